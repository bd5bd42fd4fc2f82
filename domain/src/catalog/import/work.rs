//! The job that writes an import, a product a transaction.

use super::reading;
use crate::catalog::csv::Column;
use crate::catalog::csv::table::{Entry, Problem};
use crate::catalog::hand::Hand;
use crate::catalog::variants::{self, There};
use crate::catalog::{change, changed, create, rows};
use crate::kit::{AppError, Cx, Result, System, Tx, jobs, once_more};
use i18n::{Lang, tr};
use model::catalog::{NewVariant, ProductChanges, WriteProduct};
use model::{FieldProblem, ImportId, ProductId, UserId, VariantId, VendorId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// So many products are written before other work of the shop has its turn.
const CHUNK: usize = 200;

/// Reads the next lines of an import in. It may come twice: a line that was done waits no more.
#[derive(Debug, Serialize, Deserialize)]
pub struct ImportJob {
    pub import_id: ImportId,
    /// In which names and reasons are written.
    pub lang: String,
}

impl jobs::Job for ImportJob {
    const KIND: &'static str = "catalog.import";
}

/// A line that waits, and whose it is.
struct Waiting {
    line: i32,
    data: Json<Entry>,
    vendor_id: VendorId,
    user_id: UserId,
    user_name: String,
    dry_run: bool,
}

enum Outcome {
    Created,
    Updated,
}

/// What became of a line.
enum Done {
    Written,
    /// To be noted without what it wrote.
    Noted(&'static str, Vec<Problem>),
}

impl ImportJob {
    pub async fn perform(&self, cx: &Cx) -> Result<()> {
        let mut cx = cx.clone();
        cx.request.lang = Lang::parse(&self.lang).unwrap_or_default();
        for _ in 0..CHUNK {
            if !once_more(|| next(&cx, self.import_id)).await? {
                changed(&cx);
                return Ok(());
            }
        }
        changed(&cx);
        let mut conn = cx.pool().acquire().await?;
        jobs::enqueue_in_lane(&mut conn, &cx, self, &format!("catalog.import/{}", self.import_id)).await
    }
}

/// Does one line. Answers whether there was one.
async fn next(cx: &Cx, id: ImportId) -> Result<bool> {
    let mut tx = begin(cx).await?;
    let Some(waiting) = claim(&mut tx, id).await? else {
        finish(&mut tx, cx, id).await?;
        tx.commit().await?;
        return Ok(false);
    };
    match write(&mut tx, cx, id, &waiting).await? {
        Done::Written => {}
        Done::Noted(state, problems) => {
            // what it wrote is taken back first
            tx.rollback().await?;
            tx = begin(cx).await?;
            note(&mut tx, id, waiting.line, state, &problems).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// A line that is lost with a crash is lost together with its note, so nobody has to wait for the disk.
async fn begin(cx: &Cx) -> Result<Tx> {
    let mut tx = cx.begin(&System).await?;
    sqlx::query!("set local synchronous_commit = off").execute(&mut *tx).await?;
    Ok(tx)
}

async fn claim(conn: &mut PgConnection, id: ImportId) -> Result<Option<Waiting>> {
    Ok(sqlx::query_as!(
        Waiting,
        r#"select r.line, r.data as "data: Json<Entry>", i.vendor_id as "vendor_id: VendorId",
                  i.user_id as "user_id: UserId", i.user_name, i.dry_run
           from product_import_rows r join product_imports i on i.id = r.import_id
           where r.import_id = $1 and r.state = 'WAITING' and i.state = 'RUNNING'
           order by r.line limit 1 for update of r skip locked"#,
        id.0
    )
    .fetch_optional(conn)
    .await?)
}

async fn write(conn: &mut PgConnection, cx: &Cx, id: ImportId, waiting: &Waiting) -> Result<Done> {
    let entry = &waiting.data.0;
    let only = Some(waiting.vendor_id);
    let hand = Hand { user_id: waiting.user_id, name: &waiting.user_name, only, staff: None };
    let input = match reading::input(entry) {
        Ok(input) => input,
        Err(problems) => return Ok(Done::Noted("FAILED", problems)),
    };
    match put(conn, cx, &hand, entry, &input).await {
        Ok(outcome) => {
            let state = match outcome {
                Outcome::Created => "CREATED",
                Outcome::Updated => "UPDATED",
            };
            if waiting.dry_run {
                return Ok(Done::Noted(state, Vec::new()));
            }
            note(conn, id, waiting.line, state, &[]).await?;
            Ok(Done::Written)
        }
        Err(error @ (AppError::Busy | AppError::Clash)) => Err(error),
        Err(error) => {
            if let AppError::Broken { cause } = &error {
                // one line that breaks must not hold up the others for ever
                tracing::error!(line = waiting.line, "a line of an import failed: {cause}");
            }
            Ok(Done::Noted("FAILED", reading::refused(entry, &error)))
        }
    }
}

/// What a line means.
enum Meant {
    Product(ProductId),
    /// A variant by its own SKU: only its price and stock are written.
    Variant(ProductId, VariantId),
    New,
}

/// Changes the product that a line names by its id or SKU, or makes one.
async fn put(
    conn: &mut PgConnection,
    cx: &Cx,
    hand: &Hand<'_>,
    entry: &Entry,
    input: &WriteProduct,
) -> Result<Outcome> {
    let currency = cx.facts().currency;
    let vendor = hand.only.ok_or(AppError::Forbidden)?;
    let meant = meant(conn, vendor, entry).await?;
    let (id, given) = match meant {
        Meant::New => {
            create::add(conn, cx, hand, vendor, &input.validate_new(currency)?).await?;
            return Ok(Outcome::Created);
        }
        Meant::Product(id) => (id, input.validate_change(currency)?),
        Meant::Variant(id, variant) => {
            let given = input.validate_change(currency)?;
            (id, one_variant(conn, hand, id, variant, &given).await?)
        }
    };
    let reason = tr!(cx.request.lang, "catalog-stock-imported");
    change::apply(conn, cx, hand, id, &given, &reason).await?;
    Ok(Outcome::Updated)
}

async fn meant(conn: &mut PgConnection, vendor: VendorId, entry: &Entry) -> Result<Meant> {
    if let Some(text) = entry.cells.get(&Column::Id) {
        let id = Uuid::try_parse(text).map_err(|_| AppError::field("id", FieldProblem::Malformed))?;
        let found = sqlx::query!("select id from products where id = $1 and vendor_id = $2", id, vendor.0)
            .fetch_optional(conn)
            .await?;
        return match found {
            Some(row) => Ok(Meant::Product(ProductId(row.id))),
            None => Err(AppError::field("id", FieldProblem::Unknown)),
        };
    }
    let Some(sku) = entry.cells.get(&Column::Sku) else { return Ok(Meant::New) };
    let found = sqlx::query!(
        r#"select id as "id!: ProductId", null::uuid as "variant: VariantId" from products
           where vendor_id = $1 and lower(sku) = lower($2) and status <> 'ARCHIVED'
           union all
           select product_id, id from variants
           where vendor_id = $1 and lower(sku) = lower($2) and is_live and not is_archived and options <> '{}'
           limit 1"#,
        vendor.0,
        sku
    )
    .fetch_optional(conn)
    .await?;
    Ok(match found {
        None => Meant::New,
        Some(row) => row.variant.map_or(Meant::Product(row.id), |variant| Meant::Variant(row.id, variant)),
    })
}

/// A change of one variant; the others stay as they are.
async fn one_variant(
    conn: &mut PgConnection,
    hand: &Hand<'_>,
    id: ProductId,
    variant: VariantId,
    given: &ProductChanges,
) -> Result<ProductChanges> {
    let product = rows::lock(conn, hand, id).await?;
    let there = variants::of_product(conn, &product).await?;
    let changed = |one: &There| {
        let is_meant = one.id == variant;
        NewVariant {
            id: Some(one.id),
            sku: one.sku.clone(),
            options: one.options.clone(),
            price_minor: given.price_minor.filter(|_| is_meant).or(one.price_minor),
            compare_at_minor: if is_meant {
                given.compare_at_minor.clone().over(one.compare_at_minor)
            } else {
                one.compare_at_minor
            },
            stock_qty: given.stock_qty.filter(|_| is_meant),
        }
    };
    let live = there.iter().filter(|one| one.is_live).map(changed).collect();
    Ok(ProductChanges { variants: Some(live), ..ProductChanges::default() })
}

/// Notes what became of a line that still waits, and counts it.
async fn note(
    conn: &mut PgConnection,
    id: ImportId,
    line: i32,
    state: &str,
    problems: &[Problem],
) -> Result<()> {
    sqlx::query!(
        "with noted as (
             update product_import_rows set state = $3, problems = $4
             where import_id = $1 and line = $2 and state = 'WAITING' returning 1)
         update product_imports set done = done + 1, created = created + ($3 = 'CREATED')::int,
             updated = updated + ($3 = 'UPDATED')::int, failed = failed + ($3 = 'FAILED')::int
         where id = $1 and exists (select from noted)",
        id.0,
        line,
        state,
        json!(problems),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends an import no line of which waits any more; not one whose last lines another worker holds.
async fn finish(conn: &mut PgConnection, cx: &Cx, id: ImportId) -> Result<()> {
    sqlx::query!(
        "update product_imports set state = 'DONE', finished_at = $2
         where id = $1 and state = 'RUNNING' and done = total",
        id.0,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(())
}
