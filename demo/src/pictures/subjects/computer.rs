//! What lies on a desk beside a screen.

use crate::pictures::material::{INK, WHITE, graphite, steel};
use crate::pictures::patterns::Pattern;
use crate::pictures::pen::{Bounds, Pen};
use crate::pictures::shapes::{bar, disc, poly, slab, wire};

pub fn keyboard(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.turned(0.0, 0.0, 1.0, 0.0, |p| {
        p.fill(slab(-18.0, -6.8, 18.0, 6.8, 1.0), c.deep);
        p.fill(slab(-18.0, -6.4, 18.0, 6.8, 1.0), c.base);
        let (light, dark) = if c.base.parts().0 < 0.55 { (c.glint, c.light) } else { (WHITE, c.light) };
        for row in 0..4 {
            let y = 3.6 - row as f32 * 2.6;
            let mut x = -17.0;
            let mut index = 0;
            while x < 16.4 {
                let wide = match (row, index) {
                    (1, 0) => 3.2,
                    (2, 0) => 3.8,
                    (3, 0) => 4.8,
                    _ => 2.3,
                };
                let wide = f32::min(wide, 17.0 - x);
                let ink = match (row, x > 13.6, index) {
                    (1, true, _) => accent.base,
                    (0, _, 0) => accent.light,
                    (_, true, _) | (_, _, 0) => dark,
                    _ => light,
                };
                p.fill(slab(x, y - 0.25, x + wide, y + 2.2, 0.4), c.deep);
                p.fill(slab(x + 0.05, y + 0.1, x + wide - 0.05, y + 2.2, 0.4), ink);
                x += wide + 0.28;
                index += 1;
            }
        }
        p.fill(slab(-9.6, -6.1, 6.0, -4.6, 0.4), dark);
        for x in [-17.0, -13.2, 6.5, 10.2, 13.8] {
            p.fill(slab(x, -6.1, x + 3.2, -4.6, 0.4), dark);
        }
    });
}

pub fn mouse(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    p.turned(0.0, 0.0, 1.0, 14.0, |p| {
        let shell = poly(&[
            (-2.6, -5.6, 2.4),
            (2.6, -5.6, 2.4),
            (3.5, 0.0, 4.0),
            (2.7, 5.6, 2.6),
            (-2.7, 5.6, 2.6),
            (-3.5, 0.0, 4.0),
        ]);
        p.at(0.25, -0.3, |p| p.fill(shell.clone(), c.deep));
        p.shape(shell, c.base, |p| {
            p.fill(
                poly(&[(-4.0, -6.0, 0.0), (-1.4, -6.0, 0.0), (-2.2, 6.0, 3.0), (-4.0, 6.0, 0.0)]),
                c.light,
            );
            p.fill(poly(&[(2.0, -6.0, 0.0), (4.0, -6.0, 0.0), (4.0, 6.0, 0.0), (2.4, 6.0, 3.0)]), c.shade);
            p.line(bar((0.0, 0.6), (0.0, 6.0)), 0.16, c.deep);
            p.line(wire(&[(-4.0, 0.2), (0.0, 0.8), (4.0, 0.2)]), 0.16, c.deep);
        });
        p.fill(slab(-0.6, 2.0, 0.6, 4.4, 0.6), INK);
        p.fill(slab(-0.36, 2.4, 0.36, 4.0, 0.3), accent.base);
    });
}

pub fn cable(p: &mut Pen) {
    let (c, metal) = (p.c, steel());
    let turns: Vec<(f32, f32)> = (0..61)
        .map(|step| {
            let angle = step as f32 * 0.36;
            let r = 5.0 + step as f32 * 0.045;
            (angle.cos() * r, angle.sin() * r * 0.96)
        })
        .collect();
    p.line(wire(&[(-4.0, -1.0), (-9.0, -6.6), (-13.0, -8.4)]), 1.0, c.shade);
    for layer in turns.chunks(18) {
        p.line(wire(layer), 1.05, c.deep);
        let lit: Vec<(f32, f32)> = layer.iter().map(|&(x, y)| (x - 0.12, y + 0.14)).collect();
        p.line(wire(&lit), 0.74, c.base);
    }
    p.line(wire(&turns), 0.9, c.base);
    p.line(wire(&turns), 0.22, c.light);
    p.fill(slab(3.6, -1.5, 10.2, 1.5, 0.7), p.accent.base);
    p.fill(slab(3.6, 0.2, 10.2, 1.1, 0.4), p.accent.light);
    p.turned(-13.0, -8.4, 1.0, 22.0, |p| {
        p.fill(slab(-4.6, -1.0, 0.4, 1.0, 0.5), graphite().base);
        p.fill(slab(-7.0, -0.6, -4.4, 0.6, 0.4), metal.base);
        p.fill(slab(-7.0, 0.1, -4.4, 0.6, 0.3), metal.light);
    });
}

pub fn phone_case(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let pattern =
        p.chance.pick(&[Pattern::Plain, Pattern::Terrazzo, Pattern::Arches, Pattern::Dots, Pattern::Plain]);
    p.turned(0.0, 0.0, 1.0, -11.0, |p| {
        p.at(0.35, -0.35, |p| p.fill(slab(-4.0, -8.0, 4.0, 8.0, 1.4), c.deep));
        p.shape(slab(-4.0, -8.0, 4.0, 8.0, 1.4), c.base, |p| {
            let area = Bounds { left: -4.0, low: -8.0, right: 4.0, high: 8.0 };
            p.pattern(pattern, area, 2.4, accent.base, c.glint);
            p.fill(
                poly(&[(-5.0, -9.0, 0.0), (-2.4, -9.0, 0.0), (3.4, 9.0, 0.0), (-5.0, 9.0, 0.0)]),
                WHITE.fade(0.1),
            );
        });
        p.line(slab(-3.8, -7.8, 3.8, 7.8, 1.2), 0.24, c.light);
        p.fill(slab(-3.3, 3.4, 0.3, 7.2, 1.0), graphite().base);
        for (x, y) in [(-2.4, 6.2), (-2.4, 4.4), (-0.7, 5.3)] {
            p.fill(disc(x, y, 0.72), INK);
            p.fill(disc(x - 0.18, y + 0.2, 0.24), steel().light);
        }
    });
}
