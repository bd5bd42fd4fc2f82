//! The variants of a product: planned from what is given and what is there, then written at once.
//!
//! Every product has at least one that is live. A product without options has one plain variant, whose options are
//! empty and whose SKU is the product's. Those left out are retired, not deleted, since orders and logs name them.

use super::rows::Row;
use crate::kit::{AppError, Cx, OnConstraint, Result, stock};
use model::catalog::NewVariant;
use model::{FieldError, FieldErrors, FieldProblem, Reason, StockId, VariantId};
use serde_json::{Value, json};
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(super) type Options = BTreeMap<String, String>;

/// A variant as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct There {
    pub id: VariantId,
    pub options: Options,
    pub sku: Option<String>,
    pub price_minor: Option<i64>,
    pub compare_at_minor: Option<i64>,
    pub position: i32,
    pub is_live: bool,
}

/// What the variants of a product shall be.
#[derive(Debug)]
pub(super) struct Plan {
    /// All that will be live, in order.
    pub live: Vec<Planned>,
    pub retired: Vec<VariantId>,
    pub option_names: Vec<String>,
}

#[derive(Debug)]
pub(super) struct Planned {
    pub then: There,
    /// How it stands now; nothing for a new one.
    pub now: Option<There>,
    /// How many can be bought afterwards; nothing leaves that as it is.
    pub stock: Option<i32>,
}

impl Planned {
    fn changes(&self) -> bool {
        self.now.as_ref() != Some(&self.then)
    }
}

impl Plan {
    /// One number for a product with one variant is that variant's. Answers whether it could be meant so.
    pub(super) fn takes_stock(&mut self, stock: i32) -> bool {
        let [only] = self.live.as_mut_slice() else { return false };
        only.stock.get_or_insert(stock);
        true
    }

    /// Whether anything but stock is written.
    pub(super) fn changes(&self) -> bool {
        !self.retired.is_empty() || self.live.iter().any(Planned::changes)
    }
}

/// All variants the product ever had, the live ones first. The product is locked, so they stay as they are.
pub(super) async fn of_product(conn: &mut PgConnection, product: &Row) -> Result<Vec<There>> {
    let rows = sqlx::query!(
        r#"select id as "id: VariantId", options as "options: sqlx::types::Json<Options>", sku, price_minor,
                  compare_at_minor, position, is_live
           from variants where product_id = $1 order by is_live desc, position, created_at desc"#,
        product.id.0
    )
    .fetch_all(conn)
    .await?;
    let there = rows.into_iter().map(|row| There {
        id: row.id,
        options: row.options.0,
        sku: row.sku,
        price_minor: row.price_minor,
        compare_at_minor: row.compare_at_minor,
        position: row.position,
        is_live: row.is_live,
    });
    Ok(there.collect())
}

/// A product without options: the plain variant, under the product's own SKU.
pub(super) fn plain(cx: &Cx, there: &[There], sku: Option<&str>, stock: Option<i32>) -> Plan {
    let now = there.iter().find(|variant| variant.options.is_empty());
    let then = There {
        id: now.map_or_else(|| cx.id(), |variant| variant.id),
        options: Options::new(),
        sku: sku.map(str::to_owned),
        price_minor: None,
        compare_at_minor: None,
        position: 0,
        is_live: true,
    };
    let live = vec![Planned { then, now: now.cloned(), stock }];
    Plan { retired: left_out(there, &live), live, option_names: Vec::new() }
}

/// A product with options. Variants are known again by their id, or by their options.
pub(super) fn with_options(cx: &Cx, there: &[There], given: &[NewVariant], order: &[String]) -> Result<Plan> {
    let mut problems = Vec::new();
    let mut problem = |at: usize, field: &str, problem: FieldProblem| {
        problems.push(FieldError { field: format!("variants[{at}].{field}"), problem });
    };
    let mut live: Vec<Planned> = Vec::with_capacity(given.len());
    for (at, variant) in given.iter().enumerate() {
        let by_id = variant.id.map(|id| there.iter().find(|there| there.is_live && there.id == id));
        if by_id == Some(None) {
            problem(at, "id", FieldProblem::Unknown);
        }
        let now = match by_id {
            Some(found) => found,
            None => known_by_options(there, &live, given, &variant.options),
        };
        let options = match now {
            Some(now) if variant.options.is_empty() => now.options.clone(),
            _ => variant.options.clone(),
        };
        if now.is_some_and(|now| live.iter().any(|other| other.then.id == now.id)) {
            problem(at, "id", FieldProblem::Repeated);
        } else if options.is_empty() {
            problem(at, "options", FieldProblem::Required);
        } else if live.iter().any(|other| other.then.options == options) {
            problem(at, "options", FieldProblem::Repeated);
        } else if live.first().is_some_and(|first| !first.then.options.keys().eq(options.keys())) {
            problem(at, "options", FieldProblem::Required);
        }
        let then = There {
            id: now.map_or_else(|| cx.id(), |variant| variant.id),
            options,
            sku: variant.sku.clone(),
            price_minor: variant.price_minor,
            compare_at_minor: variant.compare_at_minor,
            position: i32::try_from(at).map_err(AppError::broken)?,
            is_live: true,
        };
        live.push(Planned { then, now: now.cloned(), stock: variant.stock_qty });
    }
    if !problems.is_empty() {
        return Err(AppError::Invalid(FieldErrors(problems)));
    }
    let option_names = in_order(&live, order);
    Ok(Plan { retired: left_out(there, &live), live, option_names })
}

/// The variants as they stand, their options chosen in another order.
pub(super) fn as_they_are(there: &[There], order: &[String]) -> Plan {
    let live = there.iter().filter(|variant| variant.is_live);
    let live: Vec<Planned> =
        live.map(|now| Planned { then: now.clone(), now: Some(now.clone()), stock: None }).collect();
    Plan { retired: Vec::new(), option_names: in_order(&live, order), live }
}

/// The one with these options that no other line of the input means; a retired one comes back with its history.
fn known_by_options<'a>(
    there: &'a [There],
    live: &[Planned],
    given: &[NewVariant],
    options: &Options,
) -> Option<&'a There> {
    let named = |id| given.iter().any(|other| other.id == Some(id));
    let taken = |id| live.iter().any(|other| other.then.id == id);
    there
        .iter()
        .find(|one| !options.is_empty() && one.options == *options && !named(one.id) && !taken(one.id))
}

fn left_out(there: &[There], live: &[Planned]) -> Vec<VariantId> {
    let kept: BTreeSet<VariantId> = live.iter().map(|variant| variant.then.id).collect();
    there.iter().filter(|one| one.is_live && !kept.contains(&one.id)).map(|one| one.id).collect()
}

/// The names of the options: as far as an order is known in that, then by name.
fn in_order(live: &[Planned], order: &[String]) -> Vec<String> {
    let Some(first) = live.first() else { return Vec::new() };
    let names: BTreeSet<&String> = first.then.options.keys().collect();
    let mut ordered: Vec<String> = Vec::with_capacity(names.len());
    for name in order.iter().chain(names.iter().copied()) {
        if names.contains(name) && !ordered.contains(name) {
            ordered.push(name.clone());
        }
    }
    ordered
}

/// Locks the stock of what is there: before the variants are written, so that locks are taken in one order.
pub(super) async fn lock_stock(conn: &mut PgConnection, product: &Row) -> Result<()> {
    let ids =
        sqlx::query_scalar!(r#"select id as "id: StockId" from stock where product_id = $1"#, product.id.0)
            .fetch_all(&mut *conn)
            .await?;
    stock::lock(conn, &ids).await?;
    Ok(())
}

/// Writes the variants, not their stock. A SKU that another of the store has: `SkuTaken`.
pub(super) async fn write(conn: &mut PgConnection, cx: &Cx, product: &Row, plan: &Plan) -> Result<()> {
    let changed: Vec<&Planned> = plan.live.iter().filter(|variant| variant.changes()).collect();
    let aside = changed.iter().filter_map(|variant| variant.now.as_ref().map(|now| now.id));
    let aside: Vec<Uuid> = aside.chain(plan.retired.iter().copied()).map(|id| id.0).collect();
    if !aside.is_empty() {
        // first out of each other's way: two may swap their options, or pass on a SKU
        sqlx::query!(
            "update variants set is_live = false, updated_at = $3 where product_id = $1 and id = any($2) and is_live",
            product.id.0,
            &aside,
            cx.now()
        )
        .execute(&mut *conn)
        .await?;
    }
    if changed.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = changed.iter().map(|variant| variant.then.id.0).collect();
    let options: Vec<Value> = changed.iter().map(|variant| json!(variant.then.options)).collect();
    let skus: Vec<Option<String>> = changed.iter().map(|variant| variant.then.sku.clone()).collect();
    let prices: Vec<Option<i64>> = changed.iter().map(|variant| variant.then.price_minor).collect();
    let compare: Vec<Option<i64>> = changed.iter().map(|variant| variant.then.compare_at_minor).collect();
    let positions: Vec<i32> = changed.iter().map(|variant| variant.then.position).collect();
    sqlx::query!(
        "insert into variants (id, product_id, vendor_id, options, sku, price_minor, compare_at_minor, position,
                               is_archived, created_at, updated_at)
         select v.id, $7, $8, v.options, v.sku, v.price, v.compare, v.position, $9, $10, $10
         from unnest($1::uuid[], $2::jsonb[], $3::text[], $4::bigint[], $5::bigint[], $6::int[])
             v(id, options, sku, price, compare, position)
         on conflict (id) do update set options = excluded.options, sku = excluded.sku,
             price_minor = excluded.price_minor, compare_at_minor = excluded.compare_at_minor,
             position = excluded.position, is_live = true, is_archived = excluded.is_archived,
             updated_at = excluded.updated_at",
        &ids,
        &options,
        &skus as &[Option<String>],
        &prices as &[Option<i64>],
        &compare as &[Option<i64>],
        &positions,
        product.id.0,
        product.vendor_id.0,
        product.is(model::catalog::ProductStatus::Archived),
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("variants_sku_once", Reason::SkuTaken)?;
    Ok(())
}

/// Brings the stock to what the plan says; what retires gives up all that is not promised to anybody. Answers whether
/// anything moved.
pub(super) async fn set_stock(
    conn: &mut PgConnection,
    cx: &Cx,
    by: &stock::By<'_>,
    product: &Row,
    plan: &Plan,
    reason: &str,
) -> Result<bool> {
    let new: Vec<VariantId> =
        plan.live.iter().filter(|variant| variant.now.is_none()).map(|variant| variant.then.id).collect();
    if !new.is_empty() {
        stock::open(conn, cx, product.id, &new).await?;
    }
    let live = plan.live.iter().filter_map(|variant| Some((variant.then.id, variant.stock?)));
    let wanted: Vec<(VariantId, i32)> = live.chain(plan.retired.iter().map(|id| (*id, 0))).collect();
    if wanted.is_empty() {
        return Ok(false);
    }
    stock::set_available(conn, cx, by, &wanted, reason).await
}

/// What lies in the archive leaves its SKUs to others, and asks for them again when it comes back.
pub(super) async fn set_archived(
    conn: &mut PgConnection,
    cx: &Cx,
    product: &Row,
    archived: bool,
) -> Result<()> {
    sqlx::query!(
        "update variants set is_archived = $2, updated_at = $3 where product_id = $1 and is_archived <> $2",
        product.id.0,
        archived,
        cx.now()
    )
    .execute(conn)
    .await
    .on_constraint("variants_sku_once", Reason::SkuTaken)?;
    Ok(())
}
