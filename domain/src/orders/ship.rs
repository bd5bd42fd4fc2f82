//! Packing and sending: what is in a box, who carries it, and what leaves the shelf with it.

use super::actors::Party;
use super::acts;
use super::sql::{LineRow, Locked, PartRow};
use super::steps::{self, Entry, Hand};
use super::{audit, read, requests};
use crate::inventory::{self, Part};
use crate::kit::{AppError, Cx, Result, once_more};
use model::orders::{CheckedShipment, Order, OrderStatus, WriteShipment};
use model::{FieldProblem, LineId, ParcelId, Reason, VariantId};
use serde_json::json;
use sqlx::PgConnection;

/// Packs pieces of a part into a box that is not handed over yet: its seller, or staff with the permission `orders`.
///
/// Refuses a part that was not accepted, and more pieces than are left. Answers the whole order.
pub async fn pack(cx: &Cx, who: &Party, named: &str, input: &WriteShipment) -> Result<Order> {
    let wanted = input.validate()?;
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = acts::open(&mut tx, who, named).await?;
        if !requests::is_new(&mut tx, cx, who, &locked.order, "pack").await? {
            return Ok(());
        }
        let part = one(who, &locked, named, &wanted)?;
        let pieces = chosen(&locked, part, &wanted)?;
        let parcel = insert(&mut tx, cx, &locked, part, &wanted, "PACKED").await?;
        fill(&mut tx, parcel, &pieces).await?;
        steps::tell(
            &mut tx,
            cx,
            &Hand::from(who),
            &locked.order,
            part,
            Entry::parcel("PACKED", &wanted.note),
        )
        .await?;
        touch(&mut tx, cx, part).await?;
        let change = (json!({}), json!({ "parcel": parcel, "pieces": count(&pieces) }));
        audit::record(&mut tx, cx, who, "order.pack", &locked.order, change, &wanted.note).await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

/// Hands a box over: one that is packed, or all or some of what is left. Its seller, or staff with the permission
/// `orders`. The part is SHIPPED once all its pieces that were not cancelled are.
///
/// Refuses a part that was not accepted, and more pieces than are left. Takes the pieces off the shelf. Records
/// `order.shipped`, and `order.status_updated` with the last piece.
pub async fn ship(cx: &Cx, who: &Party, named: &str, input: &WriteShipment) -> Result<Order> {
    let wanted = input.validate()?;
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = acts::open(&mut tx, who, named).await?;
        if !requests::is_new(&mut tx, cx, who, &locked.order, "ship").await? {
            return Ok(());
        }
        let part = one(who, &locked, named, &wanted)?;
        hand_over(&mut tx, cx, who, &locked, part, &wanted).await?;
        acts::told(&mut tx, cx, who, &locked, OrderStatus::Shipped, &wanted.note).await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

/// Hands over all that is left of every part that is meant.
pub(super) async fn all(cx: &Cx, who: &Party, named: &str, wanted: &CheckedShipment) -> Result<Order> {
    once_more(async || {
        let mut tx = cx.begin(who).await?;
        let locked = acts::open(&mut tx, who, named).await?;
        for part in acts::ready(who, &locked, named, OrderStatus::Shipped, wanted.version)? {
            for parcel in packed(&mut tx, part).await? {
                let packed = CheckedShipment { parcel_id: Some(parcel), ..wanted.clone() };
                hand_over(&mut tx, cx, who, &locked, part, &packed).await?;
            }
            if locked.lines_of(part.id).any(|line| line.open() > 0) {
                hand_over(&mut tx, cx, who, &locked, part, wanted).await?;
            }
        }
        acts::told(&mut tx, cx, who, &locked, OrderStatus::Shipped, &wanted.note).await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    read::get(cx, who, named).await
}

/// The one part that is meant, which must be in hand.
fn one<'a>(who: &Party, locked: &'a Locked, named: &str, wanted: &CheckedShipment) -> Result<&'a PartRow> {
    let meant = acts::meant(who, locked, named);
    let part = match meant.as_slice() {
        [part] => *part,
        [] => return Err(AppError::NotFound),
        // a box is one vendor's: its part is named, or its lines are
        several => {
            let of_line = |line: &LineRow| wanted.items.iter().any(|(id, _)| *id == line.id);
            let named = locked.lines.iter().find(|line| of_line(line)).map(|line| line.part_id);
            *several
                .iter()
                .find(|part| Some(part.id) == named)
                .ok_or_else(|| AppError::field("items", FieldProblem::Required))?
        }
    };
    if part.status()? != OrderStatus::Processing {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    steps::unchanged(part, wanted.version)?;
    Ok(part)
}

/// The lines and how many pieces of each: those that are named, or all that are left.
fn chosen<'a>(
    locked: &'a Locked,
    part: &PartRow,
    wanted: &CheckedShipment,
) -> Result<Vec<(&'a LineRow, i32)>> {
    if wanted.items.is_empty() {
        let left: Vec<_> =
            locked.lines_of(part.id).filter(|line| line.open() > 0).map(|line| (line, line.open())).collect();
        return if left.is_empty() { Err(AppError::Refused(Reason::InvalidTransition)) } else { Ok(left) };
    }
    named_pieces(locked, part, &wanted.items)
}

/// Named pieces of one part. A line that is named twice, or is another's, is a problem; so are more than are left.
pub(super) fn named_pieces<'a>(
    locked: &'a Locked,
    part: &PartRow,
    items: &[(LineId, i32)],
) -> Result<Vec<(&'a LineRow, i32)>> {
    let mut found: Vec<(&LineRow, i32)> = Vec::new();
    for (n, (id, quantity)) in items.iter().enumerate() {
        let problem = |field: &str, problem| AppError::field(&format!("items[{n}].{field}"), problem);
        let line = locked.lines_of(part.id).find(|line| line.id == *id);
        let line = line.ok_or_else(|| problem("lineId", FieldProblem::Unknown))?;
        if found.iter().any(|(other, _)| other.id == line.id) {
            return Err(problem("lineId", FieldProblem::Repeated));
        }
        if *quantity > line.open() {
            let max = i64::from(line.open());
            return Err(problem("quantity", FieldProblem::OutOfRange { min: 1.min(max), max }));
        }
        found.push((line, *quantity));
    }
    Ok(found)
}

async fn hand_over(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Party,
    locked: &Locked,
    part: &PartRow,
    wanted: &CheckedShipment,
) -> Result<()> {
    let (parcel, pieces) = match wanted.parcel_id {
        Some(id) => (id, out_of(conn, cx, locked, part, wanted, id).await?),
        None => {
            let pieces = chosen(locked, part, wanted)?;
            let parcel = insert(conn, cx, locked, part, wanted, "HANDED_OVER").await?;
            fill(conn, parcel, &pieces).await?;
            (parcel, pieces)
        }
    };
    shipped(conn, &pieces).await?;
    let drawn: Vec<(VariantId, i32)> =
        pieces.iter().map(|(line, quantity)| (line.variant_id, *quantity)).collect();
    let (hand, name) = (Hand::from(who), who.name());
    inventory::dispatch(conn, cx, &who.by(&name), locked.order.id.0, Part::Pieces(&drawn), locked.order.id.0)
        .await?;
    let note = [wanted.carrier.as_str(), wanted.tracking_number.as_str(), wanted.note.as_str()];
    let note: Vec<&str> = note.into_iter().filter(|text| !text.is_empty()).collect();
    steps::tell(conn, cx, &hand, &locked.order, part, Entry::parcel("HANDED_OVER", &note.join(" · ")))
        .await?;
    let data = json!({ "part": part.id, "vendor": part.vendor_id, "parcel": parcel });
    steps::record(conn, cx, &hand, locked.order.id, "order.shipped", data).await?;
    if is_all_gone(conn, part).await? {
        steps::take(conn, cx, &hand, &locked.order, part, OrderStatus::Shipped, "").await
    } else {
        touch(conn, cx, part).await
    }
}

/// What is in a packed box, which goes out now.
async fn out_of<'a>(
    conn: &mut PgConnection,
    cx: &Cx,
    locked: &'a Locked,
    part: &PartRow,
    wanted: &CheckedShipment,
    id: ParcelId,
) -> Result<Vec<(&'a LineRow, i32)>> {
    let done = sqlx::query!(
        "update parcels set status = 'HANDED_OVER', handed_over_at = $3, updated_at = $3,
                carrier = case when $4 = '' then carrier else $4 end,
                tracking_number = case when $5 = '' then tracking_number else $5 end, eta = coalesce($6, eta)
         where id = $1 and vendor_order_id = $2 and status = 'PACKED'",
        id.0,
        part.id.0,
        cx.now(),
        wanted.carrier,
        wanted.tracking_number,
        wanted.eta,
    )
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::field("parcelId", FieldProblem::Unknown));
    }
    let inside = sqlx::query!(
        r#"select line_id as "line_id: LineId", quantity from parcel_lines where parcel_id = $1"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    inside
        .into_iter()
        .map(|row| {
            let line =
                locked.lines_of(part.id).find(|line| line.id == row.line_id).ok_or(AppError::NotFound)?;
            Ok((line, row.quantity))
        })
        .collect()
}

async fn packed(conn: &mut PgConnection, part: &PartRow) -> Result<Vec<ParcelId>> {
    Ok(sqlx::query_scalar!(
        r#"select id as "id: ParcelId" from parcels where vendor_order_id = $1 and status = 'PACKED' order by position"#,
        part.id.0
    )
    .fetch_all(conn)
    .await?)
}

async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    locked: &Locked,
    part: &PartRow,
    wanted: &CheckedShipment,
    status: &str,
) -> Result<ParcelId> {
    let id: ParcelId = cx.id();
    sqlx::query!(
        "insert into parcels (id, order_id, vendor_order_id, vendor_id, user_id, position, status, carrier, tracking_number,
                              eta, handed_over_at, created_at, updated_at)
         values ($1, $2, $3, $4, $5, (select count(*) from parcels where vendor_order_id = $3)::int, $6, $7, $8, $9,
                 case when $6 = 'HANDED_OVER' then $10::timestamptz end, $10, $10)",
        id.0,
        locked.order.id.0,
        part.id.0,
        part.vendor_id.0,
        part.user_id.map(|id| id.0),
        status,
        wanted.carrier,
        wanted.tracking_number,
        wanted.eta,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(id)
}

async fn fill(conn: &mut PgConnection, parcel: ParcelId, pieces: &[(&LineRow, i32)]) -> Result<()> {
    let (lines, quantities) = columns(pieces);
    sqlx::query!(
        "insert into parcel_lines (parcel_id, line_id, quantity) select $1, * from unnest($2::uuid[], $3::int[])",
        parcel.0,
        &lines,
        &quantities
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn shipped(conn: &mut PgConnection, pieces: &[(&LineRow, i32)]) -> Result<()> {
    let (lines, quantities) = columns(pieces);
    sqlx::query!(
        "update order_lines l set shipped = l.shipped + p.quantity
         from unnest($1::uuid[], $2::int[]) p(id, quantity) where l.id = p.id",
        &lines,
        &quantities
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ids and numbers, as `unnest` takes them.
pub(super) fn columns(pieces: &[(&LineRow, i32)]) -> (Vec<uuid::Uuid>, Vec<i32>) {
    pieces.iter().map(|(line, quantity)| (line.id.0, *quantity)).unzip()
}

fn count(pieces: &[(&LineRow, i32)]) -> i32 {
    pieces.iter().map(|(_, quantity)| quantity).sum()
}

/// Whether nothing of a part is left to be sent, and something was.
pub(super) async fn is_all_gone(conn: &mut PgConnection, part: &PartRow) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(bool_and(shipped + cancelled = quantity) and sum(shipped) > 0, false) as "all!"
           from order_lines where vendor_order_id = $1"#,
        part.id.0
    )
    .fetch_one(conn)
    .await?)
}

/// A part changed without a step: whoever saw it before saw another.
pub(super) async fn touch(conn: &mut PgConnection, cx: &Cx, part: &PartRow) -> Result<()> {
    sqlx::query!(
        "update vendor_orders set version = version + 1, updated_at = $2 where id = $1",
        part.id.0,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(())
}
