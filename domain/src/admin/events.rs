//! The event stream, for those who look after it.

use crate::accounts::Admin;
use crate::kit::{Cx, Result};
use model::accounts::Permission;
use model::events::{StaffEvent, StaffEvents};
use model::{EventId, UserId};
use uuid::Uuid;

/// Which facts are wanted.
#[derive(Clone, Debug, Default)]
pub struct EventFilter {
    /// `order.shipped`, or all of a kind of thing with `order.`.
    pub kind: Option<String>,
    pub thing: Option<String>,
    pub thing_id: Option<Uuid>,
    /// Only older ones than this.
    pub before: Option<i64>,
}

impl EventFilter {
    /// What a person types who looks for something: a thing's id, a kind, or the beginning of one.
    pub fn searched(text: &str) -> Self {
        let text = text.trim();
        if let Ok(id) = text.parse() {
            return Self { thing_id: Some(id), ..Self::default() };
        }
        let kind = if text.is_empty() || text.contains('.') { text.to_owned() } else { format!("{text}.") };
        Self { kind: Some(kind), ..Self::default() }
    }
}

/// How many facts stand on a page.
pub const EVENTS_AT_ONCE: i64 = 50;

/// Facts, newest first, for staff with the permission `settings`. Read on with the `next` of the answer.
pub async fn events(cx: &Cx, who: &Admin, filter: &EventFilter) -> Result<StaffEvents> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    // a prefix is looked for in the order of its letters, whatever the database's own order of words is
    let (exact, prefix) = match given(&filter.kind) {
        Some(kind) if kind.ends_with('.') => (None, Some(kind)),
        kind => (kind, None),
    };
    let mut events = sqlx::query_as!(
        StaffEvent,
        r#"select e.seq, e.id as "id: EventId", e.kind, e.thing, e.thing_id, e.data, e.actor_id as "actor_id: UserId",
                  e.request_id, e.at, coalesce(o.relayed_at is null and o.seq is not null, false) as "is_waiting!"
           from events e left join outbox o on o.seq = e.seq
           where ($1::text is null or e.kind = $1) and ($2::text is null or starts_with(e.kind, $2))
             and ($3::text is null or e.thing = $3) and ($4::uuid is null or e.thing_id = $4)
             and ($5::bigint is null or e.seq < $5)
           order by e.seq desc limit $6"#,
        exact,
        prefix,
        given(&filter.thing),
        filter.thing_id,
        filter.before,
        EVENTS_AT_ONCE + 1,
    )
    .fetch_all(&mut *tx)
    .await?;
    let there_is_more = events.len() as i64 > EVENTS_AT_ONCE;
    events.truncate(EVENTS_AT_ONCE as usize);
    let next = events.last().map(|event| event.seq).filter(|_| there_is_more);
    Ok(StaffEvents { events, next })
}
