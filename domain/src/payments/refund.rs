//! Giving money back: reserved under the payment's lock, carried out after the commit, settled when it is done.

use super::jobs::RefundJob;
use super::plan::{self, Bucket, Piece};
use super::{give_back, refundable, sql, views};
use crate::accounts::{Admin, Who};
use crate::kit::{Actor, AppError, Cx, Result, System, Wall, audit, failpoint, jobs, once_more};
use crate::orders;
use crate::vendors::{self, Seller};
use chrono::Duration;
use model::accounts::Permission;
use model::payments::{Refund, RefundPayment, RefundWish};
use model::vendors::VendorStatus;
use model::{Currency, Money, OrderId, PaymentId, Reason, RefundId, UserId, VendorId};
use serde_json::json;
use sqlx::PgConnection;

/// The request carries a refund out itself; the job comes in where it died.
const HEAD_START: Duration = Duration::seconds(10);
/// What is under way for longer has lost its job, or its job was parked.
pub(super) const FORGOTTEN_AFTER: Duration = Duration::hours(1);

/// Who gives money back.
#[derive(Clone, Debug)]
pub enum Refunder {
    /// With the permission `refunds`.
    Staff(Admin),
    /// Of its own part.
    Seller(Seller),
}

/// Whichever of the two is at the door. Refuses a store that is not open.
pub async fn refunder(cx: &Cx, who: &Who) -> Result<Refunder> {
    match who.admin() {
        Ok(admin) => {
            admin.needs(Permission::Refunds)?;
            Ok(Refunder::Staff(admin))
        }
        Err(AppError::Forbidden) => {
            let seller = vendors::seller(cx, &who.customer()?).await?;
            // a store that was stopped gives nothing away; staff do it for its buyers
            if seller.status() != VendorStatus::Active {
                return Err(AppError::Forbidden);
            }
            Ok(Refunder::Seller(seller))
        }
        Err(error) => Err(error),
    }
}

impl Refunder {
    pub fn store(&self) -> Option<VendorId> {
        match self {
            Self::Seller(seller) => Some(seller.vendor_id()),
            Self::Staff(_) => None,
        }
    }

    fn user_id(&self) -> UserId {
        match self {
            Self::Seller(seller) => seller.user_id(),
            Self::Staff(admin) => admin.user_id(),
        }
    }

    fn role(&self) -> &'static str {
        match self {
            Self::Seller(_) => "vendor",
            Self::Staff(_) => "staff",
        }
    }
}

impl Actor for Refunder {
    fn wall(&self) -> Wall {
        match self {
            Self::Staff(admin) => admin.wall(),
            Self::Seller(seller) => seller.wall(),
        }
    }
}

/// Gives money back; staff with the permission `refunds`, a vendor of its own part and without goodwill.
///
/// Refuses a payment that took nothing, and more than is left (422 of the field). The commission goes back in
/// proportion, as it was frozen. Money that no order could take is given back by staff alone. Audited where staff act; records `payment.refunded` once the gateway gave it back.
/// `key` is that of the request: asked again, it answers the refund that was reserved then.
pub async fn refund(
    cx: &Cx,
    who: &Refunder,
    id: PaymentId,
    input: &RefundPayment,
    key: Option<&str>,
) -> Result<Refund> {
    let refund_id = once_more(|| reserve(cx, who, id, input, key)).await?;
    failpoint::reach(cx, "refunds.reserved");
    // what the gateway does not answer now, the job asks for again
    if let Err(error) = give_back::carry_out(cx, refund_id).await {
        tracing::warn!(refund = %refund_id, %error, "a refund is not carried out yet");
    }
    let mut tx = cx.begin(&System).await?;
    find(&mut tx, refund_id).await
}

/// What a refund would be made of: the form shows it before anybody says yes.
pub async fn preview(
    cx: &Cx,
    who: &Refunder,
    id: PaymentId,
    input: &RefundPayment,
) -> Result<Vec<(String, Money)>> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let there = refundable::left(&mut tx, &row, who.store()).await?;
    let currency = row.currency()?;
    let pieces = plan::plan(&there, &checked(who, input, currency)?)?;
    let name = |bucket: Bucket| match bucket {
        Bucket::Line(id) => {
            let lines = there.parts.iter().flat_map(|part| &part.lines);
            lines.filter(|line| line.id == id).map(|line| line.name.clone()).next().unwrap_or_default()
        }
        other => other.name().to_owned(),
    };
    Ok(pieces.into_iter().map(|piece| (name(piece.bucket), Money::new(piece.minor, currency))).collect())
}

fn checked(who: &Refunder, input: &RefundPayment, currency: Currency) -> Result<RefundWish> {
    let wish = input.validate(currency)?;
    let is_seller = matches!(who, Refunder::Seller(_));
    if is_seller && wish.goodwill.is_some() {
        return Err(AppError::field("goodwill", model::FieldProblem::NotAllowed));
    }
    Ok(wish)
}

async fn reserve(
    cx: &Cx,
    who: &Refunder,
    id: PaymentId,
    input: &RefundPayment,
    key: Option<&str>,
) -> Result<RefundId> {
    let mut tx = cx.begin(&System).await?;
    let before = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    orders::payable(&mut tx, before.order_id).await?;
    let mut row = sql::lock(&mut tx, id).await?;
    let there = refundable::left(&mut tx, &row, who.store()).await?;
    if there.parts.is_empty() && who.store().is_some() {
        return Err(AppError::NotFound);
    }
    if let Some(refund) = same_request(&mut tx, id, who, key).await? {
        return Ok(refund);
    }
    let wish = checked(who, input, row.currency()?)?;
    if !matches!(row.status.as_str(), "SUCCEEDED" | "PARTIALLY_REFUNDED") {
        let is_spent = row.status == "REFUNDED";
        return Err(if is_spent { nothing_left() } else { AppError::Refused(Reason::InvalidTransition) });
    }
    let pieces = plan::plan(&there, &wish)?;
    let by = By { role: who.role(), user_id: Some(who.user_id()), key };
    let refund_id = insert(&mut tx, cx, &mut row, &pieces, &wish.reason, &by).await?;
    jobs::enqueue_at(&mut tx, cx, &RefundJob { refund_id }, cx.now() + HEAD_START).await?;
    if let Refunder::Staff(admin) = who {
        let amount: i64 = pieces.iter().map(|piece| piece.minor).sum();
        let entry = audit::Entry {
            action: "payments.refund",
            target_type: "payment",
            target_id: id.to_string(),
            before: Some(json!({ "refunded": row.refunded_minor - amount })),
            after: Some(json!({ "refunded": row.refunded_minor, "refund": refund_id })),
            reason: Some(wish.reason.clone()),
        };
        audit::record(&mut tx, cx, admin.signature(), entry).await?;
    }
    failpoint::reach(cx, "refunds.reserving");
    tx.commit().await?;
    Ok(refund_id)
}

async fn same_request(
    conn: &mut PgConnection,
    id: PaymentId,
    who: &Refunder,
    key: Option<&str>,
) -> Result<Option<RefundId>> {
    let Some(key) = key else { return Ok(None) };
    Ok(sqlx::query_scalar!(
        r#"select id as "id: RefundId" from refunds where payment_id = $1 and requested_by = $2 and request_key = $3"#,
        id.0,
        who.user_id().0,
        key
    )
    .fetch_optional(conn)
    .await?)
}

fn nothing_left() -> AppError {
    AppError::field("amount", model::FieldProblem::OutOfRange { min: 1, max: 0 })
}

/// Who asked for it.
pub(super) struct By<'a> {
    pub role: &'static str,
    pub user_id: Option<UserId>,
    /// The key of the request, if it has one.
    pub key: Option<&'a str>,
}

/// Writes a refund and takes its amount out of what is left of the locked payment.
pub(super) async fn insert(
    tx: &mut PgConnection,
    cx: &Cx,
    row: &mut sql::Row,
    pieces: &[Piece],
    reason: &str,
    by: &By<'_>,
) -> Result<RefundId> {
    let id: RefundId = cx.id();
    let amount: i64 = pieces.iter().map(|piece| piece.minor).sum();
    let mut vendors: Vec<Option<VendorId>> = pieces.iter().map(|piece| piece.vendor_id).collect();
    vendors.dedup();
    let only = vendors.first().copied().flatten().filter(|_| vendors.len() == 1);
    sqlx::query!(
        "insert into refunds (id, payment_id, order_id, user_id, vendor_id, currency, amount_minor, reason, status,
                requested_by, by_role, request_key, created_at, look_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING', $9, $10, $11, $12, $13)",
        id.0,
        row.id.0,
        row.order_id.0,
        row.user_id.map(|id| id.0),
        only.map(|id| id.0),
        row.currency,
        amount,
        reason,
        by.user_id.map(|id| id.0),
        by.role,
        by.key,
        cx.now(),
        cx.now() + FORGOTTEN_AFTER,
    )
    .execute(&mut *tx)
    .await?;
    for (position, piece) in (0_i32..).zip(pieces) {
        let line_id = if let Bucket::Line(id) = piece.bucket { Some(id.0) } else { None };
        sqlx::query!(
            "insert into refund_lines (refund_id, position, bucket, vendor_order_id, line_id, quantity, amount_minor,
                    commission_minor, commission_tax_minor)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            id.0,
            position,
            piece.bucket.name(),
            piece.part.map(|id| id.0),
            line_id,
            piece.quantity,
            piece.minor,
            piece.commission,
            piece.commission_tax,
        )
        .execute(&mut *tx)
        .await?;
    }
    row.refunded_minor += amount;
    sql::save(tx, cx, row, None).await?;
    Ok(id)
}

pub(super) async fn find(conn: &mut PgConnection, id: RefundId) -> Result<Refund> {
    let row = sqlx::query_as!(
        views::RefundRow,
        "select id, payment_id, order_id, status, amount_minor, currency, reason, created_at from refunds where id = $1",
        id.0
    )
    .fetch_one(conn)
    .await?;
    views::refund(row)
}

pub(super) async fn of_order(conn: &mut PgConnection, id: OrderId) -> Result<Vec<Refund>> {
    let rows = sqlx::query_as!(
        views::RefundRow,
        "select id, payment_id, order_id, status, amount_minor, currency, reason, created_at from refunds
         where order_id = $1 order by created_at desc, id desc",
        id.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(views::refund).collect()
}

/// Those that concern one vendor's part alone.
pub(super) async fn of_part(conn: &mut PgConnection, id: OrderId, vendor: VendorId) -> Result<Vec<Refund>> {
    let rows = sqlx::query_as!(
        views::RefundRow,
        "select id, payment_id, order_id, status, amount_minor, currency, reason, created_at from refunds
         where order_id = $1 and vendor_id = $2 order by created_at desc, id desc",
        id.0,
        vendor.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(views::refund).collect()
}
