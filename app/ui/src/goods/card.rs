//! Products in lists.

use super::buying::quick_add;
use super::photo::Photo;
use crate::data::{Price, Rating};
use crate::feedback::{Badge, Tone};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;
use model::catalog::Product;

/// How wide a card's picture is in a grid beside filters.
const IN_GRID: &str = "(width >= 80rem) 16rem, (width >= 48rem) 28vw, 45vw";
/// And in a row over the whole width.
const IN_RAIL: &str = "(width >= 64rem) 15rem, 42vw";

/// One product of a list: the whole card leads to it. `level` is the heading's, 2 or 3.
#[component]
pub fn ProductCard(
    product: Product,
    #[prop(default = 2)] level: u8,
    #[prop(default = IN_GRID.into(), into)] sizes: String,
    /// In sight at once.
    #[prop(optional)]
    eager: bool,
    /// What can be done without opening it.
    #[prop(default = None, into)]
    action: Option<AnyView>,
) -> AnyView {
    let lang = use_lang();
    let href = format!("/products/{}", product.slug);
    let travels = format!("product-{}", product.slug);
    let picture = product.images.first().cloned();
    let price = product.price.in_currency(product.currency);
    let before = product.compare_at_price.as_ref().and_then(|amount| amount.in_currency(product.currency));
    let sold_out = (!product.in_stock).then(
        || view! { <p class="product-mark"><Badge label=lang.t("ui-stock-none") tone=Tone::Neutral/></p> },
    );
    let rating = (product.rating.count > 0).then(|| {
        view! { <Rating tenths=tenths(product.rating.average) reviews=product.rating.count.into() compact=true/> }
    });
    let add = quick_add(&product);
    let name = view! { <a href=href><bdi>{product.name}</bdi></a> };
    let name = if level == 3 {
        view! { <h3 class="product-name">{name}</h3> }.into_any()
    } else {
        view! { <h2 class="product-name">{name}</h2> }.into_any()
    };
    view! {
        <li class="product">
            <div class="photo-frame">
                <Photo picture=picture sizes=sizes eager=eager decorative=true travels=travels/>
                {sold_out}
            </div>
            {name}
            {price.map(|price| view! { <p><Price amount=price before=before/></p> })}
            <p class="product-seller"><bdi>{product.vendor.store_name}</bdi>{rating}</p>
            {action}
            {add}
        </li>
    }
    .into_any()
}

/// Tenths of a star.
pub(super) fn tenths(average: f64) -> u32 {
    (average.clamp(0.0, 5.0) * 10.0).round() as u32
}

/// Cards beside and below each other. The first ones are in sight at once.
#[component]
pub fn ProductGrid(products: Vec<Product>) -> AnyView {
    let cards: Vec<AnyView> = products
        .into_iter()
        .enumerate()
        .map(|(place, product)| view! { <ProductCard product=product eager=place == 0/> }.into_any())
        .collect();
    view! { <ul class="products">{cards}</ul> }.into_any()
}

/// One row of cards under a heading; on a phone it is pushed sideways. Nothing where there are none.
#[component]
pub fn Rail(
    #[prop(into)] title: String,
    products: Vec<Product>,
    /// Where all of them are.
    #[prop(optional, into)]
    href: String,
    #[prop(optional, into)] more: String,
) -> AnyView {
    if products.is_empty() {
        return ().into_any();
    }
    let more = (!href.is_empty()).then(|| {
        view! { <a class="rail-more" href=href>{more}{Icon::ChevronEnd.view()}</a> }
    });
    let cards: Vec<AnyView> = products
        .into_iter()
        .map(|product| view! { <ProductCard product=product level=3 sizes=IN_RAIL/> }.into_any())
        .collect();
    view! {
        <section class="rail">
            <div class="rail-head"><h2>{title}</h2>{more}</div>
            <ul class="products rail-row">{cards}</ul>
        </section>
    }
    .into_any()
}
