//! What staff send in and see of a category.

use crate::pictures::Picture;
use crate::{CategoryId, Change, FieldProblem, Fields, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Body to add or change a category. To add one, a name is needed; to change one, anything may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteCategory {
    pub name: Option<String>,
    /// Slug or id of the one above; `null` puts it at the root.
    pub parent: Change<String>,
    pub description: Change<String>,
    pub seo_title: Change<String>,
    pub seo_description: Change<String>,
    pub translations: Option<CategoryTranslations>,
    /// Among its siblings, the smallest first.
    pub position: Option<i64>,
    /// Of the category that was read; where it has changed since, the change is refused.
    pub version: Option<i32>,
}

/// The same in other languages, by language code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct CategoryTranslations {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ar: Option<CategoryWords>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct CategoryWords {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seo_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seo_description: Option<String>,
}

/// What was checked of it; nothing stays as it is.
#[derive(Clone, Debug, Default)]
pub struct CheckedCategory {
    pub name: Option<String>,
    pub parent: Change<String>,
    pub description: Option<String>,
    pub seo_title: Option<String>,
    pub seo_description: Option<String>,
    pub translations: Option<CategoryTranslations>,
    pub position: Option<i32>,
    pub version: Option<i32>,
}

/// A category as staff edit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffCategory {
    pub id: CategoryId,
    pub parent_id: Option<CategoryId>,
    pub slug: String,
    pub name: String,
    pub description: String,
    pub seo_title: String,
    pub seo_description: String,
    pub translations: CategoryTranslations,
    pub image_url: Option<Picture>,
    pub position: i32,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl WriteCategory {
    pub fn validate_new(&self) -> Result<CheckedCategory> {
        let mut fields = Fields::default();
        if self.name.is_none() {
            fields.problem("name", FieldProblem::Required);
        }
        let checked = self.checked(&mut fields);
        fields.done().map(|()| checked)
    }

    pub fn validate_change(&self) -> Result<CheckedCategory> {
        let mut fields = Fields::default();
        let checked = self.checked(&mut fields);
        fields.done().map(|()| checked)
    }

    fn checked(&self, fields: &mut Fields) -> CheckedCategory {
        CheckedCategory {
            name: self.name.as_ref().map(|name| fields.name("name", name, 120)),
            parent: super::write::text(fields, "parent", &self.parent, 200),
            description: emptied(fields, "description", &self.description, 5_000),
            seo_title: emptied(fields, "seoTitle", &self.seo_title, 120),
            seo_description: emptied(fields, "seoDescription", &self.seo_description, 320),
            translations: self.translations.as_ref().map(|words| words.checked(fields)),
            position: self.position.map(|position| {
                fields.in_range("position", position, 0, 1_000_000).try_into().unwrap_or_default()
            }),
            version: self.version,
        }
    }
}

/// A text that is never null, only empty.
fn emptied(fields: &mut Fields, name: &str, change: &Change<String>, max: usize) -> Option<String> {
    match super::write::text(fields, name, change, max) {
        Change::Keep => None,
        Change::Clear => Some(String::new()),
        Change::Set(text) => Some(text),
    }
}

impl CategoryTranslations {
    fn checked(&self, fields: &mut Fields) -> Self {
        let ar = self.ar.as_ref().map(|words| CategoryWords {
            name: fields.optional_text("nameAr", words.name.as_deref(), 120),
            description: fields.optional_text("descriptionAr", words.description.as_deref(), 5_000),
            seo_title: fields.optional_text("seoTitleAr", words.seo_title.as_deref(), 120),
            seo_description: fields.optional_text("seoDescriptionAr", words.seo_description.as_deref(), 320),
        });
        Self { ar }
    }
}
