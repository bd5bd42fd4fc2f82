//! Payments and refunds, as pages of every surface show them.

mod refunding;

pub use refunding::{Asked, refunding};

use crate::moment;
use i18n::Lang;
use leptos::prelude::*;
use model::payments::{Payment, PaymentMethod, PaymentState, Refund};
use model::{Amount, Currency};
use rpc::door::Door;
use ui::{Badge, Card, Icon, Tone};

/// How a payment stands.
pub fn payment_badge(lang: Lang, state: PaymentState) -> AnyView {
    let (key, tone, icon) = match state {
        PaymentState::Pending => ("payments-state-pending", Tone::Warning, Icon::Clock),
        PaymentState::RequiresAction => ("payments-state-requires-action", Tone::Warning, Icon::Clock),
        PaymentState::Processing => ("payments-state-processing", Tone::Warning, Icon::Clock),
        PaymentState::Succeeded => ("payments-state-succeeded", Tone::Success, Icon::Check),
        PaymentState::Failed => ("payments-state-failed", Tone::Danger, Icon::Close),
        PaymentState::Cancelled => ("payments-state-cancelled", Tone::Neutral, Icon::Ban),
        PaymentState::Refunded => ("payments-state-refunded", Tone::Info, Icon::Check),
        PaymentState::PartiallyRefunded => ("payments-state-partially-refunded", Tone::Info, Icon::Check),
    };
    view! { <Badge label=lang.t(key) tone=tone icon=icon/> }.into_any()
}

/// How it was paid, in words.
pub fn method_words(lang: Lang, method: PaymentMethod) -> String {
    lang.t(match method {
        PaymentMethod::Stripe => "payments-method-stripe",
        PaymentMethod::Paypal => "payments-method-paypal",
        PaymentMethod::Wallet => "payments-method-wallet",
        PaymentMethod::Cod => "payments-method-cod",
        PaymentMethod::Test => "payments-method-test",
    })
}

pub fn money_words(lang: Lang, amount: &Amount, currency: Currency) -> String {
    amount.in_currency(currency).map(|money| lang.money(money)).unwrap_or_default()
}

/// What was paid for an order and what went back: a card for its page, nothing where nothing happened yet.
pub fn payments_card(door: &Door, payments: &[Payment], refunds: &[Refund]) -> Option<AnyView> {
    if payments.is_empty() && refunds.is_empty() {
        return None;
    }
    let lang = door.lang();
    let mut rows: Vec<AnyView> = payments.iter().map(|payment| payment_row(door, payment)).collect();
    rows.extend(refunds.iter().map(|refund| refund_row(door, refund)));
    Some(view! { <Card title=lang.t("payments-title")><ul class="rows">{rows}</ul></Card> }.into_any())
}

fn payment_row(door: &Door, payment: &Payment) -> AnyView {
    let lang = door.lang();
    let amount = money_words(lang, &payment.amount, payment.currency);
    view! {
        <li class="row">
            <span class="row-sign">{Icon::Receipt.view()}</span>
            <div>
                <p class="row-title"><bdi>{amount}</bdi>" · "{method_words(lang, payment.method)}</p>
                <p class="hint">{payment_badge(lang, payment.status)}" "{moment(lang, door.cx.now(), payment.created_at)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// One refund.
pub fn refund_row(door: &Door, refund: &Refund) -> AnyView {
    let lang = door.lang();
    let amount = money_words(lang, &refund.amount, refund.currency);
    let (key, tone) = match refund.status.as_str() {
        "SUCCEEDED" => ("payments-refund-done", Tone::Success),
        "FAILED" => ("payments-refund-failed", Tone::Danger),
        _ => ("payments-refund-under-way", Tone::Warning),
    };
    let reason = refund.reason.clone();
    view! {
        <li class="row">
            <span class="row-sign">{Icon::Receipt.view()}</span>
            <div>
                <p class="row-title"><bdi>{amount}</bdi>" · "{lang.t("payments-refund")}</p>
                <p class="soft"><bdi>{reason}</bdi></p>
                <p class="hint"><Badge label=lang.t(key) tone=tone/>" "{moment(lang, door.cx.now(), refund.created_at)}</p>
            </div>
        </li>
    }
    .into_any()
}
