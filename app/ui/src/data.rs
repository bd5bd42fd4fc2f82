//! Facts and figures: tables, pages of lists, prices and ratings.

mod facts;
mod narrow;
mod pager;
mod price;
mod rating;
mod table;

pub use facts::{DescriptionList, Fact, Stat, Trend};
pub use narrow::Narrow;
pub use pager::Pager;
pub use price::Price;
pub use rating::Rating;
pub use table::{Align, Column, DataTable, Row, Sort};
