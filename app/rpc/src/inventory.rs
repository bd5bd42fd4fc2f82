//! Stock, as the keeper of a store changes it.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{here, local_path},
    domain::inventory as verbs,
    i18n::tr,
    model::inventory::AdjustStock,
    model::{AppError, FieldProblem, ProductId, Result as Checked},
};

/// Where one goes on where a form does not say.
#[cfg(not(target_arch = "wasm32"))]
const HOME: &str = "/vendor/inventory";

/// Puts pieces onto the shelf or takes them off.
#[server(endpoint = "inventory/adjust")]
pub async fn adjust(
    #[server(default)] product: String,
    #[server(default)] variant: String,
    #[server(default)] store: String,
    #[server(default)]
    #[server(rename = "changeQty")]
    change_qty: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.keeper().await?;
        let input = AdjustStock {
            change_qty: whole_number("changeQty", &change_qty)?,
            reason,
            variant_id: named(&variant)?,
            store_id: named(&store)?,
        };
        let product = product.parse::<ProductId>().map_err(|_| AppError::NotFound)?;
        let after = verbs::adjust(&door.cx, &who, product, &input).await?;
        let said = tr!(door.lang(), "inventory-said-adjusted", available = after.available);
        Ok(Outcome::to(local_path(&back, HOME)).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Says from where on a product's stock is low.
#[server(endpoint = "inventory/set_threshold")]
pub async fn set_threshold(
    #[server(default)] product: String,
    #[server(default)]
    #[server(rename = "lowStockThreshold")]
    low_stock_threshold: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.keeper().await?;
        let threshold = whole_number("lowStockThreshold", &low_stock_threshold)?;
        let product = product.parse::<ProductId>().map_err(|_| AppError::NotFound)?;
        verbs::set_threshold(&door.cx, &who, product, threshold).await?;
        let said = tr!(door.lang(), "inventory-said-threshold", threshold = threshold);
        Ok(Outcome::to(local_path(&back, HOME)).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// What was chosen; nothing where nothing was.
#[cfg(not(target_arch = "wasm32"))]
fn named<T: std::str::FromStr>(text: &str) -> Checked<Option<T>> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| AppError::NotFound) }
}

/// A number as people write it: with either sign, and in the digits of their language.
#[cfg(not(target_arch = "wasm32"))]
fn whole_number(field: &str, text: &str) -> Checked<i64> {
    let plain: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}') && !letter.is_whitespace())
        .map(|letter| match letter {
            '٠'..='٩' => char::from(b'0' + (u32::from(letter) - u32::from('٠')) as u8),
            '−' => '-',
            other => other,
        })
        .collect();
    if plain.is_empty() {
        return Err(AppError::field(field, FieldProblem::Required));
    }
    plain.parse().map_err(|_| AppError::field(field, FieldProblem::NotANumber))
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in
            [("5", 5), (" +12 ", 12), ("-3", -3), ("−3", -3), ("١٢", 12), ("\u{200f}-٤", -4)]
        {
            assert_eq!(whole_number("changeQty", text), Ok(number), "{text}");
        }
        for wrong in ["", " ", "1.5", "a", "--1", "99999999999999999999"] {
            assert!(whole_number("changeQty", wrong).is_err(), "{wrong}");
        }
    }
}
