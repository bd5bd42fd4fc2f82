//! One's own account.

mod addresses;
mod preferences;
mod profile;
mod security;
mod two_step;

pub use addresses::{Addresses, EditAddress, NewAddress};
pub use preferences::Preferences;
pub use profile::{ConfirmPhone, Phone, Profile};
pub use security::{Password, Security};
pub use two_step::{RecoveryCodes, TwoStep};
