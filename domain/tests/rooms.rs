//! The rooms' tests. Each stands beside its room as `src/<room>/tests.rs`; they are built here, as one
//! program that uses the domain from outside, because `testkit` itself depends on it.

#[path = "../src/accounts/tests.rs"]
mod accounts;
#[path = "../src/addresses/tests.rs"]
mod addresses;
#[path = "../src/admin/tests.rs"]
mod admin;
#[path = "../src/analytics/tests.rs"]
mod analytics;
#[path = "../src/cart/tests.rs"]
mod cart;
#[path = "../src/catalog/tests.rs"]
mod catalog;
#[path = "../src/checkout/tests.rs"]
mod checkout;
#[path = "../src/commission/tests.rs"]
mod commission;
#[path = "../src/inventory/tests.rs"]
mod inventory;
#[path = "../src/kit/tests.rs"]
mod kit;
#[path = "../src/kit/deadlines/tests.rs"]
mod kit_deadlines;
#[path = "../src/kit/ledger/tests.rs"]
mod kit_ledger;
#[path = "../src/kit/outbox/tests.rs"]
mod kit_outbox;
#[path = "../src/kit/upload/tests.rs"]
mod kit_upload;
#[path = "../src/live/tests.rs"]
mod live;
#[path = "../src/notifications/tests.rs"]
mod notifications;
#[path = "../src/orders/tests.rs"]
mod orders;
#[path = "../src/payments/tests.rs"]
mod payments;
#[path = "../src/payouts/tests.rs"]
mod payouts;
#[path = "../src/preferences/tests.rs"]
mod preferences;
#[path = "../src/reviews/tests.rs"]
mod reviews;
#[path = "../src/settings/tests.rs"]
mod settings;
#[path = "../src/shipping/tests.rs"]
mod shipping;
#[path = "../src/taxes/tests.rs"]
mod taxes;
#[path = "../src/vendors/tests.rs"]
mod vendors;
#[path = "../src/wishlist/tests.rs"]
mod wishlist;
