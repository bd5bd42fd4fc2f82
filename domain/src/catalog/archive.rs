//! Putting a product away.

use super::change;
use super::changed;
use super::hand::Hand;
use crate::kit::{Cx, Result, once_more};
use crate::vendors::Keeper;
use model::ProductId;
use model::catalog::{ProductChanges, ProductStatus};

/// Puts a product into the archive: nobody sees or buys it any more, orders keep their lines, its SKU is free for another.
/// What is there already stays there.
///
/// For the keeper of the store, and staff with the permission `products`; another's product is not found. Records
/// `product.archived` and `product.updated`, and an audit row for staff.
pub async fn archive(cx: &Cx, who: &Keeper, id: ProductId) -> Result<()> {
    let hand = Hand::of(who);
    let given = ProductChanges { status: Some(ProductStatus::Archived), ..ProductChanges::default() };
    once_more(|| async {
        let mut tx = cx.begin(who).await?;
        change::apply(&mut tx, cx, &hand, id, &given, "").await?;
        tx.commit().await?;
        Ok(())
    })
    .await?;
    changed(cx);
    Ok(())
}
