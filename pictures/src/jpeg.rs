//! JPEG. The decoder is patient with broken files, so what must not pass is looked for here, marker by marker.

use super::raster::{Raster, Turn};
use super::{Header, Refusal, Result, exif, sizes};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Each scan goes over the whole picture, so a small file with thousands of them is work without end.
const MOST_SCANS: usize = 100;

pub fn header(bytes: &[u8]) -> Result<Header> {
    let found = read(bytes).ok_or(Refusal::Damaged)?;
    let (width, height) = found.size.ok_or(Refusal::Damaged)?;
    let is_whole = found.has_end && (1..=MOST_SCANS).contains(&found.scans);
    if is_whole { Ok(Header { width, height, turn: found.turn }) } else { Err(Refusal::Damaged) }
}

pub fn pixels(bytes: &[u8], header: Header) -> Result<Raster> {
    let side = header.width.max(header.height) as usize;
    let options = DecoderOptions::default()
        .set_max_width(side)
        .set_max_height(side)
        .set_strict_mode(false)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|_| Refusal::Damaged)?;
    let whole = Raster::new(header.width, header.height, 3, pixels).ok_or(Refusal::Damaged)?;
    sizes::largest(whole, header.turn)
}

#[derive(Default)]
struct Found {
    size: Option<(u32, u32)>,
    turn: Turn,
    scans: usize,
    has_end: bool,
}

/// Walks from marker to marker until the end of the picture; what follows it is never looked at.
fn read(bytes: &[u8]) -> Option<Found> {
    let mut found = Found::default();
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, &mut at) {
        match marker {
            0xd9 => {
                found.has_end = true;
                break;
            }
            // restart and the like: nothing belongs to them
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let content = bytes.get(at + 2..at + length)?;
        at += length;
        match marker {
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let number =
                    |at: usize| Some(u32::from(u16::from_be_bytes([content[at], *content.get(at + 1)?])));
                // A second frame could be larger than the one that was held to the limits.
                (content.len() >= 6 && found.size.is_none()).then_some(())?;
                found.size = Some((number(3)?, number(1)?));
            }
            0xe1 if content.starts_with(b"Exif\0\0") && found.turn == Turn::default() => {
                found.turn = exif::turn(content);
            }
            0xda => found.scans += 1,
            _ => {}
        }
    }
    Some(found)
}

/// The next marker, past pixels between here and there. Within pixels 0xff is followed by 0.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        *at += bytes.get(*at..)?.iter().position(|byte| *byte == 0xff)? + 1;
        match bytes.get(*at)? {
            0xff => {}
            0 => *at += 1,
            marker => {
                *at += 1;
                return Some(*marker);
            }
        }
    }
}
