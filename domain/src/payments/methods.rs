//! What can be paid with here, and what is due.

use crate::kit::{AppError, Cx, Result, System};
use crate::orders::{self, Party};
use model::orders::OrderStatus;
use model::payments::PaymentMethod;
use model::{Money, OrderId, Reason};

/// The methods a buyer may choose from, the usual one first.
pub fn methods(cx: &Cx) -> Vec<PaymentMethod> {
    use PaymentMethod::{Cod, Paypal, Stripe, Test};
    let has = |name: &str| cx.gateways().named(name).is_some();
    [(has("stripe"), Stripe), (has("paypal"), Paypal), (has("test"), Test), (true, Cod)]
        .into_iter()
        .filter_map(|(there, method)| there.then_some(method))
        .collect()
}

/// What is still to be paid of an order; its buyer's.
pub async fn due(cx: &Cx, who: &Party, id: OrderId) -> Result<Money> {
    let mut tx = cx.begin(&System).await?;
    let order = orders::payable(&mut tx, id).await?;
    super::open::is_theirs(who, &order)?;
    if order.status != OrderStatus::Pending {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    Ok(Money::new(super::open::due(&mut tx, &order).await?, order.currency))
}
