//! What comes on top of prices: tax, delivery, and what the platform keeps.

use domain::accounts::Admin;
use domain::{Cx, Result, commission, shipping, taxes};
use model::commission::WriteRule;
use model::shipping::{WriteMethod, WriteZone};
use model::taxes::WriteRate;
use model::{Amount, CategoryId, Money, ShippingZoneId};
use std::collections::HashMap;

/// Country, state, rate in hundredths of a percent, and what orders name it.
const RATES: &[(&str, &str, i64, &str)] = &[
    ("US", "", 0, "No sales tax"),
    ("US", "CA", 725, "California sales tax"),
    ("US", "FL", 600, "Florida sales tax"),
    ("US", "IL", 625, "Illinois sales tax"),
    ("US", "NY", 400, "New York sales tax"),
    ("US", "TX", 625, "Texas sales tax"),
    ("US", "WA", 650, "Washington sales tax"),
    ("GB", "", 2_000, "VAT"),
    ("CH", "", 810, "MWST"),
    ("NO", "", 2_500, "MVA"),
    ("AT", "", 2_000, "USt."),
    ("BE", "", 2_100, "TVA / btw"),
    ("BG", "", 2_000, "VAT"),
    ("HR", "", 2_500, "PDV"),
    ("CY", "", 1_900, "VAT"),
    ("CZ", "", 2_100, "DPH"),
    ("DK", "", 2_500, "Moms"),
    ("EE", "", 2_400, "KM"),
    ("FI", "", 2_550, "ALV"),
    ("FR", "", 2_000, "TVA"),
    ("DE", "", 1_900, "MwSt."),
    ("GR", "", 2_400, "VAT"),
    ("HU", "", 2_700, "ÁFA"),
    ("IE", "", 2_300, "VAT"),
    ("IT", "", 2_200, "IVA"),
    ("LV", "", 2_100, "PVN"),
    ("LT", "", 2_100, "PVM"),
    ("LU", "", 1_700, "TVA"),
    ("MT", "", 1_800, "VAT"),
    ("NL", "", 2_100, "Btw"),
    ("PL", "", 2_300, "VAT"),
    ("PT", "", 2_300, "IVA"),
    ("RO", "", 2_100, "TVA"),
    ("SK", "", 2_300, "DPH"),
    ("SI", "", 2_200, "DDV"),
    ("ES", "", 2_100, "IVA"),
    ("SE", "", 2_500, "Moms"),
    ("AE", "", 500, "VAT"),
    ("BH", "", 1_000, "VAT"),
    ("KW", "", 0, "No VAT"),
    ("OM", "", 500, "VAT"),
    ("QA", "", 0, "No VAT"),
    ("SA", "", 1_500, "VAT"),
];

struct Zone {
    name: &'static str,
    /// With blanks between them.
    countries: &'static str,
    standard: Way,
    express: Way,
}

/// Prices in hundredths of the shop's currency.
struct Way {
    base: i64,
    per_kg: i64,
    free_over: Option<i64>,
    days: (i64, i64),
}

const ZONES: &[Zone] = &[
    Zone {
        name: "Home",
        countries: "US",
        standard: Way { base: 490, per_kg: 0, free_over: Some(5_000), days: (3, 5) },
        express: Way { base: 1_290, per_kg: 0, free_over: None, days: (1, 2) },
    },
    Zone {
        name: "Europe",
        countries: "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA",
        standard: Way { base: 990, per_kg: 100, free_over: Some(15_000), days: (5, 8) },
        express: Way { base: 2_490, per_kg: 200, free_over: None, days: (2, 4) },
    },
    Zone {
        name: "Gulf",
        countries: "AE BH KW OM QA SA",
        standard: Way { base: 1_190, per_kg: 100, free_over: Some(15_000), days: (5, 9) },
        express: Way { base: 2_790, per_kg: 200, free_over: None, days: (2, 4) },
    },
    Zone {
        name: REST,
        countries: "",
        standard: Way { base: 1_490, per_kg: 200, free_over: None, days: (8, 16) },
        express: Way { base: 3_490, per_kg: 300, free_over: None, days: (4, 7) },
    },
];

const REST: &str = "Rest of the world";
const STANDARD: (&str, &str) = ("Standard delivery", "توصيل عادي");
const EXPRESS: (&str, &str) = ("Express delivery", "توصيل سريع");

/// Category, what is kept of it, and the rule's name. Everything else is the last rule's.
const COMMISSION: &[(&str, i64, &str)] = &[
    ("electronics", 800, "Electronics"),
    ("books-paper", 1_200, "Books and paper"),
    ("food-drink", 900, "Food and drink"),
];

/// Sets up what is missing.
pub(super) async fn set_up(
    cx: &Cx,
    admin: &Admin,
    categories: &HashMap<&'static str, CategoryId>,
) -> Result<()> {
    rates(cx, admin).await?;
    zones(cx, admin).await?;
    let there = commission::list(cx, admin).await?;
    for (slug, rate_bp, name) in COMMISSION {
        let Some(category) = categories.get(slug) else { continue };
        if !there.iter().any(|rule| rule.category_id == Some(*category)) {
            let category_id = Some(*category);
            let rule = WriteRule {
                name: (*name).to_owned(),
                category_id,
                rate_bp: *rate_bp,
                ..WriteRule::default()
            };
            commission::add(cx, admin, &rule).await?;
        }
    }
    Ok(())
}

async fn rates(cx: &Cx, admin: &Admin) -> Result<()> {
    let there = taxes::list(cx, admin).await?;
    for (country, state, rate_bp, name) in RATES {
        let state = (!state.is_empty()).then(|| (*state).to_owned());
        if there.iter().any(|rate| rate.country.as_deref() == Some(country) && rate.state == state) {
            continue;
        }
        let rate = WriteRate {
            country: Some((*country).to_owned()),
            state,
            rate_bp: *rate_bp,
            name: (*name).to_owned(),
            ..WriteRate::default()
        };
        taxes::add(cx, admin, &rate).await?;
    }
    Ok(())
}

async fn zones(cx: &Cx, admin: &Admin) -> Result<()> {
    for zone in ZONES {
        let there = shipping::list(cx, admin).await?;
        let countries: Vec<String> = zone.countries.split_whitespace().map(str::to_owned).collect();
        let input = WriteZone { name: zone.name.to_owned(), countries, version: None };
        let is_set_up = |one: &model::shipping::Zone| {
            one.name == zone.name
                && [STANDARD, EXPRESS].iter().all(|(name, _)| one.methods.iter().any(|way| way.name == *name))
        };
        if there.iter().any(is_set_up) {
            continue;
        }
        // the zone that every shop begins with becomes the rest of the world
        let first =
            there.iter().find(|one| one.name == zone.name || (zone.name == REST && one.countries.is_empty()));
        let (id, methods) = match first {
            Some(one) => (shipping::change_zone(cx, admin, one.id, &input).await?.id, one.methods.as_slice()),
            None => (shipping::add_zone(cx, admin, &input).await?.id, &[][..]),
        };
        for (names, way) in [(STANDARD, &zone.standard), (EXPRESS, &zone.express)] {
            let method = method(cx, id, names, way);
            match methods.iter().find(|one| one.name == names.0) {
                Some(one) => shipping::change_method(cx, admin, one.id, &method).await?,
                None => shipping::add_method(cx, admin, &method).await?,
            };
        }
    }
    Ok(())
}

fn method(cx: &Cx, zone: ShippingZoneId, (name, name_ar): (&str, &str), way: &Way) -> WriteMethod {
    let currency = cx.facts().currency;
    let amount = |hundredths: i64| -> Amount {
        Money::new(hundredths * 10_i64.pow(currency.exponent()) / 100, currency).into()
    };
    WriteMethod {
        zone_id: Some(zone),
        name: name.to_owned(),
        name_ar: Some(name_ar.to_owned()),
        base: Some(amount(way.base)),
        per_kg: Some(amount(way.per_kg)),
        free_over: way.free_over.map(amount),
        min_days: way.days.0,
        max_days: way.days.1,
        ..WriteMethod::default()
    }
}
