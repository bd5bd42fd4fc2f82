//! The server from outside: the JSON API, pages and forms, and what surrounds them, over the real router.
//!
//! Folders mirror addresses. `support` holds what tests speak with: a shop with people in it, answers, a browser.

mod access;
mod admin;
mod auth;
mod cart;
mod catalog_read;
mod catalog_write;
mod conventions;
mod files;
mod fine_print;
mod health;
mod inventory;
mod live;
mod notifications;
mod openapi;
mod orders;
mod pages;
mod payments;
mod payouts;
mod reviews;
mod support;
mod taxes;
mod users;
mod vendors;
mod wire;
mod wishlist;
