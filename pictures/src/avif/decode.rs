//! AV1, decoded by a port of dav1d to Rust.

use super::colour::{self, Coding};
use crate::{Header, Refusal, Result, sizes};
use fast_image_resize::PixelType;
use re_rav1d::dav1d::pixel::YUVRange;
use re_rav1d::dav1d::{Decoder, Error, Picture, PixelLayout, PlanarImageComponent as Plane, Settings};
use std::borrow::Cow;

/// A still picture is one frame, or a few that grow finer. Frames that are never shown would be work for nothing.
const MOST_FRAMES: usize = 8;

/// Brightness and colour, each already as large as the picture shall be.
pub struct Planes {
    pub luma: Vec<u8>,
    pub chroma: Option<(Vec<u8>, Vec<u8>)>,
    pub coding: Coding,
}

pub fn planes(coded: Cow<'_, [u8]>, header: Header, to: (u32, u32)) -> Result<Planes> {
    let picture = decoded(coded, header)?;
    let plane = |plane| scaled(&picture, plane, to);
    let chroma = match picture.pixel_layout() {
        PixelLayout::I400 => None,
        _ => Some((plane(Plane::U)?, plane(Plane::V)?)),
    };
    Ok(Planes { luma: plane(Plane::Y)?, chroma, coding: coding(&picture) })
}

pub fn alpha(coded: Cow<'_, [u8]>, header: Header, to: (u32, u32)) -> Result<Vec<u8>> {
    let picture = decoded(coded, header)?;
    Ok(colour::full_range(scaled(&picture, Plane::Y, to)?, coding(&picture).is_full))
}

fn decoded(coded: Cow<'_, [u8]>, header: Header) -> Result<Picture> {
    if frames(&coded).is_none_or(|frames| frames > MOST_FRAMES) {
        return Err(Refusal::Damaged);
    }
    let mut settings = Settings::new();
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    // Of a picture that grows finer, the finest.
    settings.set_all_layers(false);
    // What the boxes said was held to the limits, so what is coded must not be larger.
    settings.set_frame_size_limit(header.width.saturating_mul(header.height));
    let mut decoder = Decoder::with_settings(&settings).map_err(|_| Refusal::Damaged)?;
    let mut sent = decoder.send_data(coded.into_owned(), None, None, None);
    let picture = loop {
        match (decoder.get_picture(), sent) {
            (Ok(picture), _) => break picture,
            (Err(Error::Again), Err(Error::Again)) => sent = decoder.send_pending_data(),
            _ => return Err(Refusal::Damaged),
        }
    };
    let fits = (picture.width(), picture.height()) == (header.width, header.height);
    if fits { Ok(picture) } else { Err(Refusal::Damaged) }
}

/// One plane with a byte a pixel, brought to size.
fn scaled(picture: &Picture, which: Plane, to: (u32, u32)) -> Result<Vec<u8>> {
    let (width, height) = sides(picture, which);
    let depth = picture.bit_depth();
    let (plane, stride) = (picture.plane(which), picture.stride(which) as usize);
    let mut bytes = Vec::with_capacity(width as usize * height as usize);
    for row in plane.chunks(stride).take(height as usize) {
        if depth > 8 {
            let half = 1 << (depth - 9);
            let values =
                row.chunks_exact(2).take(width as usize).map(|two| u16::from_ne_bytes([two[0], two[1]]));
            bytes.extend(values.map(|value| ((value + half) >> (depth - 8)).min(255) as u8));
        } else {
            bytes.extend(row.iter().take(width as usize));
        }
    }
    if (width, height) == to {
        Ok(bytes)
    } else {
        sizes::scale(&bytes, (width, height), to, PixelType::U8, false)
    }
}

fn sides(picture: &Picture, plane: Plane) -> (u32, u32) {
    let (width, height) = (picture.width(), picture.height());
    match (plane, picture.pixel_layout()) {
        (Plane::Y, _) | (_, PixelLayout::I444 | PixelLayout::I400) => (width, height),
        (_, PixelLayout::I422) => (width.div_ceil(2), height),
        (_, PixelLayout::I420) => (width.div_ceil(2), height.div_ceil(2)),
    }
}

fn coding(picture: &Picture) -> Coding {
    use re_rav1d::dav1d::pixel::MatrixCoefficients as Matrix;
    let matrix = match picture.matrix_coefficients() {
        Matrix::Identity => 0,
        Matrix::BT709 => 1,
        Matrix::BT470M => 4,
        Matrix::ST240M => 7,
        Matrix::BT2020NonConstantLuminance | Matrix::BT2020ConstantLuminance => 9,
        _ => 6,
    };
    Coding { matrix, is_full: picture.color_range() == YUVRange::Full }
}

/// How many frames there are, by the heads of the units they are written in.
fn frames(mut coded: &[u8]) -> Option<usize> {
    const FRAME_HEADER: u8 = 3;
    const FRAME: u8 = 6;
    let mut frames = 0;
    while let Some((head, rest)) = coded.split_first() {
        let (kind, is_extended, has_size) = (head >> 3 & 0xf, head & 4 != 0, head & 2 != 0);
        let mut rest = rest.get(usize::from(is_extended)..)?;
        let length = if has_size { leb128(&mut rest)? } else { rest.len() };
        coded = rest.get(length..)?;
        frames += usize::from(matches!(kind, FRAME_HEADER | FRAME));
    }
    Some(frames)
}

fn leb128(rest: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for place in 0..5 {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}
