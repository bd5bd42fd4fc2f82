//! Pictures that people send: held to limits, worked on away from the async threads, and stored in our sizes.
//!
//! What happens to a picture itself stands in the crate `pictures`. Never more than a fixed amount of pixels is worked
//! on at once, so that memory stays flat however many are sent.

mod store;

pub use pictures::{Prepared, WIDTHS};
pub use store::{key, record, remove, store};

use super::{AppError, Result};
use bytes::Bytes;
use model::FieldProblem;
use pictures::Refusal;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The field that uploads come in.
pub const FIELD: &str = "file";

/// What a file may be at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    pub pixels: u64,
    /// Of the longer side.
    pub side: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 10 * 1024 * 1024, pixels: 40_000_000, side: 12_000 }
    }
}

/// Large pictures are worked on alone, smaller ones two at a time.
static PLACES: Semaphore = Semaphore::const_new(2);
const LARGE: u64 = 12_000_000;
/// Whoever waits longer is told that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// Makes a picture of a file that somebody sent. Refuses, beside `file`: what is larger than the limits; what is no
/// JPEG, PNG, WebP or AVIF, whatever it says it is; what moves; what is damaged or cut off.
pub async fn picture(bytes: impl Into<Bytes>, limits: &Limits) -> Result<Prepared> {
    let (bytes, limits) = (bytes.into(), *limits);
    if bytes.is_empty() {
        return Err(AppError::field(FIELD, FieldProblem::NoFile));
    }
    if bytes.len() > limits.bytes {
        return Err(file_too_large(limits.bytes));
    }
    let pixels = open(&bytes, limits).map_err(|refusal| told(refusal, limits))?.pixels();
    let place = place(pixels).await?;
    let work = tokio::task::spawn_blocking(move || {
        let _place = place;
        open(&bytes, limits)?.prepare()
    });
    match work.await {
        Ok(prepared) => prepared.map_err(|refusal| told(refusal, limits)),
        // A decoder that loses its footing over a broken file is no fault of the shop.
        Err(error) if error.is_panic() => {
            tracing::warn!("a picture could not be decoded: {error}");
            Err(told(Refusal::Damaged, limits))
        }
        Err(error) => Err(AppError::broken(error)),
    }
}

/// The same sizes of a picture that the shop drew itself: four bytes a pixel, red, green, blue and alpha.
/// Takes its time, so async code calls it where it may block.
pub fn encode_rgba(width: u32, height: u32, rgba: Vec<u8>) -> Result<Prepared> {
    pictures::encode_rgba(width, height, rgba).map_err(AppError::broken)
}

/// The refusal of a file of more than so many bytes.
pub fn file_too_large(most: usize) -> AppError {
    AppError::field(FIELD, FieldProblem::FileTooLarge { megabytes: (most >> 20) as i64 })
}

fn open(bytes: &[u8], limits: Limits) -> pictures::Result<pictures::Opened<'_>> {
    pictures::open(bytes, pictures::Limits { pixels: limits.pixels, side: limits.side })
}

async fn place(pixels: u64) -> Result<SemaphorePermit<'static>> {
    let places = if pixels > LARGE { 2 } else { 1 };
    match tokio::time::timeout(PATIENCE, PLACES.acquire_many(places)).await {
        Ok(place) => place.map_err(AppError::broken),
        Err(_) => Err(AppError::Busy),
    }
}

fn told(refusal: Refusal, limits: Limits) -> AppError {
    let problem = match refusal {
        Refusal::NotAPicture => FieldProblem::NotAPicture,
        Refusal::Damaged => FieldProblem::PictureDamaged,
        Refusal::Moves => FieldProblem::PictureMoves,
        Refusal::TooLarge => FieldProblem::PictureTooLarge {
            megapixels: (limits.pixels / 1_000_000) as i64,
            side: i64::from(limits.side),
        },
        Refusal::Fault(cause) => return AppError::broken(cause),
    };
    AppError::field(FIELD, problem)
}
