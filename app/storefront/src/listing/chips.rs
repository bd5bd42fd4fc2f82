//! The filters in force, by name.

use super::List;
use i18n::{Arg, tr};
use leptos::prelude::*;
use model::Money;
use model::catalog::{Facet, ProductFilter};
use ui::{Chip, Chips};

pub fn view(list: &List) -> AnyView {
    let clear = list.with(|filter| {
        *filter = ProductFilter { search: filter.search.clone(), sort: filter.sort, ..list.own() };
    });
    view! { <Chips chips=chips(list) clear=clear/> }.into_any()
}

fn chips(list: &List) -> Vec<Chip> {
    let (lang, filter, facets) = (list.lang, &list.asked.filter, &list.found.facets);
    let mut chips = Vec::new();
    let mut put = |label: String, href: String| chips.push(Chip { label, href });
    if let Some(category) = filter.category.as_ref().filter(|_| list.place.category.is_none()) {
        let name = list.category_name(category).unwrap_or_else(|| category.clone());
        put(name, list.with(|filter| filter.category = None));
    }
    for brand in &filter.brands {
        put(named(&facets.brands, brand), list.with(|filter| filter.brands.retain(|one| one != brand)));
    }
    for (key, values) in &filter.attributes {
        let known = facets.attributes.get(key).map(Vec::as_slice).unwrap_or_default();
        for value in values {
            let without = list.with(|filter| {
                filter.attributes.entry(key.clone()).or_default().retain(|one| one != value);
            });
            put(named(known, value), without);
        }
    }
    let currency = list.asked.currency();
    let price = |minor| lang.money(Money::new(minor, currency));
    if let Some(min) = filter.min_price {
        put(tr!(lang, "catalog-chip-from", price = price(min)), list.with(|filter| filter.min_price = None));
    }
    if let Some(max) = filter.max_price {
        put(tr!(lang, "catalog-chip-to", price = price(max)), list.with(|filter| filter.max_price = None));
    }
    if let Some(stars) = filter.min_stars() {
        // a part of a star is no number that a plural is chosen by
        let stars = stars.parse::<i32>().map_or_else(|_| Arg::from(&stars), Arg::from);
        put(tr!(lang, "catalog-stars-up", stars = stars), list.with(|filter| filter.min_rating = None));
    }
    if filter.in_stock {
        put(lang.t("catalog-in-stock"), list.with(|filter| filter.in_stock = false));
    }
    if filter.on_sale {
        put(lang.t("catalog-on-sale"), list.with(|filter| filter.on_sale = false));
    }
    for vendor in list.place.narrowed(&filter.vendors) {
        put(named(&facets.vendors, &vendor), list.with(|filter| filter.vendors.retain(|one| *one != vendor)));
    }
    chips
}

/// What people call a value; one that nobody has any more is shown as it stands in the address.
fn named(known: &[Facet], value: &str) -> String {
    known
        .iter()
        .find(|facet| facet.slug == value)
        .map_or_else(|| value.to_owned(), |facet| facet.name.clone())
}
