//! What readers do with other people's reviews: find them helpful or not, or complain.

use super::{read, write::note};
use crate::accounts::Customer;
use crate::kit::{AppError, Cx, Result};
use model::reviews::{ReportReview, Review, VoteOnReview};
use model::{Fields, ReviewId};
use serde_json::json;
use sqlx::PgConnection;

/// Says whether a review helped; the last word counts. One's own is `Forbidden`.
pub async fn vote(cx: &Cx, who: &Customer, id: ReviewId, input: VoteOnReview) -> Result<Review> {
    let mut tx = cx.begin(who).await?;
    anothers(&mut tx, who, id).await?;
    sqlx::query!(
        "insert into review_votes (review_id, user_id, is_helpful, created_at) values ($1, $2, $3, $4)
         on conflict (review_id, user_id) do update set is_helpful = excluded.is_helpful",
        id.0,
        who.user_id().0,
        input.helpful,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let view = read::one(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(view)
}

/// Complains of a review; a second complaint of the same person changes nothing. One's own is `Forbidden`.
/// Records `review.reported`.
pub async fn report(cx: &Cx, who: &Customer, id: ReviewId, input: &ReportReview) -> Result<()> {
    let mut fields = Fields::default();
    let reason = fields.optional_text("reason", input.reason.as_deref(), 500);
    fields.done()?;
    let reason = reason.unwrap_or_else(|| "-".to_owned());
    let mut tx = cx.begin(who).await?;
    anothers(&mut tx, who, id).await?;
    let done = sqlx::query!(
        "insert into review_reports (review_id, user_id, reason, created_at) values ($1, $2, $3, $4)
         on conflict (review_id, user_id) do nothing",
        id.0,
        who.user_id().0,
        reason,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 1 {
        note(&mut tx, cx, who.user_id(), "review.reported", id, json!({ "reason": reason })).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn anothers(conn: &mut PgConnection, who: &Customer, id: ReviewId) -> Result<()> {
    let author = sqlx::query_scalar!("select user_id from reviews where id = $1 and state <> 'HIDDEN'", id.0)
        .fetch_optional(conn)
        .await?
        .ok_or(AppError::NotFound)?;
    if author == who.user_id().0 { Err(AppError::Forbidden) } else { Ok(()) }
}
