//! Where people work: places in groups at the side, a bar on top, dense pages.

use super::account::side_link;
use super::header::{account_menu, bell_link, preferences_menu};
use super::mark::Mark;
use super::shell::Shell;
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::nav::{NavGroup, SkipLink, current};
use crate::overlays::Toasts;
use leptos::prelude::*;

/// The frame of a console. On a phone the places are a popover, on a tablet a rail of icons.
///
/// `home` is where the mark leads; `bar` stands in the top bar (what needs doing, the palette).
#[component]
pub fn ConsoleShell(
    shell: Shell,
    #[prop(into)] label: String,
    #[prop(into)] home: String,
    groups: Vec<NavGroup>,
    #[prop(default = None, into)] bar: Option<AnyView>,
    children: Children,
) -> AnyView {
    let here = current(groups.iter().flat_map(|group| &group.links), &shell.path);
    let groups: Vec<AnyView> = groups.into_iter().map(|group| group_view(group, here.as_deref())).collect();
    let lang = use_lang();
    view! {
        <div class="console">
            <SkipLink/>
            <nav id="console-nav" class="console-nav" popover="auto" aria-label=label>
                <div class="console-head">
                    <Mark site=shell.site.clone() href=home/>
                    <button
                        type="button" class="header-tool console-open" popovertarget="console-nav"
                        popovertargetaction="hide"
                    >
                        {Icon::Close.view()}
                        <span class="only-read">{lang.t("shell-close-menu")}</span>
                    </button>
                </div>
                {groups}
            </nav>
            <header class="console-bar">
                <button type="button" class="header-tool console-open" popovertarget="console-nav">
                    {Icon::Menu.view()}
                    <span class="only-read">{lang.t("shell-menu")}</span>
                </button>
                {bar}
                <div class="header-tools">
                    {preferences_menu(&shell.preferences, &shell.path)}
                    {bell_link(&shell)}
                    {account_menu(&shell)}
                </div>
            </header>
            <main id="main" class="console-main" tabindex="-1">{children()}</main>
            <Toasts said=shell.said/>
        </div>
    }
    .into_any()
}

fn group_view(group: NavGroup, here: Option<&str>) -> AnyView {
    let heading =
        (!group.label.is_empty()).then(|| view! { <h2 class="console-group">{group.label}</h2> }.into_any());
    let links: Vec<AnyView> =
        group.links.into_iter().map(|link| view! { <li>{side_link(link, here)}</li> }.into_any()).collect();
    view! { {heading}<ul>{links}</ul> }.into_any()
}
