//! Which kind of picture a file is: its first bytes say, never its name or what the sender calls it.

use super::{Header, Result, avif, jpeg, png, webp};
use crate::raster::Raster;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    Webp,
    Avif,
}

impl Format {
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::Webp)
        } else if avif::is_avif(bytes) {
            Some(Self::Avif)
        } else {
            None
        }
    }

    /// What the header says, read without allocating for pixels.
    pub fn header(self, bytes: &[u8]) -> Result<Header> {
        match self {
            Self::Jpeg => jpeg::header(bytes),
            Self::Png => png::header(bytes),
            Self::Webp => webp::header(bytes),
            Self::Avif => avif::header(bytes),
        }
    }

    /// The pixels, no wider than our largest size and turned as they are meant to be seen.
    pub fn pixels(self, bytes: &[u8], header: Header) -> Result<Raster> {
        match self {
            Self::Jpeg => jpeg::pixels(bytes, header),
            Self::Png => png::pixels(bytes, header),
            Self::Webp => webp::pixels(bytes, header),
            Self::Avif => avif::pixels(bytes, header),
        }
    }
}
