//! The pen that every subject is drawn with. It draws nothing yet: it notes what to draw, so that the stage can
//! measure it, place it, and cast its shadow.

use tiny_skia::{Path, Transform};

use super::chance::Chance;
use super::colour::{Colour, Ink, Tones};
use super::shapes::{Outline, oval};

/// What a subject is made of, in centimetres around its foot.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    pub steps: Vec<Step>,
    /// Where it touches what it stands on.
    pub feet: Vec<Path>,
}

#[derive(Debug, Clone)]
pub(super) enum Step {
    Fill(Path, Ink, Body),
    Line(Path, f32, Ink, Body),
    Clip(Path),
    Unclip,
}

/// Whether what is drawn has size and casts a shadow, or is only light, or a cord that comes from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Solid,
    Ghost,
}

pub(super) struct Pen {
    /// The article's own colour.
    pub c: Tones,
    /// A second one that goes with it.
    pub accent: Tones,
    pub chance: Chance,
    /// How much is seen of what lies flat: an oval's height by its width.
    pub tilt: f32,
    drawing: Drawing,
    at: Transform,
    body: Body,
}

impl Pen {
    pub fn new(colour: Colour, accent: Colour, chance: Chance) -> Self {
        Self {
            c: Tones::of(colour),
            accent: Tones::of(accent),
            chance,
            tilt: 0.19,
            drawing: Drawing::default(),
            at: Transform::identity(),
            body: Body::Solid,
        }
    }

    pub fn finish(self) -> Drawing {
        self.drawing
    }

    pub fn fill(&mut self, outline: Outline, ink: impl Into<Ink>) {
        if let Some(path) = self.placed_path(outline) {
            self.drawing.steps.push(Step::Fill(path, ink.into(), self.body));
        }
    }

    /// With round ends and corners.
    pub fn line(&mut self, outline: Outline, width: f32, ink: impl Into<Ink>) {
        let width = width * (self.at.sx * self.at.sy - self.at.kx * self.at.ky).abs().sqrt();
        if let Some(path) = self.placed_path(outline) {
            self.drawing.steps.push(Step::Line(path, width, ink.into(), self.body));
        }
    }

    /// Keeps what is drawn meanwhile inside `outline`.
    pub fn within(&mut self, outline: Outline, draw: impl FnOnce(&mut Self)) {
        if let Some(path) = self.placed_path(outline) {
            self.drawing.steps.push(Step::Clip(path));
            draw(self);
            self.drawing.steps.push(Step::Unclip);
        }
    }

    /// Fills `outline` and keeps inside it what is drawn upon it.
    pub fn shape(&mut self, outline: Outline, ink: impl Into<Ink>, draw: impl FnOnce(&mut Self)) {
        self.fill(outline.clone(), ink);
        self.within(outline, draw);
    }

    /// Light and cords: without size or shadow.
    pub fn ghost(&mut self, draw: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.body, Body::Ghost);
        draw(self);
        self.body = before;
    }

    pub fn at(&mut self, x: f32, y: f32, draw: impl FnOnce(&mut Self)) {
        self.moved(Transform::from_translate(x, y), draw);
    }

    /// At (x, y), `scale` times as large, turned anticlockwise.
    pub fn turned(&mut self, x: f32, y: f32, scale: f32, degrees: f32, draw: impl FnOnce(&mut Self)) {
        let turn = Transform::from_rotate(degrees).post_scale(scale, scale).post_translate(x, y);
        self.moved(turn, draw);
    }

    /// Left for right.
    pub fn mirrored(&mut self, draw: impl FnOnce(&mut Self)) {
        self.moved(Transform::from_scale(-1.0, 1.0), draw);
    }

    /// It touches the ground along this outline.
    pub fn foot(&mut self, outline: Outline) {
        if let Some(path) = self.placed_path(outline) {
            self.drawing.feet.push(path);
        }
    }

    pub fn foot_oval(&mut self, x: f32, y: f32, rx: f32) {
        self.foot(oval(x, y, rx, (rx * self.tilt).max(rx * 0.1)));
    }

    fn moved(&mut self, by: Transform, draw: impl FnOnce(&mut Self)) {
        let before = self.at;
        self.at = before.pre_concat(by);
        draw(self);
        self.at = before;
    }

    fn placed_path(&self, outline: Outline) -> Option<Path> {
        outline.0?.transform(self.at)
    }
}

/// What encloses a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub left: f32,
    pub low: f32,
    pub right: f32,
    pub high: f32,
}

impl Bounds {
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.high - self.low
    }

    pub fn join(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            low: self.low.min(other.low),
            right: self.right.max(other.right),
            high: self.high.max(other.high),
        }
    }

    fn of(path: &Path, room: f32) -> Self {
        let rect = path.compute_tight_bounds().unwrap_or_else(|| path.bounds());
        Self {
            left: rect.left() - room,
            low: rect.top() - room,
            right: rect.right() + room,
            high: rect.bottom() + room,
        }
    }
}

impl Drawing {
    /// Of all that is solid.
    pub fn bounds(&self) -> Bounds {
        let mut clips = 0_u32;
        let mut bounds: Option<Bounds> = None;
        for step in &self.steps {
            let found = match step {
                Step::Clip(_) => {
                    clips += 1;
                    None
                }
                Step::Unclip => {
                    clips = clips.saturating_sub(1);
                    None
                }
                Step::Fill(path, _, Body::Solid) if clips == 0 => Some(Bounds::of(path, 0.0)),
                Step::Line(path, width, _, Body::Solid) if clips == 0 => Some(Bounds::of(path, width / 2.0)),
                _ => None,
            };
            bounds = match (bounds, found) {
                (Some(all), Some(one)) => Some(all.join(one)),
                (all, one) => all.or(one),
            };
        }
        bounds.unwrap_or(Bounds { left: 0.0, low: 0.0, right: 1.0, high: 1.0 })
    }

    pub fn shift(&mut self, x: f32, y: f32) {
        let by = Transform::from_translate(x, y);
        let moved = |path: &mut Path| {
            if let Some(there) = path.clone().transform(by) {
                *path = there;
            }
        };
        for step in &mut self.steps {
            match step {
                Step::Fill(path, ..) | Step::Line(path, ..) | Step::Clip(path) => moved(path),
                Step::Unclip => {}
            }
        }
        self.feet.iter_mut().for_each(moved);
    }

    /// The middle between what is broad and what is heavy: a mug's handle must not push the mug aside.
    pub fn balance(&self) -> f32 {
        let bounds = self.bounds();
        let middle = (bounds.left + bounds.right) / 2.0;
        let feet = self.feet.iter().map(|foot| Bounds::of(foot, 0.0)).reduce(Bounds::join);
        feet.map_or(middle, |feet| middle * 0.65 + (feet.left + feet.right) / 2.0 * 0.35)
    }
}
