//! The rows of this room.

use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::payments::{PaymentMethod, PaymentState};
use model::{Currency, OrderId, PaymentId, UserId};
use sqlx::PgConnection;

/// A payment as it is kept.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub id: PaymentId,
    pub order_id: OrderId,
    pub user_id: Option<UserId>,
    pub method: String,
    pub gateway: String,
    pub status: String,
    pub currency: String,
    pub amount_minor: i64,
    pub refunded_minor: i64,
    pub transaction_id: Option<String>,
    pub client_secret: Option<String>,
    pub is_hosted: bool,
    pub request_key: Option<String>,
    pub action_url: Option<String>,
    pub failure_code: Option<String>,
    pub is_stray: bool,
    /// The buyer's bank takes the money back, or says that it will.
    pub is_disputed: bool,
    pub looks: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Row {
    pub fn state(&self) -> Result<PaymentState> {
        PaymentState::named(&self.status).ok_or_else(|| AppError::broken("an unknown state of a payment"))
    }

    pub fn method(&self) -> Result<PaymentMethod> {
        PaymentMethod::named(&self.method).ok_or_else(|| AppError::broken("an unknown method"))
    }

    pub fn currency(&self) -> Result<Currency> {
        self.currency.parse().map_err(|_| AppError::broken("an unknown currency"))
    }

    /// Whether its end is still to be heard of.
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "PENDING" | "REQUIRES_ACTION" | "PROCESSING")
    }

    /// Whether money came by it, all of which may have gone back.
    pub fn is_taken(&self) -> bool {
        matches!(self.status.as_str(), "SUCCEEDED" | "PARTIALLY_REFUNDED" | "REFUNDED")
    }
}

pub(super) async fn find(conn: &mut PgConnection, id: PaymentId) -> Result<Option<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select id as "id: PaymentId", order_id as "order_id: OrderId", user_id as "user_id: UserId", method, gateway,
                  status, currency, amount_minor, refunded_minor, transaction_id, client_secret, is_hosted, request_key,
                  action_url, failure_code, is_stray, disputed_at is not null as "is_disputed!", looks, created_at, updated_at
           from payments where id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?)
}

/// The order's row must be locked before.
pub(super) async fn lock(conn: &mut PgConnection, id: PaymentId) -> Result<Row> {
    sqlx::query!("select id from payments where id = $1 for update", id.0).fetch_optional(&mut *conn).await?;
    find(conn, id).await?.ok_or(AppError::NotFound)
}

/// All payments of an order, newest first.
pub(super) async fn of_order(conn: &mut PgConnection, id: OrderId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select id as "id: PaymentId", order_id as "order_id: OrderId", user_id as "user_id: UserId", method, gateway,
                  status, currency, amount_minor, refunded_minor, transaction_id, client_secret, is_hosted, request_key,
                  action_url, failure_code, is_stray, disputed_at is not null as "is_disputed!", looks, created_at, updated_at
           from payments where order_id = $1 order by created_at desc, id desc"#,
        id.0
    )
    .fetch_all(conn)
    .await?)
}

/// The one that is not failed, called off or stray.
pub(super) async fn living(conn: &mut PgConnection, id: OrderId) -> Result<Option<Row>> {
    let all = of_order(conn, id).await?;
    Ok(all.into_iter().find(|row| !row.is_stray && !matches!(row.status.as_str(), "FAILED" | "CANCELLED")))
}

pub(super) async fn insert(conn: &mut PgConnection, row: &Row, look_at: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query!(
        "insert into payments (id, order_id, user_id, method, gateway, status, currency, amount_minor, is_hosted, request_key,
                look_at, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        row.id.0,
        row.order_id.0,
        row.user_id.map(|id| id.0),
        row.method,
        row.gateway,
        row.status,
        row.currency,
        row.amount_minor,
        row.is_hosted,
        row.request_key,
        look_at,
        row.created_at,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes what can change of a locked row.
pub(super) async fn save(
    conn: &mut PgConnection,
    cx: &Cx,
    row: &Row,
    look_at: Option<DateTime<Utc>>,
) -> Result<()> {
    let is_settled = !row.is_open();
    sqlx::query!(
        "update payments set status = $2, amount_minor = $3, refunded_minor = $4, transaction_id = $5, client_secret = $6,
                action_url = $7, failure_code = $8, is_stray = $9, look_at = $10, looks = $11, updated_at = $12,
                settled_at = case when $13 then coalesce(settled_at, $12) end
         where id = $1",
        row.id.0,
        row.status,
        row.amount_minor,
        row.refunded_minor,
        row.transaction_id,
        row.client_secret,
        row.action_url,
        row.failure_code,
        row.is_stray,
        look_at,
        row.looks,
        cx.now(),
        is_settled,
    )
    .execute(conn)
    .await?;
    Ok(())
}
