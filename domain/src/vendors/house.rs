//! The house's own store, through which staff sell.

use super::places;
use crate::kit::letter::SHOP_NAME;
use crate::kit::{AppError, Cx, Result, slug};
use model::VendorId;
use sqlx::PgConnection;

/// The house's own store, made when it is first needed. For staff and the program itself, in their transaction.
pub async fn house(conn: &mut PgConnection, cx: &Cx) -> Result<VendorId> {
    if let Some(id) = find(conn).await? {
        return Ok(id);
    }
    let plain = slug::of_name(SHOP_NAME).unwrap_or_else(|| "house".to_owned());
    for slug in slug::tries(cx, &plain, 1) {
        let id = cx.id::<VendorId>();
        // taken is either the slug, or the one place of the house: by somebody who needed it at the same moment
        let added = sqlx::query!(
            "insert into vendors (id, is_house, slug, store_name, status, created_at, updated_at, approved_at)
             values ($1, true, $2, $3, 'ACTIVE', $4, $4, $4) on conflict do nothing",
            id.0,
            slug,
            SHOP_NAME,
            cx.now(),
        )
        .execute(&mut *conn)
        .await?;
        if added.rows_affected() == 1 {
            places::open_first(conn, cx, id).await?;
            return Ok(id);
        }
        if let Some(id) = find(conn).await? {
            return Ok(id);
        }
    }
    Err(AppError::broken("no slug was free for the house"))
}

async fn find(conn: &mut PgConnection) -> Result<Option<VendorId>> {
    let id = sqlx::query_scalar!("select id from vendors where is_house").fetch_optional(conn).await?;
    Ok(id.map(VendorId))
}
