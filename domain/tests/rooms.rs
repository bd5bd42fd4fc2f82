//! The rooms' tests. Each stands beside its room as `src/<room>/tests.rs`; they are built here, as one
//! program that uses the domain from outside, because `testkit` itself depends on it.

#[path = "../src/accounts/tests.rs"]
mod accounts;
#[path = "../src/addresses/tests.rs"]
mod addresses;
#[path = "../src/admin/tests.rs"]
mod admin;
#[path = "../src/kit/tests.rs"]
mod kit;
#[path = "../src/preferences/tests.rs"]
mod preferences;
#[path = "../src/settings/tests.rs"]
mod settings;
