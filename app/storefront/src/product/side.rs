//! The column beside the pictures, in the order of doubt: price, choice, stock, delivery, seller.

use super::asked::Asked;
use super::options;
use crate::frame::refused;
use domain::catalog::AttributeNames;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::Money;
use model::catalog::Product;
use rpc::cart::Add;
use rpc::door::Door;
use ui::{Button, ButtonKind, ButtonSize, Form, Icon, Price, QuantityField, Rating, Stock, StockLine};

pub fn view(door: &Door, product: &Product, asked: &Asked, names: &AttributeNames, wish: AnyView) -> AnyView {
    let lang = door.lang();
    let brand = product.brand.clone().map(|brand| view! { <p class="product-brand"><bdi>{brand}</bdi></p> });
    let rating = (product.rating.count > 0).then(|| {
        let tenths = (product.rating.average * 10.0).round() as u32;
        let reviews = product.rating.count.into();
        view! { <p><a class="link-quiet" href="#reviews"><Rating tenths=tenths reviews=reviews/></a></p> }
    });
    let pieces = asked.chosen(product).map_or(product.stock_qty, |variant| variant.stock_qty);
    view! {
        <div class="product-side">
            <div class="product-head">
                {brand}
                <h1 class="page-title page-title-large"><bdi>{product.name.clone()}</bdi></h1>
                {rating}
            </div>
            {price(lang, product, asked)}
            {options::view(product, asked, names)}
            {stock(product, asked, pieces)}
            {buy(product, cart(door, product, asked, pieces), wish)}
            {facts(lang, product)}
        </div>
    }
    .into_any()
}

/// What the chosen variant costs; before a choice, what the cheapest does.
fn price(lang: Lang, product: &Product, asked: &Asked) -> AnyView {
    let currency = product.currency;
    let money = |amount: &model::Amount| amount.in_currency(currency);
    let (now, before) = match asked.chosen(product) {
        Some(variant) => (money(&variant.price), variant.compare_at_price.as_ref().and_then(money)),
        None => (money(&product.price), product.compare_at_price.as_ref().and_then(money)),
    };
    let variants = product.variants.as_deref().unwrap_or_default();
    let prices: Vec<Money> = variants.iter().filter_map(|variant| money(&variant.price)).collect();
    let low = prices.iter().min_by_key(|money| money.minor).copied();
    let varies = prices.iter().any(|money| Some(money) != prices.first());
    if let (None, true, Some(low)) = (asked.chosen(product), varies, low) {
        return view! {
            <p class="product-price">
                <span class="product-from">{lang.t("catalog-from")}</span>" "<Price amount=low large=true/>
            </p>
        }
        .into_any();
    }
    now.map(|now| view! { <p class="product-price"><Price amount=now before=before large=true/></p> })
        .into_any()
}

/// Into the cart, as long as there is any. What is refused is said in the form itself.
fn cart(door: &Door, product: &Product, asked: &Asked, pieces: i64) -> Option<AnyView> {
    if pieces < 1 {
        return None;
    }
    let action = rpc::path::<Add>();
    let state = refused(door, action);
    let quantity = state.values.get("quantity").cloned().unwrap_or_else(|| "1".to_owned());
    let variant = asked.variant.map(|id| id.to_string()).unwrap_or_default();
    let id = product.id.to_string();
    let label = door.lang().t("cart-add");
    Some(
        view! {
            <Form action=action state=state class="product-cart">
                <input type="hidden" name="product" value=id/>
                <input type="hidden" name="variant" value=variant/>
                <QuantityField id="quantity" value=quantity/>
                <Button label=label kind=ButtonKind::Primary size=ButtonSize::Large icon=Icon::Cart wide=true/>
            </Form>
        }
        .into_any(),
    )
}

/// How many there are, shown anew when that changes so much that it is said otherwise.
fn stock(product: &Product, asked: &Asked, pieces: i64) -> AnyView {
    let topic = format!("product:{}", product.id);
    let variant = asked.chosen(product).map(|variant| variant.id.to_string());
    view! {
        <div
            id="stock-now" role="status" data-follow=topic data-pieces=pieces.to_string()
            data-enough=Stock::ENOUGH.to_string() data-variant=variant
        >
            <StockLine stock=Stock::of(pieces)/>
        </div>
    }
    .into_any()
}

/// What can be done: the cart's button stands before the heart.
fn buy(product: &Product, cart: Option<AnyView>, wish: AnyView) -> AnyView {
    let topic = format!("product:{}", product.id);
    view! { <div id="product-buy" class="product-buy" data-follow=topic>{cart}{wish}</div> }.into_any()
}

fn facts(lang: Lang, product: &Product) -> AnyView {
    let vendor = &product.vendor;
    let store = format!("/vendors/{}", vendor.slug);
    let rating = vendor.rating.map(|average| {
        let stars = lang.decimal(average, 1);
        view! { <p>{tr!(lang, "catalog-store-rating", rating = stars)}</p> }
    });
    view! {
        <ul class="product-facts">
            <li>
                {Icon::Truck.view()}
                <p>{tr!(lang, "catalog-sent-by", store = vendor.store_name.clone())}</p>
                <p>{lang.t("catalog-delivery-hint")}</p>
            </li>
            <li>
                {Icon::Store.view()}
                <p>{lang.t("catalog-sold-by")}" "<a class="link" href=store><bdi>{vendor.store_name.clone()}</bdi></a></p>
                {rating}
            </li>
        </ul>
    }
    .into_any()
}
