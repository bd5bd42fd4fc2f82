//! Where a vendor's goods stand, when it is open there, and how far it is.

use crate::addresses::{coordinate, country};
use crate::{Change, FieldProblem, Fields, Result, StoreId, VendorId};
use serde::{Deserialize, Serialize};

/// A place where goods stand. Opening hours in its own time zone.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Store {
    pub id: StoreId,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub vendor_slug: String,
    /// Of the place itself.
    pub name: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub time_zone: String,
    pub opening_hours: Week,
    pub is_default: bool,
    pub is_public: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_km: Option<f64>,
    pub is_open: bool,
    /// Today's, or nothing where it stays closed.
    pub opens_at: Option<String>,
    pub closes_at: Option<String>,
}

/// Monday first: opening and closing time, or closed.
pub type Week = [Option<(String, String)>; 7];

/// Body to add or change a place.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["name"])))]
#[serde(rename_all = "camelCase", default)]
pub struct WritePlace {
    pub name: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub time_zone: Option<String>,
    pub opening_hours: Option<Week>,
    pub is_public: bool,
    pub is_default: Change<bool>,
}

/// What was checked of it.
#[derive(Clone, Debug)]
pub struct CheckedPlace {
    pub name: String,
    pub phone: Option<String>,
    pub street: String,
    pub street2: Option<String>,
    pub city: String,
    pub state: Option<String>,
    pub zip_code: String,
    pub country: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Whether there is a zone of this name knows the database.
    pub time_zone: String,
    pub opening_hours: Week,
    pub is_public: bool,
    /// Nothing stays as it is.
    pub is_default: Option<bool>,
}

impl WritePlace {
    pub fn validate(&self) -> Result<CheckedPlace> {
        let mut fields = Fields::default();
        let mut text = |field: &str, value: &str, max: usize| {
            // only where people come must be known where it is
            if self.is_public {
                fields.text(field, value, max)
            } else {
                fields.optional_text(field, Some(value), max).unwrap_or_default()
            }
        };
        let (street, city) = (text("street", &self.street, 200), text("city", &self.city, 100));
        let hours = self.opening_hours.clone().unwrap_or_default();
        let checked = CheckedPlace {
            name: fields.name("name", &self.name, 120),
            street,
            street2: fields.optional_text("street2", self.street2.as_deref(), 200),
            city,
            zip_code: fields.optional_text("zipCode", Some(&self.zip_code), 20).unwrap_or_default(),
            state: fields.optional_text("state", self.state.as_deref(), 100),
            country: match self.country.as_deref().unwrap_or_default() {
                code if self.is_public || !code.trim().is_empty() => Some(country(&mut fields, code)),
                _ => None,
            },
            phone: fields.optional_contact_phone("phone", self.phone.as_deref()),
            latitude: coordinate(&mut fields, "latitude", self.latitude, 90.0),
            longitude: coordinate(&mut fields, "longitude", self.longitude, 180.0),
            time_zone: fields
                .optional_text("timeZone", self.time_zone.as_deref(), 64)
                .unwrap_or_else(|| "UTC".to_owned()),
            opening_hours: hours,
            is_public: self.is_public,
            is_default: match self.is_default {
                Change::Keep => None,
                Change::Clear => Some(false),
                Change::Set(is_default) => Some(is_default),
            },
        };
        if checked.latitude.is_some() != checked.longitude.is_some()
            || (self.is_public && checked.latitude.is_none())
        {
            let missing = if checked.latitude.is_some() { "longitude" } else { "latitude" };
            fields.problem(missing, FieldProblem::Required);
        }
        for (day, hours) in checked.opening_hours.iter().enumerate() {
            if hours.as_ref().is_some_and(|(opens, closes)| !are_hours(opens, closes)) {
                fields.problem(&format!("openingHours[{day}]"), FieldProblem::Malformed);
            }
        }
        fields.done().map(|()| checked)
    }
}

/// From `00:00` to `24:00`. A place that closes before it opens closes on the next day.
fn are_hours(opens: &str, closes: &str) -> bool {
    opens != closes && is_time(opens) && (is_time(closes) || closes == "24:00")
}

fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0');
    let (Some(h1), Some(h2), Some(m1), Some(_)) = (digit(0), digit(1), digit(3), digit(4)) else {
        return false;
    };
    bytes.len() == 5 && bytes.get(2) == Some(&b':') && h1 * 10 + h2 < 24 && m1 < 6
}

/// So far around somebody who does not say how far.
pub const USUAL_KM: f64 = 25.0;
pub const MOST_KM: f64 = 500.0;

/// Where somebody looks for a store.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Near {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(required, range(min = -90, max = 90)))]
    pub latitude: Option<f64>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(required, range(min = -180, max = 180)))]
    pub longitude: Option<f64>,
    /// In kilometres; 25, if left out.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = 500)))]
    pub radius: Option<f64>,
}

impl Near {
    /// Latitude, longitude and kilometres.
    pub fn validate(&self) -> Result<(f64, f64, f64)> {
        let mut fields = Fields::default();
        for (field, value, limit) in [("latitude", self.latitude, 90.0), ("longitude", self.longitude, 180.0)]
        {
            match value {
                None => fields.problem(field, FieldProblem::Required),
                Some(_) => drop(coordinate(&mut fields, field, value, limit)),
            }
        }
        let radius = self.radius.unwrap_or(USUAL_KM);
        if !(radius > 0.0 && radius <= MOST_KM) {
            fields.problem("radius", FieldProblem::OutOfRange { min: 1, max: MOST_KM as i64 });
        }
        fields.done()?;
        Ok((self.latitude.unwrap_or_default(), self.longitude.unwrap_or_default(), radius))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AppError;

    fn hours(opens: &str, closes: &str) -> bool {
        are_hours(opens, closes)
    }

    fn problems(place: &WritePlace) -> Vec<String> {
        match place.validate() {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid(errors)) => errors.iter().map(|error| error.field.clone()).collect(),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn opening_hours_are_pairs_of_times() {
        assert!(hours("09:00", "18:30") && hours("00:00", "24:00"));
        assert!(hours("18:00", "02:00"), "past midnight");
        for (opens, closes) in [
            ("09:00", "09:00"),
            ("9:00", "18:00"),
            ("24:00", "02:00"),
            ("09:60", "18:00"),
            ("", ""),
            ("09-00", "18:00"),
            ("09:00", "25:00"),
            ("०९:००", "18:00"),
        ] {
            assert!(!hours(opens, closes), "{opens} {closes}");
        }
    }

    #[test]
    fn where_people_come_must_be_known_where_it_is() {
        let store_room = WritePlace { name: "Stock room".into(), ..WritePlace::default() };
        assert_eq!(problems(&store_room), Vec::<String>::new());
        let shop = WritePlace { is_public: true, ..store_room.clone() };
        assert_eq!(problems(&shop), ["street", "city", "country", "latitude"]);
        let half = WritePlace { latitude: Some(48.4), ..store_room };
        assert_eq!(problems(&half), ["longitude"]);
    }

    #[test]
    fn nowhere_and_everywhere_are_refused() {
        let near = |latitude, longitude, radius| Near { latitude, longitude, radius }.validate().is_ok();
        assert!(near(Some(48.4), Some(10.0), None) && near(Some(-90.0), Some(180.0), Some(500.0)));
        assert!(!near(None, Some(10.0), None) && !near(Some(48.4), None, None));
        assert!(!near(Some(90.1), Some(10.0), None) && !near(Some(f64::NAN), Some(10.0), None));
        for radius in [0.0, -1.0, 500.1, f64::NAN, f64::INFINITY] {
            assert!(!near(Some(48.4), Some(10.0), Some(radius)), "{radius}");
        }
    }
}
