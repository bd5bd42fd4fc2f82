//! A store's mark: abstract, without letters; its initials only choose its form.

use tiny_skia::Transform;

use super::Picture;
use super::canvas::Canvas;
use super::chance::Chance;
use super::colour::Colour;
use super::pen::Pen;
use super::shapes::{Dot, Outline, blade, disc, oval, poly, slab, without};

pub fn logo(initials: &str, colour: Colour, seed: u64, size: u32) -> Picture {
    let mut chance = Chance::new(seed, initials);
    let (l, c, h) = colour.parts();
    let dark = Colour::lch(l.clamp(0.36, 0.52), c.max(0.04), h);
    let pale = Colour::lch(0.945, (c * 0.3).min(0.035), h);
    let spark = Colour::lch(0.8, 0.11, (h + chance.pick(&[60.0, 150.0, -70.0])).rem_euclid(360.0));
    let (ground, mark) = if chance.unit() < 0.7 { (dark, pale) } else { (pale, dark) };
    let mut pen = Pen::new(mark, spark, chance);
    let form = pen.chance.below(9);
    draw(&mut pen, form, (ground, mark, spark));
    let Some(mut canvas) = Canvas::new(size, size, ground) else {
        return Picture { width: 0, height: 0, rgba: Vec::new() };
    };
    let unit = size as f32 / 100.0;
    canvas.draw(&pen.finish(), Transform::from_row(unit, 0.0, 0.0, -unit, 50.0 * unit, 50.0 * unit));
    canvas.into_picture()
}

/// Around (0, 0), within 30 of it.
fn draw(p: &mut Pen, form: usize, (ground, mark, spark): (Colour, Colour, Colour)) {
    match form {
        // four quarters of circles, each turned as chance has it
        0 | 1 => {
            for (index, (x, y)) in
                [(-14.5, 14.5), (14.5, 14.5), (-14.5, -14.5), (14.5, -14.5)].into_iter().enumerate()
            {
                let turn = p.chance.below(4) as f32 * 90.0;
                let ink = if index == form * 2 + 1 { spark } else { mark };
                p.turned(x, y, 1.0, turn, |p| p.fill(quarter(27.0), ink));
            }
        }
        // sun over hills
        2 => {
            p.fill(disc(0.0, 9.0, 17.0), spark);
            p.within(disc(0.0, 0.0, 30.0), |p| {
                p.fill(oval(-13.0, -30.0, 30.0, 25.0), mark);
                p.fill(oval(18.0, -33.0, 26.0, 22.0), mark.mix(ground, 0.35));
            });
        }
        // a ring and its centre
        3 => {
            p.fill(without(disc(0.0, 0.0, 30.0), &disc(5.0, 5.0, 19.0)), mark);
            p.fill(disc(8.0, 8.0, 9.0), spark);
        }
        // petals
        4 => {
            let count = p.chance.pick(&[5, 6, 8]);
            for petal in 0..count {
                let ink = if petal == 0 { spark } else { mark };
                p.turned(0.0, 0.0, 1.0, petal as f32 * 360.0 / count as f32, |p| {
                    p.at(0.0, 4.0, |p| p.fill(blade(27.0, 92.0 / count as f32), ink));
                });
            }
        }
        // nested arches
        5 => {
            for (r, ink) in [(30.0, mark), (20.5, ground), (17.0, spark), (8.5, ground)] {
                p.fill(arch(r), ink);
            }
        }
        // bars of growing height
        6 => {
            for (index, high) in [26.0, 42.0, 58.0].into_iter().enumerate() {
                let x = -28.0 + index as f32 * 20.0;
                p.fill(slab(x, -29.0, x + 16.0, -29.0 + high, 8.0), if index == 1 { spark } else { mark });
            }
        }
        // two discs that share a lens
        7 => {
            p.fill(disc(-11.0, 0.0, 19.0), mark);
            p.fill(disc(11.0, 0.0, 19.0), mark.mix(ground, 0.4));
            p.within(disc(-11.0, 0.0, 19.0), |p| p.fill(disc(11.0, 0.0, 19.0), spark));
        }
        // a house of two planes
        _ => {
            p.fill(
                poly(&[(-27.0, -26.0, 2.0), (0.0, -26.0, 2.0), (0.0, 30.0, 2.0), (-27.0, 8.0, 2.0)]),
                mark,
            );
            p.fill(
                poly(&[(3.5, -26.0, 2.0), (27.0, -26.0, 2.0), (27.0, 8.0, 2.0), (3.5, 27.0, 2.0)]),
                mark.mix(ground, 0.3),
            );
            p.fill(arch_at((13.5, -26.0), 6.5, 16.0), spark);
        }
    }
}

/// A quarter of a disc in a square of this side, round the square's lower left corner.
fn quarter(side: f32) -> Outline {
    let half = side / 2.0;
    poly(&[(-half, -half, 0.0), (half, -half, 0.0), (half, half, side * 2.0), (-half, half, 0.0)])
}

fn arch(r: f32) -> Outline {
    arch_at((0.0, -29.0), r, 29.0)
}

fn arch_at((x, y): Dot, r: f32, upright: f32) -> Outline {
    poly(&[
        (x - r, y, 0.0),
        (x + r, y, 0.0),
        (x + r, y + upright, 0.0),
        (x + r, y + upright + r, r * 0.999),
        (x - r, y + upright + r, r * 0.999),
        (x - r, y + upright, 0.0),
    ])
}
