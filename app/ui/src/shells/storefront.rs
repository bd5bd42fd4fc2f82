//! The shop window: one line of header, then the goods.

use super::categories::{menu_button, panel, shelf_line};
use super::footer::footer;
use super::header::{account_menu, bell_link, cart_link, preferences_menu, search_box};
use super::mark::Mark;
use super::shell::Shell;
use crate::nav::SkipLink;
use crate::overlays::Toasts;
use leptos::prelude::*;

/// Header, page, footer. The page sets its own width (`page-width`). A quiet header leads to nothing else to buy.
#[component]
pub fn StorefrontShell(shell: Shell, #[prop(optional)] quiet: bool, children: Children) -> AnyView {
    let header = if quiet { quiet_header(&shell) } else { header(&shell) };
    view! {
        <div class="shell">
            <SkipLink/>
            {header}
            <main id="main" tabindex="-1">{children()}</main>
            {footer(&shell)}
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}

pub(super) fn header(shell: &Shell) -> AnyView {
    view! {
        <header class="header">
            <div class="page-width">
                <div class="header-line">
                    {menu_button(shell)}
                    <Mark site=shell.site.clone()/>
                    {search_box(shell.search.clone())}
                    <div class="header-tools">
                        {preferences_menu(&shell.preferences, &shell.path)}
                        {bell_link(shell)}
                        {account_menu(shell)}
                        {cart_link(shell)}
                    </div>
                </div>
                {shelf_line(shell)}
            </div>
            {panel(shell)}
        </header>
    }
    .into_any()
}

fn quiet_header(shell: &Shell) -> AnyView {
    view! {
        <header class="header">
            <div class="page-width">
                <div class="header-line header-line-quiet">
                    <Mark site=shell.site.clone()/>
                    <div class="header-tools">
                        {preferences_menu(&shell.preferences, &shell.path)}
                        {account_menu(shell)}
                        {cart_link(shell)}
                    </div>
                </div>
            </div>
        </header>
    }
    .into_any()
}
