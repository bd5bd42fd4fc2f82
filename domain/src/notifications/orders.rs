//! Letters about orders: to the buyer, with the link that opens the order, and to the stores that have something to send.

use crate::kit::events::Event;
use crate::kit::letter::Letter;
use crate::kit::{AppError, Cx, Result, jobs};
use crate::{accounts, orders, preferences};
use i18n::Lang;
use model::{Amount, Currency, Money, OrderId, UserId};
use sqlx::PgConnection;
use uuid::Uuid;

/// The facts whose buyer, or store, gets a letter.
pub const HEARS: &[&str] = &[
    "order.confirmed",
    "order.shipped",
    "order.delivered",
    "order.cancelled",
    "order.expired",
    "payment.refunded",
];

/// An order, as its letters need it.
struct Told {
    id: OrderId,
    number: String,
    user_id: Option<UserId>,
    email: String,
    name: String,
    lang: Lang,
    total: Money,
}

/// Writes what belongs to a fact about an order. What a person switched off is not written; a guest can switch off
/// nothing, and hears only what happens to the own order.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let Some(order) = read(conn, event.thing_id).await? else { return Ok(()) };
    if event.kind == "order.confirmed" {
        to_stores(conn, cx, &order).await?;
    }
    let switch = match event.kind.as_str() {
        "order.confirmed" => "order.created",
        "order.cancelled" => "order.cancelled",
        "payment.refunded" => "payment.refunded",
        _ => "order.status_updated",
    };
    if let Some(user) = order.user_id
        && !preferences::wants(conn, user, "email", switch).await?
    {
        return Ok(());
    }
    let Some(letter) = letter(conn, event, &order).await? else { return Ok(()) };
    let path = path(conn, cx, &order).await?;
    let letter = Letter { path, ..letter };
    jobs::enqueue(conn, cx, &letter).await
}

async fn letter(conn: &mut PgConnection, event: &Event, order: &Told) -> Result<Option<Letter>> {
    let to_buyer = |about: &str| {
        Letter::new(&order.email, order.lang, about, "")
            .to_name(&order.name)
            .text("order", order.number.clone())
    };
    let store = store_of(conn, event).await?;
    let paid = event.data["paid"].as_i64().unwrap_or_default();
    Ok(Some(match event.kind.as_str() {
        "order.confirmed" => to_buyer("order-confirmed").text("total", order.lang.money(order.total)),
        "order.shipped" => to_buyer("order-shipped").text("store", store),
        "order.delivered" => to_buyer("order-delivered").text("store", store),
        "order.expired" => to_buyer("order-expired"),
        "order.cancelled" if paid > 0 => {
            let amount = order.lang.money(Money::new(paid, order.total.currency));
            to_buyer("order-cancelled-paid").text("amount", amount)
        }
        "order.cancelled" => to_buyer("order-cancelled"),
        "payment.refunded" => {
            let amount = serde_json::from_value::<Amount>(event.data["amount"].clone()).ok();
            // a note without an amount tells nobody anything
            let Some(money) = amount.and_then(|amount| amount.in_currency(order.total.currency)) else {
                return Ok(None);
            };
            to_buyer("order-refunded").text("amount", order.lang.money(money))
        }
        _ => return Ok(None),
    }))
}

/// Where the buyer sees the order: in the account, or by the key of its link.
async fn path(conn: &mut PgConnection, cx: &Cx, order: &Told) -> Result<String> {
    if order.user_id.is_some() {
        return Ok(format!("/account/orders/{}", order.number));
    }
    Ok(format!("/orders/{}?key={}", order.number, orders::key(conn, cx, order.id).await?))
}

/// Whose part an event is about.
async fn store_of(conn: &mut PgConnection, event: &Event) -> Result<String> {
    let Some(part) = event.data["part"].as_str().and_then(|id| id.parse::<Uuid>().ok()) else {
        return Ok(String::new());
    };
    Ok(sqlx::query_scalar!("select store_name from vendor_orders where id = $1", part)
        .fetch_optional(conn)
        .await?
        .unwrap_or_default())
}

/// Each store that is to send something hears of it, in its keeper's language.
async fn to_stores(conn: &mut PgConnection, cx: &Cx, order: &Told) -> Result<()> {
    let parts = sqlx::query!(
        r#"select v.owner_id as "owner_id: UserId",
                  (select coalesce(sum(l.quantity - l.cancelled), 0)::bigint from order_lines l
                   where l.vendor_order_id = p.id) as "pieces!"
           from vendor_orders p join vendors v on v.id = p.vendor_id
           where p.order_id = $1 and p.status = 'CONFIRMED'"#,
        order.id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    for part in parts {
        // nobody keeps the house's own store
        let Some(owner) = part.owner_id else { continue };
        if !preferences::wants(conn, owner, "email", "order.created").await? {
            continue;
        }
        let Some(reader) = accounts::reader(conn, owner).await? else { continue };
        let letter = Letter::new(
            &reader.email,
            reader.lang,
            "order-to-send",
            &format!("/vendor/orders/{}", order.number),
        )
        .to_name(&reader.first_name)
        .text("order", order.number.clone())
        .number("pieces", part.pieces);
        jobs::enqueue(conn, cx, &letter).await?;
    }
    Ok(())
}

async fn read(conn: &mut PgConnection, id: Uuid) -> Result<Option<Told>> {
    let row = sqlx::query!(
        r#"select o.id as "id: OrderId", o.number, o.user_id as "user_id: UserId", o.email, o.lang, o.currency, o.total_minor,
                  coalesce(u.first_name, o.shipping_address ->> 'recipient', o.billing_address ->> 'recipient', '') as "name!"
           from orders o left join users u on u.id = o.user_id where o.id = $1"#,
        id
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
    // who has an account is written to as they prefer now
    let preferred = match row.user_id {
        Some(user) => accounts::reader(conn, user).await?.map(|reader| reader.lang),
        None => None,
    };
    Ok(Some(Told {
        id: row.id,
        number: row.number,
        user_id: row.user_id,
        email: row.email,
        name: row.name,
        lang: preferred.or(Lang::parse(&row.lang)).unwrap_or_default(),
        total: Money::new(row.total_minor, currency),
    }))
}
