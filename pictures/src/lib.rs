//! Pictures: what people send is really decoded, brought to our sizes and written anew, so that nothing of the file
//! itself is ever served: no metadata, no trailing bytes, no name.
//!
//! What a file is, its first bytes say. Its header is held to the limits before anything is allocated for its pixels.
//! A crate of its own, since decoders are generic: what is compiled into an unoptimised crate takes seconds a picture.

mod avif;
mod exif;
mod format;
mod jpeg;
mod png;
mod raster;
mod sizes;
mod webp;

pub use sizes::{Prepared, WIDTHS};

use format::Format;
use raster::{Raster, Turn};
use thiserror::Error;

/// What a picture may be at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub pixels: u64,
    /// Of the longer side.
    pub side: u32,
}

/// Why something does not become a picture.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("no JPEG, PNG, WebP or AVIF")]
    NotAPicture,
    #[error("damaged or cut off")]
    Damaged,
    #[error("it moves")]
    Moves,
    #[error("more pixels than allowed")]
    TooLarge,
    /// Not the file's fault.
    #[error("{0}")]
    Fault(String),
}

pub type Result<T> = std::result::Result<T, Refusal>;

/// A file whose header was read and found within the limits.
#[derive(Debug)]
pub struct Opened<'a> {
    bytes: &'a [u8],
    format: Format,
    header: Header,
}

/// What the header of a picture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Header {
    width: u32,
    height: u32,
    /// How it must be turned to be seen as it was meant.
    turn: Turn,
}

/// Reads what a file is and how large; allocates nothing for its pixels.
pub fn open(bytes: &[u8], limits: Limits) -> Result<Opened<'_>> {
    let format = Format::of(bytes).ok_or(Refusal::NotAPicture)?;
    let header = format.header(bytes)?;
    let opened = Opened { bytes, format, header };
    if opened.pixels() == 0 {
        return Err(Refusal::Damaged);
    }
    if opened.pixels() > limits.pixels || header.width.max(header.height) > limits.side {
        return Err(Refusal::TooLarge);
    }
    Ok(opened)
}

impl Opened<'_> {
    /// How many pixels there are: what the work will cost.
    pub fn pixels(&self) -> u64 {
        u64::from(self.header.width) * u64::from(self.header.height)
    }

    /// Decodes the picture and makes all sizes of it. Takes its time.
    pub fn prepare(&self) -> Result<Prepared> {
        sizes::prepare(&self.format.pixels(self.bytes, self.header)?)
    }
}

/// The same sizes of a picture that was drawn: four bytes a pixel, red, green, blue and alpha. Takes its time.
pub fn encode_rgba(width: u32, height: u32, rgba: Vec<u8>) -> Result<Prepared> {
    let whole = Raster::new(width, height, 4, rgba).ok_or_else(|| fault("pixels are missing"))?;
    sizes::prepare(&sizes::largest(whole, Turn::default())?)
}

fn fault(cause: impl std::fmt::Display) -> Refusal {
    Refusal::Fault(cause.to_string())
}
