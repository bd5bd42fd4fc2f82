//! What grows, and what it grows in.

use crate::pictures::material::{dark_green, dark_wood, graphite, green, steel};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{arc, bar, disc, oval, poly, track, wire};

pub fn potted_plant(p: &mut Pen) {
    let (pot, light, dark) = (p.c, green(), dark_green());
    let kind = p.chance.below(3);
    match kind {
        0 => {
            for (index, degrees) in [-66.0, 58.0, -40.0, 34.0, -18.0, 14.0, 0.0].into_iter().enumerate() {
                let length = 18.0 + index as f32 * 1.4;
                p.leaf((0.0, 9.4), length, 6.4, degrees, if index % 2 == 0 { dark } else { light });
            }
        }
        1 => {
            for (index, degrees) in [-24.0, 22.0, -12.0, 10.0, -2.0].into_iter().enumerate() {
                p.leaf(
                    (degrees * 0.06, 9.0),
                    22.0 + index as f32 * 2.0,
                    4.0,
                    degrees,
                    if index % 2 == 0 { dark } else { light },
                );
            }
        }
        _ => {
            p.sprig(&[(0.0, 9.0), (-1.4, 16.0), (-4.0, 22.0), (-5.0, 28.0)], (8.0, 4.4), dark);
            p.sprig(&[(0.4, 9.0), (2.4, 15.0), (5.6, 20.0), (8.0, 24.0)], (7.4, 4.2), light);
            p.sprig(&[(0.0, 9.0), (0.6, 18.0), (1.0, 26.0), (0.6, 32.0)], (8.0, 4.2), dark);
        }
    }
    let profile = [(5.0, 0.0, 0.0), (5.2, 0.4, 0.3), (7.0, 10.4, 0.0)];
    p.body(&profile, pot);
    p.gleam(&profile, 0.22);
    p.fill(oval(0.0, 10.4, 7.0, 1.33), pot.light);
    p.fill(oval(0.0, 10.3, 6.3, 1.15), dark_wood().deep);
    if kind != 2 {
        p.leaf((0.4, 10.0), 12.0, 5.0, -52.0, light);
        p.leaf((-0.4, 10.0), 12.0, 5.0, 47.0, dark);
    }
}

pub fn planter(p: &mut Pen) {
    let (c, accent) = (p.c, p.accent);
    let form = p.chance.below(2);
    let profile: &[(f32, f32, f32)] = if form == 0 {
        &[(6.4, 0.0, 0.0), (8.6, 3.0, 3.0), (9.4, 11.0, 4.0), (8.6, 14.6, 0.0)]
    } else {
        &[(6.6, 0.0, 0.0), (6.8, 0.5, 0.4), (8.8, 14.4, 0.0)]
    };
    p.dressed(profile, c, |p| {
        p.label((9.0, 9.7), 9.6, (-1.0, 1.0), accent.light);
        p.label((7.6, 8.3), 9.5, (-1.0, 1.0), accent.base);
    });
    p.gleam(profile, 0.24);
    let (r, y) = profile.last().map_or((8.0, 14.0), |last| (last.0, last.1));
    p.mouth(y, r, 0.7, c, Some((dark_wood().deep, 0.5)));
}

pub fn watering_can(p: &mut Pen) {
    let (c, metal) = (p.c, steel());
    p.line(arc(7.0, 11.0, 8.4, 9.4, -62.0, 128.0), 1.3, c.shade);
    p.line(arc(6.8, 11.3, 8.3, 9.4, 0.0, 120.0), 0.45, c.light);
    p.line(track(&[(-6.6, 4.4, 0.0), (-11.6, 8.0, 2.0), (-18.4, 19.0, 0.0)]), 2.1, c.shade);
    p.line(track(&[(-6.8, 4.9, 0.0), (-11.8, 8.5, 2.0), (-18.2, 18.8, 0.0)]), 0.9, c.light);
    p.turned(-18.6, 19.4, 1.0, 34.0, |p| {
        p.fill(poly(&[(-1.2, -0.6, 0.2), (1.2, -0.6, 0.2), (3.2, 2.6, 0.2), (-3.2, 2.6, 0.2)]), metal.base);
        p.fill(oval(0.0, 2.7, 3.3, 0.9), metal.light);
        for x in [-2.0, -0.7, 0.7, 2.0] {
            p.fill(disc(x, 2.7, 0.22), metal.deep);
        }
    });
    let profile = [(8.0, 0.0, 0.0), (8.3, 0.5, 0.4), (7.6, 14.6, 0.0)];
    p.body(&profile, c);
    p.gleam(&profile, 0.32);
    p.mouth(14.6, 7.6, 0.3, c, None);
    p.fill(poly(&[(-7.6, 14.6, 0.0), (0.6, 13.0, 2.0), (0.4, 16.2, 2.0), (-7.4, 15.6, 0.0)]), c.light);
}

pub fn secateurs(p: &mut Pen) {
    let (c, blade, spring) = (p.c, steel(), graphite());
    p.turned(0.0, 0.0, 1.0, -34.0, |p| {
        p.fill(
            poly(&[(-1.2, 1.0, 0.4), (-3.6, 9.0, 5.0), (-2.6, 11.6, 0.8), (0.6, 6.4, 4.0), (1.4, 0.8, 0.4)]),
            blade.deep,
        );
        p.shape(
            poly(&[(-0.8, 0.4, 0.4), (0.2, 8.0, 4.0), (-1.6, 13.0, 0.4), (3.0, 8.6, 6.0), (2.6, 0.6, 0.6)]),
            blade.base,
            |p| {
                p.fill(
                    poly(&[(-2.0, 0.0, 0.0), (0.6, 0.0, 0.0), (0.9, 8.0, 4.0), (-1.8, 14.0, 0.0)]),
                    blade.light,
                );
            },
        );
        for side in [-1.0, 1.0] {
            let grip =
                wire(&[(side * 0.8, 0.4), (side * 3.4, -4.6), (side * 4.4, -10.0), (side * 3.4, -15.6)]);
            p.line(grip.clone(), 2.5, c.deep);
            p.at(-0.15, 0.15, |p| p.line(grip, 2.0, c.base));
            p.line(wire(&[(side * 3.0, -5.0), (side * 4.1, -10.0), (side * 3.3, -14.4)]), 0.5, c.light);
        }
        for step in 0..5 {
            let x = -1.9 + step as f32 * 0.95;
            p.line(bar((x, -3.4), (x + 0.5, -4.8)), 0.32, spring.light);
        }
        p.fill(disc(0.4, 0.4, 1.5), spring.base);
        p.fill(disc(0.3, 0.5, 0.7), blade.light);
    });
}
