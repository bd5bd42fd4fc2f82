//! What makes a room one's own.

use crate::pictures::colour::Colour;
use crate::pictures::material::{INK, PAPER, WHITE, dark_green};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, disc, oval, poly, slab, wire};

pub fn vase(p: &mut Pen) {
    let (c, leaves) = (p.c, dark_green());
    let forms: [&[(f32, f32, f32)]; 4] = [
        &[(4.0, 0.0, 0.0), (7.4, 6.0, 6.0), (2.6, 15.0, 5.0), (2.2, 19.0, 2.0), (3.2, 22.0, 0.0)],
        &[(3.4, 0.0, 0.0), (3.6, 1.0, 0.5), (5.4, 21.0, 0.0)],
        &[(4.6, 0.0, 0.0), (8.4, 7.0, 7.5), (3.4, 14.0, 3.0), (3.0, 15.6, 0.0)],
        &[(5.0, 0.0, 0.0), (5.6, 1.0, 1.0), (5.0, 9.0, 4.0), (6.2, 14.0, 4.0), (2.8, 20.0, 0.0)],
    ];
    let profile = forms[p.chance.below(4)];
    let top = profile.last().map_or(20.0, |last| last.1);
    let sway = p.chance.between(-2.0, 2.0);
    p.sprig(
        &[(0.0, top - 1.0), (1.0 + sway, top + 7.0), (2.6 + sway, top + 14.0), (3.0 + sway, top + 20.0)],
        (7.4, 3.2),
        leaves,
    );
    p.sprig(&[(-0.4, top - 1.0), (-2.4, top + 6.0), (-5.4, top + 11.0)], (6.4, 2.9), leaves);
    p.body(profile, c);
    p.gleam(profile, 0.28);
    let r = profile.last().map_or(3.0, |last| last.0);
    p.fill(oval(0.0, top, r, r * 0.19), c.light);
    p.fill(oval(0.0, top, r * 0.8, r * 0.15), c.deep);
}

pub fn mirror(p: &mut Pen) {
    let (c, glass) = (p.c, Colour::hex(0xd6e2e6));
    let arched = p.chance.unit() < 0.5;
    let outer = if arched {
        poly(&[(-17.0, -26.0, 1.0), (17.0, -26.0, 1.0), (17.0, 26.0, 17.0), (-17.0, 26.0, 17.0)])
    } else {
        disc(0.0, 0.0, 22.0)
    };
    let inner = if arched {
        poly(&[(-15.4, -24.4, 0.6), (15.4, -24.4, 0.6), (15.4, 24.4, 15.4), (-15.4, 24.4, 15.4)])
    } else {
        disc(0.0, 0.0, 20.2)
    };
    p.fill(outer, c.base);
    p.line(inner.clone(), 0.5, c.deep);
    p.shape(inner, glass, |p| {
        p.fill(
            poly(&[(-30.0, -30.0, 0.0), (-8.0, -30.0, 0.0), (22.0, 30.0, 0.0), (-4.0, 30.0, 0.0)]),
            WHITE.fade(0.5),
        );
        p.fill(
            poly(&[(1.0, -30.0, 0.0), (5.0, -30.0, 0.0), (32.0, 24.0, 0.0), (27.0, 24.0, 0.0)]),
            WHITE.fade(0.42),
        );
    });
}

pub fn picture_frame(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.fill(slab(-17.0, -22.0, 17.0, 22.0, 0.3), c.base);
    p.fill(slab(-17.0, 20.4, 17.0, 22.0, 0.0), c.light);
    p.fill(slab(15.4, -22.0, 17.0, 22.0, 0.0), c.shade);
    p.fill(slab(-15.4, -20.4, 15.4, 20.4, 0.0), PAPER);
    p.within(slab(-10.6, -14.6, 10.6, 14.6, 0.0), |p| {
        p.fill(slab(-11.0, -15.0, 11.0, 15.0, 0.0), accent.glint.mix(PAPER, 0.55));
        match p.chance.below(3) {
            0 => {
                p.fill(disc(2.6, 5.6, 4.6), accent.base);
                p.fill(
                    poly(&[
                        (-12.0, -4.0, 0.0),
                        (-3.0, 1.4, 5.0),
                        (5.0, -5.0, 5.0),
                        (12.0, -1.0, 0.0),
                        (12.0, -16.0, 0.0),
                        (-12.0, -16.0, 0.0),
                    ]),
                    c.deep,
                );
                p.fill(
                    poly(&[
                        (-12.0, -9.0, 0.0),
                        (0.0, -5.6, 6.0),
                        (12.0, -11.0, 0.0),
                        (12.0, -16.0, 0.0),
                        (-12.0, -16.0, 0.0),
                    ]),
                    accent.deep,
                );
            }
            1 => {
                p.fill(disc(-2.4, 3.0, 7.0), accent.base);
                p.fill(poly(&[(-1.0, -12.0, 0.0), (9.0, -12.0, 0.0), (4.0, 2.0, 0.0)]), c.deep);
                p.fill(slab(-8.0, -12.0, -3.0, -3.0, 2.5), accent.deep);
            }
            _ => p.sprig(&[(0.0, -13.0), (-1.0, -5.0), (1.0, 2.0), (0.0, 9.0)], (7.0, 3.2), accent),
        }
    });
}

pub fn wall_clock(p: &mut Pen) {
    let (c, hand) = (p.c, INK);
    p.fill(disc(0.0, 0.0, 16.0), c.deep);
    p.fill(disc(-0.2, 0.2, 15.7), c.base);
    p.fill(disc(0.0, 0.0, 13.8), PAPER);
    for hour in 0..12 {
        p.turned(0.0, 0.0, 1.0, hour as f32 * 30.0, |p| {
            let (width, from) = if hour % 3 == 0 { (0.65, 10.6) } else { (0.36, 11.5) };
            p.line(bar((0.0, from), (0.0, 12.5)), width, hand);
        });
    }
    p.turned(0.0, 0.0, 1.0, 55.0, |p| p.line(bar((0.0, -1.6), (0.0, 7.0)), 0.9, hand));
    p.turned(0.0, 0.0, 1.0, -58.0, |p| p.line(bar((0.0, -2.0), (0.0, 10.6)), 0.6, hand));
    p.fill(disc(0.0, 0.0, 0.95), p.accent.base);
    p.line(wire(&[(-11.0, 6.0), (-8.4, 9.4), (-5.0, 11.6)]), 0.5, WHITE.fade(0.8));
}
