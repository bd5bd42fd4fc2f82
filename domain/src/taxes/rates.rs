//! Which rate is taken.

use crate::kit::Result;
use model::taxes::{SHIPPING, STANDARD, state_code};
use sqlx::PgConnection;

/// What is taken of a line, and why this much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxRate {
    pub bp: i32,
    /// The name of the rate, or why there is none.
    pub reason: String,
}

/// The rates of one place.
#[derive(Clone, Debug, Default)]
pub struct Rates(Vec<Row>);

#[derive(Clone, Debug)]
struct Row {
    is_of_country: bool,
    is_of_state: bool,
    tax_category: String,
    rate_bp: i32,
    name: String,
    /// Whether the country has a rate, be it of another state's.
    has_own: bool,
}

/// The rates in force in a place. One query.
///
/// A country without a single rate of its own is "everywhere else".
pub async fn rates(conn: &mut PgConnection, country: &str, state: Option<&str>) -> Result<Rates> {
    let state = state.map(|state| state_code(country, state));
    let rows = sqlx::query_as!(
        Row,
        r#"select country is not null as "is_of_country!", state is not null as "is_of_state!", tax_category, rate_bp, name,
                  exists (select from tax_rates own where own.is_active and own.country = $1) as "has_own!"
           from tax_rates
           where is_active and (country = $1 or country is null) and (state is null or lower(state) = lower($2))"#,
        country,
        state,
    )
    .fetch_all(conn)
    .await?;
    Ok(Rates(rows.into_iter().filter(|row| row.is_of_country || !row.has_own).collect()))
}

impl Rates {
    /// What goods of this category are taxed at: by a rate for the category, else by the standard one; a state's goes
    /// before its country's.
    pub fn of(&self, tax_category: &str) -> TaxRate {
        self.find(tax_category).or_else(|| self.find(STANDARD)).unwrap_or_else(none)
    }

    /// What delivery is taxed at: only where a rate says so.
    pub fn of_shipping(&self) -> TaxRate {
        self.find(SHIPPING).unwrap_or_else(none)
    }

    fn find(&self, tax_category: &str) -> Option<TaxRate> {
        let fitting = self.0.iter().filter(|row| row.tax_category == tax_category);
        let row = fitting.max_by_key(|row| row.is_of_state)?;
        Some(TaxRate { bp: row.rate_bp, reason: row.name.clone() })
    }
}

/// As it is kept with a line that no rate is for.
fn none() -> TaxRate {
    TaxRate { bp: 0, reason: "No rate".to_owned() }
}
