//! The rows of this room that verbs lock and move.

use crate::kit::{AppError, Result};
use chrono::{DateTime, Utc};
use model::orders::OrderStatus;
use model::{CartId, Currency, LineId, OrderId, ProductId, UserId, VariantId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// An order, locked.
#[derive(Clone, Debug)]
pub(super) struct OrderRow {
    pub id: OrderId,
    pub number: String,
    pub user_id: Option<UserId>,
    pub cart_id: Option<CartId>,
    pub store_id: Option<model::StoreId>,
    pub email: String,
    pub lang: String,
    pub currency: String,
    pub total_minor: i64,
    pub paid_minor: i64,
    pub refunded_minor: i64,
    pub status: String,
    pub payment_status: String,
    pub placed_at: DateTime<Utc>,
}

impl OrderRow {
    pub fn currency(&self) -> Result<Currency> {
        self.currency.parse().map_err(AppError::broken)
    }
}

/// A vendor's part of a locked order.
#[derive(Clone, Debug)]
pub(super) struct PartRow {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub user_id: Option<UserId>,
    pub status: String,
    pub total_minor: i64,
    /// With its tax.
    pub shipping_minor: i64,
    pub version: i32,
}

impl PartRow {
    pub fn status(&self) -> Result<OrderStatus> {
        OrderStatus::named(&self.status).ok_or_else(|| AppError::broken("an unknown status"))
    }
}

/// A line of a locked order.
#[derive(Clone, Debug)]
pub(super) struct LineRow {
    pub id: LineId,
    pub part_id: VendorOrderId,
    pub product_id: ProductId,
    pub variant_id: VariantId,
    pub quantity: i32,
    pub shipped: i32,
    pub cancelled: i32,
    /// In boxes, on their way or not.
    pub boxed: i32,
    pub total_minor: i64,
}

impl LineRow {
    /// Neither in a box nor cancelled.
    pub fn open(&self) -> i32 {
        self.quantity - self.cancelled - self.boxed
    }

    /// To be had by the buyer, on its way or not.
    pub fn wanted(&self) -> i32 {
        self.quantity - self.cancelled
    }

    /// Still on the shelf.
    pub fn unshipped(&self) -> i32 {
        self.quantity - self.cancelled - self.shipped
    }
}

/// Everything of an order that its steps need, under its lock.
#[derive(Clone, Debug)]
pub(super) struct Locked {
    pub order: OrderRow,
    pub parts: Vec<PartRow>,
    pub lines: Vec<LineRow>,
}

impl Locked {
    pub fn part(&self, id: VendorOrderId) -> Result<&PartRow> {
        self.parts.iter().find(|part| part.id == id).ok_or(AppError::NotFound)
    }

    pub fn lines_of(&self, id: VendorOrderId) -> impl Iterator<Item = &LineRow> {
        self.lines.iter().filter(move |line| line.part_id == id)
    }

    pub fn products(&self) -> Vec<ProductId> {
        self.lines.iter().map(|line| line.product_id).collect()
    }
}

/// Locks an order, and reads what belongs to it. All writers of orders, parts, lines and parcels come by here first.
pub(super) async fn lock(conn: &mut PgConnection, id: OrderId) -> Result<Locked> {
    let order = sqlx::query_as!(
        OrderRow,
        r#"select id as "id: OrderId", number, user_id as "user_id: UserId", cart_id as "cart_id: CartId",
                  store_id as "store_id: model::StoreId", email, lang, currency, total_minor, paid_minor,
                  refunded_minor, status, payment_status, placed_at
           from orders where id = $1 for update"#,
        id.0
    )
    .fetch_optional(&mut *conn)
    .await?
    .ok_or(AppError::NotFound)?;
    let parts = sqlx::query_as!(
        PartRow,
        r#"select id as "id: VendorOrderId", vendor_id as "vendor_id: VendorId", user_id as "user_id: UserId", status,
                  total_minor, shipping_minor + shipping_tax_minor as "shipping_minor!", version
           from vendor_orders where order_id = $1 order by position"#,
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let lines = sqlx::query_as!(
        LineRow,
        r#"select l.id as "id: LineId", l.vendor_order_id as "part_id: VendorOrderId",
                  l.product_id as "product_id: ProductId", l.variant_id as "variant_id: VariantId", l.quantity, l.shipped,
                  l.cancelled, l.total_minor,
                  coalesce((select sum(p.quantity) from parcel_lines p where p.line_id = l.id), 0)::int as "boxed!"
           from order_lines l where l.order_id = $1 order by l.position"#,
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    Ok(Locked { order, parts, lines })
}

/// What follows is the shop's own doing, for which it looks past the walls: giving back what is held, say. Whoever is
/// there has been proved before.
pub(super) async fn as_the_shop(conn: &mut PgConnection) -> Result<()> {
    sqlx::query!("select set_config('wall.kind', 'system', true) as set").fetch_one(conn).await?;
    Ok(())
}
