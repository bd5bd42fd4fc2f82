//! The demo marketplace: what it sells, how that looks, and what happened in it so far.

pub mod goods;
pub mod pictures;
pub mod scale;
pub mod world;
