//! A store's whole stock, for its keeper: one row for each variant and place.

use crate::kit::cells::harmless;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Seller;
use model::inventory::{StockFilter, StockRow};
use model::pictures::StoredPicture;
use model::{Page, PageRequest, PictureId, ProductId, StoreId, VariantId};
use serde_json::Value;
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// So many rows go into one file.
const MOST_EXPORTED: i64 = 100_000;

/// The own stock, by product. What is archived stands there no longer.
pub async fn overview(
    cx: &Cx,
    who: &Seller,
    filter: &StockFilter,
    page: PageRequest,
) -> Result<Page<StockRow>> {
    let mut tx = cx.begin(who).await?;
    let (rows, mut total) = read(&mut tx, cx, who, filter, (page.limit(), page.offset())).await?;
    if rows.is_empty() && page.offset() > 0 {
        // a page behind the last has no row to say how many there are
        total = read(&mut tx, cx, who, filter, (1, 0)).await?.1;
    }
    Ok(Page::new(rows, page, total))
}

/// How many of the own products are low, of those that shoppers see.
pub async fn low(cx: &Cx, who: &Seller) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from stock_levels l join products p on p.id = l.product_id
           where l.vendor_id = $1 and l.is_low and p.status = 'ACTIVE'"#,
        who.vendor_id().0
    )
    .fetch_one(&mut *tx)
    .await?)
}

/// The own stock as CSV, with names of columns in its first line.
pub async fn export(cx: &Cx, who: &Seller, filter: &StockFilter) -> Result<String> {
    let mut tx = cx.begin(who).await?;
    let (rows, _) = read(&mut tx, cx, who, filter, (MOST_EXPORTED, 0)).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(["product", "options", "sku", "place", "onHand", "reserved", "available", "threshold"])
        .map_err(AppError::broken)?;
    for row in rows {
        let options: Vec<String> =
            row.options.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let counts = [row.on_hand, row.reserved, row.available, row.low_stock_threshold];
        let words = [row.name, options.join(", "), row.sku.unwrap_or_default(), row.store_name];
        let cells = words.iter().map(|word| harmless(word)).chain(counts.map(|count| count.to_string()));
        file.write_record(cells).map_err(AppError::broken)?;
    }
    String::from_utf8(file.into_inner().map_err(AppError::broken)?).map_err(AppError::broken)
}

async fn read(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    filter: &StockFilter,
    (limit, offset): (i64, i64),
) -> Result<(Vec<StockRow>, i64)> {
    let search = Some(filter.search.trim()).filter(|text| !text.is_empty());
    let rows = sqlx::query_as!(
        Found,
        r#"select f.product_id as "product_id!: ProductId", f.variant_id as "variant_id!: VariantId",
                  f.store_id as "store_id!: StoreId", f.store_name as "store_name!", f.name as "name!",
                  f.slug as "slug!", f.sku, f.options as "options!", f.on_hand as "on_hand!",
                  f.reserved as "reserved!", f.threshold as "threshold!", f.is_low as "is_low!",
                  f.is_active as "is_active!", f.total as "total!",
                  pic.id as "picture_id?: PictureId", pic.width as "width?", pic.height as "height?",
                  pic.colour as "colour?", pic.sizes as "sizes?"
           from (select s.product_id, s.variant_id, s.store_id, st.name as store_name, p.slug,
                        coalesce(p.translations -> $8 ->> 'name', p.name) as name,
                        coalesce(v.sku, p.sku) as sku, v.options, s.on_hand, s.allocated + s.held as reserved,
                        l.threshold, l.is_low, p.status = 'ACTIVE' as is_active, count(*) over () as total,
                        v.position, st.is_default
                 from stock s
                     join stores st on st.id = s.store_id
                     join products p on p.id = s.product_id
                     join variants v on v.id = s.variant_id
                     join stock_levels l on l.product_id = s.product_id
                 where s.vendor_id = $1 and p.status <> 'ARCHIVED'
                   and (v.is_live and st.is_active or s.on_hand > 0)
                   and (not $2 or l.is_low)
                   and (not $3 or s.on_hand <= s.allocated + s.held)
                   and ($4::uuid is null or s.store_id = $4)
                   and ($5::text is null or position(lower($5) in
                        lower(concat_ws(' ', p.name, p.translations -> 'ar' ->> 'name', p.sku, v.sku))) > 0)
                 order by coalesce(p.translations -> $8 ->> 'name', p.name), p.id, v.position, s.variant_id, st.is_default desc, s.store_id
                 limit $6 offset $7) f
               left join lateral (select i.picture_id from product_images i
                                  where i.product_id = f.product_id and i.picture_id is not null
                                  order by i.position limit 1) first on true
               left join pictures pic on pic.id = first.picture_id
           order by f.name, f.product_id, f.position, f.variant_id, f.is_default desc, f.store_id"#,
        who.vendor_id().0,
        filter.low,
        filter.out,
        filter.store.map(|store| store.0),
        search,
        limit,
        offset,
        cx.request.lang.code(),
    )
    .fetch_all(conn)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let rows = rows.into_iter().map(Found::row).collect::<Result<Vec<_>>>()?;
    Ok((rows, total))
}

struct Found {
    product_id: ProductId,
    variant_id: VariantId,
    store_id: StoreId,
    store_name: String,
    name: String,
    slug: String,
    sku: Option<String>,
    options: Value,
    on_hand: i32,
    reserved: i32,
    threshold: i32,
    is_low: bool,
    is_active: bool,
    total: i64,
    picture_id: Option<PictureId>,
    width: Option<i32>,
    height: Option<i32>,
    colour: Option<i32>,
    sizes: Option<Vec<i32>>,
}

impl Found {
    fn row(self) -> Result<StockRow> {
        let options: BTreeMap<String, String> =
            serde_json::from_value(self.options).map_err(AppError::broken)?;
        let picture = match (self.picture_id, self.width, self.height, self.colour, self.sizes) {
            (Some(id), Some(width), Some(height), Some(colour), Some(sizes)) => {
                Some(StoredPicture { id, width, height, colour, sizes }.shown("", &self.name))
            }
            _ => None,
        };
        Ok(StockRow {
            product_id: self.product_id,
            variant_id: (!options.is_empty()).then_some(self.variant_id),
            store_id: self.store_id,
            store_name: self.store_name,
            name: self.name,
            slug: self.slug,
            sku: self.sku,
            options,
            picture,
            on_hand: self.on_hand,
            reserved: self.reserved,
            available: self.on_hand - self.reserved,
            low_stock_threshold: self.threshold,
            is_low: self.is_low,
            is_active: self.is_active,
        })
    }
}
