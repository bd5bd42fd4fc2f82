//! WebP. The decoder believes the coded picture where it is larger than the canvas, so both are read here first.

use super::raster::{Raster, Turn};
use super::{Header, Refusal, Result, exif, sizes};
use image_webp::WebPDecoder;
use std::io::Cursor;

/// What the decoder may hold beside the pixels.
const MOST_BESIDE: usize = 16 * 1024 * 1024;

pub fn header(bytes: &[u8]) -> Result<Header> {
    // The file says how long it is, so that one that was cut off is known before it is decoded.
    let said = bytes.get(4..8).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes);
    let end = said.and_then(|said| usize::try_from(said).ok()?.checked_add(8)).ok_or(Refusal::Damaged)?;
    let chunks = bytes.get(12..end).ok_or(Refusal::Damaged)?;
    let (mut canvas, mut coded, mut turn) = (None, None, Turn::default());
    for (kind, content) in Chunks(chunks) {
        match kind {
            b"VP8X" => canvas = Some(canvas_sides(content).ok_or(Refusal::Damaged)?),
            b"ANIM" | b"ANMF" => return Err(Refusal::Moves),
            b"VP8 " | b"VP8L" if coded.is_some() => return Err(Refusal::Damaged),
            b"VP8 " => coded = Some(lossy_sides(content).ok_or(Refusal::Damaged)?),
            b"VP8L" => coded = Some(lossless_sides(content).ok_or(Refusal::Damaged)?),
            b"EXIF" => turn = exif::turn(content),
            _ => {}
        }
    }
    match coded {
        Some((width, height)) if canvas.is_none_or(|canvas| canvas == (width, height)) => {
            Ok(Header { width, height, turn })
        }
        _ => Err(Refusal::Damaged),
    }
}

pub fn pixels(bytes: &[u8], header: Header) -> Result<Raster> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let size = decoder.output_buffer_size().ok_or(Refusal::Damaged)?;
    if size as u64 != u64::from(header.width) * u64::from(header.height) * channels {
        return Err(Refusal::Damaged);
    }
    let mut pixels = vec![0; size];
    decoder.set_memory_limit(size + MOST_BESIDE);
    decoder.read_image(&mut pixels).map_err(|_| Refusal::Damaged)?;
    let whole =
        Raster::new(header.width, header.height, channels as usize, pixels).ok_or(Refusal::Damaged)?;
    sizes::largest(whole, header.turn)
}

/// What a file holds one after the other: kind and content.
struct Chunks<'a>(&'a [u8]);

impl<'a> Iterator for Chunks<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, rest) = self.0.split_at_checked(4)?;
        let (length, rest) = rest.split_at_checked(4)?;
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
        let (content, rest) = rest.split_at_checked(length)?;
        // after an odd number of bytes comes one to make it even
        self.0 = rest.get(length % 2..).unwrap_or_default();
        Some((kind, content))
    }
}

fn canvas_sides(content: &[u8]) -> Option<(u32, u32)> {
    let side =
        |at: usize| Some(1 + u32::from_le_bytes([*content.get(at)?, content[at + 1], content[at + 2], 0]));
    (content.len() >= 10).then_some(())?;
    Some((side(4)?, side(7)?))
}

fn lossy_sides(content: &[u8]) -> Option<(u32, u32)> {
    (content.get(3..6)? == [0x9d, 0x01, 0x2a]).then_some(())?;
    let sides: [u8; 4] = content.get(6..10)?.try_into().ok()?;
    let side = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
    Some((side(sides[0], sides[1]), side(sides[2], sides[3])))
}

fn lossless_sides(content: &[u8]) -> Option<(u32, u32)> {
    (*content.first()? == 0x2f).then_some(())?;
    let sides = u32::from_le_bytes(content.get(1..5)?.try_into().ok()?);
    Some((1 + (sides & 0x3fff), 1 + (sides >> 14 & 0x3fff)))
}
