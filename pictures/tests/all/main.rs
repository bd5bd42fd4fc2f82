//! What becomes of files that people send.
//!
//! In `tests/files` lies one drawing of 64 by 48 in several formats: red, green, blue and white quarters. In two of
//! them the right half is clear.

mod accepted;
mod files;
mod refused;
mod sizes;
