//! Reading the stock log.

use super::shelves::owned;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::{Keeper, Seller};
use model::inventory::{NamedStockChange, StockActor, StockChange};
use model::{Page, PageRequest, ProductId, StockLogId, StoreId, UserId, VariantId};
use serde_json::Value;
use uuid::Uuid;

/// How a product's stock came about, newest first. Another store's product is not found.
pub async fn log(cx: &Cx, who: &Keeper, id: ProductId, page: PageRequest) -> Result<Page<StockChange>> {
    let mut tx = cx.begin(who).await?;
    owned(&mut tx, who, id).await?;
    let items = sqlx::query!(
        r#"select l.id as "id: StockLogId", l.product_id as "product_id: ProductId",
                  l.variant_id as "variant_id: VariantId", l.store_id as "store_id: StoreId", l.change_qty,
                  l.previous_qty, l.new_qty, l.reason, l.actor_id as "actor_id: UserId", l.actor_name, l.order_id,
                  l.created_at, v.options = '{}'::jsonb as "is_plain!"
           from stock_log l join variants v on v.id = l.variant_id
           where l.product_id = $1 order by l.seq desc limit $2 offset $3"#,
        id.0,
        page.limit(),
        page.offset(),
    )
    .map(|row| StockChange {
        id: row.id,
        product_id: row.product_id,
        variant_id: (!row.is_plain).then_some(row.variant_id),
        store_id: row.store_id,
        change_qty: row.change_qty,
        previous_qty: row.previous_qty,
        new_qty: row.new_qty,
        reason: row.reason,
        actor: StockActor { id: row.actor_id, name: row.actor_name },
        order_id: row.order_id,
        created_at: row.created_at,
    })
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(r#"select count(*) as "n!" from stock_log where product_id = $1"#, id.0)
        .fetch_one(&mut *tx)
        .await?;
    Ok(Page::new(items, page, total))
}

/// How the whole stock of the own store came about, newest first.
pub async fn vendor_log(cx: &Cx, who: &Seller, page: PageRequest) -> Result<Page<NamedStockChange>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        LogRow,
        r#"select l.id as "id: StockLogId", l.product_id as "product_id: ProductId",
                  l.variant_id as "variant_id: VariantId", l.store_id as "store_id: StoreId", l.change_qty,
                  l.previous_qty, l.new_qty, l.reason, l.actor_id as "actor_id: UserId", l.actor_name, l.order_id,
                  l.created_at, v.options, v.sku,
                  coalesce(p.translations -> $4 ->> 'name', p.name) as "product_name!", st.name as store_name
           from (select * from stock_log where vendor_id = $1 order by seq desc limit $2 offset $3) l
               join variants v on v.id = l.variant_id
               join products p on p.id = l.product_id
               join stores st on st.id = l.store_id
           order by l.seq desc"#,
        who.vendor_id().0,
        page.limit(),
        page.offset(),
        cx.request.lang.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from stock_log where vendor_id = $1"#,
        who.vendor_id().0
    )
    .fetch_one(&mut *tx)
    .await?;
    let items = rows.into_iter().map(LogRow::named).collect::<Result<Vec<_>>>()?;
    Ok(Page::new(items, page, total))
}

struct LogRow {
    id: StockLogId,
    product_id: ProductId,
    variant_id: VariantId,
    store_id: StoreId,
    change_qty: i32,
    previous_qty: i32,
    new_qty: i32,
    reason: String,
    actor_id: Option<UserId>,
    actor_name: String,
    order_id: Option<Uuid>,
    created_at: chrono::DateTime<chrono::Utc>,
    options: Value,
    sku: Option<String>,
    product_name: String,
    store_name: String,
}

impl LogRow {
    fn named(self) -> Result<NamedStockChange> {
        let options: std::collections::BTreeMap<String, String> =
            serde_json::from_value(self.options).map_err(AppError::broken)?;
        let change = StockChange {
            id: self.id,
            product_id: self.product_id,
            variant_id: (!options.is_empty()).then_some(self.variant_id),
            store_id: self.store_id,
            change_qty: self.change_qty,
            previous_qty: self.previous_qty,
            new_qty: self.new_qty,
            reason: self.reason,
            actor: StockActor { id: self.actor_id, name: self.actor_name },
            order_id: self.order_id,
            created_at: self.created_at,
        };
        Ok(NamedStockChange {
            change,
            product_name: self.product_name,
            sku: self.sku,
            options,
            store_name: self.store_name,
        })
    }
}
