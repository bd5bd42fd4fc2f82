//! What the page tells: notices, badges, cards, what is loading and what is empty.

use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// A meaning, with a sign of its own so that colour never carries it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    Brand,
    Saving,
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Brand => "tone-brand",
            Self::Saving => "tone-saving",
            Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Danger => "tone-danger",
        }
    }

    const fn sign(self) -> Icon {
        match self {
            Self::Neutral | Self::Brand | Self::Info => Icon::Info,
            Self::Saving => Icon::Tag,
            Self::Success => Icon::CheckCircle,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::AlertCircle,
        }
    }
}

/// Something to know before going on. `urgent` ones interrupt a screen reader.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: String,
    #[prop(optional)] urgent: bool,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let body = children.map(|children| view! { <div class="notice-body">{children()}</div> }.into_any());
    view! {
        <div class=format!("notice {}", tone.class()) role=if urgent { Some("alert") } else { None }>
            {tone.sign().view()}
            <p class="notice-title">{title}</p>
            {body}
        </div>
    }
    .into_any()
}

/// Something to know of the thing it stands with, in one line.
#[component]
pub fn Remark(
    #[prop(optional)] tone: Tone,
    #[prop(into)] label: String,
    #[prop(default = None, into)] icon: Option<Icon>,
) -> AnyView {
    let sign = icon.unwrap_or_else(|| tone.sign()).view();
    view! { <p class=format!("remark {}", tone.class())>{sign}<span>{label}</span></p> }.into_any()
}

/// A state in one or two words.
#[component]
pub fn Badge(
    #[prop(into)] label: String,
    #[prop(optional)] tone: Tone,
    #[prop(default = None, into)] icon: Option<Icon>,
) -> AnyView {
    view! { <span class=format!("badge {}", tone.class())>{icon.map(Icon::view)}{label}</span> }.into_any()
}

/// A framed group. `flush` lets a table reach the frame.
#[component]
pub fn Card(
    #[prop(optional, into)] title: String,
    #[prop(optional)] flush: bool,
    #[prop(default = None, into)] action: Option<AnyView>,
    children: Children,
) -> AnyView {
    let head = (!title.is_empty())
        .then(|| view! { <div class="card-head"><h2>{title}</h2>{action}</div> }.into_any());
    view! { <section class=if flush { "card card-flush" } else { "card" }>{head}{children()}</section> }
        .into_any()
}

/// The shape of what is still loading. Its size comes from `class` (`h-4 w-40`).
#[component]
pub fn Skeleton(#[prop(default = "h-4 w-full".into(), into)] class: String) -> AnyView {
    view! {
        <div class=format!("skeleton {class}") role="img" aria-label=use_lang().t("ui-loading")></div>
    }
    .into_any()
}

/// Nothing here yet, and what to do about it.
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(optional, into)] body: String,
    #[prop(default = Icon::Box)] icon: Icon,
    #[prop(default = None, into)] action: Option<AnyView>,
) -> AnyView {
    let body = (!body.is_empty()).then(|| view! { <p class="empty-body">{body}</p> }.into_any());
    let action = action.map(|action| view! { <div class="empty-action">{action}</div> }.into_any());
    view! {
        <div class="empty">
            {icon.view()}
            <h2 class="empty-title">{title}</h2>
            {body}
            {action}
        </div>
    }
    .into_any()
}

/// A person's or store's initials, always in the same colour; hidden from assistive technology, as the name stands
/// beside it.
#[component]
pub fn Avatar(#[prop(into)] name: String, #[prop(optional)] large: bool) -> AnyView {
    let tones = [Tone::Brand, Tone::Saving, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger];
    let sum = name.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
    let tone = tones[sum % tones.len()].class();
    let size = if large { "avatar avatar-large" } else { "avatar" };
    view! { <span class=format!("{size} {tone}") aria-hidden="true">{initials(&name)}</span> }.into_any()
}

/// The first letters of the first and last word. Arabic letters join, so one stands alone.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.first().and_then(|word| word.chars().next());
    let last = words.last().filter(|_| words.len() > 1).and_then(|word| word.chars().next());
    match (first, last) {
        (Some(first), Some(last)) if first.is_ascii() => format!("{first}{last}").to_uppercase(),
        (Some(first), _) => first.to_uppercase().collect(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_first_and_last() {
        assert_eq!(initials("Ada King Lovelace"), "AL");
        assert_eq!(initials("mia"), "M");
        assert_eq!(initials("ليلى حداد"), "ل");
        assert_eq!(initials("  "), "");
    }
}
