//! Mails to people: one look for all of them, words from the catalogue.
//!
//! A letter is a job with what its words need; it is written when it is sent, in its reader's
//! language. The messages of letter `x` are `mail-x-subject`, `-text`, `-button` and `-footnote`.

mod html;
mod receipt;
mod text;

pub use html::DARK;
pub use receipt::{Receipt, ReceiptLine, ReceiptSum};

use super::outside::Mail;
use super::{Cx, Result, jobs};
use i18n::{Arg, Lang, tr};
use model::NotificationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A letter to one person.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    pub to: String,
    pub lang: String,
    pub name: String,
    pub about: String,
    pub words: BTreeMap<String, Word>,
    pub code: Option<String>,
    /// Where the button leads, as a path of the shop.
    pub path: String,
    /// What was bought, in a table below the words.
    #[serde(default)]
    pub receipt: Option<Receipt>,
    /// Where mails like this are switched off, as a path of the shop; none where they cannot be.
    #[serde(default)]
    pub unsubscribe: Option<String>,
    /// The row that tells what becomes of it.
    #[serde(default)]
    pub notification: Option<NotificationId>,
}

/// Something a message holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Word {
    Number(i64),
    Text(String),
}

impl jobs::Job for Letter {
    const KIND: &'static str = "mail.letter";
}

/// A text message to one phone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TextMessage {
    pub to: String,
    pub text: String,
    /// The row that tells what becomes of it.
    #[serde(default)]
    pub notification: Option<NotificationId>,
}

impl jobs::Job for TextMessage {
    const KIND: &'static str = "sms.text";
}

impl TextMessage {
    pub fn new(to: &str, text: impl Into<String>) -> Self {
        Self { to: to.to_owned(), text: text.into(), notification: None }
    }
}

pub const SHOP_NAME: &str = "DropCart";

impl Letter {
    pub fn new(to: &str, lang: Lang, about: &str, path: &str) -> Self {
        Self {
            to: to.to_owned(),
            lang: lang.code().to_owned(),
            name: String::new(),
            about: about.to_owned(),
            words: BTreeMap::new(),
            code: None,
            path: path.to_owned(),
            receipt: None,
            unsubscribe: None,
            notification: None,
        }
    }

    pub fn to_name(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    pub fn number(mut self, name: &str, value: i64) -> Self {
        self.words.insert(name.to_owned(), Word::Number(value));
        self
    }

    pub fn text(mut self, name: &str, value: impl Into<String>) -> Self {
        self.words.insert(name.to_owned(), Word::Text(value.into()));
        self
    }

    /// A code to show large, and to name in the words.
    pub fn code(mut self, code: &str) -> Self {
        self.code = Some(code.to_owned());
        self.text("code", code)
    }

    fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    fn part(&self, part: &str) -> String {
        let mut args: Vec<(&str, Arg)> = vec![("shop", Arg::from(SHOP_NAME))];
        args.extend(self.words.iter().map(|(name, word)| match word {
            Word::Number(number) => (name.as_str(), Arg::from(*number)),
            Word::Text(text) => (name.as_str(), Arg::from(text.as_str())),
        }));
        self.lang().tr(&format!("mail-{}-{part}", self.about), &args)
    }

    /// What it says in one line.
    pub fn title(&self) -> String {
        self.part("subject")
    }

    /// What it says.
    pub fn message(&self) -> String {
        self.part("text")
    }

    /// The letter as it is sent; `message_id` is the same for each try.
    pub fn write(&self, cx: &Cx, message_id: String) -> Mail {
        let lang = self.lang();
        let unsubscribe = self.unsubscribe.as_deref().map(|path| cx.url(path));
        let parts = Parts {
            lang,
            subject: self.title(),
            greeting: if self.name.is_empty() {
                tr!(lang, "mail-greeting-unnamed")
            } else {
                tr!(lang, "mail-greeting", name = self.name.as_str())
            },
            text: self.message(),
            code: self.code.clone(),
            receipt: self.receipt.clone(),
            button: self.part("button"),
            link: cx.url(&self.path),
            link_hint: tr!(lang, "mail-link-hint"),
            footnote: self.part("footnote"),
            footer: tr!(lang, "mail-footer", shop = SHOP_NAME, email = self.to.as_str()),
            unsubscribe: unsubscribe.clone(),
            unsubscribe_words: tr!(lang, "mail-unsubscribe"),
        };
        Mail {
            to: self.to.clone(),
            text: text::of(&parts),
            html: html::of(&parts),
            subject: parts.subject,
            message_id,
            unsubscribe,
        }
    }
}

/// Sends a letter; a try that fails is made again by the worker.
pub async fn send(cx: &Cx, letter: &Letter, job: model::JobId) -> Result<()> {
    let mail = letter.write(cx, job.to_string());
    cx.shop().mailer.send(&mail).await
}

/// Sends a text message.
pub async fn send_text(cx: &Cx, message: &TextMessage) -> Result<()> {
    cx.shop().sms.send(&message.to, &message.text).await
}

/// What both forms of a mail are made of.
struct Parts {
    lang: Lang,
    subject: String,
    greeting: String,
    text: String,
    code: Option<String>,
    receipt: Option<Receipt>,
    button: String,
    link: String,
    link_hint: String,
    footnote: String,
    footer: String,
    unsubscribe: Option<String>,
    unsubscribe_words: String,
}
