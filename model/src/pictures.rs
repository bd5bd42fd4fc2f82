//! Pictures as views carry them: an address in JSON, all that a page needs beside it.

use crate::PictureId;
use serde::{Deserialize, Serialize, Serializer};

/// A picture to be shown. JSON sees its address only; pages know its sizes, so that nothing moves when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The largest there is.
    pub url: String,
    pub alt: String,
    /// None for pictures of others, whose size is not known.
    pub size: Option<PictureSize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureSize {
    pub width: i32,
    pub height: i32,
    /// 0xRRGGBB, the average.
    pub colour: i32,
    /// Address and width of each size, the smallest first.
    pub sources: Vec<(String, i32)>,
}

/// A row of `pictures`, as queries read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredPicture {
    pub id: PictureId,
    pub width: i32,
    pub height: i32,
    pub colour: i32,
    pub sizes: Vec<i32>,
}

/// Whether a text is the address of a picture: somewhere on the web, or in our own storage.
pub fn is_address(url: &str) -> bool {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\');
    ["https://", "http://", "/media/"].iter().any(|start| url.starts_with(start)) && !url.contains(is_odd)
}

/// Where a size of a picture is served.
pub fn media_path(id: PictureId, width: i32) -> String {
    format!("/media/{id}/{width}.webp")
}

impl StoredPicture {
    /// `base` is the shop's own address for programs, or nothing for pages.
    pub fn shown(&self, base: &str, alt: &str) -> Picture {
        let sources: Vec<(String, i32)> = self
            .sizes
            .iter()
            .map(|width| (format!("{base}{}", media_path(self.id, *width)), *width))
            .collect();
        Picture {
            url: sources.last().map(|(url, _)| url.clone()).unwrap_or_default(),
            alt: alt.to_owned(),
            size: Some(PictureSize { width: self.width, height: self.height, colour: self.colour, sources }),
        }
    }
}

impl Picture {
    /// A picture of somebody else's.
    pub fn elsewhere(url: &str, alt: &str) -> Self {
        Self { url: url.to_owned(), alt: alt.to_owned(), size: None }
    }

    /// For `srcset`; empty where there is one size only.
    pub fn srcset(&self) -> String {
        let Some(size) = &self.size else { return String::new() };
        let sources: Vec<String> =
            size.sources.iter().map(|(url, width)| format!("{url} {width}w")).collect();
        sources.join(", ")
    }

    /// The smallest that is at least so wide, else the largest.
    pub fn at_least(&self, wanted: i32) -> &str {
        let Some(size) = &self.size else { return &self.url };
        size.sources.iter().find(|(_, width)| *width >= wanted).map_or(&self.url, |(url, _)| url)
    }
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.url)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Picture {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Picture".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "uri", "description": "Address of the picture" })
    }
}
