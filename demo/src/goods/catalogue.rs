//! The catalogue itself, a file for each part of the shop.

use super::family::Family;

mod beauty;
mod clothes;
mod cookware;
mod drinks;
mod electronics;
mod furniture;
mod garden;
mod lighting;
mod pantry;
mod paper;
mod shoes_bags;
mod sport;
mod tableware;
mod toys;

const SHELVES: &[&[Family]] = &[
    tableware::FAMILIES,
    cookware::FAMILIES,
    lighting::FAMILIES,
    furniture::FAMILIES,
    clothes::FAMILIES,
    shoes_bags::FAMILIES,
    beauty::FAMILIES,
    drinks::FAMILIES,
    pantry::FAMILIES,
    electronics::FAMILIES,
    sport::FAMILIES,
    toys::FAMILIES,
    paper::FAMILIES,
    garden::FAMILIES,
];

pub(super) fn families() -> impl Iterator<Item = &'static Family> {
    SHELVES.iter().copied().flatten()
}
