//! `/cart`: what was gathered, by store, with what changed since it was put in.

mod item;
mod summary;

use crate::frame::{in_shop_quietly, page};
use domain::catalog::{self, AttributeNames};
use domain::checkout;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::VendorId;
use model::cart::{Cart, CartItem};
use rpc::cart::Add;
use rpc::door::{Door, TakenOut};
use ui::{Button, ButtonSize, EmptyState, Form, Icon, LinkButton, Notice, PageHeader, Tone};

#[component]
pub fn Page() -> AnyView {
    page(|door| async move {
        let cart = checkout::estimate(&door.cx, &door.shopper().await?).await?;
        let names = catalog::attribute_names(&door.cx).await?;
        let taken = door.take_taken_out().await?.filter(|taken| !is_in(&cart, taken));
        let title = door.lang().t("cart-title");
        let body = view! {
            <div class="page-width page-air">
                <PageHeader title=title.clone() large=true/>
                // Everything that a form of it may change.
                <div id="cart" class="cart" data-part="results" tabindex="-1">
                    {taken.map(|taken| undo(door.lang(), &taken))}
                    {refusal(&door)}
                    {things(door.lang(), &cart, &names)}
                    {saved(door.lang(), &cart.saved, &names)}
                </div>
            </div>
        };
        Ok(in_shop_quietly(&door, &title, body.into_any()))
    })
}

fn is_in(cart: &Cart, taken: &TakenOut) -> bool {
    cart.items.iter().any(|item| item.product_id == taken.product && item.variant_id == taken.variant)
}

/// What was taken out just now can be put back.
fn undo(lang: Lang, taken: &TakenOut) -> AnyView {
    let product = taken.product.to_string();
    let variant = taken.variant.map(|id| id.to_string()).unwrap_or_default();
    let quantity = taken.quantity.to_string();
    let said = tr!(lang, "cart-said-removed", name = taken.name.clone());
    let label = lang.t("cart-undo");
    let spoken = format!("{label} {}", taken.name);
    view! {
        <Notice title=said>
            <Form action={rpc::path::<Add>()} class="form-inline">
                <input type="hidden" name="product" value=product/>
                <input type="hidden" name="variant" value=variant/>
                <input type="hidden" name="quantity" value=quantity/>
                <input type="hidden" name="back" value="/cart"/>
                <Button label=label size=ButtonSize::Small icon=Icon::Return spoken=spoken/>
            </Form>
        </Notice>
    }
    .into_any()
}

/// Why a form of this page came to nothing, where no script showed it.
fn refusal(door: &Door) -> Option<AnyView> {
    let is_own = door.flash.form.starts_with("/_fn/cart/") && door.flash.form != rpc::path::<Add>();
    let error = door.flash.errors.first().filter(|_| is_own)?;
    Some(view! { <Notice title=error.line.clone() tone=Tone::Danger urgent=true/> }.into_any())
}

fn things(lang: Lang, cart: &Cart, names: &AttributeNames) -> AnyView {
    if cart.items.is_empty() {
        let action =
            view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any();
        return view! {
            <EmptyState
                title=lang.t("cart-empty-title") body=lang.t("cart-empty-text") icon=Icon::Cart action=action
            />
        }
        .into_any();
    }
    let stores: Vec<AnyView> =
        by_store(&cart.items).into_iter().map(|items| store(lang, cart, &items, names)).collect();
    view! {
        <div class="cart-page">
            <div class="cart-stores">{stores}</div>
            {summary::view(lang, cart)}
        </div>
    }
    .into_any()
}

/// In the order in which the stores came into the cart.
fn by_store(items: &[CartItem]) -> Vec<Vec<&CartItem>> {
    let mut stores: Vec<(VendorId, Vec<&CartItem>)> = Vec::new();
    for item in items {
        match stores.iter_mut().find(|(id, _)| *id == item.vendor_id) {
            Some((_, of_it)) => of_it.push(item),
            None => stores.push((item.vendor_id, vec![item])),
        }
    }
    stores.into_iter().map(|(_, items)| items).collect()
}

fn store(lang: Lang, cart: &Cart, items: &[&CartItem], names: &AttributeNames) -> AnyView {
    let Some(first) = items.first() else { return ().into_any() };
    let (href, name) = (format!("/vendors/{}", first.store_slug), first.store_name.clone());
    let id = format!("store-{}", first.vendor_id);
    let named_by = id.clone();
    let rows: Vec<AnyView> = items.iter().map(|item| item::in_cart(lang, cart, item, names)).collect();
    view! {
        <section class="cart-store" aria-labelledby=named_by>
            <h2 id=id>{Icon::Store.view()}<a class="link-quiet" href=href><bdi>{name}</bdi></a></h2>
            <ul class="cart-items">{rows}</ul>
        </section>
    }
    .into_any()
}

fn saved(lang: Lang, items: &[CartItem], names: &AttributeNames) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let rows: Vec<AnyView> = items.iter().map(|item| item::put_aside(lang, item, names)).collect();
    let section = view! {
        <section class="cart-saved" aria-labelledby="cart-saved">
            <h2 id="cart-saved">{lang.t("cart-saved")}</h2>
            <ul class="cart-items">{rows}</ul>
        </section>
    };
    Some(section.into_any())
}
