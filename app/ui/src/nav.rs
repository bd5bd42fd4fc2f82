//! Finding one's way: links with a place, tabs, breadcrumbs and the head of a page.

use crate::feedback::{Badge, Tone};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// A place in the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavLink {
    pub href: String,
    pub label: String,
    pub icon: Option<Icon>,
    /// Something that waits there, as words (`3`).
    pub badge: String,
}

impl NavLink {
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    #[must_use]
    pub fn badge(mut self, badge: impl Into<String>) -> Self {
        self.badge = badge.into();
        self
    }

    pub(crate) fn badge_view(&self) -> Option<AnyView> {
        let badge = self.badge.clone();
        (!badge.is_empty()).then(|| view! { <Badge label=badge tone=Tone::Brand/> }.into_any())
    }
}

/// Places that belong together, under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavGroup {
    pub label: String,
    pub links: Vec<NavLink>,
}

impl NavGroup {
    pub fn new(label: impl Into<String>, links: Vec<NavLink>) -> Self {
        Self { label: label.into(), links }
    }
}

/// The link that leads furthest to `path`: itself, or the closest page above it.
pub(crate) fn current<'a>(links: impl Iterator<Item = &'a NavLink>, path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    links
        .map(|link| link.href.as_str())
        .filter(|href| path == *href || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
        .max_by_key(|href| href.len())
        .map(str::to_owned)
}

/// Views of one thing, each a page of its own; `path` marks the one that is open.
#[component]
pub fn Tabs(#[prop(into)] label: String, links: Vec<NavLink>, #[prop(into)] path: String) -> AnyView {
    let here = links.iter().find(|link| link.href == path).map(|link| link.href.clone());
    let here = here.or_else(|| current(links.iter(), &path));
    let links: Vec<AnyView> = links
        .into_iter()
        .map(|link| {
            let page = (here.as_deref() == Some(link.href.as_str())).then_some("page");
            let badge = link.badge_view();
            view! { <a class="tab" href=link.href aria-current=page>{link.icon.map(Icon::view)}{link.label}{badge}</a> }
                .into_any()
        })
        .collect();
    view! { <nav class="tabs" aria-label=label>{links}</nav> }.into_any()
}

/// The way from the top to here; `here` is the page itself and no link.
#[component]
pub fn Breadcrumbs(links: Vec<NavLink>, #[prop(into)] here: String) -> AnyView {
    let links: Vec<AnyView> = links
        .into_iter()
        .map(|link| {
            view! { <li><a class="link-quiet" href=link.href>{link.label}</a>{Icon::ChevronEnd.view()}</li> }
                .into_any()
        })
        .collect();
    view! {
        <nav class="crumbs" aria-label=use_lang().t("ui-breadcrumbs")>
            <ol>{links}<li><span aria-current="page">{here}</span></li></ol>
        </nav>
    }
    .into_any()
}

/// The title of a page and the one thing to do there. `large` on the storefront.
#[component]
pub fn PageHeader(
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(optional)] large: bool,
    #[prop(default = None, into)] action: Option<AnyView>,
) -> AnyView {
    let lead = (!lead.is_empty()).then(|| view! { <p class="page-lead">{lead}</p> }.into_any());
    view! {
        <div class="page-head">
            <div>
                <h1 class=if large { "page-title page-title-large" } else { "page-title" }>{title}</h1>
                {lead}
            </div>
            {action}
        </div>
    }
    .into_any()
}

/// The first stop of the Tab key: past the header, to `#main`.
#[component]
pub fn SkipLink() -> AnyView {
    view! { <a class="skip-link" href="#main">{use_lang().t("shell-skip")}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::{NavLink, current};

    #[test]
    fn the_closest_place_is_current() {
        let links = ["/account", "/account/orders", "/accounting"].map(|href| NavLink::new(href, ""));
        let here = |path| current(links.iter(), path);
        assert_eq!(here("/account/orders/DC-1?x=1").as_deref(), Some("/account/orders"));
        assert_eq!(here("/account/security").as_deref(), Some("/account"));
        assert_eq!(here("/cart"), None);
    }
}
