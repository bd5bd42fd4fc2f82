//! Reviews: what buyers say of products, and what vendors answer.

use crate::{Change, FieldProblem, Fields, ProductId, Result, ReviewId, pictures};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum ReviewState {
    Published,
    /// Somebody complained; shown until staff decide.
    Reported,
    Hidden,
}

impl ReviewState {
    pub const ALL: [Self; 3] = [Self::Published, Self::Reported, Self::Hidden];

    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "PUBLISHED",
            Self::Reported => "REPORTED",
            Self::Hidden => "HIDDEN",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A review as everybody sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Review {
    pub id: ReviewId,
    pub product_id: ProductId,
    pub author: String,
    pub rating: i32,
    pub title: Option<String>,
    pub body: String,
    pub images: Vec<String>,
    pub verified_purchase: bool,
    pub helpful_count: i32,
    pub unhelpful_count: i32,
    pub response: Option<ReviewResponse>,
    pub state: ReviewState,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReviewResponse {
    pub body: String,
    pub created_at: DateTime<Utc>,
}

/// How many gave how many stars: the first counts one star, the last five.
pub type Histogram = [i64; 5];

/// Body to write or change a review.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["rating", "body"])))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteReview {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 5)))]
    pub rating: i64,
    pub title: Option<String>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 5_000)))]
    pub body: String,
    pub images: Option<Vec<String>>,
}

/// Body to change a review: what is left out stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ChangeReview {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 5)))]
    pub rating: Option<i64>,
    pub title: Change<String>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 5_000)))]
    pub body: Option<String>,
    pub images: Option<Vec<String>>,
}

impl ChangeReview {
    /// The whole review as it shall be.
    pub fn over(self, before: WriteReview) -> WriteReview {
        WriteReview {
            rating: self.rating.unwrap_or(before.rating),
            title: self.title.over(before.title),
            body: self.body.unwrap_or(before.body),
            images: self.images.or(before.images),
        }
    }
}

#[derive(Clone, Debug)]
pub struct CheckedReview {
    pub rating: i32,
    pub title: Option<String>,
    pub body: String,
    pub images: Vec<String>,
}

impl WriteReview {
    pub const MOST_IMAGES: usize = 6;

    pub fn validate(&self) -> Result<CheckedReview> {
        let mut fields = Fields::default();
        let rating = fields.in_range("rating", self.rating, 1, 5);
        let images = self.images.clone().unwrap_or_default();
        fields.in_range("images", images.len() as i64, 0, Self::MOST_IMAGES as i64);
        let checked = CheckedReview {
            rating: i32::try_from(rating).unwrap_or_default(),
            title: fields.optional_text("title", self.title.as_deref(), 150),
            body: fields.text("body", &self.body, 5_000),
            images: images.iter().map(|url| fields.text("images", url, 2_000)).collect(),
        };
        if !checked.images.iter().all(|url| pictures::is_address(url)) {
            fields.problem("images", FieldProblem::Malformed);
        }
        fields.done().map(|()| checked)
    }
}

/// Body of a vote.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct VoteOnReview {
    pub helpful: bool,
}

/// Body of the vendor's answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["body"])))]
#[serde(default)]
pub struct RespondToReview {
    pub body: String,
}

/// Body of a complaint.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ReportReview {
    pub reason: Option<String>,
}
