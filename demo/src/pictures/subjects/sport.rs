//! What one trains with.

use crate::pictures::material::{INK, WHITE, graphite};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, disc, oval, poly, slab, wire};

pub fn yoga_mat(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-26.0, -0.8, 26.8, 3.0, 1.0));
    p.shape(
        poly(&[(-24.0, 0.0, 0.0), (24.0, 0.0, 0.0), (24.0, 14.0, 0.0), (-24.0, 14.0, 0.0)]),
        c.base,
        |p| {
            p.fill(slab(-26.0, 9.6, 26.0, 12.6, 1.0), c.light);
            p.fill(slab(-26.0, -1.0, 26.0, 3.4, 0.0), c.deep.fade(0.5));
            for x in [-15.0, 12.0] {
                p.fill(slab(x, -1.0, x + 3.4, 16.0, 0.0), accent.base);
                p.fill(slab(x, 9.6, x + 3.4, 12.6, 0.0), accent.light);
            }
        },
    );
    p.fill(oval(24.0, 7.0, 3.0, 7.0), c.shade);
    for (rx, ry) in [(2.3, 5.4), (1.6, 3.8), (0.9, 2.2)] {
        p.line(oval(24.0, 7.0, rx, ry), 0.5, c.deep);
    }
    p.fill(oval(-24.0, 7.0, 2.6, 7.0), c.base);
}

pub fn dumbbell(p: &mut Pen) {
    let (c, metal) = (p.c, graphite());
    p.fill(slab(-6.0, 5.6, 6.0, 8.4, 1.2), metal.light);
    p.fill(slab(-6.0, 5.6, 6.0, 6.6, 0.6), metal.deep);
    for side in [-1.0, 1.0] {
        p.foot(oval(side * 9.4, 0.3, 4.4, 1.0));
        let head = poly(&[
            (side * 5.4, 3.0, 1.0),
            (side * 7.0, 0.0, 1.0),
            (side * 12.6, 0.0, 1.0),
            (side * 14.4, 3.0, 1.0),
            (side * 14.4, 11.0, 1.0),
            (side * 12.6, 14.0, 1.0),
            (side * 7.0, 14.0, 1.0),
            (side * 5.4, 11.0, 1.0),
        ]);
        p.shape(head, c.base, |p| {
            p.fill(slab(side * 9.9 - 6.0, 10.4, side * 9.9 + 6.0, 15.0, 0.0), c.light);
            p.fill(slab(side * 9.9 - 6.0, -1.0, side * 9.9 + 6.0, 3.2, 0.0), c.deep.fade(0.6));
            p.fill(slab(side * 14.6 - 1.2, 0.0, side * 14.6 + 1.2, 14.0, 0.0), c.shade);
        });
        p.print((side * 9.9, 6.8), 4.0, 1, 0.9, WHITE, true);
    }
}

pub fn ball(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot_oval(0.0, 0.4, 5.0);
    p.shape(disc(0.0, 11.0, 11.0), c.base, |p| {
        match p.chance.below(2) {
            0 => {
                for (x, y, r) in [
                    (0.0, 11.0, 3.8),
                    (9.6, 14.6, 3.4),
                    (-9.8, 14.2, 3.4),
                    (0.0, 22.0, 3.0),
                    (6.2, 2.4, 3.2),
                    (-6.4, 2.6, 3.2),
                ] {
                    let patch: Vec<_> = (0..5)
                        .map(|step| {
                            let (sin, cos) = (90.0 + step as f32 * 72.0_f32).to_radians().sin_cos();
                            (x + r * cos, y + r * sin, 0.4)
                        })
                        .collect();
                    p.fill(poly(&patch), accent.base);
                }
            }
            _ => {
                p.line(bar((0.0, -1.0), (0.0, 23.0)), 0.5, INK.fade(0.75));
                p.line(bar((-12.0, 11.0), (12.0, 11.0)), 0.5, INK.fade(0.75));
                p.line(arc(-13.0, 11.0, 9.0, 11.0, -70.0, 70.0), 0.5, INK.fade(0.75));
                p.line(arc(13.0, 11.0, 9.0, 11.0, 110.0, 250.0), 0.5, INK.fade(0.75));
            }
        }
        p.fill(
            poly(&[
                (-4.0, -1.0, 0.0),
                (12.0, -1.0, 0.0),
                (12.0, 24.0, 0.0),
                (5.0, 24.0, 0.0),
                (9.4, 10.0, 12.0),
            ]),
            c.deep.fade(0.3),
        );
        p.fill(oval(-4.4, 16.0, 3.6, 3.0), WHITE.fade(0.3));
    });
}

pub fn helmet(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(oval(0.0, 0.6, 13.0, 1.8));
    p.line(wire(&[(-9.0, 4.0), (-5.0, 0.6), (0.0, 0.2), (4.0, 1.6), (7.0, 4.6)]), 0.8, graphite().base);
    let shell = poly(&[
        (-14.6, 3.0, 2.4),
        (-14.0, 11.0, 8.0),
        (-4.0, 18.4, 10.0),
        (8.0, 17.0, 9.0),
        (15.4, 8.0, 6.0),
        (15.0, 3.6, 2.0),
        (5.0, 4.8, 4.0),
        (-6.0, 3.0, 4.0),
    ]);
    p.shape(shell, c.base, |p| {
        p.fill(
            poly(&[
                (-16.0, 2.0, 0.0),
                (16.0, 2.0, 0.0),
                (16.0, 6.0, 0.0),
                (0.0, 7.0, 8.0),
                (-16.0, 5.0, 0.0),
            ]),
            c.deep.fade(0.5),
        );
        for (x, lean) in [(-8.0, 3.0), (-2.0, 4.0), (4.0, 4.4)] {
            p.fill(
                poly(&[
                    (x, 8.0, 1.0),
                    (x + 2.8, 8.4, 1.0),
                    (x + 2.4 + lean, 15.0, 1.6),
                    (x + lean, 14.6, 1.6),
                ]),
                INK.fade(0.8),
            );
        }
        p.line(wire(&[(-14.0, 6.4), (-4.0, 8.2), (6.0, 7.6), (16.0, 6.4)]), 0.7, accent.base);
        p.fill(oval(-8.0, 14.0, 4.0, 2.0), WHITE.fade(0.32));
    });
}
