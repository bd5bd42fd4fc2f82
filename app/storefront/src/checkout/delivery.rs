//! `/checkout/delivery`: how each store's goods come.

use super::{in_checkout, step};
use crate::frame::refused;
use domain::checkout::{Checkout, Delivery};
use domain::shipping::MethodOffer;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::checkout::Step;
use model::{Currency, Money};
use rpc::checkout::ChooseDelivery;
use rpc::door::Door;
use ui::{Button, ButtonKind, Choice, Form, LinkButton, Notice, RadioGroup, Tone};

#[component]
pub fn Page() -> AnyView {
    step(Step::Delivery, |door, there| async move {
        let lang = door.lang();
        let body =
            if there.quote.undeliverable.is_empty() { form(&door, &there) } else { nowhere(lang, &there) };
        Ok(in_checkout(&door, &there, Step::Delivery, &lang.t("checkout-delivery-title"), body))
    })
}

fn form(door: &Door, there: &Checkout) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<ChooseDelivery>();
    let currency = there.quote.totals.currency;
    let groups: Vec<AnyView> = there
        .quote
        .deliveries
        .iter()
        .enumerate()
        .map(|(place, delivery)| group(lang, currency, place, delivery))
        .collect();
    view! {
        <Form action=action state=refused(door, action)>
            <div id="delivery" class="checkout-groups">{groups}</div>
            <Button label=lang.t("checkout-on-to-payment") kind=ButtonKind::Primary wide=true/>
        </Form>
    }
    .into_any()
}

fn group(lang: Lang, currency: Currency, place: usize, delivery: &Delivery) -> AnyView {
    let value = |offer: &MethodOffer| format!("{}:{}", delivery.vendor_id, offer.id);
    let options = delivery
        .options
        .iter()
        .map(|offer| Choice::new(value(offer), priced(lang, currency, offer)).hint(days(lang, offer)))
        .collect();
    let chosen = delivery.chosen.as_ref().map(value).unwrap_or_default();
    view! {
        <RadioGroup
            name=format!("choices[{place}]") cards=true options=options value=chosen
            label=tr!(lang, "checkout-from-store", store = delivery.store_name.clone())
        />
    }
    .into_any()
}

pub(super) fn priced(lang: Lang, currency: Currency, offer: &MethodOffer) -> String {
    if offer.minor == 0 {
        return tr!(lang, "checkout-method-free", name = offer.name.clone());
    }
    let price = lang.money(Money::new(offer.minor, currency));
    tr!(lang, "checkout-method", name = offer.name.clone(), price = price)
}

pub(super) fn days(lang: Lang, offer: &MethodOffer) -> String {
    let (min, max) = (i64::from(offer.min_days), i64::from(offer.max_days));
    if min == max {
        tr!(lang, "checkout-days-exactly", count = max)
    } else {
        tr!(lang, "checkout-days", min = min, max = max)
    }
}

/// Some of it cannot come here.
fn nowhere(lang: Lang, there: &Checkout) -> AnyView {
    let stores: Vec<AnyView> = there
        .quote
        .deliveries
        .iter()
        .filter(|delivery| delivery.chosen.is_none())
        .map(|delivery| {
            let title = tr!(lang, "checkout-undeliverable", store = delivery.store_name.clone());
            view! { <Notice title=title tone=Tone::Warning><p>{lang.t("checkout-undeliverable-text")}</p></Notice> }
                .into_any()
        })
        .collect();
    view! {
        <div class="checkout-groups">{stores}</div>
        <div class="button-row">
            <LinkButton href="/checkout" label=lang.t("checkout-change-address") kind=ButtonKind::Primary/>
            <LinkButton href="/cart" label=lang.t("checkout-change-cart")/>
        </div>
    }
    .into_any()
}
