//! What messages tell of an order.

use super::{Bought, Said, Subject};
use crate::accounts;
use crate::kit::events::Event;
use crate::kit::{AppError, Result};
use i18n::Lang;
use model::{Amount, Currency, Money, OrderId, UserId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

pub(super) async fn read(
    conn: &mut PgConnection,
    mut subject: Subject,
    event: &Event,
) -> Result<Option<Subject>> {
    let row = sqlx::query!(
        r#"select o.id as "id: OrderId", o.number, o.user_id as "user_id: UserId", o.email, o.lang, o.currency,
                  o.total_minor, o.status,
                  coalesce(u.first_name, o.shipping_address ->> 'recipient', o.billing_address ->> 'recipient', '') as "name!"
           from orders o left join users u on u.id = o.user_id where o.id = $1"#,
        event.thing_id
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
    subject.words = vec![
        ("order", Said::Text(row.number.clone())),
        ("total", Said::Money(Money::new(row.total_minor, currency))),
    ];
    if let Some(store) = store_of(conn, &subject).await? {
        subject.words.push(("store", Said::Text(store)));
    }
    if let Some(amount) = amount(&subject, event, currency) {
        subject.words.push(("amount", Said::Money(amount)));
    }
    subject.standing = row.status;
    subject.metadata = json!({ "orderId": row.id, "orderNumber": row.number });
    subject.order = Some(Bought {
        id: row.id,
        number: row.number,
        user_id: row.user_id,
        email: row.email,
        name: row.name,
        lang: preferred.or(Lang::parse(&row.lang)).unwrap_or_default(),
    });
    Ok(Some(subject))
}

/// What goes back, or came: of a cancelled order only where something was paid for it.
fn amount(subject: &Subject, event: &Event, currency: Currency) -> Option<Money> {
    if event.kind == "order.cancelled" {
        let paid = subject.data["paid"].as_i64().unwrap_or_default();
        return (paid > 0).then(|| Money::new(paid, currency));
    }
    let amount = serde_json::from_value::<Amount>(subject.data["amount"].clone()).ok()?;
    amount.in_currency(currency)
}

/// Whose part a fact is about.
async fn store_of(conn: &mut PgConnection, subject: &Subject) -> Result<Option<String>> {
    let Some(part) = subject.text("part").and_then(|id| id.parse::<Uuid>().ok()) else { return Ok(None) };
    Ok(sqlx::query_scalar!("select store_name from vendor_orders where id = $1", part)
        .fetch_optional(conn)
        .await?)
}
