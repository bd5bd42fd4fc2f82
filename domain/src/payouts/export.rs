//! The statement as a file for table programs.

use super::statement::lines;
use crate::kit::cells::harmless;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Seller;
use model::Amount;
use model::payouts::{Slice, StatementFilter};

/// So many lines go into one file.
const MOST: usize = 100_000;
/// And so many are read at a time.
const AT_ONCE: i64 = 2_000;

/// The own statement of a time as CSV, newest first, with names of columns in its first line.
pub async fn export(cx: &Cx, who: &Seller, filter: &StatementFilter) -> Result<String> {
    let currency = filter.currency.unwrap_or(cx.facts().currency);
    let mut slice = Slice { before: None, limit: AT_ONCE, ..filter.validate()? };
    let mut tx = cx.begin(who).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record([
        "at",
        "kind",
        "order",
        "gross",
        "commission",
        "commissionTax",
        "held",
        "releasable",
        "amount",
        "balance",
        "currency",
    ])
    .map_err(AppError::broken)?;
    let mut written = 0;
    loop {
        let (page, next) = lines(&mut tx, cx, who, currency, &slice).await?;
        written += page.len();
        for line in page {
            let money = |amount: &Amount| -> Result<String> {
                Ok(amount
                    .in_currency(currency)
                    .ok_or_else(|| AppError::broken("an amount of another currency"))?
                    .decimal())
            };
            let some = |amount: &Option<Amount>| {
                amount.as_ref().map(money).transpose().map(Option::unwrap_or_default)
            };
            file.write_record([
                line.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                line.kind.name().to_owned(),
                harmless(&line.order_number.unwrap_or_default()),
                some(&line.gross)?,
                some(&line.commission)?,
                some(&line.commission_tax)?,
                money(&line.held)?,
                money(&line.releasable)?,
                money(&line.amount)?,
                money(&line.balance)?,
                currency.code().to_owned(),
            ])
            .map_err(AppError::broken)?;
        }
        match next {
            Some(next) if written < MOST => slice.before = Some(next),
            _ => break,
        }
    }
    String::from_utf8(file.into_inner().map_err(AppError::broken)?).map_err(AppError::broken)
}
