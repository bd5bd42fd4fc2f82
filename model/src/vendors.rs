//! Vendors: who sells, and the stores their goods stand in.

mod places;
mod staff;

pub use places::{CheckedPlace, MOST_KM, Near, Store, USUAL_KM, Week, WritePlace};
pub use staff::{Keeping, SetVendorStatus, StaffVendor};

use crate::pictures::Picture;
use crate::{Amount, Currency, FieldProblem, Fields, Result, VendorId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum VendorStatus {
    Pending,
    Active,
    Rejected,
    Suspended,
}

impl VendorStatus {
    pub const ALL: [Self; 4] = [Self::Pending, Self::Active, Self::Rejected, Self::Suspended];

    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Active => "ACTIVE",
            Self::Rejected => "REJECTED",
            Self::Suspended => "SUSPENDED",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Which steps staff may take.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Pending | Self::Rejected | Self::Suspended, Self::Active)
                | (Self::Pending, Self::Rejected)
                | (Self::Active, Self::Suspended)
        )
    }
}

/// A vendor as everybody sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Vendor {
    pub id: VendorId,
    pub store_name: String,
    pub slug: String,
    pub description: String,
    pub logo_url: Option<Picture>,
    pub banner_url: Option<Picture>,
    pub contact_info: ContactInfo,
    pub status: VendorStatus,
    /// Average of its products' reviews, 1 to 5; nothing while there are none.
    pub rating: Option<f64>,
    pub rating_count: i32,
    pub product_count: i32,
    pub created_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ContactInfo {
    pub phone: Option<String>,
    pub address: Option<String>,
    pub website: Option<String>,
}

/// The own store, with what only its keeper sees.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MyStore {
    #[serde(flatten)]
    pub vendor: Vendor,
    /// Why it was rejected or suspended.
    pub status_reason: Option<String>,
    pub translations: StoreTranslations,
    pub balances: Balances,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Balances {
    pub currency: Currency,
    /// Earned, and kept until the time for returns is over.
    pub held: Amount,
    pub releasable: Amount,
}

/// Name and description in other languages, by language code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StoreTranslations {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ar: Option<StoreWords>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct StoreWords {
    pub store_name: Option<String>,
    pub description: Option<String>,
}

/// What a product says of its vendor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VendorRef {
    pub id: VendorId,
    pub store_name: String,
    pub slug: String,
    pub rating: Option<f64>,
}

/// Body to open or change a store. To open one, a name is needed.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct WriteStore {
    pub store_name: Option<String>,
    pub description: Option<String>,
    pub contact_info: Option<ContactInfo>,
    pub translations: Option<StoreTranslations>,
    /// Of the store that was read; where it has changed since, the change is refused.
    pub version: Option<i32>,
}

/// What was checked of it; nothing stays as it is.
#[derive(Clone, Debug)]
pub struct CheckedStore {
    pub store_name: Option<String>,
    pub description: Option<String>,
    pub contact_info: Option<ContactInfo>,
    pub translations: Option<StoreTranslations>,
    pub version: Option<i32>,
}

impl WriteStore {
    /// To open a store: the name must be there.
    pub fn validate_new(&self) -> Result<CheckedStore> {
        let named = Self { store_name: Some(self.store_name.clone().unwrap_or_default()), ..self.clone() };
        named.validate()
    }

    pub fn validate(&self) -> Result<CheckedStore> {
        let mut fields = Fields::default();
        let checked = CheckedStore {
            store_name: self.store_name.as_ref().map(|name| fields.name("storeName", name, 120)),
            description: self
                .description
                .as_ref()
                .map(|text| fields.optional_text("description", Some(text), 5_000).unwrap_or_default()),
            contact_info: self.contact_info.as_ref().map(|contact| contact.checked(&mut fields)),
            translations: self.translations.as_ref().map(|words| words.checked(&mut fields)),
            version: self.version,
        };
        fields.done().map(|()| checked)
    }
}

impl ContactInfo {
    fn checked(&self, fields: &mut Fields) -> Self {
        let website = fields.optional_text("website", self.website.as_deref(), 300);
        if website
            .as_deref()
            .is_some_and(|site| !site.starts_with("https://") && !site.starts_with("http://"))
        {
            fields.problem("website", FieldProblem::Malformed);
        }
        Self {
            phone: fields.optional_contact_phone("phone", self.phone.as_deref()),
            address: fields.optional_text("address", self.address.as_deref(), 300),
            website,
        }
    }
}

impl StoreTranslations {
    fn checked(&self, fields: &mut Fields) -> Self {
        let ar = self.ar.as_ref().map(|words| StoreWords {
            store_name: fields.optional_text("storeNameAr", words.store_name.as_deref(), 120),
            description: fields.optional_text("descriptionAr", words.description.as_deref(), 5_000),
        });
        Self { ar }
    }
}
