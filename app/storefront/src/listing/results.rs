//! What was found, or what to do where nothing was.

use super::List;
use i18n::tr;
use leptos::prelude::*;
use model::catalog::ProductFilter;
use ui::{EmptyState, Icon, LinkButton, Notice, Pager, ProductGrid, Rail, Tone};

/// How many, in words that are read out when they change.
pub fn count(list: &List) -> String {
    let total = list.found.pagination.total;
    if list.found.total_is_floor {
        tr!(list.lang, "catalog-list-more-than", count = total)
    } else {
        tr!(list.lang, "catalog-list-count", count = total)
    }
}

pub fn view(list: List) -> AnyView {
    if list.found.items.is_empty() {
        return nothing(list);
    }
    let lang = list.lang;
    let corrected = list.found.corrected.clone().map(|corrected| {
        let title = tr!(lang, "catalog-corrected", corrected = corrected);
        let text = tr!(lang, "catalog-corrected-text", search = list.asked.filter.search.clone());
        view! { <Notice tone=Tone::Info title=title><p>{text}</p></Notice> }
    });
    let (page, pages, total) = (list.asked.page.page(), list.pages(), list.found.pagination.total);
    let products = list.found.items.clone();
    let href = move |page: u32| list.asked.address(&list.place, &list.asked.filter, page);
    view! {
        {corrected}
        <ProductGrid products=products/>
        <Pager page=page pages=pages total=total href=href/>
    }
    .into_any()
}

/// Says what was asked, and leads on: without the filters, to the categories, to what others buy.
fn nothing(list: List) -> AnyView {
    let lang = list.lang;
    let filter = &list.asked.filter;
    let narrowed =
        ProductFilter { vendors: list.place.narrowed(&filter.vendors), ..filter.clone() }.is_narrowed();
    let clear = list.with(|filter| *filter = ProductFilter { search: filter.search.clone(), ..list.own() });
    let (text, action) = if narrowed {
        let label = lang.t("catalog-none-clear");
        (lang.t("catalog-none-narrowed"), view! { <LinkButton href=clear label=label/> }.into_any())
    } else if filter.search.is_empty() {
        (
            lang.t("catalog-none-yet"),
            view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any(),
        )
    } else {
        (
            lang.t("catalog-none-searched"),
            view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any(),
        )
    };
    let title = if filter.search.is_empty() {
        lang.t("catalog-none-title")
    } else {
        tr!(lang, "catalog-none-for", search = filter.search.clone())
    };
    let categories: Vec<AnyView> = list
        .tree
        .iter()
        .filter(|category| category.product_count > 0 && list.place.vendor.is_none())
        .map(|category| {
            let href = format!("/categories/{}", category.slug);
            view! { <li><a href=href>{category.name.clone()}</a></li> }.into_any()
        })
        .collect();
    let categories = (!categories.is_empty()).then(|| {
        view! { <nav aria-label=lang.t("catalog-categories")><ul class="subcategories">{categories}</ul></nav> }
    });
    view! {
        <EmptyState title=title body=text icon=Icon::Search action=action/>
        {categories}
        <Rail title=lang.t("catalog-none-popular") products=list.instead.clone()/>
    }
    .into_any()
}
