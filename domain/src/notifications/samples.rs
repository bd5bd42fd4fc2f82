//! Letters made up from sample words, so that people who write them can look at each in both languages.

use super::facts::{FACTS, Fact, Lists};
use crate::kit::letter::{Letter, Receipt, ReceiptLine, ReceiptSum};
use crate::kit::outside::Mail;
use crate::kit::{AppError, Cx, Result};
use i18n::{Lang, tr};
use model::{Currency, Money};

/// Letters that no fact leads to: they carry a code or a link and are asked for.
const ASKED_FOR: &[(&str, &str, bool)] = &[
    ("register", "/register/confirm?token=sample", true),
    ("address-taken", "/login", false),
    ("verify", "/verify-email?token=sample", true),
    ("password-reset", "/reset-password?token=sample", false),
];

/// A letter by its name, and whether its reader can switch such letters off.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub about: &'static str,
    pub is_optional: bool,
}

/// Every letter there is.
pub fn samples() -> Vec<Sample> {
    let asked_for = ASKED_FOR.iter().map(|(about, _, _)| Sample { about, is_optional: false });
    let facts = FACTS.iter().map(|fact| Sample { about: fact.about, is_optional: fact.switch.is_some() });
    asked_for.chain(facts).collect()
}

/// The letter of this name with sample words.
fn sample(lang: Lang, about: &str) -> Result<Letter> {
    if let Some((about, path, has_code)) = ASKED_FOR.iter().find(|(name, _, _)| *name == about) {
        let letter = filled(lang, about, path);
        return Ok(if *has_code { letter.code("482 913") } else { letter });
    }
    let fact = FACTS.iter().find(|fact| fact.about == about).ok_or(AppError::NotFound)?;
    let path = fact.leads.replace("{order}", "DC-100042").replace("{id}", "sample");
    let mut letter = filled(lang, about, &path);
    letter.receipt = receipt(lang, fact);
    letter.unsubscribe = fact.switch.map(|_| "/unsubscribe?token=sample".to_owned());
    Ok(letter)
}

/// The same as it would be sent.
pub fn sample_mail(cx: &Cx, lang: Lang, about: &str) -> Result<Mail> {
    Ok(sample(lang, about)?.write(cx, "sample".to_owned()))
}

fn money(lang: Lang, minor: i64) -> String {
    lang.money(Money::new(minor, Currency::USD))
}

/// With every word that any letter asks for.
fn filled(lang: Lang, about: &str, path: &str) -> Letter {
    let word = |name: &str| lang.t(&format!("mail-sample-{name}"));
    Letter::new("mia@example.com", lang, about, path)
        .to_name(&word("name"))
        .text("order", "DC-100042")
        .text("total", money(lang, 13_489))
        .text("amount", money(lang, 4_990))
        .text("store", word("store"))
        .text("product", word("product"))
        .text("author", word("name"))
        .text("reason", word("reason"))
        .text("device", "Firefox, Linux")
        .text("email", "mia.new@example.com")
        .text("time", word("time"))
        .number("left", 3)
        .number("rating", 4)
        .number("pieces", 3)
        .number("minutes", 10)
}

fn receipt(lang: Lang, fact: &Fact) -> Option<Receipt> {
    let name = |key: &str| lang.t(&format!("mail-sample-{key}"));
    let priced = |key: &str, count: i64, minor: i64| ReceiptLine {
        name: name(key),
        note: tr!(lang, "orders-pieces-at", pieces = count, price = money(lang, minor)),
        amount: money(lang, minor * count),
    };
    let boxed = |key: &str, count: i64| ReceiptLine {
        name: name(key),
        note: tr!(lang, "orders-things", count = count),
        amount: String::new(),
    };
    let sum = |key: &str, minor: i64, is_total: bool| ReceiptSum {
        label: lang.t(key),
        amount: money(lang, minor),
        is_total,
    };
    match fact.lists {
        Lists::Nothing => None,
        Lists::Parcel => {
            let lines = vec![boxed("product", 2), boxed("other", 1)];
            Some(Receipt::of(lines, Vec::new(), |_| String::new()))
        }
        Lists::Order | Lists::Part => {
            let lines = vec![priced("product", 2, 4_990), priced("other", 1, 2_400)];
            let sums = vec![
                sum("orders-subtotal", 12_380, false),
                sum("orders-shipping", 490, false),
                sum("orders-tax", 619, false),
                sum("orders-total", 13_489, true),
            ];
            Some(Receipt::of(lines, sums, |_| String::new()))
        }
    }
}
