//! A new product.

use super::hand::Hand;
use super::rows::{self, Row};
use super::slugs::{self, Kind};
use super::variants::{self, Plan};
use super::{brands, categories, changed, images, kept};
use crate::kit::{AppError, Cx, Result, once_more, stock};
use crate::vendors::{self, Keeper};
use i18n::tr;
use model::catalog::{NewProduct, Product, ProductStatus, WriteProduct};
use model::{FieldProblem, ProductId, VendorId};
use serde_json::{Value, json};
use sqlx::PgConnection;

/// Adds a product: to the own store, or, for staff with the permission `products`, to the store that `vendorId` names, else
/// to the house's. It is on sale at once unless it says otherwise; that of a store which is not open is seen by nobody else.
///
/// Refuses a category that is not there, pictures of other stores, and a SKU that the store has (`SkuTaken`). Records
/// `product.created`, `product.published` where it is on sale, the first stock in the log, and an audit row for staff.
pub async fn create(cx: &Cx, who: &Keeper, input: &WriteProduct) -> Result<Product> {
    let given = input.validate_new(cx.facts().currency)?;
    let hand = Hand::of(who);
    let view = once_more(|| async {
        let mut tx = cx.begin(who).await?;
        let vendor = vendor_for(&mut tx, cx, &hand, given.rest.vendor_id).await?;
        let id = add(&mut tx, cx, &hand, vendor, &given).await?;
        let view = kept::product(&mut tx, cx, id).await?;
        tx.commit().await?;
        Ok(view)
    })
    .await?;
    changed(cx);
    Ok(view)
}

async fn vendor_for(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    wanted: Option<VendorId>,
) -> Result<VendorId> {
    match (hand.only, wanted) {
        (Some(own), None) => Ok(own),
        (Some(own), Some(wanted)) if own == wanted => Ok(own),
        (Some(_), Some(_)) => Err(AppError::field("vendorId", FieldProblem::NotAllowed)),
        (None, None) => vendors::house(conn, cx).await,
        (None, Some(wanted)) => {
            let there =
                sqlx::query!("select id from vendors where id = $1", wanted.0).fetch_optional(conn).await?;
            there.map(|_| wanted).ok_or_else(|| AppError::field("vendorId", FieldProblem::Unknown))
        }
    }
}

/// Writes a product that was checked, with all that belongs to it.
pub(super) async fn add(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    vendor: VendorId,
    given: &NewProduct,
) -> Result<ProductId> {
    let row = new_row(conn, cx, vendor, given).await?;
    let plan = match given.rest.variants.as_deref() {
        Some(options) if !options.is_empty() => {
            let order = given.rest.option_names.as_deref().unwrap_or_default();
            let mut plan = variants::with_options(cx, &[], options, order)?;
            share_stock(given, &mut plan)?;
            plan
        }
        _ => variants::plain(cx, &[], row.sku.as_deref(), given.rest.stock_qty),
    };
    let row = Row { option_names: plan.option_names.clone(), ..row };
    rows::insert(conn, cx, &row).await?;
    variants::write(conn, cx, &row, &plan).await?;
    let reason = tr!(cx.request.lang, "catalog-stock-first");
    variants::set_stock(conn, cx, &hand.by(), &row, &plan, &reason).await?;
    if let Some(threshold) = given.rest.low_stock_threshold {
        stock::set_threshold(conn, cx, row.id, threshold).await?;
    }
    if let Some(urls) = &given.rest.images {
        let pictures = images::read(conn, cx, &row, urls).await?;
        images::replace(conn, &row, &pictures).await?;
    }
    tell(conn, cx, hand, &row, &plan).await?;
    Ok(row.id)
}

async fn new_row(conn: &mut PgConnection, cx: &Cx, vendor: VendorId, given: &NewProduct) -> Result<Row> {
    let rest = given.rest.clone();
    let id = cx.id::<ProductId>();
    let status = rest.status.unwrap_or(ProductStatus::Active);
    let category_id = match rest.category.given() {
        Some(category) => Some(categories::find(conn, "category", category).await?),
        None => None,
    };
    let brand_id = match rest.brand.given() {
        Some(brand) => Some(brands::named(conn, cx, brand).await?),
        None => None,
    };
    let translations =
        serde_json::to_value(rest.translations.unwrap_or_default()).map_err(AppError::broken)?;
    Ok(Row {
        id,
        vendor_id: vendor,
        category_id,
        brand_id,
        slug: slugs::take(conn, cx, Kind::Product, id.0, &given.name).await?,
        name: given.name.clone(),
        description: rest.description.unwrap_or_default(),
        translations,
        sku: rest.sku.over(None),
        currency: cx.facts().currency.code().to_owned(),
        price_minor: given.price_minor,
        compare_at_minor: rest.compare_at_minor.over(None),
        tax_category: rest.tax_category.unwrap_or_else(|| "standard".to_owned()),
        weight_grams: rest.weight_grams.over(None),
        attributes: Value::Object(rest.attributes.unwrap_or_default()),
        option_names: Vec::new(),
        status: status.name().to_owned(),
        published_at: (status == ProductStatus::Active).then(|| cx.now()),
        version: 1,
    })
}

/// With options, each variant has its own stock; one number for several of them could not be told apart.
fn share_stock(given: &NewProduct, plan: &mut Plan) -> Result<()> {
    let Some(stock) = given.rest.stock_qty else { return Ok(()) };
    let is_told = plan.live.iter().any(|variant| variant.stock.is_some());
    if plan.takes_stock(stock) || is_told {
        return Ok(());
    }
    Err(AppError::field("stockQty", FieldProblem::NotAllowed))
}

async fn tell(conn: &mut PgConnection, cx: &Cx, hand: &Hand<'_>, row: &Row, plan: &Plan) -> Result<()> {
    let data = json!({
        "vendorId": row.vendor_id,
        "name": row.name,
        "status": row.status,
        "variants": plan.live.len(),
    });
    hand.tell(conn, cx, "product.created", row.id.0, data).await?;
    if row.is(ProductStatus::Active) {
        let data = json!({ "vendorId": row.vendor_id, "name": row.name });
        hand.tell(conn, cx, "product.published", row.id.0, data).await?;
    }
    hand.audit(conn, cx, "product.create", row.id.0, None, Some(row.as_json()?)).await
}
