//! Things the gallery shows components with.

use crate::forms::Choice;
use crate::nav::NavLink;
use crate::{Icon, Point};
use i18n::Lang;
use model::{Currency, Money};

/// An amount of the sample currency.
pub(super) fn money(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

/// Ways to deliver, with a second line.
pub(super) fn deliveries(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("standard", lang.t("gallery-standard")).hint(lang.t("gallery-standard-hint")),
        Choice::new("express", lang.t("gallery-express")).hint(lang.t("gallery-express-hint")),
        Choice::new("pickup", lang.t("gallery-pickup")),
    ]
}

/// The places of a person's own pages.
pub(super) fn places(lang: Lang) -> Vec<NavLink> {
    vec![
        NavLink::new("/account", lang.t("gallery-overview")).icon(Icon::Home),
        NavLink::new("/account/orders", lang.t("gallery-orders")).icon(Icon::Box).badge(lang.number(2)),
        NavLink::new("/account/addresses", lang.t("gallery-addresses")).icon(Icon::MapPin),
        NavLink::new("/account/security", lang.t("gallery-security")).icon(Icon::Shield),
        NavLink::new("/account/preferences", lang.t("gallery-preferences")).icon(Icon::Settings),
    ]
}

/// Takings of a fortnight.
pub(super) fn takings(lang: Lang) -> Vec<Point> {
    let values = [320, 410, 385, 520, 610, 580, 470, 690, 742, 655, 810, 905, 860, 1012];
    values
        .into_iter()
        .zip(1..)
        .map(|(value, day)| Point::new(lang.number(day), value as f64, lang.money(money(value * 100))))
        .collect()
}
