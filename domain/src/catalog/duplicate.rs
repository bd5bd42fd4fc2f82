//! A copy of a product, to be made into another.

use super::hand::Hand;
use super::rows::{self, Row};
use super::slugs::{self, Kind};
use super::variants::{self, There};
use super::{changed, images};
use crate::kit::{Cx, Result, once_more};
use crate::vendors::Keeper;
use i18n::tr;
use model::ProductId;
use model::catalog::{NewVariant, ProductStatus};
use serde_json::json;

/// Copies a product as a draft of the same store: with its words, pictures, prices and options, but without SKUs, stock
/// and sales.
///
/// For the keeper of the store, and staff with the permission `products`; another's product is not found. Records
/// `product.created`, and an audit row for staff.
pub async fn duplicate(cx: &Cx, who: &Keeper, id: ProductId) -> Result<ProductId> {
    let hand = Hand::of(who);
    let copy = once_more(|| async {
        let mut tx = cx.begin(who).await?;
        let from = rows::lock(&mut tx, &hand, id).await?;
        let id = cx.id::<ProductId>();
        let name: String = tr!(cx.request.lang, "catalog-copy-of", name = from.name.as_str());
        let name: String = name.chars().take(255).collect();
        let slug = slugs::take(&mut tx, cx, Kind::Product, id.0, &name).await?;
        let row = Row {
            id,
            slug,
            name,
            sku: None,
            status: ProductStatus::Draft.name().to_owned(),
            published_at: None,
            version: 1,
            ..from.clone()
        };
        let there = variants::of_product(&mut tx, &from).await?;
        let plan = if from.has_options() {
            let live = there.iter().filter(|variant| variant.is_live);
            let options: Vec<NewVariant> = live.map(without_identity).collect();
            variants::with_options(cx, &[], &options, &from.option_names)?
        } else {
            variants::plain(cx, &[], None, None)
        };
        rows::insert(&mut tx, cx, &row).await?;
        variants::write(&mut tx, cx, &row, &plan).await?;
        variants::set_stock(&mut tx, cx, &hand.by(), &row, &plan, "").await?;
        let pictures = images::of_product(&mut tx, from.id).await?;
        images::replace(&mut tx, &row, &pictures).await?;
        let data =
            json!({ "vendorId": row.vendor_id, "name": row.name, "status": row.status, "copyOf": from.id });
        hand.tell(&mut tx, cx, "product.created", id.0, data).await?;
        hand.audit(&mut tx, cx, "product.create", id.0, None, Some(row.as_json()?)).await?;
        tx.commit().await?;
        Ok(id)
    })
    .await?;
    changed(cx);
    Ok(copy)
}

fn without_identity(variant: &There) -> NewVariant {
    NewVariant {
        id: None,
        sku: None,
        options: variant.options.clone(),
        price_minor: variant.price_minor,
        compare_at_minor: variant.compare_at_minor,
        stock_qty: None,
    }
}
