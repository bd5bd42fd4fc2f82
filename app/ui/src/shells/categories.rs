//! The way to the categories: a line of them under the header, and a panel with all (a drawer on a phone).

use super::shell::{Shelf, Shell};
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::nav::current;
use leptos::prelude::*;

const PANEL: &str = "categories";

/// Opens the drawer, on a phone.
pub(super) fn menu_button(shell: &Shell) -> Option<AnyView> {
    (!shell.shelves.is_empty()).then(|| {
        view! {
            <button type="button" class="header-tool header-menu" popovertarget=PANEL>
                {Icon::Menu.view()}
                <span class="only-read">{use_lang().t("shell-categories")}</span>
            </button>
        }
        .into_any()
    })
}

/// The topmost categories in a line, for wide screens.
pub(super) fn shelf_line(shell: &Shell) -> Option<AnyView> {
    if shell.shelves.is_empty() {
        return None;
    }
    let here = current(shell.shelves.iter().map(|shelf| &shelf.link), &shell.path);
    let links: Vec<AnyView> = shell
        .shelves
        .iter()
        .map(|Shelf { link, .. }| {
            let page = (here.as_deref() == Some(link.href.as_str())).then_some("page");
            view! { <li><a href=link.href.clone() aria-current=page>{link.label.clone()}</a></li> }.into_any()
        })
        .collect();
    let lang = use_lang();
    let view = view! {
        <div class="shelf-line">
            <button type="button" class="shelf-all" popovertarget=PANEL>
                {Icon::Menu.view()}<span>{lang.t("shell-all-categories")}</span>
            </button>
            <nav aria-label=lang.t("shell-categories")><ul>{links}</ul></nav>
        </div>
    };
    Some(view.into_any())
}

/// All categories with what is below them.
pub(super) fn panel(shell: &Shell) -> Option<AnyView> {
    if shell.shelves.is_empty() {
        return None;
    }
    let lang = use_lang();
    let shelves: Vec<AnyView> = shell.shelves.iter().map(shelf).collect();
    let view = view! {
        <nav id=PANEL class="shelf-panel" popover="auto" aria-label=lang.t("shell-all-categories")>
            <div class="shelf-head">
                <a class="link-quiet" href=shell.search.action.clone()>{lang.t("shell-footer-all-products")}</a>
                <button
                    type="button" class="header-tool" popovertarget=PANEL popovertargetaction="hide"
                >
                    {Icon::Close.view()}
                    <span class="only-read">{lang.t("shell-close-menu")}</span>
                </button>
            </div>
            <ul class="shelf-groups">{shelves}</ul>
        </nav>
    };
    Some(view.into_any())
}

fn shelf(shelf: &Shelf) -> AnyView {
    let below: Vec<AnyView> = shelf
        .below
        .iter()
        .map(|link| view! { <li><a href=link.href.clone()>{link.label.clone()}</a></li> }.into_any())
        .collect();
    let below = (!below.is_empty()).then(|| view! { <ul>{below}</ul> });
    view! {
        <li>
            <a class="shelf-name" href=shelf.link.href.clone()>{shelf.link.label.clone()}</a>
            {below}
        </li>
    }
    .into_any()
}
