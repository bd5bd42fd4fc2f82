//! Bodies in the stage's light, which comes from the upper left: what is turned, what is boxed, what is glass.

use super::colour::{Colour, Tones};
use super::pen::Pen;
use super::shapes::{Corner, Dot, bar, blade, facet, lathe, oval, poly, slab, wire, wrap};

/// Where light and shade lie on a round body, as shares of its radius.
const LIGHT: Dot = (-0.8, -0.42);
const GLINT: Dot = (-0.7, -0.6);
const SHADE: Dot = (0.38, 1.05);
const DEEP: Dot = (0.76, 1.05);

impl Pen {
    /// A body of revolution around the axis x = 0. Stands on the ground if its profile begins there.
    pub fn body(&mut self, profile: &[Corner], tones: Tones) {
        self.dressed(profile, tones, |_| ());
    }

    /// The same, wearing what `dress` draws: glazes, bands, labels.
    pub fn dressed(&mut self, profile: &[Corner], tones: Tones, dress: impl FnOnce(&mut Self)) {
        if let Some(&(r, 0.0, _)) = profile.first() {
            self.foot_oval(0.0, 0.0, r);
        }
        let tilt = self.tilt;
        self.shape(lathe(profile, tilt), tones.base, |p| {
            dress(p);
            p.fill(facet(profile, LIGHT, tilt), tones.glint.fade(0.3));
            p.fill(facet(profile, SHADE, tilt), tones.deep.fade(0.42));
            p.fill(facet(profile, DEEP, tilt), tones.deep.fade(0.4));
        });
    }

    /// A narrow gleam, for what is glazed or polished.
    pub fn gleam(&mut self, profile: &[Corner], alpha: f32) {
        let tilt = self.tilt;
        self.within(lathe(profile, tilt), |p| {
            p.fill(facet(profile, GLINT, 0.0), Colour(255, 255, 255).fade(alpha));
        });
    }

    /// A body of revolution that closes with a flat top.
    pub fn drum(&mut self, profile: &[Corner], tones: Tones) {
        self.body(profile, tones);
        if let Some(&(r, y, _)) = profile.last() {
            self.fill(oval(0.0, y, r, r * self.tilt), tones.light);
        }
    }

    /// The mouth of a vessel, its wall `thick`. What stands in it reaches up to `below` its rim.
    pub fn mouth(&mut self, y: f32, r: f32, thick: f32, tones: Tones, holds: Option<(Colour, f32)>) {
        let tilt = self.tilt;
        self.fill(oval(0.0, y, r, r * tilt), tones.light);
        let inner = r - thick;
        self.shape(oval(0.0, y, inner, inner * tilt), tones.shade, |p| {
            p.fill(oval(-inner * 0.34, y, inner * 0.9, inner * tilt * 1.3), tones.deep.fade(0.75));
            if let Some((colour, below)) = holds {
                let tones = Tones::of(colour);
                p.fill(oval(0.0, y - below, inner, inner * tilt), tones.base);
                p.fill(
                    oval(-inner * 0.25, y - below - 0.05, inner * 0.8, inner * tilt * 0.9),
                    tones.shade.fade(0.5),
                );
            }
        });
    }

    /// A label around a turned body between two heights.
    pub fn label(&mut self, heights: Dot, r: f32, across: Dot, colour: Colour) {
        let tilt = self.tilt;
        self.fill(wrap(0.0, heights, r, across, tilt), colour);
    }

    /// Clear walls, their edges dense, with a gleam.
    pub fn glass(&mut self, profile: &[Corner], tint: Colour) {
        let tilt = self.tilt;
        if let Some(&(r, 0.0, _)) = profile.first() {
            self.foot_oval(0.0, 0.0, r);
        }
        let (l, c, h) = tint.parts();
        let dense = Colour::lch((l - 0.28).max(0.2), c * 1.1 + 0.01, h);
        self.shape(lathe(profile, tilt), tint.fade(0.34), |p| {
            p.fill(facet(profile, (-1.05, -0.9), tilt), dense.fade(0.3));
            p.fill(facet(profile, (0.86, 1.05), tilt), dense.fade(0.36));
            p.fill(facet(profile, (0.62, 0.86), tilt), dense.fade(0.12));
            p.fill(facet(profile, (-0.74, -0.56), 0.0), Colour(255, 255, 255).fade(0.62));
            p.fill(facet(profile, (-0.46, -0.4), 0.0), Colour(255, 255, 255).fade(0.4));
        });
    }

    /// The open rim of a glass.
    pub fn rim(&mut self, y: f32, r: f32, tint: Colour) {
        let (l, c, h) = tint.parts();
        let tilt = self.tilt;
        self.line(oval(0.0, y, r, r * tilt), r * 0.05, Colour::lch((l - 0.2).max(0.3), c, h).fade(0.5));
        self.line(
            wire(&[(-r * 0.96, y - r * tilt * 0.3), (-r * 0.6, y - r * tilt * 0.8), (0.0, y - r * tilt)]),
            r * 0.06,
            Colour(255, 255, 255).fade(0.8),
        );
    }

    /// What a glass holds, from its floor to its level.
    pub fn filling(&mut self, profile: &[Corner], tones: Tones, alpha: f32) {
        let tilt = self.tilt;
        self.shape(lathe(profile, tilt), tones.base.fade(alpha), |p| {
            p.fill(facet(profile, (0.45, 1.05), tilt), tones.shade.fade(alpha * 0.7));
        });
        if let Some(&(r, y, _)) = profile.last() {
            self.fill(oval(0.0, y, r, r * tilt), tones.light.fade(alpha));
        }
    }

    /// A box seen from its front and a little from above.
    pub fn front_box(&mut self, (x0, x1): Dot, (y0, y1): Dot, depth: f32, round: f32, tones: Tones) {
        let (rise, inset) = (depth * self.tilt * 1.25, depth * 0.09);
        let top = [
            (x0, y1 - round, 0.0),
            (x1, y1 - round, 0.0),
            (x1, y1, round),
            (x1 - inset, y1 + rise, round),
            (x0 + inset, y1 + rise, round),
            (x0, y1, round),
        ];
        self.fill(poly(&top), tones.light);
        self.fill(slab(x0, y0, x1, y1, round), tones.base);
        if y0 == 0.0 {
            self.foot(slab(x0, -0.02 * depth, x1, rise * 0.8, 0.0));
        }
    }

    /// Two leaves' worth of light: the upper half lit, the lower in shade.
    pub fn leaf(&mut self, at: Dot, length: f32, width: f32, degrees: f32, tones: Tones) {
        self.turned(at.0, at.1, 1.0, degrees, |p| {
            p.shape(blade(length, width), tones.base, |p| {
                // The side that looks away from the light.
                let side = if (-90.0..90.0).contains(&(degrees + 45.0)) { width } else { -width };
                p.fill(
                    poly(&[(0.0, 0.0, 0.0), (side, 0.0, 0.0), (side, length, 0.0), (0.0, length, 0.0)]),
                    tones.shade,
                );
            });
            p.line(bar((0.0, 0.0), (0.0, length * 0.82)), width * 0.035, tones.light.fade(0.8));
        });
    }

    /// A stem from the ground through `dots`, leaves in pairs along it.
    pub fn sprig(&mut self, dots: &[Dot], leaf: (f32, f32), tones: Tones) {
        self.line(wire(dots), leaf.1 * 0.16, tones.deep);
        for (index, pair) in dots.windows(2).enumerate().skip(1) {
            let (from, to) = (pair[0], pair[1]);
            let lean = (to.1 - from.1).atan2(to.0 - from.0).to_degrees() - 90.0;
            let size = 1.0 - 0.09 * index as f32;
            self.leaf(from, leaf.0 * size, leaf.1 * size, lean + 52.0, tones);
            self.leaf(from, leaf.0 * size * 0.94, leaf.1 * size, lean - 52.0, tones);
        }
        if let [.., before, last] = dots {
            let lean = (last.1 - before.1).atan2(last.0 - before.0).to_degrees() - 90.0;
            self.leaf(*last, leaf.0 * 0.7, leaf.1 * 0.7, lean, tones);
        }
    }

    /// Lines of print: bars of differing length, centred or from the left.
    pub fn print(&mut self, (x, y): Dot, width: f32, lines: usize, size: f32, colour: Colour, centred: bool) {
        for line in 0..lines {
            let share = [1.0, 0.72, 0.88, 0.55, 0.8][line % 5];
            let long = width * share;
            let from = if centred { x - long / 2.0 } else { x };
            let y = y - line as f32 * size * 2.3;
            self.fill(slab(from, y, from + long, y + size, size * 0.4), colour);
        }
    }

    /// Soft valleys of a hanging cloth, from `top` down to `foot`; each is `(x, width)`.
    pub fn folds(&mut self, valleys: &[Dot], (foot, top): Dot, tones: Tones) {
        for &(x, width) in valleys {
            let shape = poly(&[
                (x - width, foot - 2.0, 0.0),
                (x + width, foot - 2.0, 0.0),
                (x + width * 0.5, (foot + top) / 2.0, top - foot),
                (x + width * 0.1, top, 0.0),
                (x - width * 0.6, (foot + top) / 2.0, top - foot),
            ]);
            self.fill(shape, tones.deep.fade(0.3));
        }
    }
}
