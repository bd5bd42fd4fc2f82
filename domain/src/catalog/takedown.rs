//! Taking a product out of everybody's sight, and putting it up again: what staff do.

use super::changed;
use super::staff::one;
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result, audit, events};
use model::accounts::Permission;
use model::catalog::{SetTakenDown, StaffProduct};
use model::{ProductId, Reason};
use serde_json::json;

/// Takes a product down, or puts it up again. Staff with the permission `products`.
///
/// A reason is required; the store reads it. What its store does meanwhile does not bring it back. Refuses what is so
/// already (`InvalidTransition`). Records `product.taken_down` or `product.put_up`, and an audit row.
pub async fn set_taken_down(
    cx: &Cx,
    who: &Admin,
    id: ProductId,
    input: &SetTakenDown,
) -> Result<StaffProduct> {
    who.needs(Permission::Products)?;
    let reason = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let before = sqlx::query!(
        r#"select vendor_id, taken_down_at is not null as "is_down!", taken_down_reason
           from products where id = $1 for no key update"#,
        id.0
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    if before.is_down == input.taken_down {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    let shown = input.taken_down.then_some(reason.as_str());
    sqlx::query!(
        "update products set taken_down_reason = $2, taken_down_at = case when $2::text is null then null else $3::timestamptz end
         where id = $1",
        id.0,
        shown,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let state = |is_down: bool, reason: Option<&str>| json!({ "takenDown": is_down, "reason": reason });
    let entry = audit::Entry {
        action: if input.taken_down { "product.take_down" } else { "product.put_up" },
        target_type: "product",
        target_id: id.to_string(),
        before: Some(state(before.is_down, before.taken_down_reason.as_deref())),
        after: Some(state(input.taken_down, shown)),
        reason: Some(reason.clone()),
    };
    audit::record(&mut tx, cx, who.signature(), entry).await?;
    let event = events::NewEvent {
        kind: if input.taken_down { "product.taken_down" } else { "product.put_up" },
        thing: "product",
        thing_id: id.0,
        data: json!({ "vendorId": before.vendor_id, "reason": reason }),
    };
    events::record(&mut tx, cx, Some(who.user_id()), event).await?;
    let view = one(&mut tx, cx, id).await?;
    tx.commit().await?;
    changed(cx);
    Ok(view)
}
