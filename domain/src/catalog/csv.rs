//! Products as a table of text: what the columns are, and how each cell is written and read.
//!
//! A product is a line; one with options is followed by a line a variant, which names it in `variant_of`. An empty cell
//! leaves what is there as it is, a lone `-` empties it.

pub(super) mod cells;
pub(super) mod export;
pub(super) mod table;

use serde::{Deserialize, Serialize};

/// The columns, in the order in which they are exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Column {
    Id,
    Sku,
    Name,
    Description,
    Price,
    CompareAtPrice,
    Stock,
    Status,
    Category,
    Brand,
    Images,
    Attributes,
    WeightGrams,
    TaxCategory,
    LowStockAt,
    NameAr,
    DescriptionAr,
    VariantOf,
    Options,
}

impl Column {
    pub(super) const ALL: [Self; 19] = [
        Self::Id,
        Self::Sku,
        Self::Name,
        Self::Description,
        Self::Price,
        Self::CompareAtPrice,
        Self::Stock,
        Self::Status,
        Self::Category,
        Self::Brand,
        Self::Images,
        Self::Attributes,
        Self::WeightGrams,
        Self::TaxCategory,
        Self::LowStockAt,
        Self::NameAr,
        Self::DescriptionAr,
        Self::VariantOf,
        Self::Options,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Sku => "sku",
            Self::Name => "name",
            Self::Description => "description",
            Self::Price => "price",
            Self::CompareAtPrice => "compare_at_price",
            Self::Stock => "stock",
            Self::Status => "status",
            Self::Category => "category",
            Self::Brand => "brand",
            Self::Images => "images",
            Self::Attributes => "attributes",
            Self::WeightGrams => "weight_grams",
            Self::TaxCategory => "tax_category",
            Self::LowStockAt => "low_stock_at",
            Self::NameAr => "name_ar",
            Self::DescriptionAr => "description_ar",
            Self::VariantOf => "variant_of",
            Self::Options => "options",
        }
    }

    /// A column by its name, however it is capitalised and whatever stands between its words.
    pub(super) fn named(name: &str) -> Option<Self> {
        let plain = |text: &str| {
            let letters = text.chars().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect::<String>()
        };
        let wanted = match plain(name).as_str() {
            // as the JSON API calls them
            "stockqty" | "quantity" => "stock".to_owned(),
            "lowstockthreshold" => "lowstockat".to_owned(),
            other => other.to_owned(),
        };
        Self::ALL.into_iter().find(|column| plain(column.name()) == wanted)
    }

    /// The column of a field of an input.
    pub(super) fn of_field(field: &str) -> Option<Self> {
        Some(match field.split('.').next().unwrap_or_default() {
            "stockQty" => Self::Stock,
            "weightGrams" => Self::WeightGrams,
            "taxCategory" => Self::TaxCategory,
            "lowStockThreshold" => Self::LowStockAt,
            "compareAtPrice" => Self::CompareAtPrice,
            "optionNames" => Self::Options,
            other => return Self::named(other),
        })
    }
}
