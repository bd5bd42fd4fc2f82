//! From facts to what is told of them.

use super::follow::Scope;
use crate::kit::events::Event;
use crate::kit::{Cx, Result};
use crate::orders::live::{self, Now};
use model::live::{OrderUpdated, Told};
use model::{OrderId, ProductId, UserId, VendorId, VendorOrderId};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What some facts mean to those who listen.
#[derive(Clone, Debug)]
pub enum Heard {
    Order(OrderNews),
    /// More or less of a product can be bought than before.
    Stock {
        seq: i64,
        product: ProductId,
    },
    /// Somebody was told something.
    Note {
        seq: i64,
        user: UserId,
        data: Value,
    },
    /// What somebody may do is not what it was: their connections must prove anew who they are.
    Rights {
        user: UserId,
    },
}

impl Heard {
    /// Of the newest fact behind it.
    pub fn seq(&self) -> i64 {
        match self {
            Self::Order(news) => news.seq,
            Self::Stock { seq, .. } | Self::Note { seq, .. } => *seq,
            Self::Rights { .. } => 0,
        }
    }
}

/// Something that happened to an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: String,
    pub part: Option<VendorOrderId>,
    pub vendor: Option<VendorId>,
}

/// How an order stands after some facts.
#[derive(Clone, Debug)]
pub struct OrderNews {
    pub seq: i64,
    pub now: Now,
    pub facts: Vec<Fact>,
}

impl OrderNews {
    /// What somebody is told who sees so much of it; nothing where it happened to another store's part.
    pub fn told(&self, scope: Scope) -> Option<Told> {
        let concerns = |fact: &&Fact| match scope {
            Scope::Whole => true,
            Scope::Part(store) => fact.vendor.is_none_or(|vendor| vendor == store),
        };
        let facts: Vec<&Fact> = self.facts.iter().filter(concerns).collect();
        let newest = facts.last()?;
        let mut vendor_orders = self.now.parts.clone();
        let (mut part, mut status) = (newest.part, self.now.status);
        if facts.iter().any(|fact| fact.part != newest.part) {
            part = None;
        }
        if let Scope::Part(store) = scope {
            vendor_orders.retain(|part| part.vendor_id == store);
            let own = vendor_orders.first()?;
            (part, status) = (Some(own.id), own.status);
        }
        Some(Told::Order(OrderUpdated {
            order_id: self.now.id,
            order_number: self.now.number.clone(),
            event: newest.kind.clone(),
            vendor_order_id: part,
            status,
            payment_status: self.now.payment_status,
            vendor_orders,
            updated_at: self.now.updated_at,
        }))
    }
}

/// What these facts mean, in their order; several of one order are told as one, where the newest of them stands.
pub async fn heard(cx: &Cx, events: &[Event]) -> Result<Vec<Heard>> {
    let mut orders: BTreeMap<Uuid, (usize, i64, Vec<Fact>)> = BTreeMap::new();
    for (place, event) in events.iter().enumerate().filter(|(_, event)| event.thing == "order") {
        let (at, seq, facts) = orders.entry(event.thing_id).or_default();
        (*at, *seq) = (place, event.seq);
        facts.push(fact(event));
    }
    let ids: Vec<OrderId> = orders.keys().map(|id| OrderId(*id)).collect();
    let mut placed: Vec<(usize, Heard)> = Vec::new();
    if !ids.is_empty() {
        for now in live::now(cx, &ids).await? {
            if let Some((place, seq, facts)) = orders.remove(&now.id.0) {
                placed.push((place, Heard::Order(OrderNews { seq, now, facts })));
            }
        }
    }
    placed.extend(events.iter().enumerate().filter_map(|(place, event)| Some((place, of_others(event)?))));
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.into_iter().map(|(_, heard)| heard).collect())
}

fn fact(event: &Event) -> Fact {
    let id = |name: &str| event.data[name].as_str().and_then(|id| id.parse::<Uuid>().ok());
    Fact { kind: event.kind.clone(), part: id("part").map(VendorOrderId), vendor: id("vendor").map(VendorId) }
}

fn of_others(event: &Event) -> Option<Heard> {
    match event.kind.as_str() {
        "inventory.updated" => Some(Heard::Stock { seq: event.seq, product: ProductId(event.thing_id) }),
        "notification.created" => {
            Some(Heard::Note { seq: event.seq, user: UserId(event.thing_id), data: event.data.clone() })
        }
        "user.role_changed" => Some(Heard::Rights { user: UserId(event.thing_id) }),
        _ => None,
    }
}
