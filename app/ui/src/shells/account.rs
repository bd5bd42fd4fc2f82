//! A person's own pages: the shop's header, and a list of places beside (above, on a phone) the page.

use super::footer::footer;
use super::shell::Shell;
use super::storefront::header;
use crate::icon::Icon;
use crate::nav::{NavLink, SkipLink, current};
use crate::overlays::Toasts;
use leptos::prelude::*;

/// `label` names the list of places for assistive technology.
#[component]
pub fn AccountShell(
    shell: Shell,
    #[prop(into)] label: String,
    links: Vec<NavLink>,
    children: Children,
) -> AnyView {
    let here = current(links.iter(), &shell.path);
    let links: Vec<AnyView> = links.into_iter().map(|link| side_link(link, here.as_deref())).collect();
    view! {
        <div class="shell">
            <SkipLink/>
            {header(&shell)}
            <div class="account page-width">
                <nav class="side-nav" aria-label=label>{links}</nav>
                <main id="main" tabindex="-1">{children()}</main>
            </div>
            {footer(&shell)}
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}

pub(super) fn side_link(link: NavLink, here: Option<&str>) -> AnyView {
    let page = (here == Some(link.href.as_str())).then_some("page");
    let badge = link.badge_view();
    let title = link.label.clone();
    view! {
        <a class="side-link" href=link.href aria-current=page title=title>
            {link.icon.map(Icon::view)}
            <span class="side-word">{link.label}</span>
            {badge}
        </a>
    }
    .into_any()
}
