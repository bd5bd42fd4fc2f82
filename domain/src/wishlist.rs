//! Wishlists: what people keep in mind. A guest's is kept by the browser's session and joins the account's at sign-in.
//!
//! Invariant: a product once a person. What is no longer on sale stays on the list and is not shown.

use crate::accounts::{Customer, Login};
use crate::catalog;
use crate::kit::{AppError, Cx, Result, System};
use chrono::{DateTime, Utc};
use model::catalog::Product;
use model::wishlist::{Wish, WishlistItem};
use model::{Page, PageRequest, ProductId, Reason, VariantId};
use sqlx::PgConnection;

/// Nobody needs more, and an unbounded list is a way to fill a disk.
pub const MOST: i64 = 500;

struct Row {
    product_id: ProductId,
    variant_id: Option<VariantId>,
    created_at: DateTime<Utc>,
}

/// What the person wishes for and can be bought, newest first.
pub async fn list(cx: &Cx, who: &Customer, page: PageRequest) -> Result<Page<WishlistItem>> {
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select w.product_id as "product_id: ProductId", w.variant_id as "variant_id: VariantId", w.created_at
           from wishlist_items w join shelf s on s.product_id = w.product_id
           where w.user_id = $1 order by w.created_at desc, w.product_id limit $2 offset $3"#,
        who.user_id().0,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = counted(&mut tx, who).await?;
    tx.commit().await?;
    Ok(Page::new(shown(cx, rows).await?, page, total))
}

async fn shown(cx: &Cx, rows: Vec<Row>) -> Result<Vec<WishlistItem>> {
    let ids: Vec<ProductId> = rows.iter().map(|row| row.product_id).collect();
    let mut products = catalog::cards(cx, &ids).await?;
    let items = rows.into_iter().filter_map(|row| {
        let at = products.iter().position(|product| product.id == row.product_id)?;
        Some(WishlistItem {
            product_id: row.product_id,
            variant_id: row.variant_id,
            product: products.swap_remove(at),
            created_at: row.created_at,
        })
    });
    Ok(items.collect())
}

/// Wishes for a product that is on sale; once more changes nothing but the variant.
pub async fn add(cx: &Cx, who: &Customer, wish: Wish) -> Result<WishlistItem> {
    let mut tx = cx.begin(who).await?;
    refuse_too_many(&mut tx, who).await?;
    let row = sqlx::query_as!(
        Row,
        r#"insert into wishlist_items (user_id, product_id, variant_id, created_at)
           select $1, s.product_id, v.id, $4
           from shelf s left join variants v on v.id = $3 and v.product_id = s.product_id
           where s.product_id = $2 and ($3::uuid is null or v.id is not null)
           on conflict (user_id, product_id) do update set variant_id = excluded.variant_id
           returning product_id as "product_id: ProductId", variant_id as "variant_id: VariantId", created_at"#,
        who.user_id().0,
        wish.product_id.0,
        wish.variant_id.map(|id| id.0),
        cx.now(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    tx.commit().await?;
    shown(cx, vec![row]).await?.pop().ok_or(AppError::NotFound)
}

async fn refuse_too_many(conn: &mut PgConnection, who: &Customer) -> Result<()> {
    let n = sqlx::query_scalar!(
        r#"select count(*) as "n!" from wishlist_items where user_id = $1"#,
        who.user_id().0
    )
    .fetch_one(conn)
    .await?;
    if n >= MOST { Err(AppError::Refused(Reason::Conflict)) } else { Ok(()) }
}

/// Wishes for it no longer; what was not wished for is `NotFound`.
pub async fn remove(cx: &Cx, who: &Customer, product: ProductId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let done = sqlx::query!(
        "delete from wishlist_items where user_id = $1 and product_id = $2",
        who.user_id().0,
        product.0
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    if done.rows_affected() == 0 { Err(AppError::NotFound) } else { Ok(()) }
}

/// Wishes for nothing any more.
pub async fn clear(cx: &Cx, who: &Customer) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    sqlx::query!("delete from wishlist_items where user_id = $1", who.user_id().0).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(())
}

/// How many things on the list can be bought.
pub async fn count(cx: &Cx, who: &Customer) -> Result<i64> {
    let mut tx = cx.begin(who).await?;
    counted(&mut tx, who).await
}

async fn counted(conn: &mut PgConnection, who: &Customer) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from wishlist_items w join shelf s on s.product_id = w.product_id
           where w.user_id = $1"#,
        who.user_id().0
    )
    .fetch_one(conn)
    .await?)
}

/// Whether a product is on the list.
pub async fn check(cx: &Cx, who: &Customer, product: ProductId) -> Result<bool> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select exists (select 1 from wishlist_items where user_id = $1 and product_id = $2) as "there!""#,
        who.user_id().0,
        product.0
    )
    .fetch_one(&mut *tx)
    .await?)
}

/// Which of these products are on the list: for marking the cards of a page in one query.
pub async fn among(cx: &Cx, who: &Customer, products: &[ProductId]) -> Result<Vec<ProductId>> {
    let ids: Vec<uuid::Uuid> = products.iter().map(|id| id.0).collect();
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select product_id as "id: ProductId" from wishlist_items where user_id = $1 and product_id = any($2)"#,
        who.user_id().0,
        &ids
    )
    .fetch_all(&mut *tx)
    .await?)
}

/// Joins what a guest wished for into the account's list, at the sign-in that proved whose it is. What is gone, or
/// too much, is left out.
pub async fn merge(cx: &Cx, login: &Login, products: &[ProductId]) -> Result<()> {
    let ids: Vec<uuid::Uuid> = products.iter().map(|id| id.0).collect();
    let mut tx = cx.begin(&System).await?;
    sqlx::query!(
        "insert into wishlist_items (user_id, product_id, created_at)
         select $1, s.product_id, $3 from shelf s where s.product_id = any($2)
         limit greatest(0, $4 - (select count(*) from wishlist_items where user_id = $1))
         on conflict (user_id, product_id) do nothing",
        login.user.id.0,
        &ids,
        cx.now(),
        MOST,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// What a guest wished for and can be bought, in the order they wished.
pub async fn of_guest(cx: &Cx, products: &[ProductId]) -> Result<Vec<Product>> {
    catalog::cards(cx, products).await
}
