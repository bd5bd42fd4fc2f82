//! The front page: what this shop is, then straight to the goods.

use crate::frame::{Seo, in_shop_as, page};
use crate::listing::some;
use crate::seen;
use domain::{catalog, vendors};
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::{Category, Product, ProductFilter, ProductSort};
use model::vendors::Vendor;
use model::{PageRequest, Result};
use rpc::door::Door;
use ui::{ButtonKind, ButtonSize, CategoryTile, Icon, LinkButton, Rail, StoreCard};

/// Goods on a table, by day in the light theme and by lamplight in the dark one (style/home.css has the colours).
const STILL_LIFE: &str = include_str!("home/still_life.svg");
/// A row on a desk, and some to push on a phone.
const IN_A_ROW: i64 = 8;
const STORES: i64 = 4;

#[component]
pub fn Page() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let is_guest = door.who.identity().is_none();
        let popular = row(&door, ProductFilter::default()).await?;
        let new = row(&door, ProductFilter { sort: ProductSort::Newest, ..ProductFilter::default() }).await?;
        let on_sale = row(&door, ProductFilter { on_sale: true, ..ProductFilter::default() }).await?;
        let tree = catalog::tree(&door.cx).await?;
        let wanted = PageRequest::check(None, Some(STORES))?;
        let stores = vendors::list(&door.cx, &door.who.visitor(), "", wanted).await?;
        let seen = seen::rail(&door, None).await?;
        let hero = hero(lang, is_guest, popular.is_empty());
        let rail = |title: &str, products: Vec<Product>, href: &str| {
            let title = lang.t(title);
            view! { <Rail title=title products=products href=href more=lang.t("home-see-all")/> }
        };
        let body = view! {
            <div class="home">
                {hero}
                <div class="page-width home-goods">
                    {tiles(lang, &tree)}
                    {rail("home-popular", popular, "/products")}
                    {rail("home-new", new, "/products?sort=-createdAt")}
                    {rail("home-on-sale", on_sale, "/products?onSale=true")}
                    {seen}
                    {strip(lang, stores.items)}
                </div>
                {promises(lang)}
                {is_guest.then(|| selling(lang))}
            </div>
        };
        let seo =
            Seo { title: lang.t("home-page-title"), description: lang.t("home-lead"), ..Seo::default() };
        Ok(in_shop_as(&door, seo, body.into_any()))
    })
}

async fn row(door: &Door, filter: ProductFilter) -> Result<Vec<Product>> {
    let found = catalog::listing(&door.cx, &door.who.visitor(), &filter, some(IN_A_ROW)?).await?;
    Ok(found.items.clone())
}

fn hero(lang: Lang, is_guest: bool, is_empty: bool) -> AnyView {
    let other =
        if is_guest { ("/register", "shell-create-account") } else { ("/vendors", "home-see-stores") };
    let note = is_empty.then(|| view! { <p class="hero-note">{lang.t("home-note")}</p> });
    view! {
        <section class="hero">
            <div class="page-width hero-scene">
                <div class="hero-words">
                    <h1 class="hero-title">{lang.t("home-title")}</h1>
                    <p class="hero-lead">{lang.t("home-lead")}</p>
                    <p class="button-row">
                        <LinkButton
                            href="/products" label=lang.t("home-browse") kind=ButtonKind::Primary size=ButtonSize::Large
                        />
                        <LinkButton href=other.0 label=lang.t(other.1) size=ButtonSize::Large/>
                    </p>
                    {note}
                </div>
                <div class="hero-art" aria-hidden="true" inner_html=STILL_LIFE></div>
            </div>
        </section>
    }
    .into_any()
}

fn tiles(lang: Lang, tree: &[Category]) -> Option<AnyView> {
    let tiles: Vec<AnyView> = tree
        .iter()
        .filter(|category| category.product_count > 0)
        .map(|category| {
            view! {
                <CategoryTile
                    href=format!("/categories/{}", category.slug) name=category.name.clone()
                    picture=category.image_url.clone()
                />
            }
            .into_any()
        })
        .collect();
    (!tiles.is_empty()).then(|| {
        view! {
            <section class="rail">
                <div class="rail-head"><h2>{lang.t("home-categories")}</h2></div>
                <ul class="tiles">{tiles}</ul>
            </section>
        }
        .into_any()
    })
}

fn strip(lang: Lang, stores: Vec<Vendor>) -> Option<AnyView> {
    let cards: Vec<AnyView> =
        stores.into_iter().map(|vendor| view! { <StoreCard vendor=vendor level=3/> }.into_any()).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="rail">
                <div class="rail-head">
                    <h2>{lang.t("home-stores")}</h2>
                    <a class="rail-more" href="/vendors">{lang.t("home-see-stores")}{Icon::ChevronEnd.view()}</a>
                </div>
                <ul class="stores">{cards}</ul>
            </section>
        }
        .into_any()
    })
}

fn promises(lang: Lang) -> AnyView {
    let promise = |icon: Icon, title: &str, text: &str| {
        view! {
            <li class="promise">
                <span class="promise-sign">{icon.view()}</span>
                <h2>{lang.t(title)}</h2>
                <p>{lang.t(text)}</p>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="promises page-width">
            {promise(Icon::Cart, "home-one-cart-title", "home-one-cart-text")}
            {promise(Icon::Store, "home-stores-title", "home-stores-text")}
            {promise(Icon::Shield, "home-safe-title", "home-safe-text")}
        </ul>
    }
    .into_any()
}

fn selling(lang: Lang) -> AnyView {
    view! {
        <section class="page-width">
            <div class="stall">
                <div class="awning" aria-hidden="true"></div>
                <div class="stall-words">
                    <div>
                        <h2 class="stall-title">{lang.t("home-sell-title")}</h2>
                        <p>{lang.t("home-sell-text")}</p>
                    </div>
                    <LinkButton
                        href="/sell" label=lang.t("home-sell-action") size=ButtonSize::Large icon=Icon::ArrowEnd
                    />
                </div>
            </div>
        </section>
    }
    .into_any()
}
