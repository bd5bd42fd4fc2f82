//! Mails to people: one look for all of them, words from the catalogue.
//!
//! A letter is a job with what its words need; it is written when it is sent, in its reader's
//! language. The messages of letter `x` are `mail-x-subject`, `-text`, `-button` and `-footnote`.

use super::outside::Mail;
use super::{Cx, Result, jobs};
use i18n::{Arg, Lang, tr};
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
}

impl jobs::Job for TextMessage {
    const KIND: &'static str = "sms.text";
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

    /// The letter as it is sent; `message_id` is the same for each try.
    pub fn write(&self, cx: &Cx, message_id: String) -> Mail {
        let lang = self.lang();
        let parts = Parts {
            lang,
            subject: self.part("subject"),
            greeting: if self.name.is_empty() {
                tr!(lang, "mail-greeting-unnamed")
            } else {
                tr!(lang, "mail-greeting", name = self.name.as_str())
            },
            text: self.part("text"),
            code: self.code.clone(),
            button: self.part("button"),
            link: cx.url(&self.path),
            link_hint: tr!(lang, "mail-link-hint"),
            footnote: self.part("footnote"),
            footer: tr!(lang, "mail-footer", shop = SHOP_NAME, email = self.to.as_str()),
        };
        Mail {
            to: self.to.clone(),
            text: parts.as_text(),
            html: parts.as_html(),
            subject: parts.subject,
            message_id,
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

struct Parts {
    lang: Lang,
    subject: String,
    greeting: String,
    text: String,
    code: Option<String>,
    button: String,
    link: String,
    link_hint: String,
    footnote: String,
    footer: String,
}

impl Parts {
    fn as_text(&self) -> String {
        let code = self.code.as_deref().map(|code| tr!(self.lang, "mail-code", code = code));
        let action = format!("{}:\n{}", self.button, self.link);
        [
            Some(self.greeting.clone()),
            Some(self.text.clone()),
            code,
            Some(action),
            Some(self.footnote.clone()),
        ]
        .into_iter()
        .flatten()
        .chain([format!("-- \n{}", self.footer)])
        .collect::<Vec<_>>()
        .join("\n\n")
    }

    /// Mail programs know neither style sheets nor most of CSS, so the style stands on each element.
    fn as_html(&self) -> String {
        let paragraph =
            |text: &str, style: &str| format!("<p style=\"margin:0 0 16px;{style}\">{}</p>", escape(text));
        let code = self.code.as_deref().map_or_else(String::new, |code| {
            paragraph(
                code,
                "font-size:28px;font-weight:700;letter-spacing:6px;font-family:monospace;direction:ltr",
            )
        });
        format!(
            "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
             <title>{title}</title></head>\
             <body style=\"margin:0;padding:24px;background:#f6f4f0;color:#26221c;font:16px/1.6 system-ui,sans-serif\">\
             <table role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tbody><tr><td align=\"center\">\
             <div style=\"max-width:520px;text-align:start;background:#ffffff;border:1px solid #e4dfd6;border-radius:12px;padding:32px\">\
             <p style=\"margin:0 0 24px;font-weight:700;font-size:20px;color:#0f5a4f\">{shop}</p>\
             {greeting}{text}{code}\
             <p style=\"margin:24px 0\"><a href=\"{link}\" style=\"display:inline-block;background:#0f5a4f;color:#ffffff;\
             text-decoration:none;font-weight:600;padding:12px 20px;border-radius:8px\">{button}</a></p>\
             {hint}<p style=\"margin:0 0 16px;font-size:14px;word-break:break-all\"><a href=\"{link}\" style=\"color:#0f5a4f\">{link}</a></p>\
             {footnote}</div>{footer}</td></tr></tbody></table></body></html>",
            lang = self.lang.code(),
            dir = self.lang.dir(),
            title = escape(&self.subject),
            shop = SHOP_NAME,
            greeting = paragraph(&self.greeting, ""),
            text = paragraph(&self.text, ""),
            link = escape(&self.link),
            button = escape(&self.button),
            hint = paragraph(&self.link_hint, "font-size:14px;color:#6b6355;margin:0"),
            footnote = paragraph(&self.footnote, "font-size:14px;color:#6b6355;margin:0"),
            footer = paragraph(&self.footer, "font-size:13px;color:#6b6355;margin:16px 0 0"),
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_text_in_the_mail() {
        assert_eq!(escape("<b>\"Mia\" & Co"), "&lt;b&gt;&quot;Mia&quot; &amp; Co");
    }
}
