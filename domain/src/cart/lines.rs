//! What is in a cart, as it can be bought at this moment.

use crate::catalog::Image;
use crate::kit::{AppError, Cx, Result};
use model::{CartId, CartItemId, FieldProblem, PictureId, ProductId, VariantId, VendorId};
use sqlx::PgConnection;
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many pieces of one thing, with all that an order copies of it.
#[derive(Clone, Debug)]
pub struct Line {
    /// None where it does not stand in a cart.
    pub item_id: Option<CartItemId>,
    pub product_id: ProductId,
    pub variant_id: VariantId,
    pub vendor_id: VendorId,
    /// In the reader's language, as the name.
    pub store_name: String,
    pub name: String,
    /// Empty for a product without options.
    pub options: BTreeMap<String, String>,
    pub sku: Option<String>,
    pub picture_id: Option<PictureId>,
    pub tax_category: String,
    /// From the root down; empty where it has no category.
    pub category_path: Vec<Uuid>,
    pub weight_grams: i32,
    pub unit_minor: i64,
    pub quantity: i32,
    pub on_sale: bool,
}

/// A row of a cart with what it is about.
pub(super) struct Row {
    pub item_id: Option<CartItemId>,
    pub product_id: ProductId,
    pub variant_id: VariantId,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub store_slug: String,
    pub name: String,
    pub slug: String,
    pub options: Json<BTreeMap<String, String>>,
    pub sku: Option<String>,
    pub image: Option<Json<Image>>,
    pub tax_category: String,
    pub category_path: Vec<Uuid>,
    pub weight_grams: i32,
    pub unit_minor: i64,
    pub quantity: i32,
    pub seen_minor: i64,
    pub is_saved: bool,
    pub on_sale: bool,
    pub available: i64,
}

impl Row {
    /// How many can be bought now.
    pub fn for_sale(&self) -> i64 {
        if self.on_sale { self.available.max(0) } else { 0 }
    }
}

impl From<Row> for Line {
    fn from(row: Row) -> Self {
        Self {
            item_id: row.item_id,
            product_id: row.product_id,
            variant_id: row.variant_id,
            vendor_id: row.vendor_id,
            store_name: row.store_name,
            name: row.name,
            options: row.options.0,
            sku: row.sku,
            picture_id: row.image.and_then(|image| image.0.picture_id()),
            tax_category: row.tax_category,
            category_path: row.category_path,
            weight_grams: row.weight_grams,
            unit_minor: row.unit_minor,
            quantity: row.quantity,
            on_sale: row.on_sale,
        }
    }
}

/// What is in a cart, in the order it came in; not what was put aside. The caller has made sure that it may be seen.
pub async fn lines(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<Vec<Line>> {
    let rows = rows(conn, cx, cart).await?;
    Ok(rows.into_iter().filter(|row| !row.is_saved).map(Line::from).collect())
}

/// The same with what was put aside.
pub(super) async fn rows(conn: &mut PgConnection, cx: &Cx, cart: CartId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select i.id as "item_id: CartItemId", i.product_id as "product_id: ProductId",
                  i.variant_id as "variant_id: VariantId", i.vendor_id as "vendor_id: VendorId",
                  coalesce(g.store_translations -> $2 ->> 'storeName', g.store_name) as "store_name!",
                  g.store_slug as "store_slug!", coalesce(g.translations -> $2 ->> 'name', g.name) as "name!",
                  g.slug as "slug!", g.options as "options!: Json<BTreeMap<String, String>>", g.sku,
                  (select jsonb_build_object('id', n.picture_id, 'width', f.width, 'height', f.height,
                              'colour', f.colour, 'sizes', f.sizes, 'url', n.url, 'alt', n.alt)
                   from product_images n left join pictures f on f.id = n.picture_id
                   where n.product_id = i.product_id order by n.position limit 1) as "image: Json<Image>",
                  g.tax_category as "tax_category!", g.category_path as "category_path!: Vec<Uuid>",
                  g.weight_grams as "weight_grams!", g.unit_minor as "unit_minor!", i.quantity, i.seen_minor,
                  i.is_saved, g.on_sale as "on_sale!", g.available as "available!"
           from cart_items i join goods g on g.variant_id = i.variant_id
           where i.cart_id = $1 order by i.added_at, i.id"#,
        cart.0,
        cx.request.lang.code()
    )
    .fetch_all(conn)
    .await?)
}

/// The same of things that were named one by one. What is not on sale is `NotFound`; of a
/// product with options and none chosen, `variantId` is a problem.
pub async fn lines_of_items(
    conn: &mut PgConnection,
    cx: &Cx,
    items: &[(ProductId, Option<VariantId>, i32)],
) -> Result<Vec<Line>> {
    let products: Vec<Uuid> = items.iter().map(|(product, ..)| product.0).collect();
    let variants: Vec<Option<Uuid>> = items.iter().map(|(_, variant, _)| variant.map(|id| id.0)).collect();
    let quantities: Vec<i32> = items.iter().map(|(.., quantity)| *quantity).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select null::uuid as "item_id: CartItemId", g.product_id as "product_id!: ProductId",
                  g.variant_id as "variant_id!: VariantId", g.vendor_id as "vendor_id!: VendorId",
                  coalesce(g.store_translations -> $4 ->> 'storeName', g.store_name) as "store_name!",
                  g.store_slug as "store_slug!", coalesce(g.translations -> $4 ->> 'name', g.name) as "name!",
                  g.slug as "slug!", g.options as "options!: Json<BTreeMap<String, String>>", g.sku,
                  (select jsonb_build_object('id', n.picture_id, 'width', f.width, 'height', f.height,
                              'colour', f.colour, 'sizes', f.sizes, 'url', n.url, 'alt', n.alt)
                   from product_images n left join pictures f on f.id = n.picture_id
                   where n.product_id = g.product_id order by n.position limit 1) as "image: Json<Image>",
                  g.tax_category as "tax_category!", g.category_path as "category_path!: Vec<Uuid>",
                  g.weight_grams as "weight_grams!", g.unit_minor as "unit_minor!", w.quantity as "quantity!",
                  g.unit_minor as "seen_minor!", false as "is_saved!", g.on_sale as "on_sale!",
                  g.available as "available!"
           from unnest($1::uuid[], $2::uuid[], $3::int[]) with ordinality w (product_id, variant_id, quantity, place)
               join goods g on g.product_id = w.product_id and g.on_sale
                   and (g.variant_id = w.variant_id or (w.variant_id is null and g.options = '{}'))
           order by w.place"#,
        &products,
        &variants as &[Option<Uuid>],
        &quantities,
        cx.request.lang.code()
    )
    .fetch_all(&mut *conn)
    .await?;
    if rows.len() == items.len() {
        Ok(rows.into_iter().map(Line::from).collect())
    } else {
        Err(missing(conn, &products, &variants).await?)
    }
}

/// Why the first of these that cannot be bought cannot: a choice was left open, or it is not on sale.
async fn missing(conn: &mut PgConnection, products: &[Uuid], variants: &[Option<Uuid>]) -> Result<AppError> {
    let first = sqlx::query!(
        r#"select w.place as "place!",
                  w.variant_id is null and exists (select from goods g where g.product_id = w.product_id and g.on_sale)
                      as "wants_choice!"
           from unnest($1::uuid[], $2::uuid[]) with ordinality w (product_id, variant_id, place)
           where not exists (
               select from goods g where g.product_id = w.product_id and g.on_sale
                   and (g.variant_id = w.variant_id or (w.variant_id is null and g.options = '{}')))
           order by w.place limit 1"#,
        products,
        variants as &[Option<Uuid>],
    )
    .fetch_optional(conn)
    .await?;
    Ok(match first {
        Some(first) if first.wants_choice => {
            AppError::field(&format!("items[{}].variantId", first.place - 1), FieldProblem::Required)
        }
        _ => AppError::NotFound,
    })
}
