//! Categories as staff keep them: a tree without cycles, each node knowing the way down to it.

mod picture;
mod rows;

pub use picture::{remove_category_image, set_category_image};

use super::slugs::{self, Kind};
use super::{changed, hand};
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, OnConstraint, Result, Tx, audit, events};
use model::accounts::Permission;
use model::catalog::{CheckedCategory, StaffCategory, WriteCategory};
use model::{CategoryId, Change, FieldProblem, Reason};
use rows::Row;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// Deeper trees are not browsed any more.
const DEEPEST: usize = 6;

/// The category of a slug, present or former, or of an id. One that is not there is a problem of `field`.
pub(super) async fn find(conn: &mut PgConnection, field: &str, slug_or_id: &str) -> Result<CategoryId> {
    sqlx::query_scalar!(
        r#"select id as "id: CategoryId" from categories
           where id = $2 or id = (select thing_id from slugs where kind = 'category' and slug = $1)"#,
        slug_or_id,
        Uuid::try_parse(slug_or_id).ok()
    )
    .fetch_optional(conn)
    .await?
    .ok_or_else(|| AppError::field(field, FieldProblem::Unknown))
}

/// Every category as staff edit it, each behind the one above it. Staff with the permission `products`.
pub async fn staff_categories(cx: &Cx, who: &Admin) -> Result<Vec<StaffCategory>> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    rows::all(&mut tx, cx).await
}

/// One category as staff edit it. Staff with the permission `products`.
pub async fn staff_category(cx: &Cx, who: &Admin, id: CategoryId) -> Result<StaffCategory> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    rows::view(&mut tx, cx, id).await
}

/// Adds a category, behind its siblings where no position is given. Staff with the permission `products`.
///
/// Refuses a parent that is not there or lies too deep. Records `category.created` and an audit row.
pub async fn create_category(cx: &Cx, who: &Admin, input: &WriteCategory) -> Result<StaffCategory> {
    who.needs(Permission::Products)?;
    let given = input.validate_new()?;
    let mut tx = cx.begin(who).await?;
    rows::lock_tree(&mut tx).await?;
    let id = cx.id::<CategoryId>();
    let name = given.name.clone().unwrap_or_default();
    let slug = slugs::take(&mut tx, cx, Kind::Category, id.0, &name).await?;
    let parent = above(&mut tx, given.parent.given(), id).await?;
    let mut row = Row::new(id, slug, name);
    row.position = rows::next_position(&mut tx, parent.as_ref().map(|(id, _)| *id)).await?;
    let row = given.over(row)?.below(parent);
    rows::insert(&mut tx, cx, &row).await?;
    told(&mut tx, cx, who, "category.created", "category.create", id, (None, Some(row.as_json()?))).await?;
    done(tx, cx, id).await
}

/// Changes or moves a category; all below it move along. A new name brings a new slug, and the old one leads on. Staff
/// with the permission `products`.
///
/// Refuses a version that is no longer true, and a parent that is not there, lies below it or too deep. Records
/// `category.updated` and an audit row.
pub async fn change_category(
    cx: &Cx,
    who: &Admin,
    id: CategoryId,
    input: &WriteCategory,
) -> Result<StaffCategory> {
    who.needs(Permission::Products)?;
    let given = input.validate_change()?;
    let mut tx = cx.begin(who).await?;
    rows::lock_tree(&mut tx).await?;
    let before = rows::get(&mut tx, id).await?;
    if given.version.is_some_and(|version| version != before.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    let mut after = given.over(before.clone())?;
    if after.name != before.name {
        after.slug = slugs::take(&mut tx, cx, Kind::Category, id.0, &after.name).await?;
    }
    if given.parent != Change::Keep {
        after = after.below(above(&mut tx, given.parent.given(), id).await?);
        rows::move_below(&mut tx, cx, &before, &after, DEEPEST).await?;
    }
    rows::update(&mut tx, cx, &after).await?;
    let states = hand::differences(before.as_json()?, after.as_json()?);
    told(&mut tx, cx, who, "category.updated", "category.change", id, states).await?;
    done(tx, cx, id).await
}

/// Removes a category that is empty. Staff with the permission `products`.
///
/// Refuses one that has products, also drafts and archived ones, or others below it: `CategoryInUse`. Records
/// `category.removed` and an audit row.
pub async fn remove_category(cx: &Cx, who: &Admin, id: CategoryId) -> Result<()> {
    who.needs(Permission::Products)?;
    let mut tx = cx.begin(who).await?;
    rows::lock_tree(&mut tx).await?;
    let before = rows::get(&mut tx, id).await?;
    let removed = sqlx::query!("delete from categories where id = $1", id.0).execute(&mut *tx).await;
    let in_use = Reason::CategoryInUse;
    if let Err(sqlx::Error::Database(error)) = &removed
        && error.constraint() == Some("categories_parent_id_fkey")
    {
        return Err(AppError::Refused(in_use));
    }
    removed.on_constraint("products_category_id_fkey", in_use)?;
    slugs::forget(&mut tx, Kind::Category, id.0, None).await?;
    let states = (Some(before.as_json()?), None);
    told(&mut tx, cx, who, "category.removed", "category.remove", id, states).await?;
    tx.commit().await?;
    changed(cx);
    Ok(())
}

/// The one above, and the way down to it.
async fn above(
    conn: &mut PgConnection,
    parent: Option<&String>,
    of: CategoryId,
) -> Result<Option<(CategoryId, Vec<Uuid>)>> {
    let Some(parent) = parent else { return Ok(None) };
    let id = find(conn, "parent", parent).await?;
    let row = rows::get(conn, id).await?;
    if row.path.contains(&of.0) || row.path.len() >= DEEPEST {
        return Err(AppError::field("parent", FieldProblem::NotAllowed));
    }
    Ok(Some((id, row.path)))
}

trait Over {
    /// What stands afterwards, but for place and slug.
    fn over(&self, row: Row) -> Result<Row>;
}

impl Over for CheckedCategory {
    fn over(&self, mut row: Row) -> Result<Row> {
        let given = self.clone();
        row.name = given.name.unwrap_or(row.name);
        row.description = given.description.unwrap_or(row.description);
        row.seo_title = given.seo_title.unwrap_or(row.seo_title);
        row.seo_description = given.seo_description.unwrap_or(row.seo_description);
        row.position = given.position.unwrap_or(row.position);
        if let Some(words) = given.translations {
            row.translations = serde_json::to_value(words).map_err(AppError::broken)?;
        }
        Ok(row)
    }
}

/// The event and the audit row of an act.
async fn told(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Admin,
    kind: &'static str,
    action: &'static str,
    id: CategoryId,
    (before, after): (Option<Value>, Option<Value>),
) -> Result<()> {
    let data = json!({ "after": after });
    let event = events::NewEvent { kind, thing: "category", thing_id: id.0, data };
    events::record(conn, cx, Some(who.user_id()), event).await?;
    let target_id = id.to_string();
    let entry = audit::Entry { action, target_type: "category", target_id, before, after, reason: None };
    audit::record(conn, cx, who.signature(), entry).await
}

async fn done(mut tx: Tx, cx: &Cx, id: CategoryId) -> Result<StaffCategory> {
    let view = rows::view(&mut tx, cx, id).await?;
    tx.commit().await?;
    changed(cx);
    Ok(view)
}
