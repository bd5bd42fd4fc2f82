//! Writing a review, and the vendor's answer to it.

use super::read;
use crate::accounts::Customer;
use crate::kit::{AppError, Cx, OnConstraint, Result, events};
use crate::orders;
use crate::vendors::Seller;
use model::reviews::{ChangeReview, CheckedReview, RespondToReview, Review, WriteReview};
use model::{Fields, ProductId, Reason, ReviewId, UserId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// Reviews a product that is on sale. Whoever sells it is `Forbidden`; a second one is `ReviewExists`.
/// Records `review.created`.
pub async fn write(cx: &Cx, who: &Customer, product: ProductId, input: &WriteReview) -> Result<Review> {
    let review = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let vendor = vendor_of(&mut tx, who, product).await?;
    let id = cx.id::<ReviewId>();
    insert(&mut tx, cx, who, (id, product, vendor), &review).await?;
    let data = json!({ "product": product, "vendor": vendor, "rating": review.rating });
    note(&mut tx, cx, who.user_id(), "review.created", id, data).await?;
    let view = read::one(&mut tx, cx, id).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

/// The store that sells it; the person's own is refused.
async fn vendor_of(conn: &mut PgConnection, who: &Customer, product: ProductId) -> Result<Uuid> {
    let row = sqlx::query!(
        "select v.id, v.owner_id from products p join vendors v on v.id = p.vendor_id
         where p.id = $1 and p.status = 'ACTIVE' and p.taken_down_at is null and v.status = 'ACTIVE'",
        product.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)?;
    if row.owner_id == Some(who.user_id().0) { Err(AppError::Forbidden) } else { Ok(row.id) }
}

async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Customer,
    (id, product, vendor): (ReviewId, ProductId, Uuid),
    review: &CheckedReview,
) -> Result<()> {
    let is_verified = orders::has_bought(conn, who.user_id(), product).await?;
    sqlx::query!(
        "insert into reviews (id, product_id, vendor_id, user_id, author_name, rating, title, body, images, language,
                              is_verified, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        id.0,
        product.0,
        vendor,
        who.user_id().0,
        byline(who),
        review.rating,
        review.title,
        review.body,
        &review.images,
        cx.request.lang.code(),
        is_verified,
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("reviews_once", Reason::ReviewExists)?;
    Ok(())
}

/// Given name and an initial: enough to be somebody, too little to be found by.
fn byline(who: &Customer) -> String {
    let person = who.identity();
    match person.last_name.chars().next() {
        Some(initial) => format!("{} {initial}.", person.first_name),
        None => person.first_name.clone(),
    }
}

/// Changes what is named of the person's own review. Records `review.updated`.
pub async fn change(cx: &Cx, who: &Customer, id: ReviewId, input: &ChangeReview) -> Result<Review> {
    let mut tx = cx.begin(who).await?;
    let before = sqlx::query!(
        "select rating, title, body, images from reviews where id = $1 and user_id = $2 for no key update",
        id.0,
        who.user_id().0,
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    // pictures that are kept may be older than what is asked of new ones
    let kept = input.images.is_none().then(|| before.images.clone());
    let before =
        WriteReview { rating: before.rating.into(), title: before.title, body: before.body, images: None };
    let mut review = input.clone().over(before).validate()?;
    review.images = kept.unwrap_or(review.images);
    let done = sqlx::query!(
        "update reviews set rating = $3, title = $4, body = $5, images = $6, updated_at = $7
         where id = $1 and user_id = $2",
        id.0,
        who.user_id().0,
        review.rating,
        review.title,
        review.body,
        &review.images,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    note(&mut tx, cx, who.user_id(), "review.updated", id, json!({ "rating": review.rating })).await?;
    let view = read::one(&mut tx, cx, id).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

/// Takes the person's own review back. Records `review.removed`.
pub async fn remove(cx: &Cx, who: &Customer, id: ReviewId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let done = sqlx::query!("delete from reviews where id = $1 and user_id = $2", id.0, who.user_id().0)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    note(&mut tx, cx, who.user_id(), "review.removed", id, json!({})).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(())
}

/// Answers a review of one of the store's products, or changes the answer. Records `review.responded`.
pub async fn respond(cx: &Cx, who: &Seller, id: ReviewId, input: &RespondToReview) -> Result<Review> {
    let mut fields = Fields::default();
    let body = fields.text("body", &input.body, 2_000);
    fields.done()?;
    let mut tx = cx.begin(who).await?;
    let done = sqlx::query!(
        "update reviews set response = $3, response_at = $4 where id = $1 and vendor_id = $2 and state <> 'HIDDEN'",
        id.0,
        who.vendor_id().0,
        body,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    note(&mut tx, cx, who.user_id(), "review.responded", id, json!({})).await?;
    let view = read::one(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(view)
}

pub(super) async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    by: UserId,
    kind: &'static str,
    id: ReviewId,
    data: serde_json::Value,
) -> Result<()> {
    let event = events::NewEvent { kind, thing: "review", thing_id: id.0, data };
    events::record(conn, cx, Some(by), event).await
}
