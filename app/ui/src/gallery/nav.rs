//! Tabs, breadcrumbs, heads of pages.

use super::{component, samples, wide};
use crate::actions::{ButtonKind, LinkButton};
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::nav::{Breadcrumbs, NavLink, PageHeader, Tabs};
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    let lang = use_lang();
    let links = samples::places(lang).into_iter().map(|link| NavLink { icon: None, ..link }).collect();
    let crumbs = vec![
        NavLink::new("/", lang.t("gallery-shop")),
        NavLink::new("/categories/lamps", lang.t("gallery-lamps")),
    ];
    let action = view! { <LinkButton href="#pageheader" label=lang.t("gallery-add-product") kind=ButtonKind::Primary icon=Icon::Plus/> };
    view! {
        {component("Tabs", vec![view! { <Tabs label=lang.t("gallery-overview") links=links path="/account/orders"/> }.into_any()])}
        {component("Breadcrumbs", vec![view! { <Breadcrumbs links=crumbs here=lang.t("gallery-desk-lamp")/> }.into_any()])}
        {component("PageHeader", vec![
            wide("with action", view! { <PageHeader title=lang.t("gallery-orders") action=action.into_any()/> }.into_any()),
        ])}
    }
    .into_any()
}
