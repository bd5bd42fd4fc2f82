//! What one was told: within the shop, by mail and by text message.

use crate::frame::{in_account, page, query};
use ::frame::{list, moment};
use domain::notifications as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use model::notifications::{Channel, Notification, NotificationFilter, NotificationStatus};
use rpc::door::Door;
use rpc::notifications;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, EmptyState, Form, Icon, NavLink, PageHeader, Pager, Tabs,
    Tone,
};

const PATH: &str = "/account/notifications";

#[component]
pub fn Notifications() -> AnyView {
    let (show, number) = (query("show"), query("page"));
    page(|door| async move {
        let lang = door.lang();
        let who = door.customer()?;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let (show, filter) = narrowed(&show);
        let found = verbs::list(&door.cx, &who, &filter, wanted).await?;
        let unread = verbs::unread(&door.cx, &who).await?;
        let (page, total, pages) =
            (found.pagination.page, found.pagination.total, list::pages(&found.pagination));
        let rows: Vec<AnyView> = found.items.into_iter().map(|one| row(&door, one)).collect();
        let rows = if rows.is_empty() {
            empty(lang, show)
        } else {
            view! { <ul class="rows told">{rows}</ul> }.into_any()
        };
        let title = lang.t("notifications-title");
        let all_read = (unread > 0).then(|| {
            view! {
                <Form action={rpc::path::<notifications::ReadAll>()} class="form-inline">
                    <Button label=lang.t("notifications-read-all") icon=Icon::Check/>
                </Form>
            }
            .into_any()
        });
        let body = view! {
            <PageHeader title=title.clone() action=all_read/>
            {tabs(lang, show, unread)}
            <div id="told" data-follow="notifications"><Card>{rows}</Card></div>
            <Pager page=page pages=pages total=total href=list::href(PATH, &[("show", show)])/>
            <p class="hint">
                <ui::Link href="/account/preferences" label=lang.t("notifications-choose")/>
            </p>
        };
        Ok(in_account(&door, &title, body.into_any()))
    })
}

/// What the address asks for; anything unknown shows what was told within the shop.
fn narrowed(show: &str) -> (&'static str, NotificationFilter) {
    let of =
        |channel: Channel| NotificationFilter { channel: Some(channel), ..NotificationFilter::default() };
    match show {
        "unread" => ("unread", NotificationFilter { unread: true, ..of(Channel::InApp) }),
        "mail" => ("mail", of(Channel::Email)),
        "sms" => ("sms", of(Channel::Sms)),
        _ => ("", of(Channel::InApp)),
    }
}

fn tabs(lang: Lang, show: &str, unread: i64) -> AnyView {
    let tab = |show: &str, label: &str| NavLink::new(list::address(PATH, &[("show", show)]), lang.t(label));
    let count = if unread > 0 { lang.number(unread) } else { String::new() };
    let links = vec![
        tab("", "notifications-all"),
        tab("unread", "notifications-unread").badge(count),
        tab("mail", "notifications-by-mail"),
        tab("sms", "notifications-by-sms"),
    ];
    view! { <Tabs label=lang.t("notifications-title") links=links path=list::address(PATH, &[("show", show)])/> }
        .into_any()
}

fn empty(lang: Lang, show: &str) -> AnyView {
    let (title, text) = match show {
        "unread" => ("notifications-none-unread", "notifications-none-unread-text"),
        "mail" => ("notifications-none-mailed", "notifications-none-mailed-text"),
        "sms" => ("notifications-none-texted", "notifications-none-texted-text"),
        _ => ("notifications-none", "notifications-none-text"),
    };
    view! { <EmptyState title=lang.t(title) body=lang.t(text) icon=Icon::Bell/> }.into_any()
}

fn row(door: &Door, one: Notification) -> AnyView {
    let lang = door.lang();
    let is_new = one.channel == Channel::InApp && one.read_at.is_none();
    let mark = is_new.then(|| view! { <Badge label=lang.t("notifications-new") tone=Tone::Brand/> });
    let (written, title) = (one.language.clone(), one.title.clone());
    let name = view! { <bdi lang=written.clone()>{title}</bdi> };
    let title = if is_new {
        name.into_any()
    } else {
        view! { <a class="link-quiet" href=one.path.clone()>{name}</a> }.into_any()
    };
    view! {
        <li class="row" data-notification=one.id.to_string() data-new=is_new.then_some("")>
            <span class="row-sign">{icon(&one.event).view()}</span>
            <div class="told-words">
                <p class="row-title">{title}{mark}{standing(lang, &one)}</p>
                <p dir="auto" lang=written>{one.message.clone()}</p>
                <p class="hint">{moment(lang, door.cx.now(), one.created_at)}</p>
            </div>
            {is_new.then(|| acts(door, &one))}
        </li>
    }
    .into_any()
}

/// A new one is read by going where it leads, or by saying so.
fn acts(door: &Door, one: &Notification) -> AnyView {
    let lang = door.lang();
    let spoken = |label: &str| format!("{}: {}", lang.t(label), one.title);
    let (open, read) = (spoken("notifications-open"), spoken("notifications-read"));
    let (id, same, back) = (one.id.to_string(), one.id.to_string(), door.address.clone());
    view! {
        <div class="told-acts">
            <Form action={rpc::path::<notifications::Open>()} class="form-inline">
                <input type="hidden" name="id" value=id/>
                <Button label=lang.t("notifications-open") size=ButtonSize::Small spoken=open/>
            </Form>
            <Form action={rpc::path::<notifications::Read>()} class="form-inline">
                <input type="hidden" name="id" value=same/>
                <input type="hidden" name="back" value=back/>
                <Button
                    label=lang.t("notifications-read") size=ButtonSize::Small kind=ButtonKind::Quiet icon=Icon::Check
                    spoken=read
                />
            </Form>
        </div>
    }
    .into_any()
}

/// What became of a mail or a text message.
fn standing(lang: Lang, one: &Notification) -> Option<AnyView> {
    if one.channel == Channel::InApp {
        return None;
    }
    let (key, tone, sign) = match one.status {
        NotificationStatus::Pending => ("notifications-status-pending", Tone::Neutral, Icon::Clock),
        NotificationStatus::Sent => ("notifications-status-sent", Tone::Success, Icon::Check),
        NotificationStatus::Delivered => ("notifications-status-delivered", Tone::Success, Icon::Check),
        NotificationStatus::Failed => ("notifications-status-failed", Tone::Danger, Icon::Warning),
        NotificationStatus::Read => ("notifications-status-read", Tone::Neutral, Icon::Eye),
    };
    Some(view! { <Badge label=lang.t(key) tone=tone icon=sign/> }.into_any())
}

fn icon(event: &str) -> Icon {
    match event.split('.').next().unwrap_or_default() {
        "order" => Icon::Box,
        "payment" => Icon::Wallet,
        "product" => Icon::Tag,
        "review" => Icon::Star,
        "vendor" => Icon::Store,
        "user" => Icon::Shield,
        _ => Icon::Bell,
    }
}
