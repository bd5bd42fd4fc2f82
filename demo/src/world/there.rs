//! What an interrupted run has left: read once, so that going on asks for nothing act by act.

use super::WORLD;
use chrono::{DateTime, Utc};
use domain::kit::System;
use domain::{Cx, Result};
use model::{ProductId, ReviewId, VariantId};
use sqlx::Row;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// When the world was begun, or finished.
pub(super) async fn marked(cx: &Cx, kind: &str) -> Result<Option<DateTime<Utc>>> {
    let query =
        "select at from events where thing = 'demo' and thing_id = $1 and kind = $2 order by seq limit 1";
    Ok(sqlx::query_scalar(query).bind(WORLD).bind(kind).fetch_optional(cx.pool()).await?)
}

/// What stands already, by what the goods call it.
#[derive(Default)]
pub(super) struct There {
    /// Addresses of accounts.
    pub people: HashSet<String>,
    /// By SKU.
    pub products: HashMap<String, ProductId>,
    /// By SKU; the plain one by that of its product.
    pub variants: HashMap<String, VariantId>,
    /// SKUs of products in the archive.
    pub archived: HashSet<String>,
    pub moves: HashSet<(ProductId, DateTime<Utc>)>,
    /// By product and author's address.
    pub reviews: HashMap<(ProductId, String), ReviewId>,
    pub responses: HashSet<ReviewId>,
}

impl There {
    pub async fn read(cx: &Cx) -> Result<Self> {
        let mut tx = cx.begin(&System).await?;
        let mut there = Self::default();
        let people = sqlx::query_scalar("select email from users where email like '%@ecommerce.com'");
        there.people = people.fetch_all(&mut *tx).await?.into_iter().collect();
        // copies for load tests have their own slugs, and SKUs that might be taken for these
        let ours = "p.slug not like '%--%'";
        let products =
            format!("select p.id, p.sku, p.status from products p where p.sku is not null and {ours}");
        for row in sqlx::query(&products).fetch_all(&mut *tx).await? {
            let sku: String = row.get("sku");
            if row.get::<&str, _>("status") == "ARCHIVED" {
                there.archived.insert(sku.clone());
            }
            there.products.insert(sku, ProductId(row.get("id")));
        }
        let variants = format!(
            "select v.id, coalesce(v.sku, p.sku) as sku from variants v join products p on p.id = v.product_id
             where v.is_live and coalesce(v.sku, p.sku) is not null and {ours}"
        );
        for row in sqlx::query(&variants).fetch_all(&mut *tx).await? {
            there.variants.insert(row.get("sku"), VariantId(row.get("id")));
        }
        let moves = sqlx::query("select product_id, created_at from stock_log").fetch_all(&mut *tx).await?;
        there.moves = moves.iter().map(|row| (ProductId(row.get(0)), row.get(1))).collect();
        let reviews = sqlx::query(
            "select r.id, r.product_id, u.email, r.response is not null as answered
             from reviews r join users u on u.id = r.user_id",
        );
        for row in reviews.fetch_all(&mut *tx).await? {
            let id = ReviewId(row.get::<Uuid, _>("id"));
            if row.get("answered") {
                there.responses.insert(id);
            }
            there.reviews.insert((ProductId(row.get("product_id")), row.get("email")), id);
        }
        Ok(there)
    }
}
