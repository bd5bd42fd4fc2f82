//! What each subject is made of, a file for those that are made alike.

pub(super) mod audio;
pub(super) mod bags;
pub(super) mod beauty;
pub(super) mod clothing;
pub(super) mod computer;
pub(super) mod cookware;
pub(super) mod decoration;
pub(super) mod drinks;
pub(super) mod food;
pub(super) mod furniture;
pub(super) mod garden;
pub(super) mod jewellery;
pub(super) mod lighting;
pub(super) mod paper;
pub(super) mod shoes;
pub(super) mod sport;
pub(super) mod tableware;
pub(super) mod textiles;
pub(super) mod toys;
pub(super) mod travel;
