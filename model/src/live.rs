//! What goes over a live connection (`/ws`): what a client asks for, and what it is told.

use crate::orders::{OrderStatus, PaymentStatus};
use crate::{OrderId, ProductId, VariantId, VendorId, VendorOrderId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Opens one live connection, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ticket {
    pub ticket: String,
    /// Seconds for which it is good.
    pub expires_in: i64,
}

/// What a client may say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Said {
    #[serde(rename_all = "camelCase")]
    Subscribe {
        topics: Vec<String>,
        /// The id of the last message that arrived; what was missed since comes first.
        #[serde(default, deserialize_with = "number_or_text")]
        last_event_id: Option<i64>,
        /// What opens an order to whoever has it: of the link that was mailed.
        #[serde(default)]
        key: Option<String>,
    },
    Unsubscribe {
        topics: Vec<String>,
    },
    Ping,
}

/// Clients keep ids as they like.
fn number_or_text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(i64),
        Text(String),
    }
    Ok(match Option::<Either>::deserialize(from)? {
        Some(Either::Number(id)) => Some(id),
        Some(Either::Text(id)) => id.trim().parse().ok(),
        None => None,
    })
}

/// What somebody may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    Order(OrderId),
    Product(ProductId),
    /// The orders of a store.
    Store(VendorId),
}

/// What a client is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Message {
    #[serde(flatten)]
    pub told: Told,
    /// Of the fact behind it; goes back as `lastEventId`. Answers to what the client said have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "type", content = "data")]
pub enum Told {
    #[serde(rename = "order.updated")]
    Order(OrderUpdated),
    #[serde(rename = "stock.updated")]
    Stock(StockUpdated),
    /// `{id, event, title, message, path}`
    #[serde(rename = "notification.created")]
    Note(Value),
    #[serde(rename = "subscribed")]
    Subscribed { topics: Vec<String>, refused: Vec<Refused> },
    #[serde(rename = "unsubscribed")]
    Unsubscribed { topics: Vec<String> },
    /// Too much was missed to be told again: what is shown is to be read anew.
    #[serde(rename = "resync")]
    Resync {},
    #[serde(rename = "pong")]
    Pong {},
    #[serde(rename = "error")]
    Error { code: String, message: String },
}

/// A topic that was not given, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Refused {
    pub topic: String,
    pub code: String,
}

/// How an order stands now: whole, or one store's part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrderUpdated {
    pub order_id: OrderId,
    pub order_number: String,
    /// The fact that is told: `order.shipped`
    pub event: String,
    /// The part it happened to, where it happened to one.
    pub vendor_order_id: Option<VendorOrderId>,
    pub status: OrderStatus,
    pub payment_status: PaymentStatus,
    pub vendor_orders: Vec<PartNow>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PartNow {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub status: OrderStatus,
}

/// How many of a product can be bought now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StockUpdated {
    pub product_id: ProductId,
    /// Always null: it is told of the whole product; what has options is counted in `variants`.
    pub variant_id: Option<VariantId>,
    pub available: i64,
    pub in_stock: bool,
    pub variants: Vec<VariantNow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VariantNow {
    pub variant_id: VariantId,
    pub available: i64,
}

impl Told {
    /// The same with the fact it tells.
    pub fn of(self, id: i64) -> Message {
        Message { told: self, id: Some(id) }
    }

    /// The same as an answer to what the client said.
    pub fn answer(self) -> Message {
        Message { told: self, id: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_clients_say_is_read() {
        let said = |text: Value| serde_json::from_value::<Said>(text);
        let topics = vec!["order:1".to_owned()];
        for last in [json!(7), json!("7")] {
            let read =
                said(json!({"type": "subscribe", "topics": ["order:1"], "lastEventId": last})).unwrap();
            assert_eq!(read, Said::Subscribe { topics: topics.clone(), last_event_id: Some(7), key: None });
        }
        let read = said(json!({"type": "subscribe", "topics": ["order:1"]})).unwrap();
        assert_eq!(read, Said::Subscribe { topics, last_event_id: None, key: None });
        assert_eq!(said(json!({"type": "ping"})).unwrap(), Said::Ping);
        assert!(said(json!({"type": "shout"})).is_err());
    }

    #[test]
    fn messages_have_type_data_and_id() {
        let note = Told::Note(json!({"title": "Hello"})).of(7);
        assert_eq!(
            serde_json::to_value(note).unwrap(),
            json!({"type": "notification.created", "data": {"title": "Hello"}, "id": 7})
        );
        let pong = serde_json::to_value(Told::Pong {}.answer()).unwrap();
        assert_eq!(pong, json!({"type": "pong", "data": {}}));
    }
}
