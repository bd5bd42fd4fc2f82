//! The stage: a wall, a table, one light from the upper left, and where things stand on it.
//!
//! Measures here are hundredths of the picture's height, from its upper left corner.

use tiny_skia::Transform;

use super::canvas::Canvas;
use super::catalogue::{Setting, Subject};
use super::chance::Chance;
use super::colour::Colour;
use super::groups;
use super::palette::{Surroundings, accent_beside};
use super::pen::{Bounds, Drawing, Pen};
use super::shapes::{Outline, poly, slab};
use super::{Picture, Scene, View};

/// A drawing at its place: where its (0, 0) stands, and how many hundredths a centimetre is.
pub(super) struct Placed {
    pub drawing: Drawing,
    pub x: f32,
    pub y: f32,
    pub scale: f32,
    pub degrees: f32,
}

pub(super) struct Stage {
    pub setting: Setting,
    pub around: Surroundings,
    /// Where the table meets the wall.
    pub horizon: f32,
    /// Hundredths of the height.
    pub width: f32,
    pub light: Light,
    pub camera: Transform,
}

/// What the window throws on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Light {
    Even,
    Beam,
    Window,
}

/// How far a shadow falls to the right, and how far back, by the height of what casts it.
const CAST: (f32, f32) = (0.46, 0.085);

pub fn draw(scene: &Scene, width: u32, height: u32) -> Picture {
    let mut chance = Chance::new(scene.seed, scene.subject.name());
    let wide = 100.0 * width as f32 / height.max(1) as f32;
    let around = Surroundings::of(scene.subject.top(), scene.colour, &mut chance);
    let light = chance.pick(&[Light::Even, Light::Beam, Light::Beam, Light::Window]);
    let setting = scene.subject.setting();
    let placed = match scene.view {
        View::Group => groups::group(scene, wide),
        View::Front | View::Detail => {
            let drawing = note(scene.subject, scene.colour, scene.seed);
            vec![alone(drawing, setting, wide)]
        }
    };
    let ground = placed.iter().map(|placed| placed.y).fold(0.0, f32::max);
    let camera = match scene.view {
        View::Detail => close_up(&placed, setting, wide, &mut chance),
        View::Front | View::Group => Transform::identity(),
    };
    let depth = if setting == Setting::Floor { 8.5 } else { 11.5 };
    let stage = Stage { setting, around, horizon: ground - depth, width: wide, light, camera };
    stage.paint(&placed, width, height)
}

/// What the subject's own file says of it.
pub(super) fn note(subject: Subject, colour: Colour, seed: u64) -> Drawing {
    let mut chance = Chance::new(seed, subject.name());
    let accent = accent_beside(subject.top(), colour, &mut chance);
    let mut pen = Pen::new(colour, accent, chance);
    subject.draw(&mut pen);
    pen.finish()
}

fn alone(drawing: Drawing, setting: Setting, wide: f32) -> Placed {
    let bounds = drawing.bounds();
    let scale = fit(bounds, wide);
    let x = wide / 2.0 - scale * drawing.balance();
    Placed { x, y: settle(bounds, scale, setting), scale, degrees: 0.0, drawing }
}

/// About three fifths of the frame, less for what would fill it in both directions.
pub(super) fn fit(bounds: Bounds, wide: f32) -> f32 {
    let (width, height) = (bounds.width().max(0.1), bounds.height().max(0.1));
    let by_area = (0.335 * wide * 100.0 / (width * height)).sqrt();
    (0.74 * wide / width).min(62.0 / height).min(by_area)
}

/// The height at which a drawing's ground comes to lie.
pub(super) fn settle(bounds: Bounds, scale: f32, setting: Setting) -> f32 {
    let middle = scale * (bounds.high + bounds.low) / 2.0;
    match setting {
        Setting::Flat => 50.0 + middle,
        Setting::Wall => 49.0 + middle,
        Setting::Table | Setting::Floor => (52.5 + middle) * 0.8 + 79.0 * 0.2,
    }
}

/// Moves towards the upper part of what stands there; what lies flat is turned a little as well.
fn close_up(placed: &[Placed], setting: Setting, wide: f32, chance: &mut Chance) -> Transform {
    let Some(one) = placed.first() else { return Transform::identity() };
    let bounds = one.drawing.bounds();
    let side = chance.pick(&[-0.17, 0.2]);
    let x = one.x + one.scale * ((bounds.left + bounds.right) / 2.0 + side * bounds.width());
    let y = one.y
        - one.scale * (bounds.low + bounds.height() * if setting == Setting::Flat { 0.56 } else { 0.62 });
    let zoom = 1.72;
    let turn = if setting == Setting::Flat { chance.pick(&[-16.0, 13.0]) } else { 0.0 };
    Transform::from_translate(-x, -y)
        .post_scale(zoom, zoom)
        .post_concat(Transform::from_rotate(turn))
        .post_translate(wide / 2.0, 48.0)
}

impl Placed {
    fn at(&self) -> Transform {
        Transform::from_scale(self.scale, -self.scale)
            .post_concat(Transform::from_rotate(-self.degrees))
            .post_translate(self.x, self.y)
    }
}

impl Stage {
    pub fn paint(&self, placed: &[Placed], width: u32, height: u32) -> Picture {
        let unit = height as f32 / 100.0;
        let view = self.camera.post_scale(unit, unit);
        let Some(mut canvas) = Canvas::new(width, height, self.around.wall) else {
            return Picture { width: 0, height: 0, rgba: Vec::new() };
        };
        self.room(&mut canvas, view);
        for placed in placed {
            self.shadows(&mut canvas, placed, view, unit);
        }
        for placed in placed {
            canvas.draw(&placed.drawing, placed.at().post_concat(view));
        }
        canvas.into_picture()
    }

    fn room(&self, canvas: &mut Canvas, view: Transform) {
        let (left, right, bottom) = (-200.0, self.width + 200.0, 400.0);
        let horizon = self.horizon;
        for patch in self.light.patches(self.width) {
            canvas.fill(&patch, self.around.lit, view);
        }
        match self.setting {
            Setting::Wall | Setting::Flat => {}
            Setting::Table => {
                canvas.fill(&slab(left, horizon, right, bottom, 0.0), self.around.table, view);
                canvas.fill(&slab(left, horizon, right, horizon + 0.55, 0.0), self.around.edge, view);
            }
            Setting::Floor => {
                canvas.fill(&slab(left, horizon - 3.4, right, horizon, 0.0), self.around.lit, view);
                canvas.fill(&slab(left, horizon - 3.4, right, horizon - 3.0, 0.0), self.around.edge, view);
                canvas.fill(&slab(left, horizon, right, bottom, 0.0), self.around.table, view);
                canvas.fill(
                    &slab(left, horizon, right, horizon + 0.5, 0.0),
                    self.around.edge.lift(-0.06),
                    view,
                );
            }
        }
    }

    fn shadows(&self, canvas: &mut Canvas, placed: &Placed, view: Transform, unit: f32) {
        let at = placed.at();
        let zoom = (view.sx.hypot(view.ky)).max(0.01) / unit;
        let soft = |blur: f32| blur * unit * zoom;
        let dropped = |canvas: &mut Canvas, by: (f32, f32), blur: f32, alpha: f32| {
            let at = at.post_translate(by.0, by.1).post_concat(view);
            canvas.shadow(&placed.drawing, at, self.around.shadow(alpha), soft(blur), 0.0);
        };
        match self.setting {
            Setting::Wall => {
                dropped(canvas, (2.6, 3.0), 1.3, 0.2);
                dropped(canvas, (0.7, 0.9), 0.4, 0.16);
            }
            Setting::Flat => {
                dropped(canvas, (1.3, 1.5), 0.8, 0.22);
                dropped(canvas, (0.4, 0.5), 0.25, 0.2);
            }
            Setting::Table | Setting::Floor => {
                let s = placed.scale;
                let cast = Transform::from_row(s, 0.0, CAST.0 * s, -CAST.1 * s, placed.x, placed.y);
                let top = (self.horizon * view.sy + view.ty).max(0.0);
                canvas.shadow(
                    &placed.drawing,
                    cast.post_concat(view),
                    self.around.shadow(0.2),
                    soft(0.8),
                    top,
                );
                for foot in &placed.drawing.feet {
                    let near = at.post_translate(0.9, 0.1).post_concat(view);
                    canvas.soft_fill(foot, near, self.around.shadow(0.3), soft(0.9));
                    let touch = at.post_translate(0.15, 0.25).post_concat(view);
                    canvas.soft_fill(foot, touch, self.around.shadow(0.4), soft(0.3));
                }
            }
        }
    }
}

impl Light {
    fn patches(self, wide: f32) -> Vec<Outline> {
        let pane = |x0: f32, x1: f32, y0: f32, y1: f32| {
            // Light falls to the right, so what is lower lies further right.
            let lean = |x: f32, y: f32| (x * wide + y * 0.32, y, 0.0);
            poly(&[lean(x0, y0), lean(x1, y0), lean(x1, y1), lean(x0, y1)])
        };
        match self {
            Self::Even => Vec::new(),
            Self::Beam => vec![pane(0.02, 0.62, -60.0, 160.0)],
            Self::Window => vec![
                pane(0.1, 0.36, 9.0, 37.0),
                pane(0.4, 0.66, 9.0, 37.0),
                pane(0.1, 0.36, 40.0, 130.0),
                pane(0.4, 0.66, 40.0, 130.0),
            ],
        }
    }
}
