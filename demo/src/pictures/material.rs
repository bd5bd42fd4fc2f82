//! Materials that keep their colour whatever the article's is.

use super::colour::{Colour, Tones};

pub(super) const WHITE: Colour = Colour::hex(0xfffdf9);
pub(super) const PAPER: Colour = Colour::hex(0xf6f1e7);
pub(super) const INK: Colour = Colour::hex(0x3a3738);
pub(super) const FLAME: Colour = Colour::hex(0xffc95c);
pub(super) const CORD: Colour = Colour::hex(0xd9ccb4);

pub(super) fn wood() -> Tones {
    Tones::of(Colour::hex(0xc59666))
}

pub(super) fn dark_wood() -> Tones {
    Tones::of(Colour::hex(0x865c40))
}

pub(super) fn brass() -> Tones {
    Tones::of(Colour::hex(0xcfa454))
}

pub(super) fn steel() -> Tones {
    Tones::of(Colour::hex(0xb9bfc6))
}

pub(super) fn graphite() -> Tones {
    Tones::of(Colour::hex(0x46474c))
}

pub(super) fn linen() -> Tones {
    Tones::of(Colour::hex(0xede4d3))
}

pub(super) fn cork() -> Tones {
    Tones::of(Colour::hex(0xcba174))
}

pub(super) fn leather() -> Tones {
    Tones::of(Colour::hex(0xa86c45))
}

pub(super) fn white() -> Tones {
    Tones::of(Colour::hex(0xf6f3ee))
}

pub(super) fn green() -> Tones {
    Tones::of(Colour::hex(0x6f936a))
}

pub(super) fn dark_green() -> Tones {
    Tones::of(Colour::hex(0x4b7458))
}

pub(super) fn clear() -> Colour {
    Colour::hex(0xdceaec)
}
