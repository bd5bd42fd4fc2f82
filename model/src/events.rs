//! Facts and jobs, as the staff see them who look after their delivery.

use crate::{EventId, Fields, JobId, Result, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// A fact of the event stream.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffEvent {
    pub seq: i64,
    pub id: EventId,
    pub kind: String,
    pub thing: String,
    pub thing_id: Uuid,
    pub data: Value,
    pub actor_id: Option<UserId>,
    pub request_id: Option<String>,
    pub at: DateTime<Utc>,
    /// It still waits for the message broker to take it.
    pub is_waiting: bool,
}

/// A part of the stream, the newest first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct StaffEvents {
    pub events: Vec<StaffEvent>,
    /// What to ask for as `before` to read on; nothing at the end.
    pub next: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum JobStatus {
    /// Its time is to come, or a worker has it.
    #[serde(alias = "waiting")]
    Waiting,
    /// It failed ten times and waits for a person.
    #[default]
    #[serde(alias = "parked")]
    Parked,
}

impl JobStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "WAITING",
            Self::Parked => "PARKED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        [Self::Waiting, Self::Parked].into_iter().find(|status| status.name().eq_ignore_ascii_case(name))
    }
}

/// A job, without what it needs to know: that may be somebody's code or address.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StaffJob {
    pub id: JobId,
    pub kind: String,
    pub status: JobStatus,
    pub tries: i32,
    pub error: Option<String>,
    pub run_at: DateTime<Utc>,
    pub parked_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    /// What a delivery brings to whom.
    pub delivery: Option<Delivery>,
}

/// The fact that a job brings to a subscriber.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    pub consumer: String,
    pub seq: i64,
    pub kind: String,
    pub thing: String,
    pub thing_id: Uuid,
}

/// Body to give a parked job up.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct GiveUpJob {
    pub reason: String,
}

impl GiveUpJob {
    /// The reason, which the audit log keeps.
    pub fn validate(&self) -> Result<String> {
        let mut fields = Fields::default();
        let reason = fields.text("reason", &self.reason, 500);
        fields.done()?;
        Ok(reason)
    }
}
