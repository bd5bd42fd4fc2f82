//! Which rule fits a line, and what it keeps of it.

use crate::kit::{AppError, Result};
use model::settings::Settings;
use model::{CommissionRuleId, VendorId};
use sqlx::PgConnection;
use uuid::Uuid;

/// A line of an order, as rules look at it.
#[derive(Clone, Debug)]
pub struct CommissionLine {
    pub vendor_id: VendorId,
    /// The category and all above it.
    pub category_path: Vec<Uuid>,
    pub unit_minor: i64,
    pub quantity: i32,
    /// What it costs without tax, discounts being off.
    pub net_minor: i64,
}

/// What is kept of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frozen {
    pub rule_id: CommissionRuleId,
    pub bp: i32,
    /// For each piece.
    pub fixed_minor: i64,
    pub minor: i64,
    pub tax_minor: i64,
}

pub(super) struct Rule {
    pub id: CommissionRuleId,
    pub vendor_id: Option<Uuid>,
    pub category_id: Option<Uuid>,
    pub min_price_minor: Option<i64>,
    pub rate_bp: i32,
    pub fixed_minor: i64,
}

/// What the rules of this moment keep of each line. One query.
pub async fn freeze(conn: &mut PgConnection, lines: &[CommissionLine]) -> Result<Vec<Frozen>> {
    let rows = sqlx::query!(
        r#"select id as "id: CommissionRuleId", vendor_id, category_id, min_price_minor, rate_bp, fixed_minor,
                  (select value from settings where key = 'tax.onCommissionBp') as tax_bp
           from commission_rules where is_active order by position"#
    )
    .fetch_all(conn)
    .await?;
    let kept = rows.first().and_then(|row| row.tax_bp.as_ref()?.as_i64());
    let tax_bp = kept.unwrap_or_else(|| Settings::default().tax_on_commission_bp.into());
    let rules: Vec<Rule> = rows
        .into_iter()
        .map(|row| Rule {
            id: row.id,
            vendor_id: row.vendor_id,
            category_id: row.category_id,
            min_price_minor: row.min_price_minor,
            rate_bp: row.rate_bp,
            fixed_minor: row.fixed_minor,
        })
        .collect();
    lines.iter().map(|line| kept_of(&rules, tax_bp, line)).collect()
}

fn kept_of(rules: &[Rule], tax_bp: i64, line: &CommissionLine) -> Result<Frozen> {
    let rule = rules.iter().find(|rule| rule.fits(line));
    let rule = rule.ok_or_else(|| AppError::broken("no commission rule fits everything"))?;
    // never more than the line brings, so that nobody owes for having sold
    let net = line.net_minor.max(0);
    let fixed = i128::from(rule.fixed_minor) * i128::from(line.quantity);
    let minor = at_most(share(net, i64::from(rule.rate_bp)) + fixed, net);
    let tax_minor = at_most(share(minor, tax_bp), net - minor);
    Ok(Frozen { rule_id: rule.id, bp: rule.rate_bp, fixed_minor: rule.fixed_minor, minor, tax_minor })
}

impl Rule {
    fn fits(&self, line: &CommissionLine) -> bool {
        self.vendor_id.is_none_or(|vendor| vendor == line.vendor_id.0)
            && self.category_id.is_none_or(|category| line.category_path.contains(&category))
            && self.min_price_minor.is_none_or(|least| line.unit_minor >= least)
    }
}

/// Basis points of an amount, half up.
fn share(minor: i64, bp: i64) -> i128 {
    (i128::from(minor) * i128::from(bp) + 5_000) / 10_000
}

fn at_most(minor: i128, most: i64) -> i64 {
    i64::try_from(minor.min(i128::from(most))).unwrap_or(most)
}
