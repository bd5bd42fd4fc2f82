//! What stands on a stove and beside it.

use crate::pictures::material::clear;
use crate::pictures::material::{dark_wood, graphite, steel, wood};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, disc, oval, poly, slab, track, wire};

pub fn pan(p: &mut Pen) {
    let (c, grip) = (p.c, dark_wood());
    p.turned(11.0, 4.4, 1.0, 12.0, |p| {
        p.fill(slab(-1.0, -0.7, 5.0, 0.7, 0.5), graphite().base);
        p.fill(slab(4.0, -1.0, 18.0, 1.0, 1.0), grip.base);
        p.fill(slab(4.4, 0.1, 17.4, 0.8, 0.35), grip.light);
        p.fill(disc(16.6, 0.0, 0.4), grip.deep);
    });
    let profile = [(9.6, 0.0, 0.0), (10.4, 0.5, 0.5), (12.2, 4.6, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.25);
    p.mouth(4.6, 12.2, 0.35, c, None);
    p.fill(oval(0.6, 4.1, 9.4, 1.5), graphite().base.fade(0.55));
}

pub fn pot(p: &mut Pen) {
    let c = p.c;
    for side in [-1.0, 1.0] {
        p.line(
            track(&[
                (side * 10.6, 9.6, 0.0),
                (side * 14.0, 9.6, 1.2),
                (side * 14.0, 7.6, 1.2),
                (side * 10.6, 7.6, 0.0),
            ]),
            1.3,
            c.shade,
        );
    }
    let profile = [(10.4, 0.0, 0.0), (11.2, 1.2, 1.2), (11.4, 11.4, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.32);
    p.at(0.0, 11.4, |p| {
        let lid = [(11.7, 0.0, 0.0), (11.0, 1.1, 1.0), (2.2, 3.2, 0.0)];
        p.body(&lid, c);
        p.at(0.0, 3.0, |p| p.drum(&[(1.4, 0.0, 0.0), (2.4, 1.4, 0.8), (1.9, 2.4, 0.0)], steel()));
    });
}

pub fn knife(p: &mut Pen) {
    let (c, blade) = (p.c, steel());
    p.turned(0.0, 0.0, 1.0, 58.0, |p| {
        let steel_shape = poly(&[
            (-0.4, -2.1, 0.0),
            (14.0, -2.1, 0.0),
            (20.0, 1.1, 6.0),
            (20.4, 1.8, 0.2),
            (-0.4, 1.9, 0.0),
        ]);
        p.shape(steel_shape, blade.base, |p| {
            p.fill(
                poly(&[(-1.0, -2.4, 0.0), (14.0, -2.4, 0.0), (21.0, 1.6, 6.0), (-1.0, -0.7, 0.0)]),
                blade.light,
            );
            p.line(bar((0.0, 1.3), (19.0, 1.5)), 0.16, blade.deep);
        });
        p.fill(slab(-1.6, -1.9, 0.2, 1.9, 0.3), blade.deep);
        let grip = poly(&[
            (-1.4, -1.7, 0.2),
            (-1.4, 1.8, 0.2),
            (-12.6, 2.0, 1.2),
            (-13.4, -0.4, 1.2),
            (-12.0, -2.2, 1.2),
            (-7.0, -1.3, 3.0),
        ]);
        p.shape(grip, c.base, |p| p.fill(slab(-14.0, 0.4, 0.0, 2.4, 0.0), c.light));
        for x in [-3.6, -6.8, -10.2] {
            p.fill(disc(x, 0.1, 0.36), blade.light);
        }
    });
}

pub fn cutting_board(p: &mut Pen) {
    let c = p.c;
    p.turned(0.0, 0.0, 1.0, 0.0, |p| {
        p.foot(slab(-9.4, -0.4, 9.8, 1.2, 0.2));
        let board = poly(&[
            (-9.0, 0.0, 0.9),
            (9.0, 0.0, 0.9),
            (9.0, 24.0, 2.6),
            (2.6, 24.6, 2.2),
            (2.2, 33.0, 2.2),
            (-2.2, 33.0, 2.2),
            (-2.6, 24.6, 2.2),
            (-9.0, 24.0, 2.6),
        ]);
        p.at(0.9, 0.0, |p| p.fill(board.clone(), c.deep));
        p.shape(board, c.base, |p| {
            for (x, width) in [(-7.4, 0.5), (-4.2, 0.9), (-0.8, 0.35), (2.6, 0.8), (6.0, 0.5)] {
                p.line(
                    wire(&[(x, -1.0), (x + 0.5, 9.0), (x - 0.4, 19.0), (x + 0.3, 34.0)]),
                    width,
                    c.shade.fade(0.55),
                );
            }
            p.fill(slab(-10.0, -1.0, -8.5, 34.0, 0.0), c.light);
        });
        p.fill(disc(0.0, 30.4, 0.95), c.deep);
        p.fill(disc(0.12, 30.3, 0.7), c.shade);
    });
}

pub fn storage_jar(p: &mut Pen) {
    let (c, lid) = (p.c, wood());
    let profile = [(5.6, 0.0, 0.0), (6.1, 0.7, 0.7), (6.1, 13.2, 0.8), (5.6, 14.0, 0.0)];
    if p.chance.unit() < 0.5 {
        p.body(&profile, c);
        p.gleam(&profile, 0.3);
        p.label((5.0, 9.0), 6.1, (-0.62, 0.62), crate::pictures::material::PAPER);
        p.print((0.0, 6.9), 5.0, 2, 0.4, c.deep, true);
    } else {
        p.filling(&[(5.4, 0.6, 0.0), (5.8, 1.2, 0.5), (5.8, 9.6, 0.0)], c, 0.95);
        p.glass(&profile, clear());
    }
    p.at(0.0, 14.0, |p| p.drum(&[(5.9, 0.0, 0.0), (5.9, 2.2, 0.0)], lid));
}

pub fn kettle(p: &mut Pen) {
    let (c, grip) = (p.c, graphite());
    p.line(arc(0.0, 12.5, 7.0, 8.6, 12.0, 168.0), 1.5, grip.base);
    p.line(arc(-0.1, 12.8, 6.9, 8.5, 60.0, 165.0), 0.4, grip.light);
    p.fill(poly(&[(-7.0, 3.4, 0.0), (-14.6, 11.8, 0.6), (-12.6, 13.2, 0.3), (-5.6, 9.6, 2.0)]), c.shade);
    p.fill(poly(&[(-7.0, 4.6, 0.0), (-14.2, 12.0, 0.6), (-12.8, 13.0, 0.3), (-5.6, 9.6, 2.0)]), c.base);
    let profile = [(9.2, 0.0, 0.0), (10.0, 1.0, 1.0), (9.2, 6.0, 5.0), (6.0, 12.0, 2.0), (4.6, 12.8, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.4);
    p.at(0.0, 12.8, |p| {
        p.body(&[(4.7, 0.0, 0.0), (3.4, 1.2, 1.0), (0.9, 1.6, 0.0)], c);
        p.at(0.0, 1.5, |p| p.drum(&[(0.8, 0.0, 0.0), (1.3, 1.0, 0.6), (1.0, 1.7, 0.0)], grip));
    });
}
