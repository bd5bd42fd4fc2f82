//! The doors of the JSON API, one file a room. Each table says all about its routes: see `crate::door`.

mod accounts;
mod addresses;
mod admin;
mod preferences;

use crate::door::Door;
use crate::health;

/// Every door there is.
pub fn doors() -> Vec<Door> {
    [health::doors(), accounts::doors(), addresses::doors(), preferences::doors(), admin::doors()]
        .into_iter()
        .flatten()
        .collect()
}
