//! What staff decided about one thing, the newest first.

use crate::frame::Desk;
use ::frame::moment;
use domain::kit::audit::Past;
use i18n::Lang;
use leptos::prelude::*;
use ui::{Card, Icon};

/// `word` says what a step was.
pub fn card(desk: &Desk, history: Vec<Past>, word: impl Fn(Lang, &Past) -> String) -> AnyView {
    let (lang, now) = (desk.lang(), desk.door.cx.now());
    if history.is_empty() {
        return view! { <Card title=lang.t("admin-history")><p class="soft">{lang.t("admin-history-none")}</p></Card> }
            .into_any();
    }
    let rows: Vec<AnyView> = history
        .into_iter()
        .map(|past| {
            view! {
                <li class="row">
                    <span class="row-sign">{Icon::Clock.view()}</span>
                    <div>
                        <p class="row-title">{word(lang, &past)}</p>
                        <p dir="auto">{past.reason.unwrap_or_default()}</p>
                        <p class="hint"><bdi>{past.actor_email}</bdi>" · "{moment(lang, now, past.at)}</p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <Card title=lang.t("admin-history")><ul class="rows">{rows}</ul></Card> }.into_any()
}
