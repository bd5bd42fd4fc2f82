//! What a form holds when it is shown again, and the parts its fields share.

use crate::actions::given;
use crate::lang::use_lang;
use leptos::prelude::*;
use std::collections::HashMap;

/// What came back with a refused form: what was typed (never passwords) and what each field says.
///
/// An error with an empty field name belongs to the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    pub values: HashMap<String, String>,
    pub errors: Vec<(String, String)>,
    /// The same for the summary, where each line names its field; empty where the errors speak for themselves.
    pub lines: Vec<(String, String)>,
}

impl FormState {
    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// What a field has to say, if anything.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, message)| message.as_str())
    }

    /// Whether there is anything to mend.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// One of several: the value that is sent, the words that are read, and a second line where it helps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// With a second line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// What a field shows: from the refused form around it, else what the page gave it.
pub(super) struct Shown {
    pub id: String,
    pub value: Option<String>,
    pub error: String,
}

impl Shown {
    pub fn of(name: &str, id: String, value: String, error: String) -> Self {
        let state = use_context::<FormState>().unwrap_or_default();
        Self {
            id: if id.is_empty() { name.to_owned() } else { id },
            value: state.value(name).map(str::to_owned).or(given(value)),
            error: if error.is_empty() { state.error(name).unwrap_or_default().to_owned() } else { error },
        }
    }

    pub fn invalid(&self) -> Option<&'static str> {
        (!self.error.is_empty()).then_some("true")
    }

    pub fn described_by(&self, hint: &str) -> String {
        let id = &self.id;
        if hint.is_empty() { format!("{id}-error") } else { format!("{id}-hint {id}-error") }
    }

    pub fn hint(&self, hint: String) -> Option<AnyView> {
        let id = format!("{}-hint", self.id);
        (!hint.is_empty()).then(|| view! { <p id=id class="hint">{hint}</p> }.into_any())
    }

    /// The slot an error is written into, by the server or by the script.
    pub fn error_slot(&self, name: &str) -> AnyView {
        let id = format!("{}-error", self.id);
        let hidden = self.error.is_empty();
        let error = self.error.clone();
        view! { <p id=id data-error-for=name.to_owned() class="field-error" hidden=hidden>{error}</p> }
            .into_any()
    }
}

/// Most fields are needed, so only the others are marked.
pub(super) fn optional_mark(optional: bool) -> Option<AnyView> {
    optional.then(|| {
        let mark = use_lang().t("ui-optional");
        view! { <span class="label-mark">" " {mark}</span> }.into_any()
    })
}
