//! What gives light.

use crate::pictures::colour::Colour;
use crate::pictures::material::{FLAME, brass, dark_wood, graphite, white};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, blade, disc, lathe, oval, slab, wire};

const GLOW: Colour = Colour::hex(0xffe9b8);

fn glow(p: &mut Pen, y: f32, r: f32) {
    p.ghost(|p| {
        p.fill(disc(0.0, y, r), GLOW.fade(0.2));
        p.fill(disc(0.0, y, r * 0.72), GLOW.fade(0.22));
    });
}

pub fn table_lamp(p: &mut Pen) {
    let (c, foot) = (p.c, p.accent);
    if p.chance.unit() < 0.5 {
        p.drum(&[(5.6, 0.0, 0.0), (5.6, 1.2, 0.0)], dark_wood());
        p.at(0.0, 1.1, |p| p.body(&[(1.0, 0.0, 0.0), (0.8, 14.0, 0.0)], brass()));
    } else {
        p.body(&[(4.4, 0.0, 0.0), (6.4, 4.6, 4.0), (4.0, 10.4, 3.6), (1.2, 14.0, 0.0)], foot);
        p.gleam(&[(4.4, 0.0, 0.0), (6.4, 4.6, 4.0), (4.0, 10.4, 3.6), (1.2, 14.0, 0.0)], 0.3);
    }
    p.at(0.0, 14.6, |p| {
        glow(p, 4.0, 17.0);
        p.body(&[(10.2, 0.0, 0.0), (6.4, 12.6, 0.0)], c);
        p.fill(oval(0.0, 12.6, 6.4, 1.2), c.glint);
        p.within(lathe(&[(10.2, 0.0, 0.0), (6.4, 12.6, 0.0)], 0.19), |p| {
            p.fill(oval(0.0, -1.0, 11.0, 4.6), GLOW.fade(0.5));
        });
    });
}

pub fn floor_lamp(p: &mut Pen) {
    let (c, metal) = (p.c, graphite());
    p.drum(&[(13.0, 0.0, 0.0), (13.0, 1.6, 0.0)], metal);
    p.line(wire(&[(0.0, 2.0), (0.0, 70.0), (2.0, 112.0), (14.0, 132.0), (30.0, 132.0)]), 1.9, metal.base);
    p.line(wire(&[(-0.4, 2.0), (-0.4, 70.0), (1.6, 112.0), (13.7, 132.4), (29.0, 132.6)]), 0.5, metal.light);
    p.at(32.0, 108.0, |p| {
        glow(p, 2.0, 34.0);
        p.body(&[(19.0, 0.0, 0.0), (15.0, 12.0, 9.0), (3.0, 22.0, 0.0)], c);
        p.fill(oval(0.0, 0.0, 18.2, 3.2), GLOW);
        p.fill(oval(0.0, -0.6, 12.0, 1.9), Colour::hex(0xfff6dd));
    });
}

pub fn pendant_lamp(p: &mut Pen) {
    let c = p.c;
    let form = p.chance.below(3);
    p.ghost(|p| p.line(bar((0.0, 18.0), (0.0, 90.0)), 0.45, graphite().base));
    glow(p, 2.0, 26.0);
    let profile: &[(f32, f32, f32)] = match form {
        0 => &[(16.0, 0.0, 0.0), (15.0, 6.0, 8.0), (3.0, 15.0, 3.0), (1.6, 17.0, 0.0)],
        1 => &[(12.0, 0.0, 0.0), (13.0, 9.0, 9.0), (6.0, 16.0, 6.0), (1.8, 17.4, 0.0)],
        _ => &[(17.0, 0.0, 0.0), (4.0, 10.0, 2.0), (3.4, 16.0, 1.0), (1.6, 17.0, 0.0)],
    };
    p.body(profile, c);
    p.gleam(profile, 0.3);
    let r = profile[0].0;
    p.fill(oval(0.0, 0.0, r * 0.96, r * 0.17), GLOW);
    p.fill(oval(0.0, -0.3, r * 0.5, r * 0.09), Colour::hex(0xfff8e4));
    p.fill(slab(-1.3, 16.6, 1.3, 20.0, 0.5), brass().base);
}

pub fn candle(p: &mut Pen) {
    let (c, wax) = (p.c, white());
    let profile = [(4.0, 0.0, 0.0), (4.3, 0.5, 0.4), (4.3, 8.6, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.3);
    p.mouth(8.6, 4.3, 0.35, c, Some((wax.base, 0.35)));
    p.label((2.4, 6.0), 4.3, (-0.6, 0.6), crate::pictures::material::PAPER);
    p.print((0.0, 4.4), 3.4, 2, 0.32, c.deep, true);
    p.line(bar((0.0, 8.1), (0.1, 9.5)), 0.22, graphite().base);
    p.ghost(|p| {
        p.fill(disc(0.1, 10.6, 3.4), FLAME.fade(0.18));
        p.at(0.1, 9.3, |p| {
            p.fill(blade(3.2, 1.5), FLAME);
            p.fill(blade(1.8, 0.8), Colour::hex(0xfff3cf));
        });
    });
}
