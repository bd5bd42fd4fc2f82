//! Notifications: what was told to a person, on which channel, and what became of it.

use crate::NotificationId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "SCREAMING_SNAKE_CASE"))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Channel {
    Email,
    Sms,
    Push,
    InApp,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Email, Self::Sms, Self::Push, Self::InApp];

    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "EMAIL",
            Self::Sms => "SMS",
            Self::Push => "PUSH",
            Self::InApp => "IN_APP",
        }
    }

    /// As preferences call it.
    pub fn switch(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Push => "push",
            Self::InApp => "inApp",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

/// What became of a message. `Delivered` is said where somebody tells us that it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "UPPERCASE"))]
#[serde(rename_all = "UPPERCASE")]
pub enum NotificationStatus {
    Pending,
    Sent,
    Delivered,
    Failed,
    Read,
}

impl NotificationStatus {
    pub const ALL: [Self; 5] = [Self::Pending, Self::Sent, Self::Delivered, Self::Failed, Self::Read];

    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Sent => "SENT",
            Self::Delivered => "DELIVERED",
            Self::Failed => "FAILED",
            Self::Read => "READ",
        }
    }
}

/// One message to one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    pub id: NotificationId,
    #[serde(rename = "type")]
    pub channel: Channel,
    /// What it is about, by the name preferences know it by.
    pub event: String,
    pub title: String,
    pub message: String,
    /// Where it leads, as a path of the shop.
    pub path: String,
    /// The language it was written in.
    pub language: String,
    pub status: NotificationStatus,
    pub metadata: Value,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// What narrows the list of one's notifications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotificationFilter {
    pub channel: Option<Channel>,
    pub status: Option<NotificationStatus>,
    /// Only those that were not read yet.
    pub unread: bool,
}

/// Which mails a link in one of them switches off, its signature being good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsubscribing {
    /// By the name preferences know it by.
    pub event: &'static str,
    pub is_off: bool,
}
