//! `/categories/{slug}`: what is on sale in a category and everything below it.

use crate::facts;
use crate::frame::{Seo, in_shop_as, moved, page, param};
use crate::listing::{List, Place, path_to};
use domain::catalog::{self, Found};
use leptos::prelude::*;
use model::catalog::Category;
use ui::{Breadcrumbs, NavLink, PageHeader};

#[component]
pub fn Page() -> AnyView {
    let slug = param("slug");
    page(|door| async move {
        let category = match catalog::category(&door.cx, &slug).await? {
            Found::Here(category) => category,
            Found::Moved(slug) => {
                moved(&format!("/categories/{slug}"));
                return Ok(().into_any());
            }
        };
        let Some(list) = List::find(&door, Place::category(&category.slug)).await? else {
            return Ok(().into_any());
        };
        let path: Vec<NavLink> = path_to(&list.tree, &category.slug).into_iter().map(link).collect();
        let seo = seo(&door, &category, &list, &path);
        let above: Vec<NavLink> = path.iter().take(path.len().saturating_sub(1)).cloned().collect();
        let subcategories = (!list.asked.filter.is_narrowed()).then(|| subcategories(&category)).flatten();
        let body = view! {
            <div class="page-width page-air">
                <Breadcrumbs links=[vec![shop(&door)], above].concat() here=category.name.clone()/>
                <PageHeader title=category.name.clone() lead=category.description.clone() large=true/>
                {subcategories}
                {list.view()}
            </div>
        };
        Ok(in_shop_as(&door, seo, body.into_any()))
    })
}

fn seo(door: &rpc::door::Door, category: &Category, list: &List, path: &[NavLink]) -> Seo {
    let or = |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    let (before, behind) = list.neighbours();
    let items = list.found.items.iter().map(|product| door.cx.url(&format!("/products/{}", product.slug)));
    Seo {
        title: or(&category.seo_title, &category.name),
        description: or(&category.seo_description, &category.description),
        image: category.image_url.as_ref().map(|picture| picture.url.clone()),
        hidden: !list.is_plain(),
        before,
        behind,
        facts: vec![facts::trail(&door.cx, path), facts::list(items)],
        ..Seo::default()
    }
}

fn shop(door: &rpc::door::Door) -> NavLink {
    NavLink::new("/products", door.lang().t("shell-footer-all-products"))
}

fn link(category: &Category) -> NavLink {
    NavLink::new(format!("/categories/{}", category.slug), category.name.clone())
}

/// One step down, for those who do not look at filters.
fn subcategories(category: &Category) -> Option<AnyView> {
    let links: Vec<AnyView> = category
        .children
        .iter()
        .filter(|child| child.product_count > 0)
        .map(|child| {
            let link = link(child);
            view! { <li><a href=link.href>{link.label}</a></li> }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <nav aria-label=category.name.clone()><ul class="subcategories">{links}</ul></nav> }
            .into_any()
    })
}
