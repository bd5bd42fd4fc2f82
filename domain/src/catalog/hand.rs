//! Whose hand writes: what the keeper of a store, staff and an import have in common.

use crate::accounts::Admin;
use crate::kit::{Cx, Result, audit, events, stock};
use crate::vendors::{Keeper, Seller};
use model::{UserId, VendorId};
use serde_json::{Map, Value};
use sqlx::PgConnection;
use uuid::Uuid;

/// Who writes, and how far this hand reaches.
#[derive(Clone, Copy)]
pub(super) struct Hand<'a> {
    pub user_id: UserId,
    /// How logs name this person.
    pub name: &'a str,
    /// The store whose goods it may touch; nothing for staff. For `($n::uuid is null or vendor_id = $n)`.
    pub only: Option<VendorId>,
    /// Staff, whose acts are audited.
    pub staff: Option<&'a Admin>,
}

impl<'a> Hand<'a> {
    pub(super) fn of(keeper: &'a Keeper) -> Self {
        Self { user_id: keeper.user_id(), name: keeper.name(), only: keeper.only(), staff: keeper.staff() }
    }

    pub(super) fn seller(seller: &'a Seller) -> Self {
        Self { user_id: seller.user_id(), name: seller.name(), only: Some(seller.vendor_id()), staff: None }
    }

    pub(super) fn reach(&self) -> Option<Uuid> {
        self.only.map(|vendor| vendor.0)
    }

    /// As the stock log names it.
    pub(super) fn by(&self) -> stock::By<'a> {
        stock::By { actor_id: Some(self.user_id), name: self.name }
    }

    /// Tells a fact about a product.
    pub(super) async fn tell(
        &self,
        conn: &mut PgConnection,
        cx: &Cx,
        kind: &'static str,
        product: Uuid,
        data: Value,
    ) -> Result<()> {
        let event = events::NewEvent { kind, thing: "product", thing_id: product, data };
        events::record(conn, cx, Some(self.user_id), event).await
    }

    /// Writes down what staff did; what the keeper of a store does with its own is nobody's business.
    pub(super) async fn audit(
        &self,
        conn: &mut PgConnection,
        cx: &Cx,
        action: &'static str,
        product: Uuid,
        before: Option<Value>,
        after: Option<Value>,
    ) -> Result<()> {
        let Some(admin) = self.staff else { return Ok(()) };
        let (before, after) = match (before, after) {
            (Some(before), Some(after)) => differences(before, after),
            only => only,
        };
        let target_id = product.to_string();
        let entry = audit::Entry { action, target_type: "product", target_id, before, after, reason: None };
        audit::record(conn, cx, admin.signature(), entry).await
    }
}

/// What of two states of one thing is not the same.
pub(super) fn differences(before: Value, after: Value) -> (Option<Value>, Option<Value>) {
    let (Value::Object(mut before), Value::Object(after)) = (before, after) else { return (None, None) };
    let mut changed = Map::new();
    for (key, value) in after {
        if before.get(&key) == Some(&value) {
            before.remove(&key);
        } else {
            changed.insert(key, value);
        }
    }
    (Some(Value::Object(before)), Some(Value::Object(changed)))
}
