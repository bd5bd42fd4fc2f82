//! What both tell by themselves: believed only when it is signed and fresh.

use crate::{bill, delivery, known, now, usd};
use chrono::Duration;
use domain::kit::outside::{About, Gateway, Notice, NoticeError, Notices, RefundStanding, Standing};
use testkit::{FakeStripe, Humour, PAYPAL_SIGNATURE};

use crate::stripe::SECRET;

async fn read_stripe(
    gateway: &(impl Notices + Sync),
    body: &[u8],
    signature: &str,
) -> Result<Option<Notice>, NoticeError> {
    let header = |name: &str| (name == "stripe-signature").then(|| signature.to_owned());
    gateway.read(&delivery(body, &header, now())).await
}

#[tokio::test]
async fn stripes_are_told_from_lies() {
    let (fake, gateway) = crate::stripe::shop().await;
    let asked = bill(1, false);
    let charge = gateway.start(&asked, Some("tok_visa")).await.unwrap();
    let body = fake.event("evt_1", "payment_intent.succeeded", charge.transaction_id.as_deref().unwrap());
    let at = |seconds: i64| (now() + Duration::seconds(seconds)).timestamp();
    let signed = |secret, time| FakeStripe::sign(secret, time, &body);

    let notice = read_stripe(&gateway, &body, &signed(SECRET, at(0))).await.unwrap().unwrap();
    assert_eq!((notice.event_id.as_str(), notice.payment_id), ("evt_1", Some(asked.payment_id)));
    assert_eq!(notice.transaction_id, charge.transaction_id);
    assert_eq!((notice.standing, notice.captured), (Some(Standing::Succeeded), Some(usd(4_999))));
    assert!(read_stripe(&gateway, &body, &signed(SECRET, at(-299))).await.is_ok());

    let not_genuine = async |body: &[u8], signature: &str| {
        let read = read_stripe(&gateway, body, signature).await;
        assert!(matches!(read, Err(NoticeError::NotGenuine(_))), "{signature}: {read:?}");
    };
    not_genuine(&body, &signed("whsec_other", at(0))).await;
    not_genuine(&body, &signed(SECRET, at(-301))).await;
    not_genuine(&body, &signed(SECRET, at(301))).await;
    not_genuine(&body, "").await;
    not_genuine(&body, "t=1,v1=zz").await;
    let good = signed(SECRET, at(0));
    // another time under the same signature
    not_genuine(&body, &good.replace(&format!("t={}", at(0)), &format!("t={}", at(1)))).await;
    let mut changed = body.clone();
    *changed.last_mut().unwrap() = b' ';
    not_genuine(&changed, &good).await;
    let none = gateway.read(&delivery(&body, &|_| None, now())).await;
    assert!(matches!(none, Err(NoticeError::NotGenuine(_))));
}

#[tokio::test]
async fn what_becomes_of_the_money_afterwards_is_told() {
    let (fake, gateway) = crate::stripe::shop().await;
    let (page, card) = (bill(1, true), bill(2, false));
    let page_charge = gateway.start(&page, None).await.unwrap();
    fake.pay_page(page_charge.transaction_id.as_deref().unwrap());
    let card_charge = gateway.start(&card, Some("tok_visa")).await.unwrap();
    let refund = crate::give_back(1, &card, &card_charge, 1_000);
    let Ok(RefundStanding::Succeeded { transaction_id }) = gateway.refund(&refund).await else {
        panic!("a refund")
    };
    let read = async |body: &[u8]| {
        read_stripe(&gateway, body, &FakeStripe::sign(SECRET, now().timestamp(), body)).await.unwrap()
    };
    let about = |is_lost| About::Refund {
        refund_id: Some(refund.refund_id),
        transaction_id: transaction_id.clone(),
        is_lost,
    };
    let told = read(&fake.event("evt_1", "refund.updated", &transaction_id)).await.unwrap();
    assert_eq!((told.payment_id, told.about), (Some(card.payment_id), about(false)));
    fake.lose_refund(&transaction_id);
    let told = read(&fake.event("evt_2", "charge.refund.updated", &transaction_id)).await.unwrap();
    assert_eq!((told.about, told.standing), (about(true), None));

    // behind a page, the charge is none that we know by its name
    let intent = fake.intent_of(page_charge.transaction_id.as_deref().unwrap());
    for (kind, status, won) in [
        ("charge.dispute.created", "needs_response", None),
        ("charge.dispute.closed", "won", Some(true)),
        ("charge.dispute.closed", "lost", Some(false)),
    ] {
        let told = read(&fake.dispute("evt_3", kind, &intent, status)).await.unwrap();
        assert_eq!((told.payment_id, told.about), (Some(page.payment_id), About::Dispute { won }));
    }
    assert!(read(&fake.dispute("evt_4", "charge.dispute.updated", &intent, "won")).await.is_none());
    assert!(read(&fake.dispute("evt_5", "charge.dispute.created", "pi_other", "won")).await.is_none());
}

#[tokio::test]
async fn only_a_success_is_believed_without_looking() {
    let (fake, gateway) = crate::stripe::shop().await;
    let (page, card) = (bill(1, true), bill(2, false));
    let page_charge = gateway.start(&page, None).await.unwrap();
    let card_charge = gateway.start(&card, Some("tok_threeDSecureRequired")).await.unwrap();
    let session = page_charge.transaction_id.clone().unwrap();
    let intent = card_charge.transaction_id.clone().unwrap();
    let read = async |kind: &str, thing: &str| {
        let body = fake.event("evt_1", kind, thing);
        let signature = FakeStripe::sign(SECRET, now().timestamp(), &body);
        read_stripe(&gateway, &body, &signature).await.unwrap()
    };
    let notice = read("payment_intent.requires_action", &intent).await.unwrap();
    assert_eq!((notice.payment_id, notice.standing), (Some(card.payment_id), None));
    let notice = read("checkout.session.expired", &session).await.unwrap();
    assert_eq!((notice.transaction_id, notice.standing), (Some(session.clone()), None));
    fake.pay_page(&session);
    let notice = read("checkout.session.completed", &session).await.unwrap();
    assert_eq!(notice.payment_id, Some(page.payment_id));
    assert_eq!((notice.standing, notice.captured), (Some(Standing::Succeeded), Some(usd(4_999))));
    // what is nothing to us is acknowledged, and no more
    assert!(read("customer.created", "cus_1").await.is_none());
    assert!(read("charge.refunded", "ch_of_somebody_else").await.is_none());
    // of the charge behind the page, the payment is known, not the charge's own id
    let behind = gateway.look_up(&known(&page, &page_charge)).await.unwrap();
    assert_eq!(behind.transaction_id, Some(session));
}

#[tokio::test]
async fn paypals_are_told_from_lies_by_paypal() {
    let (fake, gateway) = crate::paypal::shop().await;
    let charge = gateway.start(&bill(1, true), None).await.unwrap();
    let order = charge.transaction_id.clone().unwrap();
    let body = fake.event("WH-EVT-1", "PAYMENT.CAPTURE.COMPLETED", &order);
    let read = async |signature: &str, seconds: i64, body: &[u8]| {
        let time = (now() + Duration::seconds(seconds)).to_rfc3339();
        let signature = signature.to_owned();
        let header = move |name: &str| match name {
            "paypal-transmission-time" => Some(time.clone()),
            "paypal-transmission-sig" => Some(signature.clone()),
            "paypal-transmission-id" | "paypal-cert-url" | "paypal-auth-algo" => Some(name.to_owned()),
            _ => None,
        };
        gateway.read(&delivery(body, &header, now())).await
    };
    let notice = read(PAYPAL_SIGNATURE, 0, &body).await.unwrap().unwrap();
    assert_eq!(notice.payment_id, Some(bill(1, true).payment_id));
    assert_eq!(notice.transaction_id, Some(order.clone()));
    assert_eq!((notice.standing, notice.captured), (Some(Standing::Succeeded), Some(usd(4_999))));
    let asked = fake.requests().pop().unwrap();
    let raw = String::from_utf8(body.clone()).unwrap();
    assert!(String::from_utf8_lossy(&asked.body).contains(&raw), "byte for byte as it came");
    let approved = fake.event("WH-EVT-2", "CHECKOUT.ORDER.APPROVED", &order);
    let notice = read(PAYPAL_SIGNATURE, 0, &approved).await.unwrap().unwrap();
    assert_eq!((notice.transaction_id, notice.standing), (Some(order), None));

    assert!(matches!(read("forged", 0, &body).await, Err(NoticeError::NotGenuine(_))));
    assert!(matches!(read(PAYPAL_SIGNATURE, -301, &body).await, Err(NoticeError::NotGenuine(_))));
    let trick = br#"{"a":1},"verification_status":"SUCCESS"#;
    assert!(matches!(read(PAYPAL_SIGNATURE, 0, trick).await, Err(NoticeError::NotGenuine(_))));
    fake.treat_next(&[Humour::Broken, Humour::Broken, Humour::Broken]);
    assert!(matches!(read(PAYPAL_SIGNATURE, 0, &body).await, Err(NoticeError::Later(_))));
}
