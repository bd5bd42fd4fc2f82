//! What it comes to, and the way on. Stays in sight beside a long cart.

use i18n::{Lang, tr};
use leptos::prelude::*;
use model::Amount;
use model::cart::Cart;
use ui::{ButtonKind, ButtonSize, LinkButton, Notice, Tone};

pub fn view(lang: Lang, cart: &Cart) -> AnyView {
    let money = |amount: &Amount| {
        amount.in_currency(cart.currency).map(|money| lang.money(money)).unwrap_or_default()
    };
    let blocked = cart.items.iter().any(|item| item.available < item.quantity);
    let on = if blocked {
        view! { <Notice title=lang.t("cart-blocked") tone=Tone::Warning/> }.into_any()
    } else {
        view! {
            <LinkButton
                href="/checkout" label=lang.t("cart-checkout") kind=ButtonKind::Primary size=ButtonSize::Large
                wide=true
            />
        }
        .into_any()
    };
    let is_some = |amount: &Amount| amount.in_currency(cart.currency).is_some_and(|money| money.minor > 0);
    let discount = is_some(&cart.discount)
        .then(|| sum(lang.t("checkout-discount"), format!("−{}", money(&cart.discount))));
    let shipping =
        if is_some(&cart.shipping) { money(&cart.shipping) } else { lang.t("checkout-shipping-free") };
    let tax = is_some(&cart.tax).then(|| sum(lang.t("checkout-tax-estimated"), money(&cart.tax)));
    view! {
        <aside class="cart-summary" aria-label=lang.t("cart-summary")>
            <dl class="sums">
                {sum(tr!(lang, "cart-subtotal", count = cart.item_count), money(&cart.subtotal))}
                {discount}
                {sum(lang.t("checkout-shipping-estimated"), shipping)}
                {tax}
                <div class="sums-total">
                    <dt>{lang.t("cart-total")}</dt>
                    <dd><bdi>{money(&cart.total)}</bdi></dd>
                </div>
            </dl>
            {on}
            <p class="hint">{lang.t("cart-hint")}</p>
        </aside>
    }
    .into_any()
}

fn sum(label: String, value: String) -> AnyView {
    view! { <div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div> }.into_any()
}
