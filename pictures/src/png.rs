//! PNG.

use super::raster::Raster;
use super::{Header, Refusal, Result, exif, sizes};
use ::png::{ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// What the decoder may hold beside the pixels.
const MOST_BESIDE: usize = 16 * 1024 * 1024;

/// The first chunk is always the header, at a fixed place.
pub fn header(bytes: &[u8]) -> Result<Header> {
    let number =
        |at: usize| -> Option<u32> { Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)) };
    match (bytes.get(12..16), number(16), number(20)) {
        (Some(b"IHDR"), Some(width), Some(height)) => Ok(Header { width, height, turn: Default::default() }),
        _ => Err(Refusal::Damaged),
    }
}

pub fn pixels(bytes: &[u8], header: Header) -> Result<Raster> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_BESIDE });
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info().map_err(|_| Refusal::Damaged)?;
    let channels = match reader.output_color_type().0 {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        ColorType::Indexed => return Err(Refusal::Damaged),
    };
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(Refusal::Damaged)?];
    reader.next_frame(&mut pixels).map_err(|_| Refusal::Damaged)?;
    let turn = reader.info().exif_metadata.as_deref().map(exif::turn).unwrap_or_default();
    let whole = Raster::new(header.width, header.height, channels, pixels).ok_or(Refusal::Damaged)?;
    sizes::largest(whole, turn)
}
