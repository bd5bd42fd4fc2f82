//! Every server function: what a form posts to and an island calls. One file a room.
//!
//! A function proves who is there, calls one verb and says where to go on; the rest is [`door`]. They are
//! public endpoints under `/_fn`: whatever a page hides, a function must refuse by itself.

#![allow(clippy::needless_pass_by_value, reason = "a server function owns what was sent to it")]
#![allow(clippy::too_many_arguments, reason = "a form's fields arrive one by one")]

pub mod accounts;
pub mod addresses;
pub mod cart;
pub mod checkout;
pub mod delivery;
mod error;
pub mod inventory;
pub mod jobs;
pub mod notifications;
#[cfg(not(target_arch = "wasm32"))]
mod numbers;
pub mod orders;
pub mod payments;
pub mod preferences;
pub mod prices;
pub mod products;
pub mod reviews;
pub mod staff;
pub mod stores;
pub mod vendors;
pub mod wishlist;

#[cfg(not(target_arch = "wasm32"))]
pub mod door;

pub use error::RpcError;

/// The address a form posts to: `path::<accounts::SignIn>()`.
pub fn path<F: server_fn::ServerFn>() -> &'static str {
    F::PATH
}

/// Where forms that send a file are posted to: server functions take text only.
pub const UPLOADS: &str = "/_upload/";

/// The address a form with a file posts to: `upload_path("vendors/logo")`.
pub fn upload_path(name: &str) -> String {
    format!("{UPLOADS}{name}")
}
