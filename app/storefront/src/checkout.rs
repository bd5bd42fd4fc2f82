//! `/checkout`: from the cart to the order in three steps, each a page of its own. A step that cannot be done yet leads
//! to the first that is to be done; what was told stays.

mod address;
mod delivery;
mod done;
mod payment;
mod summary;

pub use address::Page as Address;
pub use delivery::Page as Delivery;
pub use done::Page as Done;
pub use payment::Page as Payment;

use crate::frame::{head, page_within, redirect, shell};
use domain::cart::CartStatus;
use domain::checkout::{self as verbs, Checkout};
use leptos::prelude::*;
use model::checkout::Step;
use model::orders::PostalAddress;
use model::{Money, Result};
use rpc::door::Door;
use ui::{CheckoutShell, CheckoutStep};

/// A page of the way, where there is something to buy and all before it is done.
fn step<F>(step: Step, make: impl FnOnce(Door, Checkout) -> F + Send + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    page_within(quiet, move |door| async move {
        let there = verbs::of(&door.cx, &door.shopper().await?).await?;
        let Some(there) = there.filter(|there| is_under_way(there.status)) else {
            redirect("/cart");
            return Ok(().into_any());
        };
        // an order that was placed is paid, and nothing else of it is changed here
        let due = if there.status == CartStatus::Completing { Step::Payment } else { there.step };
        if due < step || (there.status == CartStatus::Completing && step != Step::Payment) {
            redirect(due.path());
            return Ok(().into_any());
        }
        make(door, there).await
    })
}

fn is_under_way(status: CartStatus) -> bool {
    matches!(status, CartStatus::Open | CartStatus::Completing)
}

/// The frame without steps, for what comes afterwards and for refusals.
fn quiet(door: &Door, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <CheckoutShell shell=shell(door) label="" steps=Vec::new() summary_title="" summary_total="">
            {body}
        </CheckoutShell>
    }
    .into_any()
}

/// The frame of a step.
fn in_checkout(door: &Door, there: &Checkout, here: Step, title: &str, body: AnyView) -> AnyView {
    let lang = door.lang();
    let is_placed = there.status == CartStatus::Completing;
    let steps = Step::ALL
        .into_iter()
        .map(|step| CheckoutStep {
            label: lang.t(match step {
                Step::Address => "checkout-step-address",
                Step::Delivery => "checkout-step-delivery",
                Step::Payment => "checkout-step-payment",
            }),
            href: step.path().to_owned(),
            is_done: step < there.step && step != here && !is_placed,
            is_here: step == here,
        })
        .collect();
    let heading = view! { <h1 class="page-title">{title.to_owned()}</h1> };
    view! {
        {head(door, title, false)}
        <CheckoutShell
            shell=shell(door) label=lang.t("checkout-steps") steps=steps summary_title=lang.t("checkout-summary")
            summary_total=lang.money(total(there)) summary=summary::view(lang, there)
        >
            {heading}
            {body}
        </CheckoutShell>
    }
    .into_any()
}

fn total(there: &Checkout) -> Money {
    Money::new(there.quote.totals.total, there.quote.totals.currency)
}

/// An address as it is written on a parcel.
fn lines_of(door: &Door, address: &PostalAddress) -> AnyView {
    let place = [Some(address.zip_code.clone()), Some(address.city.clone()), address.state.clone()];
    let lines: Vec<AnyView> = [
        Some(address.recipient.clone()),
        Some(address.street.clone()),
        address.street2.clone(),
        Some(place.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        Some(door.lang().country(&address.country)),
    ]
    .into_iter()
    .flatten()
    .map(|line| view! { <span><bdi>{line}</bdi></span> }.into_any())
    .collect();
    view! { <address class="checkout-address">{lines}</address> }.into_any()
}
