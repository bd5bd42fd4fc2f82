//! Writing a message: its row, and the job that brings it.

use super::facts::Fact;
use super::people::Person;
use super::subject::Subject;
use super::{goods, unsubscribe};
use crate::kit::events::{self, Event, NewEvent};
use crate::kit::letter::{Letter, SHOP_NAME, TextMessage};
use crate::kit::{Cx, Result, jobs};
use crate::preferences;
use chrono::Duration;
use model::NotificationId;
use model::UserId;
use model::notifications::{Channel, NotificationStatus};
use model::preferences::NotificationMatrix;
use serde_json::json;
use sqlx::PgConnection;

/// So many a day to one person, where they could be switched off: whoever gets more reads none of them.
const MOST_MAILS: i64 = 200;
const MOST_TEXTS: i64 = 20;

/// Why a message was not sent, as its row says it.
const TOO_MANY: &str = "too many in one day";

/// Tells a fact to one person, on each channel they want to hear of it.
pub(super) async fn tell(
    conn: &mut PgConnection,
    cx: &Cx,
    event: &Event,
    fact: &Fact,
    subject: &Subject,
    person: &Person,
) -> Result<()> {
    let Some(user) = person.user else { return tell_guest(conn, cx, fact, subject, person).await };
    if is_old_news(conn, cx, fact, subject, user).await? {
        return Ok(());
    }
    let letter = letter(conn, cx, fact, subject, person).await?;
    let message = Message { event, fact, subject, person, user, letter: &letter };
    for channel in fact.on {
        if let Some(switch) = fact.switch
            && !preferences::wants(conn, user, channel.switch(), switch).await?
        {
            continue;
        }
        match channel {
            Channel::Email => message.mail(conn, cx).await?,
            Channel::Sms => message.text(conn, cx).await?,
            Channel::InApp => message.here(conn, cx).await?,
            // nobody can have it yet
            Channel::Push => {}
        }
    }
    Ok(())
}

/// The row that stands within the shop, and nothing else.
pub(super) async fn recall(
    conn: &mut PgConnection,
    cx: &Cx,
    event: &Event,
    fact: &Fact,
    subject: &Subject,
    person: &Person,
) -> Result<()> {
    let Some(user) = person.user.filter(|_| fact.on.contains(&Channel::InApp)) else { return Ok(()) };
    if is_old_news(conn, cx, fact, subject, user).await? {
        return Ok(());
    }
    let letter = letter(conn, cx, fact, subject, person).await?;
    let message = Message { event, fact, subject, person, user, letter: &letter };
    message.insert(conn, cx, Channel::InApp, NotificationStatus::Delivered).await.map(drop)
}

/// A guest can switch off nothing, and hears by mail what others hear unasked. What would be repeated is left out, for
/// nobody remembers it was told.
async fn tell_guest(
    conn: &mut PgConnection,
    cx: &Cx,
    fact: &Fact,
    subject: &Subject,
    person: &Person,
) -> Result<()> {
    let standard = NotificationMatrix::standard();
    let is_usual = fact.switch.is_none_or(|switch| standard.email.get(switch) == Some(&true));
    if !is_usual || fact.quiet().is_some() || !fact.on.contains(&Channel::Email) {
        return Ok(());
    }
    let letter = letter(conn, cx, fact, subject, person).await?;
    jobs::enqueue(conn, cx, &letter).await
}

/// Whether this was told of the same thing a short while ago.
async fn is_old_news(
    conn: &mut PgConnection,
    cx: &Cx,
    fact: &Fact,
    subject: &Subject,
    user: UserId,
) -> Result<bool> {
    let Some(quiet) = fact.quiet() else { return Ok(false) };
    Ok(sqlx::query_scalar!(
        r#"select exists (select from notifications
                          where user_id = $1 and about = $2 and thing_id = $3 and created_at > $4) as "is!""#,
        user.0,
        fact.about,
        subject.thing_id,
        cx.now() - quiet,
    )
    .fetch_one(conn)
    .await?)
}

/// The message in its reader's language, as a mail; the other channels take their words from it.
async fn letter(
    conn: &mut PgConnection,
    cx: &Cx,
    fact: &Fact,
    subject: &Subject,
    person: &Person,
) -> Result<Letter> {
    let order = subject.order.as_ref().map(|order| order.number.as_str()).unwrap_or_default();
    let leads = fact.leads.replace("{order}", order).replace("{id}", &subject.thing_id.to_string());
    let path = person.leads.clone().unwrap_or(leads);
    let mut letter = Letter::new(&person.email, person.lang, fact.about, &path).to_name(&person.name);
    for (name, word) in subject.words.iter().chain(&person.words) {
        letter.words.insert((*name).to_owned(), word.written(person.lang));
    }
    letter.receipt = goods::of(conn, fact.lists, subject, person).await?;
    if let (Some(user), Some(switch)) = (person.user, fact.switch) {
        letter.unsubscribe = Some(unsubscribe::path(cx, user, switch)?);
    }
    Ok(letter)
}

async fn is_too_much(
    conn: &mut PgConnection,
    cx: &Cx,
    user: UserId,
    channel: Channel,
    most: i64,
) -> Result<bool> {
    if !cx.facts().rate_limits {
        return Ok(false);
    }
    let so_many = sqlx::query_scalar!(
        r#"select count(*) as "n!" from notifications where user_id = $1 and channel = $2 and created_at > $3"#,
        user.0,
        channel.name(),
        cx.now() - Duration::days(1),
    )
    .fetch_one(conn)
    .await?;
    Ok(so_many >= most)
}

/// What one person is told.
struct Message<'a> {
    event: &'a Event,
    fact: &'a Fact,
    subject: &'a Subject,
    person: &'a Person,
    user: UserId,
    letter: &'a Letter,
}

impl Message<'_> {
    async fn mail(&self, conn: &mut PgConnection, cx: &Cx) -> Result<()> {
        let channel = Channel::Email;
        if self.fact.switch.is_some() && is_too_much(conn, cx, self.user, channel, MOST_MAILS).await? {
            return self.refuse(conn, cx, channel).await;
        }
        let Some(id) = self.insert(conn, cx, channel, NotificationStatus::Pending).await? else {
            return Ok(());
        };
        jobs::enqueue(conn, cx, &Letter { notification: Some(id), ..self.letter.clone() }).await
    }

    /// To a number that was proven; who has none hears nothing.
    async fn text(&self, conn: &mut PgConnection, cx: &Cx) -> Result<()> {
        let Some(phone) = &self.person.phone else { return Ok(()) };
        let channel = Channel::Sms;
        if is_too_much(conn, cx, self.user, channel, MOST_TEXTS).await? {
            return self.refuse(conn, cx, channel).await;
        }
        let Some(id) = self.insert(conn, cx, channel, NotificationStatus::Pending).await? else {
            return Ok(());
        };
        let words = format!("{SHOP_NAME}: {}\n{}", self.letter.title(), cx.url(&self.letter.path));
        let text = TextMessage { notification: Some(id), ..TextMessage::new(phone, words) };
        jobs::enqueue(conn, cx, &text).await
    }

    /// Within the shop: there at once, and told to whoever has a page open.
    async fn here(&self, conn: &mut PgConnection, cx: &Cx) -> Result<()> {
        let made = self.insert(conn, cx, Channel::InApp, NotificationStatus::Delivered).await?;
        let Some(id) = made else { return Ok(()) };
        let data = json!({
            "id": id, "event": self.name(), "title": self.letter.title(), "message": self.letter.message(),
            "path": self.letter.path,
        });
        let created = NewEvent { kind: "notification.created", thing: "user", thing_id: self.user.0, data };
        events::record(conn, cx, None, created).await
    }

    /// By what preferences know it, or the fact's own name where it is in nobody's hands.
    fn name(&self) -> &'static str {
        self.fact.switch.unwrap_or(self.fact.event)
    }

    /// `None` where the fact was told already.
    async fn insert(
        &self,
        conn: &mut PgConnection,
        cx: &Cx,
        channel: Channel,
        status: NotificationStatus,
    ) -> Result<Option<NotificationId>> {
        let sent_at = (status == NotificationStatus::Delivered).then(|| cx.now());
        Ok(sqlx::query_scalar!(
            r#"insert into notifications (id, user_id, event, event_id, about, thing_id, channel, lang, title, message, path,
                                          status, metadata, created_at, sent_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
               on conflict on constraint notifications_once do nothing returning id as "id: NotificationId""#,
            cx.id::<uuid::Uuid>(),
            self.user.0,
            self.name(),
            self.event.id.0,
            self.fact.about,
            self.subject.thing_id,
            channel.name(),
            self.letter.lang,
            self.letter.title(),
            self.letter.message(),
            self.letter.path,
            status.name(),
            self.subject.metadata,
            cx.now(),
            sent_at,
        )
        .fetch_optional(conn)
        .await?)
    }

    /// Nothing is sent; its row says why.
    async fn refuse(&self, conn: &mut PgConnection, cx: &Cx, channel: Channel) -> Result<()> {
        let Some(id) = self.insert(conn, cx, channel, NotificationStatus::Failed).await? else {
            return Ok(());
        };
        sqlx::query!("update notifications set error = $2 where id = $1", id.0, TOO_MANY)
            .execute(conn)
            .await?;
        Ok(())
    }
}
