//! All that is interactive in the browser; the only view code compiled to WebAssembly
use leptos::prelude::*;
#[island]
pub fn Page() -> impl IntoView {}
