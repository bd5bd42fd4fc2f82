//! The index against the obvious: random shelves, random filters, each product looked at one by one.

use super::columns::Set;
use super::index::{Doc, Index};
use super::names::{BrandName, CategoryName, Names, Said, VendorName};
use i18n::Lang;
use model::catalog::{Facet, ProductFilter, ProductSort};
use model::{BrandId, CategoryId, Currency, ProductId, VendorId};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// home ( lamps ( desk ), mugs ), toys
const TREE: &[(&str, &[u128])] =
    &[("home", &[1]), ("toys", &[2]), ("lamps", &[1, 3]), ("mugs", &[1, 4]), ("desk", &[1, 3, 5])];
const COLOURS: &[&str] = &["red", "blue", "green"];
const SIZES: &[&str] = &["S", "M", "L"];

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn said(name: &str) -> Said {
    Said { en: name.to_owned(), ar: None }
}

fn names(open: &[u128]) -> Arc<Names> {
    let category = |(slug, path): &(&str, &[u128])| CategoryName {
        id: id(*path.last().unwrap()),
        slug: (*slug).to_owned(),
        name: said(slug),
        description: said(""),
        seo_title: said(""),
        seo_description: said(""),
        picture: None,
        path: path.iter().map(|number| id(*number)).collect(),
    };
    let brands =
        (1..=3).map(|n| BrandName { id: id(n), slug: format!("brand-{n}"), name: format!("Brand {n}") });
    let vendors =
        open.iter().map(|n| VendorName { id: id(*n), slug: format!("vendor-{n}"), name: said("Vendor") });
    let categories = TREE.iter().map(category).collect();
    Arc::new(Names::new(categories, brands.collect(), vendors.collect(), BTreeMap::new(), Vec::new()))
}

fn docs() -> impl Strategy<Value = Vec<Doc>> {
    let facts = (0..30_u128, 0..6_u128, 0..4_u128, 1..4_u128, 0..8_i64, 0..10_i64);
    let figures = (0..4_i64, 0..3_i32, 0..4_i32, 0..5_i64, any::<bool>());
    let attributes = (0..4_usize, proptest::collection::btree_set(0..3_usize, 0..3));
    let doc = (facts, figures, attributes).prop_map(|(facts, figures, (colour, sizes))| {
        let (product, category, brand, vendor, price, compare_at) = facts;
        let (stars, rating_count, sales, created, in_stock) = figures;
        let colour = COLOURS.get(colour).map(|colour| ("colour".to_owned(), (*colour).to_owned()));
        let sizes = sizes.into_iter().map(|size| ("size".to_owned(), SIZES[size].to_owned()));
        Doc {
            id: id(100 + product),
            category: (category > 0).then(|| id(category)),
            brand: (brand > 0).then(|| id(brand)),
            vendor: id(vendor),
            names: vec![format!("thing {product}")],
            texts: Vec::new(),
            sku: None,
            price,
            compare_at: (compare_at > 0).then_some(compare_at),
            rating_sum: if rating_count == 0 {
                0
            } else {
                i64::from(rating_count) + stars * i64::from(rating_count)
            },
            rating_count,
            sales,
            created,
            in_stock,
            attributes: sizes.chain(colour).collect(),
        }
    });
    proptest::collection::vec(doc, 0..60)
}

fn filters() -> impl Strategy<Value = ProductFilter> {
    let names = |all: &'static [&'static str], most| {
        proptest::collection::btree_set(0..all.len(), 0..most)
            .prop_map(move |chosen| chosen.into_iter().map(|at| all[at].to_owned()).collect::<Vec<_>>())
    };
    let lists = (
        proptest::option::of(0..TREE.len()),
        names(&["brand-1", "brand-2", "brand-3", "brand-9"], 3),
        names(&["vendor-1", "vendor-2", "vendor-9"], 3),
        names(COLOURS, 3),
        names(SIZES, 2),
    );
    let figures = (
        proptest::option::weighted(0.2, 0..8_i64),
        proptest::option::weighted(0.2, 0..8_i64),
        proptest::option::weighted(0.2, (1..=50).prop_map(|tenths| tenths * 100)),
        proptest::bool::weighted(0.2),
        proptest::bool::weighted(0.2),
        0..6_usize,
    );
    (lists, figures).prop_map(|((category, brands, vendors, colours, sizes), figures)| {
        let (min_price, max_price, min_rating, in_stock, on_sale, sort) = figures;
        let attributes =
            [("colour", colours), ("size", sizes)].into_iter().filter(|(_, values)| !values.is_empty());
        ProductFilter {
            category: category.map(|at| TREE[at].0.to_owned()),
            brands,
            vendors,
            attributes: attributes.map(|(key, values)| (key.to_owned(), values)).collect(),
            min_price,
            max_price,
            min_rating,
            in_stock,
            on_sale,
            sort: ProductSort::ALL[sort],
            ..ProductFilter::default()
        }
    })
}

/// One at a time, as anybody would.
fn fits(doc: &Doc, filter: &ProductFilter, open: &[u128]) -> bool {
    let category = |slug: &String| {
        let wanted: CategoryId = id(*TREE.iter().find(|(name, _)| name == slug).unwrap().1.last().unwrap());
        doc.category.is_some_and(|own| {
            let path =
                TREE.iter().find(|(_, path)| id::<CategoryId>(*path.last().unwrap()) == own).unwrap().1;
            path.iter().any(|number| id::<CategoryId>(*number) == wanted)
        })
    };
    let brand = |slug: &String| {
        doc.brand.is_some_and(|own| (1..=3).any(|n| own == id::<BrandId>(n) && *slug == format!("brand-{n}")))
    };
    let vendor = |slug: &String| {
        open.iter().any(|n| doc.vendor == id::<VendorId>(*n) && *slug == format!("vendor-{n}"))
    };
    let has = |key: &String, value: &String| doc.attributes.iter().any(|(k, v)| k == key && v == value);
    open.iter().any(|n| doc.vendor == id(*n))
        && filter.category.iter().all(category)
        && (filter.brands.is_empty() || filter.brands.iter().any(brand))
        && (filter.vendors.is_empty() || filter.vendors.iter().any(vendor))
        && filter.attributes.iter().all(|(key, values)| values.iter().any(|value| has(key, value)))
        && filter.min_price.is_none_or(|min| doc.price >= min)
        && filter.max_price.is_none_or(|max| doc.price <= max)
        && filter.min_rating.is_none_or(|least| {
            doc.rating_count > 0 && doc.rating_sum * 1_000 >= i64::from(least) * i64::from(doc.rating_count)
        })
        && (!filter.in_stock || doc.in_stock)
        && (!filter.on_sale || doc.compare_at.is_some_and(|before| before > doc.price))
}

fn stars_of(doc: &Doc) -> f64 {
    if doc.rating_count == 0 { 0.0 } else { doc.rating_sum as f64 / f64::from(doc.rating_count) }
}

fn in_order(mut docs: Vec<&Doc>, sort: ProductSort) -> Vec<ProductId> {
    let popular = |doc: &Doc| (Reverse(doc.sales), Reverse(doc.rating_count), Reverse(doc.created), doc.id);
    match sort {
        ProductSort::Relevance | ProductSort::BestSelling => docs.sort_by_key(|doc| popular(doc)),
        ProductSort::PriceRising => docs.sort_by_key(|doc| (doc.price, popular(doc))),
        ProductSort::PriceFalling => docs.sort_by_key(|doc| Reverse((doc.price, popular(doc)))),
        ProductSort::Newest => docs.sort_by_key(|doc| (Reverse(doc.created), doc.id)),
        ProductSort::BestRated => {
            docs.sort_by_key(|doc| {
                (Reverse((stars_of(doc) * 1000.0) as i64), Reverse(doc.rating_count), popular(doc))
            });
        }
    }
    docs.into_iter().map(|doc| doc.id).collect()
}

fn counts(facets: &[Facet]) -> BTreeMap<&str, i64> {
    facets.iter().filter(|facet| facet.count > 0).map(|facet| (facet.slug.as_str(), facet.count)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_found_counted_and_ordered_is_what_one_finds_by_hand(
        (before, after) in (docs(), docs()), filter in filters(), gone in 0..30_u128, closed in any::<bool>(),
        offset in 0..8_usize, most in 1..12_usize,
    ) {
        let open: &[u128] = if closed { &[1] } else { &[1, 2] };
        let mut index = Index::new(names(&[1, 2]));
        before.iter().for_each(|doc| index.add(doc));
        index.sort();
        after.iter().for_each(|doc| index.add(doc));
        index.remove(id(100 + gone));
        if closed {
            index.rename(names(open));
        }
        let mut there: BTreeMap<ProductId, &Doc> = BTreeMap::new();
        before.iter().chain(&after).for_each(|doc| { there.insert(doc.id, doc); });
        there.remove(&id(100 + gone));

        let of = |filter: &ProductFilter| -> Vec<&Doc> {
            there.values().copied().filter(|doc| fits(doc, filter, open)).collect()
        };
        let found = index.find(&filter);
        let expected = in_order(of(&filter), filter.sort);
        prop_assert_eq!(&index.page(&found, filter.sort, 0, 100), &expected);
        let part: Vec<ProductId> = expected.iter().skip(offset).take(most).copied().collect();
        prop_assert_eq!(index.page(&found, filter.sort, offset, most), part);

        let facets = index.facets(&found, &filter, Lang::En, Currency::USD);
        let group = |change: &dyn Fn(&mut ProductFilter), names: &[&str], set: &dyn Fn(&mut ProductFilter, &str)| {
            let mut without = filter.clone();
            change(&mut without);
            let counts: Vec<(String, i64)> = names.iter().map(|name| {
                let mut one = without.clone();
                set(&mut one, name);
                ((*name).to_owned(), of(&one).len() as i64)
            }).filter(|(_, count)| *count > 0).collect();
            counts.into_iter().collect::<BTreeMap<_, _>>()
        };
        let same = |facets: &[Facet], expected: &BTreeMap<String, i64>| {
            let expected: BTreeMap<&str, i64> = expected.iter().map(|(name, count)| (name.as_str(), *count)).collect();
            prop_assert_eq!(counts(facets), expected);
            Ok(())
        };
        let below: &[&str] = match filter.category.as_deref() {
            None => &["home", "toys"],
            Some("home") => &["lamps", "mugs"],
            Some("lamps") => &["desk"],
            Some(_) => &[],
        };
        same(&facets.categories, &group(&|f| f.category = None, below, &|f, name| f.category = Some(name.into())))?;
        same(&facets.brands, &group(&|f| f.brands.clear(), &["brand-1", "brand-2", "brand-3"], &|f, name| f.brands = vec![name.into()]))?;
        same(&facets.vendors, &group(&|f| f.vendors.clear(), &["vendor-1", "vendor-2"], &|f, name| f.vendors = vec![name.into()]))?;
        for (key, values) in [("colour", COLOURS), ("size", SIZES)] {
            let expected = group(&|f| { f.attributes.remove(key); }, values,
                &|f, name| { f.attributes.insert(key.into(), vec![name.into()]); });
            let sum: i64 = expected.values().sum();
            if sum * 20 >= found.all.len() as i64 {
                same(facets.attributes.get(key).map(Vec::as_slice).unwrap_or_default(), &expected)?;
            }
        }
        for rating in &facets.ratings {
            let expected = of(&ProductFilter { min_rating: Some(rating.stars * 1_000), ..filter.clone() }).len();
            prop_assert_eq!(rating.count, expected as i64);
        }
        let any_price = of(&ProductFilter { min_price: None, max_price: None, ..filter.clone() });
        let ends = (any_price.iter().map(|doc| doc.price).min(), any_price.iter().map(|doc| doc.price).max());
        let shown = |amount: &Option<model::Amount>| amount.as_ref().and_then(|amount| amount.in_currency(Currency::USD)).map(|money| money.minor);
        prop_assert_eq!((shown(&facets.price.min), shown(&facets.price.max)), ends);
    }
}

#[test]
fn sets_are_walked_and_collected_alike() {
    let mut index = Index::new(names(&[1]));
    let doc = |n: u128| Doc {
        id: id(1_000 + n),
        category: None,
        brand: None,
        vendor: id(1),
        names: vec!["thing".into()],
        texts: Vec::new(),
        sku: None,
        price: (n * 7_919 % 997) as i64,
        compare_at: None,
        rating_sum: 0,
        rating_count: 0,
        sales: 0,
        created: 0,
        in_stock: true,
        attributes: Vec::new(),
    };
    (0..3_000).for_each(|n| index.add(&doc(n)));
    index.sort();
    let few: Set = (0..3_000).step_by(300).collect();
    let many: Set = (0..3_000).collect();
    let price = |place: &u32| index.columns.row(*place).price;
    for set in [few, many] {
        for (offset, most) in [(0, 5), (3, 100), (7, 2), (2_990, 100)] {
            let page = index.orders.page(&index.columns, ProductSort::PriceRising, &set, offset, most);
            let mut expected: Vec<u32> = set.iter().collect();
            expected.sort_by_key(|place| (price(place), index.columns.id(*place)));
            let expected: Vec<u32> = expected.into_iter().skip(offset).take(most).collect();
            assert_eq!(page, expected, "{offset} {most}");
        }
    }
}
