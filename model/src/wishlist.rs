//! What people wish for.

use crate::catalog::Product;
use crate::{ProductId, VariantId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WishlistItem {
    pub product_id: ProductId,
    pub variant_id: Option<VariantId>,
    pub product: Product,
    pub created_at: DateTime<Utc>,
}

/// Body to add something.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Wish {
    pub product_id: ProductId,
    #[serde(default)]
    pub variant_id: Option<VariantId>,
}
