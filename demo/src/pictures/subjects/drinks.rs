//! Coffee and tea.

use crate::pictures::colour::{Colour, Tones};
use crate::pictures::material::{PAPER, clear, steel};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{bar, disc, oval, poly, slab, track};

pub fn coffee_bag(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.foot(slab(-7.2, -0.4, 7.6, 1.6, 0.6));
    let body = poly(&[
        (-7.0, 0.0, 0.8),
        (7.0, 0.0, 0.8),
        (7.6, 4.0, 3.0),
        (7.0, 19.0, 2.0),
        (6.4, 22.6, 0.2),
        (-6.4, 22.6, 0.2),
        (-7.0, 19.0, 2.0),
        (-7.6, 4.0, 3.0),
    ]);
    p.shape(body, c.base, |p| {
        p.fill(poly(&[(-9.0, -1.0, 0.0), (-5.0, -1.0, 0.0), (-4.6, 24.0, 0.0), (-9.0, 24.0, 0.0)]), c.light);
        p.fill(poly(&[(4.2, -1.0, 0.0), (9.0, -1.0, 0.0), (9.0, 24.0, 0.0), (5.0, 24.0, 0.0)]), c.shade);
        p.fill(poly(&[(-5.0, 0.0, 0.0), (0.0, 2.6, 2.0), (5.0, 0.0, 0.0)]), c.deep.fade(0.5));
    });
    p.fill(slab(-6.8, 20.4, 6.8, 23.4, 0.3), c.deep);
    p.fill(slab(-6.8, 22.4, 6.8, 23.4, 0.3), c.shade);
    p.fill(slab(-7.6, 21.2, 7.6, 22.0, 0.3), accent.base);
    p.fill(slab(-4.6, 4.6, 4.6, 16.4, 0.4), PAPER);
    p.fill(disc(0.0, 12.6, 2.1), accent.base);
    p.fill(oval(0.0, 12.6, 0.34, 1.9), PAPER);
    p.print((0.0, 8.8), 6.0, 3, 0.5, c.deep.lift(-0.15), true);
    p.fill(disc(3.8, 18.6, 0.5), c.deep);
}

pub fn french_press(p: &mut Pen) {
    let (c, metal) = (p.c, steel());
    let coffee = Tones::of(Colour::hex(0x4a2e20));
    let handle = track(&[(4.6, 15.0, 0.0), (9.6, 14.6, 2.0), (9.2, 4.4, 2.0), (4.6, 4.2, 0.0)]);
    p.line(handle.clone(), 1.4, c.shade);
    p.at(-0.1, 0.2, |p| p.line(handle, 0.6, c.light));
    p.filling(&[(4.6, 1.0, 0.0), (4.6, 10.4, 0.0)], coffee, 0.94);
    p.glass(&[(4.9, 0.0, 0.0), (4.9, 17.2, 0.0)], clear());
    p.label((0.0, 1.5), 5.1, (-1.0, 1.0), metal.base);
    p.label((14.6, 16.0), 5.05, (-1.0, 1.0), metal.base);
    p.fill(poly(&[(-4.6, 15.6, 0.0), (-6.8, 17.6, 0.6), (-4.6, 17.4, 0.0)]), metal.light);
    p.at(0.0, 17.0, |p| {
        p.body(&[(5.3, 0.0, 0.0), (4.6, 1.5, 1.2), (1.2, 2.4, 0.0)], metal);
        p.line(bar((0.0, 2.2), (0.0, 6.4)), 0.5, metal.shade);
        p.at(0.0, 6.0, |p| p.drum(&[(0.9, 0.0, 0.0), (1.3, 1.0, 0.7), (0.9, 1.9, 0.0)], c));
    });
}

pub fn tea_tin(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let profile = [(5.0, 0.0, 0.0), (5.1, 0.3, 0.2), (5.1, 12.6, 0.0)];
    p.dressed(&profile, c, |p| {
        p.label((0.9, 1.4), 5.15, (-1.0, 1.0), accent.base);
        p.label((11.0, 11.5), 5.15, (-1.0, 1.0), accent.base);
    });
    p.gleam(&profile, 0.34);
    p.label((3.0, 9.4), 5.1, (-0.6, 0.6), PAPER);
    p.at(0.0, 6.4, |p| {
        p.leaf((0.0, -0.4), 2.6, 1.4, 40.0, accent);
        p.leaf((0.0, -0.4), 2.6, 1.4, -40.0, accent);
    });
    p.print((0.0, 4.2), 3.6, 2, 0.34, c.deep.lift(-0.15), true);
    p.at(0.0, 12.6, |p| p.drum(&[(5.2, 0.0, 0.0), (5.2, 2.6, 0.0)], c));
}
