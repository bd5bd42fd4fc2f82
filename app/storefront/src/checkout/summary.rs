//! What is bought and what it comes to, beside every step.

use domain::checkout::Checkout;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::Money;
use model::checkout::Step;
use ui::Link;

pub fn view(lang: Lang, there: &Checkout) -> AnyView {
    let totals = &there.quote.totals;
    let money = |minor: i64| lang.money(Money::new(minor, totals.currency));
    let lines: Vec<AnyView> = there
        .lines
        .iter()
        .zip(&totals.lines)
        .map(|(line, cost)| {
            let options: Vec<String> = line.options.values().cloned().collect();
            let options = (!options.is_empty())
                .then(|| view! { <span class="hint"><bdi>{options.join(", ")}</bdi></span> });
            view! {
                <li>
                    <span class="checkout-line">
                        <span>{tr!(lang, "checkout-pieces", count = i64::from(line.quantity))}</span> " "
                        <bdi>{line.name.clone()}</bdi>
                        {options}
                    </span>
                    <bdi>{money(cost.subtotal)}</bdi>
                </li>
            }
            .into_any()
        })
        .collect();
    let pieces: i64 = there.lines.iter().map(|line| i64::from(line.quantity)).sum();
    // until it is told where things go, both are of the shop's own country
    let is_known = there.step > Step::Address;
    let key = |known, estimated| lang.t(if is_known { known } else { estimated });
    let discount = (totals.discount > 0).then(|| sum(lang.t("checkout-discount"), money(-totals.discount)));
    let shipping = if totals.shipping == 0 && there.quote.undeliverable.is_empty() {
        lang.t("checkout-shipping-free")
    } else {
        money(totals.shipping)
    };
    let tax = if totals.prices_include_tax {
        sum(lang.t("checkout-tax-included"), money(totals.included_tax))
    } else {
        sum(key("checkout-tax", "checkout-tax-estimated"), money(totals.tax))
    };
    view! {
        <ul class="checkout-lines">{lines}</ul>
        <dl class="sums">
            {sum(tr!(lang, "checkout-subtotal", count = pieces), money(totals.subtotal))}
            {discount}
            {sum(key("checkout-shipping", "checkout-shipping-estimated"), shipping)}
            {tax}
            <div class="sums-total"><dt>{lang.t("checkout-total")}</dt><dd><bdi>{money(totals.total)}</bdi></dd></div>
        </dl>
        <p><Link href="/cart" label=lang.t("checkout-change-cart")/></p>
    }
    .into_any()
}

fn sum(label: String, value: String) -> AnyView {
    view! { <div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div> }.into_any()
}
