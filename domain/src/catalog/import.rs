//! Files of products being read in: stored line by line first, then written a product at a time by a job.
//!
//! What a product's line led to is noted in the transaction that wrote it, so that a worker which dies leaves neither
//! doubles nor gaps. A dry run does the same and takes it back.

mod progress;
mod reading;
mod work;

pub use progress::{import_cancel, import_problems, import_progress, imports, sweep_imports};
pub use work::ImportJob;

use super::csv::table::{self, Entry, Problem};
use crate::kit::{AppError, Cx, OnConstraint, Result, jobs};
use crate::vendors::Seller;
use model::catalog::Import;
use model::{ImportId, Reason};
use serde_json::{Value, json};
use sqlx::PgConnection;
use std::collections::HashMap;

/// So many lines are stored by one statement.
const AT_ONCE: usize = 500;

/// Takes a file of products (CSV, up to 10 MiB) and begins to read it in: products that are known by their id or SKU are
/// changed, others made. In a dry run everything is checked and nothing written; [`import_apply`] does it for real.
///
/// For the keeper of the store. Refuses, beside `file`, what is no table; and a second import while one is running
/// (`RequestInProgress`). What is wrong with single lines stops no other.
pub async fn import_begin(cx: &Cx, who: &Seller, bytes: Vec<u8>, dry_run: bool) -> Result<Import> {
    // megabytes of text are taken apart: not on the threads that answer others
    let read = tokio::task::spawn_blocking(move || table::read(&bytes)).await.map_err(AppError::broken)?;
    let (entries, problems) = read?;
    let mut of_line: HashMap<i32, Vec<Problem>> = HashMap::new();
    for problem in problems {
        let entry = entries.iter().find(|entry| entry.holds(problem.line));
        of_line.entry(entry.map_or(problem.line, |entry| entry.line)).or_default().push(problem);
    }
    let mut tx = cx.begin(who).await?;
    let id = cx.id::<ImportId>();
    insert(&mut tx, cx, who, id, dry_run, (entries.len(), of_line.len())).await?;
    for some in entries.chunks(AT_ONCE) {
        insert_rows(&mut tx, who, id, some, &of_line).await?;
    }
    enqueue(&mut tx, cx, id).await?;
    let import = progress::read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(import)
}

/// Does for real what was checked in a dry run, with the same file. Who may and what it refuses: as [`import_begin`]; what
/// is no finished dry run of the store is not found.
pub async fn import_apply(cx: &Cx, who: &Seller, id: ImportId) -> Result<Import> {
    let mut tx = cx.begin(who).await?;
    let begun = sqlx::query!(
        "update product_imports set dry_run = false, state = 'RUNNING', finished_at = null, done = 0, created = 0,
                updated = 0, failed = 0
         where id = $1 and vendor_id = $2 and dry_run and state = 'DONE'
             and exists (select from product_import_rows where import_id = $1)",
        id.0,
        who.vendor_id().0
    )
    .execute(&mut *tx)
    .await
    .on_constraint("product_imports_one_at_a_time", Reason::RequestInProgress)?;
    if begun.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    // lines that could not be understood stay refused; what else was in the way may be out of it now
    sqlx::query!(
        "update product_import_rows set state = 'WAITING', problems = '[]' where import_id = $1 and state <> 'REFUSED'",
        id.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "update product_imports i set done = r.n, failed = r.n
         from (select count(*)::int as n from product_import_rows where import_id = $1 and state = 'REFUSED') r
         where i.id = $1",
        id.0
    )
    .execute(&mut *tx)
    .await?;
    enqueue(&mut tx, cx, id).await?;
    let import = progress::read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(import)
}

async fn enqueue(conn: &mut PgConnection, cx: &Cx, id: ImportId) -> Result<()> {
    let job = ImportJob { import_id: id, lang: cx.request.lang.code().to_owned() };
    jobs::enqueue_in_lane(conn, cx, &job, &format!("catalog.import/{id}")).await
}

async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Seller,
    id: ImportId,
    dry_run: bool,
    (total, refused): (usize, usize),
) -> Result<()> {
    sqlx::query!(
        "insert into product_imports (id, vendor_id, user_id, user_name, state, dry_run, total, done, failed, created_at)
         values ($1, $2, $3, $4, 'RUNNING', $5, $6, $7, $7, $8)",
        id.0,
        who.vendor_id().0,
        who.user_id().0,
        who.name(),
        dry_run,
        i32::try_from(total).map_err(AppError::broken)?,
        i32::try_from(refused).map_err(AppError::broken)?,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("product_imports_one_at_a_time", Reason::RequestInProgress)?;
    Ok(())
}

async fn insert_rows(
    conn: &mut PgConnection,
    who: &Seller,
    id: ImportId,
    entries: &[Entry],
    problems: &HashMap<i32, Vec<Problem>>,
) -> Result<()> {
    let lines: Vec<i32> = entries.iter().map(|entry| entry.line).collect();
    let data: Vec<Value> = entries.iter().map(|entry| json!(entry)).collect();
    let none = Vec::new();
    let wrong: Vec<&Vec<Problem>> =
        entries.iter().map(|entry| problems.get(&entry.line).unwrap_or(&none)).collect();
    let states: Vec<String> =
        wrong.iter().map(|list| if list.is_empty() { "WAITING" } else { "REFUSED" }.to_owned()).collect();
    let problems: Vec<Value> = wrong.iter().map(|list| json!(list)).collect();
    sqlx::query!(
        "insert into product_import_rows (import_id, vendor_id, line, data, state, problems)
         select $1, $2, r.line, r.data, r.state, r.problems
         from unnest($3::int[], $4::jsonb[], $5::text[], $6::jsonb[]) r(line, data, state, problems)",
        id.0,
        who.vendor_id().0,
        &lines,
        &data,
        &states,
        &problems,
    )
    .execute(conn)
    .await?;
    Ok(())
}

impl Entry {
    /// Whether this line of the file is its own or one of its variants'.
    fn holds(&self, line: i32) -> bool {
        self.line == line || self.variants.iter().any(|variant| variant.line == line)
    }
}
