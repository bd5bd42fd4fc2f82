//! From notes to pixels: fills, lines, and shadows with soft edges.

use tiny_skia::{
    Color, FillRule, FilterQuality, LineCap, LineJoin, Mask, Paint, Path, Pattern, Pixmap, Rect, Shader,
    SpreadMode, Stroke, Transform,
};

use super::Picture;
use super::colour::{Colour, Ink};
use super::pen::{Body, Drawing, Step};
use super::shapes::Outline;

/// Shadows are drawn this much smaller and stretched: their edges are soft anyway.
const COARSE: u32 = 4;

pub(super) struct Canvas {
    pixels: Pixmap,
}

impl Canvas {
    /// Nothing is as small as nought pixels.
    pub fn new(width: u32, height: u32, ground: Colour) -> Option<Self> {
        let mut pixels = Pixmap::new(width, height)?;
        pixels.fill(Color::from_rgba8(ground.0, ground.1, ground.2, 255));
        Some(Self { pixels })
    }

    pub fn into_picture(self) -> Picture {
        let (width, height) = (self.pixels.width(), self.pixels.height());
        Picture { width, height, rgba: self.pixels.take() }
    }

    pub fn fill(&mut self, outline: &Outline, ink: impl Into<Ink>, at: Transform) {
        if let Some(path) = &outline.0 {
            self.pixels.fill_path(path, &paint(ink.into()), FillRule::EvenOdd, at, None);
        }
    }

    pub fn draw(&mut self, drawing: &Drawing, at: Transform) {
        let mut masks: Vec<Mask> = Vec::new();
        for step in &drawing.steps {
            match step {
                Step::Fill(path, ink, _) => {
                    self.pixels.fill_path(path, &paint(*ink), FillRule::EvenOdd, at, masks.last());
                }
                Step::Line(path, width, ink, _) => {
                    self.pixels.stroke_path(path, &paint(*ink), &round(*width), at, masks.last());
                }
                Step::Clip(path) => masks.extend(self.mask(path, at, masks.last())),
                Step::Unclip => drop(masks.pop()),
            }
        }
    }

    fn mask(&self, path: &Path, at: Transform, within: Option<&Mask>) -> Option<Mask> {
        if let Some(outer) = within {
            let mut mask = outer.clone();
            mask.intersect_path(path, FillRule::EvenOdd, true, at);
            return Some(mask);
        }
        let mut mask = Mask::new(self.pixels.width(), self.pixels.height())?;
        mask.fill_path(path, FillRule::EvenOdd, true, at);
        Some(mask)
    }

    /// The shadow of everything solid in `drawing`, its edge `blur` pixels soft; nothing of it above `from_y`.
    pub fn shadow(&mut self, drawing: &Drawing, at: Transform, ink: Ink, blur: f32, from_y: f32) {
        self.soft(ink, blur, from_y, |small, coarse| {
            let (at, black) = (at.post_concat(coarse), paint(Colour(0, 0, 0).into()));
            let mut clips = 0_u32;
            for step in &drawing.steps {
                match step {
                    Step::Clip(_) => clips += 1,
                    Step::Unclip => clips = clips.saturating_sub(1),
                    _ if clips > 0 => {}
                    Step::Fill(path, ink, Body::Solid) => {
                        let half = paint(Ink { alpha: ink.alpha.powf(0.6), ..black_ink() });
                        let black = if ink.alpha < 1.0 { &half } else { &black };
                        small.fill_path(path, black, FillRule::EvenOdd, at, None);
                    }
                    Step::Line(path, width, ink, Body::Solid) if ink.alpha >= 1.0 => {
                        small.stroke_path(path, &black, &round(*width), at, None);
                    }
                    _ => {}
                }
            }
        });
    }

    /// The shadow of a single outline.
    pub fn soft_fill(&mut self, path: &Path, at: Transform, ink: Ink, blur: f32) {
        self.soft(ink, blur, 0.0, |small, coarse| {
            small.fill_path(path, &paint(black_ink()), FillRule::EvenOdd, at.post_concat(coarse), None);
        });
    }

    fn soft(&mut self, ink: Ink, blur: f32, from_y: f32, draw: impl FnOnce(&mut Pixmap, Transform)) {
        let (width, height) = (self.pixels.width().div_ceil(COARSE), self.pixels.height().div_ceil(COARSE));
        let Some(mut small) = Pixmap::new(width, height) else { return };
        draw(&mut small, Transform::from_scale(1.0 / COARSE as f32, 1.0 / COARSE as f32));
        let mut alpha: Vec<f32> = small.pixels().iter().map(|pixel| f32::from(pixel.alpha())).collect();
        soften(&mut alpha, width as usize, (blur / COARSE as f32).max(0.5));
        let part = |part: u8, alpha: f32| (f32::from(part) * alpha).round() as u8;
        for (pixel, alpha) in small.data_mut().chunks_exact_mut(4).zip(&alpha) {
            let alpha = alpha / 255.0 * ink.alpha;
            let Colour(r, g, b) = ink.colour;
            pixel.copy_from_slice(&[part(r, alpha), part(g, alpha), part(b, alpha), part(255, alpha)]);
        }
        let Some((top, bottom)) = rows(&alpha, width as usize) else { return };
        let top = ((top as u32).saturating_sub(1) * COARSE) as f32;
        let bottom = ((bottom as u32 + 2) * COARSE) as f32;
        let region = Rect::from_ltrb(0.0, top.max(from_y), self.pixels.width() as f32, bottom);
        if let Some(region) = region {
            let stretch = Transform::from_scale(COARSE as f32, COARSE as f32);
            let shader = Pattern::new(small.as_ref(), SpreadMode::Pad, FilterQuality::Bilinear, 1.0, stretch);
            let paint = Paint { shader, anti_alias: false, ..Paint::default() };
            self.pixels.fill_rect(region, &paint, Transform::identity(), None);
        }
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let Colour(r, g, b) = ink.colour;
    let alpha = (ink.alpha * 255.0).round().clamp(0.0, 255.0) as u8;
    Paint { shader: Shader::SolidColor(Color::from_rgba8(r, g, b, alpha)), ..Paint::default() }
}

fn black_ink() -> Ink {
    Colour(0, 0, 0).into()
}

fn round(width: f32) -> Stroke {
    Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() }
}

/// First and last row that hold anything.
fn rows(alpha: &[f32], width: usize) -> Option<(usize, usize)> {
    let first = alpha.iter().position(|alpha| *alpha >= 1.0)?;
    let last = alpha.iter().rposition(|alpha| *alpha >= 1.0)?;
    Some((first / width, last / width))
}

/// Three box blurs, which together come close to a bell curve of this radius.
fn soften(alpha: &mut [f32], width: usize, radius: f32) {
    let reach = radius.round().max(1.0) as usize;
    let height = alpha.len() / width;
    for _ in 0..3 {
        let mut next = vec![0.0; alpha.len()];
        for row in 0..height {
            slide(&alpha[row * width..(row + 1) * width], reach, |at, mean| next[at * height + row] = mean);
        }
        // What was a row is a column now: the second pass turns it back.
        for column in 0..width {
            slide(&next[column * height..(column + 1) * height], reach, |at, mean| {
                alpha[at * width + column] = mean;
            });
        }
    }
}

fn slide(line: &[f32], reach: usize, mut put: impl FnMut(usize, f32)) {
    let share = 1.0 / (2 * reach + 1) as f32;
    let mut sum: f32 = line.iter().take(reach).sum();
    for at in 0..line.len() {
        sum += line.get(at + reach).copied().unwrap_or(0.0);
        put(at, sum * share);
        sum -= if at >= reach { line[at - reach] } else { 0.0 };
    }
}
