//! Ways into the shop: categories and stores.

use super::card::tenths;
use super::photo::Photo;
use crate::data::Rating;
use crate::feedback::Avatar;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;
use model::pictures::Picture;
use model::vendors::Vendor;

/// A category with its picture.
#[component]
pub fn CategoryTile(
    #[prop(into)] href: String,
    #[prop(into)] name: String,
    #[prop(default = None, into)] picture: Option<Picture>,
) -> AnyView {
    view! {
        <li class="tile">
            <div class="photo-frame tile-frame">
                <Photo picture=picture sizes="(width >= 64rem) 15rem, 45vw" decorative=true/>
            </div>
            <h3 class="tile-name"><a href=href>{name}</a></h3>
        </li>
    }
    .into_any()
}

/// A store among others: who they are, what people think of them, how much they have.
#[component]
pub fn StoreCard(vendor: Vendor, #[prop(default = 2)] level: u8) -> AnyView {
    let lang = use_lang();
    let name =
        view! { <a href=format!("/vendors/{}", vendor.slug)><bdi>{vendor.store_name.clone()}</bdi></a> };
    let name = if level == 3 {
        view! { <h3 class="store-name">{name}</h3> }.into_any()
    } else {
        view! { <h2 class="store-name">{name}</h2> }.into_any()
    };
    let about = (!vendor.description.is_empty())
        .then(|| view! { <p class="store-about" dir="auto">{vendor.description.clone()}</p> });
    let rating = vendor.rating.map(|average| {
        view! { <Rating tenths=tenths(average) reviews=vendor.rating_count.into() compact=true/> }
    });
    view! {
        <li class="store">
            <StoreSign name=vendor.store_name.clone() logo=vendor.logo_url/>
            {name}
            {about}
            <p class="store-facts">
                {rating}
                <span>{tr!(lang, "ui-store-products", count = i64::from(vendor.product_count))}</span>
            </p>
        </li>
    }
    .into_any()
}

/// A store's logo, or its initials.
#[component]
pub fn StoreSign(#[prop(into)] name: String, #[prop(default = None, into)] logo: Option<Picture>) -> AnyView {
    match logo {
        Some(logo) => view! {
            <span class="store-sign"><Photo picture=Some(logo) sizes="4rem" decorative=true/></span>
        }
        .into_any(),
        None => view! { <Avatar name=name large=true/> }.into_any(),
    }
}
