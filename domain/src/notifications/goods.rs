//! The goods a letter lists, in its reader's language.

use super::facts::Lists;
use super::people::Person;
use super::subject::Subject;
use crate::kit::letter::{Receipt, ReceiptLine, ReceiptSum};
use crate::kit::{AppError, Result};
use i18n::{Lang, tr};
use model::{Currency, Money, OrderId};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

pub(super) async fn of(
    conn: &mut PgConnection,
    lists: Lists,
    subject: &Subject,
    person: &Person,
) -> Result<Option<Receipt>> {
    let Some(order) = &subject.order else { return Ok(None) };
    let lang = person.lang;
    match (lists, person.part) {
        (Lists::Order, _) => receipt(conn, lang, order.id, None).await.map(Some),
        (Lists::Part, Some(part)) => receipt(conn, lang, order.id, Some(part.0)).await.map(Some),
        (Lists::Parcel, _) => match subject.data["parcel"].as_str().and_then(|id| id.parse().ok()) {
            Some(parcel) => inside(conn, lang, parcel).await.map(Some),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

/// What is not cancelled of an order, or of a vendor's part of it, and what that comes to.
async fn receipt(conn: &mut PgConnection, lang: Lang, order: OrderId, part: Option<Uuid>) -> Result<Receipt> {
    let rows = sqlx::query!(
        r#"select l.name, l.options, l.quantity - l.cancelled as "quantity!", l.unit_minor, l.subtotal_minor, o.currency
           from order_lines l join orders o on o.id = l.order_id join vendor_orders p on p.id = l.vendor_order_id
           where l.order_id = $1 and ($2::uuid is null or l.vendor_order_id = $2) and l.cancelled < l.quantity
           order by p.position, l.position"#,
        order.0,
        part,
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut lines = Vec::new();
    for row in rows {
        let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
        let price = lang.money(Money::new(row.unit_minor, currency));
        let amount = Money::new(row.unit_minor * i64::from(row.quantity), currency);
        let pieces = tr!(lang, "orders-pieces-at", pieces = i64::from(row.quantity), price = price);
        lines.push(line(row.name, pieces, &row.options, lang.money(amount)));
    }
    let sums = sums(conn, lang, order, part).await?;
    Ok(Receipt::of(lines, sums, |left| tr!(lang, "mail-more-lines", count = left)))
}

async fn sums(
    conn: &mut PgConnection,
    lang: Lang,
    order: OrderId,
    part: Option<Uuid>,
) -> Result<Vec<ReceiptSum>> {
    let row = sqlx::query!(
        r#"select o.currency,
                  coalesce(p.subtotal_minor, o.subtotal_minor) as "subtotal!",
                  coalesce(p.discount_minor, o.discount_minor) as "discount!",
                  coalesce(p.shipping_minor, o.shipping_minor) as "shipping!",
                  coalesce(p.tax_minor, o.tax_minor) as "tax!",
                  coalesce(p.included_tax_minor, o.included_tax_minor) as "included!",
                  coalesce(p.total_minor, o.total_minor) as "total!"
           from orders o left join vendor_orders p on p.order_id = o.id and p.id = $2 where o.id = $1"#,
        order.0,
        part,
    )
    .fetch_one(conn)
    .await?;
    let currency: Currency = row.currency.parse().map_err(AppError::broken)?;
    let sum = |key: &str, minor: i64, is_total: bool| ReceiptSum {
        label: lang.t(key),
        amount: lang.money(Money::new(minor, currency)),
        is_total,
    };
    let mut sums = vec![sum("orders-subtotal", row.subtotal, false)];
    if row.discount != 0 {
        sums.push(sum("orders-discount", -row.discount, false));
    }
    sums.push(sum("orders-shipping", row.shipping, false));
    if row.tax != 0 {
        sums.push(sum("orders-tax", row.tax, false));
    }
    sums.push(sum("orders-total", row.total, true));
    if row.included != 0 {
        sums.push(sum("orders-included-tax", row.included, false));
    }
    Ok(sums)
}

/// What is in a box.
async fn inside(conn: &mut PgConnection, lang: Lang, parcel: Uuid) -> Result<Receipt> {
    let rows = sqlx::query!(
        "select l.name, l.options, i.quantity from parcel_lines i join order_lines l on l.id = i.line_id
         where i.parcel_id = $1 order by l.position",
        parcel
    )
    .fetch_all(conn)
    .await?;
    let each = rows.into_iter().map(|row| {
        let pieces = tr!(lang, "orders-things", count = i64::from(row.quantity));
        line(row.name, pieces, &row.options, String::new())
    });
    Ok(Receipt::of(each.collect(), Vec::new(), |left| tr!(lang, "mail-more-lines", count = left)))
}

/// A line with what was chosen of it: `2 × $40.00 · M, red`.
fn line(name: String, pieces: String, options: &Value, amount: String) -> ReceiptLine {
    let chosen: Vec<&str> =
        options.as_object().into_iter().flat_map(|all| all.values()).filter_map(Value::as_str).collect();
    let note = if chosen.is_empty() { pieces } else { format!("{pieces} · {}", chosen.join(", ")) };
    ReceiptLine { name, note, amount }
}
