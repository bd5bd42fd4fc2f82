//! Outlines, in centimetres, with y upwards. A corner is `(x, y, rounding)`, a dot is `(x, y)`.

use tiny_skia::{Path, PathBuilder};

pub(super) type Dot = (f32, f32);
pub(super) type Corner = (f32, f32, f32);

/// A path; nothing at all if its points made none.
#[derive(Debug, Clone)]
pub(super) struct Outline(pub Option<Path>);

/// How far a control point stands from a quarter circle's end.
const KAPPA: f32 = 0.552_285;

pub(super) fn oval(x: f32, y: f32, rx: f32, ry: f32) -> Outline {
    let mut path = PathBuilder::new();
    path.move_to(x + rx, y);
    half(&mut path, x, y, rx, ry);
    half(&mut path, x, y, -rx, -ry);
    path.close();
    Outline(path.finish())
}

pub(super) fn disc(x: f32, y: f32, r: f32) -> Outline {
    oval(x, y, r, r)
}

/// From its lower left to its upper right corner, rounded by `r`.
pub(super) fn slab(x0: f32, y0: f32, x1: f32, y1: f32, r: f32) -> Outline {
    poly(&[(x0, y0, r), (x1, y0, r), (x1, y1, r), (x0, y1, r)])
}

/// Closed, with straight sides and rounded corners; a rounding longer than half a side makes a curve of it.
pub(super) fn poly(corners: &[Corner]) -> Outline {
    let mut path = PathBuilder::new();
    trace(&mut path, corners, true);
    path.close();
    Outline(path.finish())
}

/// Open, for lines: a strap, a cable, a handle.
pub(super) fn track(corners: &[Corner]) -> Outline {
    let mut path = PathBuilder::new();
    trace(&mut path, corners, false);
    Outline(path.finish())
}

pub(super) fn bar(from: Dot, to: Dot) -> Outline {
    track(&[(from.0, from.1, 0.0), (to.0, to.1, 0.0)])
}

/// Part of an oval's rim, for lines; degrees, anticlockwise from the right.
pub(super) fn arc(x: f32, y: f32, rx: f32, ry: f32, from: f32, to: f32) -> Outline {
    let steps = 16;
    let dots: Vec<Dot> = (0..=steps)
        .map(|step| {
            let (sin, cos) = (from + (to - from) * step as f32 / steps as f32).to_radians().sin_cos();
            (x + rx * cos, y + ry * sin)
        })
        .collect();
    wire(&dots)
}

/// A slice of a round body's skin between two heights: `from` and `to` run from -1 (its left edge) to 1.
pub(super) fn wrap(x: f32, (y0, y1): Dot, r: f32, (from, to): Dot, tilt: f32) -> Outline {
    let steps = 12;
    let at = |step: usize, y: f32| {
        let across = from + (to - from) * step as f32 / steps as f32;
        (x + r * across, y - r * tilt * (1.0 - across * across).max(0.0).sqrt(), 0.0)
    };
    let low = (0..=steps).map(|step| at(step, y0));
    let high = (0..=steps).rev().map(|step| at(step, y1));
    poly(&low.chain(high).collect::<Vec<_>>())
}

/// One outline of two: where they overlap is a hole.
pub(super) fn without(outer: Outline, inner: &Outline) -> Outline {
    let (Some(outer), Some(inner)) = (&outer.0, &inner.0) else { return outer };
    let mut path = PathBuilder::new();
    path.push_path(outer);
    path.push_path(inner);
    Outline(path.finish())
}

/// A leaf, a flame, a drop: from the ground to a tip at (0, `length`), `width` at its broadest.
pub(super) fn blade(length: f32, width: f32) -> Outline {
    let mut path = PathBuilder::new();
    path.move_to(0.0, 0.0);
    path.cubic_to(width * 0.75, length * 0.22, width * 0.6, length * 0.68, 0.0, length);
    path.cubic_to(-width * 0.6, length * 0.68, -width * 0.75, length * 0.22, 0.0, 0.0);
    path.close();
    Outline(path.finish())
}

/// What turning a profile of `(radius, height, rounding)`, from its foot to its top, gives to see.
pub(super) fn lathe(profile: &[Corner], tilt: f32) -> Outline {
    let (Some(foot), Some(top)) = (profile.first(), profile.last()) else { return Outline(None) };
    let mut path = PathBuilder::new();
    trace(&mut path, profile, false);
    half(&mut path, 0.0, top.1, top.0, top.0 * tilt);
    let left: Vec<Corner> = profile.iter().rev().map(|&(r, y, round)| (-r, y, round)).collect();
    trace(&mut path, &left, false);
    half(&mut path, 0.0, foot.1, -foot.0, -foot.0 * tilt);
    path.close();
    Outline(path.finish())
}

/// The part of a turned body between two shares of its radius (-1 its left edge, 1 its right).
pub(super) fn facet(profile: &[Corner], (from, to): Dot, tilt: f32) -> Outline {
    let mut profile = profile.to_vec();
    if let Some(foot) = profile.first_mut() {
        foot.1 -= foot.0 * tilt + 0.1;
    }
    if let Some(top) = profile.last_mut() {
        top.1 += top.0 * tilt + 0.1;
    }
    let mut path = PathBuilder::new();
    let scaled = |by: f32| profile.iter().map(move |&(r, y, round)| (r * by, y, round));
    trace(&mut path, &scaled(to).collect::<Vec<_>>(), false);
    trace(&mut path, &scaled(from).rev().collect::<Vec<_>>(), false);
    path.close();
    Outline(path.finish())
}

/// Half an oval, from where the path stands (its right, or with negative radii its left end) anticlockwise.
fn half(path: &mut PathBuilder, x: f32, y: f32, rx: f32, ry: f32) {
    let (kx, ky) = (rx * KAPPA, ry * KAPPA);
    path.cubic_to(x + rx, y + ky, x + kx, y + ry, x, y + ry);
    path.cubic_to(x - kx, y + ry, x - rx, y + ky, x - rx, y);
}

fn trace(path: &mut PathBuilder, corners: &[Corner], closed: bool) {
    let count = corners.len();
    for (index, &(x, y, rounding)) in corners.iter().enumerate() {
        let at = (x, y);
        if !closed && (index == 0 || index == count - 1) {
            step(path, at);
            continue;
        }
        let (before, after) = (corners[(index + count - 1) % count], corners[(index + 1) % count]);
        let (before, after) = ((before.0, before.1), (after.0, after.1));
        let reach = rounding.min(length(at, before) / 2.0).min(length(at, after) / 2.0);
        if reach <= 0.0 {
            step(path, at);
            continue;
        }
        let (enter, leave) = (toward(at, before, reach), toward(at, after, reach));
        step(path, enter);
        let (one, two) = (between(enter, at, KAPPA), between(leave, at, KAPPA));
        path.cubic_to(one.0, one.1, two.0, two.1, leave.0, leave.1);
    }
}

/// Open and smooth, through every dot.
pub(super) fn wire(dots: &[Dot]) -> Outline {
    let mut path = PathBuilder::new();
    let (Some(first), Some(last)) = (dots.first(), dots.len().checked_sub(1)) else { return Outline(None) };
    path.move_to(first.0, first.1);
    for index in 0..last {
        let (a, b) = (dots[index.saturating_sub(1)], dots[index]);
        let (c, d) = (dots[index + 1], dots[(index + 2).min(last)]);
        path.cubic_to(
            b.0 + (c.0 - a.0) / 6.0,
            b.1 + (c.1 - a.1) / 6.0,
            c.0 - (d.0 - b.0) / 6.0,
            c.1 - (d.1 - b.1) / 6.0,
            c.0,
            c.1,
        );
    }
    Outline(path.finish())
}

fn step(path: &mut PathBuilder, (x, y): Dot) {
    if path.is_empty() { path.move_to(x, y) } else { path.line_to(x, y) }
}

fn length(a: Dot, b: Dot) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn toward(from: Dot, to: Dot, by: f32) -> Dot {
    between(from, to, by / length(from, to).max(f32::EPSILON))
}

fn between(from: Dot, to: Dot, share: f32) -> Dot {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}
