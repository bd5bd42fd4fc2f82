//! What the front-end build wrote and under which names: `target/site/manifest.json`.

use super::site_file;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Manifest {
    pub css: Option<String>,
    pub boot: Option<String>,
    pub preload: Vec<Preload>,
    pub fonts: BTreeMap<String, String>,
    /// Files of `public/` by their path.
    pub files: BTreeMap<String, String>,
}

/// A file the page should ask for before it is needed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Preload {
    pub href: String,
    pub rel: String,
    #[serde(rename = "as")]
    pub what: String,
    #[serde(rename = "type")]
    pub kind: String,
}

/// The manifest; in debug builds as it is now, since `xtask frontend` may have run since the start.
pub fn manifest() -> Manifest {
    static BUILT_IN: LazyLock<Manifest> = LazyLock::new(read);
    if cfg!(debug_assertions) { read() } else { BUILT_IN.clone() }
}

fn read() -> Manifest {
    let Some(file) = site_file("manifest.json") else {
        tracing::debug!("there is no target/site/manifest.json: `cargo xtask frontend` writes it");
        return Manifest::default();
    };
    serde_json::from_slice(&file).unwrap_or_else(|error| {
        tracing::error!(%error, "target/site/manifest.json cannot be read");
        Manifest::default()
    })
}
