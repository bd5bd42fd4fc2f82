//! Pages for developers; not there in production.

use crate::frame::{in_shop, page, param, query};
use ::frame::SITE;
use domain::notifications::{self, KeptChannel, KeptMessage, Sample};
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_meta::Title;
use model::AppError;
use ui::{Badge, Card, Column, DataTable, EmptyState, Icon, PageHeader, Row};

#[component]
pub fn Mail() -> AnyView {
    messages(KeptChannel::Mail, "dev-mail-title")
}

#[component]
pub fn Sms() -> AnyView {
    messages(KeptChannel::Sms, "dev-sms-title")
}

/// What would have been sent, newest first; `?to=` shows one reader's.
fn messages(channel: KeptChannel, title: &'static str) -> AnyView {
    let to = query("to");
    page(move |door| async move {
        if !door.is_development {
            return Err(AppError::NotFound);
        }
        let lang = door.lang();
        let to = (!to.is_empty()).then_some(to);
        let kept = notifications::kept(&door.cx, channel, to.as_deref()).await?;
        let empty = kept.is_empty().then(|| {
            view! { <EmptyState title=lang.t("dev-empty-title") body=lang.t("dev-empty-text") icon=Icon::Mail/> }
        });
        let cards: Vec<AnyView> = kept.into_iter().map(|message| card(lang, message)).collect();
        let body = view! {
            <div class="page-width page-air stack">
                <PageHeader title=lang.t(title) lead=lang.t("dev-lead")/>
                {empty}
                {cards}
            </div>
        };
        Ok(in_shop(&door, &lang.t(title), body.into_any()))
    })
}

fn card(lang: Lang, message: KeptMessage) -> AnyView {
    let title = if message.subject.is_empty() { message.recipient.clone() } else { message.subject.clone() };
    let when = format!("{} · {}", message.recipient, lang.date_time(message.created_at));
    let text = linked(&message.body_text);
    let html = message.has_html.then(|| {
        let href = format!("/dev/mail/{}/html", message.id);
        view! { <p><a class="link" href=href>{lang.t("dev-as-html")}</a></p> }
    });
    view! {
        <Card title=title>
            <div data-message=message.id.to_string() data-to=message.recipient>
                <p class="hint"><bdi>{when}</bdi></p>
                <div class="kept-text" dir="auto">{text}</div>
                {html}
            </div>
        </Card>
    }
    .into_any()
}

/// The text with its addresses as links.
fn linked(text: &str) -> Vec<AnyView> {
    text.lines()
        .map(|line| match line.find("http") {
            Some(at) => {
                let (before, address) = line.split_at(at);
                let (address, href) = (address.to_owned(), address.to_owned());
                view! { <p>{before.to_owned()}<a class="link" href=href>{address}</a></p> }.into_any()
            }
            None => view! { <p>{line.to_owned()}</p> }.into_any(),
        })
        .collect()
}

/// Every letter there is, with links to how it looks in each language and theme.
#[component]
pub fn Letters() -> AnyView {
    page(|door| async move {
        if !door.is_development {
            return Err(AppError::NotFound);
        }
        let lang = door.lang();
        let title = lang.t("dev-letters-title");
        let mut rows = Vec::new();
        for sample in notifications::samples() {
            let subject = notifications::sample_mail(&door.cx, lang, sample.about)?.subject;
            rows.push(letter_row(lang, sample, subject));
        }
        let columns =
            vec![Column::text(lang.t("dev-letters-letter")), Column::text(lang.t("dev-letters-looks"))];
        let body = view! {
            <div class="page-width page-air stack">
                <PageHeader title=title.clone() lead=tr!(lang, "dev-letters-lead", shop = SITE)/>
                <div class="card card-flush letters">
                    <DataTable caption=title.clone() columns=columns rows=rows/>
                </div>
            </div>
        };
        Ok(in_shop(&door, &title, body.into_any()))
    })
}

fn letter_row(lang: Lang, sample: Sample, subject: String) -> Row {
    let optional = sample.is_optional.then(|| view! { <Badge label=lang.t("dev-letters-optional")/> });
    let looks: Vec<AnyView> = Lang::ALL
        .iter()
        .flat_map(|one| ["light", "dark"].map(|theme| (*one, theme)))
        .map(|(one, theme)| {
            let href = format!("/dev/mail/templates/{}/html?lang={}&theme={theme}", sample.about, one.code());
            let label = format!("{}, {}", one.name(), lang.t(&format!("shell-theme-{theme}")));
            view! { <li><a class="link" href=href>{label}</a></li> }.into_any()
        })
        .collect();
    Row::new(vec![
        view! {
            <span class="cell-two">
                <bdi>{subject}</bdi>
                <span class="hint"><code dir="ltr">{sample.about}</code>" "{optional}</span>
            </span>
        }
        .into_any(),
        view! { <ul>{looks}</ul> }.into_any(),
    ])
}

#[component]
pub fn Gallery() -> AnyView {
    page(|door| async move {
        if !door.is_development {
            return Err(AppError::NotFound);
        }
        let body = view! { <ui::gallery::Gallery/> }.into_any();
        Ok(in_shop(&door, &door.lang().t("gallery-title"), body))
    })
}

/// One of the frames as a whole page.
#[component]
pub fn Frame() -> AnyView {
    let name = param("frame");
    page(|door| async move {
        if !door.is_development {
            return Err(AppError::NotFound);
        }
        let frame = ui::gallery::frame(&name).ok_or(AppError::NotFound)?;
        Ok(view! { <Title text=door.lang().t("gallery-title")/>{frame} }.into_any())
    })
}
