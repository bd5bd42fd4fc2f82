//! What the browser loads: links the islands and lets `boot.js` wake them.

// Nothing names the crate otherwise, and an unnamed crate would not be linked.
pub use islands;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by `boot.js`, before it wakes the islands one by one.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
