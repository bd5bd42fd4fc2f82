//! The form beside a list; on a phone it is a drawer.

use super::List;
use i18n::tr;
use leptos::prelude::*;
use model::catalog::{Category, Facet};
use ui::{FacetChoice, FacetGroup, FacetKind, FacetLink, FacetLinks, FacetPrice, Icon};

pub const FORM: &str = "filter-form";
/// Beyond these groups of attributes, the others are folded away.
const OPEN_ATTRIBUTES: usize = 3;

pub fn view(list: &List) -> AnyView {
    let lang = list.lang;
    let filter = &list.asked.filter;
    let search = (!filter.search.is_empty())
        .then(|| view! { <input type="hidden" name="search" value=filter.search.clone()/> });
    let category = filter.category.clone().filter(|_| list.place.category.is_none());
    let category = category.map(|slug| view! { <input type="hidden" name="category" value=slug/> });
    view! {
        <aside id="filters" class="filters" popover="auto" aria-label=lang.t("catalog-list-filters")>
            <div class="filters-head">
                <h2>{lang.t("catalog-list-filters")}</h2>
                <button type="button" class="header-tool" popovertarget="filters" popovertargetaction="hide">
                    {Icon::Close.view()}
                    <span class="only-read">{lang.t("ui-close")}</span>
                </button>
            </div>
            <form id=FORM method="get" action=list.place.path.clone() data-live>
                {search}
                {category}
                <div data-part="facets">{groups(list)}</div>
                <div class="filters-foot">
                    <button class="button button-primary button-wide filters-send">{lang.t("catalog-list-apply")}</button>
                    <button
                        type="button" class="button button-primary button-wide filters-done" popovertarget="filters"
                        popovertargetaction="hide"
                    >{lang.t("catalog-list-apply")}</button>
                </div>
            </form>
        </aside>
    }
    .into_any()
}

fn groups(list: &List) -> AnyView {
    let (lang, filter, facets) = (list.lang, &list.asked.filter, &list.found.facets);
    let switches = vec![
        switch("inStock", lang.t("catalog-in-stock"), filter.in_stock),
        switch("onSale", lang.t("catalog-on-sale"), filter.on_sale),
    ];
    let attributes: Vec<AnyView> = list
        .attributes()
        .into_iter()
        .enumerate()
        .map(|(place, (key, label, values))| {
            let chosen = filter.attributes.get(&key).map(Vec::as_slice).unwrap_or_default();
            let choices = choices(values, chosen);
            let name = format!("attributes[{key}]");
            view! { <FacetGroup name=name title=label choices=choices folded={place >= OPEN_ATTRIBUTES}/> }
                .into_any()
        })
        .collect();
    let vendors =
        if list.place.vendor.is_some() { Vec::new() } else { choices(&facets.vendors, &filter.vendors) };
    view! {
        <FacetLinks title=lang.t("catalog-categories") links=places(list)/>
        <FacetGroup name="shown" title=lang.t("catalog-only") choices=switches/>
        {price(list)}
        <FacetGroup name="brand" title=lang.t("catalog-brand") choices=choices(&facets.brands, &filter.brands)/>
        {attributes}
        {ratings(list)}
        <FacetGroup name="vendor" title=lang.t("catalog-seller") choices=vendors folded=true/>
    }
    .into_any()
}

fn switch(name: &str, label: String, checked: bool) -> FacetChoice {
    FacetChoice { name: name.to_owned(), value: "true".to_owned(), label, count: None, checked }
}

/// What there is, and what is chosen even where there is none of it left.
fn choices(facets: &[Facet], chosen: &[String]) -> Vec<FacetChoice> {
    let gone = chosen.iter().filter(|value| !facets.iter().any(|facet| facet.slug == **value));
    let there = facets.iter().map(|facet| FacetChoice {
        value: facet.slug.clone(),
        label: facet.name.clone(),
        count: Some(facet.count),
        checked: chosen.contains(&facet.slug),
        ..FacetChoice::default()
    });
    let gone = gone.map(|value| FacetChoice {
        value: value.clone(),
        label: value.clone(),
        count: Some(0),
        checked: true,
        ..FacetChoice::default()
    });
    there.chain(gone).collect()
}

fn price(list: &List) -> AnyView {
    let (lang, range) = (list.lang, &list.found.facets.price);
    let currency = list.asked.currency();
    let said = |amount: &Option<model::Amount>| Some(lang.money(amount.as_ref()?.in_currency(currency)?));
    let hint = match (said(&range.min), said(&range.max)) {
        (Some(min), Some(max)) if min != max => tr!(lang, "catalog-price-range", min = min, max = max),
        _ => String::new(),
    };
    let typed = |name: &str| list.asked.typed.get(name).cloned().unwrap_or_default();
    let wrong =
        |name: &str| list.asked.problem(name).map(|wrong| lang.problem(&wrong.problem)).unwrap_or_default();
    view! {
        <FacetPrice
            title=lang.t("catalog-price") currency=currency.code() hint=hint
            min=typed("minPrice") max=typed("maxPrice") errors=(wrong("minPrice"), wrong("maxPrice"))
        />
    }
    .into_any()
}

/// Nothing where nobody has rated anything.
fn ratings(list: &List) -> AnyView {
    let (lang, chosen) = (list.lang, list.asked.filter.min_rating);
    let some = list.found.facets.ratings.iter().filter(|facet| facet.stars < 5 && facet.count > 0);
    let mut choices: Vec<FacetChoice> = some
        .map(|facet| FacetChoice {
            value: facet.stars.to_string(),
            label: tr!(lang, "catalog-stars-up", stars = facet.stars),
            count: Some(facet.count),
            checked: chosen == Some(facet.stars * 1_000),
            ..FacetChoice::default()
        })
        .collect();
    if !choices.is_empty() {
        let any = FacetChoice { label: lang.t("catalog-stars-any"), ..FacetChoice::default() };
        choices.insert(0, FacetChoice { checked: !choices.iter().any(|choice| choice.checked), ..any });
    }
    view! { <FacetGroup name="minRating" title=lang.t("catalog-rating") choices=choices kind=FacetKind::One/> }
        .into_any()
}

/// The way up, and what lies below. Filters go along.
fn places(list: &List) -> Vec<FacetLink> {
    let current = list.asked.filter.category.as_deref();
    let path = current.map(|slug| path_to(&list.tree, slug)).unwrap_or_default();
    let below = path.last().map_or(list.tree.as_slice(), |here| here.children.as_slice());
    let mut links: Vec<FacetLink> = Vec::new();
    if !path.is_empty() {
        links.push(FacetLink {
            href: list.at(None),
            label: list.lang.t("catalog-all"),
            up: true,
            ..FacetLink::default()
        });
    }
    for (depth, step) in path.iter().enumerate() {
        let here = depth + 1 == path.len();
        links.push(FacetLink {
            href: list.at(Some(&step.slug)),
            label: step.name.clone(),
            up: !here,
            here,
            count: None,
        });
    }
    let counts = &list.found.facets.categories;
    links.extend(below.iter().filter_map(|category| {
        let count = counts.iter().find(|facet| facet.slug == category.slug)?.count;
        (count > 0).then(|| FacetLink {
            href: list.at(Some(&category.slug)),
            label: category.name.clone(),
            count: Some(count),
            ..FacetLink::default()
        })
    }));
    links
}

/// From the root down to a category.
pub fn path_to<'a>(tree: &'a [Category], slug: &str) -> Vec<&'a Category> {
    for category in tree {
        if category.slug == slug {
            return vec![category];
        }
        let mut below = path_to(&category.children, slug);
        if !below.is_empty() {
            below.insert(0, category);
            return below;
        }
    }
    Vec::new()
}
