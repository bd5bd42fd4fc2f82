//! PayPal, as far as the shop talks to it.

use super::{Asked, Company, Said, locked};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

pub struct FakePayPal {
    company: Company,
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    count: u32,
    passes: u32,
    /// Passes given out before this one are refused.
    good_from: u32,
    orders: BTreeMap<String, Value>,
    refunds: BTreeMap<String, Value>,
    keys: BTreeMap<String, Said>,
    refuses_cards: bool,
}

impl Deref for FakePayPal {
    type Target = Company;

    fn deref(&self) -> &Company {
        &self.company
    }
}

/// What a delivery that is theirs is signed with.
pub const GOOD_SIGNATURE: &str = "signed-by-the-fake";

impl FakePayPal {
    pub async fn open() -> Self {
        let books = Arc::new(Mutex::new(Books::default()));
        let kept = books.clone();
        let company = Company::open(Box::new(move |asked| locked(&kept).answer(asked))).await;
        Self { company, books }
    }

    /// The buyer agrees on the page.
    pub fn approve(&self, order: &str) {
        locked(&self.books).orders.get_mut(order).expect("an order")["status"] = json!("APPROVED");
    }

    /// From now on no buyer has money.
    pub fn refuse_cards(&self) {
        locked(&self.books).refuses_cards = true;
    }

    /// Every pass there is runs out.
    pub fn forget_passes(&self) {
        let mut books = locked(&self.books);
        books.good_from = books.passes + 1;
    }

    pub fn passes(&self) -> u32 {
        locked(&self.books).passes
    }

    /// What was taken and not given back, in cents.
    pub fn charged(&self) -> i64 {
        let books = locked(&self.books);
        let cents = |sum: &Value| -> i64 {
            sum["value"].as_str().unwrap_or("0").replace('.', "").parse().unwrap_or_default()
        };
        let taken: i64 = books
            .orders
            .values()
            .filter_map(|order| order.pointer("/purchase_units/0/payments/captures/0/amount"))
            .map(cents)
            .sum();
        taken - books.refunds.values().map(|refund| cents(&refund["amount"])).sum::<i64>()
    }

    /// An event about an order as it stands now.
    pub fn event(&self, id: &str, kind: &str, order: &str) -> Vec<u8> {
        let books = locked(&self.books);
        let unit = &books.orders[order]["purchase_units"][0];
        let resource = if kind.starts_with("CHECKOUT.") {
            books.orders[order].clone()
        } else {
            json!({
                "id": "capture", "custom_id": unit["custom_id"], "amount": unit["amount"],
                "supplementary_data": { "related_ids": { "order_id": order } },
            })
        };
        json!({ "id": id, "event_type": kind, "resource": resource }).to_string().into_bytes()
    }
}

fn fault(status: u16, name: &str, issue: &str) -> Said {
    Said::new(status, json!({ "name": name, "details": [{ "issue": issue }] }))
}

impl Books {
    fn answer(&mut self, asked: &Asked) -> Said {
        if asked.path == "/v1/oauth2/token" {
            self.passes += 1;
            return Said::new(
                200,
                json!({ "access_token": format!("pass{}", self.passes), "expires_in": 3600 }),
            );
        }
        let pass =
            asked.header("authorization").trim_start_matches("Bearer pass").parse::<u32>().unwrap_or(0);
        if pass < self.good_from.max(1) {
            return fault(401, "AUTHENTICATION_FAILURE", "TOKEN_EXPIRED");
        }
        let key = asked.header("paypal-request-id").to_owned();
        if let Some(said) = self.keys.get(&key).filter(|_| !key.is_empty()) {
            return said.clone();
        }
        let said = self.do_it(asked);
        if !key.is_empty() && said.status < 400 {
            self.keys.insert(key, said.clone());
        }
        said
    }

    fn do_it(&mut self, asked: &Asked) -> Said {
        let path: Vec<&str> = asked.path.trim_start_matches('/').split('/').collect();
        match (asked.method.as_str(), &path[..]) {
            ("POST", ["v2", "checkout", "orders"]) => self.make(&asked.json()),
            ("GET", ["v2", "checkout", "orders", id]) => match self.orders.get(*id) {
                Some(order) => Said::new(200, order.clone()),
                None => fault(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"),
            },
            ("POST", ["v2", "checkout", "orders", id, "capture"]) => self.capture(id),
            ("POST", ["v2", "payments", "captures", id, "refund"]) => self.refund(id, &asked.json()),
            ("GET", ["v2", "payments", "refunds", id]) => match self.refunds.get(*id) {
                Some(refund) => Said::new(200, refund.clone()),
                None => fault(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"),
            },
            ("POST", ["v1", "notifications", "verify-webhook-signature"]) => {
                let body = asked.json();
                let is_good = body["transmission_sig"] == GOOD_SIGNATURE && body["webhook_id"] == "WH-1";
                let status = if is_good { "SUCCESS" } else { "FAILURE" };
                Said::new(200, json!({ "verification_status": status }))
            }
            _ => fault(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"),
        }
    }

    fn make(&mut self, body: &Value) -> Said {
        self.count += 1;
        let id = format!("ORDER{}", self.count);
        let mut order = json!({
            "id": id, "status": "PAYER_ACTION_REQUIRED", "purchase_units": body["purchase_units"],
            "links": [{ "rel": "self", "href": "https://paypal.test/self" },
                      { "rel": "payer-action", "href": format!("https://paypal.test/agree/{id}") }],
        });
        order["purchase_units"][0]["payments"] = json!({});
        self.orders.insert(id, order.clone());
        Said::new(201, order)
    }

    fn capture(&mut self, id: &str) -> Said {
        let refuses = self.refuses_cards;
        let Some(order) = self.orders.get_mut(id) else {
            return fault(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID");
        };
        match order["status"].as_str() {
            Some("APPROVED") if refuses => fault(422, "UNPROCESSABLE_ENTITY", "INSTRUMENT_DECLINED"),
            Some("APPROVED") => {
                order["status"] = json!("COMPLETED");
                let amount = order["purchase_units"][0]["amount"].clone();
                let capture = json!({ "id": format!("CAP{id}"), "status": "COMPLETED", "amount": amount });
                order["purchase_units"][0]["payments"] = json!({ "captures": [capture] });
                Said::new(201, order.clone())
            }
            Some("COMPLETED") => fault(422, "UNPROCESSABLE_ENTITY", "ORDER_ALREADY_CAPTURED"),
            _ => fault(422, "UNPROCESSABLE_ENTITY", "ORDER_NOT_APPROVED"),
        }
    }

    fn refund(&mut self, capture: &str, body: &Value) -> Said {
        self.count += 1;
        let id = format!("REFUND{}", self.count);
        let refund = json!({ "id": id, "status": "COMPLETED", "amount": body["amount"], "capture": capture });
        self.refunds.insert(id, refund.clone());
        Said::new(201, refund)
    }
}
