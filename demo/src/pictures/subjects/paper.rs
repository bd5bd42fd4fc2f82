//! What is written in, with, and read.

use crate::pictures::material::{INK, PAPER, brass, steel};
use crate::pictures::patterns::Pattern;
use crate::pictures::pen::{Bounds, Pen};
use crate::pictures::shapes::{bar, disc, poly, slab};

pub fn notebook(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern =
        p.chance.pick(&[Pattern::Plain, Pattern::Plain, Pattern::Terrazzo, Pattern::Arches, Pattern::Dots]);
    p.turned(0.0, 0.0, 1.0, -8.0, |p| {
        p.fill(slab(-9.8, -14.6, 10.4, 14.2, 0.8), c.deep);
        p.fill(slab(-9.6, -14.2, 10.1, 14.3, 0.5), PAPER);
        p.shape(slab(-10.0, -14.0, 9.8, 14.6, 0.9), c.base, |p| {
            let area = Bounds { left: -10.0, low: -14.0, right: 10.0, high: 15.0 };
            p.pattern(pattern, area, 4.0, accent.light, c.light);
            p.fill(slab(-11.0, -15.0, -7.4, 15.0, 0.0), c.deep.fade(0.3));
            p.fill(slab(-11.0, 13.6, 11.0, 15.0, 0.0), c.light);
        });
        p.fill(slab(-3.8, 3.6, 5.8, 8.6, 0.3), PAPER);
        p.print((1.0, 6.4), 6.4, 2, 0.44, INK, true);
        p.fill(slab(6.8, -14.4, 7.7, 14.8, 0.2), accent.base);
        p.fill(
            poly(&[
                (-4.0, -14.0, 0.0),
                (-2.8, -14.0, 0.0),
                (-2.8, -18.2, 0.0),
                (-3.4, -17.4, 0.0),
                (-4.0, -18.2, 0.0),
            ]),
            accent.deep,
        );
    });
}

pub fn pen(p: &mut Pen) {
    let (c, metal) = (p.c, if p.chance.unit() < 0.5 { brass() } else { steel() });
    p.turned(0.0, 0.0, 1.0, 42.0, |p| {
        p.shape(slab(-9.0, -0.75, 6.4, 0.75, 0.7), c.base, |p| {
            p.fill(slab(-10.0, 0.15, 7.0, 0.5, 0.2), c.glint);
            p.fill(slab(-10.0, -1.0, 7.0, -0.35, 0.0), c.deep);
        });
        p.fill(slab(-2.2, -0.82, -1.4, 0.82, 0.1), metal.base);
        p.fill(slab(5.4, -0.78, 6.6, 0.78, 0.2), metal.base);
        p.fill(poly(&[(6.4, 0.7, 0.0), (6.4, -0.7, 0.0), (9.2, -0.12, 0.1), (9.2, 0.12, 0.1)]), metal.light);
        p.fill(poly(&[(6.4, 0.0, 0.0), (6.4, -0.7, 0.0), (9.2, -0.12, 0.1)]), metal.deep);
        p.fill(slab(-8.4, 0.5, -2.6, 1.05, 0.25), metal.base);
        p.fill(disc(-8.9, 0.0, 0.5), metal.deep);
    });
}

pub fn poster(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    for y in [21.6, -22.6] {
        p.fill(slab(-16.0, y, 16.0, y + 1.4, 0.3), crate::pictures::material::wood().base);
    }
    p.line(poly(&[(-10.0, 23.0, 0.0), (0.0, 28.0, 0.0), (10.0, 23.0, 0.0)]), 0.25, INK.fade(0.6));
    p.shape(slab(-15.0, -22.0, 15.0, 22.0, 0.0), PAPER, |p| {
        match p.chance.below(4) {
            0 => {
                p.fill(slab(-12.4, -14.0, 12.4, 19.4, 0.0), c.glint);
                p.fill(disc(3.0, 8.0, 6.4), accent.base);
                p.within(slab(-12.4, -14.0, 12.4, 19.4, 0.0), |p| {
                    p.fill(
                        poly(&[
                            (-14.0, -2.0, 0.0),
                            (-4.0, 4.0, 6.0),
                            (6.0, -3.0, 6.0),
                            (14.0, 1.0, 0.0),
                            (14.0, -15.0, 0.0),
                            (-14.0, -15.0, 0.0),
                        ]),
                        c.base,
                    );
                    p.fill(
                        poly(&[
                            (-14.0, -8.0, 0.0),
                            (0.0, -4.0, 8.0),
                            (14.0, -10.0, 0.0),
                            (14.0, -15.0, 0.0),
                            (-14.0, -15.0, 0.0),
                        ]),
                        c.deep,
                    );
                });
            }
            1 => {
                for (x, y, r, ink) in
                    [(-4.0, 8.0, 7.0, c.base), (4.0, 2.0, 7.0, accent.base), (-3.0, -5.0, 6.0, c.deep)]
                {
                    p.fill(disc(x, y, r), ink.fade(0.9));
                }
            }
            2 => p.sprig(&[(0.0, -14.0), (-1.6, -5.0), (1.4, 4.0), (-0.6, 13.0)], (10.0, 4.6), c),
            _ => {
                for (index, ring) in [10.6, 8.2, 5.8, 3.4].into_iter().enumerate() {
                    p.fill(
                        slab(-ring, -13.0, ring, 4.0 + ring, ring),
                        if index % 2 == 0 { c.base } else { accent.light },
                    );
                }
            }
        }
        p.print((0.0, -17.2), 13.0, 2, 0.6, INK, true);
    });
}

pub fn book(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-8.0, -0.4, 9.8, 1.4, 0.3));
    p.fill(poly(&[(8.0, 0.0, 0.0), (10.4, 0.9, 0.2), (10.4, 24.0, 0.2), (8.0, 23.4, 0.0)]), PAPER);
    for x in [8.6, 9.2, 9.8] {
        p.line(bar((x, 0.5), (x, 23.5)), 0.1, INK.fade(0.25));
    }
    p.shape(slab(-8.2, 0.0, 8.2, 23.6, 0.3), c.base, |p| {
        p.fill(slab(-9.0, -1.0, -6.6, 25.0, 0.0), c.deep.fade(0.45));
        match p.chance.below(3) {
            0 => {
                p.fill(disc(1.0, 8.6, 4.6), accent.base);
                p.fill(disc(2.6, 9.8, 4.4), c.base);
            }
            1 => {
                p.fill(slab(-4.6, 3.0, 6.4, 12.0, 0.0), accent.base);
                p.fill(
                    poly(&[
                        (-4.6, 3.0, 0.0),
                        (6.4, 3.0, 0.0),
                        (6.4, 8.0, 0.0),
                        (1.0, 5.4, 4.0),
                        (-4.6, 8.6, 0.0),
                    ]),
                    accent.deep,
                );
            }
            _ => p.sprig(&[(0.9, 2.6), (0.4, 6.0), (1.4, 9.4), (0.9, 12.0)], (4.0, 1.9), accent),
        }
        p.fill(slab(-9.0, 22.6, 9.0, 24.0, 0.0), c.light);
    });
    p.print((0.9, 19.0), 9.4, 3, 0.8, c.glint, true);
}
