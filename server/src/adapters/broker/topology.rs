//! Where a fact goes in the broker, and who takes it from where.
//!
//! `order.events` (orders and payments) and `inventory.events` (stock and products) are topic exchanges, whose routing
//! keys are the kinds of facts; `notification.events` is a fanout of all others. What nobody can read, and what was
//! pushed out of a full queue, goes to `dead.queue`.

use domain::kit::events::Subscription;
use std::collections::BTreeSet;

pub const ORDERS: &str = "order.events";
pub const INVENTORY: &str = "inventory.events";
pub const OTHERS: &str = "notification.events";
pub const DEAD: &str = "dead.events";
pub const DEAD_QUEUE: &str = "dead.queue";

/// The queues our own subscribers take facts from.
pub const QUEUES: [&str; 3] = ["notification.queue", "analytics.queue", "order.queue"];

/// The exchange for facts of this kind.
pub fn exchange_of(kind: &str) -> &'static str {
    match kind.split('.').next().unwrap_or_default() {
        "order" | "payment" => ORDERS,
        "inventory" | "product" => INVENTORY,
        _ => OTHERS,
    }
}

/// The queue a subscriber takes its facts from.
pub fn queue_of(consumer: &str) -> &'static str {
    match consumer {
        "notifications" => "notification.queue",
        "analytics" => "analytics.queue",
        _ => "order.queue",
    }
}

/// Queue, exchange and routing key of all that our subscribers hear.
pub fn bindings(all: &'static [Subscription]) -> BTreeSet<(&'static str, &'static str, &'static str)> {
    let kinds = all.iter().flat_map(|s| s.kinds.iter().map(|kind| (s.consumer, *kind)));
    kinds.map(|(consumer, kind)| (queue_of(consumer), exchange_of(kind), kind)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::registry::SUBSCRIPTIONS;

    #[test]
    fn facts_go_where_programs_outside_look_for_them() {
        assert_eq!(exchange_of("order.shipped"), "order.events");
        assert_eq!(exchange_of("payment.refunded"), "order.events");
        assert_eq!(exchange_of("product.stock_low"), "inventory.events");
        assert_eq!(exchange_of("user.registered"), "notification.events");
    }

    #[test]
    fn whatever_a_subscriber_hears_reaches_its_queue() {
        let bindings = bindings(SUBSCRIPTIONS);
        for subscription in SUBSCRIPTIONS {
            let queue = queue_of(subscription.consumer);
            assert!(QUEUES.contains(&queue), "nobody listens at {queue}");
            for kind in subscription.kinds {
                assert!(bindings.contains(&(queue, exchange_of(kind), kind)), "{kind} misses {queue}");
            }
        }
    }
}
