//! `/checkout/payment`: all of it once more, and how it is paid.

use super::delivery::{days, priced};
use super::{in_checkout, lines_of, step, total};
use crate::frame::{query, refused};
use domain::cart::CartStatus;
use domain::checkout::Checkout;
use domain::payments;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::checkout::Step;
use model::payments::PaymentMethod;
use rpc::checkout::Place;
use rpc::door::Door;
use ui::{Button, ButtonKind, ButtonSize, Choice, Field, Form, Input, Notice, RadioGroup, Tone};

#[component]
pub fn Page() -> AnyView {
    let is_changed = query("changed") == "total";
    step(Step::Payment, move |door, there| async move {
        let lang = door.lang();
        let is_placed = there.status == CartStatus::Completing;
        let changed = is_changed.then(|| {
            let text = tr!(lang, "checkout-changed-text", total = lang.money(total(&there)));
            view! {
                <Notice title=lang.t("checkout-changed-title") tone=Tone::Warning urgent=true><p>{text}</p></Notice>
            }
        });
        let placed =
            is_placed.then(|| view! { <Notice title=lang.t("checkout-placed-title") tone=Tone::Info/> });
        let body = view! {
            {changed}
            {placed}
            {review(&door, &there, is_placed)}
            {form(&door, &there, is_placed)}
        };
        Ok(in_checkout(&door, &there, Step::Payment, &lang.t("checkout-payment-title"), body.into_any()))
    })
}

/// What was told, each with the way back to it. Nothing of a placed order is changed here.
fn review(door: &Door, there: &Checkout, is_placed: bool) -> AnyView {
    let lang = door.lang();
    let told = &there.told;
    let back = |href: &'static str, spoken: String| {
        (!is_placed).then(|| {
            view! { <a class="link" href=href aria-label=spoken>{lang.t("checkout-change")}</a> }.into_any()
        })
    };
    let contact =
        [told.email.clone(), told.phone.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let shipping = told.shipping.as_ref().map(|address| lines_of(door, address));
    let billing = told.billing.as_ref().map(|address| {
        let lines = lines_of(door, address);
        part(lang.t("checkout-bill-to"), lines, back("/checkout", lang.t("checkout-change-billing")))
    });
    let deliveries: Vec<AnyView> = there
        .quote
        .deliveries
        .iter()
        .filter_map(|delivery| {
            let chosen = delivery.chosen.as_ref()?;
            let title = tr!(lang, "checkout-from-store", store = delivery.store_name.clone());
            let spoken = tr!(lang, "checkout-change-delivery", store = delivery.store_name.clone());
            let words = view! {
                <p><bdi>{priced(lang, there.quote.totals.currency, chosen)}</bdi></p>
                <p class="hint">{days(lang, chosen)}</p>
            };
            Some(part(title, words.into_any(), back("/checkout/delivery", spoken)))
        })
        .collect();
    let contact = view! { <p><bdi>{contact}</bdi></p> }.into_any();
    view! {
        <div class="checkout-review">
            {part(lang.t("checkout-contact"), contact, back("/checkout", lang.t("checkout-change-contact")))}
            {part(lang.t("checkout-deliver-to"), shipping.into_any(), back("/checkout", lang.t("checkout-change-address")))}
            {billing}
            {deliveries}
        </div>
    }
    .into_any()
}

fn part(title: String, words: AnyView, back: Option<AnyView>) -> AnyView {
    view! {
        <section>
            <div class="checkout-part-head"><h2>{title}</h2>{back}</div>
            {words}
        </section>
    }
    .into_any()
}

fn form(door: &Door, there: &Checkout, is_placed: bool) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<Place>();
    let methods = payments::methods(&door.cx);
    let chosen =
        there.told.payment_method.filter(|method| methods.contains(method)).or(methods.first().copied());
    let options = methods.iter().map(|method| choice(lang, *method)).collect();
    let label = tr!(
        lang,
        if is_placed { "checkout-pay" } else { "checkout-place" },
        total = lang.money(total(there))
    );
    let expected = total(there).decimal();
    let notes = there.told.notes.clone();
    view! {
        <Form action=action state=refused(door, action)>
            <input type="hidden" name="expectedTotal" value=expected/>
            <RadioGroup
                name="method" label=lang.t("checkout-pay-with") cards=true options=options
                value=chosen.map(PaymentMethod::name).unwrap_or_default()
            />
            {(!is_placed).then(|| note(lang, notes))}
            <Button label=label kind=ButtonKind::Primary size=ButtonSize::Large wide=true/>
            <p class="hint">{lang.t("checkout-place-hint")}</p>
        </Form>
    }
    .into_any()
}

fn note(lang: Lang, notes: String) -> AnyView {
    let is_open = !notes.is_empty();
    view! {
        <details class="disclosure" open=is_open>
            <summary>{lang.t("checkout-notes-add")}</summary>
            <div class="disclosure-body">
                <Field
                    name="notes" label=lang.t("checkout-notes") kind=Input::Area optional=true value=notes
                    maxlength=1000
                />
            </div>
        </details>
    }
    .into_any()
}

pub(super) fn choice(lang: Lang, method: PaymentMethod) -> Choice {
    let (name, hint) = match method {
        PaymentMethod::Test => ("checkout-pay-test", "checkout-pay-test-hint"),
        PaymentMethod::Stripe => ("checkout-pay-stripe", "checkout-pay-stripe-hint"),
        PaymentMethod::Paypal => ("checkout-pay-paypal", "checkout-pay-paypal-hint"),
        PaymentMethod::Cod => ("checkout-pay-cod", "checkout-pay-cod-hint"),
        PaymentMethod::Wallet => return Choice::new(method.name(), lang.t("checkout-pay-wallet")),
    };
    Choice::new(method.name(), lang.t(name)).hint(lang.t(hint))
}
