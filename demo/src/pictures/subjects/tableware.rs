//! What stands on a laid table.

use crate::pictures::colour::Colour;
use crate::pictures::material::{WHITE, clear};
use crate::pictures::patterns::Pattern;
use crate::pictures::pen::{Bounds, Pen};
use crate::pictures::shapes::{disc, track, wire};

const COFFEE: Colour = Colour::hex(0x5a3826);
const TEA: Colour = Colour::hex(0xb06a2c);

pub fn mug(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let profile = [(3.5, 0.0, 0.0), (4.0, 0.5, 0.8), (4.1, 9.0, 0.0)];
    let handle = track(&[(3.6, 7.6, 0.0), (7.6, 7.6, 3.0), (7.2, 2.6, 3.0), (3.7, 2.4, 0.0)]);
    p.line(handle.clone(), 1.25, c.shade);
    p.at(-0.12, 0.16, |p| p.line(handle, 0.7, c.light));
    let dip = p.chance.unit() < 0.5;
    p.dressed(&profile, c, |p| {
        if dip {
            p.label((-1.0, 2.6), 4.3, (-1.0, 1.0), accent.light);
        }
    });
    p.gleam(&profile, 0.35);
    p.mouth(9.0, 4.1, 0.42, c, Some((COFFEE, 0.5)));
}

pub fn bowl(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let profile = [(3.2, 0.0, 0.0), (3.4, 0.7, 0.3), (6.6, 3.2, 3.0), (8.2, 7.4, 0.0)];
    let band = p.chance.unit() < 0.5;
    p.dressed(&profile, c, |p| {
        if band {
            p.label((6.0, 6.6), 8.1, (-1.0, 1.0), accent.base);
        }
    });
    p.gleam(&profile, 0.3);
    p.mouth(7.4, 8.2, 0.4, c, None);
}

pub fn plate(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.fill(disc(0.0, 0.0, 13.0), c.base);
    p.within(disc(0.0, 0.0, 13.0), |p| {
        p.fill(disc(-0.7, 0.7, 12.9), c.light);
        let area = Bounds { left: -13.0, low: -13.0, right: 13.0, high: 13.0 };
        match p.chance.below(4) {
            0 => p.line(disc(0.0, 0.0, 12.2), 0.5, accent.base),
            1 => p.pattern(Pattern::Terrazzo, area, 2.2, accent.base, c.deep),
            2 => {
                p.line(disc(0.0, 0.0, 12.3), 0.28, accent.base);
                p.line(disc(0.0, 0.0, 11.5), 0.14, accent.base);
            }
            _ => p.pattern(Pattern::Dots, area, 2.6, accent.light, c.shade),
        }
    });
    p.fill(disc(0.0, 0.0, 9.0), c.shade);
    p.fill(disc(0.25, -0.25, 8.85), c.base);
    p.fill(disc(0.45, -0.45, 8.3), c.light);
    p.line(wire(&[(-10.5, 3.2), (-9.3, 6.0), (-7.0, 8.4)]), 0.45, WHITE.fade(0.5));
}

pub fn teapot(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let profile = [(5.0, 0.0, 0.0), (7.2, 1.6, 2.0), (8.2, 6.2, 4.2), (5.2, 11.2, 2.5), (4.0, 11.8, 0.0)];
    p.line(
        track(&[(-6.6, 4.2, 0.0), (-9.6, 5.6, 1.6), (-11.2, 10.2, 1.0), (-12.6, 11.4, 0.0)]),
        2.0,
        c.shade,
    );
    p.line(
        track(&[(-6.6, 4.6, 0.0), (-9.5, 6.1, 1.6), (-11.2, 10.5, 1.0), (-12.4, 11.5, 0.0)]),
        1.1,
        c.light,
    );
    let handle = track(&[(6.4, 9.4, 0.0), (12.4, 10.2, 3.4), (11.6, 2.8, 3.4), (7.0, 3.4, 0.0)]);
    p.line(handle.clone(), 1.3, c.shade);
    p.at(-0.1, 0.2, |p| p.line(handle, 0.6, c.light));
    p.body(&profile, c);
    p.gleam(&profile, 0.34);
    p.at(0.0, 11.8, |p| {
        let lid = [(4.1, 0.0, 0.0), (3.2, 1.5, 1.4), (0.8, 2.1, 0.0)];
        p.body(&lid, c);
        p.at(0.0, 2.0, |p| p.drum(&[(0.7, 0.0, 0.0), (1.2, 0.9, 0.6), (0.8, 1.7, 0.0)], accent));
    });
}

pub fn glass(p: &mut Pen) {
    let tint = p.c.base.mix(clear(), 0.45);
    let drink = p.accent;
    let profile = [(3.2, 0.0, 0.0), (3.4, 0.4, 0.3), (4.0, 11.5, 0.0)];
    if p.chance.unit() < 0.6 {
        p.filling(&[(3.0, 0.7, 0.0), (3.7, 7.6, 0.0)], drink, 0.75);
    }
    p.glass(&profile, tint);
    p.rim(11.5, 4.0, tint);
}

pub fn carafe(p: &mut Pen) {
    let tint = p.c.base.mix(clear(), 0.4);
    let profile = [
        (5.6, 0.0, 0.0),
        (6.6, 1.6, 1.2),
        (6.4, 9.0, 4.0),
        (2.4, 15.0, 3.0),
        (2.5, 19.0, 1.0),
        (3.3, 22.0, 0.0),
    ];
    let water = crate::pictures::colour::Tones::of(TEA.mix(clear(), 0.55));
    p.filling(&[(5.4, 0.6, 0.0), (6.2, 1.8, 1.0), (6.1, 8.4, 2.0), (5.2, 10.6, 0.0)], water, 0.6);
    p.glass(&profile, tint);
    p.rim(22.0, 3.3, tint);
    let cork = crate::pictures::material::cork();
    p.at(0.0, 20.6, |p| p.drum(&[(2.7, 0.0, 0.0), (3.0, 3.6, 0.0)], cork));
}
