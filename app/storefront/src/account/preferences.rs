//! Language, currency, theme, and which messages come on which channel.

use crate::frame::{in_account, page, refused, theme_key};
use domain::preferences as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::preferences::{NOTIFIED_EVENTS, NotificationMatrix, Theme};
use rpc::preferences;
use ui::{Button, ButtonKind, Card, Choice, Form, PageHeader, RadioGroup, Select};

#[component]
pub fn Preferences() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let kept = verbs::get(&door.cx, &door.customer()?).await?;
        let action = rpc::path::<preferences::Save>();
        let languages = Lang::ALL.iter().map(|lang| Choice::new(lang.code(), lang.name())).collect();
        let themes =
            Theme::ALL.iter().map(|theme| Choice::new(theme.code(), lang.t(theme_key(*theme)))).collect();
        let mut currencies = vec![door.cx.facts().currency];
        if !currencies.contains(&kept.currency) {
            currencies.push(kept.currency);
        }
        let currencies =
            currencies.into_iter().map(|one| Choice::new(one.code(), lang.currency(one))).collect();
        let body = view! {
            <PageHeader title=lang.t("account-nav-preferences")/>
            <Form action=action state=refused(&door, action) class="form-cards">
                <Card title=lang.t("account-preferences-look")>
                    <div class="form">
                        <div class="field-pair">
                            <Select name="language" label=lang.t("shell-language") options=languages value=kept.language/>
                            <Select
                                name="currency" label=lang.t("shell-currency") options=currencies
                                value=kept.currency.code()
                            />
                        </div>
                        <RadioGroup name="theme" label=lang.t("shell-theme") options=themes value=kept.theme.code()/>
                    </div>
                </Card>
                <Card title=lang.t("account-notifications")>
                    <p class="soft">{lang.t("account-notifications-text")}</p>
                    {matrix(lang, &kept.notifications)}
                </Card>
                <div class="button-row"><Button label=lang.t("account-save") kind=ButtonKind::Primary/></div>
            </Form>
        };
        Ok(in_account(&door, &lang.t("account-nav-preferences"), body.into_any()))
    })
}

/// One box for each event and channel, in a table whose headings name both.
fn matrix(lang: Lang, kept: &NotificationMatrix) -> AnyView {
    let channels = kept.channels();
    let heads: Vec<AnyView> = channels
        .iter()
        .map(|(name, _)| {
            view! { <th scope="col" role="columnheader">{lang.t(&channel_key(name))}</th> }.into_any()
        })
        .collect();
    let rows: Vec<AnyView> = NOTIFIED_EVENTS
        .iter()
        .map(|event| {
            let name = lang.t(&event_key(event));
            let boxes: Vec<AnyView> = channels
                .iter()
                .map(|(channel, switches)| {
                    let on = switches.get(*event).copied().unwrap_or(false);
                    let short = lang.t(&channel_key(channel));
                    let label = format!("{name}: {short}");
                    view! {
                        <td role="cell">
                            <label>
                                <input type="checkbox" class="box" name=format!("{channel}:{event}") value="on" checked=on aria-label=label/>
                                <span class="matrix-channel" aria-hidden="true">{short}</span>
                            </label>
                        </td>
                    }
                    .into_any()
                })
                .collect();
            view! { <tr role="row"><th scope="row" role="rowheader">{name}</th>{boxes}</tr> }.into_any()
        })
        .collect();
    // On a phone the rows are blocks; without the roles they would no longer be a table to those who listen.
    view! {
        <table class="matrix" role="table" aria-label=lang.t("account-notifications")>
            <thead role="rowgroup"><tr role="row"><td role="cell"></td>{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn channel_key(channel: &str) -> String {
    format!("account-channel-{}", channel.to_lowercase())
}

fn event_key(event: &str) -> String {
    format!("account-event-{}", event.replace(['.', '_'], "-"))
}
