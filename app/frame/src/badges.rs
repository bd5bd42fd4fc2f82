//! States and moments that more than one surface shows.

use chrono::{DateTime, Utc};
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::ProductStatus;
use model::vendors::VendorStatus;
use ui::{Badge, Icon, Tone};

/// How a store stands.
pub fn store_badge(lang: Lang, status: VendorStatus) -> AnyView {
    let (key, tone, icon) = match status {
        VendorStatus::Pending => ("vendors-status-pending", Tone::Warning, Icon::Clock),
        VendorStatus::Active => ("vendors-status-active", Tone::Success, Icon::Check),
        VendorStatus::Rejected => ("vendors-status-rejected", Tone::Danger, Icon::Close),
        VendorStatus::Suspended => ("vendors-status-suspended", Tone::Danger, Icon::Ban),
    };
    view! { <Badge label=lang.t(key) tone=tone icon=icon/> }.into_any()
}

/// Whether shoppers see a product, as far as it is up to the product.
pub fn product_badge(lang: Lang, status: ProductStatus, is_taken_down: bool) -> AnyView {
    let (key, tone) = match status {
        _ if is_taken_down => ("console-status-taken-down", Tone::Danger),
        ProductStatus::Draft => ("console-status-draft", Tone::Neutral),
        ProductStatus::Active => ("console-status-active", Tone::Success),
        ProductStatus::Archived => ("console-status-archived", Tone::Neutral),
    };
    view! { <Badge label=lang.t(key) tone=tone/> }.into_any()
}

/// How many can be bought, and whether that is little.
pub fn stock_cell(lang: Lang, stock: i64, is_low: bool) -> AnyView {
    let mark = match (stock, is_low) {
        (0, _) => Some(("console-stock-out", Tone::Danger)),
        (_, true) => Some(("console-stock-low", Tone::Warning)),
        _ => None,
    };
    let mark = mark.map(|(key, tone)| view! { <Badge label=lang.t(key) tone=tone/> });
    view! { <span class="cell-stock">{mark}<bdi>{lang.number(stock)}</bdi></span> }.into_any()
}

/// How long ago, and exactly when to whoever points at it.
pub fn moment(lang: Lang, now: DateTime<Utc>, at: DateTime<Utc>) -> AnyView {
    let exact = lang.date_time(at);
    view! { <time datetime=at.to_rfc3339() title=exact>{lang.relative(at, now)}</time> }.into_any()
}
