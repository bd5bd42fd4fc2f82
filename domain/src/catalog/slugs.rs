//! Slugs: the word by which an address names a thing. Latin letters, digits and dashes, so that it survives every
//! mail, header and chat; a name that changes leaves its old slug behind, which leads on.

pub(super) use crate::kit::slug::of_name;

use crate::kit::{AppError, Cx, Result, slug};
use sqlx::PgConnection;
use uuid::Uuid;

/// `/products/<slug>` has neighbours, in the API.
const NEIGHBOURS: &[&str] = &["search", "suggest", "categories", "category", "brands"];

/// What slugs are of; each kind has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Product,
    Category,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Category => "category",
        }
    }
}

/// Takes a slug for a thing after its name, and records that it had it. One that it had before it may have again; one
/// that another ever had leads there, so a number or letters are put behind it.
pub(super) async fn take(
    conn: &mut PgConnection,
    cx: &Cx,
    kind: Kind,
    thing: Uuid,
    name: &str,
) -> Result<String> {
    let plain = of_name(name).unwrap_or_else(|| kind.name().to_owned());
    let first = if NEIGHBOURS.contains(&plain.as_str()) { 2 } else { 1 };
    for slug in slug::tries(cx, &plain, first) {
        if record(conn, kind, thing, &slug).await? {
            return Ok(slug);
        }
    }
    Err(AppError::broken("no slug was free"))
}

async fn record(conn: &mut PgConnection, kind: Kind, thing: Uuid, slug: &str) -> Result<bool> {
    let taken = sqlx::query_scalar!(
        r#"insert into slugs as s (kind, slug, thing_id) values ($1, $2, $3)
           on conflict (kind, slug) do update set thing_id = s.thing_id where s.thing_id = $3
           returning true as "ours!""#,
        kind.name(),
        slug,
        thing
    )
    .fetch_optional(conn)
    .await?;
    Ok(taken.is_some())
}

/// Gives one back that nobody can have seen, or whose thing is gone.
pub(super) async fn forget(
    conn: &mut PgConnection,
    kind: Kind,
    thing: Uuid,
    but: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "delete from slugs where kind = $1 and thing_id = $2 and slug is distinct from $3",
        kind.name(),
        thing,
        but
    )
    .execute(conn)
    .await?;
    Ok(())
}
