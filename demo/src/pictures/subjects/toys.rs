//! What is played with.

use crate::pictures::colour::Tones;
use crate::pictures::material::{INK, WHITE, wood};
use crate::pictures::palette::accents;
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, disc, oval, poly, slab, wire};

fn block(p: &mut Pen, x: f32, y: f32, size: f32, tones: Tones) {
    p.at(x, y, |p| {
        let depth = size * 0.9;
        p.front_box((0.0, size), (if y == 0.0 { 0.0 } else { 0.01 }, size), depth, 0.25, tones);
        p.fill(slab(size * 0.06, size * 0.06, size * 0.16, size * 0.94, 0.2), tones.light);
        p.line(bar((size * 0.1, size * 0.97), (size * 0.92, size * 0.97)), 0.14, tones.glint);
    });
}

pub fn wooden_blocks(p: &mut Pen) {
    let colours = accents("toys").map(Tones::of);
    block(p, -9.0, 0.0, 6.0, colours[0]);
    block(p, -2.6, 0.0, 6.0, p.c);
    block(p, 3.8, 0.0, 6.0, colours[2]);
    block(p, -5.8, 6.0, 6.0, colours[1]);
    block(p, 0.8, 6.0, 6.0, wood());
    p.at(-0.8, 12.0, |p| {
        let c = colours[3];
        p.fill(poly(&[(-3.4, 0.0, 0.2), (3.4, 0.0, 0.2), (0.0, 5.2, 0.3)]), c.base);
        p.fill(poly(&[(0.6, 0.0, 0.0), (3.4, 0.0, 0.2), (0.0, 5.2, 0.0)]), c.shade);
    });
    p.at(13.6, 0.0, |p| {
        p.foot_oval(0.0, 0.2, 2.0);
        p.fill(disc(0.0, 2.8, 2.8), colours[1].base);
        p.fill(oval(-0.9, 3.8, 1.0, 0.8), colours[1].glint.fade(0.7));
    });
}

pub fn plush_bear(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(oval(0.0, 0.8, 11.4, 1.8));
    let round = |p: &mut Pen, x: f32, y: f32, rx: f32, ry: f32| {
        p.shape(oval(x, y, rx, ry), c.base, |p| {
            p.fill(oval(x + rx * 0.7, y - ry * 0.2, rx * 0.8, ry * 1.2), c.shade.fade(0.8));
            p.fill(oval(x - rx * 0.45, y + ry * 0.5, rx * 0.5, ry * 0.42), c.light);
        });
    };
    round(p, 0.0, 9.0, 7.6, 8.4);
    p.fill(oval(-0.2, 8.4, 4.6, 5.6), c.glint);
    for side in [-1.0, 1.0] {
        p.turned(side * 7.6, 11.4, 1.0, side * 26.0, |p| round(p, 0.0, -2.4, 2.6, 4.8));
        round(p, side * 7.0, 3.2, 4.4, 3.4);
        p.fill(oval(side * 7.6, 3.0, 2.2, 1.9), c.glint);
        round(p, side * 5.4, 25.6, 2.7, 2.7);
        p.fill(disc(side * 5.4, 25.5, 1.5), c.glint);
    }
    round(p, 0.0, 20.4, 7.0, 6.4);
    p.fill(oval(0.0, 18.6, 3.3, 2.6), c.glint);
    p.fill(oval(0.0, 19.7, 1.15, 0.85), INK);
    p.line(wire(&[(-1.4, 17.6), (-0.7, 17.1), (0.0, 17.6), (0.7, 17.1), (1.4, 17.6)]), 0.3, INK);
    for side in [-1.0, 1.0] {
        p.fill(disc(side * 2.9, 21.8, 0.72), INK);
        p.fill(disc(side * 2.9 - 0.22, 22.05, 0.24), WHITE);
        p.fill(poly(&[(0.0, 14.2, 0.2), (side * 3.6, 15.6, 0.6), (side * 3.4, 12.4, 0.6)]), accent.base);
    }
    p.fill(disc(0.0, 14.1, 0.9), accent.deep);
}

pub fn puzzle(p: &mut Pen) {
    let colours = accents("toys").map(Tones::of);
    let piece = |p: &mut Pen, x: f32, y: f32, degrees: f32, tones: Tones, knobs: [f32; 2]| {
        p.turned(x, y, 1.0, degrees, |p| {
            for (dx, dy, ink) in [(0.2, -0.2, tones.deep), (0.0, 0.0, tones.base)] {
                p.at(dx, dy, |p| {
                    p.fill(slab(-2.9, -2.9, 2.9, 2.9, 0.3), ink);
                    p.fill(disc(knobs[0] * 3.5, 0.0, 1.15), ink);
                    p.fill(disc(0.0, knobs[1] * 3.5, 1.15), ink);
                });
            }
            p.fill(slab(-2.7, 1.9, 2.7, 2.7, 0.3), tones.light);
        });
    };
    for (index, (x, y)) in
        [(-6.2, 6.2), (0.0, 6.2), (6.2, 6.2), (-6.2, 0.0), (0.0, 0.0), (-6.2, -6.2), (0.0, -6.2)]
            .into_iter()
            .enumerate()
    {
        let tones = if index % 3 == 0 { p.c } else { colours[index % 5] };
        piece(
            p,
            x,
            y,
            0.0,
            tones,
            [if index % 2 == 0 { 1.0 } else { 0.0 }, if index % 3 == 0 { -1.0 } else { 0.0 }],
        );
    }
    piece(p, 8.6, -1.4, 17.0, colours[1], [-1.0, 1.0]);
    piece(p, 7.4, -9.4, -22.0, p.c, [1.0, 1.0]);
}

pub fn kite(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.turned(0.0, 0.0, 1.0, -14.0, |p| {
        p.ghost(|p| {
            p.line(
                wire(&[(0.0, -24.0), (-5.0, -32.0), (3.0, -39.0), (-3.0, -47.0), (2.0, -53.0)]),
                0.5,
                INK.fade(0.6),
            );
        });
        for (x, y, turn) in [(-4.2, -31.0, 30.0), (2.4, -39.0, -28.0), (-2.4, -46.6, 24.0)] {
            p.turned(x, y, 1.0, turn, |p| {
                p.fill(poly(&[(0.0, 0.0, 0.0), (-3.6, 1.6, 0.2), (-3.6, -1.6, 0.2)]), accent.base);
                p.fill(poly(&[(0.0, 0.0, 0.0), (3.6, 1.6, 0.2), (3.6, -1.6, 0.2)]), accent.shade);
            });
        }
        p.fill(poly(&[(0.0, 24.0, 0.0), (-16.0, 8.0, 0.4), (0.0, 8.0, 0.0)]), c.light);
        p.fill(poly(&[(0.0, 24.0, 0.0), (16.0, 8.0, 0.4), (0.0, 8.0, 0.0)]), accent.base);
        p.fill(poly(&[(0.0, -24.0, 0.0), (-16.0, 8.0, 0.4), (0.0, 8.0, 0.0)]), accent.light);
        p.fill(poly(&[(0.0, -24.0, 0.0), (16.0, 8.0, 0.4), (0.0, 8.0, 0.0)]), c.shade);
        p.line(bar((0.0, 24.0), (0.0, -24.0)), 0.6, wood().deep);
        p.line(bar((-16.0, 8.0), (16.0, 8.0)), 0.6, wood().deep);
    });
}
