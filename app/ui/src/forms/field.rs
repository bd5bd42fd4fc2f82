//! A line or a block of text a person types.

use super::state::{Shown, optional_mark};
use crate::actions::given;
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// What is typed into a field: decides the keyboard, the direction and what the browser may correct.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Input {
    #[default]
    Text,
    Email,
    Password,
    Tel,
    Number,
    Url,
    Date,
    Search,
    /// Several lines.
    Area,
}

impl Input {
    const fn html(self) -> &'static str {
        match self {
            Self::Text | Self::Area => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Tel => "tel",
            Self::Number => "number",
            Self::Url => "url",
            Self::Date => "date",
            Self::Search => "search",
        }
    }

    /// Codes and addresses read from left to right in every language.
    const fn is_code(self) -> bool {
        matches!(self, Self::Email | Self::Password | Self::Tel | Self::Url)
    }
}

/// A labelled field. It is required unless `optional`.
///
/// `aside` stands beside the label (a "forgot password?" link); `inputmode` refines the keyboard; a password is never
/// filled in again.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional)] kind: Input,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional, into)] autocomplete: String,
    #[prop(optional, into)] inputmode: String,
    #[prop(optional, into)] prefix: String,
    #[prop(optional, into)] suffix: String,
    #[prop(optional, into)] placeholder: String,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] show: String,
    #[prop(default = None, into)] maxlength: Option<u32>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] readonly: bool,
    #[prop(optional)] autofocus: bool,
    #[prop(default = None, into)] aside: Option<AnyView>,
) -> AnyView {
    let shown = Shown::of(&name, id, value, error);
    let code = kind.is_code();
    let spellcheck = code.then_some("false");
    let id = shown.id.clone();
    let described_by = shown.described_by(&hint);
    let value = shown.value.clone().filter(|_| kind != Input::Password);
    let control = if kind == Input::Area {
        view! {
            <textarea
                id=id.clone() name=name.clone() class="input" rows="4" dir="auto"
                required=!optional disabled=disabled readonly=readonly autofocus=autofocus
                maxlength=maxlength.map(|n| n.to_string()) placeholder=given(placeholder)
                aria-invalid=shown.invalid() aria-describedby=described_by data-show=given(show)
            >{value}</textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                type=kind.html() id=id.clone() name=name.clone() value=value class="input" dir=code.then_some("ltr")
                required=!optional disabled=disabled readonly=readonly autofocus=autofocus
                autocomplete=given(autocomplete) inputmode=given(inputmode) maxlength=maxlength.map(|n| n.to_string())
                placeholder=given(placeholder) spellcheck=spellcheck autocapitalize=code.then_some("none")
                aria-invalid=shown.invalid() aria-describedby=described_by data-show=given(show)
            />
        }
        .into_any()
    };
    let revealed_id = id.clone();
    view! {
        <div class="field">
            <div class="field-head">
                <label for=id class="label">{label}{optional_mark(optional)}</label>
                {aside}
            </div>
            {shown.hint(hint)}
            {if kind == Input::Password { revealed(revealed_id, control) } else { affixed(prefix, control, suffix) }}
            {shown.error_slot(&name)}
        </div>
    }
    .into_any()
}

/// With a button that shows what was typed. A script unhides it: nothing else would answer it.
fn revealed(id: String, control: AnyView) -> AnyView {
    let label = use_lang().t("ui-show-password");
    view! {
        <div class="revealed">
            {control}
            <button
                type="button" class="reveal" aria-label=label.clone() title=label aria-pressed="false"
                aria-controls=id data-reveal hidden
            >
                {Icon::Eye.view()}
            </button>
        </div>
    }
    .into_any()
}

fn affixed(prefix: String, control: AnyView, suffix: String) -> AnyView {
    if prefix.is_empty() && suffix.is_empty() {
        return control;
    }
    view! { <div class="affixed">{affix(prefix)}{control}{affix(suffix)}</div> }.into_any()
}

fn affix(words: String) -> Option<AnyView> {
    (!words.is_empty()).then(|| view! { <span class="affix">{words}</span> }.into_any())
}
