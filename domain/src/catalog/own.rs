//! What the keeper of a store sees of its products: the list with its counts, and one with all that can be edited.

mod detail;

pub use detail::own;

use super::categories;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Seller;
use chrono::{DateTime, Utc};
use model::catalog::{OwnCounts, OwnFilter, OwnProduct, ProductStatus, StockFilter};
use model::pictures::{Picture, StoredPicture};
use model::{Amount, Currency, Money, Page, PageRequest, PictureId, ProductId};
use sqlx::PgConnection;
use uuid::Uuid;

struct Listed {
    id: ProductId,
    slug: String,
    name: String,
    sku: Option<String>,
    status: String,
    is_taken_down: bool,
    price_minor: i64,
    compare_at_minor: Option<i64>,
    currency: String,
    category: Option<String>,
    available: i32,
    is_low: bool,
    variant_count: i64,
    sales_count: i32,
    version: i32,
    updated_at: DateTime<Utc>,
    picture_id: Option<PictureId>,
    picture_width: Option<i32>,
    picture_height: Option<i32>,
    picture_colour: Option<i32>,
    picture_sizes: Option<Vec<i32>>,
    picture_url: Option<String>,
    picture_alt: Option<String>,
    total: i64,
}

/// The own products, as the filter says, in the reader's language. A category that is not there has none.
pub async fn own_products(
    cx: &Cx,
    who: &Seller,
    filter: &OwnFilter,
    page: PageRequest,
) -> Result<Page<OwnProduct>> {
    let mut tx = cx.begin(who).await?;
    let category = match &filter.category {
        None => None,
        Some(category) => match categories::find(&mut tx, "category", category).await {
            Ok(id) => Some(id.0),
            Err(AppError::Invalid(_)) => return Ok(Page::new(Vec::new(), page, 0)),
            Err(error) => return Err(error),
        },
    };
    let rows = list(&mut tx, cx, who, filter, category, page).await?;
    let mut total = rows.first().map_or(0, |row| row.total);
    if rows.is_empty() && page.offset() > 0 {
        // beyond the last page: how many there are still has to be said
        let first = list(&mut tx, cx, who, filter, category, PageRequest::default()).await?;
        total = first.first().map_or(0, |row| row.total);
    }
    let items = rows.into_iter().map(|row| row.view(cx)).collect::<Result<Vec<_>>>()?;
    Ok(Page::new(items, page, total))
}

async fn list(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    filter: &OwnFilter,
    category: Option<Uuid>,
    page: PageRequest,
) -> Result<Vec<Listed>> {
    let (low, out) = (filter.stock == StockFilter::Low, filter.stock == StockFilter::Out);
    Ok(sqlx::query_as!(
        Listed,
        r#"select p.id as "id: ProductId", p.slug, coalesce(p.translations -> $2 ->> 'name', p.name) as "name!", p.sku,
                  p.status, p.taken_down_at is not null as "is_taken_down!", p.price_minor, p.compare_at_minor, p.currency,
                  coalesce(c.translations -> $2 ->> 'name', c.name) as category,
                  coalesce(l.available, 0) as "available!", coalesce(l.is_low, true) as "is_low!",
                  (select count(*) from variants v where v.product_id = p.id and v.is_live and v.options <> '{}')
                      as "variant_count!",
                  p.sales_count, p.version, p.updated_at, i.picture_id as "picture_id?: PictureId",
                  f.width as "picture_width?", f.height as "picture_height?", f.colour as "picture_colour?",
                  f.sizes as "picture_sizes?", i.url as "picture_url?", i.alt as "picture_alt?",
                  count(*) over () as "total!"
           from products p left join stock_levels l on l.product_id = p.id
               left join categories c on c.id = p.category_id
               left join product_images i on i.product_id = p.id and i.position = 0
               left join pictures f on f.id = i.picture_id
           where p.vendor_id = $1
             and (case when $3::text is null then p.status <> 'ARCHIVED' else p.status = $3 end)
             and ($4::uuid is null or p.category_id in (select id from categories where $4 = any(path)))
             and ($5 = '' or position(lower($5) in lower(concat_ws(' ', p.name, p.translations -> 'ar' ->> 'name', p.sku))) > 0
                  or exists (select from variants v where v.product_id = p.id and v.is_live
                             and position(lower($5) in lower(v.sku)) > 0))
             and (not $6 or coalesce(l.is_low, true)) and (not $7 or coalesce(l.available, 0) = 0)
           order by case when $8 = 'name' then lower(p.name) end,
                    case when $8 = 'price' then p.price_minor end,
                    case when $8 = '-price' then p.price_minor end desc,
                    case when $8 = 'stock' then coalesce(l.available, 0) end,
                    case when $8 = '-sales' then p.sales_count end desc,
                    case when $8 = '-updatedAt' then p.updated_at end desc,
                    p.created_at desc, p.id
           limit $9 offset $10"#,
        who.vendor_id().0,
        cx.request.lang.code(),
        filter.status.map(ProductStatus::name),
        category,
        filter.search.trim(),
        low,
        out,
        filter.sort.name(),
        page.limit(),
        page.offset(),
    )
    .fetch_all(conn)
    .await?)
}

impl Listed {
    fn view(self, cx: &Cx) -> Result<OwnProduct> {
        let currency: Currency = self.currency.parse().map_err(AppError::broken)?;
        let amount = |minor| Amount::from(Money::new(minor, currency));
        Ok(OwnProduct {
            image_url: self.picture(cx),
            id: self.id,
            slug: self.slug,
            name: self.name,
            sku: self.sku,
            status: ProductStatus::named(&self.status)
                .ok_or_else(|| AppError::broken("an unknown status"))?,
            is_taken_down: self.is_taken_down,
            price: amount(self.price_minor),
            compare_at_price: self.compare_at_minor.map(amount),
            currency,
            category: self.category,
            stock_qty: i64::from(self.available),
            is_low: self.is_low,
            variant_count: self.variant_count,
            sales_count: self.sales_count,
            version: self.version,
            updated_at: self.updated_at,
        })
    }

    fn picture(&self, cx: &Cx) -> Option<Picture> {
        let alt = self.picture_alt.as_deref()?;
        let stored = StoredPicture {
            id: match self.picture_id {
                Some(id) => id,
                None => return self.picture_url.as_deref().map(|url| Picture::elsewhere(url, alt)),
            },
            width: self.picture_width?,
            height: self.picture_height?,
            colour: self.picture_colour?,
            sizes: self.picture_sizes.clone()?,
        };
        Some(stored.shown(cx.media_base(), alt))
    }
}

/// How many of the own products are drafts, on sale, in the archive; and how many of those outside it run low or are out.
pub async fn own_counts(cx: &Cx, who: &Seller) -> Result<OwnCounts> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_as!(
        OwnCounts,
        r#"select count(*) filter (where p.status = 'DRAFT') as "draft!",
                  count(*) filter (where p.status = 'ACTIVE') as "active!",
                  count(*) filter (where p.status = 'ARCHIVED') as "archived!",
                  count(*) filter (where p.status <> 'ARCHIVED' and coalesce(l.is_low, true)) as "low!",
                  count(*) filter (where p.status <> 'ARCHIVED' and coalesce(l.available, 0) = 0) as "out!"
           from products p left join stock_levels l on l.product_id = p.id where p.vendor_id = $1"#,
        who.vendor_id().0
    )
    .fetch_one(&mut *tx)
    .await?)
}
