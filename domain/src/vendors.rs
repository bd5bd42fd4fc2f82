//! Vendors: applications, stores and the places their goods stand at.
//!
//! Invariants: an account keeps at most one store; a store has exactly one default place; only an `ACTIVE`
//! store's products are seen. Who keeps a store is proved here: [`Seller`] is made by nobody else. Whoever keeps one
//! has the role VENDOR, or is staff; a store whose keeper is neither any more is suspended.
//!
//! Events: `vendor.applied`, `vendor.approved`, `vendor.rejected`, `vendor.suspended`, `vendor.updated`.

mod actors;
mod apply;
mod hear;
mod house;
mod nearby;
mod pictures;
mod places;
mod read;
mod staff;
mod store;

pub use actors::{Keeper, Seller, keeper, seller};
pub use apply::apply;
pub use hear::{HEARS, hear};
pub use house::house;
pub use nearby::{nearby, place};
pub use pictures::{set_banner, set_logo, upload_banner, upload_logo};
pub use places::{add_place, change_place, open_places, own_place, places, remove_place};
pub use read::{get, list, standing};
pub use staff::{VendorFile, VendorQueue, counts, file, queue, set_status};
pub use store::{change, mine};

use crate::kit::{Cx, Result, events};
use model::{UserId, VendorId};
use serde_json::Value;
use sqlx::PgConnection;

/// Writes a fact about a store.
async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    actor: Option<UserId>,
    kind: &'static str,
    id: VendorId,
    data: Value,
) -> Result<()> {
    events::record(conn, cx, actor, events::NewEvent { kind, thing: "vendor", thing_id: id.0, data }).await
}
