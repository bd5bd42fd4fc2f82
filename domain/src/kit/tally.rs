//! Counts facts for whoever measures the shop. A fact whose transaction fails after all was counted once too often.

use serde_json::Value;

/// A fact is being written.
pub fn fact(kind: &'static str, data: &Value) {
    let text = |name: &str| data[name].as_str().unwrap_or("unknown").to_owned();
    match kind {
        "payment.succeeded" | "payment.failed" => {
            let outcome = kind.trim_start_matches("payment.");
            metrics::counter!("payments_total", "gateway" => text("gateway"), "outcome" => outcome)
                .increment(1);
        }
        "payment.refunded" => metrics::counter!("refunds_total").increment(1),
        _ => {
            if let Some(event) = kind.strip_prefix("order.") {
                metrics::counter!("orders_total", "event" => event).increment(1);
            }
        }
    }
}

/// Somebody came one step nearer to an order: `cart`, `address`, `delivery`, `payment`. What follows are orders.
pub fn step(step: &'static str) {
    metrics::counter!("checkout_steps_total", "step" => step).increment(1);
}
