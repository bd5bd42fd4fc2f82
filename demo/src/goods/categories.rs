//! The tree of categories: ten rooms of the shop and the shelves in each.

mod at_home;
mod pastimes;

use std::sync::LazyLock;

use super::{Category, Words, words};

static TREE: LazyLock<Vec<Category>> = LazyLock::new(|| [at_home::SHELVES, pastimes::SHELVES].concat());

/// Each parent stands before its children.
pub fn categories() -> &'static [Category] {
    &TREE
}

const fn root(slug: &'static str, name: Words) -> Category {
    let none = words("", "");
    Category { slug, parent: None, name, description: none, seo_title: none, seo_description: none }
}

const fn leaf(parent: &'static str, slug: &'static str, name: Words) -> Category {
    let none = words("", "");
    Category { slug, parent: Some(parent), name, description: none, seo_title: none, seo_description: none }
}

impl Category {
    const fn says(mut self, en: &'static str, ar: &'static str) -> Self {
        self.description = words(en, ar);
        self
    }

    /// What a search engine shows: title and description.
    const fn found_as(mut self, title: Words, description: Words) -> Self {
        self.seo_title = title;
        self.seo_description = description;
        self
    }
}
