//! One's own notifications: reading them, and saying that one did.

use crate::accounts::Customer;
use crate::kit::{AppError, Cx, Result};
use model::notifications::{Channel, Notification, NotificationFilter, NotificationStatus};
use model::{NotificationId, Page, PageRequest};
use sqlx::PgConnection;

/// What somebody was told, newest first. For whoever has an account.
pub async fn list(
    cx: &Cx,
    who: &Customer,
    filter: &NotificationFilter,
    page: PageRequest,
) -> Result<Page<Notification>> {
    let (channel, status) = (filter.channel.map(Channel::name), filter.status.map(NotificationStatus::name));
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        Notification,
        r#"select id as "id: NotificationId", channel as "channel: Channel", event, title, message, path, lang as language,
                  status as "status: NotificationStatus", metadata, created_at, read_at
           from notifications
           where user_id = $1 and ($2::text is null or channel = $2) and ($3::text is null or status = $3)
             and (not $4 or read_at is null)
           order by created_at desc, id desc limit $5 offset $6"#,
        who.user_id().0,
        channel,
        status,
        filter.unread,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from notifications
           where user_id = $1 and ($2::text is null or channel = $2) and ($3::text is null or status = $3)
             and (not $4 or read_at is null)"#,
        who.user_id().0,
        channel,
        status,
        filter.unread,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows, page, total))
}

/// How many of what was told within the shop somebody has not read yet.
pub async fn unread(cx: &Cx, who: &Customer) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from notifications
           where user_id = $1 and channel = 'IN_APP' and read_at is null"#,
        who.user_id().0
    )
    .fetch_one(&mut *tx)
    .await?)
}

/// Somebody read one; once more changes nothing. Another's is not found.
pub async fn read(cx: &Cx, who: &Customer, id: NotificationId) -> Result<Notification> {
    let mut tx = cx.begin(who).await?;
    sqlx::query!(
        "update notifications set status = 'READ', read_at = $3 where id = $1 and user_id = $2 and read_at is null",
        id.0,
        who.user_id().0,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let notification = one(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(notification)
}

async fn one(conn: &mut PgConnection, who: &Customer, id: NotificationId) -> Result<Notification> {
    sqlx::query_as!(
        Notification,
        r#"select id as "id: NotificationId", channel as "channel: Channel", event, title, message, path, lang as language,
                  status as "status: NotificationStatus", metadata, created_at, read_at
           from notifications where id = $1 and user_id = $2"#,
        id.0,
        who.user_id().0,
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// Somebody read all that was told within the shop; answers how many that were.
pub async fn read_all(cx: &Cx, who: &Customer) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    let done = sqlx::query!(
        "update notifications set status = 'READ', read_at = $2
         where user_id = $1 and channel = 'IN_APP' and read_at is null",
        who.user_id().0,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
}
