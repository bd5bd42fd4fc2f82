//! What plays and what charges.

use crate::pictures::material::{INK, WHITE, graphite, steel, white};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, disc, oval, poly, slab, wire};

pub fn headphones(p: &mut Pen) {
    let (c, pad, metal) = (p.c, graphite(), steel());
    p.foot(oval(-8.4, 0.4, 2.6, 0.9));
    p.foot(oval(8.4, 0.4, 2.6, 0.9));
    p.line(arc(0.0, 9.0, 9.6, 11.4, -4.0, 184.0), 2.3, c.base);
    p.line(arc(-0.1, 9.4, 9.9, 11.7, 80.0, 176.0), 0.55, c.light);
    p.line(arc(0.0, 9.0, 8.8, 10.6, 40.0, 140.0), 1.0, pad.base);
    for side in [-1.0, 1.0] {
        p.line(bar((side * 9.5, 12.4), (side * 9.3, 7.0)), 1.1, metal.base);
        p.turned(side * 8.3, 4.8, 1.0, side * -5.0, |p| {
            p.fill(slab(-side * 1.0 - 1.5, -4.5, -side * 1.0 + 1.5, 4.5, 1.5), pad.base);
            p.fill(slab(-side * 1.6 - 0.5, -4.0, -side * 1.6 + 0.5, 4.0, 0.5), pad.light);
            p.fill(slab(side * 0.7 - 1.7, -4.6, side * 0.7 + 1.7, 4.6, 1.7), c.base);
            p.fill(slab(side * 0.7 - 1.3, -3.6, side * 0.7 - 0.5, 3.8, 0.4), c.light);
            p.fill(slab(side * 0.7 + 0.7, -4.0, side * 0.7 + 1.5, 4.0, 0.4), c.deep.fade(0.5));
        });
    }
}

pub fn speaker(p: &mut Pen) {
    let (c, mesh) = (p.c, graphite());
    if p.chance.unit() < 0.5 {
        let profile = [(6.2, 0.0, 0.0), (6.8, 1.0, 1.0), (6.8, 14.6, 1.2), (6.0, 16.0, 0.0)];
        p.dressed(&profile, c, |p| {
            for row in 0..13 {
                p.label((2.0 + row as f32 * 0.95, 2.3 + row as f32 * 0.95), 6.9, (-1.0, 1.0), c.deep);
            }
        });
        p.fill(oval(0.0, 16.0, 6.0, 1.14), mesh.base);
        p.line(oval(0.0, 16.0, 4.6, 0.86), 0.18, p.accent.light);
        return;
    }
    p.foot(slab(-9.4, -0.4, 9.8, 1.6, 0.6));
    p.fill(poly(&[(-9.0, 19.0, 2.0), (9.0, 19.0, 2.0), (8.2, 20.6, 1.0), (-8.2, 20.6, 1.0)]), c.light);
    p.fill(slab(-9.4, 0.0, 9.4, 19.6, 2.4), c.base);
    p.shape(slab(-8.2, 1.2, 8.2, 18.4, 1.6), mesh.base, |p| {
        for row in 0..18 {
            for column in 0..17 {
                p.fill(disc(-8.0 + column as f32, 1.6 + row as f32, 0.17), mesh.light);
            }
        }
    });
    p.fill(disc(0.0, 8.2, 5.6), mesh.deep);
    p.fill(disc(0.0, 8.2, 4.9), mesh.shade);
    p.fill(disc(0.0, 8.2, 2.2), mesh.light);
    p.fill(disc(-0.5, 8.7, 0.9), mesh.glint);
    p.fill(disc(0.0, 15.8, 1.6), mesh.deep);
    p.fill(disc(-0.2, 16.0, 0.8), mesh.light);
}

pub fn earbuds(p: &mut Pen) {
    let (c, tip) = (p.c, graphite());
    p.foot(slab(-5.6, -0.3, 6.0, 1.2, 0.6));
    let lid = poly(&[(-5.4, 5.0, 0.4), (5.4, 5.0, 0.4), (5.0, 9.4, 3.0), (-5.0, 9.4, 3.0)]);
    p.shape(lid, c.shade, |p| p.fill(slab(-4.6, 5.0, 4.6, 8.4, 2.0), c.deep));
    for side in [-1.0, 1.0] {
        p.at(side * 2.5, 4.8, |p| {
            p.fill(slab(-0.7, -0.4, 0.7, 3.0, 0.6), white().shade);
            p.fill(disc(0.0, 3.3, 1.5), white().base);
            p.fill(oval(side * -1.3, 3.6, 0.7, 0.85), tip.base);
            p.fill(disc(-0.4, 3.7, 0.5), WHITE);
        });
    }
    p.shape(poly(&[(-5.6, 0.0, 2.6), (5.6, 0.0, 2.6), (5.8, 5.4, 0.8), (-5.8, 5.4, 0.8)]), c.base, |p| {
        p.fill(slab(-6.0, 4.2, 6.0, 6.0, 0.0), c.light);
        p.fill(poly(&[(2.6, -1.0, 0.0), (6.0, -1.0, 0.0), (6.0, 6.0, 0.0), (4.0, 6.0, 0.0)]), c.shade);
    });
    p.fill(disc(0.0, 1.8, 0.32), p.accent.light);
}

pub fn charger(p: &mut Pen) {
    let (c, metal) = (p.c, steel());
    p.line(
        wire(&[
            (-3.4, 1.2),
            (-8.0, 0.6),
            (-11.4, 2.0),
            (-12.0, 5.0),
            (-9.6, 6.2),
            (-7.8, 4.2),
            (-9.4, 1.4),
            (-13.6, 0.6),
        ]),
        0.75,
        white().shade,
    );
    p.line(wire(&[(-3.4, 1.5), (-8.0, 0.9), (-11.2, 2.2)]), 0.24, WHITE);
    p.front_box((-3.4, 3.4), (0.0, 6.4), 3.4, 1.0, c);
    p.fill(slab(-2.8, 0.6, -1.4, 5.8, 0.6), c.light);
    p.fill(slab(-1.1, 2.7, 1.1, 3.5, 0.4), INK);
    p.line(slab(-1.1, 2.7, 1.1, 3.5, 0.4), 0.14, metal.light);
    for x in [-1.3, 1.3] {
        p.fill(slab(x - 0.35, 7.0, x + 0.35, 9.8, 0.2), metal.base);
        p.fill(slab(x - 0.35, 7.0, x - 0.1, 9.7, 0.1), metal.light);
    }
}

pub fn power_bank(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-4.0, -0.3, 4.4, 1.0, 0.5));
    p.fill(slab(-2.9, 0.2, 4.6, 14.6, 1.4), c.deep);
    p.shape(slab(-3.8, 0.0, 3.8, 14.4, 1.4), c.base, |p| {
        p.fill(slab(-4.0, -1.0, -2.6, 16.0, 0.6), c.light);
        p.fill(poly(&[(-4.0, 16.0, 0.0), (4.0, 16.0, 0.0), (4.0, 11.0, 0.0)]), c.glint.fade(0.25));
    });
    for (index, x) in [-1.5, -0.5, 0.5, 1.5].into_iter().enumerate() {
        p.fill(disc(x, 2.0, 0.24), if index < 3 { accent.light } else { c.deep });
    }
    p.print((0.0, 11.6), 2.6, 1, 0.4, c.deep, true);
}
