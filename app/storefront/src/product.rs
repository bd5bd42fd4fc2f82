//! `/products/{slug}`: one product, with everything that helps to decide.
//!
//! `?variant=` chooses one of its variants, `?image=` the picture that is shown large: each choice is a page of its own.

mod asked;
mod missing;
mod options;
mod parts;
mod side;
mod wish;

use crate::frame::{Seo, in_shop_as, moved, page, param, query};
use crate::{facts, reviews, seen};
use asked::Asked;
use domain::catalog::{self, AttributeNames, Found};
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::Product;
use model::pictures::Picture;
use model::{AppError, Result};
use rpc::door::Door;
use std::sync::Arc;
use ui::{Breadcrumbs, NavLink, Rail, Viewer};

#[component]
pub fn Page() -> AnyView {
    let slug = param("slug");
    let (variant, image) = (query("variant"), query("image"));
    page(|door| async move {
        let product = match catalog::get(&door.cx, &door.who.visitor(), &slug).await {
            Ok(Found::Here(product)) => product,
            Ok(Found::Moved(slug)) => {
                moved(&format!("/products/{slug}"));
                return Ok(().into_any());
            }
            Err(AppError::NotFound) => return missing::view(&door).await,
            Err(error) => return Err(error),
        };
        if product.slug != slug {
            moved(&format!("/products/{}", product.slug));
            return Ok(().into_any());
        }
        catalog::viewed(&door.cx, product.id);
        let seen = seen::rail(&door, Some(product.id)).await?;
        seen::remember(&door, product.id);
        let names = catalog::attribute_names(&door.cx).await?;
        let asked = Asked::new(&product, &variant, &image);
        show(&door, product, &asked, &names, seen).await
    })
}

async fn show(
    door: &Door,
    product: Arc<Product>,
    asked: &Asked,
    names: &AttributeNames,
    seen: AnyView,
) -> Result<AnyView> {
    let lang = door.lang();
    let wish = wish::button(door, &product).await?;
    let reviews = reviews::section(door, &product).await?;
    let related = product.related.clone().unwrap_or_default();
    let body = view! {
        <div class="page-width page-air">
            <Breadcrumbs links=trail(lang, &product) here=product.name.clone()/>
            <div class="product-page">
                {viewer(&product, asked)}
                {side::view(door, &product, asked, names, wish)}
            </div>
            {parts::view(lang, &product, asked, names)}
            <div class="product-part">{reviews}</div>
            <div class="product-part"><Rail title=lang.t("catalog-related") products=related/></div>
            <div class="product-part">{seen}</div>
        </div>
    };
    Ok(in_shop_as(door, seo(door, &product, asked), body.into_any()))
}

/// From the shop through its categories.
fn trail(lang: Lang, product: &Product) -> Vec<NavLink> {
    let steps = product.category.iter().flat_map(|category| &category.path);
    let steps = steps.map(|step| NavLink::new(format!("/categories/{}", step.slug), step.name.clone()));
    std::iter::once(NavLink::new("/products", lang.t("shell-footer-all-products"))).chain(steps).collect()
}

fn viewer(product: &Product, asked: &Asked) -> AnyView {
    let pictures: Vec<Picture> = product
        .images
        .iter()
        .cloned()
        .map(|picture| Picture { alt: or(&picture.alt, &product.name), ..picture })
        .collect();
    let hrefs = (0..pictures.len()).map(|place| asked.address(product, asked.variant, place)).collect();
    let travels = format!("product-{}", product.slug);
    view! { <Viewer pictures=pictures shown=asked.image hrefs=hrefs travels=travels/> }.into_any()
}

fn or(text: &str, other: &str) -> String {
    if text.is_empty() { other.to_owned() } else { text.to_owned() }
}

fn seo(door: &Door, product: &Product, asked: &Asked) -> Seo {
    let trail: Vec<NavLink> =
        trail(door.lang(), product).into_iter().skip(1).chain([here(product)]).collect();
    Seo {
        title: product.name.clone(),
        description: or(&product.description, &product.name),
        image: product.images.first().map(|picture| picture.at_least(1_200).to_owned()),
        is_product: true,
        facts: vec![facts::product(&door.cx, product, asked.chosen(product)), facts::trail(&door.cx, &trail)],
        ..Seo::default()
    }
}

fn here(product: &Product) -> NavLink {
    NavLink::new(format!("/products/{}", product.slug), product.name.clone())
}
