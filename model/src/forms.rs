//! What a form post answers to the script that sent it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where to go on, or what to mend. Words are already in the person's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The page to open next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// A short confirmation to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toast: Option<String>,
    /// What the summary above the form says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What each field says.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub errors: Vec<FormError>,
    /// What the page around the form says otherwise from now on, by the name of its place (`data-fresh`); what is empty
    /// is hidden.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub fresh: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormError {
    pub field: String,
    /// Said beside the field.
    pub message: String,
    /// Said in the summary, where the field must be named; as beside the field where it has no name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
}

impl Outcome {
    /// Done: go on at `path`.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: Some(path.into()), ..Self::default() }
    }

    /// Done: stay here.
    pub fn here() -> Self {
        Self::default()
    }

    /// With words that are other ones on this page from now on.
    pub fn with(mut self, place: &str, words: impl Into<String>) -> Self {
        self.fresh.insert(place.to_owned(), words.into());
        self
    }

    /// With a word of confirmation.
    pub fn saying(mut self, toast: impl Into<String>) -> Self {
        self.toast = Some(toast.into());
        self
    }

    /// Whether anything has to be mended first.
    pub fn is_refusal(&self) -> bool {
        self.summary.is_some() || !self.errors.is_empty()
    }
}
