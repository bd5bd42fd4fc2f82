//! Lists of products: all of them, those of a category, those of a store. One view for all three.
//!
//! The address says everything: filters are boxes of one GET form, so each list can be sent to somebody and works
//! without scripts. With them, `data-live` and `data-part` change the list in place.

mod asked;
mod chips;
mod filters;
mod results;

pub use asked::{Place, some};
pub use filters::path_to;

use asked::Asked;

use crate::frame::redirect;
use domain::catalog::{self, AttributeNames};
use i18n::Lang;
use leptos::prelude::*;
use model::Result;
use model::catalog::{Category, Facet, Listing, Product, ProductFilter, ProductSort};
use rpc::door::Door;
use std::sync::Arc;
use ui::{Icon, Notice, Tone};

/// A list as it was asked for, found, and to be shown.
pub struct List {
    pub lang: Lang,
    pub place: Place,
    pub asked: Asked,
    pub found: Arc<Listing>,
    pub tree: Arc<Vec<Category>>,
    pub names: AttributeNames,
    /// Shown where nothing was found.
    pub instead: Vec<Product>,
}

impl List {
    /// Nothing where one was led on: there is no such page of this list any more.
    pub async fn find(door: &Door, place: Place) -> Result<Option<Self>> {
        let asked = Asked::read(&door.address, door.cx.facts().currency, &place);
        let visitor = door.who.visitor();
        let found = catalog::listing(&door.cx, &visitor, &asked.filter, asked.page).await?;
        if found.items.is_empty() && asked.page.page() > 1 {
            redirect(&asked.address(&place, &asked.filter, 1));
            return Ok(None);
        }
        let instead = match found.items.is_empty() {
            true => catalog::alternatives(&door.cx, &asked.filter, 5).await?,
            false => Vec::new(),
        };
        let tree = catalog::tree(&door.cx).await?;
        let names = catalog::attribute_names(&door.cx).await?;
        Ok(Some(Self { lang: door.lang(), place, asked, found, tree, names, instead }))
    }

    /// The list with another filter, from its first page on.
    fn with(&self, change: impl FnOnce(&mut ProductFilter)) -> String {
        let mut filter = self.asked.filter.clone();
        change(&mut filter);
        self.asked.address(&self.place, &filter, 1)
    }

    /// The filter of the place itself.
    fn own(&self) -> ProductFilter {
        let vendors = self.place.vendor.iter().cloned().collect();
        ProductFilter { category: self.place.category.clone(), vendors, ..ProductFilter::default() }
    }

    /// The same list within another category. A category has a page of its own, unless one searches or is in a store.
    fn at(&self, category: Option<&str>) -> String {
        let mut filter = self.asked.filter.clone();
        filter.category = category.map(str::to_owned);
        let place = match (category, &self.place.vendor) {
            (_, Some(_)) => self.place.clone(),
            (Some(slug), None) if filter.search.is_empty() => Place::category(slug),
            _ => Place::everywhere(),
        };
        self.asked.address(&place, &filter, 1)
    }

    fn category_name(&self, slug: &str) -> Option<String> {
        path_to(&self.tree, slug).last().map(|category| category.name.clone())
    }

    /// Key, name and values of each attribute, in the order of the shop.
    fn attributes(&self) -> Vec<(String, String, &[Facet])> {
        let mut groups: Vec<_> = self.found.facets.attributes.iter().collect();
        groups.sort_by_key(|(key, _)| (self.names.position(key), key.as_str()));
        groups
            .into_iter()
            .map(|(key, values)| (key.clone(), self.names.label(key), values.as_slice()))
            .collect()
    }

    /// Whether it is one of the lists that are worth being found by others.
    pub fn is_plain(&self) -> bool {
        let filter = &self.asked.filter;
        let is_narrowed =
            ProductFilter { vendors: self.place.narrowed(&filter.vendors), ..filter.clone() }.is_narrowed();
        !is_narrowed
            && filter.search.is_empty()
            && filter.sort == ProductSort::default()
            && self.place.is_whole(filter)
    }

    /// The neighbours of this page of the list.
    pub fn neighbours(&self) -> (Option<String>, Option<String>) {
        let (page, pages) = (self.asked.page.page(), self.pages());
        let address = |page| self.asked.address(&self.place, &self.asked.filter, page);
        ((page > 1).then(|| address(page - 1)), (page < pages).then(|| address(page + 1)))
    }

    fn pages(&self) -> u32 {
        u32::try_from(self.found.pagination.total_pages).unwrap_or(u32::MAX)
    }

    /// Filters and what was found, with what stands above (`title`) from the page.
    pub fn view(self) -> AnyView {
        let lang = self.lang;
        let wrong = self.wrong();
        let sort = self.sort();
        let chips = chips::view(&self);
        let filters = filters::view(&self);
        let count = results::count(&self);
        let results = results::view(self);
        view! {
            {wrong}
            <div class="listing">
                {filters}
                <div>
                    <div class="listing-bar">
                        <p data-part="count" role="status">{count}</p>
                        <button type="button" class="button button-secondary button-small listing-open" popovertarget="filters">
                            {Icon::Filter.view()}<span>{lang.t("catalog-list-filters")}</span>
                        </button>
                        {sort}
                    </div>
                    <div data-part="chips" class="listing-chips">{chips}</div>
                    <div data-part="results" class="listing-results">{results}</div>
                </div>
            </div>
        }
        .into_any()
    }

    /// What of the address could not be read, and was left aside.
    fn wrong(&self) -> AnyView {
        let lines = &self.asked.problems;
        let notice = (!lines.is_empty()).then(|| {
            let lines: Vec<AnyView> = lines
                .iter()
                .map(|wrong| {
                    let line = self.lang.problem_of(&wrong.field, &wrong.problem);
                    view! { <p>{line}</p> }.into_any()
                })
                .collect();
            view! { <Notice tone=Tone::Warning title=self.lang.t("catalog-list-wrong")>{lines}</Notice> }
        });
        view! { <div data-part="wrong" class="listing-wrong">{notice}</div> }.into_any()
    }

    fn sort(&self) -> AnyView {
        let lang = self.lang;
        let chosen = self.asked.filter.sort;
        let searched = !self.asked.filter.search.is_empty();
        let options: Vec<AnyView> = ProductSort::ALL
            .into_iter()
            // Without a search the first one is the same.
            .filter(|sort| searched || *sort != ProductSort::BestSelling)
            .map(|sort| {
                let value = if sort == ProductSort::default() { "" } else { sort.name() };
                let label = lang.t(match sort {
                    ProductSort::Relevance if searched => "catalog-sort-best-match",
                    ProductSort::Relevance | ProductSort::BestSelling => "catalog-sort-popular",
                    ProductSort::PriceRising => "catalog-sort-price",
                    ProductSort::PriceFalling => "catalog-sort-price-down",
                    ProductSort::Newest => "catalog-sort-new",
                    ProductSort::BestRated => "catalog-sort-rating",
                });
                view! { <option value=value selected=sort == chosen>{label}</option> }.into_any()
            })
            .collect();
        view! {
            <div class="listing-sort" id="listing-sort" data-part="sort">
                <label for="sort">{lang.t("catalog-sort")}</label>
                <div class="select">
                    <select class="input" id="sort" name="sort" form=filters::FORM autocomplete="off">{options}</select>
                    {Icon::ChevronDown.view()}
                </div>
                <button class="button button-secondary button-small" form=filters::FORM>{lang.t("catalog-sort-go")}</button>
            </div>
        }
        .into_any()
    }
}
