//! All that is interactive in the browser; the only view code compiled to WebAssembly.
//!
//! [`Page`] stands on every page and improves what the server rendered: it listens on the document, so that what is
//! added later is improved as well, and finds its work by the `data-*` hooks of the `ui` crate. Without it, everything
//! still works. Islands with something of their own to show stand beside it.
//!
//! Mind the bytes: this crate is what a shopper downloads. Props cost 22 KB (brotli), once, for the JSON reader that the
//! macro brings, so [`Page`] has none and finds its words in the page (`#page-words`).

mod browser;
mod fields;
mod follow;
mod forms;
mod live;
mod overlays;
mod page;
mod search;
mod theme;
mod viewer;

pub use page::Page;
