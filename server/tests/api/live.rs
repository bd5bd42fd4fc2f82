//! `/ws`: live updates.

mod ending;
mod opening;
mod resuming;
mod telling;
mod two_instances;

use crate::support::TestApp;
use crate::support::live::Instance;
use domain::orders::{self, Party};
use model::OrderId;
use model::orders::SetOrderStatus;
use testkit::{Goods, Merchant, Person};

/// A shop with two stores, a buyer, and a process that listens.
struct Scene {
    app: TestApp,
    here: Instance,
    ada: Merchant,
    bob: Merchant,
    lamp: Goods,
    mug: Goods,
    mia: Person,
}

async fn scene() -> Scene {
    scene_with(TestApp::without_limits().await).await
}

async fn scene_with(app: TestApp) -> Scene {
    let (ada, bob) = (app.world.seller("ada").await, app.world.seller("bob").await);
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = app.world.product(&bob, "Mug", 999, 10).await;
    let mia = app.world.customer("mia").await;
    let here = Instance::of(&app).await;
    Scene { app, here, ada, bob, lamp, mug, mia }
}

impl Scene {
    /// An order that was paid for, of both stores.
    async fn order(&self) -> OrderId {
        let order = self.app.world.order(&self.mia, &[(&self.lamp, 1), (&self.mug, 2)]).await;
        let _ = self.app.world.confirm(order.id).await;
        order.id
    }

    /// Ada takes her part in hand, or sends it.
    async fn step(&self, order: OrderId, status: &str) {
        let who = Party::Seller(self.ada.seller());
        let input = SetOrderStatus { status: status.to_owned(), ..SetOrderStatus::default() };
        orders::set_status(&self.app.world.cx(), &who, &order.to_string(), &input).await.expect("a step");
    }
}

fn topic(order: OrderId) -> String {
    format!("order:{order}")
}
