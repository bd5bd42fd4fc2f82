//! Charts drawn on the server.
//!
//! The drawing is one stretching SVG without text; scale and labels are text beside it, so they keep their size on
//! every screen and in every language. Right to left the drawing is mirrored by the style sheet. Each chart has its
//! figures in a table behind it.

mod bars;
mod donut;
mod frame;
mod line;

pub use bars::BarChart;
pub use donut::Donut;
pub use frame::Point;
pub use line::{LineChart, Sparkline};
