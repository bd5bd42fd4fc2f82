//! Cloth for table, sofa and floor.

use crate::pictures::colour::Colour;
use crate::pictures::material::{CORD, brass, wood};
use crate::pictures::patterns::Pattern;
use crate::pictures::pen::{Bounds, Pen};
use crate::pictures::shapes::{bar, disc, oval, poly, slab, track, wire};

/// What is woven into cloth.
const WOVEN: [Pattern; 6] =
    [Pattern::Stripes, Pattern::Bands, Pattern::Checks, Pattern::Diamonds, Pattern::Zigzag, Pattern::Plain];

fn peg(p: &mut Pen, x: f32, y: f32) {
    let (knob, metal) = (wood(), brass());
    p.fill(disc(x, y, 1.5), metal.deep);
    p.fill(disc(x, y, 1.1), knob.base);
    p.fill(disc(x - 0.25, y + 0.3, 0.55), knob.light);
}

pub fn tea_towel(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern = p.chance.pick(&WOVEN);
    let cloth = poly(&[
        (-1.0, 30.0, 1.0),
        (1.0, 30.0, 1.0),
        (11.4, 24.0, 3.0),
        (12.0, 0.0, 0.4),
        (-12.0, 0.6, 0.4),
        (-11.4, 24.0, 3.0),
    ]);
    p.line(track(&[(0.0, 29.6, 0.0), (-0.7, 32.4, 0.5), (0.7, 32.4, 0.5), (0.0, 29.6, 0.0)]), 0.4, CORD);
    p.shape(cloth, c.base, |p| {
        let area = Bounds { left: -13.0, low: 2.4, right: 13.0, high: 31.0 };
        p.pattern(pattern, area, 4.2, accent.base.mix(c.base, 0.35), c.light);
        p.fill(slab(-13.0, 0.0, 13.0, 2.2, 0.0), c.light);
        p.line(bar((-13.0, 2.3), (13.0, 2.1)), 0.3, accent.base);
        p.folds(&[(-7.6, 1.6), (-2.4, 1.2), (3.2, 1.5), (8.6, 1.3)], (0.0, 27.0), c);
    });
    peg(p, 0.0, 32.4);
}

pub fn apron(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.line(wire(&[(-5.6, 33.0), (-5.0, 39.0), (0.0, 42.0), (5.0, 39.0), (5.6, 33.0)]), 0.9, accent.base);
    p.line(wire(&[(-10.6, 20.0), (-15.0, 17.0), (-15.6, 9.0)]), 0.7, accent.base);
    p.line(wire(&[(10.6, 20.0), (15.0, 16.0), (14.6, 7.0)]), 0.7, accent.base);
    let cloth = poly(&[
        (-6.0, 34.0, 0.6),
        (6.0, 34.0, 0.6),
        (7.0, 26.0, 3.0),
        (11.0, 20.4, 1.2),
        (11.8, 0.0, 1.0),
        (-11.8, 0.0, 1.0),
        (-11.0, 20.4, 1.2),
        (-7.0, 26.0, 3.0),
    ]);
    p.shape(cloth, c.base, |p| {
        p.fill(slab(-13.0, -1.0, -9.4, 36.0, 0.0), c.light.fade(0.7));
        p.folds(&[(-5.0, 1.4), (4.6, 1.6), (9.0, 1.2)], (0.0, 22.0), c);
        p.fill(slab(-13.0, 32.6, 13.0, 35.0, 0.0), c.light);
    });
    p.fill(slab(-6.4, 8.6, 6.4, 16.4, 0.7), c.light);
    p.line(
        track(&[(-6.0, 16.0, 0.0), (-6.0, 9.0, 0.6), (6.0, 9.0, 0.6), (6.0, 16.0, 0.0)]),
        0.16,
        c.deep.fade(0.7),
    );
    p.line(bar((0.0, 9.0), (0.0, 16.2)), 0.16, c.deep.fade(0.7));
    peg(p, 0.0, 42.2);
}

pub fn cushion(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern = p.chance.pick(&[
        Pattern::Stripes,
        Pattern::Dots,
        Pattern::Checks,
        Pattern::Terrazzo,
        Pattern::Arches,
        Pattern::Plain,
    ]);
    p.foot(oval(0.0, 0.8, 17.0, 2.2));
    let shape = poly(&[
        (-19.6, -0.4, 3.0),
        (0.0, 1.4, 30.0),
        (19.6, -0.4, 3.0),
        (18.4, 17.0, 30.0),
        (19.6, 34.6, 3.0),
        (0.0, 32.8, 30.0),
        (-19.6, 34.6, 3.0),
        (-18.4, 17.0, 30.0),
    ]);
    p.shape(shape.clone(), c.base, |p| {
        let area = Bounds { left: -20.0, low: -1.0, right: 20.0, high: 36.0 };
        p.pattern(pattern, area, 5.2, accent.base.mix(c.base, 0.25), c.light);
        p.fill(
            poly(&[(-21.0, -2.0, 0.0), (-21.0, 36.0, 0.0), (21.0, 36.0, 0.0), (-8.0, 26.0, 26.0)]),
            c.glint.fade(0.22),
        );
        p.fill(
            poly(&[(21.0, -2.0, 0.0), (-21.0, -2.0, 0.0), (4.0, 7.0, 26.0), (21.0, 36.0, 0.0)]),
            c.deep.fade(0.32),
        );
    });
    p.line(shape, 0.5, c.deep.fade(0.55));
}

pub fn blanket(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-17.4, -0.6, 17.8, 2.4, 1.0));
    for (index, y) in [0.0, 4.6, 9.2, 13.8].into_iter().enumerate() {
        let drift = [0.0, -0.5, 0.4, -0.2][index];
        let fold = slab(-17.0 + drift, y, 17.0 + drift, y + 5.0, 2.4);
        p.shape(fold, if index % 2 == 0 { c.shade } else { c.base }, |p| {
            p.fill(slab(-20.0, y + 2.4, 20.0, y + 4.4, 1.0), c.light.fade(0.75));
            for x in [-10.6, 8.4] {
                p.fill(slab(x, y - 1.0, x + 2.4, y + 6.0, 0.0), accent.base.fade(0.85));
                p.fill(slab(x + 3.2, y - 1.0, x + 3.7, y + 6.0, 0.0), accent.base.fade(0.85));
            }
        });
    }
    let top = poly(&[(-17.2, 18.4, 1.6), (17.0, 18.4, 1.6), (15.4, 22.6, 1.8), (-15.2, 22.6, 1.8)]);
    p.fill(top, c.light);
    for x in 0..12 {
        let x = -16.2 + x as f32 * 2.95;
        p.line(bar((x, 0.6), (x + 0.1, -1.2)), 0.35, c.light);
    }
}

pub fn rug(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern = p.chance.pick(&[
        Pattern::Diamonds,
        Pattern::Zigzag,
        Pattern::Bands,
        Pattern::Arches,
        Pattern::Checks,
    ]);
    let fringe = Colour::hex(0xe9dfcb);
    for index in 0..22 {
        let x = -20.4 + index as f32 * 1.94;
        p.line(bar((x, -31.0), (x, -34.2)), 0.5, fringe);
        p.line(bar((x, 31.0), (x, 34.2)), 0.5, fringe);
    }
    p.shape(slab(-21.4, -31.6, 21.4, 31.6, 0.4), c.base, |p| {
        p.fill(slab(-18.6, -28.8, 18.6, 28.8, 0.0), c.light);
        p.within(slab(-17.2, -27.4, 17.2, 27.4, 0.0), |p| {
            p.fill(slab(-18.0, -28.0, 18.0, 28.0, 0.0), c.shade);
            let area = Bounds { left: -17.2, low: -27.4, right: 17.2, high: 27.4 };
            p.pattern(pattern, area, 7.0, accent.base, c.glint);
        });
    });
}
