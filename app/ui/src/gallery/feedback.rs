//! Notices, badges, cards, skeletons, empty states, avatars.

use super::{columns, component, row};
use crate::actions::{ButtonKind, LinkButton};
use crate::feedback::{Avatar, Badge, Card, EmptyState, Notice, Remark, Skeleton, Tone};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    view! {
        {component("Notice", vec![notices()])}
        {component("Remark", vec![remarks()])}
        {component("Badge", vec![badges()])}
        {component("Card", vec![cards()])}
        {component("Avatar", vec![avatars()])}
    }
    .into_any()
}

fn notices() -> AnyView {
    let lang = use_lang();
    let notice = |tone| {
        view! { <Notice tone=tone title=lang.t("gallery-notice")>{lang.t("gallery-notice-body")}</Notice> }
            .into_any()
    };
    columns(vec![
        ("info", notice(Tone::Info)),
        ("success", notice(Tone::Success)),
        ("warning", notice(Tone::Warning)),
        ("danger", notice(Tone::Danger)),
        ("title only", view! { <Notice title=lang.t("gallery-notice")/> }.into_any()),
        ("long text", view! { <Notice tone=Tone::Saving title=lang.t("gallery-long")>{lang.t("gallery-long")}</Notice> }.into_any()),
    ])
}

fn badges() -> AnyView {
    let lang = use_lang();
    row(vec![
        ("neutral", view! { <Badge label=lang.t("gallery-draft")/> }.into_any()),
        ("brand", view! { <Badge label=lang.t("gallery-new") tone=Tone::Brand/> }.into_any()),
        (
            "saving",
            view! { <Badge label=lang.t("gallery-offer") tone=Tone::Saving icon=Icon::Tag/> }.into_any(),
        ),
        (
            "info",
            view! { <Badge label=lang.t("gallery-on-the-way") tone=Tone::Info icon=Icon::Truck/> }.into_any(),
        ),
        (
            "success",
            view! { <Badge label=lang.t("gallery-delivered") tone=Tone::Success icon=Icon::Check/> }
                .into_any(),
        ),
        (
            "warning",
            view! { <Badge label=lang.t("gallery-low") tone=Tone::Warning icon=Icon::Warning/> }.into_any(),
        ),
        (
            "danger",
            view! { <Badge label=lang.t("gallery-failed") tone=Tone::Danger icon=Icon::Close/> }.into_any(),
        ),
    ])
}

fn cards() -> AnyView {
    let lang = use_lang();
    let loading = view! {
        <Card><div class="grid gap-3"><Skeleton class="h-5 w-2/5"/><Skeleton/><Skeleton class="h-4 w-4/5"/></div></Card>
    };
    let action =
        view! { <LinkButton href="/products" label=lang.t("gallery-browse") kind=ButtonKind::Primary/> }
            .into_any();
    columns(vec![
        ("rest", view! { <Card title=lang.t("gallery-addresses")><p>{lang.t("gallery-notice-body")}</p></Card> }.into_any()),
        ("loading", loading.into_any()),
        ("empty", view! { <Card><EmptyState title=lang.t("gallery-empty") body=lang.t("gallery-empty-body") icon=Icon::Box action=action/></Card> }.into_any()),
    ])
}

fn avatars() -> AnyView {
    let names = ["Ada Lovelace", "Mia", "ليلى حداد", "Omar Said", "Jo van Dijk", "سالم"];
    let avatars: Vec<AnyView> =
        names.into_iter().map(|name| view! { <Avatar name=name/> }.into_any()).collect();
    row(vec![
        ("rest", view! { <div class="flex gap-2">{avatars}</div> }.into_any()),
        ("large", view! { <Avatar name="Ada Lovelace" large=true/> }.into_any()),
    ])
}

fn remarks() -> AnyView {
    let lang = use_lang();
    row(vec![
        ("warning", view! { <Remark label=lang.t("gallery-low") tone=Tone::Warning/> }.into_any()),
        ("good", view! { <Remark label=lang.t("gallery-new") tone=Tone::Success/> }.into_any()),
    ])
}
