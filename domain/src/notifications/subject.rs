//! What a fact is about, as its messages need it: in no language yet.

mod order;
mod store;

use crate::kit::Result;
use crate::kit::events::Event;
use crate::kit::letter::Word;
use chrono::{DateTime, Utc};
use i18n::Lang;
use model::{Money, OrderId, UserId};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// A word that is written when it is known who reads it.
#[derive(Clone, Debug)]
pub(super) enum Said {
    Text(String),
    Number(i64),
    Money(Money),
    Time(DateTime<Utc>),
}

pub(super) type Words = Vec<(&'static str, Said)>;

#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    pub thing_id: Uuid,
    pub words: Words,
    /// What programs find beside a message.
    pub metadata: Value,
    /// How the order, the product or the store stands now.
    pub standing: String,
    /// What the fact itself carries.
    pub data: Value,
    pub order: Option<Bought>,
    pub account: Option<UserId>,
    pub keeper: Option<UserId>,
}

/// Who bought, as the order knows it.
#[derive(Clone, Debug)]
pub(super) struct Bought {
    pub id: OrderId,
    pub number: String,
    pub user_id: Option<UserId>,
    pub email: String,
    pub name: String,
    pub lang: Lang,
}

impl Subject {
    pub fn is(&self, standing: &str) -> bool {
        self.standing == standing
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|(name, _)| *name == word)
    }

    /// Money that came beside an order that was paid already, or could not be.
    pub fn is_stray(&self) -> bool {
        self.data["stray"] == true
    }

    pub fn was_suspended(&self) -> bool {
        self.data["from"] == "SUSPENDED"
    }

    fn text(&self, name: &str) -> Option<String> {
        self.data[name].as_str().map(str::to_owned)
    }
}

/// Looks up what a fact is about; `None` when that is gone, or the fact says nothing to anybody.
pub(super) async fn read(conn: &mut PgConnection, event: &Event) -> Result<Option<Subject>> {
    let subject = Subject { thing_id: event.thing_id, data: event.data.clone(), ..Subject::default() };
    match event.thing.as_str() {
        "user" => Ok(Some(account(subject, event))),
        "order" => order::read(conn, subject, event).await,
        "product" => store::product(conn, subject).await,
        "review" => store::review(conn, subject).await,
        "vendor" => store::store(conn, subject).await,
        _ => Ok(None),
    }
}

fn account(mut subject: Subject, event: &Event) -> Subject {
    subject.account = Some(UserId(event.thing_id));
    subject.words.push(("time", Said::Time(event.at)));
    if let Some(device) = subject.text("device") {
        subject.words.push(("device", Said::Text(device)));
    }
    if let Some(address) = subject.text("to") {
        subject.words.push(("email", Said::Text(address)));
    }
    if let Some(left) = subject.data["left"].as_i64() {
        subject.words.push(("left", Said::Number(left)));
    }
    subject.metadata = json!({});
    subject
}

impl Said {
    pub fn written(&self, lang: Lang) -> Word {
        match self {
            Self::Text(text) => Word::Text(text.clone()),
            Self::Number(number) => Word::Number(*number),
            Self::Money(money) => Word::Text(lang.money(*money)),
            Self::Time(at) => Word::Text(lang.date_time(*at)),
        }
    }
}
