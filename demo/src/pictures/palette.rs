//! What hue each top category's walls and tables have: quiet, light, and together one shop.

use super::chance::Chance;
use super::colour::{Colour, Ink};

/// The colours around a subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings {
    pub wall: Colour,
    /// Where light falls on the wall.
    pub lit: Colour,
    pub table: Colour,
    /// The table's far edge.
    pub edge: Colour,
    pub shadow: Colour,
}

struct Family {
    slug: &'static str,
    hue: f32,
    chroma: f32,
    /// Of its tables.
    warm: f32,
    accents: [u32; 5],
}

const FAMILIES: [Family; 10] = [
    Family {
        slug: "home-kitchen",
        hue: 72.0,
        chroma: 0.024,
        warm: 58.0,
        accents: [0xc96f4a, 0x6d8571, 0xe0b35c, 0x4f6b80, 0xeadfcc],
    },
    Family {
        slug: "living",
        hue: 118.0,
        chroma: 0.018,
        warm: 80.0,
        accents: [0x7c8a63, 0xc4845a, 0xd9c39a, 0x536a6c, 0xb35f4d],
    },
    Family {
        slug: "fashion",
        hue: 40.0,
        chroma: 0.02,
        warm: 50.0,
        accents: [0x394a5e, 0xb87a5f, 0xd8c2a4, 0x6f7d62, 0x9c4a44],
    },
    Family {
        slug: "beauty",
        hue: 14.0,
        chroma: 0.022,
        warm: 30.0,
        accents: [0xd68d86, 0xe7d3c4, 0x8a9a83, 0xa85d63, 0xd9a86a],
    },
    Family {
        slug: "food-drink",
        hue: 88.0,
        chroma: 0.028,
        warm: 70.0,
        accents: [0x8a4b32, 0xd9933d, 0x5f754c, 0xa83f35, 0x2f4f4a],
    },
    Family {
        slug: "electronics",
        hue: 262.0,
        chroma: 0.014,
        warm: 262.0,
        accents: [0x465673, 0xd97a52, 0xb9c4cf, 0x6b8f94, 0x2f333c],
    },
    Family {
        slug: "sport-outdoors",
        hue: 200.0,
        chroma: 0.017,
        warm: 180.0,
        accents: [0x2f767d, 0xe08b45, 0xe6c65b, 0x4b5b70, 0xc9544a],
    },
    Family {
        slug: "toys",
        hue: 232.0,
        chroma: 0.02,
        warm: 90.0,
        accents: [0xe5a83c, 0xd96552, 0x4f87ac, 0x79a379, 0xf0e0c2],
    },
    Family {
        slug: "books-paper",
        hue: 305.0,
        chroma: 0.02,
        warm: 330.0,
        accents: [0x5f5580, 0xd89a55, 0xb0575f, 0x4d7a7c, 0xe6d9c6],
    },
    Family {
        slug: "garden",
        hue: 148.0,
        chroma: 0.02,
        warm: 110.0,
        accents: [0xc27350, 0x4e7d5b, 0xdfc06c, 0x6f868c, 0xe9e0cd],
    },
];

/// The lightness of walls, from the usual one to the one for things that are nearly white.
const WALLS: [f32; 4] = [0.935, 0.885, 0.82, 0.745];

fn family(top: &str) -> &'static Family {
    FAMILIES.iter().find(|family| family.slug == top).unwrap_or(&FAMILIES[0])
}

impl Surroundings {
    /// Light, unless `subject` would drown in it.
    pub fn of(top: &str, subject: Colour, chance: &mut Chance) -> Self {
        let first = usize::from(chance.unit() < 0.4);
        let drift = chance.between(-5.0, 5.0);
        let clear = |step: &usize| Self::shade(top, *step, drift).wall.distance(subject) > 0.165;
        let step = [first, 0, 1, 2, 3].into_iter().find(clear).unwrap_or(3);
        Self::shade(top, step, drift)
    }

    /// `step` 0 is the lightest wall, 3 the deepest.
    pub fn shade(top: &str, step: usize, drift: f32) -> Self {
        let family = family(top);
        let lightness = WALLS[step.min(3)];
        let (hue, warm) = (family.hue + drift, family.warm + drift);
        let chroma = family.chroma * (1.0 + 0.3 * step as f32);
        let table = Colour::lch(lightness - 0.055, chroma * 1.15 + 0.006, warm);
        Self {
            wall: Colour::lch(lightness, chroma, hue),
            lit: Colour::lch(lightness + 0.021, chroma * 0.9, hue),
            table,
            edge: Colour::lch(lightness - 0.028, chroma * 1.05 + 0.004, warm),
            shadow: Colour::lch(lightness - 0.46, chroma * 1.3 + 0.02, warm - 12.0),
        }
    }

    pub fn shadow(&self, alpha: f32) -> Ink {
        self.shadow.fade(alpha)
    }
}

/// Colours that go with the category's walls.
pub(super) fn accents(top: &str) -> [Colour; 5] {
    family(top).accents.map(Colour::hex)
}

/// One of them that is seen beside `colour`.
pub(super) fn accent_beside(top: &str, colour: Colour, chance: &mut Chance) -> Colour {
    let all = accents(top);
    let start = chance.below(all.len());
    let seen = |colour2: &Colour| colour2.distance(colour) > 0.17;
    (0..all.len()).map(|index| all[(start + index) % all.len()]).find(seen).unwrap_or(all[start])
}
