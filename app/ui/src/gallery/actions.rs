//! Buttons, links, icons.

use super::{component, row};
use crate::actions::{Button, ButtonKind, ButtonSize, Link, LinkButton};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    let lang = use_lang();
    let kinds = [
        ButtonKind::Primary,
        ButtonKind::Secondary,
        ButtonKind::Quiet,
        ButtonKind::QuietDanger,
        ButtonKind::Danger,
    ];
    let rows: Vec<AnyView> = kinds.into_iter().map(kind_row).collect();
    let link = |show: &'static str| {
        view! { <Link href="#link" label=lang.t("gallery-returns") show=show/> }.into_any()
    };
    view! {
        {component("Button", rows)}
        {component("Sizes", vec![sizes()])}
        {component("Link", vec![row(vec![("rest", link("")), ("hover", link("hover")), ("focus", link("focus"))])])}
        {component("Icon", vec![icons()])}
    }
    .into_any()
}

fn kind_row(kind: ButtonKind) -> AnyView {
    let label = || use_lang().t("gallery-add-to-cart");
    let show =
        |show: &'static str| view! { <Button label=label() kind=kind show=show plain=true/> }.into_any();
    row(vec![
        ("rest", show("")),
        ("hover", show("hover")),
        ("focus", show("focus")),
        ("active", show("active")),
        ("busy", view! { <Button label=label() kind=kind busy=true/> }.into_any()),
        ("disabled", view! { <Button label=label() kind=kind disabled=true/> }.into_any()),
    ])
}

fn sizes() -> AnyView {
    let lang = use_lang();
    let small = ButtonSize::Small;
    row(vec![
        ("small", view! { <Button label=lang.t("gallery-edit") size=small icon=Icon::Edit plain=true/> }.into_any()),
        ("normal", view! { <Button label=lang.t("gallery-edit") icon=Icon::Edit plain=true/> }.into_any()),
        (
            "large",
            view! { <Button label=lang.t("gallery-add-to-cart") size=ButtonSize::Large kind=ButtonKind::Primary icon=Icon::Cart plain=true/> }
                .into_any(),
        ),
        ("icon only", view! { <Button label=lang.t("gallery-edit") icon=Icon::Edit icon_only=true plain=true/> }.into_any()),
        (
            "link, next",
            view! { <LinkButton href="#sizes" label=lang.t("gallery-to-checkout") kind=ButtonKind::Primary icon=Icon::ArrowEnd/> }
                .into_any(),
        ),
        ("long text", view! { <Button label=lang.t("gallery-long") plain=true/> }.into_any()),
    ])
}

fn icons() -> AnyView {
    let icons: Vec<AnyView> = Icon::ALL
        .iter()
        .map(|sign| view! { <li class="grid justify-items-center gap-1 text-xs text-ink-soft" dir="ltr"><span class="text-xl text-ink">{sign.view()}</span>{format!("{sign:?}")}</li> }.into_any())
        .collect();
    view! { <ul class="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-4">{icons}</ul> }.into_any()
}
