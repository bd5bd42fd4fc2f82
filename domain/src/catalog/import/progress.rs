//! How far imports are, what was wrong, and ending them.

use crate::catalog::csv::table::{Problem, Why};
use crate::kit::{AppError, Cx, Result, System};
use crate::vendors::Seller;
use chrono::{DateTime, Duration, Utc};
use model::catalog::{Import, ImportProblem, ImportState};
use model::{ImportId, Page, PageRequest};
use sqlx::PgConnection;
use sqlx::types::Json;

/// Long enough to mend a file by what was wrong with it.
const KEPT_FOR: Duration = Duration::days(30);

struct Row {
    id: ImportId,
    state: String,
    dry_run: bool,
    total: i32,
    done: i32,
    created: i32,
    updated: i32,
    failed: i32,
    created_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
}

impl Row {
    fn view(self) -> Result<Import> {
        Ok(Import {
            id: self.id,
            state: ImportState::named(&self.state).ok_or_else(|| AppError::broken("an unknown state"))?,
            dry_run: self.dry_run,
            total: self.total,
            done: self.done,
            created: self.created,
            updated: self.updated,
            failed: self.failed,
            created_at: self.created_at,
            finished_at: self.finished_at,
        })
    }
}

/// How far an import of the store is; another store's is not found.
pub async fn import_progress(cx: &Cx, who: &Seller, id: ImportId) -> Result<Import> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, who, id).await
}

pub(super) async fn read(conn: &mut PgConnection, who: &Seller, id: ImportId) -> Result<Import> {
    sqlx::query_as!(
        Row,
        r#"select id as "id: ImportId", state, dry_run, total, done, created, updated, failed, created_at, finished_at
           from product_imports where id = $1 and vendor_id = $2"#,
        id.0,
        who.vendor_id().0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?
    .view()
}

/// The imports of the store, newest first.
pub async fn imports(cx: &Cx, who: &Seller, page: PageRequest) -> Result<Page<Import>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id: ImportId", state, dry_run, total, done, created, updated, failed, created_at, finished_at
           from product_imports where vendor_id = $1 order by created_at desc, id desc limit $2 offset $3"#,
        who.vendor_id().0,
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from product_imports where vendor_id = $1"#,
        who.vendor_id().0
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows.into_iter().map(Row::view).collect::<Result<_>>()?, page, total))
}

/// What was wrong with an import, by line, in the reader's language. Kept for thirty days.
pub async fn import_problems(
    cx: &Cx,
    who: &Seller,
    id: ImportId,
    page: PageRequest,
) -> Result<Page<ImportProblem>> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, who, id).await?;
    let rows = sqlx::query!(
        r#"select p.problem as "problem!: Json<Problem>", count(*) over () as "total!"
           from product_import_rows r, jsonb_array_elements(r.problems) with ordinality p(problem, n)
           where r.import_id = $1 and r.state in ('FAILED', 'REFUSED')
           order by (p.problem ->> 'line')::int, r.line, p.n limit $2 offset $3"#,
        id.0,
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let items = rows.into_iter().map(|row| in_words(cx, row.problem.0)).collect();
    Ok(Page::new(items, page, total))
}

fn in_words(cx: &Cx, problem: Problem) -> ImportProblem {
    let lang = cx.request.lang;
    ImportProblem {
        line: problem.line,
        column: problem.column.map(|column| column.name().to_owned()),
        message: match problem.why {
            Why::Cell(problem) => lang.problem(&problem),
            Why::Line(error) => lang.error(&error, &cx.request.id),
        },
    }
}

/// Ends an import before its last line; what was written stays. One that is over stays as it is.
pub async fn import_cancel(cx: &Cx, who: &Seller, id: ImportId) -> Result<Import> {
    let mut tx = cx.begin(who).await?;
    sqlx::query!(
        "update product_imports set state = 'CANCELLED', finished_at = $3
         where id = $1 and vendor_id = $2 and state = 'RUNNING'",
        id.0,
        who.vendor_id().0,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    let import = read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(import)
}

/// Forgets the lines of imports that ended a month ago.
pub async fn sweep_imports(cx: &Cx) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "delete from product_import_rows where import_id in (
             select id from product_imports where finished_at < $1)",
        cx.now() - KEPT_FOR
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
