//! Goods and who sells them: pictures, cards, filters, options and stock.

mod buying;
mod card;
mod chips;
mod facets;
mod options;
mod photo;
mod stock;
mod tiles;
mod viewer;

pub use buying::{QuantityField, QuickAdd, Stepper};
pub use card::{ProductCard, ProductGrid, Rail};
pub use chips::{Chip, Chips};
pub use facets::{FacetChoice, FacetGroup, FacetKind, FacetLink, FacetLinks, FacetPrice};
pub use options::{OptionChoice, OptionPicker};
pub use photo::Photo;
pub use stock::{Stock, StockLine};
pub use tiles::{CategoryTile, StoreCard, StoreSign};
pub use viewer::Viewer;
