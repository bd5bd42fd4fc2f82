//! From planes of brightness and colour to red, green and blue.

use super::decode::Planes;

/// How colours are coded, by the numbers of ITU-T H.273.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coding {
    pub matrix: u16,
    /// Whether brightness goes from 0 to 255, or from 16 to 235.
    pub is_full: bool,
}

const IDENTITY: u16 = 0;

/// Three bytes a pixel.
pub fn rgb(planes: &Planes, coding: Coding) -> Vec<u8> {
    let Some((first, second)) = &planes.chroma else {
        return planes.luma.iter().flat_map(|y| [brightness(*y, coding.is_full); 3].map(to_byte)).collect();
    };
    let colours = planes.luma.iter().zip(first).zip(second).map(|((y, u), v)| (*y, *u, *v));
    if coding.matrix == IDENTITY {
        return colours
            .flat_map(|(g, b, r)| [r, g, b].map(|value| to_byte(brightness(value, coding.is_full))))
            .collect();
    }
    let (red, blue) = weights(coding.matrix);
    let green = 1.0 - red - blue;
    let span = if coding.is_full { 255.0 } else { 224.0 };
    let tint = |value: u8| (f32::from(value) - 128.0) / span;
    colours
        .flat_map(|(y, u, v)| {
            let (y, u, v) = (brightness(y, coding.is_full), tint(u), tint(v));
            let (r, b) = (y + 2.0 * (1.0 - red) * v, y + 2.0 * (1.0 - blue) * u);
            [r, (y - red * r - blue * b) / green, b].map(to_byte)
        })
        .collect()
}

/// Adds a fourth byte to each pixel.
pub fn with_alpha(rgb: &[u8], alpha: &[u8], is_premultiplied: bool) -> Vec<u8> {
    let plain = |value: u8, alpha: u8| match (is_premultiplied, alpha) {
        (true, 1..) => ((u32::from(value) * 255 + u32::from(alpha) / 2) / u32::from(alpha)).min(255) as u8,
        _ => value,
    };
    rgb.chunks_exact(3)
        .zip(alpha)
        .flat_map(|(pixel, alpha)| {
            [plain(pixel[0], *alpha), plain(pixel[1], *alpha), plain(pixel[2], *alpha), *alpha]
        })
        .collect()
}

/// From 0 to 1.
fn brightness(value: u8, is_full: bool) -> f32 {
    if is_full { f32::from(value) / 255.0 } else { (f32::from(value) - 16.0) / 219.0 }
}

/// The full range of a plane that may be coded in the narrow one.
pub fn full_range(plane: Vec<u8>, is_full: bool) -> Vec<u8> {
    if is_full { plane } else { plane.into_iter().map(|value| to_byte(brightness(value, false))).collect() }
}

fn to_byte(value: f32) -> u8 {
    // a cast saturates, so that what lies outside is cut off
    (value * 255.0 + 0.5) as u8
}

/// How much red and blue weigh in brightness. Who says nothing means BT.601.
fn weights(matrix: u16) -> (f32, f32) {
    match matrix {
        1 => (0.2126, 0.0722),
        4 => (0.30, 0.11),
        7 => (0.212, 0.087),
        9 | 10 => (0.2627, 0.0593),
        _ => (0.299, 0.114),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(y: u8, u: u8, v: u8, coding: Coding) -> Vec<u8> {
        rgb(&Planes { luma: vec![y], chroma: Some((vec![u], vec![v])), coding }, coding)
    }

    #[test]
    fn white_black_and_red() {
        let full = Coding { matrix: 6, is_full: true };
        let narrow = Coding { matrix: 1, is_full: false };
        assert_eq!(one(255, 128, 128, full), [255, 255, 255]);
        assert_eq!(one(0, 128, 128, full), [0, 0, 0]);
        assert_eq!(one(76, 85, 255, full), [254, 0, 0]);
        assert_eq!(one(235, 128, 128, narrow), [255, 255, 255]);
        assert_eq!(one(63, 102, 240, narrow), [255, 1, 0]);
        assert_eq!(one(10, 20, 30, Coding { matrix: 0, is_full: true }), [30, 10, 20]);
    }

    #[test]
    fn alpha_that_was_multiplied_in_is_taken_out() {
        assert_eq!(with_alpha(&[100, 50, 0], &[128], true), [199, 100, 0, 128]);
        assert_eq!(with_alpha(&[100, 50, 0], &[0], true), [100, 50, 0, 0]);
        assert_eq!(with_alpha(&[100, 50, 0], &[128], false), [100, 50, 0, 128]);
    }
}
