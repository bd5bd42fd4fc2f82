use super::*;

#[tokio::test]
async fn what_is_not_signed_is_refused_and_not_kept() {
    let sale = sale().await;
    for path in ["/payments/webhook", "/webhooks/stripe", "/webhooks/paypal"] {
        for base in ["/api/v1", "/api"] {
            let sender = sale.app.as_nobody().under(base);
            sender.post(path, json!({"id": "evt_1"})).await.refused(400, "INVALID_SIGNATURE");
            let signed = sender.header("stripe-signature", "t=1,v1=00");
            signed.post(path, json!({"id": "evt_1"})).await.refused(400, "INVALID_SIGNATURE");
            signed.send_text("POST", path, "no json").await.refused(400, "INVALID_SIGNATURE");
        }
    }
    assert_eq!(sale.app.world.count("select count(*) from payment_events").await, 0);
}

#[tokio::test]
async fn who_tells_lies_is_heard_no_more_and_others_are_not_counted() {
    let app = TestApp::new().await;
    let nobody = app.as_nobody();
    for path in ["/payments/webhook", "/webhooks/stripe", "/webhooks/paypal"].into_iter().cycle().take(10) {
        nobody.post(path, json!({"id": "evt_1"})).await.refused(400, "INVALID_SIGNATURE");
    }
    for base in ["/api/v1", "/api"] {
        let sender = app.as_nobody().under(base);
        sender.post("/webhooks/stripe", json!({"id": "evt_1"})).await.refused(429, "RATE_LIMITED");
    }
    // the shop itself has not counted one of them
    let answer = app.as_nobody().get("/live").await;
    assert_eq!((answer.status, answer.header("ratelimit-remaining")), (200, "299"));
}
