//! Paying and giving back, as forms do it. Beginning a payment belongs to the checkout (`checkout::pay`).

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{Door, here, local_path},
    crate::numbers,
    domain::payments as verbs,
    i18n::tr,
    model::payments::{Payment, RefundLine, RefundPayment},
    model::{AppError, FieldProblem, Result as Checked},
};

/// Gives money back of an order: pieces of lines (`<line>:<pieces>`), shipping, goodwill, or an amount over all of it.
#[server(endpoint = "payments/refund")]
pub async fn refund(
    #[server(default)] order: String,
    #[server(default)] amount: String,
    #[server(default)] shipping: String,
    #[server(default)] goodwill: String,
    #[server(default)] reason: String,
    #[server(default)] lines: Vec<String>,
    #[server(default)] key: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = verbs::refunder(&door.cx, &door.who).await?;
        let payment = verbs::to_give_back(&door.cx, &who, &order).await?;
        let body = refund_body(&amount, &shipping, &goodwill, &reason, &lines)?;
        let key = Some(key.as_str()).filter(|key| !key.is_empty());
        let done = verbs::refund(&door.cx, &who, payment, &body, key).await?;
        let money = done.amount.in_currency(done.currency).map(|money| door.lang().money(money));
        let key = if done.status == "SUCCEEDED" {
            "payments-said-refunded"
        } else {
            "payments-said-refund-under-way"
        };
        let said = tr!(door.lang(), key, amount = money.unwrap_or_default());
        Ok(Outcome::to(local_path(&back, "/")).saying(said))
    };
    let result = result.await;
    door.answer(result).await
}

/// What a form of giving back asks for.
#[cfg(not(target_arch = "wasm32"))]
pub fn refund_body(
    amount: &str,
    shipping: &str,
    goodwill: &str,
    reason: &str,
    lines: &[String],
) -> Checked<RefundPayment> {
    let line = |text: &String| {
        let unknown = || AppError::field("lines", FieldProblem::Unknown);
        let (id, pieces) = text.split_once(':').ok_or_else(unknown)?;
        let quantity: i64 = pieces.parse().map_err(|_| unknown())?;
        Ok((quantity > 0).then_some(RefundLine {
            line_id: id.parse().map_err(|_| unknown())?,
            quantity: Some(quantity),
            amount: None,
        }))
    };
    let lines: Vec<Option<RefundLine>> =
        lines.iter().filter(|text| !text.is_empty()).map(line).collect::<Checked<_>>()?;
    Ok(RefundPayment {
        amount: numbers::optional_amount("amount", amount)?,
        reason: reason.to_owned(),
        lines: lines.into_iter().flatten().collect(),
        shipping: numbers::optional_amount("shipping", shipping)?,
        goodwill: numbers::optional_amount("goodwill", goodwill)?,
        vendor_order_id: None,
    })
}

/// Where the buyer goes to pay, if anywhere. The built-in bank is reached wherever the shop was.
#[cfg(not(target_arch = "wasm32"))]
pub fn gateways_page(door: &Door, payment: &Payment) -> Option<String> {
    let url = payment.next_action.as_ref()?.url.clone();
    Some(url.strip_prefix(&door.cx.facts().base_url).map(str::to_owned).unwrap_or(url))
}
