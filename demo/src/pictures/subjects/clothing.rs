//! Clothes, laid out or hung.

use crate::pictures::colour::Tones;
use crate::pictures::material::{INK, WHITE, wood};
use crate::pictures::patterns::Pattern;
use crate::pictures::pen::{Bounds, Pen};
use crate::pictures::shapes::{Corner, Outline, arc, bar, disc, oval, poly, slab, track, wire};

/// The right half of a garment, mirrored.
fn garment(right: &[Corner]) -> Outline {
    let left = right.iter().rev().map(|&(x, y, r)| (-x, y, r));
    poly(&right.iter().copied().chain(left).collect::<Vec<_>>())
}

fn shading(p: &mut Pen, c: Tones) {
    p.fill(
        poly(&[(-9.0, 0.0, 0.0), (-6.6, 0.0, 0.0), (-8.4, 20.0, 8.0), (-9.4, 30.0, 0.0)]),
        c.deep.fade(0.3),
    );
    p.fill(
        poly(&[(7.0, 0.0, 0.0), (10.4, 0.0, 0.0), (9.6, 22.0, 10.0), (8.6, 30.0, 0.0)]),
        c.deep.fade(0.34),
    );
    p.fill(poly(&[(-2.0, 0.0, 0.0), (-0.4, 0.0, 0.0), (2.4, 18.0, 14.0)]), c.deep.fade(0.2));
    p.fill(poly(&[(3.4, 3.0, 0.0), (4.6, 3.0, 0.0), (8.6, 24.0, 10.0)]), c.deep.fade(0.16));
}

pub fn t_shirt(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let shape = garment(&[
        (4.4, 33.6, 0.6),
        (11.4, 31.0, 2.0),
        (20.6, 20.0, 0.8),
        (15.4, 15.6, 0.8),
        (11.4, 20.0, 1.0),
        (11.8, 0.0, 0.8),
    ]);
    p.shape(shape, c.base, |p| {
        shading(p, c);
        p.line(bar((20.4, 19.0), (15.0, 14.6)), 0.3, c.deep.fade(0.6));
        p.line(bar((-20.4, 19.0), (-15.0, 14.6)), 0.3, c.deep.fade(0.6));
        p.line(bar((-13.0, 1.3), (13.0, 1.3)), 0.24, c.deep.fade(0.5));
        if p.chance.unit() < 0.45 {
            p.fill(disc(0.0, 20.0, 3.6), accent.base);
            p.fill(slab(-3.6, 15.4, 3.6, 18.6, 0.0), c.base);
        }
        p.fill(oval(0.0, 34.0, 5.6, 4.0), c.light);
        p.fill(oval(0.0, 34.4, 4.6, 3.2), c.deep);
    });
    p.line(arc(0.0, 34.0, 5.0, 3.6, 186.0, 354.0), 0.9, c.light);
}

pub fn shirt(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let shape = garment(&[
        (4.4, 33.6, 0.4),
        (11.0, 31.4, 2.0),
        (17.4, 20.0, 1.0),
        (18.4, 6.0, 0.6),
        (14.2, 5.4, 0.6),
        (12.0, 19.0, 2.0),
        (12.2, 1.4, 2.6),
        (6.0, 0.0, 4.0),
    ]);
    p.shape(shape, c.base, |p| {
        let area = Bounds { left: -20.0, low: 0.0, right: 20.0, high: 34.0 };
        let pattern = p.chance.pick(&[Pattern::Plain, Pattern::Stripes, Pattern::Plain, Pattern::Checks]);
        p.pattern(pattern, area, 2.6, accent.light.mix(c.base, 0.5), c.light);
        shading(p, c);
        p.fill(slab(-1.2, -1.0, 1.2, 32.0, 0.0), c.light);
        p.line(bar((1.2, 0.0), (1.2, 31.0)), 0.16, c.deep.fade(0.6));
        for y in [4.0, 9.4, 14.8, 20.2, 25.6] {
            p.fill(disc(0.0, y, 0.5), WHITE);
            p.line(disc(0.0, y, 0.5), 0.12, c.deep);
        }
    });
    p.line(
        track(&[
            (4.6, 21.4, 0.0),
            (9.4, 21.4, 0.0),
            (9.4, 16.8, 0.6),
            (7.0, 15.6, 0.4),
            (4.6, 16.8, 0.6),
            (4.6, 21.4, 0.0),
        ]),
        0.2,
        c.deep.fade(0.8),
    );
    p.fill(oval(0.0, 33.2, 4.2, 1.8), c.deep);
    for side in [-1.0, 1.0] {
        p.fill(
            poly(&[
                (0.0, 30.0, 0.3),
                (side * 4.4, 27.6, 0.4),
                (side * 5.4, 33.4, 1.0),
                (side * 3.6, 34.8, 0.8),
            ]),
            c.light,
        );
        p.line(
            track(&[(0.0, 30.0, 0.0), (side * 4.4, 27.6, 0.4), (side * 5.4, 33.4, 0.0)]),
            0.2,
            c.deep.fade(0.7),
        );
    }
}

pub fn sweater(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let shape = garment(&[
        (4.8, 33.2, 0.6),
        (11.4, 31.2, 3.0),
        (18.4, 18.0, 2.0),
        (20.0, 3.4, 0.8),
        (15.4, 2.6, 0.8),
        (12.4, 17.4, 2.0),
        (12.0, 0.0, 1.4),
    ]);
    p.shape(shape, c.base, |p| {
        let bands = p.chance.unit() < 0.5;
        if bands {
            for (index, y) in [12.0, 15.4, 18.8].into_iter().enumerate() {
                p.fill(slab(-21.0, y, 21.0, y + 1.7, 0.0), if index == 1 { c.glint } else { accent.base });
            }
        } else {
            for x in [-6.0, 0.0, 6.0] {
                let rope: Vec<(f32, f32)> = (0..9)
                    .map(|step| (x + if step % 2 == 0 { -0.8 } else { 0.8 }, 3.0 + step as f32 * 3.5))
                    .collect();
                p.line(wire(&rope), 0.7, c.deep.fade(0.35));
                let twin: Vec<(f32, f32)> = rope.iter().map(|&(dot, y)| (2.0 * x - dot, y)).collect();
                p.line(wire(&twin), 0.7, c.light);
            }
        }
        shading(p, c);
        p.fill(slab(-13.0, -1.0, 13.0, 2.6, 0.0), c.shade);
        for index in 0..17 {
            let x = -12.0 + index as f32 * 1.5;
            p.line(bar((x, 0.0), (x, 2.4)), 0.2, c.deep.fade(0.6));
        }
        for side in [-1.0, 1.0] {
            p.line(bar((side * 20.4, 4.6), (side * 14.6, 3.6)), 2.0, c.shade);
        }
        p.fill(oval(0.0, 33.6, 5.4, 3.4), c.shade);
        p.fill(oval(0.0, 34.2, 4.2, 2.6), c.deep);
    });
    p.line(arc(0.0, 33.6, 4.9, 3.0, 186.0, 354.0), 1.1, c.light);
}

pub fn jacket(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let hanger = wood();
    p.line(wire(&[(0.0, 35.0), (0.2, 37.4), (1.8, 38.8), (1.6, 40.6), (0.0, 41.0)]), 0.5, INK);
    p.line(track(&[(-10.0, 31.6, 0.0), (0.0, 35.2, 1.4), (10.0, 31.6, 0.0)]), 1.3, hanger.base);
    let shape = garment(&[
        (4.2, 34.0, 0.8),
        (11.6, 31.4, 3.0),
        (16.6, 18.0, 2.0),
        (17.2, 1.6, 0.8),
        (12.8, 1.0, 0.8),
        (12.0, 18.0, 2.0),
        (12.6, -3.0, 1.0),
    ]);
    p.shape(shape, c.base, |p| {
        p.at(0.0, -3.0, |p| shading(p, c));
        p.fill(poly(&[(0.4, 34.0, 0.0), (4.6, 34.0, 0.0), (1.0, 24.0, 1.0)]), accent.shade);
        p.fill(poly(&[(-0.4, 34.0, 0.0), (-4.6, 34.0, 0.0), (-1.0, 24.0, 1.0)]), accent.base);
        p.line(bar((0.0, 25.0), (0.0, -3.0)), 0.36, c.deep);
        for y in [20.0, 13.4, 6.8, 0.4] {
            p.fill(disc(1.5, y, 0.55), c.glint);
        }
        p.fill(slab(-18.0, -3.2, 18.0, -1.8, 0.0), c.shade);
    });
    for side in [-1.0, 1.0] {
        p.fill(
            poly(&[
                (side * 0.8, 25.0, 0.3),
                (side * 4.4, 34.6, 0.8),
                (side * 7.0, 31.6, 0.6),
                (side * 4.0, 26.6, 0.4),
            ]),
            c.light,
        );
        p.line(bar((side * 4.6, 8.4), (side * 9.4, 10.4)), 0.7, c.deep);
        p.line(bar((side * 4.6, 8.6), (side * 9.4, 10.6)), 0.22, c.light);
    }
}

pub fn scarf(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern = p.chance.pick(&[Pattern::Checks, Pattern::Bands, Pattern::Plain, Pattern::Stripes]);
    let peg = wood();
    for (x, low, tones) in [(1.4, -20.0, c), (-6.6, -27.0, c)] {
        let tail = poly(&[
            (x, low, 0.2),
            (x + 6.8, low, 0.2),
            (x + 5.2, 10.0, 4.0),
            (x + 4.0, 20.0, 3.0),
            (x - 0.2, 20.0, 3.0),
            (x + 0.4, 8.0, 4.0),
        ]);
        for index in 0..7 {
            let at = x + 0.5 + index as f32 * 0.98;
            p.line(bar((at, low), (at - 0.1, low - 2.6)), 0.34, tones.shade);
        }
        p.shape(tail, tones.base, |p| {
            let area = Bounds { left: x - 1.0, low, right: x + 8.0, high: 20.0 };
            p.pattern(pattern, area, 3.4, accent.base.mix(c.base, 0.2), c.light);
            p.fill(slab(x + 4.6, low - 1.0, x + 9.0, 22.0, 0.0), c.deep.fade(0.3));
        });
    }
    p.shape(
        poly(&[
            (-7.2, 14.4, 2.0),
            (-5.6, 22.4, 3.6),
            (0.0, 24.0, 4.0),
            (6.6, 22.4, 3.6),
            (8.0, 14.4, 2.0),
            (0.4, 17.0, 3.0),
        ]),
        c.light,
        |p| {
            p.fill(
                poly(&[
                    (-8.0, 13.0, 0.0),
                    (0.0, 17.6, 5.0),
                    (9.0, 13.0, 0.0),
                    (9.0, 16.0, 0.0),
                    (0.0, 19.6, 5.0),
                    (-8.0, 16.0, 0.0),
                ]),
                c.deep.fade(0.35),
            );
        },
    );
    p.fill(disc(0.2, 22.8, 1.6), peg.deep);
    p.fill(disc(0.1, 23.0, 1.2), peg.light);
}
