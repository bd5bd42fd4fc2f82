//! Orders, as their buyers, sellers and staff move them.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here, local_path},
    domain::orders as verbs,
    domain::orders::Party,
    i18n::tr,
    model::orders::{CancelOrder, LinePieces, SetOrderStatus, WriteShipment},
    model::{AppError, FieldProblem, Result as Checked},
};

/// The buyer cancels what was not shipped.
#[server(endpoint = "orders/cancel")]
pub async fn cancel(
    #[server(default)] order: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.buyer_of(&order).await?;
        let input = CancelOrder { reason: Some(reason), ..CancelOrder::default() };
        let after = verbs::cancel(&door.cx, &who, &order, &input).await?;
        let said = tr!(door.lang(), "orders-said-cancelled", order = after.order_number);
        Ok(Outcome::to(local_path(&back, "/account/orders")).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Puts what was bought into the cart again, as far as it can be had.
#[server(endpoint = "orders/again")]
pub async fn again(#[server(default)] order: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let (added, missing) = verbs::again(&door.cx, &door.customer()?, &order).await?;
        let lang = door.lang();
        let said = match (added, missing.first()) {
            (0, _) => return Err(AppError::Refused(model::Reason::InsufficientStock)),
            (_, None) => lang.t("orders-said-again"),
            (_, Some(name)) => {
                tr!(lang, "orders-said-again-but", name = name.as_str(), others = missing.len() as i64 - 1)
            }
        };
        Ok(Outcome::to("/cart").saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// A seller, or staff, takes a part in hand.
#[server(endpoint = "orders/accept")]
pub async fn accept(
    #[server(default)] order: String,
    #[server(default)] version: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        verbs::accept(&door.cx, &who, &order, version.parse().ok()).await?;
        Ok(Outcome::to(local_path(&back, HOME)).saying(door.lang().t("orders-said-accepted")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Packs pieces (`<line>:<pieces>`) into a box.
#[server(endpoint = "orders/pack")]
pub async fn pack(
    #[server(default)] order: String,
    #[server(default)] lines: Vec<String>,
    #[server(default)] version: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        let input = WriteShipment {
            items: Some(some_pieces(&lines)?),
            version: version.parse().ok(),
            ..WriteShipment::default()
        };
        verbs::pack(&door.cx, &who, &order, &input).await?;
        Ok(Outcome::to(local_path(&back, HOME)).saying(door.lang().t("orders-said-packed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Hands a box over: a packed one, or these pieces.
#[server(endpoint = "orders/ship")]
pub async fn ship(
    #[server(default)] order: String,
    #[server(default)] parcel: String,
    #[server(default)] lines: Vec<String>,
    #[server(default)] carrier: String,
    #[server(default)]
    #[server(rename = "trackingNumber")]
    tracking_number: String,
    #[server(default)] eta: String,
    #[server(default)] version: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        let parcel_id =
            if parcel.is_empty() { None } else { Some(parcel.parse().map_err(|_| AppError::NotFound)?) };
        let items = if parcel_id.is_some() { None } else { Some(some_pieces(&lines)?) };
        let eta = if eta.is_empty() {
            None
        } else {
            Some(eta.parse().map_err(|_| AppError::field("eta", FieldProblem::Malformed))?)
        };
        let input = WriteShipment {
            parcel_id,
            items,
            carrier: Some(carrier),
            tracking_number: Some(tracking_number),
            eta,
            note: None,
            version: version.parse().ok(),
        };
        verbs::ship(&door.cx, &who, &order, &input).await?;
        Ok(Outcome::to(local_path(&back, HOME)).saying(door.lang().t("orders-said-shipped")))
    };
    let result = result.await;
    door.answer(result).await
}

/// A box arrived.
#[server(endpoint = "orders/deliver")]
pub async fn deliver(
    #[server(default)] order: String,
    #[server(default)] parcel: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        let parcel = parcel.parse().map_err(|_| AppError::NotFound)?;
        verbs::deliver(&door.cx, &who, &order, parcel).await?;
        Ok(Outcome::to(local_path(&back, HOME)).saying(door.lang().t("orders-said-delivered")))
    };
    let result = result.await;
    door.answer(result).await
}

/// A seller, or staff, cancels a part, or single pieces of it, and says why.
#[server(endpoint = "orders/cancel_part")]
pub async fn cancel_part(
    #[server(default)] order: String,
    #[server(default)] lines: Vec<String>,
    #[server(default)] reason: String,
    #[server(default)] version: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        if reason.trim().is_empty() {
            return Err(AppError::field("reason", FieldProblem::Required));
        }
        // a form that names lines means these, and one that names none the whole part
        let items = if lines.is_empty() { None } else { Some(some_pieces(&lines)?) };
        let input = CancelOrder { reason: Some(reason), items, version: version.parse().ok() };
        let after = verbs::cancel(&door.cx, &who, &order, &input).await?;
        let said = tr!(door.lang(), "orders-said-cancelled", order = after.order_number);
        Ok(Outcome::to(local_path(&back, HOME)).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// Staff move an order, or one part of it, to another status.
#[server(endpoint = "orders/set_status")]
pub async fn set_status(
    #[server(default)] order: String,
    #[server(default)] status: String,
    #[server(default)] note: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = fulfiller(&door).await?;
        if who.staff().is_none() {
            return Err(AppError::Forbidden);
        }
        let input = SetOrderStatus { status, note: Some(note), ..SetOrderStatus::default() };
        verbs::set_status(&door.cx, &who, &order, &input).await?;
        Ok(Outcome::to(local_path(&back, "/admin/orders")).saying(door.lang().t("orders-said-moved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Staff have done what an order needed.
#[server(endpoint = "orders/settle")]
pub async fn settle(
    #[server(default)] order: String,
    #[server(default)] note: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::settled(&door.cx, &door.who.admin()?, &order, &note).await?;
        Ok(Outcome::to(local_path(&back, "/admin/orders")).saying(door.lang().t("orders-said-settled")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
const HOME: &str = "/vendor/orders";

/// Who sells acts for the own store here; staff move orders on pages of their own.
#[cfg(not(target_arch = "wasm32"))]
async fn fulfiller(door: &Door) -> Checked<Party> {
    verbs::fulfiller(&door.cx, &door.who).await
}

/// Which pieces a form names: `<line>:<pieces>`, of which those with none are left out. None at all is a problem.
#[cfg(not(target_arch = "wasm32"))]
fn some_pieces(lines: &[String]) -> Checked<Vec<LinePieces>> {
    let mut named = Vec::new();
    for text in lines.iter().filter(|text| !text.is_empty()) {
        let unknown = || AppError::field("lines", FieldProblem::Unknown);
        let (line, pieces) = text.split_once(':').ok_or_else(unknown)?;
        let (line_id, quantity) =
            (line.parse().map_err(|_| unknown())?, pieces.parse().map_err(|_| unknown())?);
        if quantity > 0 {
            named.push(LinePieces { line_id, quantity });
        }
    }
    if named.is_empty() { Err(AppError::field("lines", FieldProblem::Required)) } else { Ok(named) }
}
