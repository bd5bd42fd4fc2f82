//! How to write to a person when no request of theirs stands behind it.

use crate::kit::Result;
use i18n::Lang;
use model::UserId;
use sqlx::PgConnection;

/// Where a mail goes and in which language it is read.
pub struct Reader {
    pub email: String,
    pub first_name: String,
    pub lang: Lang,
}

/// The reader behind an account; `None` when it was erased meanwhile.
pub async fn reader(conn: &mut PgConnection, user: UserId) -> Result<Option<Reader>> {
    let row = sqlx::query!(
        r#"select u.email, u.first_name, p.language as "language?"
           from users u left join preferences p on p.user_id = u.id where u.id = $1"#,
        user.0,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Reader {
        email: row.email,
        first_name: row.first_name,
        lang: row.language.as_deref().and_then(Lang::parse).unwrap_or_default(),
    }))
}
