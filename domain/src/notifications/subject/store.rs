//! What messages tell of a store, its products and their reviews.

use super::{Said, Subject};
use crate::kit::Result;
use model::UserId;
use serde_json::json;
use sqlx::PgConnection;

pub(super) async fn store(conn: &mut PgConnection, mut subject: Subject) -> Result<Option<Subject>> {
    let row = sqlx::query!(
        r#"select store_name, status, owner_id as "owner_id: UserId" from vendors where id = $1"#,
        subject.thing_id
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    subject.words.push(("store", Said::Text(row.store_name)));
    if let Some(reason) = subject.text("reason") {
        subject.words.push(("reason", Said::Text(reason)));
    }
    subject.standing = row.status;
    subject.keeper = row.owner_id;
    subject.metadata = json!({ "vendorId": subject.thing_id });
    Ok(Some(subject))
}

pub(super) async fn product(conn: &mut PgConnection, mut subject: Subject) -> Result<Option<Subject>> {
    let row = sqlx::query!(
        r#"select p.name, p.status, p.taken_down_at is not null as "is_down!", v.owner_id as "owner_id: UserId"
           from products p join vendors v on v.id = p.vendor_id where p.id = $1"#,
        subject.thing_id
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    subject.words.push(("product", Said::Text(row.name)));
    subject.words.push(("reason", Said::Text(subject.text("reason").unwrap_or_default())));
    subject.words.push(("left", Said::Number(subject.data["available"].as_i64().unwrap_or_default())));
    subject.standing = if row.is_down { "TAKEN_DOWN".to_owned() } else { row.status };
    subject.keeper = row.owner_id;
    subject.metadata = json!({ "productId": subject.thing_id });
    Ok(Some(subject))
}

pub(super) async fn review(conn: &mut PgConnection, mut subject: Subject) -> Result<Option<Subject>> {
    let row = sqlx::query!(
        r#"select p.id, p.name, r.rating, r.author_name, v.owner_id as "owner_id: UserId"
           from reviews r join products p on p.id = r.product_id join vendors v on v.id = r.vendor_id
           where r.id = $1"#,
        subject.thing_id
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    subject.words = vec![
        ("product", Said::Text(row.name)),
        ("author", Said::Text(row.author_name)),
        ("rating", Said::Number(i64::from(row.rating))),
    ];
    subject.keeper = row.owner_id;
    subject.metadata = json!({ "reviewId": subject.thing_id, "productId": row.id });
    Ok(Some(subject))
}
