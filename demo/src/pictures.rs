//! The demo shop's product pictures: still lifes in flat shapes, drawn the same each time.
//!
//! A subject (`subjects/`) notes with the [`pen`] what it is made of, in centimetres and in the tones of one colour.
//! The [`stage`] gives it a wall and a table of its category's [`palette`], measures it, places it and casts its
//! shadow; the [`canvas`] turns all that into pixels. Nothing here reads a clock, a file, or dice of its own.

mod canvas;
mod catalogue;
pub(crate) mod chance;
mod colour;
mod forms;
mod groups;
mod logo;
mod material;
mod palette;
mod patterns;
mod pen;
mod shapes;
mod stage;
mod subjects;
#[cfg(test)]
mod tests;

pub use catalogue::{Subject, UnknownSubject};
pub use colour::Colour;
pub use groups::{banner, category};
pub use logo::logo;
pub use stage::draw;

/// One picture of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scene {
    pub subject: Subject,
    /// The article's own.
    pub colour: Colour,
    pub view: View,
    /// Chooses what is left open: a pattern, a vase's form, the light on the wall. One article, one seed.
    pub seed: u64,
}

/// The first, second and third picture of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Alone.
    Front,
    /// Closer.
    Detail,
    /// Two or three of it, or with something that goes with it.
    Group,
}

impl View {
    pub const ALL: [Self; 3] = [Self::Front, Self::Detail, Self::Group];
}

/// Pixels, row by row from the top: red, green, blue and an alpha that is always full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}
