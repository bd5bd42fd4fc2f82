//! The catalogue: categories, brands, products with their variants and pictures.
//!
//! Invariants: a product has at least one live variant, one without options exactly the plain one; a slug leads to one
//! thing for ever; a SKU stands once among what a store keeps outside the archive; the tree of categories has no cycles.
//! Every write locks its product first, then its stock, and moves its version on.
//!
//! Events: `product.created`, `product.updated`, `product.published`, `product.archived`, `product.taken_down`,
//! `product.put_up`, `category.created`, `category.updated`, `category.removed`.

mod archive;
mod attributes;
mod brands;
mod bulk;
mod cards;
mod categories;
mod change;
mod create;
mod csv;
mod duplicate;
mod hand;
mod images;
mod import;
mod kept;
mod listing;
mod own;
mod read;
mod rows;
mod shelf;
mod sitemap;
mod slugs;
mod sold;
mod staff;
mod suggest;
mod takedown;
mod tree;
mod variants;
mod views;

pub use archive::archive;
pub use attributes::{AttributeNames, attribute_names};
pub use bulk::bulk;
pub use cards::cards;
pub use categories::{
    change_category, create_category, remove_category, remove_category_image, set_category_image,
    staff_categories, staff_category,
};
pub use change::change;
pub use create::create;
pub use csv::export::{export_csv, template_csv};
pub use duplicate::duplicate;
pub use images::{add_image, move_image, remove_image};
pub use import::{
    ImportJob, import_apply, import_begin, import_cancel, import_problems, import_progress, imports,
    sweep_imports,
};
pub use kept::Image;
pub use listing::{alternatives, best, listing, listing_anew};
pub use own::{own, own_counts, own_products};
pub use read::{Found, attribute_labels, described, get, get_anew, get_as_keeper, get_for};
pub use shelf::{follow, forget_changes};
pub use sitemap::{SitemapLine, sitemap, sitemap_files};
pub use sold::count_sold;
pub use staff::{ProductFile, product_file, staff_counts, staff_products};
pub use suggest::suggest;
pub use takedown::set_taken_down;
pub use tree::{brands, category, tree};
pub use views::{viewed, write_views};

use crate::kit::Cx;

/// What shoppers see may be another now. To be called after a commit.
fn changed(cx: &Cx) {
    cx.catalogue_changed();
}
