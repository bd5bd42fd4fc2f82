//! The rows.

use model::accounts::Permission;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    Anyone,
    /// Not there at all in production.
    AnyoneInDevelopment,
    /// Whoever has an account, whatever the role: for what is their own.
    AccountHolder,
    AnyStaff,
    Staff(Permission),
    Superadmin,
}

use May::{AccountHolder, Anyone, AnyoneInDevelopment, Staff, Superadmin};

pub const API: &[(&str, &str, May)] = &[
    ("POST", "/auth/register", Anyone),
    ("POST", "/auth/login", Anyone),
    ("POST", "/auth/mfa", Anyone),
    ("POST", "/auth/refresh", Anyone),
    ("POST", "/auth/refresh-token", Anyone),
    ("POST", "/auth/logout", AccountHolder),
    ("POST", "/auth/logout-all", AccountHolder),
    ("GET", "/auth/validate", AccountHolder),
    ("GET", "/auth/me", AccountHolder),
    ("POST", "/auth/forgot-password", Anyone),
    ("POST", "/auth/reset-password", Anyone),
    ("POST", "/auth/change-password", AccountHolder),
    ("POST", "/auth/verify-email", Anyone),
    ("POST", "/auth/otp/request", AccountHolder),
    ("POST", "/auth/otp/verify", AccountHolder),
    ("GET", "/users/profile", AccountHolder),
    ("PUT", "/users/profile", AccountHolder),
    ("GET", "/users/addresses", AccountHolder),
    ("POST", "/users/addresses", AccountHolder),
    ("GET", "/users/addresses/{id}", AccountHolder),
    ("PUT", "/users/addresses/{id}", AccountHolder),
    ("DELETE", "/users/addresses/{id}", AccountHolder),
    ("GET", "/users/preferences", AccountHolder),
    ("PUT", "/users/preferences", AccountHolder),
    ("GET", "/admin/users", Staff(Permission::Users)),
    ("GET", "/users/admin/all", Staff(Permission::Users)),
    ("PATCH", "/admin/users/{id}/status", Staff(Permission::Users)),
    ("PATCH", "/users/admin/{id}/status", Staff(Permission::Users)),
    ("PATCH", "/admin/users/{id}/role", Superadmin),
    ("GET", "/admin/settings", Staff(Permission::Settings)),
    ("PUT", "/admin/settings", Staff(Permission::Settings)),
    ("GET", "/admin/audit-logs", Staff(Permission::Security)),
    ("GET", "/health", Anyone),
    ("GET", "/live", Anyone),
    ("GET", "/ready", Anyone),
    ("GET", "/health/detailed", May::AnyStaff),
];

pub const PAGES: &[(&str, May)] = &[
    ("/", Anyone),
    ("/products", Anyone),
    ("/cart", Anyone),
    ("/register", Anyone),
    ("/register/confirm", Anyone),
    ("/register/details", Anyone),
    ("/login", Anyone),
    ("/login/code", Anyone),
    ("/forgot-password", Anyone),
    ("/reset-password", Anyone),
    ("/verify-email", AccountHolder),
    ("/account", AccountHolder),
    ("/account/phone", AccountHolder),
    ("/account/phone/confirm", AccountHolder),
    ("/account/addresses", AccountHolder),
    ("/account/addresses/new", AccountHolder),
    ("/account/addresses/{id}", AccountHolder),
    ("/account/security", AccountHolder),
    ("/account/security/password", AccountHolder),
    ("/account/security/two-step", AccountHolder),
    ("/account/security/recovery-codes", AccountHolder),
    ("/account/preferences", AccountHolder),
    ("/dev/mail", AnyoneInDevelopment),
    ("/dev/sms", AnyoneInDevelopment),
    ("/dev/ui", AnyoneInDevelopment),
    ("/dev/ui/{frame}", AnyoneInDevelopment),
];

pub const FUNCTIONS: &[(&str, May)] = &[
    ("/_fn/accounts/begin_registration", Anyone),
    ("/_fn/accounts/prove_registration", Anyone),
    ("/_fn/accounts/prove_registration_by_link", Anyone),
    ("/_fn/accounts/complete_registration", Anyone),
    ("/_fn/accounts/sign_in", Anyone),
    ("/_fn/accounts/second_step", Anyone),
    ("/_fn/accounts/sign_out", Anyone),
    ("/_fn/accounts/sign_out_everywhere", AccountHolder),
    ("/_fn/accounts/forgot_password", Anyone),
    ("/_fn/accounts/reset_password", Anyone),
    ("/_fn/accounts/verify_email", Anyone),
    ("/_fn/accounts/verify_email_code", AccountHolder),
    ("/_fn/accounts/request_email_code", AccountHolder),
    ("/_fn/accounts/update_profile", AccountHolder),
    ("/_fn/accounts/request_phone_code", AccountHolder),
    ("/_fn/accounts/verify_phone_code", AccountHolder),
    ("/_fn/accounts/remove_phone", AccountHolder),
    ("/_fn/accounts/change_password", AccountHolder),
    ("/_fn/accounts/revoke_device", AccountHolder),
    ("/_fn/accounts/begin_two_step", AccountHolder),
    ("/_fn/accounts/confirm_two_step", AccountHolder),
    ("/_fn/accounts/turn_off_two_step", AccountHolder),
    ("/_fn/accounts/new_recovery_codes", AccountHolder),
    ("/_fn/addresses/save", AccountHolder),
    ("/_fn/addresses/choose_default", AccountHolder),
    ("/_fn/addresses/remove", AccountHolder),
    ("/_fn/preferences/choose", Anyone),
    ("/_fn/preferences/save", AccountHolder),
];

impl fmt::Display for May {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone => f.write_str("anyone"),
            Self::AnyoneInDevelopment => f.write_str("anyone, in development; 404 in production"),
            Self::AccountHolder => f.write_str("any account, for what is its own"),
            Self::AnyStaff => f.write_str("any ADMIN, SUPERADMIN"),
            Self::Staff(permission) => {
                let name = format!("{permission:?}").to_lowercase();
                write!(f, "ADMIN with `{name}`, SUPERADMIN")
            }
            Self::Superadmin => f.write_str("SUPERADMIN"),
        }
    }
}
