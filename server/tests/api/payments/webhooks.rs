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
