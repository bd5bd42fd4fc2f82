//! AVIF: a box file as of HEIF with still pictures in AV1. Read here: one coded picture, its alpha, its turn.
//! Pictures put together from tiles, which cameras do not make, are refused as damaged.

mod boxes;
mod colour;
mod decode;

use super::raster::{Raster, Turn};
use super::{Header, Refusal, Result, sizes};
use boxes::Still;

/// Whether the brands name AVIF, still or moving.
pub fn is_avif(bytes: &[u8]) -> bool {
    brands(bytes).any(|brand| brand == b"avif" || brand == b"avis")
}

pub fn header(bytes: &[u8]) -> Result<Header> {
    if !brands(bytes).any(|brand| brand == b"avif") {
        return Err(Refusal::Moves);
    }
    let still = boxes::read(bytes).ok_or(Refusal::Damaged)?;
    Ok(Header { width: still.width, height: still.height, turn: still.turn })
}

/// Planes are brought to size one by one, so that a large picture is never held in full colour.
pub fn pixels(bytes: &[u8], header: Header) -> Result<Raster> {
    let Still { colour, alpha, is_premultiplied, nclx, .. } = boxes::read(bytes).ok_or(Refusal::Damaged)?;
    let (width, height) = sizes::largest_sides(header.width, header.height, header.turn);
    let planes = decode::planes(colour, header, (width, height))?;
    let mut bytes = colour::rgb(&planes, nclx.unwrap_or(planes.coding));
    let mut channels = 3;
    if let Some(alpha) = alpha {
        let alpha = decode::alpha(alpha, header, (width, height))?;
        bytes = colour::with_alpha(&bytes, &alpha, is_premultiplied);
        channels = 4;
    }
    let raster = Raster::new(width, height, channels, bytes).ok_or(Refusal::Damaged)?;
    Ok(raster.turned(header.turn))
}

/// The major brand and the compatible ones.
fn brands(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let length = bytes.first_chunk::<4>().map_or(0, |four| u32::from_be_bytes(*four) as usize);
    let is_first = bytes.get(4..8) == Some(b"ftyp");
    let brands = bytes.get(8..length).filter(|_| is_first).unwrap_or_default();
    // between them stands a version, which is no brand anybody looks for
    brands.chunks_exact(4)
}

/// Where the planes turn before they are mirrored: as the boxes say it, in quarters against the clock.
fn turn(anticlockwise: u8, mirror: Option<u8>) -> Turn {
    let quarters = (4 - anticlockwise % 4) % 4;
    match mirror {
        None => Turn { quarters, mirrored: false },
        // top and bottom change places: half a turn, then left and right
        Some(0) => Turn { quarters: (quarters + 2) % 4, mirrored: true },
        Some(_) => Turn { quarters, mirrored: true },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_those_that_converters_make_of_a_cameras_notes() {
        let pairs = [
            (0, Some(1), 2),
            (2, None, 3),
            (0, Some(0), 4),
            (1, Some(0), 5),
            (3, None, 6),
            (3, Some(0), 7),
            (1, None, 8),
        ];
        for (anticlockwise, mirror, orientation) in pairs {
            assert_eq!(turn(anticlockwise, mirror), Turn::of_exif(orientation), "{orientation}");
        }
    }
}
