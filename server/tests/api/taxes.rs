//! Prices that hold their tax: programs are told net ones, and everything adds up to the minor unit all the same.

use crate::support::{TestApp, Value, json};
use domain::{settings, shipping, taxes};
use model::shipping::{WriteMethod, WriteZone};
use model::taxes::WriteRate;
use model::{Currency, Money};

/// Germany takes 19 %, sending costs 4.99, and prices hold their tax.
async fn inclusive() -> TestApp {
    let app = TestApp::without_limits().await;
    let (cx, chief) = (app.world.cx(), app.world.superadmin("chief").await.as_admin());
    let rate =
        WriteRate { country: Some("DE".into()), rate_bp: 1_900, name: "VAT".into(), ..WriteRate::default() };
    taxes::add(&cx, &chief, &rate).await.unwrap();
    let zone = WriteZone { name: "Germany".into(), countries: vec!["DE".into()], version: None };
    let zone = shipping::add_zone(&cx, &chief, &zone).await.unwrap().id;
    let base = Some(Money::new(499, Currency::USD).into());
    let (zone_id, name) = (Some(zone), "Post".into());
    let method = WriteMethod { zone_id, name, base, min_days: 1, max_days: 3, ..WriteMethod::default() };
    shipping::add_method(&cx, &chief, &method).await.unwrap();
    settings::change(&cx, &chief, json!({"tax.pricesIncludeTax": true}).as_object().unwrap()).await.unwrap();
    app
}

fn in_ulm() -> Value {
    json!({"recipient": "Mia", "street": "Weg 1", "city": "Ulm", "zipCode": "89073", "country": "DE"})
}

fn cents(amount: &Value) -> i64 {
    (amount.as_f64().unwrap_or_else(|| panic!("no amount: {amount}")) * 100.0).round() as i64
}

#[track_caller]
fn adds_up(sums: &Value) {
    let minor = |name: &str| cents(&sums[name]);
    assert_eq!(
        minor("total"),
        minor("subtotal") - minor("discount") + minor("tax") + minor("shipping"),
        "{sums}"
    );
}

fn sum(rows: &Value, name: &str) -> i64 {
    rows.as_array().unwrap().iter().map(|row| cents(&row[name])).sum()
}

#[tokio::test]
async fn lines_parts_and_the_order_add_up() {
    let app = inclusive().await;
    let (ada, bob) = (app.world.seller("ada").await, app.world.seller("bob").await);
    let mia = app.as_customer("mia");
    let mut things = Vec::new();
    for (n, (price, quantity)) in
        [(1_000, 3), (999, 7), (1, 10), (333, 2), (11_900, 1)].into_iter().enumerate()
    {
        let seller = if n % 2 == 0 { &ada } else { &bob };
        let goods = app.world.product(seller, &format!("Thing {n}"), price, 50).await;
        things.push(json!({"productId": goods.id, "quantity": quantity}));
    }
    let body = json!({"items": things, "shippingAddress": in_ulm()});
    let order = mia.post("/orders", body).await.expect(201).data();
    assert_eq!(order["items"][0]["unitPrice"], json!(8.4));
    for line in order["items"].as_array().unwrap() {
        let minor = |name: &str| cents(&line[name]);
        let goods = minor("unitPrice") * line["quantity"].as_i64().unwrap();
        assert_eq!(minor("total"), goods - minor("discount") + minor("tax"), "{line}");
        assert!(minor("tax") >= 0, "{line}");
    }
    for part in order["vendorOrders"].as_array().unwrap() {
        adds_up(part);
    }
    adds_up(&order);
    for name in ["subtotal", "tax", "shipping", "discount", "total"] {
        assert_eq!(sum(&order["vendorOrders"], name), cents(&order[name]), "{name}");
    }
    let goods = order["items"].as_array().unwrap();
    let net: i64 =
        goods.iter().map(|line| cents(&line["unitPrice"]) * line["quantity"].as_i64().unwrap()).sum();
    assert_eq!(net, cents(&order["subtotal"]));
    assert_eq!(cents(&order["total"]), 3_000 + 6_993 + 10 + 666 + 11_900 + 2 * 499, "as pages show it");
}

#[tokio::test]
async fn a_cart_is_told_as_its_order_will_be() {
    let app = inclusive().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 1_000, 50).await;
    let mia = app.as_customer("mia");
    mia.post("/users/addresses", in_ulm()).await.expect(201);
    let cart = mia.post("/cart/items", json!({"productId": lamp.id, "quantity": 3})).await.expect(201).data();
    assert_eq!(mia.get("/cart").await.expect(200).data()["subtotal"], cart["subtotal"]);
    adds_up(&cart);
    assert_eq!((&cart["items"][0]["unitPrice"], &cart["items"][0]["lineTotal"]), (&json!(8.4), &json!(25.2)));
    let order = mia.post("/orders", json!({"shippingAddress": in_ulm()})).await.expect(201).data();
    for name in ["subtotal", "discount", "tax", "shipping", "total"] {
        assert_eq!(cart[name], order[name], "{name}");
    }
    assert_eq!(cart["total"], json!(34.99));
}
