//! Named facts and single figures.

use crate::feedback::Tone;
use crate::icon::Icon;
use leptos::prelude::*;

/// A name, its value and, where it can be changed, a link.
pub struct Fact {
    pub label: String,
    pub value: AnyView,
    pub action: Option<AnyView>,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: impl IntoAny) -> Self {
        Self { label: label.into(), value: value.into_any(), action: None }
    }

    #[must_use]
    pub fn action(mut self, action: impl IntoAny) -> Self {
        self.action = Some(action.into_any());
        self
    }
}

/// Facts under each other, names beside values.
#[component]
pub fn DescriptionList(facts: Vec<Fact>) -> AnyView {
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

fn fact(fact: Fact) -> AnyView {
    let action = fact.action.map(|action| view! { <dd>{action}</dd> }.into_any());
    view! {
        <div>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
            {action}
        </div>
    }
    .into_any()
}

/// Which way a figure went, and whether that is good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trend {
    #[default]
    Flat,
    UpGood,
    UpBad,
    DownGood,
    DownBad,
}

/// One figure with its name, what changed (`+12% on last week`), and a sparkline as children.
#[component]
pub fn Stat(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] change: String,
    #[prop(optional)] trend: Trend,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let (tone, sign) = match trend {
        Trend::Flat => (Tone::Neutral, Icon::Minus),
        Trend::UpGood => (Tone::Success, Icon::ArrowUp),
        Trend::UpBad => (Tone::Danger, Icon::ArrowUp),
        Trend::DownGood => (Tone::Success, Icon::ArrowDown),
        Trend::DownBad => (Tone::Danger, Icon::ArrowDown),
    };
    let change = (!change.is_empty()).then(|| {
        view! { <p class=format!("stat-change {}", tone.class())>{sign.view()}{change}</p> }.into_any()
    });
    view! {
        <div class="card stat">
            <p class="stat-label">{label}</p>
            <p class="stat-value">{value}</p>
            {change}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
