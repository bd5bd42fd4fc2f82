//! What stands in a pantry.

use crate::pictures::colour::{Colour, Tones};
use crate::pictures::material::{CORD, PAPER, clear, cork, dark_green, wood};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, oval, poly, slab, wire};

pub fn oil_bottle(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let profile = [
        (3.7, 0.0, 0.0),
        (4.1, 0.6, 0.6),
        (4.1, 13.6, 3.0),
        (1.5, 18.6, 2.0),
        (1.4, 23.6, 0.4),
        (1.7, 24.4, 0.0),
    ];
    p.body(&profile, c);
    p.gleam(&profile, 0.4);
    p.label((3.2, 11.0), 4.1, (-0.7, 0.7), PAPER);
    p.at(-0.2, 8.6, |p| {
        p.leaf((0.0, -1.4), 3.0, 1.2, 46.0, dark_green());
        p.leaf((0.0, -1.4), 3.0, 1.2, -34.0, dark_green());
        p.fill(oval(0.9, -0.9, 0.7, 0.95), accent.deep);
    });
    p.print((0.0, 5.6), 3.8, 2, 0.36, c.deep, true);
    p.at(0.0, 24.2, |p| p.drum(&[(1.25, 0.0, 0.0), (1.4, 2.6, 0.0)], cork()));
}

pub fn honey_jar(p: &mut Pen) {
    let (c, lid) = (p.c, p.accent);
    let profile = [(4.6, 0.0, 0.0), (5.2, 0.8, 0.8), (5.2, 8.6, 1.2), (4.4, 9.8, 0.0)];
    p.filling(&[(4.5, 0.5, 0.0), (4.9, 1.1, 0.6), (4.9, 8.2, 0.8), (4.5, 9.0, 0.0)], c, 0.95);
    p.glass(&profile, c.base.mix(clear(), 0.3));
    p.label((2.0, 6.6), 5.2, (-0.62, 0.62), PAPER);
    for (x, y) in [(-0.75, 5.2), (0.75, 5.2), (0.0, 4.0)] {
        let hexagon = [
            (0.0, 0.7, 0.0),
            (0.6, 0.35, 0.0),
            (0.6, -0.35, 0.0),
            (0.0, -0.7, 0.0),
            (-0.6, -0.35, 0.0),
            (-0.6, 0.35, 0.0),
        ];
        p.at(x, y - 0.3, |p| p.fill(poly(&hexagon), c.base));
    }
    p.at(0.0, 9.6, |p| p.drum(&[(4.8, 0.0, 0.0), (4.8, 2.1, 0.0)], lid));
}

pub fn spice_jar(p: &mut Pen) {
    let c = p.c;
    let profile = [(3.0, 0.0, 0.0), (3.3, 0.5, 0.5), (3.3, 7.6, 0.8), (2.8, 8.4, 0.0)];
    p.filling(&[(3.0, 0.4, 0.0), (3.1, 0.8, 0.4), (3.1, 6.0, 0.0)], c, 0.97);
    p.glass(&profile, clear());
    p.label((2.2, 4.8), 3.3, (-0.62, 0.62), PAPER);
    p.print((0.0, 3.7), 2.6, 2, 0.26, c.deep, true);
    p.at(0.0, 8.3, |p| p.drum(&[(3.1, 0.0, 0.0), (3.1, 2.2, 0.0)], wood()));
}

pub fn chocolate_bar(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let cocoa = Tones::of(Colour::hex(0x5d3a28));
    let foil = Tones::of(Colour::hex(0xd8c8a4));
    p.turned(0.0, 0.0, 1.0, -10.0, |p| {
        p.shape(slab(-5.0, -2.0, 5.0, 11.4, 0.3), cocoa.base, |p| {
            for row in 0..3 {
                for column in 0..4 {
                    let (x, y) = (-4.7 + column as f32 * 2.4, 2.0 + row as f32 * 3.1);
                    p.fill(slab(x, y, x + 2.1, y + 2.8, 0.2), cocoa.light);
                    p.fill(slab(x + 0.3, y + 0.3, x + 1.8, y + 2.5, 0.2), cocoa.base);
                }
            }
        });
        let torn = poly(&[
            (-5.4, -9.0, 0.0),
            (5.4, -9.0, 0.0),
            (5.4, 3.6, 0.0),
            (3.4, 2.4, 0.4),
            (1.4, 3.9, 0.4),
            (-0.8, 2.6, 0.4),
            (-3.0, 4.0, 0.4),
            (-5.4, 3.0, 0.0),
        ]);
        p.fill(torn, foil.base);
        p.shape(slab(-5.6, -12.0, 5.6, 2.0, 0.2), c.base, |p| {
            p.fill(slab(-6.0, -12.5, -3.8, 3.0, 0.0), c.light);
            p.fill(slab(-6.0, -1.4, 6.0, -0.8, 0.0), accent.base);
            p.fill(slab(-6.0, -10.6, 6.0, -10.0, 0.0), accent.base);
            p.fill(slab(-3.8, -8.6, 3.8, -3.0, 0.2), PAPER);
            p.print((0.0, -4.8), 5.4, 3, 0.4, c.deep.lift(-0.1), true);
        });
    });
}

pub fn dates_box(p: &mut Pen) {
    let (c, inside) = (p.c, PAPER);
    let date = Tones::of(Colour::hex(0x7a4528));
    p.turned(-1.6, 3.4, 1.0, 9.0, |p| {
        p.fill(slab(-9.6, -7.4, 9.6, 7.4, 0.5), c.shade);
        p.fill(slab(-9.6, -7.4, 9.2, 7.0, 0.5), c.base);
        p.line(slab(-8.6, -6.4, 8.4, 6.2, 0.3), 0.2, p.accent.light);
    });
    p.at(0.6, -3.0, |p| {
        p.fill(slab(-9.8, -7.6, 9.8, 7.6, 0.5), c.deep);
        p.fill(slab(-9.0, -6.8, 9.0, 6.8, 0.3), inside);
        p.within(slab(-9.0, -6.8, 9.0, 6.8, 0.3), |p| {
            p.fill(slab(-9.0, 5.0, 9.0, 7.0, 0.0), c.deep.fade(0.3));
            for row in 0..3 {
                for column in 0..5 {
                    let (x, y) = (-7.2 + column as f32 * 3.6, -4.4 + row as f32 * 4.4);
                    let lean = if (row + column) % 2 == 0 { 14.0 } else { -10.0 };
                    p.turned(x, y, 1.0, lean, |p| {
                        p.fill(oval(0.15, -0.15, 1.35, 2.0), date.deep);
                        p.fill(oval(0.0, 0.0, 1.3, 1.95), date.base);
                        p.fill(oval(-0.4, 0.4, 0.5, 1.1), date.light);
                        p.line(wire(&[(0.3, 1.2), (0.5, 0.0), (0.3, -1.3)]), 0.14, date.deep);
                    });
                }
            }
        });
    });
    p.line(bar((-11.0, 0.6), (-7.0, 3.6)), 0.4, CORD);
}
