//! All that is interactive in the browser; the only view code compiled to WebAssembly
