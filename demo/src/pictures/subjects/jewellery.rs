//! Small and shining.

use crate::pictures::colour::Tones;
use crate::pictures::material::{INK, PAPER, WHITE, brass, linen, steel};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, disc, oval, poly, slab, wire, without};

pub fn sunglasses(p: &mut Pen) {
    let (c, lens) = (p.c, p.c.base.mix(INK, 0.72));
    p.foot(slab(-7.4, -0.2, 7.8, 0.8, 0.3));
    for side in [-1.0, 1.0] {
        p.line(wire(&[(side * 6.9, 3.6), (side * 6.2, 6.4), (side * 4.6, 7.0)]), 0.5, c.deep);
    }
    for side in [-1.0, 1.0] {
        let rim = poly(&[
            (side * 1.0, 4.2, 1.2),
            (side * 7.2, 4.6, 1.4),
            (side * 6.8, 0.8, 2.0),
            (side * 3.6, 0.0, 2.4),
            (side * 1.3, 1.2, 1.6),
        ]);
        p.fill(rim, c.base);
        let inner = poly(&[
            (side * 1.5, 3.8, 0.9),
            (side * 6.6, 4.1, 1.1),
            (side * 6.2, 1.1, 1.6),
            (side * 3.6, 0.5, 2.0),
            (side * 1.8, 1.5, 1.3),
        ]);
        p.shape(inner, lens, |p| {
            p.fill(
                poly(&[
                    (side * 4.0 - 3.4, -1.0, 0.0),
                    (side * 4.0 - 1.6, -1.0, 0.0),
                    (side * 4.0 + 1.4, 6.0, 0.0),
                    (side * 4.0 - 0.4, 6.0, 0.0),
                ]),
                WHITE.fade(0.16),
            );
        });
    }
    p.line(arc(0.0, 2.9, 1.3, 0.9, 20.0, 160.0), 0.62, c.base);
    p.line(bar((-7.2, 4.2), (-1.2, 3.9)), 0.16, c.glint);
    p.line(bar((7.2, 4.2), (1.2, 3.9)), 0.16, c.glint);
}

pub fn watch(p: &mut Pen) {
    let (c, metal) = (p.c, steel());
    for side in [-1.0, 1.0] {
        let strap = poly(&[
            (-1.9, side * 3.0, 0.2),
            (1.9, side * 3.0, 0.2),
            (1.5, side * 13.0, 0.9),
            (-1.5, side * 13.0, 0.9),
        ]);
        p.shape(strap, c.base, |p| {
            p.fill(slab(-2.4, -14.0, -1.0, 14.0, 0.0), c.light);
            p.fill(slab(1.1, -14.0, 2.4, 14.0, 0.0), c.shade);
        });
        for y in [6.8, 8.4, 10.0, 11.6] {
            if side < 0.0 {
                p.fill(oval(0.0, side * y, 0.26, 0.36), c.deep);
            }
        }
    }
    p.line(slab(-1.8, 12.2, 1.8, 14.2, 0.5), 0.5, metal.base);
    p.fill(slab(3.3, -0.6, 4.3, 0.6, 0.3), metal.deep);
    p.fill(disc(0.0, 0.0, 3.7), metal.base);
    p.line(disc(0.0, 0.0, 3.5), 0.22, metal.glint);
    p.fill(disc(0.0, 0.0, 3.1), PAPER);
    for hour in 0..12 {
        p.turned(0.0, 0.0, 1.0, hour as f32 * 30.0, |p| {
            p.line(bar((0.0, 2.3), (0.0, 2.75)), if hour % 3 == 0 { 0.24 } else { 0.12 }, INK);
        });
    }
    p.turned(0.0, 0.0, 1.0, 50.0, |p| p.line(bar((0.0, 0.0), (0.0, 1.5)), 0.26, INK));
    p.turned(0.0, 0.0, 1.0, -55.0, |p| p.line(bar((0.0, -0.4), (0.0, 2.2)), 0.18, INK));
    p.fill(disc(0.0, 0.0, 0.24), p.accent.base);
}

fn stand(p: &mut Pen) -> Tones {
    let cloth = linen();
    p.front_box((-4.6, 4.6), (0.0, 3.4), 3.6, 0.3, cloth);
    cloth
}

pub fn ring(p: &mut Pen) {
    let (metal, stone) = (brass(), p.c);
    let cloth = stand(p);
    p.fill(slab(-2.6, 3.9, 2.6, 4.3, 0.2), cloth.deep);
    let band = without(oval(0.0, 6.6, 2.6, 2.8), &oval(0.0, 6.6, 2.2, 2.4));
    p.fill(band, metal.base);
    p.line(arc(0.0, 6.6, 2.45, 2.65, 110.0, 200.0), 0.16, metal.glint);
    p.line(arc(0.0, 6.6, 2.35, 2.55, 290.0, 360.0), 0.2, metal.deep);
    let gem =
        poly(&[(0.0, 8.6, 0.0), (1.3, 10.2, 0.0), (0.8, 11.0, 0.0), (-0.8, 11.0, 0.0), (-1.3, 10.2, 0.0)]);
    p.shape(gem, stone.base, |p| {
        p.fill(
            poly(&[(-0.8, 11.0, 0.0), (0.8, 11.0, 0.0), (0.5, 10.2, 0.0), (-0.5, 10.2, 0.0)]),
            stone.glint,
        );
        p.fill(poly(&[(0.5, 10.2, 0.0), (1.3, 10.2, 0.0), (0.0, 8.6, 0.0)]), stone.deep);
        p.fill(poly(&[(-0.5, 10.2, 0.0), (-1.3, 10.2, 0.0), (0.0, 8.6, 0.0)]), stone.light);
    });
    p.line(bar((-0.9, 9.6), (-0.55, 9.1)), 0.22, metal.light);
    p.line(bar((0.9, 9.6), (0.55, 9.1)), 0.22, metal.shade);
}

pub fn necklace(p: &mut Pen) {
    let (metal, stone, cloth) = (brass(), p.c, linen());
    p.foot(slab(-5.4, -0.4, 5.8, 1.2, 0.4));
    let bust = poly(&[
        (-5.2, 0.0, 0.6),
        (5.2, 0.0, 0.6),
        (6.6, 6.4, 3.0),
        (7.6, 11.0, 3.0),
        (2.4, 13.6, 2.4),
        (2.1, 18.4, 0.8),
        (-2.1, 18.4, 0.8),
        (-2.4, 13.6, 2.4),
        (-7.6, 11.0, 3.0),
        (-6.6, 6.4, 3.0),
    ]);
    p.shape(bust, cloth.base, |p| {
        p.fill(poly(&[(2.0, -1.0, 0.0), (9.0, -1.0, 0.0), (9.0, 20.0, 0.0), (1.2, 20.0, 6.0)]), cloth.shade);
        p.fill(
            poly(&[(-9.0, -1.0, 0.0), (-4.4, -1.0, 0.0), (-5.0, 10.0, 5.0), (-9.0, 14.0, 0.0)]),
            cloth.light,
        );
    });
    p.line(
        wire(&[(-2.3, 16.0), (-3.6, 11.6), (-1.6, 7.6), (0.0, 6.6), (1.6, 7.6), (3.6, 11.6), (2.3, 16.0)]),
        0.26,
        metal.base,
    );
    p.fill(disc(0.0, 6.4, 0.36), metal.light);
    p.fill(disc(0.0, 4.9, 1.35), metal.base);
    p.fill(disc(0.0, 4.9, 1.02), stone.base);
    p.fill(disc(-0.3, 5.2, 0.4), stone.glint);
}
