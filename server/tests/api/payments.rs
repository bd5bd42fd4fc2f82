//! `/payments`: paying, looking, giving back; and the built-in bank.

mod bank;
mod looking;
mod processing;
mod refunds;
mod returning;
mod webhooks;

use crate::support::{TestApp, Value, json};
use model::orders::Order;
use testkit::Merchant;

/// Mia's order of two lamps (80.00) of Ada's.
struct Sale {
    app: TestApp,
    ada: Merchant,
    order: Order,
}

async fn sale() -> Sale {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    app.world.tamper("update shipping_methods set currency = 'USD', base_minor = 500").await;
    let mia = app.customer("mia").await;
    let order = app.world.order(&mia, &[(&lamp, 2)]).await;
    Sale { app, ada, order }
}

impl Sale {
    fn body(&self, token: &str) -> Value {
        json!({
            "orderId": self.order.id, "paymentMethod": "TEST", "amount": 85, "paymentDetails": {"cardToken": token}
        })
    }

    async fn paid(&self) -> Value {
        let mia = self.app.as_customer("mia");
        mia.post("/payments/process", self.body("tok_visa")).await.expect(201).data()
    }
}
