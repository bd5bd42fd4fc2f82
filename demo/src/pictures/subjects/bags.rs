//! What things are carried in, and a hat.

use crate::pictures::material::{WHITE, brass, leather};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, disc, oval, poly, slab, track, wire};

pub fn backpack(p: &mut Pen) {
    let (c, accent, metal) = (p.c, leather(), brass());
    p.foot(slab(-12.6, -0.6, 13.0, 2.0, 1.0));
    p.line(
        track(&[(-2.6, 37.0, 0.0), (-2.6, 41.0, 2.0), (2.6, 41.0, 2.0), (2.6, 37.0, 0.0)]),
        1.2,
        accent.base,
    );
    p.line(wire(&[(11.8, 30.0), (16.4, 22.0), (16.0, 10.0), (12.4, 4.0)]), 2.2, c.deep);
    p.line(wire(&[(-11.8, 30.0), (-16.4, 22.0), (-16.0, 10.0), (-12.4, 4.0)]), 2.2, c.shade);
    let body = poly(&[
        (-13.0, 0.0, 3.0),
        (13.0, 0.0, 3.0),
        (13.4, 20.0, 8.0),
        (11.4, 38.0, 8.0),
        (-11.4, 38.0, 8.0),
        (-13.4, 20.0, 8.0),
    ]);
    p.shape(body, c.base, |p| {
        p.fill(slab(-15.0, -1.0, -9.6, 40.0, 4.0), c.light);
        p.fill(slab(8.4, -1.0, 15.0, 40.0, 4.0), c.shade);
        p.fill(slab(-15.0, -1.0, 15.0, 2.4, 0.0), accent.base);
    });
    let flap = poly(&[
        (-12.6, 38.6, 5.0),
        (12.6, 38.6, 5.0),
        (13.0, 25.6, 3.0),
        (8.0, 22.6, 3.0),
        (-8.0, 22.6, 3.0),
        (-13.0, 25.6, 3.0),
    ]);
    p.at(0.4, -0.6, |p| p.fill(flap.clone(), c.deep));
    p.fill(flap, c.light);
    p.shape(slab(-9.0, 4.4, 9.0, 17.4, 2.0), c.shade, |p| p.fill(slab(-10.0, 14.0, 10.0, 18.0, 0.0), c.deep));
    for x in [-6.0, 6.0] {
        p.fill(slab(x - 0.9, 13.0, x + 0.9, 31.0, 0.4), accent.base);
        p.fill(slab(x - 1.4, 18.6, x + 1.4, 21.4, 0.4), metal.base);
        p.fill(slab(x - 0.7, 19.2, x + 0.7, 20.8, 0.2), accent.deep);
    }
}

pub fn tote_bag(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-14.0, -0.6, 14.6, 1.6, 0.8));
    p.line(track(&[(-6.4, 29.0, 0.0), (-6.0, 46.0, 5.4), (6.6, 46.0, 5.4), (7.0, 29.0, 0.0)]), 1.5, c.deep);
    let body = poly(&[(-13.6, 0.0, 1.4), (13.6, 0.0, 1.4), (15.0, 30.4, 0.6), (-15.0, 31.0, 0.6)]);
    p.shape(body, c.base, |p| {
        p.fill(slab(-16.0, 28.4, 16.0, 32.0, 0.0), c.light);
        p.folds(&[(-9.6, 1.3), (-1.0, 1.0), (8.8, 1.5)], (0.0, 26.0), c);
        match p.chance.below(3) {
            0 => {
                p.fill(disc(0.0, 15.6, 5.6), accent.base);
                p.fill(slab(-6.0, 9.0, 6.0, 13.6, 0.0), c.base);
                p.fill(slab(-5.6, 11.4, 5.6, 12.3, 0.4), accent.base);
            }
            1 => p.sprig(&[(0.0, 7.0), (-0.8, 12.0), (0.6, 17.0), (0.0, 21.0)], (5.6, 2.6), accent),
            _ => p.print((0.0, 18.0), 13.0, 3, 1.1, accent.base, true),
        }
    });
    p.line(track(&[(-8.6, 24.0, 0.0), (-8.8, 44.0, 5.6), (4.0, 44.6, 5.6), (4.6, 24.0, 0.0)]), 1.7, c.light);
}

pub fn wallet(p: &mut Pen) {
    let (c, stitch) = (p.c, p.c.glint);
    p.fill(slab(-5.6, 3.0, 4.0, 9.4, 0.6), p.accent.base);
    p.fill(slab(-4.8, 2.4, 4.8, 8.4, 0.6), p.accent.glint);
    p.fill(slab(-4.0, 6.0, -1.6, 7.4, 0.3), brass().base);
    p.shape(slab(-7.4, -6.6, 7.4, 6.6, 1.0), c.base, |p| {
        p.fill(slab(-8.0, -7.0, 8.0, -5.6, 0.0), c.shade);
        p.fill(slab(-8.0, -7.0, -6.0, 7.0, 0.0), c.light);
        p.fill(poly(&[(1.0, -7.0, 0.0), (8.0, -7.0, 0.0), (8.0, 4.0, 0.0)]), c.deep.fade(0.25));
    });
    p.line(
        track(&[(-6.6, -5.8, 0.0), (6.6, -5.8, 0.6), (6.6, 5.8, 0.6), (-6.6, 5.8, 0.6), (-6.6, -5.8, 0.0)]),
        0.14,
        stitch.fade(0.9),
    );
    p.fill(slab(3.0, -1.2, 9.0, 1.2, 1.0), c.shade);
    p.fill(disc(4.6, 0.0, 0.62), brass().base);
    p.fill(disc(4.5, 0.1, 0.3), WHITE.fade(0.8));
}

pub fn hat(p: &mut Pen) {
    let (c, band) = (p.c, p.accent);
    p.foot(oval(0.0, 0.6, 17.0, 3.0));
    p.fill(oval(0.0, 1.4, 18.4, 3.8), c.deep);
    p.fill(oval(0.0, 2.2, 18.2, 3.6), c.base);
    p.fill(oval(-1.6, 2.7, 15.6, 2.8), c.light);
    let crown = poly(&[
        (-10.0, 2.4, 1.0),
        (-9.0, 12.6, 4.6),
        (-3.0, 14.6, 4.0),
        (0.6, 13.2, 3.0),
        (4.4, 14.6, 4.0),
        (9.2, 12.4, 4.6),
        (10.0, 2.4, 1.0),
        (0.0, 0.4, 12.0),
    ]);
    p.shape(crown, c.base, |p| {
        p.fill(poly(&[(4.4, 0.0, 0.0), (11.0, 0.0, 0.0), (11.0, 16.0, 0.0), (5.4, 16.0, 6.0)]), c.shade);
        p.fill(poly(&[(-11.0, 0.0, 0.0), (-7.0, 0.0, 0.0), (-5.6, 16.0, 4.0), (-11.0, 16.0, 0.0)]), c.light);
        p.fill(
            poly(&[
                (-11.0, 2.6, 0.0),
                (0.0, 0.8, 14.0),
                (11.0, 2.6, 0.0),
                (11.0, 5.8, 0.0),
                (0.0, 4.0, 14.0),
                (-11.0, 5.8, 0.0),
            ]),
            band.base,
        );
    });
    p.line(bar((-2.6, 14.0), (-1.0, 11.4)), 0.5, c.deep.fade(0.5));
}
