//! What would have been told within the shop, of facts that nobody heard when they came about.

use super::{facts, people, subject, write};
use crate::kit::{Cx, Result, System, events};

/// Writes the rows of one fact that stand within the shop; nothing is sent, and no open page hears of it. For the demo
/// marketplace, whose past is played in minutes.
pub async fn recall(cx: &Cx, seq: i64) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let event = events::read(&mut tx, seq).await?;
    let Some(subject) = subject::read(&mut tx, &event).await? else { return Ok(()) };
    for fact in facts::of(&event.kind).filter(|fact| (fact.when)(&subject)) {
        for person in people::of(&mut tx, cx, fact, &subject).await? {
            write::recall(&mut tx, cx, &event, fact, &subject, &person).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
