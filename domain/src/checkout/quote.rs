//! What it will cost.

use crate::cart::Line;
use crate::kit::{AppError, Cx, Result, settings};
use crate::shipping::{self, MethodOffer, Parcel};
use crate::taxes::{self, Rates, TaxRate};
use model::cart::MOST_OF_A_THING;
use model::pricing::{self, Order, Policy, Shipping, Totals};
use model::{FieldProblem, ShippingMethodId, VendorId};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// Where goods go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    pub country: String,
    pub state: Option<String>,
}

/// All that a checkout shows and an order keeps of what things cost.
#[derive(Clone, Debug)]
pub struct Quote {
    pub totals: Totals,
    /// A line each.
    pub taxes: Vec<TaxRate>,
    /// A vendor each, in the order they are first seen in; none where goods are picked up.
    pub deliveries: Vec<Delivery>,
    /// Who does not deliver there.
    pub undeliverable: Vec<VendorId>,
}

/// How one vendor's goods come.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub vendor_id: VendorId,
    pub store_name: String,
    /// The cheapest first.
    pub options: Vec<MethodOffer>,
    /// What was chosen, else the cheapest.
    pub chosen: Option<MethodOffer>,
}

/// Works out what lines cost, sent to a place by the chosen methods; without a place, to the shop's own country.
///
/// Two queries, whatever the number of lines. The caller holds what must not change meanwhile.
pub async fn quote(
    conn: &mut PgConnection,
    cx: &Cx,
    lines: &[Line],
    to: Option<&Destination>,
    choices: &BTreeMap<VendorId, ShippingMethodId>,
    pickup: bool,
) -> Result<Quote> {
    let settings = settings::within(conn, cx).await?;
    let country = to.map_or(settings.country.as_str(), |to| &to.country);
    let rates = taxes::rates(conn, country, to.and_then(|to| to.state.as_deref())).await?;
    let deliveries = if pickup { Vec::new() } else { deliveries(conn, cx, lines, country, choices).await? };
    let policy = Policy { currency: cx.facts().currency, prices_include_tax: settings.prices_include_tax };
    let taxes: Vec<TaxRate> = lines.iter().map(|line| rates.of(&line.tax_category)).collect();
    let totals = totals(lines, &taxes, &deliveries, &rates, policy)?;
    let undeliverable =
        deliveries.iter().filter(|one| one.chosen.is_none()).map(|one| one.vendor_id).collect();
    Ok(Quote { totals, taxes, deliveries, undeliverable })
}

async fn deliveries(
    conn: &mut PgConnection,
    cx: &Cx,
    lines: &[Line],
    country: &str,
    choices: &BTreeMap<VendorId, ShippingMethodId>,
) -> Result<Vec<Delivery>> {
    let mut offers = shipping::methods(conn, cx, country, &parcels(lines)).await?;
    let mut deliveries: Vec<Delivery> = Vec::new();
    for line in lines {
        if deliveries.iter().any(|delivery| delivery.vendor_id == line.vendor_id) {
            continue;
        }
        let options = offers.remove(&line.vendor_id).unwrap_or_default();
        let wish = choices.get(&line.vendor_id);
        let chosen = options.iter().find(|option| Some(&option.id) == wish).or(options.first()).cloned();
        let store_name = line.store_name.clone();
        deliveries.push(Delivery { vendor_id: line.vendor_id, store_name, options, chosen });
    }
    Ok(deliveries)
}

/// What each vendor sends.
fn parcels(lines: &[Line]) -> Vec<Parcel> {
    let mut parcels: BTreeMap<VendorId, Parcel> = BTreeMap::new();
    for line in lines {
        let quantity = i64::from(line.quantity);
        let parcel = parcels.entry(line.vendor_id).or_insert(Parcel {
            vendor_id: line.vendor_id,
            goods_minor: 0,
            weight_grams: 0,
        });
        parcel.goods_minor = parcel.goods_minor.saturating_add(line.unit_minor.saturating_mul(quantity));
        parcel.weight_grams =
            parcel.weight_grams.saturating_add(i64::from(line.weight_grams).saturating_mul(quantity));
    }
    parcels.into_values().collect()
}

fn totals(
    lines: &[Line],
    taxes: &[TaxRate],
    deliveries: &[Delivery],
    rates: &Rates,
    policy: Policy,
) -> Result<Totals> {
    let priced: Vec<pricing::Line> = lines
        .iter()
        .zip(taxes)
        .map(|(line, tax)| pricing::Line {
            vendor_id: line.vendor_id,
            unit_minor: line.unit_minor,
            quantity: line.quantity,
            tax_bp: tax.bp,
        })
        .collect();
    let on_delivery = rates.of_shipping();
    let shipping: Vec<Shipping> = deliveries
        .iter()
        .filter_map(|delivery| {
            let minor = delivery.chosen.as_ref()?.minor;
            Some(Shipping { vendor_id: delivery.vendor_id, minor, tax_bp: on_delivery.bp })
        })
        .collect();
    pricing::price(&Order { lines: &priced, adjustments: &[], shipping: &shipping, policy })
        // more than there is money for
        .ok_or_else(|| AppError::field("quantity", FieldProblem::OutOfRange { min: 1, max: MOST_OF_A_THING }))
}
