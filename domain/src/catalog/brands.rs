//! Brands: made when a product first names one, and the same however it is capitalised.

use crate::kit::{AppError, Cx, Result, slug};
use model::BrandId;
use sqlx::PgConnection;

/// The brand of this name.
pub(super) async fn named(conn: &mut PgConnection, cx: &Cx, name: &str) -> Result<BrandId> {
    if let Some(id) = find(conn, name).await? {
        return Ok(id);
    }
    let plain = slug::of_name(name).unwrap_or_else(|| "brand".to_owned());
    for slug in slug::tries(cx, &plain, 1) {
        let made = sqlx::query_scalar!(
            r#"insert into brands (id, slug, name) values ($1, $2, $3)
               on conflict do nothing returning id as "id: BrandId""#,
            cx.id::<BrandId>().0,
            slug,
            name
        )
        .fetch_optional(&mut *conn)
        .await?;
        // what stood in the way was the slug of another, or the brand itself, made beside us
        let there = match made {
            Some(id) => Some(id),
            None => find(conn, name).await?,
        };
        if let Some(id) = there {
            return Ok(id);
        }
    }
    Err(AppError::broken(format_args!("no slug was free for the brand {name:?}")))
}

async fn find(conn: &mut PgConnection, name: &str) -> Result<Option<BrandId>> {
    Ok(sqlx::query_scalar!(r#"select id as "id: BrandId" from brands where lower(name) = lower($1)"#, name)
        .fetch_optional(conn)
        .await?)
}
