//! The categories in the header of every page of the shop.

use domain::catalog;
use leptos::prelude::*;
use model::catalog::Category;
use rpc::door::Door;
use std::sync::Arc;
use ui::{NavLink, Shelf};

#[derive(Clone)]
struct Tree(Arc<Vec<Category>>);

/// Brings the tree into reach of the frame. A page is shown without it rather than not at all.
pub(crate) async fn bring(door: &Door) {
    if let Ok(tree) = catalog::tree(&door.cx).await {
        provide_context(Tree(tree));
    }
}

/// The topmost categories with what is right below them.
pub(crate) fn shelves() -> Vec<Shelf> {
    let Some(Tree(tree)) = use_context::<Tree>() else { return Vec::new() };
    tree.iter()
        .map(|category| Shelf { link: link(category), below: category.children.iter().map(link).collect() })
        .collect()
}

fn link(category: &Category) -> NavLink {
    NavLink::new(format!("/categories/{}", category.slug), category.name.clone())
}
