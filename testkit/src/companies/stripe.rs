//! Stripe, as far as the shop talks to it.

use super::{Asked, Company, Said, locked};
use axum::http::Method;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

pub struct FakeStripe {
    company: Company,
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    count: u32,
    intents: BTreeMap<String, Value>,
    sessions: BTreeMap<String, Value>,
    cards: BTreeMap<String, String>,
    refunds: BTreeMap<String, Value>,
    /// What was answered under a key, and to what.
    keys: BTreeMap<String, (String, Said)>,
}

impl Deref for FakeStripe {
    type Target = Company;

    fn deref(&self) -> &Company {
        &self.company
    }
}

impl FakeStripe {
    pub async fn open() -> Self {
        let books = Arc::new(Mutex::new(Books::default()));
        let kept = books.clone();
        let company = Company::open(Box::new(move |asked| locked(&kept).answer(asked))).await;
        Self { company, books }
    }

    /// What was taken of cards, and not given back.
    pub fn charged(&self) -> i64 {
        let books = locked(&self.books);
        let sum = |things: &BTreeMap<String, Value>, field: &str| -> i64 {
            things.values().filter_map(|thing| thing[field].as_i64()).sum()
        };
        sum(&books.intents, "amount_received") - sum(&books.refunds, "amount")
    }

    /// The buyer does what the bank asked for.
    pub fn challenge(&self, intent: &str, passes: bool) {
        let mut books = locked(&self.books);
        let intent = books.intents.get_mut(intent).expect("an intent");
        if passes {
            pay(intent);
        } else {
            refuse(intent, "payment_intent_authentication_failure", None);
        }
    }

    /// The buyer pays on the page.
    pub fn pay_page(&self, session: &str) {
        let mut books = locked(&self.books);
        let id = books.id("pi");
        let session = books.sessions.get_mut(session).expect("a page");
        session["status"] = json!("complete");
        session["payment_status"] = json!("paid");
        session["payment_intent"] = json!(id);
        let mut intent = json!({
            "id": id, "object": "payment_intent", "status": "processing", "amount": session["amount_total"],
            "currency": session["currency"], "metadata": session["payment_intent_data"],
        });
        pay(&mut intent);
        books.intents.insert(id, intent);
    }

    /// The charge behind a page.
    pub fn intent_of(&self, session: &str) -> String {
        locked(&self.books).sessions[session]["payment_intent"].as_str().expect("it was paid").to_owned()
    }

    /// More than a day went by.
    pub fn forget_keys(&self) {
        locked(&self.books).keys.clear();
    }

    /// A refund that was done did not reach the buyer.
    pub fn lose_refund(&self, id: &str) {
        let mut books = locked(&self.books);
        let refund = books.refunds.get_mut(id).expect("a refund");
        refund["status"] = json!("failed");
        refund["failure_reason"] = json!("lost_or_stolen_card");
    }

    /// The buyer's bank takes the money back.
    pub fn dispute(&self, id: &str, kind: &str, intent: &str, status: &str) -> Vec<u8> {
        let object = json!({ "id": "dp_fake", "object": "dispute", "payment_intent": intent, "status": status, "metadata": {} });
        json!({ "id": id, "object": "event", "type": kind, "data": { "object": object } })
            .to_string()
            .into_bytes()
    }

    /// An event about a thing as it stands now; `id` is the event's own.
    pub fn event(&self, id: &str, kind: &str, thing: &str) -> Vec<u8> {
        let books = locked(&self.books);
        let found =
            [&books.intents, &books.sessions, &books.refunds].into_iter().find_map(|all| all.get(thing));
        let object = found.cloned().unwrap_or_else(|| json!({ "id": thing }));
        json!({ "id": id, "object": "event", "type": kind, "data": { "object": object } })
            .to_string()
            .into_bytes()
    }

    /// The header that goes with it.
    pub fn sign(secret: &str, time: i64, body: &[u8]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key");
        mac.update(format!("{time}.").as_bytes());
        mac.update(body);
        let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("t={time},v1=00ff,v1={hex}")
    }
}

fn pay(intent: &mut Value) {
    intent["status"] = json!("succeeded");
    intent["amount_received"] = intent["amount"].clone();
    intent["next_action"] = Value::Null;
}

fn refuse(intent: &mut Value, code: &str, decline: Option<&str>) {
    intent["status"] = json!("requires_payment_method");
    intent["next_action"] = Value::Null;
    intent["last_payment_error"] = json!({ "type": "card_error", "code": code, "decline_code": decline });
}

fn fault(status: u16, kind: &str, code: &str, decline: Option<&str>) -> Said {
    let error =
        json!({ "type": kind, "code": code, "decline_code": decline, "message": "The fake says no." });
    Said::new(status, json!({ "error": error }))
}

fn metadata(form: &BTreeMap<String, String>, start: &str) -> Value {
    let fields = form.iter().filter_map(|(name, value)| {
        Some((name.strip_prefix(start)?.strip_suffix(']')?.to_owned(), json!(value)))
    });
    Value::Object(fields.collect())
}

fn number(form: &BTreeMap<String, String>, name: &str) -> i64 {
    form.get(name).and_then(|text| text.parse().ok()).unwrap_or_default()
}

impl Books {
    fn id(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{kind}_fake{}", self.count)
    }

    fn answer(&mut self, asked: &Asked) -> Said {
        if !asked.header("authorization").starts_with("Bearer sk_") {
            return fault(401, "invalid_request_error", "api_key_missing", None);
        }
        let key = asked.header("idempotency-key").to_owned();
        let what = format!("{} {} {}", asked.method, asked.path, String::from_utf8_lossy(&asked.body));
        if asked.method == Method::GET || key.is_empty() {
            return self.do_it(asked);
        }
        match self.keys.get(&key) {
            Some((before, said)) if *before == what => Said { is_replayed: true, ..said.clone() },
            Some(_) => fault(400, "idempotency_error", "idempotency_key_in_use", None),
            None => {
                let said = self.do_it(asked);
                self.keys.insert(key, (what, said.clone()));
                said
            }
        }
    }

    fn do_it(&mut self, asked: &Asked) -> Said {
        let form = asked.form();
        let path: Vec<&str> = asked.path.trim_start_matches("/v1/").split('/').collect();
        match (asked.method.as_str(), &path[..]) {
            ("POST", ["payment_intents"]) => self.make_intent(&form),
            ("GET", ["payment_intents", id]) => see(&self.intents, id),
            ("POST", ["payment_intents", id, "confirm"]) => self.confirm(id, &form),
            ("POST", ["payment_intents", id, "cancel"]) => self.cancel(id),
            ("POST", ["payment_methods"]) => {
                let id = self.id("pm");
                self.cards.insert(id.clone(), form.get("card[token]").cloned().unwrap_or_default());
                Said::new(200, json!({ "id": id, "object": "payment_method" }))
            }
            ("POST", ["checkout", "sessions"]) => self.make_session(&form),
            ("GET", ["checkout", "sessions", id]) => see(&self.sessions, id),
            ("POST", ["checkout", "sessions", id, "expire"]) => self.expire(id),
            ("POST", ["refunds"]) => self.refund(&form),
            ("GET", ["refunds", id]) => see(&self.refunds, id),
            ("GET", ["refunds"]) => self.all_refunds(),
            _ => fault(404, "invalid_request_error", "resource_missing", None),
        }
    }

    fn make_intent(&mut self, form: &BTreeMap<String, String>) -> Said {
        let id = self.id("pi");
        let intent = json!({
            "id": id, "object": "payment_intent", "status": "requires_payment_method", "amount": number(form, "amount"),
            "currency": form.get("currency"), "amount_received": 0, "client_secret": format!("{id}_secret"),
            "metadata": metadata(form, "metadata["),
        });
        self.intents.insert(id, intent.clone());
        Said::new(200, intent)
    }

    fn confirm(&mut self, id: &str, form: &BTreeMap<String, String>) -> Said {
        let method = form.get("payment_method").cloned().unwrap_or_default();
        let card = self.cards.get(&method).cloned().unwrap_or(method);
        let Some(intent) = self.intents.get_mut(id) else {
            return fault(404, "invalid_request_error", "resource_missing", None);
        };
        if intent["status"] != "requires_payment_method" {
            return fault(400, "invalid_request_error", "payment_intent_unexpected_state", None);
        }
        match card.as_str() {
            "tok_visa" | "tok_mastercard" | "pm_card_visa" => pay(intent),
            "tok_threeDSecureRequired" => {
                intent["status"] = json!("requires_action");
                let page = json!({ "url": format!("https://bank.test/{id}") });
                intent["next_action"] = json!({ "type": "redirect_to_url", "redirect_to_url": page });
            }
            other => {
                let decline =
                    if other == "tok_insufficientFunds" { "insufficient_funds" } else { "generic_decline" };
                refuse(intent, "card_declined", Some(decline));
                return fault(402, "card_error", "card_declined", Some(decline));
            }
        }
        Said::new(200, intent.clone())
    }

    fn cancel(&mut self, id: &str) -> Said {
        match self.intents.get_mut(id) {
            Some(intent)
                if !matches!(intent["status"].as_str(), Some("succeeded" | "canceled" | "processing")) =>
            {
                intent["status"] = json!("canceled");
                Said::new(200, intent.clone())
            }
            Some(_) => fault(400, "invalid_request_error", "payment_intent_unexpected_state", None),
            None => fault(404, "invalid_request_error", "resource_missing", None),
        }
    }

    fn make_session(&mut self, form: &BTreeMap<String, String>) -> Said {
        let id = self.id("cs_test");
        let session = json!({
            "id": id, "object": "checkout.session", "status": "open", "payment_status": "unpaid",
            "url": format!("https://checkout.stripe.test/{id}"), "payment_intent": null,
            "amount_total": number(form, "line_items[0][price_data][unit_amount]"),
            "currency": form.get("line_items[0][price_data][currency]"),
            "metadata": metadata(form, "metadata["),
            "payment_intent_data": metadata(form, "payment_intent_data[metadata]["),
        });
        self.sessions.insert(id, session.clone());
        Said::new(200, session)
    }

    fn expire(&mut self, id: &str) -> Said {
        match self.sessions.get_mut(id) {
            Some(session) if session["status"] == "open" => {
                session["status"] = json!("expired");
                Said::new(200, session.clone())
            }
            Some(_) => fault(400, "invalid_request_error", "resource_wrong_state", None),
            None => fault(404, "invalid_request_error", "resource_missing", None),
        }
    }

    fn all_refunds(&self) -> Said {
        let all: Vec<&Value> = self.refunds.values().rev().collect();
        Said::new(200, json!({ "object": "list", "data": all, "has_more": false }))
    }

    fn refund(&mut self, form: &BTreeMap<String, String>) -> Said {
        let of = form.get("payment_intent").cloned().unwrap_or_default();
        let amount = number(form, "amount");
        let taken = self.intents.get(&of).and_then(|intent| intent["amount_received"].as_i64()).unwrap_or(0);
        let before: i64 = self
            .refunds
            .values()
            .filter(|refund| refund["payment_intent"] == of.as_str())
            .filter_map(|refund| refund["amount"].as_i64())
            .sum();
        if amount <= 0 || before + amount > taken {
            return fault(400, "invalid_request_error", "charge_already_refunded", None);
        }
        let id = self.id("re");
        let refund = json!({
            "id": id, "object": "refund", "status": "succeeded", "amount": amount, "payment_intent": of,
            "metadata": metadata(form, "metadata["),
        });
        self.refunds.insert(id, refund.clone());
        Said::new(200, refund)
    }
}

fn see(things: &BTreeMap<String, Value>, id: &str) -> Said {
    match things.get(id) {
        Some(thing) => Said::new(200, thing.clone()),
        None => fault(404, "invalid_request_error", "resource_missing", None),
    }
}
