//! What vendors earned: the balance, and the statement that explains every line of it; for staff, the books themselves.
//!
//! Owns nothing: all of it is read from the books (`kit::ledger`), where other rooms write what happened.

mod books;
mod export;
mod statement;

pub use books::ledger;
pub use export::export;
pub use statement::{by_day, statement};

use crate::kit::ledger::{self as books_of, Purse};
use crate::kit::{Cx, Result};
use crate::vendors::Seller;
use model::payouts::Balance;
use model::{Amount, Currency, Money};

/// What the shop owes the own store: the shop's own currency first, then what else was ever earned in.
pub async fn balance(cx: &Cx, who: &Seller) -> Result<Vec<Balance>> {
    let mut tx = cx.begin(who).await?;
    let mut purses = books_of::purses(&mut tx, who.vendor_id()).await?;
    let own = cx.facts().currency;
    if !purses.iter().any(|(currency, _)| *currency == own) {
        purses.push((own, Purse::default()));
    }
    purses.sort_by_key(|(currency, _)| (*currency != own, *currency));
    Ok(purses.into_iter().map(|(currency, purse)| of_purse(currency, purse)).collect())
}

fn of_purse(currency: Currency, purse: Purse) -> Balance {
    Balance {
        currency,
        held: amount(purse.held, currency),
        releasable: amount(purse.releasable, currency),
        total: amount(purse.held + purse.releasable, currency),
    }
}

fn amount(minor: i64, currency: Currency) -> Amount {
    Money::new(minor, currency).into()
}
