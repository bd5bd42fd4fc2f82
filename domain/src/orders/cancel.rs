//! Cancelling: a whole order, one vendor's part of it, or single pieces. The goods are free again at once; what was paid
//! is given back by whoever hears `order.cancelled`.

use super::actors::{self, Party};
use super::sql::{self, LineRow, Locked, PartRow};
use super::state::{self, PAY_BY, Role};
use super::steps::{self, Entry, Hand};
use super::{acts, audit, confirm, earned, expire, read, requests, shares, ship};
use crate::cart;
use crate::inventory::{self, Part, Reservation};
use crate::kit::{AppError, Cx, Result, deadlines, once_more};
use model::orders::{CancelOrder, CheckedCancel, Order, OrderStatus};
use model::{FieldProblem, OrderId, ProductId, Reason, VariantId};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// Cancels what can be: the buyer whatever was not begun to be shipped, a seller its part or pieces of it, staff with
/// the permission `orders` any of that.
///
/// Refuses where there is nothing that can be cancelled. Gives the stock back and records `order.cancelled`, once,
/// with what it is worth, and `order.status_updated` for each part that ends with it; staff are audited.
pub async fn cancel(cx: &Cx, who: &Party, named: &str, input: &CancelOrder) -> Result<Order> {
    let wanted = input.validate()?;
    let products = once_more(|| try_cancel(cx, who, named, &wanted)).await?;
    cx.stock_changed(&products);
    read::get(cx, who, named).await
}

/// What is cancelled of one part.
struct Cut<'a> {
    part: &'a PartRow,
    pieces: Vec<(&'a LineRow, i32)>,
    /// Nothing of the part is left.
    is_whole: bool,
}

async fn try_cancel(cx: &Cx, who: &Party, named: &str, wanted: &CheckedCancel) -> Result<Vec<ProductId>> {
    let mut tx = cx.begin(who).await?;
    let id = actors::find(&mut tx, who, named).await?;
    // what is held is the shop's, and so is the order's row of a seller's part
    sql::as_the_shop(&mut tx).await?;
    let locked = sql::lock(&mut tx, id).await?;
    if !requests::is_new(&mut tx, cx, who, &locked.order, "cancel").await? {
        return Ok(Vec::new());
    }
    let cuts = cuts(who, &locked, named, wanted)?;
    let hand = Hand::from(who);
    let was_pending = locked.order.status == "PENDING";
    unallocate(&mut tx, cx, &locked, &cuts).await?;
    for cut in &cuts {
        apply(&mut tx, cx, &hand, &locked, cut, wanted).await?;
    }
    if was_pending {
        give_up_holds(&mut tx, cx, &locked, &cuts).await?;
    }
    let sold = sold(&mut tx, id).await?;
    let data = told(&locked, &cuts, &sold, &hand, &wanted.reason);
    steps::record(&mut tx, cx, &hand, id, "order.cancelled", data.clone()).await?;
    let before = json!({ "status": locked.order.status });
    audit::record(&mut tx, cx, who, "order.cancel", &locked.order, (before, data), &wanted.reason).await?;
    tx.commit().await?;
    Ok(locked.products())
}

fn cuts<'a>(who: &Party, locked: &'a Locked, named: &str, wanted: &CheckedCancel) -> Result<Vec<Cut<'a>>> {
    let refused = || AppError::Refused(Reason::InvalidTransition);
    let meant = acts::meant(who, locked, named);
    if !wanted.items.is_empty() {
        return pieces_of(who, locked, &meant, wanted).map(|cut| vec![cut]);
    }
    let mut cuts = Vec::new();
    for part in meant {
        if !state::may(who.role(), part.status()?, OrderStatus::Cancelled) {
            continue;
        }
        let begun = locked.lines_of(part.id).any(|line| line.shipped > 0);
        if begun && who.role() == Role::Buyer {
            continue;
        }
        steps::unchanged(part, wanted.version)?;
        // once a box is gone, those that are packed go too
        let left = |line: &LineRow| if begun { line.open() } else { line.unshipped() };
        let pieces: Vec<_> =
            locked.lines_of(part.id).map(|line| (line, left(line))).filter(|(_, left)| *left > 0).collect();
        if !pieces.is_empty() {
            cuts.push(Cut { part, pieces, is_whole: !begun });
        }
    }
    if cuts.is_empty() { Err(refused()) } else { Ok(cuts) }
}

/// Single pieces of one part.
fn pieces_of<'a>(
    who: &Party,
    locked: &'a Locked,
    meant: &[&'a PartRow],
    wanted: &CheckedCancel,
) -> Result<Cut<'a>> {
    if who.role() == Role::Buyer {
        return Err(AppError::field("items", FieldProblem::NotAllowed));
    }
    let first = wanted.items.first().map(|(id, _)| *id);
    let of_first = locked.lines.iter().find(|line| Some(line.id) == first).map(|line| line.part_id);
    let part = meant.iter().find(|part| Some(part.id) == of_first);
    let part = *part.ok_or_else(|| AppError::field("items[0].lineId", FieldProblem::Unknown))?;
    let is_paid_for = part.status()? != OrderStatus::Pending;
    if !is_paid_for || !state::may(who.role(), part.status()?, OrderStatus::Cancelled) {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    steps::unchanged(part, wanted.version)?;
    let pieces = ship::named_pieces(locked, part, &wanted.items)?;
    let taken = |line: &LineRow| pieces.iter().find(|(other, _)| other.id == line.id).map_or(0, |(_, n)| *n);
    let is_whole = locked.lines_of(part.id).all(|line| line.wanted() == taken(line));
    Ok(Cut { part, pieces, is_whole })
}

/// Takes back what was promised, of all parts at once: so the stock is locked in one order, as everybody does it.
async fn unallocate(conn: &mut PgConnection, cx: &Cx, locked: &Locked, cuts: &[Cut<'_>]) -> Result<()> {
    let mut drawn: Vec<(VariantId, i32)> = Vec::new();
    for cut in cuts {
        if cut.part.status()? != OrderStatus::Pending {
            drawn.extend(cut.pieces.iter().map(|(line, n)| (line.variant_id, *n)));
        }
    }
    if drawn.is_empty() {
        return Ok(());
    }
    inventory::unallocate(conn, cx, locked.order.id.0, Part::Pieces(&drawn)).await
}

async fn apply(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand,
    locked: &Locked,
    cut: &Cut<'_>,
    wanted: &CheckedCancel,
) -> Result<()> {
    let (lines, quantities) = ship::columns(&cut.pieces);
    sqlx::query!(
        "update order_lines l set cancelled = l.cancelled + p.quantity
         from unnest($1::uuid[], $2::int[]) p(id, quantity) where l.id = p.id",
        &lines,
        &quantities
    )
    .execute(&mut *conn)
    .await?;
    if cut.is_whole {
        sqlx::query!(
            "update vendor_orders set cancelled_by = $2, cancel_reason = $3 where id = $1",
            cut.part.id.0,
            hand.role.name(),
            wanted.reason,
        )
        .execute(&mut *conn)
        .await?;
        return steps::take(conn, cx, hand, &locked.order, cut.part, OrderStatus::Cancelled, &wanted.reason)
            .await;
    }
    let entry = Entry::note("PIECES_CANCELLED", &wanted.reason);
    steps::tell(conn, cx, hand, &locked.order, cut.part, entry).await?;
    if ship::is_all_gone(conn, cut.part).await? {
        // nothing is left to be sent
        steps::take(conn, cx, hand, &locked.order, cut.part, OrderStatus::Shipped, "").await
    } else {
        ship::touch(conn, cx, cut.part).await
    }
}

/// What an unpaid order holds is given back: all of it, or what one of its parts asked for.
async fn give_up_holds(conn: &mut PgConnection, cx: &Cx, locked: &Locked, cuts: &[Cut<'_>]) -> Result<()> {
    let id = locked.order.id;
    let ended = |part: &PartRow| cuts.iter().any(|cut| cut.part.id == part.id);
    let mut rest = locked.clone();
    rest.parts.retain(|part| !ended(part));
    let lines = confirm::wanted(&rest)?;
    if lines.is_empty() {
        inventory::release(conn, cx, id.0).await?;
        sqlx::query!("update orders set pay_by = null where id = $1", id.0).execute(&mut *conn).await?;
        if let Some(cart) = locked.order.cart_id {
            cart::set_completed(conn, cx, cart).await?;
        }
        return deadlines::meet(conn, PAY_BY, id.0).await;
    }
    // a payment is under way, of an amount that would be another
    if expire::is_frozen(conn, id).await? {
        return Err(AppError::Refused(Reason::Conflict));
    }
    let until =
        sqlx::query_scalar!("select pay_by from orders where id = $1", id.0).fetch_one(&mut *conn).await?;
    match inventory::reserve(conn, cx, id.0, &lines, until).await? {
        Reservation::Held => {
            let is_free = earned(conn, id).await?.iter().all(|part| part.minor == 0);
            if is_free {
                // there is nothing left to pay
                let _ = confirm(conn, cx, id).await?;
            }
            Ok(())
        }
        Reservation::Short(_) => Err(AppError::Refused(Reason::InsufficientStock)),
    }
}

/// The parts whose money came: the others were never paid for.
async fn sold(conn: &mut PgConnection, id: OrderId) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select thing_id from ledger_journals where order_id = $1 and kind = 'confirmed'",
        id.0
    )
    .fetch_all(conn)
    .await?)
}

/// What was cancelled and what it is worth, for whoever gives the money back.
fn told(locked: &Locked, cuts: &[Cut<'_>], sold: &[Uuid], hand: &Hand, reason: &str) -> Value {
    let mut paid = 0;
    let parts: Vec<Value> = cuts
        .iter()
        .map(|cut| {
            let line = |(line, n): &(&LineRow, i32)| {
                let minor =
                    shares::of_pieces(line.total_minor, line.quantity, line.cancelled..line.cancelled + n);
                (minor, json!({ "line": line.id, "quantity": n, "from": line.cancelled, "minor": minor }))
            };
            let lines: Vec<(i64, Value)> = cut.pieces.iter().map(line).collect();
            let shipping = if cut.is_whole { cut.part.shipping_minor } else { 0 };
            let minor = lines.iter().map(|(minor, _)| minor).sum::<i64>() + shipping;
            if sold.contains(&cut.part.id.0) {
                paid += minor;
            }
            let lines: Vec<Value> = lines.into_iter().map(|(_, line)| line).collect();
            json!({
                "part": cut.part.id, "vendor": cut.part.vendor_id, "whole": cut.is_whole, "minor": minor,
                "shipping": shipping, "lines": lines,
            })
        })
        .collect();
    json!({
        "parts": parts, "paid": paid, "currency": locked.order.currency, "by": hand.role.name(), "reason": reason,
    })
}
