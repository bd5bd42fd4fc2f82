//! What the address asks for.

use model::catalog::ProductFilter;
use model::{AppError, Currency, FieldError, PageRequest, Result};
use std::collections::HashMap;

/// So many on a page: whole rows, whether two, three or four stand beside each other.
const ON_A_PAGE: i64 = 24;

/// Where a list is shown. Its place narrows it without being a filter that could be taken off.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub path: String,
    pub category: Option<String>,
    pub vendor: Option<String>,
}

impl Place {
    /// The whole shop.
    pub fn everywhere() -> Self {
        Self { path: "/products".to_owned(), ..Self::default() }
    }

    pub fn category(slug: &str) -> Self {
        Self { path: format!("/categories/{slug}"), category: Some(slug.to_owned()), vendor: None }
    }

    pub fn vendor(slug: &str) -> Self {
        Self { path: format!("/vendors/{slug}"), category: None, vendor: Some(slug.to_owned()) }
    }

    /// What of the chosen vendors is a choice.
    pub fn narrowed(&self, vendors: &[String]) -> Vec<String> {
        if self.vendor.is_some() { Vec::new() } else { vendors.to_vec() }
    }

    /// Whether the category is the place's own, or none.
    pub fn is_whole(&self, filter: &ProductFilter) -> bool {
        filter.category == self.category
    }
}

/// What was asked, as far as it can be read.
pub struct Asked {
    pub filter: ProductFilter,
    pub page: PageRequest,
    pub problems: Vec<FieldError>,
    /// As typed, wrong or not.
    pub typed: HashMap<String, String>,
    currency: Currency,
}

impl Asked {
    /// Reads the query of an address. What cannot be read is left aside and named.
    pub fn read(address: &str, currency: Currency, place: &Place) -> Self {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let typed: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .filter(|(name, _)| name != "limit")
            .collect();
        let pairs = || typed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let (read, problems) = match ProductFilter::read(pairs(), currency) {
            Ok(read) => (read, Vec::new()),
            Err(AppError::Invalid(errors)) => {
                let problems: Vec<FieldError> = errors.iter().cloned().collect();
                let good = pairs().filter(|(name, _)| !problems.iter().any(|wrong| wrong.field == *name));
                (ProductFilter::read(good, currency).unwrap_or_default(), problems)
            }
            Err(_) => ((ProductFilter::default(), PageRequest::default()), Vec::new()),
        };
        let (mut filter, page) = read;
        if let Some(category) = &place.category {
            filter.category = Some(category.clone());
        }
        if let Some(vendor) = &place.vendor {
            filter.vendors = vec![vendor.clone()];
        }
        let page = PageRequest::check(Some(page.page().into()), Some(ON_A_PAGE)).unwrap_or_default();
        Self { filter, page, problems, typed: typed.into_iter().collect(), currency }
    }

    /// The address of a list at this place.
    pub fn address(&self, place: &Place, filter: &ProductFilter, page: u32) -> String {
        let mut filter = filter.clone();
        if place.category.is_some() && filter.category == place.category {
            filter.category = None;
        }
        filter.vendors = place.narrowed(&filter.vendors);
        let mut query = filter.query(self.currency);
        if page > 1 {
            query.push_str(if query.is_empty() { "" } else { "&" });
            query.push_str(&format!("page={page}"));
        }
        if query.is_empty() { place.path.clone() } else { format!("{}?{query}", place.path) }
    }

    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// What is wrong with a field.
    pub fn problem(&self, name: &str) -> Option<&FieldError> {
        self.problems.iter().find(|wrong| wrong.field == name)
    }
}

/// The first few of a list.
pub fn some(count: i64) -> Result<PageRequest> {
    PageRequest::check(None, Some(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str, place: &Place) -> Asked {
        Asked::read(address, Currency::EUR, place)
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_holds() {
        let place = Place::category("lighting");
        let asked =
            read("/categories/lighting?minPrice=cheap&inStock=true&category=toys&page=2&limit=7", &place);
        assert_eq!(asked.problems.iter().map(|wrong| wrong.field.as_str()).collect::<Vec<_>>(), ["minPrice"]);
        assert!(asked.filter.in_stock && asked.filter.category.as_deref() == Some("lighting"));
        assert_eq!((asked.page.page(), asked.page.limit()), (2, ON_A_PAGE));
        assert_eq!(asked.typed["minPrice"], "cheap");
    }

    #[test]
    fn a_place_stands_in_the_path_and_not_in_the_query() {
        let place = Place::vendor("ada");
        let asked = read("/vendors/ada?vendor=bob&sort=price&page=3", &place);
        assert_eq!(asked.address(&place, &asked.filter, 3), "/vendors/ada?sort=price&page=3");
        let shop = Place::everywhere();
        let asked = read("/products?search=lamp&category=toys", &shop);
        assert_eq!(asked.address(&shop, &asked.filter, 1), "/products?search=lamp&category=toys");
    }

    #[test]
    fn nonsense_asks_for_the_first_page_of_all() {
        let asked = read("/products?page=0&%00=%00&sort=%F0%9F", &Place::everywhere());
        assert_eq!(asked.page.page(), 1);
        assert_eq!(asked.filter, ProductFilter::default());
    }
}
