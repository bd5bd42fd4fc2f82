//! How many there are, as far as a buyer needs to know.

use crate::feedback::Tone;
use crate::icon::Icon;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stock {
    Enough,
    /// So few that it matters.
    Few(i64),
    None,
}

impl Stock {
    /// From here on there are enough.
    pub const ENOUGH: i64 = 6;

    #[must_use]
    pub fn of(pieces: i64) -> Self {
        match pieces {
            ..=0 => Self::None,
            1..Self::ENOUGH => Self::Few(pieces),
            _ => Self::Enough,
        }
    }
}

/// In stock, nearly gone, or gone.
#[component]
pub fn StockLine(stock: Stock) -> AnyView {
    let lang = use_lang();
    let (tone, sign, words) = match stock {
        Stock::Enough => (Tone::Success, Icon::Check, lang.t("ui-stock-enough")),
        Stock::Few(left) => (Tone::Warning, Icon::Clock, tr!(lang, "ui-stock-few", count = left)),
        Stock::None => (Tone::Neutral, Icon::Ban, lang.t("ui-stock-none")),
    };
    view! { <p class=format!("stock {}", tone.class())>{sign.view()}<span>{words}</span></p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::Stock;

    #[test]
    fn few_are_counted() {
        assert_eq!([0, 1, 5, 6].map(Stock::of), [Stock::None, Stock::Few(1), Stock::Few(5), Stock::Enough]);
        assert_eq!(Stock::of(-1), Stock::None);
    }
}
