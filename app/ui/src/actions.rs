//! What can be done: buttons and links.

use crate::icon::Icon;
use leptos::prelude::*;

/// How much a button asks for attention. One primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    #[default]
    Secondary,
    Quiet,
    /// Takes something away, in a list where a red block would shout.
    QuietDanger,
    Danger,
}

/// How tall a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    Small,
    #[default]
    Normal,
    Large,
}

/// A button. It submits its form unless `plain`; `busy` shows work under way and takes no second press.
///
/// `icon_only` hides the words from the eye, never from assistive technology. `command` and `target` invoke a dialog
/// without scripts (`show-modal`, `close`). `spoken` is said instead of the label where many buttons of a page have the
/// same one; it begins with the label ("Sign out" becomes "Sign out Chrome, Linux").
#[component]
pub fn Button(
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: ButtonSize,
    #[prop(default = None, into)] icon: Option<Icon>,
    #[prop(optional)] icon_only: bool,
    #[prop(optional)] plain: bool,
    #[prop(optional)] wide: bool,
    #[prop(optional)] busy: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional, into)] name: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] form: String,
    #[prop(optional, into)] command: String,
    #[prop(optional, into)] target: String,
    #[prop(optional, into)] spoken: String,
    #[prop(optional, into)] show: String,
) -> AnyView {
    let title = icon_only.then(|| label.clone());
    view! {
        <button
            type=if plain { "button" } else { "submit" }
            class=class(kind, size, wide, icon_only)
            name=given(name)
            value=given(value)
            form=given(form)
            command=given(command)
            commandfor=given(target)
            disabled=disabled || busy
            aria-busy=busy.then_some("true")
            aria-label=given(spoken)
            title=title
            data-show=given(show)
        >
            {words(icon, icon_only, label)}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: for going somewhere, never for changing something.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: ButtonSize,
    #[prop(default = None, into)] icon: Option<Icon>,
    #[prop(optional)] icon_only: bool,
    #[prop(optional)] wide: bool,
    #[prop(optional, into)] spoken: String,
    #[prop(optional, into)] show: String,
) -> AnyView {
    let title = icon_only.then(|| label.clone());
    view! {
        <a
            href=href
            class=class(kind, size, wide, icon_only)
            title=title
            aria-label=given(spoken)
            data-show=given(show)
        >
            {words(icon, icon_only, label)}
        </a>
    }
    .into_any()
}

/// A link in running text; `quiet` ones stand in lists where everything is a link.
#[component]
pub fn Link(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] quiet: bool,
    #[prop(optional, into)] show: String,
) -> AnyView {
    view! { <a href=href class=if quiet { "link-quiet" } else { "link" } data-show=given(show)>{label}</a> }
        .into_any()
}

fn class(kind: ButtonKind, size: ButtonSize, wide: bool, icon_only: bool) -> String {
    let kind = match kind {
        ButtonKind::Primary => "button button-primary",
        ButtonKind::Secondary => "button button-secondary",
        ButtonKind::Quiet => "button button-quiet",
        ButtonKind::QuietDanger => "button button-quiet button-quiet-danger",
        ButtonKind::Danger => "button button-danger",
    };
    let size = match size {
        ButtonSize::Small => " button-small",
        ButtonSize::Normal => "",
        ButtonSize::Large => " button-large",
    };
    let wide = if wide { " button-wide" } else { "" };
    let icon_only = if icon_only { " button-icon" } else { "" };
    format!("{kind}{size}{wide}{icon_only}")
}

fn words(icon: Option<Icon>, icon_only: bool, label: String) -> AnyView {
    let onward = matches!(icon, Some(Icon::ArrowEnd | Icon::ChevronEnd));
    let icon = icon.map(Icon::view);
    match (icon_only, onward) {
        (true, _) => view! { {icon}<span class="only-read">{label}</span> }.into_any(),
        (false, true) => view! { <span>{label}</span>{icon} }.into_any(),
        (false, false) => view! { {icon}<span>{label}</span> }.into_any(),
    }
}

/// An attribute that is left out when its text is empty.
pub(crate) fn given(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
