//! Products, filters, options, stock, stores.

use super::{columns, component, row, samples, wide};
use crate::goods::{
    CategoryTile, Chip, Chips, FacetChoice, FacetGroup, FacetKind, FacetLink, FacetLinks, FacetPrice,
    OptionChoice, OptionPicker, ProductGrid, QuantityField, Rail, Stepper, Stock, StockLine, StoreCard,
    Viewer,
};
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    let lang = use_lang();
    let products = |count: u8| (1..=count).map(|number| samples::product(lang, number)).collect::<Vec<_>>();
    let tiles: Vec<AnyView> = (0..3)
        .map(|number| {
            view! { <CategoryTile href="#" name=lang.t("gallery-lamps") picture=samples::picture(lang, number)/> }.into_any()
        })
        .collect();
    let stores: Vec<AnyView> =
        (0..3).map(|number| view! { <StoreCard vendor=samples::store(lang, number)/> }.into_any()).collect();
    view! {
        {component("ProductCard", vec![
            wide("no rating, long name and saving, sold out, no picture", view! { <ProductGrid products=products(4)/> }.into_any()),
        ])}
        {component("Rail", vec![view! { <Rail title=lang.t("gallery-new") products=products(5) href="#rail" more=lang.t("gallery-browse")/> }.into_any()])}
        {component("Stepper", vec![row(vec![
            ("one", view! { <Stepper action="#stepper" item="1" name=lang.t("gallery-desk-lamp") quantity=1/> }.into_any()),
            ("several", view! { <Stepper action="#stepper" item="1" name=lang.t("gallery-desk-lamp") quantity=12/> }.into_any()),
        ])])}
        {component("QuantityField", vec![view! { <QuantityField id="gallery-quantity" value="2"/> }.into_any()])}
        {component("Viewer", vec![viewers()])}
        {component("OptionPicker", vec![view! { <OptionPicker title=lang.t("gallery-delivery") choices=options()/> }.into_any()])}
        {component("StockLine", vec![row(vec![
            ("enough", view! { <StockLine stock=Stock::Enough/> }.into_any()),
            ("few", view! { <StockLine stock=Stock::Few(3)/> }.into_any()),
            ("none", view! { <StockLine stock=Stock::None/> }.into_any()),
        ])])}
        {component("Facets", vec![facets()])}
        {component("Chips", vec![chips()])}
        {component("CategoryTile", vec![view! { <ul class="tiles">{tiles}</ul> }.into_any()])}
        {component("StoreCard", vec![view! { <ul class="stores">{stores}</ul> }.into_any()])}
    }
    .into_any()
}

fn viewers() -> AnyView {
    let lang = use_lang();
    let some = |count: u8| (0..count).map(|number| samples::picture(lang, number)).collect::<Vec<_>>();
    let hrefs = |count: u8| (0..count).map(|_| "#viewer".to_owned()).collect::<Vec<_>>();
    columns(vec![
        ("several", view! { <Viewer pictures=some(4) shown=0 hrefs=hrefs(4)/> }.into_any()),
        ("one", view! { <Viewer pictures=some(1) shown=0 hrefs=hrefs(1)/> }.into_any()),
        ("none", view! { <Viewer pictures=Vec::new() shown=0 hrefs=Vec::new()/> }.into_any()),
    ])
}

fn options() -> Vec<OptionChoice> {
    let lang = use_lang();
    let option = |key: &str| OptionChoice {
        label: lang.t(key),
        href: "#optionpicker".into(),
        ..OptionChoice::default()
    };
    vec![
        OptionChoice { chosen: true, ..option("gallery-standard") },
        option("gallery-express"),
        OptionChoice { sold_out: true, ..option("gallery-pickup") },
    ]
}

fn facets() -> AnyView {
    let lang = use_lang();
    let choice = move |number: i64| FacetChoice {
        name: String::new(),
        value: number.to_string(),
        label: if number == 3 { lang.t("gallery-long") } else { lang.t("gallery-lamps") },
        count: Some(number * 137),
        checked: number == 2 || number == 10,
    };
    let links = || {
        vec![
            FacetLink {
                href: "#facets".into(),
                label: lang.t("gallery-shop"),
                up: true,
                ..FacetLink::default()
            },
            FacetLink {
                href: "#facets".into(),
                label: lang.t("gallery-lamps"),
                count: Some(72),
                here: true,
                ..FacetLink::default()
            },
            FacetLink {
                href: "#facets".into(),
                label: lang.t("gallery-new"),
                count: Some(8),
                ..FacetLink::default()
            },
        ]
    };
    let many = (1..=12).map(choice).collect::<Vec<_>>();
    let few = (1..=3).map(choice).collect::<Vec<_>>();
    let folded = vec![choice(4), choice(5)];
    let errors = (String::new(), lang.t("gallery-weight-error"));
    columns(vec![
        ("several, more folded away", view! { <FacetGroup name="brand" title=lang.t("gallery-shop") choices=many/> }.into_any()),
        ("one of few", view! { <FacetGroup name="stars" title=lang.t("gallery-state") choices=few kind=FacetKind::One/> }.into_any()),
        ("places", view! { <FacetLinks title=lang.t("gallery-shop") links=links()/> }.into_any()),
        ("folded", view! { <FacetGroup name="folded" title=lang.t("gallery-delivery") choices=folded folded=true/> }.into_any()),
        ("price, refused", view! { <FacetPrice title=lang.t("gallery-price") currency="EUR" min="10" max="x" hint="€4 – €220" errors=errors/> }.into_any()),
    ])
}

fn chips() -> AnyView {
    let lang = use_lang();
    let chip = |key: &str| Chip { label: lang.t(key), href: "#chips".into() };
    let chips = vec![chip("gallery-lamps"), chip("gallery-low"), chip("gallery-long")];
    view! { <Chips chips=chips clear="#chips"/> }.into_any()
}
