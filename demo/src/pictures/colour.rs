//! Colours, and how light changes them: reckoned in OKLab, so that every hue lightens and darkens alike.

use std::f32::consts::TAU;

/// Red, green, blue as a screen shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

/// A colour that may let shine through what lies below.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub colour: Colour,
    pub alpha: f32,
}

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        Self { colour, alpha: 1.0 }
    }
}

/// One material in the light of the stage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tones {
    pub glint: Colour,
    pub light: Colour,
    pub base: Colour,
    pub shade: Colour,
    pub deep: Colour,
}

impl Colour {
    /// `0xrrggbb`.
    pub const fn hex(rgb: u32) -> Self {
        Self((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    /// From lightness (0–1), chroma (0–0.37) and hue (degrees). What no screen can show loses chroma until one can.
    pub(super) fn lch(lightness: f32, chroma: f32, hue: f32) -> Self {
        let (sin, cos) = (hue / 360.0 * TAU).sin_cos();
        let mut chroma = chroma;
        loop {
            let rgb = linear_rgb(lightness.clamp(0.0, 1.0), chroma * cos, chroma * sin);
            if chroma <= 0.0 || rgb.iter().all(|part| (-0.001..=1.001).contains(part)) {
                return Self(coded(rgb[0]), coded(rgb[1]), coded(rgb[2]));
            }
            chroma -= 0.004;
        }
    }

    pub(super) fn lab(self) -> [f32; 3] {
        let [r, g, b] = [self.0, self.1, self.2].map(linear);
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    /// Lightness, chroma, hue.
    pub(super) fn parts(self) -> (f32, f32, f32) {
        let [l, a, b] = self.lab();
        (l, a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
    }

    /// How much lighter (or, below nought, darker).
    pub(super) fn lift(self, by: f32) -> Self {
        let (l, c, h) = self.parts();
        Self::lch((l + by).clamp(0.0, 0.99), c, h)
    }

    /// As different as the eye finds them; 0.15 is enough to tell a thing from its ground.
    pub(super) fn distance(self, other: Self) -> f32 {
        let [l, a, b] = self.lab();
        let [l2, a2, b2] = other.lab();
        ((l - l2).powi(2) + (1.6 * (a - a2)).powi(2) + (1.6 * (b - b2)).powi(2)).sqrt()
    }

    pub(super) fn mix(self, other: Self, share: f32) -> Self {
        let blend = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Self(blend(self.0, other.0), blend(self.1, other.1), blend(self.2, other.2))
    }

    pub(super) fn fade(self, alpha: f32) -> Ink {
        Ink { colour: self, alpha }
    }
}

impl Tones {
    pub fn of(colour: Colour) -> Self {
        let (l, c, h) = colour.parts();
        let l = l.clamp(0.31, 0.955);
        // A yellow that darkens turns to orange, everything else a little cooler.
        let turn = if (50.0..120.0).contains(&h) { -7.0 } else { 0.0 };
        Self {
            glint: Colour::lch((l + 0.2).min(0.985), c * 0.6, h),
            light: Colour::lch((l + 0.055 + (1.0 - l) * 0.06).min(0.985), c * 0.93, h),
            base: Colour::lch(l, c, h),
            shade: Colour::lch(l - 0.07, c * 1.03, h + turn),
            deep: Colour::lch(l - 0.15, c * 1.02, h + turn * 1.6),
        }
    }
}

fn linear(part: u8) -> f32 {
    let part = f32::from(part) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn coded(part: f32) -> u8 {
    let part = part.clamp(0.0, 1.0);
    let part = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    (part * 255.0).round() as u8
}

fn linear_rgb(l: f32, a: f32, b: f32) -> [f32; 3] {
    let long = (l + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
    let medium = (l - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
    let short = (l - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
    [
        4.076_741_7 * long - 3.307_711_6 * medium + 0.230_969_94 * short,
        -1.268_438 * long + 2.609_757_4 * medium - 0.341_319_4 * short,
        -0.004_196_086_3 * long - 0.703_418_6 * medium + 1.707_614_7 * short,
    ]
}
