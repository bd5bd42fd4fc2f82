//! What stands on the floor of a room.

use crate::pictures::material::{dark_green, linen, wood};
use crate::pictures::pen::Pen;
use crate::pictures::shapes::{oval, poly, slab};

/// A leg from (x, y) at the top down to the floor, drawn with a lit and a shaded side.
fn leg(p: &mut Pen, top: (f32, f32), foot: (f32, f32), width: f32) {
    let c = wood();
    let half = width / 2.0;
    let shape = poly(&[
        (top.0 - half, top.1, 0.0),
        (top.0 + half, top.1, 0.0),
        (foot.0 + half * 0.7, foot.1, 0.2),
        (foot.0 - half * 0.7, foot.1, 0.2),
    ]);
    p.shape(shape, c.base, |p| {
        p.fill(
            poly(&[
                (top.0 + half * 0.2, top.1, 0.0),
                (top.0 + width, top.1, 0.0),
                (foot.0 + width, foot.1, 0.0),
                (foot.0 + half * 0.2, foot.1, 0.0),
            ]),
            c.shade,
        );
    });
    p.foot(oval(foot.0, foot.1 + 0.2, half * 1.4, 0.7));
}

pub fn chair(p: &mut Pen) {
    let c = p.c;
    leg(p, (-15.0, 44.0), (-17.0, 6.0), 3.0);
    leg(p, (14.0, 44.0), (17.0, 6.0), 3.0);
    for x in [-16.4, 15.4] {
        p.fill(slab(x - 1.5, 44.0, x + 1.7, 84.0, 1.2), wood().base);
    }
    let back = poly(&[(-18.0, 64.0, 3.0), (18.0, 64.0, 3.0), (18.6, 86.0, 7.0), (-18.6, 86.0, 7.0)]);
    p.shape(back, c.base, |p| {
        p.fill(slab(-20.0, 80.0, 20.0, 88.0, 0.0), c.light);
        p.fill(poly(&[(6.0, 60.0, 0.0), (20.0, 60.0, 0.0), (20.0, 90.0, 0.0), (13.0, 90.0, 14.0)]), c.shade);
    });
    leg(p, (-19.0, 42.0), (-21.0, 0.0), 3.4);
    leg(p, (19.0, 42.0), (21.0, 0.0), 3.4);
    let seat = poly(&[(-22.0, 41.0, 2.0), (22.0, 41.0, 2.0), (19.0, 49.6, 3.0), (-19.0, 49.6, 3.0)]);
    p.fill(slab(-22.0, 38.8, 22.0, 43.6, 2.2), c.shade);
    p.fill(seat, c.light);
}

pub fn stool(p: &mut Pen) {
    let c = p.c;
    leg(p, (-8.0, 42.0), (-12.0, 5.0), 2.8);
    leg(p, (8.0, 42.0), (12.0, 5.0), 2.8);
    p.fill(slab(-13.0, 15.0, 13.0, 17.0, 0.6), wood().shade);
    leg(p, (-12.0, 43.0), (-17.0, 0.0), 3.2);
    leg(p, (12.0, 43.0), (17.0, 0.0), 3.2);
    p.at(0.0, 42.0, |p| p.drum(&[(17.0, 0.0, 0.0), (17.4, 2.0, 1.4), (16.8, 4.4, 0.0)], c));
}

pub fn side_table(p: &mut Pen) {
    let (c, leaves) = (p.c, dark_green());
    leg(p, (0.0, 46.0), (0.0, 7.0), 2.6);
    leg(p, (-14.0, 46.0), (-18.0, 0.0), 3.0);
    leg(p, (14.0, 46.0), (18.0, 0.0), 3.0);
    p.at(0.0, 45.0, |p| p.drum(&[(24.0, 0.0, 0.0), (24.0, 2.8, 0.0)], c));
    p.at(-8.0, 48.0, |p| {
        let pot = p.accent;
        p.body(&[(3.2, 0.0, 0.0), (4.2, 7.0, 2.0), (2.2, 9.6, 0.0)], pot);
        p.sprig(&[(0.0, 9.0), (0.6, 15.0), (-0.4, 20.0), (0.8, 25.0)], (7.0, 3.4), leaves);
    });
    p.at(9.0, 48.2, |p| {
        p.fill(slab(-7.0, 0.0, 7.0, 2.2, 0.3), linen().base);
        p.fill(slab(-6.0, 2.2, 6.6, 4.0, 0.3), p.c.deep);
    });
}

pub fn shelf(p: &mut Pen) {
    let (c, accent, leaves) = (p.c, p.accent, dark_green());
    for x in [-34.0, 31.0] {
        p.fill(slab(x, 0.0, x + 3.0, 112.0, 0.4), c.base);
        p.fill(slab(x + 2.0, 0.0, x + 3.0, 112.0, 0.4), c.shade);
        p.foot(slab(x - 0.4, -0.6, x + 3.6, 1.4, 0.3));
    }
    for y in [10.0, 42.0, 74.0, 106.0] {
        p.fill(slab(-34.0, y, 34.0, y + 3.0, 0.3), c.base);
        p.fill(slab(-34.0, y + 2.1, 34.0, y + 3.0, 0.2), c.light);
        p.fill(slab(-31.0, y - 1.6, 31.0, y, 0.0), c.deep.fade(0.35));
    }
    let books = |p: &mut Pen, x: f32, y: f32| {
        let tones = [p.accent.base, linen().base, p.accent.deep, linen().deep, p.c.deep];
        for (index, high) in [17.0, 20.0, 15.0, 19.0, 18.0].into_iter().enumerate() {
            let x = x + index as f32 * 4.2;
            p.fill(slab(x, y, x + 3.8, y + high, 0.3), tones[index]);
            p.fill(slab(x + 0.7, y + high * 0.7, x + 3.1, y + high * 0.78, 0.0), linen().light);
        }
    };
    books(p, -26.0, 45.0);
    books(p, 2.0, 77.0);
    p.at(18.0, 45.0, |p| {
        p.body(&[(4.0, 0.0, 0.0), (7.0, 6.0, 6.0), (2.4, 15.0, 3.0), (2.8, 18.0, 0.0)], accent);
    });
    p.at(-17.0, 77.0, |p| {
        p.body(&[(5.0, 0.0, 0.0), (6.4, 9.0, 0.0)], linen());
        for degrees in [-58.0, -28.0, 0.0, 30.0, 60.0] {
            p.leaf((0.0, 9.0), 17.0, 5.6, degrees, leaves);
        }
    });
    p.at(-2.0, 13.0, |p| {
        p.front_box((-24.0, -2.0), (0.0, 17.0), 5.0, 0.6, linen());
        p.fill(slab(-16.0, 10.0, -10.0, 12.0, 1.0), linen().deep);
        p.front_box((3.0, 25.0), (0.0, 17.0), 5.0, 0.6, linen());
        p.fill(slab(11.0, 10.0, 17.0, 12.0, 1.0), linen().deep);
    });
}
