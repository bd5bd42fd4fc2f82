//! A product's stock as its keeper sees and changes it.

use crate::kit::stock::{self, By, Change, Changed};
use crate::kit::{AppError, Cx, Result, audit, once_more};
use crate::vendors::Keeper;
use model::inventory::{
    AdjustStock, CheckedAdjustment, StockAtStore, StockOfProduct, StockOfVariant, check_threshold,
};
use model::{FieldProblem, ProductId, StoreId, VariantId, VendorId};
use serde_json::{Value, json};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// What there is of a product, where, and what is promised of it. Another store's product is not found.
pub async fn of_product(cx: &Cx, who: &Keeper, id: ProductId) -> Result<StockOfProduct> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, who, id).await
}

/// Puts pieces onto the shelf or takes them off, for a reason that the log keeps.
///
/// Below zero, or below what is promised: `InsufficientStock`, and nothing is changed. A product with options needs
/// the variant named. A variant or place that is not of this product's store is not found. What staff do is audited.
pub async fn adjust(cx: &Cx, who: &Keeper, id: ProductId, input: &AdjustStock) -> Result<StockOfProduct> {
    let adjustment = input.validate()?;
    let after = once_more(|| adjust_once(cx, who, id, &adjustment)).await?;
    cx.catalogue_changed();
    Ok(after)
}

async fn adjust_once(
    cx: &Cx,
    who: &Keeper,
    id: ProductId,
    adjustment: &CheckedAdjustment,
) -> Result<StockOfProduct> {
    let mut tx = cx.begin(who).await?;
    let vendor_id = owned(&mut tx, who, id).await?;
    let variant_id = meant(&mut tx, id, adjustment.variant_id).await?;
    if let Some(store_id) = adjustment.store_id.filter(|_| adjustment.change_qty > 0) {
        in_use(&mut tx, vendor_id, store_id).await?;
    }
    let change = Change {
        variant_id,
        store_id: adjustment.store_id,
        delta: adjustment.change_qty,
        reason: &adjustment.reason,
        order_id: None,
    };
    let changed = stock::change(&mut tx, cx, &by(who), &[change]).await?;
    let reason = Some(adjustment.reason.as_str());
    for Changed { stock_id, before, after } in changed {
        let told = |on_hand| json!({"stockId": stock_id, "variantId": variant_id, "onHand": on_hand});
        note(&mut tx, cx, who, ("stock.adjusted", id), (told(before), told(after)), reason).await?;
    }
    let view = read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(view)
}

/// Sets from where on a product's stock is low. What staff do is audited.
pub async fn set_threshold(cx: &Cx, who: &Keeper, id: ProductId, threshold: i64) -> Result<StockOfProduct> {
    let threshold = check_threshold(threshold)?;
    let mut tx = cx.begin(who).await?;
    owned(&mut tx, who, id).await?;
    let set = stock::set_threshold(&mut tx, cx, id, threshold).await?;
    if set.before != set.after {
        let told = |threshold| json!({"lowStockThreshold": threshold});
        let change = (told(set.before), told(set.after));
        note(&mut tx, cx, who, ("stock.threshold_set", id), change, None).await?;
    }
    let view = read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(view)
}

fn by(who: &Keeper) -> By<'_> {
    By { actor_id: Some(who.user_id()), name: who.name() }
}

/// An audit row, where staff act.
async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Keeper,
    (action, product): (&'static str, ProductId),
    (before, after): (Value, Value),
    reason: Option<&str>,
) -> Result<()> {
    let Some(staff) = who.staff() else { return Ok(()) };
    let entry = audit::Entry {
        action,
        target_type: "product",
        target_id: product.to_string(),
        before: Some(before),
        after: Some(after),
        reason: reason.map(str::to_owned),
    };
    audit::record(conn, cx, staff.signature(), entry).await
}

/// The product's store; whoever does not keep it finds nothing.
pub(super) async fn owned(conn: &mut PgConnection, who: &Keeper, id: ProductId) -> Result<VendorId> {
    sqlx::query_scalar!(
        r#"select vendor_id as "id: VendorId" from products where id = $1 and ($2::uuid is null or vendor_id = $2)"#,
        id.0,
        who.only().map(|vendor| vendor.0)
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// The variant that is named; the only one there is, where the product has no options.
async fn meant(conn: &mut PgConnection, product: ProductId, named: Option<VariantId>) -> Result<VariantId> {
    let there = sqlx::query!(
        r#"select id as "id: VariantId", options = '{}'::jsonb as "is_plain!", is_live from variants
           where product_id = $1"#,
        product.0
    )
    .fetch_all(conn)
    .await?;
    match named {
        Some(named) => there.iter().find(|variant| variant.id == named).map(|variant| variant.id),
        None if there.iter().any(|variant| variant.is_live && !variant.is_plain) => {
            return Err(AppError::field("variantId", FieldProblem::Required));
        }
        None => there.iter().find(|variant| variant.is_live).map(|variant| variant.id),
    }
    .ok_or(AppError::NotFound)
}

/// A place that was given up takes nothing more.
async fn in_use(conn: &mut PgConnection, vendor: VendorId, store: StoreId) -> Result<()> {
    sqlx::query_scalar!(
        "select id from stores where id = $1 and vendor_id = $2 and is_active",
        store.0,
        vendor.0
    )
    .fetch_optional(conn)
    .await?
    .map(|_| ())
    .ok_or(AppError::NotFound)
}

async fn read(conn: &mut PgConnection, who: &Keeper, id: ProductId) -> Result<StockOfProduct> {
    owned(conn, who, id).await?;
    let level = sqlx::query!("select threshold, is_low from stock_levels where product_id = $1", id.0)
        .fetch_optional(&mut *conn)
        .await?;
    // variants given up stand in the sums as long as anything of them lies there
    let rows = sqlx::query!(
        r#"select v.id as "variant_id: VariantId", v.sku, v.options, v.is_live,
                  s.store_id as "store_id?: StoreId", p.name as "place?", coalesce(s.on_hand, 0) as "on_hand!",
                  coalesce(s.allocated + s.held, 0) as "reserved!"
           from variants v left join stock s on s.variant_id = v.id left join stores p on p.id = s.store_id
           where v.product_id = $1 and (v.is_live or s.on_hand > 0)
           order by v.position, v.id, p.is_default desc, p.created_at, p.id"#,
        id.0
    )
    .fetch_all(conn)
    .await?;

    let mut view = StockOfProduct {
        product_id: id,
        on_hand: 0,
        reserved: 0,
        available: 0,
        low_stock_threshold: level.as_ref().map_or(0, |level| level.threshold),
        is_low: level.is_some_and(|level| level.is_low),
        locations: Vec::new(),
        variants: Vec::new(),
    };
    for row in rows {
        let options: BTreeMap<String, String> =
            serde_json::from_value(row.options).map_err(AppError::broken)?;
        let (on_hand, reserved) = (i64::from(row.on_hand), i64::from(row.reserved));
        view.on_hand += on_hand;
        view.reserved += reserved;
        let here = row.store_id.zip(row.place).map(|(store_id, name)| StockAtStore {
            store_id,
            name,
            on_hand,
            reserved,
        });
        if let Some(here) = &here {
            add(&mut view.locations, here);
        }
        if options.is_empty() {
            continue;
        }
        if view.variants.last().is_none_or(|last| last.variant_id != row.variant_id) {
            view.variants.push(StockOfVariant {
                variant_id: row.variant_id,
                sku: row.sku,
                options,
                on_hand: 0,
                reserved: 0,
                available: 0,
                locations: Vec::new(),
            });
        }
        if let Some(variant) = view.variants.last_mut() {
            variant.on_hand += on_hand;
            variant.reserved += reserved;
            variant.available = variant.on_hand - variant.reserved;
            variant.locations.extend(here);
        }
    }
    view.available = view.on_hand - view.reserved;
    Ok(view)
}

fn add(places: &mut Vec<StockAtStore>, here: &StockAtStore) {
    match places.iter_mut().find(|place| place.store_id == here.store_id) {
        Some(place) => {
            place.on_hand += here.on_hand;
            place.reserved += here.reserved;
        }
        None => places.push(here.clone()),
    }
}
