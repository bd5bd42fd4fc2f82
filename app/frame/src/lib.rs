//! What surrounds a page, whichever surface it belongs to: loading it, its title, and what a form left for it.

mod badges;
mod basket;
mod bell;
pub mod delivery;
pub mod list;
pub mod orders;
pub mod payments;
pub mod prices;
mod refusals;
mod seo;
mod shell;
mod shelves;

pub use badges::{moment, product_badge, stock_cell, store_badge};
pub use refusals::{error_view, error_within, moved, redirect};
pub use seo::{Seo, in_shop_as};
pub use shell::{SITE, places, shell};

use i18n::tr;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use model::Result;
use rpc::door::Door;
use ui::{FormState, StorefrontShell};

/// Puts a title and a body into the frame of a surface.
pub type Frame = fn(&Door, &str, AnyView) -> AnyView;

/// Renders what `make` answers; who is not signed in is led to the sign-in page, any other refusal is
/// shown as a page of its own with its status.
pub fn page<F>(make: impl FnOnce(Door) -> F) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    page_within(in_shop, make)
}

/// The same on another surface: refusals are shown in its own frame.
pub fn page_within<F>(frame: Frame, make: impl FnOnce(Door) -> F) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    let door = match Door::current() {
        Ok(door) => door,
        Err(error) => return error_within(None, frame, &error),
    };
    let made = make(door.clone());
    view! {
        <Suspense fallback=|| ()>
            {Suspend::new(async move {
                shelves::bring(&door).await;
                basket::bring(&door).await;
                bell::bring(&door).await;
                made.await.unwrap_or_else(|error| error_within(Some(&door), frame, &error))
            })}
        </Suspense>
    }
    .into_any()
}

/// A page of the shop.
pub fn in_shop(door: &Door, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, true)}
        <StorefrontShell shell=shell(door)>{body}</StorefrontShell>
    }
    .into_any()
}

/// The same with nothing around it that leads to other goods.
pub fn in_shop_quietly(door: &Door, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <StorefrontShell shell=shell(door) quiet=true>{body}</StorefrontShell>
    }
    .into_any()
}

/// Title and robots. A refused form says so before anything else.
pub fn head(door: &Door, title: &str, is_public: bool) -> AnyView {
    let lang = door.lang();
    let title = if door.flash.is_refusal() {
        tr!(lang, "shell-error-title", title = title)
    } else {
        title.to_owned()
    };
    let hidden = (!is_public).then(|| view! { <Meta name="robots" content="noindex"/> });
    view! { <Title text=tr!(lang, "shell-page-title", title = title, shop = SITE)/>{hidden} }.into_any()
}

/// What was refused of the form that posts to `action`.
pub fn refused(door: &Door, action: &str) -> FormState {
    if door.flash.form != action {
        return FormState::default();
    }
    let errors = door.flash.errors.iter().map(|error| (error.field.clone(), error.message.clone())).collect();
    let lines = door.flash.errors.iter().map(|error| (error.field.clone(), error.line.clone())).collect();
    FormState { values: door.flash.values.clone(), errors, lines }
}

/// A parameter of the address, empty where it is not given; what no text of ours can hold counts as not given.
pub fn query(name: &str) -> String {
    let given = leptos_router::hooks::use_query_map().with_untracked(|map| map.get(name));
    given.filter(|text| !text.contains('\0')).unwrap_or_default()
}

/// A part of the path, empty where it is not given.
pub fn param(name: &str) -> String {
    leptos_router::hooks::use_params_map().with_untracked(|map| map.get(name)).unwrap_or_default()
}
