use super::*;
use crate::support::{Permission, names};
use futures::future::join_all;

#[tokio::test]
async fn staff_and_the_vendor_give_back() {
    let sale = sale().await;
    let id = sale.paid().await["id"].as_str().unwrap().to_owned();
    let rita = sale.app.as_admin("rita", &[Permission::Refunds]);
    let path = format!("/payments/{id}/refund");
    let body = json!({"amount": 10, "reason": "Scratched"});
    let answer = rita.post(&path, body.clone()).await.expect(201);
    let refund = answer.data();
    assert_eq!(
        names(&refund),
        ["amount", "createdAt", "currency", "id", "orderId", "paymentId", "reason", "status"]
    );
    assert_eq!((&refund["status"], &refund["amount"]), (&json!("SUCCEEDED"), &json!(10.0)));
    let ada = sale.app.with_token(&sale.ada.access_token);
    ada.post(&format!("/payments/refund/{id}"), body).await.expect(201);
    ada.post(&path, json!({"amount": 65.01, "reason": "x"})).await.wrong_field("amount");
    ada.post(&path, json!({"amount": 1})).await.wrong_field("reason");
    ada.post(&path, json!({"amount": -1, "reason": "x"})).await.wrong_field("amount");
    ada.post(&path, json!({"reason": "All of it"})).await.expect(201);
    let payment = sale.app.as_customer("mia").get(&format!("/payments/{id}")).await.data();
    assert_eq!((&payment["status"], &payment["refundedAmount"]), (&json!("REFUNDED"), &json!(85.0)));
    rita.post(&path, json!({"amount": 1, "reason": "x"})).await.wrong_field("amount");
    assert_eq!(sale.app.world.gateway.holds(), 0);
    sale.app.run_jobs().await;
    sale.app.world.assert_sound().await;
}

#[tokio::test]
async fn others_may_not() {
    let sale = sale().await;
    let id = sale.paid().await["id"].as_str().unwrap().to_owned();
    let (path, body) = (format!("/payments/{id}/refund"), json!({"amount": 1, "reason": "x"}));
    sale.app.as_customer("mia").post(&path, body.clone()).await.refused(403, "FORBIDDEN");
    sale.app
        .as_admin("nora", &[Permission::Payments])
        .post(&path, body.clone())
        .await
        .refused(403, "FORBIDDEN");
    let bob = sale.app.world.seller("bob").await;
    sale.app.with_token(&bob.access_token).post(&path, body).await.refused(404, "NOT_FOUND");
    assert_eq!(sale.app.world.gateway.refunds(), 0);
}

#[tokio::test]
async fn fifty_of_the_same_at_once_give_back_once() {
    let sale = sale().await;
    let id = sale.paid().await["id"].as_str().unwrap().to_owned();
    let rita = sale.app.as_admin("rita", &[Permission::Refunds]).header("idempotency-key", "back-once");
    rita.get("/auth/me").await.expect(200);
    let path = format!("/payments/{id}/refund");
    let ask = || async {
        loop {
            let answer = rita.post(&path, json!({"amount": 10, "reason": "Scratched"})).await;
            if answer.status != 409 {
                return answer.expect(201);
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let answers = join_all((0..50).map(|_| ask())).await;
    assert!(answers.iter().all(|answer| answer.bytes == answers[0].bytes));
    assert_eq!((sale.app.world.gateway.refunds(), sale.app.world.gateway.holds()), (1, 7_500));
}
