//! What attributes, options and their values are called, for pages that show many of them.

use super::shelf::{self, Names};
use crate::kit::{Cx, Result};
use i18n::Lang;
use std::sync::Arc;

/// The words in one language.
#[derive(Clone)]
pub struct AttributeNames {
    names: Arc<Names>,
    lang: Lang,
}

/// As this reader says it. Anyone.
pub async fn attribute_names(cx: &Cx) -> Result<AttributeNames> {
    let names = shelf::look(cx, shelf::Index::names).await?;
    Ok(AttributeNames { names, lang: cx.request.lang })
}

impl AttributeNames {
    /// What an attribute is called; its key in plain words where nobody gave it a name.
    pub fn label(&self, key: &str) -> String {
        self.names.label(key, self.lang)
    }

    /// Every kind of attribute that is known, in order.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let mut kinds: Vec<(i32, String)> =
            self.names.kinds.iter().map(|(key, kind)| (kind.position, key.clone())).collect();
        kinds.sort();
        kinds.into_iter().map(|(_, key)| key)
    }

    /// The known values of one, each with its name; none where any text may stand.
    pub fn values(&self, key: &str) -> Vec<(String, String)> {
        let kind = self.names.kinds.get(key);
        let values = kind.into_iter().flat_map(|kind| &kind.values);
        values.map(|(value, said)| (value.clone(), said.is_in(self.lang).to_owned())).collect()
    }

    /// Where it stands among the others; unknown ones behind.
    pub fn position(&self, key: &str) -> i32 {
        self.names.position(key)
    }

    /// A value of it, with its unit.
    pub fn value(&self, key: &str, value: &str) -> String {
        self.names.value(key, value, self.lang)
    }
}
