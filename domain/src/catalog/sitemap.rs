//! What search engines should know of: every product on sale, in files of a size they take.

use crate::kit::fresh::Made;
use crate::kit::{Cx, Result};
use chrono::{DateTime, Utc};
use model::ProductId;
use std::sync::Arc;

/// Search engines read so many addresses of one file.
const IN_A_FILE: i64 = 50_000;

/// An address and when what it shows last changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitemapLine {
    pub slug: String,
    pub updated_at: DateTime<Utc>,
}

/// The product each file begins with; none where nothing is on sale. Anyone.
pub async fn sitemap_files(cx: &Cx) -> Result<Arc<Vec<ProductId>>> {
    let make = |cx: Cx| async move {
        let rows = sqlx::query_scalar!(
            r#"select id as "id!: ProductId" from (
                   select p.id, row_number() over (order by p.id) as place
                   from products p join vendors v on v.id = p.vendor_id
                   where is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE') numbered
               where (place - 1) % $1 = 0 order by place"#,
            IN_A_FILE
        )
        .fetch_all(cx.pool())
        .await?;
        Ok(Made { bytes: 16 * rows.len(), value: rows, about: Vec::new() })
    };
    cx.shop().fresh.answer(cx, "catalog.sitemap_files", String::new(), make).await
}

/// The products of the file that begins with this one. Anyone.
pub async fn sitemap(cx: &Cx, first: ProductId) -> Result<Vec<SitemapLine>> {
    Ok(sqlx::query_as!(
        SitemapLine,
        r#"select p.slug, p.updated_at from products p join vendors v on v.id = p.vendor_id
           where p.id >= $1 and is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'
           order by p.id limit $2"#,
        first.0,
        IN_A_FILE
    )
    .fetch_all(cx.pool())
    .await?)
}
