//! `/products`, `/categories`, and what is written there.

mod categories;
mod read;
mod staff;
mod write;

use crate::door::Door;

pub fn doors() -> Vec<Door> {
    [read::doors(), write::doors(), categories::doors(), staff::doors()].into_iter().flatten().collect()
}
