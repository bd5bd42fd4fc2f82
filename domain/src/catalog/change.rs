//! Changing a product.

use super::hand::Hand;
use super::rows::{self, Row};
use super::slugs::{self, Kind};
use super::variants::{self, Plan};
use super::{brands, categories, changed, images, kept};
use crate::kit::{AppError, Cx, Result, once_more, stock};
use crate::vendors::Keeper;
use i18n::tr;
use model::catalog::{Product, ProductChanges, ProductStatus, WriteProduct};
use model::{Change, FieldProblem, ProductId, Reason};
use serde_json::{Value, json};
use sqlx::PgConnection;

/// Changes what is given of a product; its status too, which also brings it back from the archive.
///
/// For the keeper of the store, and staff with the permission `products`; another's product is not found. A new name
/// brings a new slug, and the old one leads on once anybody can have seen it. `stockQty` is how many can be bought
/// afterwards. Refuses a version that is no longer true (`EditedMeanwhile`), and what [`create`](super::create) refuses.
/// Records `product.updated`, `product.published` or `product.archived` where it becomes that, changed stock in the log,
/// and an audit row for staff. What changes nothing records nothing.
pub async fn change(cx: &Cx, who: &Keeper, id: ProductId, input: &WriteProduct) -> Result<Product> {
    let given = input.validate_change(cx.facts().currency)?;
    let hand = Hand::of(who);
    let view = once_more(|| async {
        let mut tx = cx.begin(who).await?;
        let reason = tr!(cx.request.lang, "catalog-stock-set");
        apply(&mut tx, cx, &hand, id, &given, &reason).await?;
        let view = kept::product(&mut tx, cx, id).await?;
        tx.commit().await?;
        Ok(view)
    })
    .await?;
    changed(cx);
    Ok(view)
}

/// Applies changes that were checked. Answers whether there was anything to change.
pub(super) async fn apply(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    id: ProductId,
    given: &ProductChanges,
    reason: &str,
) -> Result<bool> {
    let before = rows::lock(conn, hand, id).await?;
    if given.version.is_some_and(|version| version != before.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    if given.vendor_id.is_some_and(|vendor| vendor != before.vendor_id) {
        return Err(AppError::field("vendorId", FieldProblem::NotAllowed));
    }
    let mut after = over(conn, cx, &before, given).await?;
    let mut news = News::default();
    if let Some(plan) = plan(conn, cx, &before, &after, given).await? {
        after.option_names = plan.option_names.clone();
        news.note("stock", write_plan(conn, cx, hand, &after, &plan, reason).await?);
        news.note("variants", plan.changes() && (before.has_options() || after.has_options()));
    }
    if let Some(threshold) = given.low_stock_threshold {
        let threshold = stock::set_threshold(conn, cx, id, threshold).await?;
        news.note("lowStockThreshold", threshold.before != threshold.after);
    }
    if before.is(ProductStatus::Archived) != after.is(ProductStatus::Archived) {
        variants::set_archived(conn, cx, &after, after.is(ProductStatus::Archived)).await?;
    }
    rename(conn, cx, &before, &mut after).await?;
    if let Some(urls) = &given.images {
        let pictures = images::read(conn, cx, &after, urls).await?;
        news.note("images", images::replace(conn, &after, &pictures).await?);
    }
    news.compare(&before, &after)?;
    if news.0.is_empty() {
        return Ok(false);
    }
    rows::update(conn, cx, &after).await?;
    tell(conn, cx, hand, &before, &after, &news).await?;
    Ok(true)
}

/// The row as it shall be, but for slug and options.
async fn over(conn: &mut PgConnection, cx: &Cx, before: &Row, given: &ProductChanges) -> Result<Row> {
    let given = given.clone();
    let mut after = before.clone();
    after.category_id = match &given.category {
        Change::Keep => before.category_id,
        Change::Clear => None,
        Change::Set(category) => Some(categories::find(conn, "category", category).await?),
    };
    after.brand_id = match &given.brand {
        Change::Keep => before.brand_id,
        Change::Clear => None,
        Change::Set(brand) => Some(brands::named(conn, cx, brand).await?),
    };
    after.name = given.name.unwrap_or(after.name);
    after.description = given.description.unwrap_or(after.description);
    after.sku = given.sku.over(after.sku);
    if let Some(price) = given.price_minor {
        after.price_minor = price;
        after.currency = cx.facts().currency.code().to_owned();
    }
    after.compare_at_minor = given.compare_at_minor.over(after.compare_at_minor);
    after.tax_category = given.tax_category.unwrap_or(after.tax_category);
    after.weight_grams = given.weight_grams.over(after.weight_grams);
    if let Some(attributes) = given.attributes {
        after.attributes = Value::Object(attributes);
    }
    if let Some(words) = given.translations {
        after.translations = serde_json::to_value(words).map_err(AppError::broken)?;
    }
    if let Some(status) = given.status {
        after.status = status.name().to_owned();
    }
    if after.is(ProductStatus::Active) {
        after.published_at = after.published_at.or(Some(cx.now()));
    }
    Ok(after)
}

/// What becomes of the variants; nothing where neither they nor the stock of a plain product are spoken of.
async fn plan(
    conn: &mut PgConnection,
    cx: &Cx,
    before: &Row,
    after: &Row,
    given: &ProductChanges,
) -> Result<Option<Plan>> {
    let order = given.option_names.as_deref().unwrap_or(&before.option_names);
    match given.variants.as_deref() {
        Some([]) => {
            let there = variants::of_product(conn, before).await?;
            Ok(Some(variants::plain(cx, &there, after.sku.as_deref(), given.stock_qty)))
        }
        Some(wanted) => {
            let there = variants::of_product(conn, before).await?;
            let mut plan = variants::with_options(cx, &there, wanted, order)?;
            let is_told = wanted.iter().any(|variant| variant.stock_qty.is_some());
            share_stock(conn, before, given.stock_qty.filter(|_| !is_told), &mut plan).await?;
            Ok(Some(plan))
        }
        None if before.has_options() => {
            if given.option_names.is_none() && given.stock_qty.is_none() {
                return Ok(None);
            }
            let there = variants::of_product(conn, before).await?;
            let mut plan = variants::as_they_are(&there, order);
            share_stock(conn, before, given.stock_qty, &mut plan).await?;
            Ok(Some(plan))
        }
        None if given.stock_qty.is_some() || after.sku != before.sku => {
            let there = variants::of_product(conn, before).await?;
            Ok(Some(variants::plain(cx, &there, after.sku.as_deref(), given.stock_qty)))
        }
        None => Ok(None),
    }
}

/// Each variant has its own stock; one number for several can only repeat what their sum is already.
async fn share_stock(
    conn: &mut PgConnection,
    product: &Row,
    stock_qty: Option<i32>,
    plan: &mut Plan,
) -> Result<()> {
    let Some(wanted) = stock_qty else { return Ok(()) };
    if plan.takes_stock(wanted) {
        return Ok(());
    }
    let available =
        sqlx::query_scalar!("select available from stock_levels where product_id = $1", product.id.0)
            .fetch_optional(conn)
            .await?;
    if available == Some(wanted) {
        return Ok(());
    }
    Err(AppError::field("stockQty", FieldProblem::NotAllowed))
}

async fn write_plan(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    after: &Row,
    plan: &Plan,
    reason: &str,
) -> Result<bool> {
    if plan.changes() {
        variants::lock_stock(conn, after).await?;
        variants::write(conn, cx, after, plan).await?;
    }
    variants::set_stock(conn, cx, &hand.by(), after, plan, reason).await
}

/// A new name brings a new slug. The old one of a draft was never seen, so it is given back.
async fn rename(conn: &mut PgConnection, cx: &Cx, before: &Row, after: &mut Row) -> Result<()> {
    if after.name == before.name {
        return Ok(());
    }
    images::rename(conn, after.id, &before.name, &after.name).await?;
    if slugs::of_name(&after.name) == slugs::of_name(&before.name) {
        return Ok(());
    }
    after.slug = slugs::take(conn, cx, Kind::Product, after.id.0, &after.name).await?;
    if before.published_at.is_none() {
        slugs::forget(conn, Kind::Product, after.id.0, Some(&after.slug)).await?;
    }
    Ok(())
}

/// The names of what changed.
#[derive(Default)]
struct News(Vec<String>);

impl News {
    fn note(&mut self, what: &str, changed: bool) {
        if changed {
            self.0.push(what.to_owned());
        }
    }

    fn compare(&mut self, before: &Row, after: &Row) -> Result<()> {
        let (before, after) = (before.as_json()?, after.as_json()?);
        let fields = after.as_object().into_iter().flatten();
        self.0
            .extend(fields.filter(|(key, value)| before.get(key) != Some(value)).map(|(key, _)| key.clone()));
        Ok(())
    }
}

async fn tell(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    before: &Row,
    after: &Row,
    news: &News,
) -> Result<()> {
    let data = json!({ "vendorId": after.vendor_id, "changed": news.0 });
    hand.tell(conn, cx, "product.updated", after.id.0, data).await?;
    for (status, kind) in
        [(ProductStatus::Active, "product.published"), (ProductStatus::Archived, "product.archived")]
    {
        if after.is(status) && !before.is(status) {
            let data = json!({ "vendorId": after.vendor_id, "name": after.name });
            hand.tell(conn, cx, kind, after.id.0, data).await?;
        }
    }
    let (mut was, mut is) = (before.as_json()?, after.as_json()?);
    // what the row does not show is named, so that no act leaves an empty entry
    was["changed"] = Value::Null;
    is["changed"] = json!(news.0);
    hand.audit(conn, cx, "product.change", after.id.0, Some(was), Some(is)).await
}
