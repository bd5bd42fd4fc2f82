//! The rows of `categories`. Whoever writes holds the lock of the tree, so that two moves cannot make a cycle.

use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::catalog::StaffCategory;
use model::pictures::StoredPicture;
use model::{CategoryId, FieldProblem, PictureId};
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// What staff write of a category. As JSON it is what the audit log compares.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(skip)]
    pub id: CategoryId,
    pub parent_id: Option<CategoryId>,
    pub slug: String,
    pub name: String,
    pub description: String,
    pub seo_title: String,
    pub seo_description: String,
    pub translations: Value,
    pub picture_id: Option<PictureId>,
    pub position: i32,
    #[serde(skip)]
    pub path: Vec<Uuid>,
    #[serde(skip)]
    pub version: i32,
}

impl Row {
    pub(super) fn new(id: CategoryId, slug: String, name: String) -> Self {
        Self {
            id,
            parent_id: None,
            slug,
            name,
            description: String::new(),
            seo_title: String::new(),
            seo_description: String::new(),
            translations: json!({}),
            picture_id: None,
            position: 0,
            path: vec![id.0],
            version: 1,
        }
    }

    /// The same in another place of the tree.
    pub(super) fn below(mut self, parent: Option<(CategoryId, Vec<Uuid>)>) -> Self {
        let (parent_id, mut path) = match parent {
            Some((id, path)) => (Some(id), path),
            None => (None, Vec::new()),
        };
        path.push(self.id.0);
        (self.parent_id, self.path) = (parent_id, path);
        self
    }

    pub(super) fn as_json(&self) -> Result<Value> {
        serde_json::to_value(self).map_err(AppError::broken)
    }
}

/// One writer of the tree at a time.
pub(super) async fn lock_tree(conn: &mut PgConnection) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('categories'))").execute(conn).await?;
    Ok(())
}

pub(super) async fn get(conn: &mut PgConnection, id: CategoryId) -> Result<Row> {
    sqlx::query_as!(
        Row,
        r#"select id as "id: CategoryId", parent_id as "parent_id: CategoryId", slug, name, description, seo_title,
                  seo_description, translations, picture_id as "picture_id: PictureId", position, path, version
           from categories where id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// Behind the last of its siblings.
pub(super) async fn next_position(conn: &mut PgConnection, parent: Option<CategoryId>) -> Result<i32> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(max(position) + 1, 0) as "next!" from categories where parent_id is not distinct from $1"#,
        parent.map(|id| id.0)
    )
    .fetch_one(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut PgConnection, cx: &Cx, row: &Row) -> Result<()> {
    sqlx::query!(
        "insert into categories (id, parent_id, slug, name, description, seo_title, seo_description, translations,
                                 picture_id, position, path, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)",
        row.id.0,
        row.parent_id.map(|id| id.0),
        row.slug,
        row.name,
        row.description,
        row.seo_title,
        row.seo_description,
        row.translations,
        row.picture_id.map(|id| id.0),
        row.position,
        &row.path,
        row.version,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes one back, one version further.
pub(super) async fn update(conn: &mut PgConnection, cx: &Cx, row: &Row) -> Result<()> {
    sqlx::query!(
        "update categories set parent_id = $2, slug = $3, name = $4, description = $5, seo_title = $6,
                seo_description = $7, translations = $8, picture_id = $9, position = $10, path = $11,
                version = version + 1, updated_at = $12
         where id = $1",
        row.id.0,
        row.parent_id.map(|id| id.0),
        row.slug,
        row.name,
        row.description,
        row.seo_title,
        row.seo_description,
        row.translations,
        row.picture_id.map(|id| id.0),
        row.position,
        &row.path,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Rewrites the ways of all that lie below a category that moved.
pub(super) async fn move_below(
    conn: &mut PgConnection,
    cx: &Cx,
    before: &Row,
    after: &Row,
    deepest: usize,
) -> Result<()> {
    let depth = sqlx::query_scalar!(
        r#"with moved as (
               update categories set path = $2 || path[$3:], updated_at = $4
               where $1 = any(path) and id <> $1 returning cardinality(path) as depth)
           select coalesce(max(depth), 0) as "depth!" from moved"#,
        before.id.0,
        &after.path,
        before.path.len() as i32 + 1,
        cx.now(),
    )
    .fetch_one(conn)
    .await?;
    if depth > deepest as i32 {
        return Err(AppError::field("parent", FieldProblem::NotAllowed));
    }
    Ok(())
}

struct Shown {
    id: CategoryId,
    parent_id: Option<CategoryId>,
    slug: String,
    name: String,
    description: String,
    seo_title: String,
    seo_description: String,
    translations: Value,
    position: i32,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    picture: Option<Value>,
}

impl Shown {
    fn view(self, cx: &Cx) -> Result<StaffCategory> {
        let picture: Option<StoredPicture> =
            self.picture.map(serde_json::from_value).transpose().map_err(AppError::broken)?;
        Ok(StaffCategory {
            image_url: picture.map(|stored| stored.shown(cx.media_base(), &self.name)),
            translations: serde_json::from_value(self.translations).map_err(AppError::broken)?,
            id: self.id,
            parent_id: self.parent_id,
            slug: self.slug,
            name: self.name,
            description: self.description,
            seo_title: self.seo_title,
            seo_description: self.seo_description,
            position: self.position,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

pub(super) async fn view(conn: &mut PgConnection, cx: &Cx, id: CategoryId) -> Result<StaffCategory> {
    let mut found = read(conn, Some(id)).await?;
    found.pop().ok_or(AppError::NotFound)?.view(cx)
}

/// All of them, each behind the one above it and before its later siblings.
pub(super) async fn all(conn: &mut PgConnection, cx: &Cx) -> Result<Vec<StaffCategory>> {
    read(conn, None).await?.into_iter().map(|row| row.view(cx)).collect()
}

async fn read(conn: &mut PgConnection, only: Option<CategoryId>) -> Result<Vec<Shown>> {
    Ok(sqlx::query_as!(
        Shown,
        r#"select c.id as "id: CategoryId", c.parent_id as "parent_id: CategoryId", c.slug, c.name, c.description,
                  c.seo_title, c.seo_description, c.translations, c.position, c.version, c.created_at, c.updated_at,
                  case when p.id is not null then jsonb_build_object('id', p.id, 'width', p.width,
                      'height', p.height, 'colour', p.colour, 'sizes', p.sizes) end as picture
           from categories c left join pictures p on p.id = c.picture_id
           where $1::uuid is null or c.id = $1
           order by (select array_agg(array[lpad(above.position::text, 10, '0'), above.name, above.id::text]
                                      order by cardinality(above.path))
                     from categories above where above.id = any(c.path))"#,
        only.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?)
}
