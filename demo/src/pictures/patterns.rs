//! What is woven, printed or painted on things: chosen by the seed, drawn inside whatever the pen is kept within.

use super::colour::Colour;
use super::pen::{Bounds, Pen};
use super::shapes::{bar, disc, oval, poly, slab, track};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    Plain,
    Stripes,
    Bands,
    Dots,
    Checks,
    Terrazzo,
    Zigzag,
    Arches,
    Diamonds,
}

impl Pen {
    /// Covers `area` with `pattern` in two colours; `size` is its repeat.
    pub fn pattern(&mut self, pattern: Pattern, area: Bounds, size: f32, one: Colour, two: Colour) {
        match pattern {
            Pattern::Plain => {}
            Pattern::Stripes => {
                for (index, x) in steps(area.left, area.right, size).enumerate() {
                    let ink = if index % 3 == 1 { two } else { one };
                    self.fill(
                        slab(
                            x + size * 0.3,
                            area.low,
                            x + size * if index % 3 == 1 { 0.42 } else { 0.66 },
                            area.high,
                            0.0,
                        ),
                        ink,
                    );
                }
            }
            Pattern::Bands => {
                for (index, y) in steps(area.low, area.high, size).enumerate() {
                    let (ink, high) = [(one, 0.5), (two, 0.16), (one, 0.28)][index % 3];
                    self.fill(slab(area.left, y, area.right, y + size * high, 0.0), ink);
                }
            }
            Pattern::Dots => {
                for (row, y) in steps(area.low, area.high, size * 0.8).enumerate() {
                    for x in steps(area.left - size, area.right, size) {
                        let x = x + if row % 2 == 0 { 0.0 } else { size / 2.0 };
                        self.fill(disc(x, y + size * 0.4, size * 0.17), if row % 4 == 2 { two } else { one });
                    }
                }
            }
            Pattern::Checks => self.checks(area, size, one, two),
            Pattern::Terrazzo => self.terrazzo(area, size, one, two),
            Pattern::Zigzag => {
                for (row, y) in steps(area.low - size, area.high, size).enumerate() {
                    let corners: Vec<_> = steps(area.left - size, area.right + size, size / 2.0)
                        .enumerate()
                        .map(|(index, x)| (x, y + if index % 2 == 0 { 0.0 } else { size * 0.5 }, 0.0))
                        .collect();
                    self.line(track(&corners), size * 0.15, if row % 2 == 0 { one } else { two });
                }
            }
            Pattern::Arches => {
                for (row, y) in steps(area.low - size, area.high, size * 0.62).enumerate() {
                    let shift = if row % 2 == 0 { 0.0 } else { size * 0.62 };
                    for x in steps(area.left - size, area.right + size, size * 1.24) {
                        for (ring, ink) in [(0.6, one), (0.4, two), (0.2, one)] {
                            self.line(oval(x + shift, y, size * ring, size * ring), size * 0.07, ink);
                        }
                    }
                }
            }
            Pattern::Diamonds => {
                for (row, y) in steps(area.low, area.high, size).enumerate() {
                    for x in steps(area.left - size, area.right, size) {
                        let x = x + if row % 2 == 0 { 0.0 } else { size / 2.0 };
                        let (x, y) = (x, y + size / 2.0);
                        let diamond = |r: f32| {
                            poly(&[(x - r, y, 0.0), (x, y - r, 0.0), (x + r, y, 0.0), (x, y + r, 0.0)])
                        };
                        self.fill(diamond(size * 0.36), one);
                        self.fill(diamond(size * 0.15), two);
                    }
                }
            }
        }
    }

    fn checks(&mut self, area: Bounds, size: f32, one: Colour, two: Colour) {
        for x in steps(area.left, area.right, size) {
            self.fill(slab(x, area.low, x + size * 0.5, area.high, 0.0), one.fade(0.5));
        }
        for y in steps(area.low, area.high, size) {
            self.fill(slab(area.left, y, area.right, y + size * 0.5, 0.0), one.fade(0.5));
        }
        for x in steps(area.left, area.right, size) {
            self.line(bar((x + size * 0.75, area.low), (x + size * 0.75, area.high)), size * 0.07, two);
        }
        for y in steps(area.low, area.high, size) {
            self.line(bar((area.left, y + size * 0.75), (area.right, y + size * 0.75)), size * 0.07, two);
        }
    }

    fn terrazzo(&mut self, area: Bounds, size: f32, one: Colour, two: Colour) {
        for y in steps(area.low, area.high, size * 0.8) {
            for x in steps(area.left, area.right, size * 0.8) {
                let mut corner = |angle: f32| {
                    let (sin, cos) = (angle + self.chance.between(-30.0, 30.0)).to_radians().sin_cos();
                    let r = size * self.chance.between(0.14, 0.36);
                    (cos * r, sin * r, size * 0.06)
                };
                let corners = [corner(0.0), corner(90.0), corner(180.0), corner(270.0)];
                let (dx, dy) = (self.chance.between(0.0, size * 0.5), self.chance.between(0.0, size * 0.5));
                let ink = if self.chance.unit() < 0.6 { one } else { two };
                self.at(x + dx, y + dy, |p| p.fill(poly(&corners), ink));
            }
        }
    }
}

/// From one end to the other in equal steps.
pub(super) fn steps(from: f32, to: f32, by: f32) -> impl Iterator<Item = f32> {
    let count = ((to - from) / by).ceil().max(0.0) as usize;
    (0..count).map(move |index| from + index as f32 * by)
}
