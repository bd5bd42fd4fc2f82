//! Things the gallery shows components with.

use crate::forms::Choice;
use crate::nav::NavLink;
use crate::{Icon, Point, Shelf};
use i18n::Lang;
use model::catalog::{Product, ProductStatus, Rating as CatalogRating};
use model::pictures::{Picture, PictureSize};
use model::vendors::{ContactInfo, Vendor, VendorRef, VendorStatus};
use model::{Currency, Money, ProductId, VendorId};

/// An amount of the sample currency.
pub(super) fn money(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

/// Ways to deliver, with a second line.
pub(super) fn deliveries(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("standard", lang.t("gallery-standard")).hint(lang.t("gallery-standard-hint")),
        Choice::new("express", lang.t("gallery-express")).hint(lang.t("gallery-express-hint")),
        Choice::new("pickup", lang.t("gallery-pickup")),
    ]
}

/// The places of a person's own pages.
pub(super) fn places(lang: Lang) -> Vec<NavLink> {
    vec![
        NavLink::new("/account", lang.t("gallery-overview")).icon(Icon::Home),
        NavLink::new("/account/orders", lang.t("gallery-orders")).icon(Icon::Box).badge(lang.number(2)),
        NavLink::new("/account/addresses", lang.t("gallery-addresses")).icon(Icon::MapPin),
        NavLink::new("/account/security", lang.t("gallery-security")).icon(Icon::Shield),
        NavLink::new("/account/preferences", lang.t("gallery-preferences")).icon(Icon::Settings),
    ]
}

/// Takings of a fortnight.
pub(super) fn takings(lang: Lang) -> Vec<Point> {
    let values = [320, 410, 385, 520, 610, 580, 470, 690, 742, 655, 810, 905, 860, 1012];
    values
        .into_iter()
        .zip(1..)
        .map(|(value, day)| Point::new(lang.number(day), value as f64, lang.money(money(value * 100))))
        .collect()
}

/// Categories with what is below them.
pub(super) fn shelves(lang: Lang) -> Vec<Shelf> {
    let below =
        |name: &str| vec![NavLink::new("#", lang.t("gallery-lamps")), NavLink::new("#", lang.t(name))];
    vec![
        Shelf {
            link: NavLink::new("/categories/lamps", lang.t("gallery-lamps")),
            below: below("gallery-new"),
        },
        Shelf {
            link: NavLink::new("/categories/offers", lang.t("gallery-offer")),
            below: below("gallery-low"),
        },
        Shelf { link: NavLink::new("/categories/new", lang.t("gallery-new")), below: Vec::new() },
    ]
}

/// Something to sell. The number makes it another one.
pub(super) fn product(lang: Lang, number: u8) -> Product {
    let currency = Currency::EUR;
    let dear = number % 2 == 1;
    Product {
        id: ProductId(Default::default()),
        slug: format!("desk-lamp-{number}"),
        sku: None,
        name: if number == 2 { lang.t("gallery-long") } else { lang.t("gallery-desk-lamp") },
        description: String::new(),
        price: money(if dear { 12_900 } else { 3_490 }).into(),
        compare_at_price: (!dear).then(|| money(4_990).into()),
        currency,
        stock_qty: 3,
        in_stock: number != 3,
        has_options: number == 2,
        images: if number == 4 { Vec::new() } else { vec![picture(lang, number)] },
        category: None,
        brand: None,
        vendor: VendorRef {
            id: VendorId(Default::default()),
            store_name: lang.t("gallery-store"),
            slug: "atelier-noor".into(),
            rating: Some(4.5),
        },
        rating: CatalogRating { average: 4.3, count: if number == 1 { 0 } else { 128 } },
        attributes: Default::default(),
        variants: None,
        related: None,
        is_active: true,
        status: ProductStatus::Active,
        version: 1,
        created_at: Default::default(),
        updated_at: Default::default(),
    }
}

/// A lamp in the colour of its number.
pub(super) fn picture(lang: Lang, number: u8) -> Picture {
    let (wall, shade) =
        [("e9dfd0", "2f6f73"), ("dfe6e0", "c2663c"), ("e6dfe8", "7a4a68"), ("e4e2da", "d9a441")]
            [usize::from(number % 4)];
    let drawing = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 100'><path fill='%23{wall}' d='M0 0h80v100H0z'/>\
         <path fill='%23{shade}' d='m28 24h24l10 26H18zM37 50h6v26h-6zM26 76h28v5H26z'/></svg>"
    );
    let url =
        format!("data:image/svg+xml,{}", drawing.replace(' ', "%20").replace('<', "%3C").replace('>', "%3E"));
    Picture {
        url,
        alt: lang.t("gallery-desk-lamp"),
        size: Some(PictureSize {
            width: 800,
            height: 1000,
            colour: i32::from_str_radix(wall, 16).unwrap_or_default(),
            sources: Vec::new(),
        }),
    }
}

/// Who sells.
pub(super) fn store(lang: Lang, number: u8) -> Vendor {
    Vendor {
        id: VendorId(Default::default()),
        store_name: if number == 1 { lang.t("gallery-long") } else { lang.t("gallery-store") },
        slug: "atelier-noor".into(),
        description: lang.t("gallery-store-about"),
        logo_url: (number == 2).then(|| picture(lang, 2)),
        banner_url: None,
        contact_info: ContactInfo::default(),
        status: VendorStatus::Active,
        rating: (number != 0).then_some(4.6),
        rating_count: 214,
        product_count: 38,
        created_at: Default::default(),
    }
}
