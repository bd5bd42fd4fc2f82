//! A list of things that opens below its button.

use crate::actions::given;
use crate::icon::Icon;
use leptos::prelude::*;

/// A menu: opens and closes without scripts; those add Escape and closing by a press outside (`data-menu`).
///
/// Menus with the same `group` close each other.
#[component]
pub fn Menu(
    #[prop(into)] label: String,
    #[prop(default = None, into)] icon: Option<Icon>,
    #[prop(default = "button button-secondary".into(), into)] class: String,
    #[prop(optional)] icon_only: bool,
    /// Opens towards the end of the line instead of its start.
    #[prop(optional)]
    start: bool,
    #[prop(default = "menus".into(), into)] group: String,
    #[prop(optional)] open: bool,
    children: Children,
) -> AnyView {
    let title = icon_only.then(|| label.clone());
    view! {
        <details class=if start { "menu menu-start" } else { "menu" } name=group open=open data-menu>
            <summary class=class title=title>
                {icon.map(Icon::view)}
                <span class=icon_only.then_some("only-read")>{label}</span>
                {(!icon_only).then(|| Icon::ChevronDown.view())}
            </summary>
            <div class="menu-panel">{children()}</div>
        </details>
    }
    .into_any()
}

/// An entry that goes somewhere.
#[component]
pub fn MenuLink(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(default = None, into)] icon: Option<Icon>,
    #[prop(optional)] current: bool,
    #[prop(optional, into)] lang: String,
) -> AnyView {
    view! {
        <a
            href=href class="menu-item" aria-current=current.then_some("true")
            lang=given(lang.clone()) hreflang=given(lang)
        >
            {icon.map(Icon::view)}
            {label}
            {current.then(|| Icon::Check.view())}
        </a>
    }
    .into_any()
}

/// An entry that changes something: a form of one button. `fields` go along unseen.
#[component]
pub fn MenuForm(
    #[prop(into)] action: String,
    #[prop(into)] label: String,
    #[prop(default = None, into)] icon: Option<Icon>,
    #[prop(optional)] fields: Vec<(String, String)>,
    #[prop(optional)] danger: bool,
    /// For entries of which one is chosen.
    #[prop(default = None, into)]
    pressed: Option<bool>,
) -> AnyView {
    let fields: Vec<AnyView> = fields
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
        .collect();
    let chosen = (pressed == Some(true)).then(|| Icon::Check.view());
    let pressed = pressed.map(|on| if on { "true" } else { "false" });
    view! {
        <form method="post" action=action>
            {fields}
            <button
                type="submit" aria-pressed=pressed
                class=if danger { "menu-item menu-item-danger" } else { "menu-item" }
            >
                {icon.map(Icon::view)}
                {label}
                {chosen}
            </button>
        </form>
    }
    .into_any()
}
