//! What the shelf knows by name: the tree of categories, brands, vendors and kinds of attributes. There are few of
//! them, so each process holds them all, in both languages.

use i18n::Lang;
use model::pictures::StoredPicture;
use model::{BrandId, CategoryId, VendorId};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A text in English, and in Arabic where somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub en: String,
    pub ar: Option<String>,
}

impl Said {
    pub fn is_in(&self, lang: Lang) -> &str {
        match (lang, &self.ar) {
            (Lang::Ar, Some(ar)) => ar,
            _ => &self.en,
        }
    }

    /// Every way it is said.
    pub fn ways(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.en.as_str()).chain(self.ar.as_deref())
    }
}

#[derive(Clone, Debug)]
pub struct CategoryName {
    pub id: CategoryId,
    pub slug: String,
    pub name: Said,
    pub description: Said,
    pub seo_title: Said,
    pub seo_description: Said,
    pub picture: Option<StoredPicture>,
    /// From the root down to itself.
    pub path: Vec<CategoryId>,
}

impl CategoryName {
    pub fn parent(&self) -> Option<CategoryId> {
        self.path.iter().rev().nth(1).copied()
    }
}

#[derive(Clone, Debug)]
pub struct BrandName {
    pub id: BrandId,
    pub slug: String,
    pub name: String,
}

#[derive(Clone, Debug)]
pub struct VendorName {
    pub id: VendorId,
    pub slug: String,
    pub name: Said,
}

#[derive(Clone, Debug, Default)]
pub struct Kind {
    pub label: Said,
    pub unit: Said,
    pub values: BTreeMap<String, Said>,
    pub is_filter: bool,
    pub position: i32,
}

#[derive(Default)]
pub struct Names {
    /// By position among those beside each other, each before those below it.
    pub categories: Vec<CategoryName>,
    pub brands: HashMap<BrandId, BrandName>,
    /// Those whose goods are on sale.
    pub vendors: HashMap<VendorId, VendorName>,
    pub kinds: BTreeMap<String, Kind>,
    category_places: HashMap<CategoryId, usize>,
    category_slugs: HashMap<String, CategoryId>,
    below: HashMap<Option<CategoryId>, Vec<usize>>,
    brand_slugs: HashMap<String, BrandId>,
    /// As programs are told them beside products; without regard to case.
    brand_names: HashMap<String, BrandId>,
    vendor_slugs: HashMap<String, VendorId>,
}

impl Names {
    /// `former` holds the slugs that categories once had.
    pub fn new(
        categories: Vec<CategoryName>,
        brands: Vec<BrandName>,
        vendors: Vec<VendorName>,
        kinds: BTreeMap<String, Kind>,
        former: Vec<(String, CategoryId)>,
    ) -> Self {
        let mut category_slugs: HashMap<String, CategoryId> = former.into_iter().collect();
        category_slugs.extend(categories.iter().map(|category| (category.slug.clone(), category.id)));
        let mut below: HashMap<Option<CategoryId>, Vec<usize>> = HashMap::new();
        for (at, category) in categories.iter().enumerate() {
            below.entry(category.parent()).or_default().push(at);
        }
        Self {
            below,
            category_places: categories.iter().enumerate().map(|(at, one)| (one.id, at)).collect(),
            category_slugs,
            brand_names: brands.iter().map(|brand| (brand.name.to_lowercase(), brand.id)).collect(),
            brand_slugs: brands.iter().map(|brand| (brand.slug.clone(), brand.id)).collect(),
            vendor_slugs: vendors.iter().map(|vendor| (vendor.slug.clone(), vendor.id)).collect(),
            categories,
            brands: brands.into_iter().map(|brand| (brand.id, brand)).collect(),
            vendors: vendors.into_iter().map(|vendor| (vendor.id, vendor)).collect(),
            kinds,
        }
    }

    pub fn category(&self, id: CategoryId) -> Option<&CategoryName> {
        self.category_places.get(&id).map(|at| &self.categories[*at])
    }

    /// The category of a slug, present or former, or of an id.
    pub fn find_category(&self, slug_or_id: &str) -> Option<&CategoryName> {
        let by_slug = self.category_slugs.get(slug_or_id).copied();
        self.category(by_slug.or_else(|| Some(CategoryId(Uuid::try_parse(slug_or_id).ok()?)))?)
    }

    pub fn find_brand(&self, slug_or_name: &str) -> Option<BrandId> {
        let by_slug = self.brand_slugs.get(slug_or_name);
        by_slug.or_else(|| self.brand_names.get(&slug_or_name.to_lowercase())).copied()
    }

    pub fn find_vendor(&self, slug_or_id: &str) -> Option<VendorId> {
        let by_slug = self.vendor_slugs.get(slug_or_id).copied();
        by_slug.or_else(|| Some(VendorId(Uuid::try_parse(slug_or_id).ok()?)))
    }

    /// Those right below a category, or the roots.
    pub fn below(&self, parent: Option<CategoryId>) -> impl Iterator<Item = &CategoryName> {
        self.below.get(&parent).into_iter().flatten().map(|at| &self.categories[*at])
    }

    /// What an attribute is called; its key where nobody gave it a name.
    pub fn label(&self, key: &str, lang: Lang) -> String {
        let label = self.kinds.get(key).map(|kind| kind.label.is_in(lang)).filter(|label| !label.is_empty());
        label.map_or_else(|| plain(key), str::to_owned)
    }

    /// Where it stands among the others; unknown ones behind.
    pub fn position(&self, key: &str) -> i32 {
        self.kinds.get(key).map_or(i32::MAX, |kind| kind.position)
    }

    /// A value of an attribute as it is said in a language, with its unit.
    pub fn value(&self, key: &str, value: &str, lang: Lang) -> String {
        let Some(kind) = self.kinds.get(key) else { return value.to_owned() };
        match kind.values.get(value) {
            Some(said) => said.is_in(lang).to_owned(),
            None if kind.unit.en.is_empty() => value.to_owned(),
            None => format!("{value} {}", kind.unit.is_in(lang)),
        }
    }
}

/// `battery_life` as people write it.
fn plain(key: &str) -> String {
    let spaced = key.replace(['_', '-'], " ");
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
