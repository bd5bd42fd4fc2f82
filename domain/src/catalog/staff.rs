//! Everybody's products, as staff look through them.

use super::kept::Image;
use crate::accounts::Admin;
use crate::kit::audit::{self, Past};
use crate::kit::{AppError, Cx, Result, settings};
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::catalog::{ProductStatus, StaffCounts, StaffFilter, StaffProduct, StockFilter, TakenDown};
use model::vendors::VendorStatus;
use model::{Amount, Currency, Money, Page, PageRequest, ProductId, VendorId};
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// One product as staff see it, with what they did to it.
#[derive(Clone, Debug)]
pub struct ProductFile {
    pub product: StaffProduct,
    pub description: String,
    /// The newest first.
    pub history: Vec<Past>,
}

/// Products of all stores, the newest first, for staff with the permission `products`.
pub async fn staff_products(
    cx: &Cx,
    who: &Admin,
    filter: &StaffFilter,
    page: PageRequest,
) -> Result<Page<StaffProduct>> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    let search = filter.search.trim();
    let whole: Option<Uuid> = search.parse().ok();
    let (low, out) = (filter.stock == StockFilter::Low, filter.stock == StockFilter::Out);
    let vendor = filter.vendor.map(|vendor| vendor.0);
    let ids = sqlx::query_scalar!(
        r#"select p.id from products p join vendors v on v.id = p.vendor_id left join stock_levels l on l.product_id = p.id
           where case $1 when 'on-sale' then is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'
                         when 'draft' then p.status = 'DRAFT' when 'archived' then p.status = 'ARCHIVED'
                         when 'taken-down' then p.taken_down_at is not null else p.status <> 'ARCHIVED' end
             and ($2 = '' or p.id = $3 or p.slug = $2 or position(lower($2) in lower(concat_ws(' ', p.name,
                  p.translations -> 'ar' ->> 'name', p.sku, v.store_name, v.translations -> 'ar' ->> 'storeName'))) > 0)
             and (not $4 or coalesce(l.is_low, true)) and (not $5 or coalesce(l.available, 0) = 0)
             and ($6::uuid is null or p.vendor_id = $6)
           order by p.id desc limit $7 offset $8"#,
        filter.shown.name(),
        search,
        whole,
        low,
        out,
        vendor,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from products p join vendors v on v.id = p.vendor_id
               left join stock_levels l on l.product_id = p.id
           where case $1 when 'on-sale' then is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'
                         when 'draft' then p.status = 'DRAFT' when 'archived' then p.status = 'ARCHIVED'
                         when 'taken-down' then p.taken_down_at is not null else p.status <> 'ARCHIVED' end
             and ($2 = '' or p.id = $3 or p.slug = $2 or position(lower($2) in lower(concat_ws(' ', p.name,
                  p.translations -> 'ar' ->> 'name', p.sku, v.store_name, v.translations -> 'ar' ->> 'storeName'))) > 0)
             and (not $4 or coalesce(l.is_low, true)) and (not $5 or coalesce(l.available, 0) = 0)
             and ($6::uuid is null or p.vendor_id = $6)"#,
        filter.shown.name(),
        search,
        whole,
        low,
        out,
        vendor,
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = rows(&mut tx, cx, &ids).await?;
    Ok(Page::new(rows.into_iter().map(|(product, _)| product).collect(), page, total))
}

/// One product and what staff did to it, for staff with the permission `products`.
pub async fn product_file(cx: &Cx, who: &Admin, id: ProductId) -> Result<ProductFile> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    let (product, description) = rows(&mut tx, cx, &[id.0]).await?.pop().ok_or(AppError::NotFound)?;
    let history = audit::of_target(&mut tx, "product", &id.to_string()).await?;
    Ok(ProductFile { product, description, history })
}

/// How the goods of all stores stand, for staff with the permission `products`.
pub async fn staff_counts(cx: &Cx, who: &Admin) -> Result<StaffCounts> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_as!(
        StaffCounts,
        r#"select (select coalesce(sum(product_count), 0)::bigint from vendors where status = 'ACTIVE') as "on_sale!",
                  (select count(*) from products where taken_down_at is not null) as "taken_down!",
                  count(*) filter (where l.available > 0) as "low!", count(*) filter (where l.available = 0) as "out!"
           from stock_levels l join products p on p.id = l.product_id join vendors v on v.id = p.vendor_id
           where l.is_low and is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE'"#
    )
    .fetch_one(&mut *tx)
    .await?)
}

/// One, right after something was done to it.
pub(super) async fn one(conn: &mut PgConnection, cx: &Cx, id: ProductId) -> Result<StaffProduct> {
    let found = rows(conn, cx, &[id.0]).await?.pop();
    found.map(|(product, _)| product).ok_or(AppError::NotFound)
}

struct Row {
    id: ProductId,
    slug: String,
    name: String,
    description: String,
    sku: Option<String>,
    vendor_id: VendorId,
    store_name: String,
    store_slug: String,
    store_status: String,
    status: String,
    taken_down_at: Option<DateTime<Utc>>,
    taken_down_reason: Option<String>,
    price_minor: i64,
    currency: String,
    image: Option<Json<Image>>,
    available: i32,
    is_low: bool,
    updated_at: DateTime<Utc>,
}

/// In the order of `ids`, each with its description.
async fn rows(conn: &mut PgConnection, cx: &Cx, ids: &[Uuid]) -> Result<Vec<(StaffProduct, String)>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select p.id as "id: ProductId", p.slug, coalesce(p.translations -> $2 ->> 'name', p.name) as "name!",
                  coalesce(p.translations -> $2 ->> 'description', p.description) as "description!", p.sku,
                  v.id as "vendor_id: VendorId", coalesce(v.translations -> $2 ->> 'storeName', v.store_name) as "store_name!",
                  v.slug as store_slug, v.status as store_status, p.status, p.taken_down_at, p.taken_down_reason,
                  p.price_minor, p.currency,
                  (select jsonb_build_object('id', i.picture_id, 'width', f.width, 'height', f.height,
                              'colour', f.colour, 'sizes', f.sizes, 'url', i.url, 'alt', i.alt)
                   from product_images i left join pictures f on f.id = i.picture_id
                   where i.product_id = p.id and i.position = 0) as "image: Json<Image>",
                  coalesce(l.available, 0) as "available!", coalesce(l.is_low, true) as "is_low!", p.updated_at
           from unnest($1::uuid[]) with ordinality wanted (id, place) join products p on p.id = wanted.id
               join vendors v on v.id = p.vendor_id left join stock_levels l on l.product_id = p.id
           order by wanted.place"#,
        ids,
        cx.request.lang.code(),
    )
    .fetch_all(&mut *conn)
    .await?;
    let settings = settings::within(conn, cx).await?;
    let shown = |(mut product, description): (StaffProduct, String)| {
        product.image_url = product.image_url.take().filter(|picture| settings.shows(picture));
        (product, description)
    };
    rows.into_iter().map(|row| row.view(cx).map(shown)).collect()
}

impl Row {
    fn view(self, cx: &Cx) -> Result<(StaffProduct, String)> {
        let currency: Currency = self.currency.parse().map_err(AppError::broken)?;
        let unknown = || AppError::broken("an unknown status");
        let product = StaffProduct {
            id: self.id,
            slug: self.slug,
            name: self.name,
            sku: self.sku,
            vendor_id: self.vendor_id,
            store_name: self.store_name,
            store_slug: self.store_slug,
            store_status: VendorStatus::named(&self.store_status).ok_or_else(unknown)?,
            status: ProductStatus::named(&self.status).ok_or_else(unknown)?,
            taken_down: self
                .taken_down_at
                .map(|at| TakenDown { at, reason: self.taken_down_reason.unwrap_or_default() }),
            price: Amount::from(Money::new(self.price_minor, currency)),
            currency,
            image_url: self.image.and_then(|image| image.0.shown(cx)),
            stock_qty: i64::from(self.available),
            is_low: self.is_low,
            updated_at: self.updated_at,
        };
        Ok((product, self.description))
    }
}
