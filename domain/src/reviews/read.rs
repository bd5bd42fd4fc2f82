//! Reading reviews: those of a product, of a store, and one's own.

use crate::accounts::{Customer, Visitor};
use crate::kit::{AppError, Cx, Result, settings};
use crate::vendors::Seller;
use chrono::{DateTime, Utc};
use model::reviews::{Histogram, Review, ReviewResponse, ReviewState};
use model::settings::Settings;
use model::{Page, PageRequest, ProductId, ReviewId};
use sqlx::PgConnection;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewSort {
    #[default]
    Newest,
    MostHelpful,
    BestFirst,
    WorstFirst,
}

impl ReviewSort {
    pub const ALL: [Self; 4] = [Self::Newest, Self::MostHelpful, Self::BestFirst, Self::WorstFirst];

    /// As it stands in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::MostHelpful => "helpful",
            Self::BestFirst => "best",
            Self::WorstFirst => "worst",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A review with the product it is about.
#[derive(Clone, Debug)]
pub struct OwnReview {
    pub review: Review,
    pub product_name: String,
    pub product_slug: String,
}

/// A row as every query of this room reads it.
pub(super) struct Row {
    pub id: ReviewId,
    pub product_id: ProductId,
    pub author_name: String,
    pub rating: i32,
    pub title: Option<String>,
    pub body: String,
    pub images: Vec<String>,
    pub is_verified: bool,
    pub helpful_count: i32,
    pub unhelpful_count: i32,
    pub response: Option<String>,
    pub response_at: Option<DateTime<Utc>>,
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub product_name: String,
    pub product_slug: String,
}

impl Row {
    /// Pictures of others are shown where the operator allows their host.
    pub fn view(self, cx: &Cx, settings: &Settings) -> Result<OwnReview> {
        let state = ReviewState::named(&self.state)
            .ok_or_else(|| AppError::broken("an unknown state of a review"))?;
        let response = self.response.zip(self.response_at);
        let review = Review {
            id: self.id,
            product_id: self.product_id,
            author: self.author_name,
            rating: self.rating,
            title: self.title,
            body: self.body,
            images: self.images.into_iter().filter(|url| is_shown(cx, settings, url)).collect(),
            verified_purchase: self.is_verified,
            helpful_count: self.helpful_count,
            unhelpful_count: self.unhelpful_count,
            response: response.map(|(body, created_at)| ReviewResponse { body, created_at }),
            state,
            created_at: self.created_at,
            updated_at: self.updated_at,
        };
        Ok(OwnReview { review, product_name: self.product_name, product_slug: self.product_slug })
    }
}

fn is_shown(cx: &Cx, settings: &Settings, url: &str) -> bool {
    let here = url.strip_prefix(cx.facts().base_url.as_str()).unwrap_or(url);
    here.starts_with("/media/") || settings.allows_image(url)
}

/// What is said of a product, and how many gave how many stars. A product nobody may see has no reviews to read.
pub async fn of_product(
    cx: &Cx,
    who: &Visitor,
    product: ProductId,
    sort: ReviewSort,
    page: PageRequest,
) -> Result<(Page<Review>, Histogram)> {
    let settings = settings::current(cx).await?;
    let mut tx = cx.begin(who).await?;
    let histogram = histogram(&mut tx, product).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select r.id as "id: ReviewId", r.product_id as "product_id: ProductId", r.author_name, r.rating, r.title, r.body,
                  r.images, r.is_verified, r.helpful_count, r.unhelpful_count, r.response, r.response_at, r.state,
                  r.created_at, r.updated_at, p.name as product_name, p.slug as product_slug
           from reviews r join products p on p.id = r.product_id
           where r.product_id = $1 and r.state <> 'HIDDEN'
           order by case $2 when 'helpful' then r.unhelpful_count - r.helpful_count when 'best' then -r.rating
                            when 'worst' then r.rating else 0 end,
                    r.created_at desc, r.id
           limit $3 offset $4"#,
        product.0,
        sort.name(),
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = histogram.iter().sum();
    let reviews =
        rows.into_iter().map(|row| row.view(cx, &settings).map(|own| own.review)).collect::<Result<_>>()?;
    Ok((Page::new(reviews, page, total), histogram))
}

async fn histogram(conn: &mut PgConnection, product: ProductId) -> Result<Histogram> {
    let seen = sqlx::query_scalar!(
        r#"select exists (select 1 from products p join vendors v on v.id = p.vendor_id where p.id = $1) as "seen!""#,
        product.0
    )
    .fetch_one(&mut *conn)
    .await?;
    if !seen {
        return Err(AppError::NotFound);
    }
    let rows = sqlx::query!(
        r#"select rating, count(*) as "count!" from reviews
           where product_id = $1 and state <> 'HIDDEN' group by rating"#,
        product.0
    )
    .fetch_all(conn)
    .await?;
    let mut histogram = Histogram::default();
    for row in rows {
        if let Some(count) = usize::try_from(row.rating - 1).ok().and_then(|at| histogram.get_mut(at)) {
            *count = row.count;
        }
    }
    Ok(histogram)
}

/// What this person wrote, newest first.
pub async fn mine(cx: &Cx, who: &Customer, page: PageRequest) -> Result<Page<OwnReview>> {
    let settings = settings::current(cx).await?;
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select r.id as "id: ReviewId", r.product_id as "product_id: ProductId", r.author_name, r.rating, r.title, r.body,
                  r.images, r.is_verified, r.helpful_count, r.unhelpful_count, r.response, r.response_at, r.state,
                  r.created_at, r.updated_at, coalesce(p.translations -> $4 ->> 'name', p.name, '') as "product_name!",
                  coalesce(p.slug, '') as "product_slug!"
           from reviews r left join products p on p.id = r.product_id
           where r.user_id = $1 order by r.created_at desc, r.id limit $2 offset $3"#,
        who.user_id().0,
        page.limit(),
        page.offset(),
        cx.request.lang.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total =
        sqlx::query_scalar!(r#"select count(*) as "n!" from reviews where user_id = $1"#, who.user_id().0)
            .fetch_one(&mut *tx)
            .await?;
    Ok(Page::new(rows.into_iter().map(|row| row.view(cx, &settings)).collect::<Result<_>>()?, page, total))
}

/// What this person wrote of one product.
pub async fn mine_of(cx: &Cx, who: &Customer, product: ProductId) -> Result<Option<Review>> {
    let mut tx = cx.begin(who).await?;
    let id = sqlx::query_scalar!(
        r#"select id as "id: ReviewId" from reviews where product_id = $1 and user_id = $2"#,
        product.0,
        who.user_id().0
    )
    .fetch_optional(&mut *tx)
    .await?;
    match id {
        Some(id) => one(&mut tx, cx, id).await.map(Some),
        None => Ok(None),
    }
}

/// What is said of a store's products, newest first; only those without an answer, where that is wanted.
pub async fn of_vendor(
    cx: &Cx,
    who: &Seller,
    unanswered: bool,
    page: PageRequest,
) -> Result<Page<OwnReview>> {
    let settings = settings::current(cx).await?;
    let mut tx = cx.begin(who).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select r.id as "id: ReviewId", r.product_id as "product_id: ProductId", r.author_name, r.rating, r.title, r.body,
                  r.images, r.is_verified, r.helpful_count, r.unhelpful_count, r.response, r.response_at, r.state,
                  r.created_at, r.updated_at, coalesce(p.translations -> $5 ->> 'name', p.name) as "product_name!",
                  p.slug as product_slug
           from reviews r join products p on p.id = r.product_id
           where r.vendor_id = $1 and r.state <> 'HIDDEN' and (not $2 or r.response is null)
           order by r.created_at desc, r.id limit $3 offset $4"#,
        who.vendor_id().0,
        unanswered,
        page.limit(),
        page.offset(),
        cx.request.lang.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from reviews
           where vendor_id = $1 and state <> 'HIDDEN' and (not $2 or response is null)"#,
        who.vendor_id().0,
        unanswered,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(rows.into_iter().map(|row| row.view(cx, &settings)).collect::<Result<_>>()?, page, total))
}

/// A review of something people may see, while it is in sight; whoever wrote it sees it in any case.
pub async fn get(cx: &Cx, who: &Visitor, id: ReviewId) -> Result<Review> {
    let mut tx = cx.begin(who).await?;
    let review = one(&mut tx, cx, id).await?;
    histogram(&mut tx, review.product_id).await?;
    Ok(review)
}

/// One review that is in sight, or the caller's own.
pub(super) async fn one(conn: &mut PgConnection, cx: &Cx, id: ReviewId) -> Result<Review> {
    let row = sqlx::query_as!(
        Row,
        r#"select r.id as "id: ReviewId", r.product_id as "product_id: ProductId", r.author_name, r.rating, r.title, r.body,
                  r.images, r.is_verified, r.helpful_count, r.unhelpful_count, r.response, r.response_at, r.state,
                  r.created_at, r.updated_at, '' as "product_name!", '' as "product_slug!"
           from reviews r where r.id = $1"#,
        id.0
    )
    .fetch_optional(&mut *conn)
    .await?
    .ok_or(AppError::NotFound)?;
    let settings = settings::within(conn, cx).await?;
    Ok(row.view(cx, &settings)?.review)
}
