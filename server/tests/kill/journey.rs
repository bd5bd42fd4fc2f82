//! Somebody buys, pays and gets some money back, whatever dies meanwhile.

use super::shop::{Asked, Shop};
use model::accounts::Permission;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::World;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Card,
    /// An intent that is left, then a card that asks who one is.
    Challenge,
}

pub struct Journey {
    place: String,
    shop: Shop,
    buyer: String,
    staff: String,
    product: String,
    total: Value,
}

impl Journey {
    pub async fn begin(place: &str) -> Self {
        let world = World::new().await;
        world.tamper("update shipping_methods set currency = 'USD', base_minor = 500").await;
        let ada = world.seller("ada").await;
        let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
        let mia = world.customer("mia").await;
        let rita = world.admin("rita", &[Permission::Refunds]).await;
        let mut shop = Shop::start(world, place).await;
        let (buyer, staff) = (
            sign_in(&mut shop, &mia.email, &mia.password).await,
            sign_in(&mut shop, &rita.email, &rita.password).await,
        );
        Self { place: place.to_owned(), shop, buyer, staff, product: lamp.id.to_string(), total: Value::Null }
    }

    pub async fn go(mut self, way: Way) {
        let order = self.order().await;
        self.pay(&order, way).await;
        self.settled(&order).await;
        self.refund(&order).await;
        self.rest().await;
        self.hold(&order).await;
    }

    async fn post(&mut self, path: &str, key: &str, body: Value) -> (u16, Value) {
        let token = self.buyer.clone();
        let asked = Asked { token: Some(&token), key: Some(key), body: Some(body) };
        self.shop.ask("POST", &format!("/api/v1{path}"), &asked).await
    }

    async fn order(&mut self) -> String {
        let item = json!({"productId": self.product, "quantity": 2});
        let (status, body) = self.post("/cart/items", "cart", item).await;
        assert!(matches!(status, 200 | 201), "{}: {body}", self.place);
        let address = json!({
            "recipient": "Mia Test", "street": "Main street 1", "city": "Springfield", "state": "IL", "zipCode": "62701",
            "country": "US"
        });
        let (status, body) = self.post("/orders", "order", json!({"shippingAddress": address})).await;
        assert_eq!(status, 201, "{}: {body}", self.place);
        self.total = body["data"]["total"].clone();
        body["data"]["id"].as_str().expect("an id").to_owned()
    }

    async fn pay(&mut self, order: &str, way: Way) {
        if way == Way::Challenge {
            let (status, body) =
                self.post("/payments/create-intent", "intent", json!({"orderId": order})).await;
            assert!(matches!(status, 200 | 409), "{}: {body}", self.place);
        }
        let token = if way == Way::Card { "tok_visa" } else { "tok_threeDSecureRequired" };
        // a payment that died before the gateway heard of it is called off; the buyer pays anew
        for n in 0..20 {
            let body = json!({
                "orderId": order, "paymentMethod": "TEST", "amount": self.total, "paymentDetails": {"cardToken": token}
            });
            let (status, body) = self.post("/payments/process", &format!("pay-{n}"), body).await;
            let state = body["data"]["status"].as_str().unwrap_or_default().to_owned();
            match (status, state.as_str()) {
                (201, "SUCCEEDED") => return,
                (409, _) if body["error"]["code"] == "ALREADY_PAID" => return,
                (201, "REQUIRES_ACTION") => {
                    self.prove(&body["data"]).await;
                    return;
                }
                (201 | 402 | 409, _) => {
                    self.shop.hurry().await;
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    self.shop.look_after().await;
                }
                _ => panic!("{}: {status} {body}", self.place),
            }
        }
        panic!("{}: it cannot be paid", self.place);
    }

    async fn prove(&mut self, payment: &Value) {
        let page = payment["nextAction"]["url"].as_str().expect("a page").to_owned();
        let form =
            reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let answer = form.post(page).form(&[("choice", "prove")]).send().await.expect("the bank answers");
        assert_eq!(answer.status().as_u16(), 303, "{}", self.place);
        let (status, body) = self.post("/payments/confirm", "", json!({"paymentId": payment["id"]})).await;
        assert_eq!((status, &body["data"]["status"]), (200, &json!("SUCCEEDED")), "{}: {body}", self.place);
    }

    /// The order is paid in the end, without anybody doing anything.
    async fn settled(&mut self, order: &str) {
        for _ in 0..120 {
            let paid =
                format!("select count(*) from orders where id = '{order}' and payment_status = 'PAID'");
            if self.shop.world.count(&paid).await == 1 {
                return;
            }
            self.shop.hurry().await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            self.shop.look_after().await;
        }
        panic!("{}: what was paid is never settled", self.place);
    }

    async fn refund(&mut self, order: &str) {
        let token = self.buyer.clone();
        let asked = Asked { token: Some(&token), ..Asked::default() };
        let (_, body) = self.shop.ask("GET", &format!("/api/v1/payments/order/{order}"), &asked).await;
        let all = body["data"].as_array().expect("payments");
        let paid = all.iter().find(|payment| payment["status"] == "SUCCEEDED").expect("one that is paid");
        let id = paid["id"].as_str().expect("an id").to_owned();
        let staff = self.staff.clone();
        let asked = Asked {
            token: Some(&staff),
            key: Some("refund"),
            body: Some(json!({"amount": 10, "reason": "Scratched"})),
        };
        let (status, body) = self.shop.ask("POST", &format!("/api/v1/payments/{id}/refund"), &asked).await;
        assert_eq!(status, 201, "{}: {body}", self.place);
    }

    /// Until nothing is under way any more.
    async fn rest(&mut self) {
        for _ in 0..120 {
            let waiting = "select (select count(*) from refunds where status = 'PENDING')
                + (select count(*) from jobs where parked_at is null)
                + (select count(*) from payments where look_at is not null)";
            if self.shop.world.count(waiting).await == 0 {
                return;
            }
            self.shop.hurry().await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            self.shop.look_after().await;
        }
        panic!("{}: something is under way for ever", self.place);
    }

    /// Nothing lost, nothing twice.
    async fn hold(&mut self, order: &str) {
        let place = &self.place;
        let world = &self.shop.world;
        assert_eq!(self.shop.deaths, 1, "{place} was reached once");
        assert_eq!(world.count("select count(*) from orders").await, 1, "{place}");
        let charged = "select count(*) from test_gateway_charges where status = 'succeeded'";
        assert_eq!(world.count(charged).await, 1, "{place}: charged once");
        assert_eq!(
            world.count("select count(*) from test_gateway_refunds").await,
            1,
            "{place}: given back once"
        );
        assert_eq!(
            world.count("select sum(amount_minor)::bigint from test_gateway_refunds").await,
            1_000,
            "{place}"
        );
        let money = format!(
            "select count(*) from orders o join payments p on p.order_id = o.id and p.status = 'PARTIALLY_REFUNDED'
             where o.id = '{order}' and o.status = 'CONFIRMED' and o.paid_minor = o.total_minor and o.refunded_minor = 1000
               and p.amount_minor = o.total_minor and p.refunded_minor = 1000"
        );
        assert_eq!(world.count(&money).await, 1, "{place}: the money is where it belongs");
        let facts = "select count(*) from events where kind in ('payment.succeeded', 'order.confirmed', 'payment.refunded')";
        assert_eq!(world.count(facts).await, 3, "{place}: each fact once");
        world.assert_sound().await;
        eprintln!("{place}: died once, nothing lost, nothing twice");
    }
}

async fn sign_in(shop: &mut Shop, email: &str, password: &str) -> String {
    let asked = Asked { body: Some(json!({"email": email, "password": password})), ..Asked::default() };
    let (status, body) = shop.ask("POST", "/api/v1/auth/login", &asked).await;
    assert_eq!(status, 200, "{body}");
    body["data"]["accessToken"].as_str().expect("a token").to_owned()
}
