//! One act on many products: each stands for itself, so a refused one stops no other.

use super::hand::Hand;
use super::variants::{self, There};
use super::{change, changed, rows};
use crate::kit::{AppError, Cx, Result, once_more, stock};
use crate::vendors::Seller;
use model::catalog::{BulkAct, BulkResult, MOST_IN_BULK, NewVariant, ProductChanges, ProductStatus};
use model::{FieldProblem, Money, ProductId};
use sqlx::PgConnection;

/// Does one thing with each of the own products that are named, and answers for each, in that order.
///
/// Refused as a whole: more than 500, and amounts that nobody can mean. Refused one by one: another's product
/// (`NotFound`), a SKU that was taken while one lay in the archive, more pieces taken than there are, stock of a product
/// with options, prices beyond what can be counted. Each records what the same act on one product records.
pub async fn bulk(cx: &Cx, who: &Seller, ids: &[ProductId], act: &BulkAct) -> Result<Vec<BulkResult>> {
    act.validate()?;
    if ids.len() > MOST_IN_BULK {
        return Err(AppError::field("products", FieldProblem::TooMany { max: MOST_IN_BULK as i64 }));
    }
    let hand = Hand::seller(who);
    let mut results = Vec::with_capacity(ids.len());
    for id in ids {
        let done = once_more(|| async {
            let mut tx = cx.begin(who).await?;
            one(&mut tx, cx, &hand, *id, act).await?;
            tx.commit().await?;
            Ok(())
        })
        .await;
        let refused = match done {
            Ok(()) => None,
            // the shop itself fails: the rest would fare no better
            Err(error @ (AppError::Busy | AppError::Broken { .. })) => return Err(error),
            Err(refused) => Some(refused),
        };
        results.push(BulkResult { id: *id, refused });
    }
    changed(cx);
    Ok(results)
}

async fn one(conn: &mut PgConnection, cx: &Cx, hand: &Hand<'_>, id: ProductId, act: &BulkAct) -> Result<()> {
    let status = |status| ProductChanges { status: Some(status), ..ProductChanges::default() };
    let changes = match act {
        BulkAct::Publish => status(ProductStatus::Active),
        BulkAct::Unpublish => status(ProductStatus::Draft),
        BulkAct::Archive => status(ProductStatus::Archived),
        BulkAct::PriceBy { basis_points } => {
            priced(conn, hand, id, |price| price.basis_points(10_000 + basis_points)).await?
        }
        BulkAct::PriceSet { minor } => {
            let mut changes =
                priced(conn, hand, id, |price| Some(Money::new(*minor, price.currency))).await?;
            for variant in changes.variants.iter_mut().flatten() {
                variant.price_minor = None;
            }
            changes
        }
        BulkAct::StockAdd { quantity, reason } => {
            return add_stock(conn, cx, hand, id, *quantity, reason).await;
        }
    };
    change::apply(conn, cx, hand, id, &changes, "").await?;
    Ok(())
}

/// The change that gives a product, and each variant with a price of its own, the price that `to` makes of it.
async fn priced(
    conn: &mut PgConnection,
    hand: &Hand<'_>,
    id: ProductId,
    to: impl Fn(Money) -> Option<Money>,
) -> Result<ProductChanges> {
    let product = rows::lock(conn, hand, id).await?;
    let currency = product.currency()?;
    let new_price = |minor| {
        let price = to(Money::new(minor, currency)).map(|money| money.minor);
        price.filter(|minor| (0..=rows::MOST_MINOR).contains(minor)).ok_or_else(|| {
            AppError::field("price", FieldProblem::OutOfRange { min: 0, max: rows::MOST_MINOR })
        })
    };
    let mut changes =
        ProductChanges { price_minor: Some(new_price(product.price_minor)?), ..ProductChanges::default() };
    let there = variants::of_product(conn, &product).await?;
    let live: Vec<&There> = there.iter().filter(|variant| variant.is_live).collect();
    if product.has_options() && live.iter().any(|variant| variant.price_minor.is_some()) {
        let variant = |variant: &&There| {
            Ok(NewVariant {
                id: Some(variant.id),
                sku: variant.sku.clone(),
                options: variant.options.clone(),
                price_minor: variant.price_minor.map(new_price).transpose()?,
                compare_at_minor: variant.compare_at_minor,
                stock_qty: None,
            })
        };
        changes.variants = Some(live.iter().map(variant).collect::<Result<_>>()?);
    }
    Ok(changes)
}

/// With options, each variant has its own stock; which of them is meant cannot be told.
async fn add_stock(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    id: ProductId,
    quantity: i64,
    reason: &str,
) -> Result<()> {
    let product = rows::lock(conn, hand, id).await?;
    let there = variants::of_product(conn, &product).await?;
    let plain = there.iter().find(|variant| variant.is_live && variant.options.is_empty());
    let plain = plain.ok_or_else(|| AppError::field("stockQty", FieldProblem::NotAllowed))?;
    let delta = i32::try_from(quantity).map_err(AppError::broken)?;
    let change =
        stock::Change { variant_id: plain.id, store_id: None, delta, reason: reason.trim(), order_id: None };
    stock::change(conn, cx, &hand.by(), &[change]).await?;
    Ok(())
}
