//! Tax rates: what a place takes of a price.

use crate::addresses::{COUNTRIES, country};
use crate::{FieldProblem, Fields, Result, TaxRateId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What goods are taxed as unless they say otherwise.
pub const STANDARD: &str = "standard";
/// What delivery is taxed as. It is not taxed where no rate is for it.
pub const SHIPPING: &str = "shipping";

/// A rate as staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rate {
    pub id: TaxRateId,
    /// ISO 3166-1 code; none: every country that has no rate of its own.
    pub country: Option<String>,
    /// A state within it; none: all of them.
    pub state: Option<String>,
    pub tax_category: String,
    /// In hundredths of a percent: 1900 is 19 %.
    pub rate_bp: i32,
    /// What orders name it.
    pub name: String,
    pub is_active: bool,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Body to add a rate, or to replace what is said of one.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteRate {
    pub country: Option<String>,
    pub state: Option<String>,
    /// `standard` where nothing is said.
    pub tax_category: Option<String>,
    pub rate_bp: i64,
    pub name: String,
    /// The version that was changed; left out, whatever stands is replaced.
    pub version: Option<i32>,
}

/// A rate that was checked.
#[derive(Clone, Debug)]
pub struct CheckedRate {
    pub country: Option<String>,
    pub state: Option<String>,
    pub tax_category: String,
    pub rate_bp: i32,
    pub name: String,
    pub version: Option<i32>,
}

impl WriteRate {
    pub fn validate(&self) -> Result<CheckedRate> {
        let mut fields = Fields::default();
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let country = given(&self.country).map(|code| country(&mut fields, &code));
        let state = fields.optional_text("state", self.state.as_deref(), 100);
        if state.is_some() && country.is_none() {
            fields.problem("country", FieldProblem::Required);
        }
        let checked = CheckedRate {
            state: state.map(|state| state_code(country.as_deref().unwrap_or_default(), &state)),
            country,
            tax_category: category(&mut fields, self.tax_category.as_deref()),
            rate_bp: fields.in_range("rateBp", self.rate_bp, 0, 10_000) as i32,
            name: fields.text("name", &self.name, 80),
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

fn category(fields: &mut Fields, value: Option<&str>) -> String {
    let name = fields.optional_text("taxCategory", value, 40).unwrap_or_else(|| STANDARD.to_owned());
    name.to_lowercase()
}

/// Whether this is a code of a country.
pub fn is_country(code: &str) -> bool {
    COUNTRIES.split(' ').any(|known| known == code)
}

/// A state as rates name it: people write "California", "ca" and "CA" for the same.
pub fn state_code(country: &str, state: &str) -> String {
    let state = state.trim();
    let known =
        |(code, name): &&(&str, &str)| code.eq_ignore_ascii_case(state) || name.eq_ignore_ascii_case(state);
    let found = if country == "US" { US_STATES.iter().find(known) } else { None };
    found.map_or_else(|| state.to_owned(), |(code, _)| (*code).to_owned())
}

/// The states of the USA, with the capital's district.
pub const US_STATES: &[(&str, &str)] = &[
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
];

/// Countries whose addresses name a state.
const WITH_STATES: &[&str] = &["AU", "BR", "CA", "IN", "MX", "MY", "US"];

/// Whether an address in this country is not complete without its state.
pub fn names_a_state(country: &str) -> bool {
    WITH_STATES.contains(&country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_by_code_and_name() {
        assert_eq!(state_code("US", " california "), "CA");
        assert_eq!(state_code("US", "ny"), "NY");
        assert_eq!(state_code("CA", "on"), "on");
    }

    #[test]
    fn a_state_needs_its_country_and_a_rate_its_name() {
        let input = WriteRate { state: Some("CA".into()), rate_bp: 10_001, ..WriteRate::default() };
        let Err(crate::AppError::Invalid(errors)) = input.validate() else { panic!("expected problems") };
        assert_eq!(
            errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(),
            ["country", "rateBp", "name"]
        );
    }
}
