//! Accounts: people, how they prove who they are, and the actors that every other room asks for.
//!
//! Owns users, logins, tokens, one-time codes, two-step sign-in, known devices and sign-in failures.
//! Invariants: an address belongs to one account, whatever its case; a login that ended opens nothing
//! again; a code or link works once; nobody learns from an answer whether an address has an account.
//! Events: `user.registered`, `user.signed_in`, `user.new_device`, `user.email_changed`,
//! `user.email_verified`, `user.phone_verified`, `user.password_changed`, `user.two_step_on`,
//! `user.two_step_off`, `user.recovery_code_used`, `user.deactivated`, `user.activated`,
//! `user.role_changed`, `user.tokens_reused`.

mod actors;
mod codes;
mod devices;
mod failures;
mod logins;
mod passwords;
mod played;
mod profile;
mod reader;
mod register;
mod selling;
mod sign_in;
mod sql;
mod staff;
mod sweep;
mod tickets;
mod tokens;
mod two_step;
mod verify;

pub use actors::{Admin, Customer, Identity, Superadmin, Visitor, Who};
pub use devices::{devices, revoke_device};
pub use logins::{DeviceToken, Login, identify, sign_out, sign_out_everywhere};
pub use passwords::{change_password, forgot_password, reset_password};
pub use played::played;
pub use profile::{me, update_profile};
pub use reader::{Reader, reader, staff_with};
pub use register::{
    begin_registration, complete_registration, prove_registration, prove_registration_by_link, register,
};
pub use selling::{become_vendor, may_keep_a_store};
pub use sign_in::{ApiStep, BrowserStep, second_step_api, second_step_browser, sign_in_api, sign_in_browser};
pub use staff::{UserFilter, create_by_operator, set_role, set_status, user, users};
pub use sweep::sweep;
pub use tickets::{ended, issue_ticket, redeem_ticket};
pub use tokens::{authenticate, claims, refresh};
pub use two_step::{
    Enrolment, begin_two_step, confirm_two_step, new_recovery_codes, recovery_codes_left, turn_off_two_step,
    two_step_enrolment,
};
pub use verify::{
    request_email_code, request_phone_code, verify_email, verify_email_by_code, verify_phone_code,
};

pub use passwords::ForgotPasswordJob;
