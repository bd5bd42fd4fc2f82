//! Addresses: where goods and invoices go.

use crate::{AddressId, Change, FieldProblem, Fields, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An address as its owner sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Address {
    pub id: AddressId,
    pub label: Option<String>,
    pub recipient: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub is_default: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Body to add or replace an address.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["recipient", "street", "city", "zipCode", "country"])))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteAddress {
    pub label: Option<String>,
    pub recipient: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub is_default: Option<bool>,
}

/// Body to change an address: what is left out stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ChangeAddress {
    pub label: Change<String>,
    pub recipient: Option<String>,
    pub phone: Change<String>,
    pub street: Option<String>,
    pub street2: Change<String>,
    pub city: Option<String>,
    pub state: Change<String>,
    pub zip_code: Option<String>,
    pub country: Option<String>,
    pub latitude: Change<f64>,
    pub longitude: Change<f64>,
    pub is_default: Option<bool>,
}

impl ChangeAddress {
    /// The whole address as it shall be.
    pub fn over(self, before: Address) -> WriteAddress {
        WriteAddress {
            label: self.label.over(before.label),
            recipient: self.recipient.unwrap_or(before.recipient),
            phone: self.phone.over(before.phone),
            street: self.street.unwrap_or(before.street),
            street2: self.street2.over(before.street2),
            city: self.city.unwrap_or(before.city),
            state: self.state.over(before.state),
            zip_code: self.zip_code.unwrap_or(before.zip_code),
            country: self.country.unwrap_or(before.country),
            latitude: self.latitude.over(before.latitude),
            longitude: self.longitude.over(before.longitude),
            is_default: self.is_default,
        }
    }
}

/// An address that was checked.
#[derive(Clone, Debug)]
pub struct CheckedAddress {
    pub label: Option<String>,
    pub recipient: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub is_default: Option<bool>,
}

impl WriteAddress {
    pub fn validate(&self) -> Result<CheckedAddress> {
        let mut fields = Fields::default();
        let checked = CheckedAddress {
            // in the order of the form, so that its summary reads from top to bottom
            recipient: fields.text("recipient", &self.recipient, 200),
            country: country(&mut fields, &self.country),
            street: fields.text("street", &self.street, 200),
            street2: fields.optional_text("street2", self.street2.as_deref(), 200),
            zip_code: fields.text("zipCode", &self.zip_code, 20),
            city: fields.text("city", &self.city, 100),
            state: fields.optional_text("state", self.state.as_deref(), 100),
            phone: fields.optional_contact_phone("phone", self.phone.as_deref()),
            label: fields.optional_text("label", self.label.as_deref(), 50),
            latitude: coordinate(&mut fields, "latitude", self.latitude, 90.0),
            longitude: coordinate(&mut fields, "longitude", self.longitude, 180.0),
            is_default: self.is_default,
        };
        if checked.latitude.is_some() != checked.longitude.is_some() {
            let missing = if checked.latitude.is_some() { "longitude" } else { "latitude" };
            fields.problem(missing, FieldProblem::Required);
        }
        fields.done().map(|()| checked)
    }
}

/// An ISO 3166-1 alpha-2 code, in capitals.
pub(crate) fn country(fields: &mut Fields, value: &str) -> String {
    let code = fields.text("country", value, 60).to_ascii_uppercase();
    if !code.is_empty() && !COUNTRIES.split(' ').any(|known| known == code) {
        fields.problem("country", FieldProblem::NotACountry);
    }
    code
}

pub(crate) fn coordinate(fields: &mut Fields, field: &str, value: Option<f64>, limit: f64) -> Option<f64> {
    let value = value?;
    if !value.is_finite() || value.abs() > limit {
        fields.problem(field, FieldProblem::NotACoordinate);
    }
    Some(value)
}

/// Every ISO 3166-1 alpha-2 code.
pub const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET \
FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN \
MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR \
TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_coordinate_and_a_made_up_country_are_refused() {
        let address = WriteAddress {
            recipient: "Mia".into(),
            street: "Weg 1".into(),
            city: "Ulm".into(),
            zip_code: "89073".into(),
            country: "XX".into(),
            latitude: Some(48.4),
            ..WriteAddress::default()
        };
        let Err(crate::AppError::Invalid(errors)) = address.validate() else { panic!("expected problems") };
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["country", "longitude"]);
    }
}
