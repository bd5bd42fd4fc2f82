//! What goes along on a journey.

use crate::pictures::colour::Colour;
use crate::pictures::material::{FLAME, PAPER, clear, graphite, steel, wood};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, blade, disc, poly, slab, track};

pub fn water_bottle(p: &mut Pen) {
    let (c, cap) = (p.c, graphite());
    let profile = [(3.5, 0.0, 0.0), (3.8, 0.5, 0.5), (3.8, 16.0, 3.0), (2.2, 19.6, 0.8), (2.2, 20.4, 0.0)];
    let metal = steel();
    p.dressed(&profile, c, |p| p.label((-1.0, 1.2), 3.9, (-1.0, 1.0), metal.base));
    p.gleam(&profile, 0.36);
    p.print((0.0, 10.6), 3.2, 2, 0.5, c.glint, true);
    p.at(0.0, 20.2, |p| {
        p.line(track(&[(-1.7, 1.6, 0.0), (-1.7, 5.4, 1.7), (1.7, 5.4, 1.7), (1.7, 1.6, 0.0)]), 0.8, cap.base);
        p.drum(&[(2.6, 0.0, 0.0), (2.6, 2.6, 0.0)], cap);
    });
}

pub fn tent(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-62.0, -2.0, 64.0, 4.0, 1.0));
    for (x, lean) in [(-60.0, -14.0), (60.0, 14.0)] {
        p.ghost(|p| p.line(bar((x * 0.6, 40.0), (x + lean, 0.0)), 0.7, PAPER));
    }
    p.shape(
        poly(&[(-60.0, 0.0, 2.0), (60.0, 0.0, 2.0), (10.0, 76.0, 12.0), (-10.0, 76.0, 12.0)]),
        c.base,
        |p| {
            p.fill(
                poly(&[(10.0, -1.0, 0.0), (64.0, -1.0, 0.0), (10.0, 80.0, 0.0), (-4.0, 80.0, 0.0)]),
                c.shade,
            );
            p.fill(
                poly(&[(-64.0, -1.0, 0.0), (-46.0, -1.0, 0.0), (-4.0, 80.0, 0.0), (-12.0, 80.0, 0.0)]),
                c.light,
            );
        },
    );
    p.fill(poly(&[(-17.0, 0.0, 0.0), (21.0, 0.0, 0.0), (0.0, 58.0, 6.0)]), Colour::hex(0x3d3a40));
    p.fill(poly(&[(-17.0, 0.0, 0.0), (-2.0, 0.0, 0.0), (-9.0, 18.0, 10.0), (0.0, 58.0, 3.0)]), accent.light);
    p.fill(poly(&[(21.0, 0.0, 0.0), (12.0, 0.0, 0.0), (13.0, 16.0, 10.0), (0.0, 58.0, 3.0)]), accent.shade);
    p.line(
        track(&[(-62.0, 0.4, 0.0), (-9.0, 75.6, 10.0), (9.0, 75.6, 10.0), (62.0, 0.4, 0.0)]),
        1.3,
        accent.deep,
    );
}

pub fn lantern(p: &mut Pen) {
    let (c, glass) = (p.c, clear());
    p.line(arc(0.0, 15.0, 6.0, 9.0, 0.0, 180.0), 0.5, graphite().base);
    p.fill(slab(-1.4, 23.2, 1.4, 24.6, 0.6), wood().base);
    let base = [(5.0, 0.0, 0.0), (5.4, 1.0, 0.6), (5.4, 3.4, 1.0), (3.6, 4.6, 0.0)];
    p.body(&base, c);
    p.gleam(&base, 0.3);
    p.at(0.0, 4.6, |p| {
        p.ghost(|p| p.fill(disc(0.0, 4.6, 8.4), FLAME.fade(0.2)));
        p.at(0.0, 1.2, |p| {
            p.fill(blade(4.6, 2.1), FLAME);
            p.fill(blade(2.8, 1.2), Colour::hex(0xfff3cf));
        });
        p.glass(&[(3.4, 0.01, 0.0), (4.4, 4.4, 4.0), (3.0, 9.4, 0.0)], glass);
    });
    for x in [-4.4, 4.4] {
        p.line(track(&[(x, 4.0, 0.0), (x * 1.08, 9.0, 1.0), (x * 0.8, 14.6, 0.0)]), 0.4, c.deep);
    }
    p.at(0.0, 14.0, |p| {
        p.body(&[(4.4, 0.01, 0.0), (3.4, 1.8, 1.0), (2.0, 3.4, 0.0)], c);
        p.at(0.0, 3.4, |p| p.drum(&[(2.4, 0.01, 0.0), (1.8, 1.4, 0.0)], c));
    });
}
