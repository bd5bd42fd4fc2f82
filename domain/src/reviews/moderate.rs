//! What staff do with reviews: look at those complained of, take down, keep.

use super::{read, write::note};
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result, audit};
use chrono::{DateTime, Utc};
use model::accounts::Permission;
use model::reviews::{Review, ReviewState};
use model::{Fields, Page, PageRequest, ReviewId};
use serde_json::json;

/// Which reviews are wanted.
#[derive(Clone, Debug, Default)]
pub struct ReviewQueue {
    pub state: Option<ReviewState>,
    /// Part of what it says, or of its author's or product's name.
    pub search: Option<String>,
}

/// A review as staff see it.
#[derive(Clone, Debug)]
pub struct StaffReview {
    pub id: ReviewId,
    pub product_name: String,
    pub product_slug: String,
    pub store_name: String,
    pub author_name: String,
    pub rating: i32,
    pub title: Option<String>,
    pub body: String,
    pub state: String,
    pub report_count: i32,
    pub reasons: Vec<String>,
    pub created_at: DateTime<Utc>,
}

/// Reviews, those that wait for a decision with most complaints first, for staff with the permission `content`.
pub async fn queue(
    cx: &Cx,
    who: &Admin,
    filter: &ReviewQueue,
    page: PageRequest,
) -> Result<Page<StaffReview>> {
    who.needs(Permission::Content)?;
    let mut tx = cx.begin(who).await?;
    let state = filter.state.map(ReviewState::name);
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let rows = sqlx::query_as!(
        StaffReview,
        r#"select r.id as "id: ReviewId", p.name as product_name, p.slug as product_slug, v.store_name, r.author_name, r.rating,
                  r.title, r.body, r.state, r.report_count, r.created_at,
                  array(select x.reason from review_reports x where x.review_id = r.id order by x.created_at limit 10) as "reasons!"
           from reviews r join products p on p.id = r.product_id join vendors v on v.id = r.vendor_id
           where ($1::text is null or r.state = $1)
             and ($2::text is null or position(lower($2) in lower(r.author_name || ' ' || coalesce(r.title, '') || ' ' || r.body || ' ' || p.name)) > 0)
           order by case when r.state = 'REPORTED' then r.report_count else 0 end desc, r.created_at desc, r.id limit $3 offset $4"#,
        state,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from reviews r join products p on p.id = r.product_id
           where ($1::text is null or r.state = $1)
             and ($2::text is null or position(lower($2) in lower(r.author_name || ' ' || coalesce(r.title, '') || ' ' || r.body || ' ' || p.name)) > 0)"#,
        state,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows, page, total))
}

/// Takes a review down, or keeps it in sight in spite of complaints. Staff with the permission `content`.
///
/// A reason is required to take one down. Records `review.moderated` and an audit row.
pub async fn moderate(
    cx: &Cx,
    who: &Admin,
    id: ReviewId,
    state: ReviewState,
    reason: Option<&str>,
) -> Result<Review> {
    who.needs(Permission::Content)?;
    let mut fields = Fields::default();
    let reason = match state {
        ReviewState::Hidden => Some(fields.text("reason", reason.unwrap_or_default(), 500)),
        ReviewState::Published | ReviewState::Reported => fields.optional_text("reason", reason, 500),
    };
    fields.done()?;
    let mut tx = cx.begin(who).await?;
    let before = sqlx::query_scalar!("select state from reviews where id = $1 for update", id.0)
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(AppError::NotFound)?;
    sqlx::query!(
        "update reviews set state = $2, state_reason = $3 where id = $1",
        id.0,
        state.name(),
        reason,
    )
    .execute(&mut *tx)
    .await?;
    let entry = audit::Entry {
        action: "review.moderate",
        target_type: "review",
        target_id: id.to_string(),
        before: Some(json!({ "state": before })),
        after: Some(json!({ "state": state })),
        reason,
    };
    audit::record(&mut tx, cx, who.signature(), entry).await?;
    note(&mut tx, cx, who.user_id(), "review.moderated", id, json!({ "state": state })).await?;
    let view = read::one(&mut tx, cx, id).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}
