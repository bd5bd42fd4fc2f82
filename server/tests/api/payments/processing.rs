use super::*;
use crate::support::names;
use futures::future::join_all;
use testkit::Mood;

#[tokio::test]
async fn a_payment_is_made_under_both_bases() {
    for base in ["/api/v1", "/api"] {
        let sale = sale().await;
        let mia = sale.app.as_customer("mia").under(base);
        let answer = mia.post("/payments/process", sale.body("tok_visa")).await.expect(201);
        let payment = answer.data();
        assert_eq!(
            names(&payment),
            [
                "amount",
                "createdAt",
                "currency",
                "failureCode",
                "id",
                "method",
                "orderId",
                "refundedAmount",
                "status",
                "transactionId",
                "updatedAt",
                "userId"
            ]
        );
        assert_eq!(
            answer.header("location"),
            format!("/api/v1/payments/{}", payment["id"].as_str().unwrap())
        );
        assert_eq!((&payment["status"], &payment["amount"]), (&json!("SUCCEEDED"), &json!(85.0)));
        assert_eq!((&payment["method"], &payment["orderId"]), (&json!("TEST"), &json!(sale.order.id)));
        mia.post("/payments/process", sale.body("tok_visa")).await.refused(409, "ALREADY_PAID");
        sale.app.world.assert_sound().await;
    }
}

#[tokio::test]
async fn stripe_without_keys_is_carried_by_the_built_in_gateway() {
    let sale = sale().await;
    let mut body = sale.body("tok_mastercard");
    body["paymentMethod"] = json!("STRIPE");
    let payment = sale.app.as_customer("mia").post("/payments/process", body).await.expect(201).data();
    assert_eq!((&payment["method"], &payment["status"]), (&json!("STRIPE"), &json!("SUCCEEDED")));
}

#[tokio::test]
async fn what_does_not_fit_is_refused_by_its_field() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia");
    for (field, name, value) in [
        ("amount", "amount", json!(84.99)),
        ("amount", "amount", json!(85.001)),
        ("amount", "amount", json!("much")),
        ("paymentMethod", "paymentMethod", json!("BARTER")),
        ("paymentMethod", "paymentMethod", json!("PAYPAL")),
        ("orderId", "orderId", json!(7)),
    ] {
        let mut body = sale.body("tok_visa");
        body[name] = value;
        mia.post("/payments/process", body).await.wrong_field(field);
    }
    let eve = sale.app.as_customer("eve");
    eve.post("/payments/process", sale.body("tok_visa")).await.refused(404, "NOT_FOUND");
    sale.app
        .as_nobody()
        .post("/payments/process", sale.body("tok_visa"))
        .await
        .refused(401, "UNAUTHENTICATED");
    assert_eq!(sale.app.world.gateway.captures(), 0);
}

#[tokio::test]
async fn a_declined_card_is_402_and_the_order_stays_payable() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia");
    for token in ["tok_chargeDeclined", "tok_insufficientFunds"] {
        mia.post("/payments/process", sale.body(token)).await.refused(402, "PAYMENT_DECLINED");
        sale.app.wait(chrono::Duration::seconds(1));
    }
    sale.paid().await;
    let path = format!("/payments/order/{}", sale.order.id);
    let all = mia.get(&path).await.expect(200).data();
    let states: Vec<&str> =
        all.as_array().unwrap().iter().map(|one| one["status"].as_str().unwrap()).collect();
    assert_eq!(states, ["SUCCEEDED", "FAILED", "FAILED"]);
    assert_eq!(all[1]["failureCode"], "insufficient_funds");
    assert_eq!(sale.app.world.gateway.captures(), 1);
}

#[tokio::test]
async fn a_challenge_says_where_to_go() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia");
    let payment =
        mia.post("/payments/process", sale.body("tok_threeDSecureRequired")).await.expect(201).data();
    assert_eq!(payment["status"], "REQUIRES_ACTION");
    assert_eq!(payment["nextAction"]["type"], "redirect");
    assert!(payment["nextAction"]["url"].as_str().unwrap().starts_with("http"));
    let id = payment["id"].as_str().unwrap().to_owned();
    sale.app.world.gateway.proved(id.parse().unwrap());
    let settled = mia.post("/payments/confirm", json!({"paymentIntentId": id})).await.expect(200).data();
    assert_eq!((&settled["status"], settled.get("nextAction")), (&json!("SUCCEEDED"), None));
}

#[tokio::test]
async fn an_intent_is_begun_and_confirmed() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia");
    for path in ["/payments/create-intent", "/payments/intent"] {
        let intent = mia.post(path, json!({"orderId": sale.order.id})).await.expect(200).data();
        assert_eq!(names(&intent), ["clientSecret", "paymentId", "status"]);
        assert!(!intent["clientSecret"].as_str().unwrap().is_empty());
    }
    let intent = mia.post("/payments/intent", json!({"orderId": sale.order.id})).await.expect(200).data();
    mia.post("/payments/confirm", json!({"cardToken": "tok_visa"})).await.wrong_field("paymentId");
    let body = json!({"paymentId": intent["paymentId"], "cardToken": "tok_visa"});
    assert_eq!(mia.post("/payments/confirm", body.clone()).await.expect(200).data()["status"], "SUCCEEDED");
    assert_eq!(mia.post("/payments/confirm", body).await.expect(200).data()["status"], "SUCCEEDED");
    assert_eq!(sale.app.world.gateway.captures(), 1);
}

#[tokio::test]
async fn fifty_of_the_same_at_once_are_one_effect_and_one_body() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia").header("idempotency-key", "pay-once");
    let ask = || async {
        loop {
            let answer = mia.post("/payments/process", sale.body("tok_visa")).await;
            if answer.status != 409 {
                return answer.expect(201);
            }
            assert_eq!(answer.json()["error"]["code"], "REQUEST_IN_PROGRESS");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let answers = join_all((0..50).map(|_| ask())).await;
    assert!(answers.iter().all(|answer| answer.bytes == answers[0].bytes), "one body");
    let replayed = answers.iter().filter(|answer| answer.header("idempotent-replayed") == "true").count();
    assert_eq!(replayed, 49);
    assert_eq!(sale.app.world.gateway.captures(), 1);
    let other = json!({"orderId": sale.order.id, "paymentMethod": "COD", "amount": 85});
    mia.post("/payments/process", other).await.refused(422, "IDEMPOTENCY_KEY_REUSED");
    sale.app.world.assert_sound().await;
}

#[tokio::test]
async fn fifty_without_a_key_take_the_money_once() {
    let sale = sale().await;
    let mia = sale.app.as_customer("mia");
    let answers = join_all((0..50).map(|_| mia.post("/payments/process", sale.body("tok_visa")))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
    assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 409)));
    assert_eq!(sale.app.world.gateway.captures(), 1);
}

#[tokio::test]
async fn a_request_that_died_with_its_process_finds_its_own_payment() {
    let sale = sale().await;
    sale.app.world.gateway.next(Mood::SilentAfter);
    let first = sale.app.as_customer("mia").header("idempotency-key", "k");
    let lost = first.post("/payments/process", sale.body("tok_visa")).await.expect(201).data();
    assert_eq!(lost["status"], "PENDING");
    // as if the process had died before it could keep its answer
    sale.app.world.tamper("update idempotency_keys set status = null, body = null, finished_at = null").await;
    sale.app.wait(chrono::Duration::minutes(2));
    let again = sale.app.as_customer("mia").header("idempotency-key", "k");
    let found = again.post("/payments/process", sale.body("tok_visa")).await.expect(201).data();
    assert_eq!((&found["id"], &found["status"]), (&lost["id"], &json!("SUCCEEDED")));
    assert_eq!(sale.app.world.gateway.captures(), 1);
}

#[tokio::test]
async fn cash_on_delivery_confirms_at_once() {
    let sale = sale().await;
    let body = json!({"orderId": sale.order.id, "paymentMethod": "COD", "amount": "85.00"});
    let payment = sale.app.as_customer("mia").post("/payments/process", body).await.expect(201).data();
    assert_eq!((&payment["status"], &payment["method"]), (&json!("PENDING"), &json!("COD")));
    let confirmed = "select count(*) from orders where status = 'CONFIRMED' and payment_status = 'UNPAID'";
    assert_eq!(sale.app.world.count(confirmed).await, 1);
}
