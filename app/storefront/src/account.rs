//! One's own account.

mod addresses;
mod notifications;
mod orders;
mod preferences;
mod profile;
mod reviews;
mod security;
mod two_step;
mod wishlist;

pub use addresses::{Addresses, EditAddress, NewAddress};
pub use notifications::Notifications;
pub use orders::{LinkedOrder, Order, Orders};
pub use preferences::Preferences;
pub use profile::{ConfirmPhone, Phone, Profile};
pub use reviews::Reviews;
pub use security::{Password, Security};
pub use two_step::{RecoveryCodes, TwoStep};
pub use wishlist::Wishlist;
