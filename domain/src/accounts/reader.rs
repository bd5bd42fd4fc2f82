//! How to write to a person when no request of theirs stands behind it.

use crate::kit::Result;
use i18n::Lang;
use model::UserId;
use model::accounts::Permission;
use sqlx::PgConnection;

/// Where a mail goes and in which language it is read.
pub struct Reader {
    pub email: String,
    pub first_name: String,
    pub lang: Lang,
    /// Where text messages go; only a number that was proven.
    pub phone: Option<String>,
}

/// The reader behind an account; `None` when it was erased meanwhile.
pub async fn reader(conn: &mut PgConnection, user: UserId) -> Result<Option<Reader>> {
    let row = sqlx::query!(
        r#"select u.email, u.first_name, p.language as "language?",
                  case when u.phone_verified_at is not null then u.phone end as "phone?"
           from users u left join preferences p on p.user_id = u.id where u.id = $1"#,
        user.0,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Reader {
        email: row.email,
        first_name: row.first_name,
        lang: row.language.as_deref().and_then(Lang::parse).unwrap_or_default(),
        phone: row.phone,
    }))
}

/// Who of the staff may do this, for whoever has something to tell them.
pub async fn staff_with(conn: &mut PgConnection, permission: Permission) -> Result<Vec<UserId>> {
    Ok(sqlx::query_scalar!(
        r#"select id as "id: UserId" from users
           where is_active and (role = 'SUPERADMIN' or (role = 'ADMIN' and $1::text = any (permissions)))
           order by id"#,
        permission as Permission,
    )
    .fetch_all(conn)
    .await?)
}
