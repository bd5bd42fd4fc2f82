//! What an order costs: one pure function from lines, discounts, tax and shipping to totals.
//!
//! All amounts are minor units of one currency. Rounding is half up, once a line. Everywhere, on lines, parts and the
//! whole, `total = subtotal − discount + tax + shipping`, and the parts add up to the whole.

use crate::{Currency, VendorId, allocate};

#[cfg(test)]
mod tests;

/// What is to be priced.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    pub lines: &'a [Line],
    pub adjustments: &'a [Adjustment],
    pub shipping: &'a [Shipping],
    pub policy: Policy,
}

/// So many pieces of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub vendor_id: VendorId,
    pub unit_minor: i64,
    pub quantity: i32,
    /// In basis points.
    pub tax_bp: i32,
}

/// Something taken off. What is more than its lines are worth is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// Negative; anything above zero counts for nothing.
    pub minor: i64,
    pub target: Target,
}

/// What a discount is taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Order,
    Vendor(VendorId),
    /// A line, by its position.
    Line(usize),
}

/// What sending a vendor's goods costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipping {
    pub vendor_id: VendorId,
    pub minor: i64,
    pub tax_bp: i32,
}

/// How it is worked out; kept with the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub currency: Currency,
    pub prices_include_tax: bool,
}

/// What all of it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    pub currency: Currency,
    pub prices_include_tax: bool,
    pub subtotal: i64,
    pub discount: i64,
    /// On top of the prices; 0 where prices include it.
    pub tax: i64,
    /// Of the total, tax that the prices had in them.
    pub included_tax: i64,
    pub shipping: i64,
    pub total: i64,
    /// A vendor each, in the order they are first seen in.
    pub parts: Vec<PartTotals>,
    /// As the lines were given.
    pub lines: Vec<LineTotals>,
}

/// What one vendor's part costs. Its tax and included tax hold those of its shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartTotals {
    pub vendor_id: VendorId,
    pub subtotal: i64,
    pub discount: i64,
    pub tax: i64,
    pub included_tax: i64,
    pub shipping: i64,
    /// Of `tax`, what is on shipping.
    pub shipping_tax: i64,
    /// Of `included_tax`, what is in shipping.
    pub shipping_included_tax: i64,
    pub shipping_tax_bp: i32,
    pub total: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineTotals {
    pub vendor_id: VendorId,
    pub subtotal: i64,
    pub discount: i64,
    pub tax: i64,
    pub included_tax: i64,
    pub total: i64,
}

/// Works out what an order costs; nothing where it is more than can be counted.
pub fn price(order: &Order<'_>) -> Option<Totals> {
    let subtotals = order.lines.iter().map(subtotal).collect::<Option<Vec<i64>>>()?;
    // so that no sum below can run over, whatever it adds up
    let shipped = order.shipping.iter().map(|shipping| i128::from(shipping.minor.max(0)));
    let all: i128 = subtotals.iter().map(|minor| i128::from(*minor)).chain(shipped).sum();
    if all > i128::from(i64::MAX / 4) {
        return None;
    }
    let discounts = discounts(order, &subtotals);
    let lines: Vec<LineTotals> = order
        .lines
        .iter()
        .zip(subtotals.iter().zip(&discounts))
        .map(|(line, (subtotal, discount))| priced(line, *subtotal, *discount, order.policy))
        .collect();
    let parts = parts(order, &lines);
    let sum = |of: fn(&PartTotals) -> i64| parts.iter().map(of).sum();
    Some(Totals {
        currency: order.policy.currency,
        prices_include_tax: order.policy.prices_include_tax,
        subtotal: sum(|part| part.subtotal),
        discount: sum(|part| part.discount),
        tax: sum(|part| part.tax),
        included_tax: sum(|part| part.included_tax),
        shipping: sum(|part| part.shipping),
        total: sum(|part| part.total),
        parts,
        lines,
    })
}

/// What one of so many pieces costs that come to this together, half up.
pub fn unit_of(minor: i64, quantity: i32) -> i64 {
    let quantity = i64::from(quantity.max(1));
    (2 * minor + quantity) / (2 * quantity)
}

fn subtotal(line: &Line) -> Option<i64> {
    let whole = i128::from(line.unit_minor.max(0)) * i128::from(line.quantity.max(0));
    i64::try_from(whole).ok()
}

/// What is taken off each line. A discount goes to its lines in proportion to what is left of them.
fn discounts(order: &Order<'_>, subtotals: &[i64]) -> Vec<i64> {
    let mut taken = vec![0; subtotals.len()];
    for adjustment in order.adjustments {
        let left: Vec<i64> = (0..subtotals.len())
            .map(|at| if falls_on(order, adjustment.target, at) { subtotals[at] - taken[at] } else { 0 })
            .collect();
        let wanted = adjustment.minor.min(0).saturating_neg();
        let off = wanted.min(left.iter().sum());
        if off > 0 {
            for (taken, share) in taken.iter_mut().zip(allocate(off, &left)) {
                *taken += share;
            }
        }
    }
    taken
}

fn falls_on(order: &Order<'_>, target: Target, at: usize) -> bool {
    match target {
        Target::Order => true,
        Target::Vendor(vendor_id) => order.lines[at].vendor_id == vendor_id,
        Target::Line(line) => line == at,
    }
}

fn priced(line: &Line, subtotal: i64, discount: i64, policy: Policy) -> LineTotals {
    let taxed = subtotal - discount;
    let (tax, included_tax) = tax(taxed, line.tax_bp, policy);
    LineTotals { vendor_id: line.vendor_id, subtotal, discount, tax, included_tax, total: taxed + tax }
}

/// Tax on top of an amount, and tax that is in it: one of both is 0.
fn tax(minor: i64, bp: i32, policy: Policy) -> (i64, i64) {
    let (amount, rate) = (i128::from(minor), i128::from(bp.max(0)));
    if policy.prices_include_tax {
        (0, half_up(amount * rate, 10_000 + rate))
    } else {
        (half_up(amount * rate, 10_000), 0)
    }
}

/// Of a quotient that is not negative; what it is of fits, so it fits.
fn half_up(dividend: i128, divisor: i128) -> i64 {
    i64::try_from((2 * dividend + divisor) / (2 * divisor)).unwrap_or(i64::MAX)
}

fn parts(order: &Order<'_>, lines: &[LineTotals]) -> Vec<PartTotals> {
    let mut parts: Vec<PartTotals> = Vec::new();
    for line in lines {
        let part = part_of(&mut parts, line.vendor_id);
        part.subtotal += line.subtotal;
        part.discount += line.discount;
        part.tax += line.tax;
        part.included_tax += line.included_tax;
        part.total += line.total;
    }
    for shipping in order.shipping {
        let minor = shipping.minor.max(0);
        let (tax, included) = tax(minor, shipping.tax_bp, order.policy);
        let part = part_of(&mut parts, shipping.vendor_id);
        part.shipping += minor;
        part.shipping_tax += tax;
        part.shipping_included_tax += included;
        part.shipping_tax_bp = shipping.tax_bp;
        part.tax += tax;
        part.included_tax += included;
        part.total += minor + tax;
    }
    parts
}

fn part_of(parts: &mut Vec<PartTotals>, vendor_id: VendorId) -> &mut PartTotals {
    let at = parts.iter().position(|part| part.vendor_id == vendor_id).unwrap_or_else(|| {
        parts.push(PartTotals {
            vendor_id,
            subtotal: 0,
            discount: 0,
            tax: 0,
            included_tax: 0,
            shipping: 0,
            shipping_tax: 0,
            shipping_included_tax: 0,
            shipping_tax_bp: 0,
            total: 0,
        });
        parts.len() - 1
    });
    &mut parts[at]
}
