//! The doors of the JSON API, one file a room. Each table says all about its routes: see `crate::door`.

mod accounts;
mod addresses;
mod admin;
pub(crate) mod cart;
mod catalog;
mod events;
mod inventory;
mod live;
mod notifications;
mod orders;
mod payments;
mod payouts;
mod preferences;
mod prices;
mod reviews;
mod vendors;
mod wishlist;

use crate::door::Door;
use crate::health;

/// Every door there is.
pub fn doors() -> Vec<Door> {
    [
        health::doors(),
        catalog::doors(),
        inventory::doors(),
        accounts::doors(),
        addresses::doors(),
        notifications::doors(),
        orders::doors(),
        payments::doors(),
        payouts::doors(),
        preferences::doors(),
        prices::doors(),
        admin::doors(),
        events::doors(),
        vendors::doors(),
        reviews::doors(),
        wishlist::doors(),
        cart::doors(),
        live::doors(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
