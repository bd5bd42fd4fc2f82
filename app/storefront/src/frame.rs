//! The frames only shoppers see; what every surface shares is the crate `frame`.

pub use ::frame::*;

use i18n::tr;
use leptos::prelude::*;
use model::preferences::Theme;
use rpc::door::Door;
use ui::{AccountShell, AuthShell};

/// A page of one's own account.
pub fn in_account(door: &Door, title: &str, body: AnyView) -> AnyView {
    let lang = door.lang();
    view! {
        {head(door, title, false)}
        <AccountShell shell=shell(door) label=lang.t("shell-account") links=places(lang)>
            <div class="account-page">{body}</div>
        </AccountShell>
    }
    .into_any()
}

/// Signing in and joining: a quiet card with a lead, and something below it.
pub fn in_card(door: &Door, title: &str, lead: String, after: Option<AnyView>, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <AuthShell shell=shell(door) title=title.to_owned() lead=lead after=after>{body}</AuthShell>
    }
    .into_any()
}

/// One step of a few, in the same quiet card.
pub fn in_step(
    door: &Door,
    title: &str,
    (step, of): (u32, u32),
    after: Option<AnyView>,
    body: AnyView,
) -> AnyView {
    let lead = tr!(door.lang(), "account-step", step = step, of = of);
    view! {
        {head(door, title, false)}
        <AuthShell shell=shell(door) title=title.to_owned() lead=lead progress=Some((step, of)) after=after>
            {body}
        </AuthShell>
    }
    .into_any()
}

/// Used where a page must say which theme is on.
pub fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "shell-theme-system",
        Theme::Light => "shell-theme-light",
        Theme::Dark => "shell-theme-dark",
    }
}
