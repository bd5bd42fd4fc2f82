//! `/users`.

mod addresses;
mod preferences;
mod profile;
