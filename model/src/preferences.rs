//! Preferences: language, currency, theme, and which messages a person wants on which channel.

use crate::{Currency, FieldProblem, Fields, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Light, dark, or what the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "lowercase"))]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.code() == text)
    }
}

/// The events a person may hear of; security and verification messages cannot be switched off.
pub const NOTIFIED_EVENTS: &[&str] = &[
    "order.created",
    "order.status_updated",
    "order.cancelled",
    "order.needs_action",
    "payment.succeeded",
    "payment.failed",
    "payment.refunded",
    "product.stock_low",
    "review.created",
    "vendor.applied",
    "vendor.approved",
];

/// What the mail about the order tells already: no second one, until the person asks for it.
const NOT_BY_MAIL: &[&str] = &["payment.succeeded"];

pub type Switches = BTreeMap<String, bool>;

/// One switch for each channel and event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct NotificationMatrix {
    pub email: Switches,
    pub sms: Switches,
    pub push: Switches,
    pub in_app: Switches,
}

impl NotificationMatrix {
    /// Mail and in-app messages on, SMS and push off, until the person says otherwise.
    pub fn standard() -> Self {
        let each = |on: fn(&str) -> bool| NOTIFIED_EVENTS.iter().map(|e| ((*e).to_owned(), on(e))).collect();
        let mail = |event: &str| !NOT_BY_MAIL.contains(&event);
        Self { email: each(mail), sms: each(|_| false), push: each(|_| false), in_app: each(|_| true) }
    }

    pub fn channels(&self) -> [(&'static str, &Switches); 4] {
        [("email", &self.email), ("sms", &self.sms), ("push", &self.push), ("inApp", &self.in_app)]
    }

    pub fn channel_mut(&mut self, name: &str) -> Option<&mut Switches> {
        match name {
            "email" => Some(&mut self.email),
            "sms" => Some(&mut self.sms),
            "push" => Some(&mut self.push),
            "inApp" => Some(&mut self.in_app),
            _ => None,
        }
    }
}

/// What a person prefers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Preferences {
    pub language: String,
    pub currency: Currency,
    pub theme: Theme,
    pub notifications: NotificationMatrix,
}

/// Body of a change; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct UpdatePreferences {
    pub language: Option<String>,
    pub currency: Option<String>,
    pub theme: Option<Theme>,
    pub notifications: Option<NotificationMatrix>,
}

/// The languages the shop is written in.
pub const LANGUAGES: &[&str] = &["en", "ar"];

impl UpdatePreferences {
    /// The preferences as they are after this change.
    pub fn validate(&self, before: &Preferences) -> Result<Preferences> {
        let mut fields = Fields::default();
        let mut after = before.clone();
        if let Some(language) = &self.language {
            if !LANGUAGES.contains(&language.as_str()) {
                fields.problem("language", FieldProblem::NotOneOf { options: LANGUAGES.join(", ") });
            }
            after.language.clone_from(language);
        }
        if let Some(code) = &self.currency {
            match code.parse() {
                Ok(currency) => after.currency = currency,
                Err(_) => fields.problem("currency", FieldProblem::Unknown),
            }
        }
        after.theme = self.theme.unwrap_or(before.theme);
        if let Some(wanted) = &self.notifications {
            merge(&mut fields, &mut after.notifications, wanted);
        }
        fields.done().map(|()| after)
    }
}

/// Takes over each switch that is named; an event nobody sends is refused.
fn merge(fields: &mut Fields, into: &mut NotificationMatrix, wanted: &NotificationMatrix) {
    for (channel, switches) in wanted.channels() {
        for (event, on) in switches {
            if !NOTIFIED_EVENTS.contains(&event.as_str()) {
                fields.problem(&format!("notifications.{channel}.{event}"), FieldProblem::Unknown);
            } else if let Some(target) = into.channel_mut(channel) {
                target.insert(event.clone(), *on);
            }
        }
    }
}
