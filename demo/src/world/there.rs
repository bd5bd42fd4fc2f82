//! What an interrupted run has left: read once, so that going on asks for nothing act by act.

use super::WORLD;
use super::buying::{Bought, KEYS};
use chrono::{DateTime, Utc};
use domain::kit::System;
use domain::{Cx, Result};
use model::{OrderId, ProductId, ReviewId, VariantId, VendorId, VendorOrderId};
use sqlx::{PgConnection, Row};
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
    /// Orders by their number in the plan.
    pub bought: HashMap<usize, Bought>,
    /// When an earlier run left the last trace on stock or on an order.
    pub reached: Option<DateTime<Utc>>,
}

impl There {
    /// `until`: when the earlier run was begun, if there was one.
    pub async fn read(cx: &Cx, until: Option<DateTime<Utc>>) -> Result<Self> {
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
        there.bought = bought(&mut tx).await?;
        if let Some(until) = until {
            there.reached = reached(&mut tx, until).await?;
        }
        Ok(there)
    }
}

async fn bought(conn: &mut PgConnection) -> Result<HashMap<usize, Bought>> {
    let mut all: HashMap<usize, Bought> = HashMap::new();
    let parts = sqlx::query(
        "select o.request_key, o.id, o.total_minor, v.vendor_id, v.id as part
         from orders o join vendor_orders v on v.order_id = o.id where o.request_key like $1",
    );
    for row in parts.bind(format!("{KEYS}%")).fetch_all(conn).await? {
        let number =
            row.get::<&str, _>("request_key").strip_prefix(KEYS).and_then(|number| number.parse().ok());
        let Some(number) = number else { continue };
        let (id, total_minor) = (OrderId(row.get("id")), row.get("total_minor"));
        let bought = all.entry(number).or_insert_with(|| Bought { id, total_minor, parts: Vec::new() });
        bought.parts.push((VendorId(row.get("vendor_id")), VendorOrderId(row.get("part"))));
    }
    Ok(all)
}

async fn reached(conn: &mut PgConnection, until: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let traces = "select max(at) from (
                      select max(created_at) as at from stock_log where created_at <= $1
                      union all select max(at) from events where thing = 'order' and at <= $1
                      union all select max(at) from order_history where at <= $1
                      union all select max(created_at) from refunds where created_at <= $1) trace";
    Ok(sqlx::query_scalar(traces).bind(until).fetch_one(conn).await?)
}
