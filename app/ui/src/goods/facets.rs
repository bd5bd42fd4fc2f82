//! What a list can be narrowed by. Places (categories) are links; properties are boxes of one form.

use crate::icon::Icon;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

/// So many are in sight; the rest is folded away.
const SHOWN: usize = 8;

/// A value to choose, with how many products it would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetChoice {
    /// Sent under this name instead of the group's.
    pub name: String,
    pub value: String,
    pub label: String,
    pub count: Option<i64>,
    pub checked: bool,
}

/// Whether several values go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FacetKind {
    #[default]
    Several,
    One,
}

/// A group of boxes that are sent under one name. Nothing where there is nothing to choose.
///
/// What is chosen stands before the fold.
#[component]
pub fn FacetGroup(
    #[prop(into)] name: String,
    #[prop(into)] title: String,
    choices: Vec<FacetChoice>,
    #[prop(optional)] kind: FacetKind,
    /// Folded away until somebody wants it; never where something of it is chosen.
    #[prop(optional)]
    folded: bool,
) -> AnyView {
    if choices.is_empty() {
        return ().into_any();
    }
    let lang = use_lang();
    let open = !folded || choices.iter().any(|choice| choice.checked);
    let (mut first, mut rest): (Vec<_>, Vec<_>) =
        choices.into_iter().enumerate().partition(|(place, choice)| *place < SHOWN || choice.checked);
    // A fold of one or two hides more than it saves.
    if rest.len() < 3 {
        first.append(&mut rest);
        first.sort_by_key(|(place, _)| *place);
    }
    let boxes = |choices: Vec<(usize, FacetChoice)>| -> Vec<AnyView> {
        choices.into_iter().map(|(_, choice)| facet_box(&name, choice, kind)).collect()
    };
    let more = rest.len() as i64;
    let first = boxes(first);
    let rest = (more > 0).then(|| {
        let id = format!("more-{name}");
        view! {
            <details class="facet-rest" id=id>
                <summary class="link">{tr!(lang, "ui-facet-more", count = more)}</summary>
                {boxes(rest)}
            </details>
        }
    });
    view! {
        <details class="facet" id=format!("facet-{name}") open=open>
            <summary><span>{title.clone()}</span>{Icon::ChevronDown.view()}</summary>
            <fieldset>
                <legend class="only-read">{title}</legend>
                {first}
                {rest}
            </fieldset>
        </details>
    }
    .into_any()
}

fn facet_box(name: &str, choice: FacetChoice, kind: FacetKind) -> AnyView {
    let lang = use_lang();
    let name = if choice.name.is_empty() { name.to_owned() } else { choice.name };
    let shape = if kind == FacetKind::One { "radio" } else { "checkbox" };
    let count = choice.count.map(|count| view! { <span class="facet-count">{lang.number(count)}</span> });
    view! {
        <label class="facet-choice">
            <input type=shape class="box" name=name value=choice.value checked=choice.checked/>
            <bdi>{choice.label}</bdi>
            {count}
        </label>
    }
    .into_any()
}

/// A place within this one, or the one above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetLink {
    pub href: String,
    pub label: String,
    pub count: Option<i64>,
    /// Leads back up.
    pub up: bool,
    pub here: bool,
}

/// Places as links. Nothing where there are none.
#[component]
pub fn FacetLinks(#[prop(into)] title: String, links: Vec<FacetLink>) -> AnyView {
    if links.is_empty() {
        return ().into_any();
    }
    let lang = use_lang();
    let links: Vec<AnyView> = links
        .into_iter()
        .map(|link| {
            let count = link.count.map(|count| view! { <span class="facet-count">{lang.number(count)}</span> });
            let back = link.up.then(|| Icon::ChevronStart.view());
            let here = link.here.then_some("true");
            view! { <li><a class="facet-link" href=link.href aria-current=here>{back}<bdi>{link.label}</bdi>{count}</a></li> }
                .into_any()
        })
        .collect();
    view! {
        <details class="facet" id="facet-places" open=true>
            <summary><span>{title.clone()}</span>{Icon::ChevronDown.view()}</summary>
            <ul aria-label=title>{links}</ul>
        </details>
    }
    .into_any()
}

/// From and to, as typed; `hint` says what there is, `errors` what is wrong with each.
#[component]
pub fn FacetPrice(
    #[prop(into)] title: String,
    #[prop(into)] currency: String,
    #[prop(optional, into)] min: String,
    #[prop(optional, into)] max: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] errors: (String, String),
) -> AnyView {
    let lang = use_lang();
    let (wrong_min, wrong_max) = errors;
    let from = tr!(lang, "ui-facet-from", currency = currency.clone());
    let to = tr!(lang, "ui-facet-to", currency = currency);
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id="price-hint"><bdi>{hint}</bdi></p> });
    let described = hint.is_some().then_some("price-hint");
    view! {
        <details class="facet" id="facet-price" open=true>
            <summary><span>{title.clone()}</span>{Icon::ChevronDown.view()}</summary>
            <fieldset>
                <legend class="only-read">{title}</legend>
                <div class="facet-price">
                    {price_field("minPrice", from, min, wrong_min, described)}
                    {price_field("maxPrice", to, max, wrong_max, described)}
                </div>
                {hint}
            </fieldset>
        </details>
    }
    .into_any()
}

fn price_field(
    name: &'static str,
    label: String,
    value: String,
    wrong: String,
    described: Option<&'static str>,
) -> AnyView {
    let error_id = format!("{name}-error");
    let invalid = !wrong.is_empty();
    let described = if invalid { Some(error_id.clone()) } else { described.map(str::to_owned) };
    let error = invalid.then(|| view! { <span class="field-error" id=error_id>{wrong}</span> });
    view! {
        <div>
            <label class="hint" for=name>{label}</label>
            <input
                class="input" id=name name=name value=value inputmode="decimal" autocomplete="off" dir="ltr"
                maxlength="16" aria-invalid=invalid.then_some("true") aria-describedby=described
            />
            {error}
        </div>
    }
    .into_any()
}
