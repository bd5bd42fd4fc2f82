//! Rules of orders, a file a subject. Here stands what they say in common.

use domain::kit::System;
use domain::orders::{self, Confirmed, From, Party};
use domain::payments;
use domain::{Cx, Result};
use model::orders::{
    CancelOrder, LinePieces, Order, OrderFilter, OrderItem, OrderStatus, ParcelStatus, PaymentStatus,
    SetOrderStatus, StaffOrderFilter, WriteShipment,
};
use model::payments::{PaymentDetails, PaymentMethod, PaymentState, ProcessPayment};
use model::{Amount, AppError, Currency, LineId, Money, OrderId, PageRequest, Reason, VariantId};
use testkit::{Goods, Merchant, Person, World};

#[path = "tests/bounds.rs"]
mod bounds;
#[path = "tests/cancelling.rs"]
mod cancelling;
#[path = "tests/carts.rs"]
mod carts;
#[path = "tests/corruption.rs"]
mod corruption;
#[path = "tests/expiry.rs"]
mod expiry;
#[path = "tests/letters.rs"]
mod letters;
#[path = "tests/placing.rs"]
mod placing;
#[path = "tests/races.rs"]
mod races;
#[path = "tests/reading.rs"]
mod reading;
#[path = "tests/shipping.rs"]
mod shipping;
#[path = "tests/sold.rs"]
mod sold;
#[path = "tests/steps.rs"]
mod steps;
#[path = "tests/walls.rs"]
mod walls;

/// Counters of a variant over all places: on hand, allocated, held.
async fn counters(world: &World, variant: VariantId) -> (i64, i64, i64) {
    let sum = async |column: &str| {
        world
            .count(&format!("select coalesce(sum({column}), 0) from stock where variant_id = '{variant}'"))
            .await
    };
    (sum("on_hand").await, sum("allocated").await, sum("held").await)
}

async fn events(world: &World, kind: &str, order: OrderId) -> i64 {
    world.count(&format!("select count(*) from events where kind = '{kind}' and thing_id = '{order}'")).await
}

/// What the newest event of a kind tells.
async fn told(world: &World, kind: &str) -> serde_json::Value {
    sqlx::query_scalar("select data from events where kind = $1 order by seq desc limit 1")
        .bind(kind)
        .fetch_one(&mut world.owner().await)
        .await
        .expect("an event")
}

fn minor(amount: &Amount) -> i64 {
    amount.in_currency(Currency::USD).expect("dollars").minor
}

fn amount(minor: i64) -> Amount {
    Money::new(minor, Currency::USD).into()
}

fn buyer(person: &Person) -> Party {
    Party::Buyer(person.customer())
}

fn seller(merchant: &Merchant) -> Party {
    Party::Seller(merchant.seller())
}

fn staff(person: &Person) -> Party {
    Party::Staff(person.as_admin())
}

async fn read(world: &World, who: &Party, id: OrderId) -> Order {
    orders::get(&world.cx(), who, &id.to_string()).await.expect("an order")
}

/// Moves an order by the name of a status.
async fn set(world: &World, who: &Party, id: OrderId, status: &str) -> Result<Order> {
    let input = SetOrderStatus { status: status.into(), ..SetOrderStatus::default() };
    orders::set_status(&world.cx(), who, &id.to_string(), &input).await
}

async fn cancel(world: &World, who: &Party, id: OrderId) -> Result<Order> {
    let input = CancelOrder { reason: Some("Changed my mind".into()), ..CancelOrder::default() };
    orders::cancel(&world.cx(), who, &id.to_string(), &input).await
}

async fn cancel_pieces(
    world: &World,
    who: &Party,
    id: OrderId,
    line: LineId,
    quantity: i64,
) -> Result<Order> {
    let items = Some(vec![LinePieces { line_id: line, quantity }]);
    let input = CancelOrder { reason: Some("One is broken".into()), items, version: None };
    orders::cancel(&world.cx(), who, &id.to_string(), &input).await
}

/// Hands over so many pieces of single lines, or all that is left.
async fn ship(world: &World, who: &Party, id: OrderId, pieces: &[(LineId, i64)]) -> Result<Order> {
    let items =
        pieces.iter().map(|(line_id, quantity)| LinePieces { line_id: *line_id, quantity: *quantity });
    let input = WriteShipment {
        items: Some(items.collect()),
        carrier: Some("DHL".into()),
        tracking_number: Some("JD014600".into()),
        ..WriteShipment::default()
    };
    orders::ship(&world.cx(), who, &id.to_string(), &input).await
}

/// Its buyer pays with a card.
async fn pay(world: &World, who: &Person, order: &Order) {
    let body = ProcessPayment {
        order_id: order.id,
        payment_method: PaymentMethod::Test,
        amount: order.total.clone(),
        payment_details: Some(PaymentDetails { card_token: Some("tok_visa".into()) }),
    };
    let paid = payments::process(&world.cx(), &buyer(who), &body, None).await.expect("a payment");
    assert_eq!(paid.status, PaymentState::Succeeded);
}

/// A lamp of 40.00 of Ada's and a mug of 9.00 of Bob's, ten each.
async fn lamps_and_mugs() -> (World, Merchant, Merchant, Goods, Goods) {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = world.product(&bob, "Mug", 900, 10).await;
    (world, ada, bob, lamp, mug)
}

/// Delivery costs 5.00 a vendor, and there are 8.25 % of tax.
async fn with_costs(world: &World) {
    world
        .tamper(
            "update shipping_methods set currency = 'USD', base_minor = 500;
             insert into tax_rates (id, country, state, tax_category, rate_bp, name, created_at, updated_at)
             values ('01900000-0000-7000-8000-0000000000aa', 'US', null, 'standard', 825, 'Sales tax', now(), now())",
        )
        .await;
}
