//! What stands in a bathroom.

use crate::pictures::colour::Colour;
use crate::pictures::material::{PAPER, WHITE, brass, clear, graphite, white, wood};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, oval, poly, slab, track, wire};

pub fn pump_bottle(p: &mut Pen) {
    let (c, pump) = (p.c, if p.chance.unit() < 0.5 { graphite() } else { brass() });
    let profile = [(3.6, 0.0, 0.0), (4.0, 0.6, 0.6), (4.0, 11.4, 1.6), (1.8, 13.4, 0.6), (1.8, 14.2, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.36);
    p.label((3.0, 9.0), 4.0, (-0.66, 0.66), PAPER);
    p.print((0.0, 6.2), 3.6, 3, 0.34, c.deep, true);
    p.at(0.0, 14.2, |p| p.drum(&[(2.0, 0.0, 0.0), (2.0, 1.7, 0.0)], pump));
    p.at(0.0, 15.6, |p| p.body(&[(0.5, 0.0, 0.0), (0.5, 2.8, 0.0)], pump));
    p.line(track(&[(0.0, 18.6, 0.0), (-3.6, 18.6, 0.6), (-4.0, 17.6, 0.0)]), 0.95, pump.base);
    p.line(bar((0.6, 18.9), (-3.2, 18.9)), 0.25, pump.light);
}

pub fn cream_jar(p: &mut Pen) {
    let (c, lid) = (p.c, if p.chance.unit() < 0.5 { wood() } else { white() });
    let profile = [(4.7, 0.0, 0.0), (5.2, 0.6, 0.6), (5.2, 4.8, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.36);
    p.label((1.4, 3.7), 5.2, (-0.56, 0.56), PAPER);
    p.print((0.0, 2.5), 3.4, 2, 0.3, c.deep, true);
    p.at(0.0, 4.9, |p| p.drum(&[(5.4, 0.0, 0.0), (5.4, 2.4, 0.0)], lid));
}

pub fn tube(p: &mut Pen) {
    let (c, cap) = (p.c, p.accent);
    p.at(0.0, 0.0, |p| p.drum(&[(2.5, 0.0, 0.0), (2.5, 2.6, 0.0)], cap));
    let body = poly(&[
        (-2.6, 2.5, 0.3),
        (2.6, 2.5, 0.3),
        (3.8, 4.4, 1.6),
        (4.0, 17.8, 0.2),
        (-4.0, 17.8, 0.2),
        (-3.8, 4.4, 1.6),
    ]);
    p.shape(body, c.base, |p| {
        p.fill(poly(&[(-5.0, 2.0, 0.0), (-1.2, 2.0, 0.0), (-2.6, 18.0, 0.0), (-5.0, 18.0, 0.0)]), c.light);
        p.fill(poly(&[(1.6, 2.0, 0.0), (5.0, 2.0, 0.0), (5.0, 18.0, 0.0), (2.8, 18.0, 0.0)]), c.shade);
        p.fill(slab(-5.0, 16.4, 5.0, 18.0, 0.0), c.deep.fade(0.4));
        p.fill(slab(-5.0, 5.4, 5.0, 6.2, 0.0), cap.base);
    });
    p.print((0.0, 12.6), 4.4, 3, 0.36, c.deep.lift(-0.2), true);
}

pub fn soap(p: &mut Pen) {
    let (c, dish) = (p.c, wood());
    for x in [-5.4, 5.4] {
        p.front_box((x - 1.0, x + 1.0), (0.0, 1.0), 5.0, 0.2, dish);
    }
    p.at(0.0, 1.0, |p| p.front_box((-8.0, 8.0), (0.01, 1.2), 6.0, 0.3, dish));
    p.at(0.0, 2.6, |p| {
        p.front_box((-6.0, 6.0), (0.01, 3.4), 4.6, 0.9, c);
        p.fill(slab(-2.6, 1.1, 2.6, 2.5, 0.6), c.shade);
        p.print((0.0, 1.65), 3.2, 1, 0.3, c.deep, true);
        p.line(bar((-5.2, 3.0), (4.8, 3.0)), 0.18, c.glint);
    });
    p.at(2.0, 7.0, |p| {
        p.leaf((0.0, 0.0), 3.6, 1.6, 64.0, crate::pictures::material::dark_green());
        p.leaf((0.0, 0.0), 3.0, 1.5, -52.0, crate::pictures::material::green());
    });
}

pub fn perfume(p: &mut Pen) {
    let (c, cap) = (p.c, if p.chance.unit() < 0.5 { brass() } else { graphite() });
    let tint = c.base.mix(clear(), 0.35);
    p.foot(slab(-4.4, -0.4, 4.8, 1.0, 0.4));
    let round = p.chance.unit() < 0.5;
    let outer = if round {
        poly(&[
            (-3.0, 0.0, 1.0),
            (3.0, 0.0, 1.0),
            (6.2, 5.6, 6.0),
            (3.2, 11.0, 3.0),
            (-3.2, 11.0, 3.0),
            (-6.2, 5.6, 6.0),
        ])
    } else {
        slab(-4.6, 0.0, 4.6, 10.4, 1.0)
    };
    p.shape(outer.clone(), tint.fade(0.75), |p| {
        p.fill(slab(-8.0, 0.9, 8.0, 7.4, 0.0), c.base.fade(0.75));
        p.fill(slab(-8.0, 7.0, 8.0, 7.4, 0.0), c.light.fade(0.9));
        p.fill(slab(-8.0, -1.0, 8.0, 0.9, 0.0), WHITE.fade(0.4));
        p.fill(
            poly(&[(2.8, -1.0, 0.0), (8.0, -1.0, 0.0), (8.0, 12.0, 0.0), (2.8, 12.0, 0.0)]),
            c.deep.fade(0.3),
        );
        p.fill(slab(-3.9, 1.2, -3.0, 9.4, 0.4), WHITE.fade(0.65));
    });
    p.line(outer, 0.26, c.deep.fade(0.5));
    p.fill(slab(-2.0, 3.0, 2.0, 5.8, 0.2), PAPER);
    p.print((0.0, 4.5), 2.8, 2, 0.26, c.deep, true);
    p.at(0.0, if round { 10.9 } else { 10.4 }, |p| {
        p.body(&[(1.4, 0.0, 0.0), (1.4, 0.9, 0.0)], brass());
        p.at(0.0, 0.9, |p| p.drum(&[(2.2, 0.0, 0.0), (2.2, 3.6, 0.0)], cap));
    });
}

pub fn hair_brush(p: &mut Pen) {
    let (c, pad) = (p.c, Colour::hex(0x4a4442));
    p.turned(0.0, 0.0, 1.0, 32.0, |p| {
        let shape = poly(&[
            (-1.4, -14.0, 1.2),
            (1.4, -14.0, 1.2),
            (1.1, -3.0, 3.0),
            (4.6, 3.4, 4.0),
            (4.2, 12.4, 4.2),
            (-4.2, 12.4, 4.2),
            (-4.6, 3.4, 4.0),
            (-1.1, -3.0, 3.0),
        ]);
        p.at(0.4, -0.3, |p| p.fill(shape.clone(), c.deep));
        p.shape(shape, c.base, |p| p.fill(slab(-6.0, -15.0, -0.6, 14.0, 2.0), c.light));
        p.fill(oval(0.0, 6.6, 3.3, 4.9), pad);
        p.fill(oval(-0.3, 6.9, 2.7, 4.2), pad.lift(0.05));
        for row in 0..7 {
            let y = 2.8 + row as f32 * 1.26;
            let half = (1.0_f32 - ((y - 6.6) / 4.9).powi(2)).max(0.0).sqrt() * 2.5;
            for step in 0..5 {
                let x = -half + step as f32 * half / 2.0;
                p.fill(oval(x, y, 0.2, 0.2), Colour::hex(0xd9b98a));
            }
        }
        p.line(wire(&[(-0.6, -12.6), (-0.5, -8.0)]), 0.3, c.glint);
    });
}
