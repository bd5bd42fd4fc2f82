use super::*;
use crate::support::Permission;

#[tokio::test]
async fn payments_are_their_buyers_and_staffs() {
    let sale = sale().await;
    let payment = sale.paid().await;
    let one = format!("/payments/{}", payment["id"].as_str().unwrap());
    let of_order = format!("/payments/order/{}", sale.order.id);
    let (mia, eve) = (sale.app.as_customer("mia"), sale.app.as_customer("eve"));
    assert_eq!(mia.get(&one).await.expect(200).data(), payment);
    assert_eq!(mia.get(&of_order).await.expect(200).data()[0], payment);
    let history = mia.get("/payments/history?limit=1").await.expect(200);
    assert_eq!((&history.data()[0], &history.json()["pagination"]["total"]), (&payment, &json!(1)));
    assert_eq!(history.header("cache-control"), "no-store");
    assert_eq!(eve.get("/payments/history").await.expect(200).data(), json!([]));
    for path in [&one, &of_order] {
        eve.get(path).await.refused(404, "NOT_FOUND");
        sale.app.as_admin("nora", &[Permission::Products]).get(path).await.refused(404, "NOT_FOUND");
        sale.app.as_admin("pia", &[Permission::Payments]).get(path).await.expect(200);
        sale.app.as_nobody().get(path).await.refused(401, "UNAUTHENTICATED");
    }
    mia.get("/payments/nothing").await.refused(404, "NOT_FOUND");
}
