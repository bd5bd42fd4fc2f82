//! One store: who they are, where to find them, what they sell.

use crate::frame::{Seo, in_shop_as, moved, page, param};
use crate::listing::{List, Place};
use domain::vendors;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::vendors::{Store as Shop, Vendor};
use rpc::door::Door;
use ui::{Breadcrumbs, Icon, NavLink, Photo, Rating, StoreSign};

#[component]
pub fn Page() -> AnyView {
    let slug = param("slug");
    page(|door| async move {
        let visitor = door.who.visitor();
        let vendor = vendors::get(&door.cx, &visitor, &slug).await?;
        if vendor.slug != slug {
            moved(&format!("/vendors/{}", vendor.slug));
            return Ok(().into_any());
        }
        let places = vendors::open_places(&door.cx, &visitor, vendor.id).await?;
        let Some(list) = List::find(&door, Place::vendor(&vendor.slug)).await? else {
            return Ok(().into_any());
        };
        Ok(show(&door, &vendor, places, list))
    })
}

fn show(door: &Door, vendor: &Vendor, places: Vec<Shop>, list: List) -> AnyView {
    let lang = door.lang();
    let (before, behind) = list.neighbours();
    let picture = vendor.banner_url.as_ref().or(vendor.logo_url.as_ref());
    let seo = Seo {
        title: vendor.store_name.clone(),
        description: vendor.description.clone(),
        image: picture.map(|picture| picture.at_least(1_200).to_owned()),
        hidden: !list.is_plain(),
        before,
        behind,
        ..Seo::default()
    };
    let banner = vendor.banner_url.clone().map(|banner| {
        view! { <div class="photo-frame banner"><Photo picture=banner sizes="(width >= 84rem) 80rem, 100vw" decorative=true eager=true/></div> }
    });
    let crumbs = vec![NavLink::new("/vendors", lang.t("stores-title"))];
    let body = view! {
        <div class="page-width page-air">
            <Breadcrumbs links=crumbs here=vendor.store_name.clone()/>
            {banner}
            {head(lang, vendor)}
            {visits(lang, places)}
            <h2 class="page-title store-goods">{lang.t("stores-goods")}</h2>
            {list.view()}
        </div>
    };
    in_shop_as(door, seo, body.into_any())
}

fn head(lang: Lang, vendor: &Vendor) -> AnyView {
    let rating = vendor.rating.map(|average| {
        let tenths = (average * 10.0).round() as u32;
        view! { <Rating tenths=tenths reviews=vendor.rating_count.into()/> }
    });
    let about = (!vendor.description.is_empty())
        .then(|| view! { <p class="store-about" dir="auto">{vendor.description.clone()}</p> });
    let contact = &vendor.contact_info;
    let phone = contact.phone.clone().map(|phone| {
        view! { <a class="link-quiet" href=format!("tel:{phone}")>{Icon::Phone.view()}<bdi dir="ltr">{phone.clone()}</bdi></a> }
    });
    let address = contact
        .address
        .clone()
        .map(|address| view! { <span>{Icon::MapPin.view()}<bdi>{address}</bdi></span> });
    let website = contact.website.clone().map(|website| {
        let shown = website.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
        view! { <a class="link-quiet" href=website rel="nofollow noopener">{Icon::Globe.view()}<bdi dir="ltr">{shown}</bdi></a> }
    });
    view! {
        <div class="store-head">
            <StoreSign name=vendor.store_name.clone() logo=vendor.logo_url.clone()/>
            <div>
                <h1><bdi>{vendor.store_name.clone()}</bdi></h1>
                <p class="store-facts">
                    {rating}
                    <span>{tr!(lang, "stores-since", since = lang.month_year(vendor.created_at))}</span>
                </p>
            </div>
            {about}
            <p class="store-contact">{phone}{address}{website}</p>
        </div>
    }
    .into_any()
}

/// Where one can go to. Nothing where one cannot.
fn visits(lang: Lang, places: Vec<Shop>) -> Option<AnyView> {
    let places: Vec<AnyView> =
        places.into_iter().filter(|place| place.is_public).map(|place| visit(lang, place)).collect();
    (!places.is_empty()).then(|| {
        view! {
            <section class="store-visits">
                <h2 class="page-title">{lang.t("stores-visit")}</h2>
                <ul class="places">{places}</ul>
            </section>
        }
        .into_any()
    })
}

fn visit(lang: Lang, place: Shop) -> AnyView {
    let now = match (place.is_open, place.closes_at.as_ref()) {
        (true, Some(until)) => tr!(lang, "stores-open-until", time = until.clone()),
        (true, None) => lang.t("stores-open"),
        (false, _) => lang.t("stores-closed-now"),
    };
    let lines = [
        Some(place.street.clone()),
        place.street2.clone(),
        Some(format!("{} {}", place.zip_code, place.city)),
    ];
    let lines: Vec<AnyView> = lines
        .into_iter()
        .flatten()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <span><bdi>{line}</bdi></span> }.into_any())
        .collect();
    let hours: Vec<AnyView> = place
        .opening_hours
        .iter()
        .zip(1..)
        .map(|(hours, day)| {
            let said = match hours {
                Some((from, to)) => format!("{from}–{to}"),
                None => lang.t("stores-closed"),
            };
            view! { <div><dt>{lang.t(&format!("stores-day-{day}"))}</dt><dd><bdi dir="ltr">{said}</bdi></dd></div> }
                .into_any()
        })
        .collect();
    view! {
        <li class="card">
            <h3 class="row-title"><bdi>{place.name}</bdi></h3>
            <address>{lines}</address>
            <details class="place-fold">
                <summary><span class=place.is_open.then_some("place-open")>{now}</span>{Icon::ChevronDown.view()}</summary>
                <dl class="place-hours">{hours}</dl>
            </details>
        </li>
    }
    .into_any()
}
