//! What fields of a kind can do more than the browser's own.

pub mod code;
pub mod files;
pub mod reveal;
