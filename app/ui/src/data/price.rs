//! What a thing costs.

use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;
use model::Money;

/// A price; with a higher `before` it also shows the old one struck out and says what is saved.
#[component]
pub fn Price(
    amount: Money,
    #[prop(default = None, into)] before: Option<Money>,
    #[prop(optional)] large: bool,
) -> AnyView {
    let lang = use_lang();
    let class = if large { "price price-large" } else { "price" };
    let Some(before) =
        before.filter(|before| before.currency == amount.currency && before.minor > amount.minor)
    else {
        return view! { <span class=class><bdi class="price-now">{lang.money(amount)}</bdi></span> }
            .into_any();
    };
    let saved = percent_saved(before.minor, amount.minor);
    let saving = (saved > 0).then(|| {
        view! { <span class="price-saving">{tr!(lang, "ui-price-saving", percent = saved)}</span> }.into_any()
    });
    view! {
        <span class=class>
            <span class="only-read">{lang.t("ui-price-now")}" "</span>
            <bdi class="price-now" data-lower="">{lang.money(amount)}</bdi>
            <span class="only-read">{lang.t("ui-price-before")}" "</span>
            <s class="price-before"><bdi>{lang.money(before)}</bdi></s>
            {saving}
        </span>
    }
    .into_any()
}

/// Whole percent, rounded down: a saving is never said to be more than it is.
fn percent_saved(before: i64, now: i64) -> i64 {
    let saved = i128::from(before) - i128::from(now);
    i64::try_from(saved * 100 / i128::from(before.max(1))).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::percent_saved;

    #[test]
    fn savings_are_rounded_down() {
        assert_eq!(percent_saved(1000, 667), 33);
        assert_eq!(percent_saved(1000, 1), 99);
        assert_eq!(percent_saved(1000, 999), 0);
    }
}
