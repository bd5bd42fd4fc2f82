//! Reviews: what people say of products, what vendors answer, and what staff take down.
//!
//! Invariants: one review a person and product; nobody reviews what they sell or votes on what they wrote;
//! what is hidden counts in no rating. A review counts at once; a complaint leaves it in sight until staff decide.
//!
//! Events: `review.created`, `review.updated`, `review.removed`, `review.responded`, `review.reported`, `review.moderated`.

mod hear;
mod moderate;
mod read;
mod vote;
mod write;

pub use hear::{HEARS, hear};
pub use moderate::{ReviewQueue, StaffReview, moderate, queue};
pub use read::{OwnReview, ReviewSort, get, mine, mine_of, of_product, of_vendor};
pub use vote::{report, vote};
pub use write::{change, remove, respond, write};
