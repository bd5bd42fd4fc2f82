//! The index itself: everything that is on sale, ready to be counted, ordered and searched.

use super::columns::{Columns, Place, Row, Set};
use super::names::{Names, Said};
use super::orders::Orders;
use super::sample::Sample;
use super::text;
use super::values::{Group, Value, ValueNo, Values};
use super::words::Words;
use model::{BrandId, CategoryId, ProductId, VendorId};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, OnceLock};

/// A product as it is read in.
#[derive(Clone, Debug)]
pub struct Doc {
    pub id: ProductId,
    pub category: Option<CategoryId>,
    pub brand: Option<BrandId>,
    pub vendor: VendorId,
    /// In every language.
    pub names: Vec<String>,
    pub texts: Vec<String>,
    pub sku: Option<String>,
    pub price: i64,
    pub compare_at: Option<i64>,
    pub rating_sum: i64,
    pub rating_count: i32,
    pub sales: i32,
    /// In microseconds since 1970.
    pub created: i64,
    pub in_stock: bool,
    /// And the options of its variants.
    pub attributes: Vec<(String, String)>,
}

#[derive(Default)]
pub struct Index {
    pub(super) names: Arc<Names>,
    pub(super) columns: Columns,
    pub(super) values: Values,
    pub(super) words: Words,
    pub(super) orders: Orders,
    /// The newest reading of each product that is offered.
    live: Set,
    /// Those of them whose vendor is ACTIVE.
    pub(super) shown: Set,
    pub(super) in_stock: Set,
    pub(super) on_sale: Set,
    /// With at least one star, two, three, four, five.
    pub(super) rated: [Set; 5],
    pub(super) sample: Sample,
    places: HashMap<ProductId, Place>,
    skus: HashMap<u64, Place>,
    /// How many of all that is shown have each value; counted when first asked for.
    pub(super) everything: OnceLock<Vec<u32>>,
}

impl Index {
    pub fn new(names: Arc<Names>) -> Self {
        Self { names, ..Self::default() }
    }

    /// Takes a product in. What was known of it before goes.
    pub fn add(&mut self, doc: &Doc) {
        self.remove(doc.id);
        let place = self.columns.push(doc.id, row(doc));
        let mut groups = vec![Group::Vendor(doc.vendor)];
        groups.extend(doc.category.map(Group::Category));
        groups.extend(doc.brand.map(Group::Brand));
        for new in self.values.push(place, &groups, &doc.attributes) {
            call(&mut self.words, &self.names, &self.values, new);
        }
        self.words.push(place, &doc.names, &doc.texts);
        if let Some(sku) = &doc.sku {
            self.skus.insert(sku_key(sku), place);
        }
        set(&mut self.in_stock, place, doc.in_stock);
        set(&mut self.on_sale, place, doc.compare_at.is_some_and(|before| before > doc.price));
        for (stars, rated) in (1_i64..).zip(&mut self.rated) {
            set(rated, place, doc.rating_count > 0 && doc.rating_sum >= stars * i64::from(doc.rating_count));
        }
        self.orders.moves(place);
        self.sample.push(place);
        self.places.insert(doc.id, place);
        self.live.insert(place);
        set(&mut self.shown, place, self.names.vendors.contains_key(&doc.vendor));
        self.everything = OnceLock::new();
    }

    /// It is offered no more.
    pub fn remove(&mut self, id: ProductId) {
        if let Some(place) = self.places.remove(&id) {
            self.live.remove(place);
            self.shown.remove(place);
            self.everything = OnceLock::new();
        }
    }

    /// It sold out or came back, and sold so often.
    pub fn figures(&mut self, id: ProductId, in_stock: bool, sales: i32) {
        let Some(place) = self.places.get(&id).copied() else { return };
        set(&mut self.in_stock, place, in_stock);
        let sales = sales.max(0) as u32;
        if self.columns.row(place).sales != sales {
            self.columns.sold(place, sales);
            self.orders.moves(place);
        }
    }

    /// Sorts what was taken in. Until then it is put in its place at each asking.
    pub fn sort(&mut self) {
        self.orders = Orders::of(&self.columns);
        self.words.forget_texts();
    }

    /// Categories, brands, vendors or attributes are called otherwise now, or a vendor came or went.
    pub fn rename(&mut self, names: Arc<Names>) {
        self.names = names;
        let mut open = Set::new();
        for vendor in self.names.vendors.keys() {
            if let Some(docs) = self.values.of(Group::Vendor(*vendor)) {
                open |= docs;
            }
        }
        self.shown = &self.live & open;
        self.words.uncall();
        for number in 0..self.values.len() as ValueNo {
            call(&mut self.words, &self.names, &self.values, number);
        }
        self.everything = OnceLock::new();
    }

    /// How many products it holds, and how many of what it keeps is out of date or out of order.
    pub fn size(&self) -> (u64, u64) {
        let outdated = u64::from(self.columns.len()) - self.live.len();
        (self.live.len(), outdated + self.orders.moved())
    }

    /// Where a product stands, if it is offered.
    pub(super) fn known_place(&self, id: ProductId) -> Option<Place> {
        self.places.get(&id).copied()
    }

    pub fn names(&self) -> Arc<Names> {
        self.names.clone()
    }

    pub(super) fn with_sku(&self, sku: &str) -> Option<Place> {
        self.skus.get(&sku_key(sku)).copied().filter(|place| self.shown.contains(*place))
    }

    /// A category with everything below it.
    pub fn category(&self, id: CategoryId) -> Set {
        let mut docs = Set::new();
        for category in self.names.categories.iter().filter(|category| category.path.contains(&id)) {
            if let Some(own) = self.values.of(Group::Category(category.id)) {
                docs |= own;
            }
        }
        docs
    }
}

fn row(doc: &Doc) -> Row {
    let count = doc.rating_count.max(0) as u32;
    Row {
        price: doc.price,
        created: doc.created,
        rating: if count == 0 { 0 } else { (doc.rating_sum * 1_000 / i64::from(count)).max(0) as u32 },
        rating_count: count,
        sales: doc.sales.max(0) as u32,
    }
}

fn set(docs: &mut Set, place: Place, is_in: bool) {
    if is_in {
        docs.insert(place);
    } else {
        docs.remove(place);
    }
}

fn sku_key(sku: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text::fold(sku.trim()).hash(&mut hasher);
    hasher.finish()
}

/// A value is found by what it is called: also by the names above it in the tree, and in every language.
fn call(words: &mut Words, names: &Names, values: &Values, number: ValueNo) {
    let Value { group, text, .. } = values.get(number);
    let mut ways: Vec<&str> = Vec::new();
    match group {
        Group::Category(id) => {
            let path = names.category(*id).map(|category| category.path.as_slice()).unwrap_or_default();
            ways.extend(path.iter().filter_map(|id| names.category(*id)).flat_map(|one| one.name.ways()));
        }
        Group::Brand(id) => ways.extend(names.brands.get(id).map(|brand| brand.name.as_str())),
        Group::Vendor(id) => ways.extend(names.vendors.get(id).iter().flat_map(|vendor| vendor.name.ways())),
        Group::Attribute(key) => {
            let kind = names.kinds.get(&*values.attribute_no(*key).key);
            match kind.and_then(|kind| kind.values.get(&**text)) {
                Some(said) => ways.extend(said.ways()),
                // of what is true of a thing, the question is its word: `waterproof`
                None if &**text == "true" => {
                    ways.extend(kind.map(|kind| &kind.label).iter().flat_map(|said| Said::ways(said)));
                }
                None if &**text == "false" => {}
                None => ways.push(text),
            }
        }
    }
    words.call(number, &ways);
}
