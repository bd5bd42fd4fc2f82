//! States and moments that more than one surface shows.

use chrono::{DateTime, Utc};
use i18n::Lang;
use leptos::prelude::*;
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

/// How long ago, and exactly when to whoever points at it.
pub fn moment(lang: Lang, now: DateTime<Utc>, at: DateTime<Utc>) -> AnyView {
    let exact = lang.date_time(at);
    view! { <time datetime=at.to_rfc3339() title=exact>{lang.relative(at, now)}</time> }.into_any()
}
