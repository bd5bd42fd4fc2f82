//! What pages tell in the vocabulary of schema.org: the same that they show.

use domain::Cx;
use model::catalog::{Product, Variant};
use model::{Amount, Currency};
use serde_json::{Value, json};
use ui::NavLink;

/// The way from the top to this page.
pub fn trail(cx: &Cx, path: &[NavLink]) -> Value {
    let steps: Vec<Value> = path
        .iter()
        .zip(1..)
        .map(|(step, position)| {
            json!({ "@type": "ListItem", "position": position, "name": step.label, "item": cx.url(&step.href) })
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps })
}

/// The things of a list, in its order.
pub fn list(addresses: impl Iterator<Item = String>) -> Value {
    let items: Vec<Value> = addresses
        .zip(1..)
        .map(|(url, position)| json!({ "@type": "ListItem", "position": position, "url": url }))
        .collect();
    json!({ "@context": "https://schema.org", "@type": "ItemList", "itemListElement": items })
}

/// A product; with a variant chosen, what that one costs.
pub fn product(cx: &Cx, product: &Product, chosen: Option<&Variant>) -> Value {
    let url = cx.url(&format!("/products/{}", product.slug));
    let images: Vec<String> = product.images.iter().map(|picture| absolute(cx, &picture.url)).collect();
    let mut fact = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": product.name,
        "url": url,
        "offers": offers(cx, product, chosen),
    });
    let mut put = |name: &str, value: Value| {
        fact[name] = value;
    };
    if !product.description.is_empty() {
        put("description", json!(product.description));
    }
    if !images.is_empty() {
        put("image", json!(images));
    }
    if let Some(sku) = chosen.map_or(product.sku.as_ref(), |variant| variant.sku.as_ref()) {
        put("sku", json!(sku));
    }
    if let Some(brand) = &product.brand {
        put("brand", json!({ "@type": "Brand", "name": brand }));
    }
    if product.rating.count > 0 {
        let rating = product.rating;
        let value = format!("{:.1}", rating.average);
        put(
            "aggregateRating",
            json!({ "@type": "AggregateRating", "ratingValue": value, "reviewCount": rating.count }),
        );
    }
    fact
}

fn offers(cx: &Cx, product: &Product, chosen: Option<&Variant>) -> Value {
    let seller = json!({
        "@type": "Organization",
        "name": product.vendor.store_name,
        "url": cx.url(&format!("/vendors/{}", product.vendor.slug)),
    });
    let variants = product.variants.as_deref().unwrap_or_default();
    let (price, in_stock) = match chosen {
        Some(variant) => (&variant.price, variant.in_stock),
        None => (&product.price, product.in_stock),
    };
    let availability = if in_stock { "https://schema.org/InStock" } else { "https://schema.org/OutOfStock" };
    let span = span(variants, product.currency).filter(|(low, high)| chosen.is_none() && low != high);
    match span {
        Some((low, high)) => json!({
            "@type": "AggregateOffer", "priceCurrency": product.currency, "lowPrice": low, "highPrice": high,
            "offerCount": variants.len(), "availability": availability, "seller": seller,
        }),
        None => json!({
            "@type": "Offer", "priceCurrency": product.currency, "price": written(price, product.currency),
            "availability": availability, "url": cx.url(&format!("/products/{}", product.slug)), "seller": seller,
        }),
    }
}

/// The cheapest and the dearest, as decimals.
fn span(variants: &[Variant], currency: Currency) -> Option<(String, String)> {
    let prices = || variants.iter().filter_map(|variant| variant.price.in_currency(currency));
    let (low, high) = (prices().min_by_key(|money| money.minor)?, prices().max_by_key(|money| money.minor)?);
    Some((low.decimal(), high.decimal()))
}

fn written(price: &Amount, currency: Currency) -> Option<String> {
    price.in_currency(currency).map(|money| money.decimal())
}

fn absolute(cx: &Cx, address: &str) -> String {
    if address.starts_with('/') { cx.url(address) } else { address.to_owned() }
}
