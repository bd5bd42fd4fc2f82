//! From pixels to the sizes that are served.

use super::raster::{Raster, Turn};
use super::{Result, fault};
use bytes::Bytes;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeOptions, Resizer};

/// How wide pictures are served: for a thumbnail, a card, a half page, a whole one, and the same on fine screens.
pub const WIDTHS: [u32; 5] = [200, 400, 800, 1200, 1600];
const LARGEST: u32 = WIDTHS[WIDTHS.len() - 1];
/// Of 100; below this, edges of lettering begin to show.
const QUALITY: f32 = 80.0;
/// Of 0 (fast) to 6 (small).
const EFFORT: i32 = 4;

/// A picture in all its sizes, ready to be stored.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Of the largest size.
    pub width: u32,
    pub height: u32,
    /// Its average, shown until it has come: `0xrrggbb`.
    pub colour: u32,
    /// Width and WebP file of each size, the smallest first.
    pub files: Vec<(u32, Bytes)>,
}

impl Prepared {
    /// The widths there are, as the table of pictures keeps them.
    pub fn sizes(&self) -> Vec<i32> {
        self.files.iter().filter_map(|(width, _)| i32::try_from(*width).ok()).collect()
    }
}

/// The largest size of a whole picture, turned. The rest is made from this, so that the whole can be let go.
pub fn largest(whole: Raster, turn: Turn) -> Result<Raster> {
    let (width, height) = largest_sides(whole.width, whole.height, turn);
    let fits = (width, height) == (whole.width, whole.height);
    let largest = if fits { whole } else { resized(&whole, width, height)? };
    Ok(largest.in_colour().turned(turn))
}

/// Width and height of the largest size before the turn. Nothing is made larger than it came.
pub fn largest_sides(width: u32, height: u32, turn: Turn) -> (u32, u32) {
    let (shown_width, _) = turn.sides(width, height);
    if shown_width <= LARGEST {
        return (width, height);
    }
    (scaled(width, LARGEST, shown_width), scaled(height, LARGEST, shown_width))
}

/// Every size, and the average.
pub fn prepare(largest: &Raster) -> Result<Prepared> {
    let mut files = Vec::new();
    let mut colour = None;
    for width in WIDTHS.into_iter().filter(|width| *width < largest.width) {
        let height = scaled(largest.height, width, largest.width);
        let smaller = resized(largest, width, height)?;
        colour.get_or_insert_with(|| average(&smaller));
        files.push((width, encoded(&smaller)?));
    }
    files.push((largest.width, encoded(largest)?));
    let colour = colour.unwrap_or_else(|| average(largest));
    Ok(Prepared { width: largest.width, height: largest.height, colour, files })
}

fn scaled(side: u32, part: u32, whole: u32) -> u32 {
    let scaled = (u64::from(side) * u64::from(part) + u64::from(whole) / 2) / u64::from(whole);
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

/// Colours of see-through pixels do not bleed: the resizer weighs them by their alpha.
fn resized(from: &Raster, width: u32, height: u32) -> Result<Raster> {
    let kind = match from.channels {
        1 => PixelType::U8,
        2 => PixelType::U8x2,
        3 => PixelType::U8x3,
        _ => PixelType::U8x4,
    };
    let bytes = scale(&from.bytes, (from.width, from.height), (width, height), kind, from.has_alpha())?;
    Ok(Raster { width, height, channels: from.channels, bytes })
}

/// Brings a raster, or one plane of one, from these sides to those.
pub fn scale(
    bytes: &[u8],
    from: (u32, u32),
    to: (u32, u32),
    kind: PixelType,
    alpha: bool,
) -> Result<Vec<u8>> {
    let from = ImageRef::new(from.0, from.1, bytes, kind).map_err(fault)?;
    let mut scaled = Image::new(to.0, to.1, kind);
    let options = ResizeOptions::new().use_alpha(alpha);
    Resizer::new().resize(&from, &mut scaled, &options).map_err(fault)?;
    Ok(scaled.into_vec())
}

fn encoded(raster: &Raster) -> Result<Bytes> {
    let layout = if raster.has_alpha() { webp::PixelLayout::Rgba } else { webp::PixelLayout::Rgb };
    let mut config = webp::WebPConfig::new().map_err(|()| fault("libwebp has another version"))?;
    (config.quality, config.method) = (QUALITY, EFFORT);
    let file =
        webp::Encoder::new(&raster.bytes, layout, raster.width, raster.height).encode_advanced(&config);
    let file = file.map_err(|error| fault(format_args!("a picture could not be encoded: {error:?}")))?;
    Ok(Bytes::copy_from_slice(&file))
}

/// What is see-through counts as the paper behind it.
fn average(raster: &Raster) -> u32 {
    let mut sums = [0_u64; 3];
    for [red, green, blue, alpha] in raster.rgba() {
        for (sum, value) in sums.iter_mut().zip([red, green, blue]) {
            *sum += u64::from(value) * u64::from(alpha) + 255 * (255 - u64::from(alpha));
        }
    }
    let weight = u64::from(raster.width) * u64::from(raster.height) * 255;
    sums.into_iter().fold(0, |colour, sum| (colour << 8) | u32::try_from(sum / weight.max(1)).unwrap_or(255))
}
