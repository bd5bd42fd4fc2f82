//! Notifications: what is told to people, on which channels, and what became of it.
//!
//! One table says which fact is told to whom ([`facts`]); a new one is a row there and its words. What a person switched off
//! is not written; what is about security, or takes something away, cannot be switched off. Each message is a row that
//! knows whether it was sent, made in the transaction in which the fact is heard; mails and text messages go out by jobs.
//! Who has no account gets mails without a row.
//!
//! Invariants: a fact is told to a person once on each channel; a row is read by its owner alone.
//! Events: `notification.created` (of the thing `user`) for what is told within the shop.
//!
//! In development mails and text messages are kept in the database and shown at `/dev/mail` and `/dev/sms`.

mod facts;
mod goods;
mod kept;
mod people;
mod read;
mod recall;
mod samples;
mod send;
mod subject;
mod unsubscribe;
mod write;

pub use facts::HEARS;
pub use kept::{KeptChannel, KeptMessage, keep_mail, keep_sms, kept, kept_html};
pub use read::{list, read, read_all, unread};
pub use recall::recall;
pub use samples::{Sample, sample_mail, samples};
pub use send::{send_mail, send_text, sweep};
pub use unsubscribe::{unsubscribe, unsubscribing};

use crate::kit::events::Event;
use crate::kit::{Cx, Result};
use sqlx::PgConnection;

/// Writes the messages that belong to a fact.
pub async fn hear(conn: &mut PgConnection, cx: &Cx, event: &Event) -> Result<()> {
    let Some(subject) = subject::read(conn, event).await? else { return Ok(()) };
    for fact in facts::of(&event.kind).filter(|fact| (fact.when)(&subject)) {
        for person in people::of(conn, cx, fact, &subject).await? {
            write::tell(conn, cx, event, fact, &subject, &person).await?;
        }
    }
    Ok(())
}
