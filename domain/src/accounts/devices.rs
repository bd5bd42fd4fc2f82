//! The devices a person is signed in on.

use super::actors::Customer;
use super::logins;
use crate::kit::{AppError, Cx, Result};
use model::LoginId;
use model::accounts::{Device, LoginKind};

/// Where the person is signed in now, the device in use first, then the latest seen.
pub async fn devices(cx: &Cx, who: &Customer) -> Result<Vec<Device>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query!(
        r#"select id as "id: LoginId", kind, user_agent, ip, created_at, last_seen_at
           from logins
           where user_id = $1 and ended_at is null and expires_at > $2
           order by (id = $3) desc, last_seen_at desc
           limit 100"#,
        who.user_id().0,
        cx.now(),
        who.login_id().0,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Device {
            is_this_one: row.id == who.login_id(),
            id: row.id,
            kind: if row.kind == "browser" { LoginKind::Browser } else { LoginKind::Api },
            user_agent: logins::device_name(&row.user_agent),
            ip: row.ip,
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
        })
        .collect())
}

/// Signs one device out. Another person's device is not found.
pub async fn revoke_device(cx: &Cx, who: &Customer, id: LoginId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let own = sqlx::query_scalar!(
        r#"select exists (select 1 from logins where id = $1 and user_id = $2 and ended_at is null) as "own!""#,
        id.0,
        who.user_id().0,
    )
    .fetch_one(&mut *tx)
    .await?;
    if !own {
        return Err(AppError::NotFound);
    }
    logins::end(&mut tx, cx, id, "revoked by its owner").await?;
    tx.commit().await?;
    Ok(())
}
