//! Carts: what a shopper gathers before buying.

use crate::inventory::MOST_PIECES;
use crate::pictures::Picture;
use crate::{
    Amount, AppError, CartId, CartItemId, Currency, FieldProblem, ProductId, Result, VariantId, VendorId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many pieces of one thing at most; more is no shopping.
pub const MOST_OF_A_THING: i64 = 10_000;
/// So many different things at most.
pub const MOST_THINGS: usize = 200;

/// A cart as its shopper sees it, at the prices of this moment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cart {
    /// None while nothing was ever put into it.
    pub id: Option<CartId>,
    pub currency: Currency,
    pub items: Vec<CartItem>,
    /// Put aside for another time; they count for nothing.
    pub saved: Vec<CartItem>,
    pub coupon: Option<String>,
    pub subtotal: Amount,
    pub discount: Amount,
    /// An estimate until it is known where the goods go.
    pub shipping: Amount,
    pub tax: Amount,
    pub total: Amount,
    /// Pieces, not lines.
    pub item_count: i64,
    pub expires_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CartItem {
    pub id: CartItemId,
    pub product_id: ProductId,
    /// None for a product without options.
    pub variant_id: Option<VariantId>,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub store_slug: String,
    pub name: String,
    pub slug: String,
    pub options: BTreeMap<String, String>,
    pub image_url: Option<Picture>,
    pub unit_price: Amount,
    pub quantity: i64,
    pub line_total: Amount,
    /// How many can be bought now; 0 when it is no longer on sale.
    pub available: i64,
    /// Whether the price is another than the shopper was last shown.
    pub price_changed: bool,
    /// That former price, where it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_price: Option<Amount>,
}

/// Body to put something into a cart.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AddItem {
    pub product_id: ProductId,
    #[serde(default)]
    pub variant_id: Option<VariantId>,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub quantity: i64,
}

/// Body to change how many; 0 takes it out.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ChangeItem {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0)))]
    pub quantity: i64,
}

impl AddItem {
    pub fn validate(&self) -> Result<i32> {
        pieces(self.quantity, 1)
    }
}

impl ChangeItem {
    pub fn validate(&self) -> Result<i32> {
        pieces(self.quantity, 0)
    }
}

/// How many pieces, as carts and orders take them; what is beyond all counting comes out as [`ENDLESS`]. Whether there
/// are so many is asked first, and that it is more than [`MOST_OF_A_THING`] is only said where there are.
pub fn pieces(quantity: i64, least: i64) -> Result<i32> {
    if quantity < least {
        return Err(too_many_or_few(least));
    }
    Ok(i32::try_from(quantity.min(ENDLESS)).unwrap_or(i32::MAX))
}

/// With what may lie in a cart already, it is still no more than a shelf holds at most.
const ENDLESS: i64 = MOST_PIECES - MOST_OF_A_THING;

/// So many are not sold at once.
pub fn too_many_or_few(least: i64) -> AppError {
    AppError::field("quantity", FieldProblem::OutOfRange { min: least, max: MOST_OF_A_THING })
}
