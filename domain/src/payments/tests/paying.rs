use super::*;
use chrono::Duration;

#[tokio::test]
async fn a_card_that_is_good_pays_and_confirms() {
    let sale = sale().await;
    let payment = sale.pay().await;
    assert_eq!((payment.status, minor(&payment.amount)), (PaymentState::Succeeded, 9_900));
    assert_eq!(payment.transaction_id.as_deref(), Some("fake_0"));
    let order = sale.read().await;
    assert_eq!((order.status, order.payment_status), (OrderStatus::Confirmed, PaymentStatus::Paid));
    assert_eq!((minor(&order.paid), order.pay_by), (9_900, None));
    assert_eq!(sale.held().await, 0, "what was held is promised");
    assert_eq!((sale.events("payment.succeeded").await, sale.events("order.confirmed").await), (1, 1));
    assert_eq!(sale.world.gateway.captures(), 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn what_is_paid_is_not_paid_again() {
    let sale = sale().await;
    sale.pay().await;
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Refused(Reason::AlreadyPaid));
    assert_eq!(sale.world.gateway.captures(), 1);
}

#[tokio::test]
async fn another_amount_than_is_due_is_refused() {
    let sale = sale().await;
    for wrong in [9_899, 9_901, 0] {
        let body = ProcessPayment { amount: amount(wrong), ..sale.body("tok_visa") };
        let error = payments::process(&sale.cx(), &sale.buyer(), &body, None).await.unwrap_err();
        assert!(matches!(error, AppError::Invalid(_)), "{error:?}");
    }
    assert_eq!(sale.world.gateway.captures(), 0);
}

#[tokio::test]
async fn a_declined_card_leaves_the_order_payable() {
    let sale = sale().await;
    let declined = |reason| AppError::Declined(reason);
    assert_eq!(sale.try_pay("tok_chargeDeclined").await.unwrap_err(), declined(Reason::CardDeclined));
    let first = sale.newest().await;
    assert_eq!((first.status, first.failure_code.as_deref()), (PaymentState::Failed, Some("card_declined")));
    assert_eq!((sale.frozen().await, sale.held().await), (0, 2), "held for another try, not for ever");
    assert_eq!(sale.read().await.status, OrderStatus::Pending);
    assert_eq!(sale.try_pay("tok_insufficientFunds").await.unwrap_err(), declined(Reason::InsufficientFunds));
    assert_eq!(sale.events("payment.failed").await, 2);

    sale.pay().await;
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    assert_eq!(sale.world.gateway.captures(), 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_challenge_is_proved_and_then_paid() {
    let sale = sale().await;
    let payment = sale.try_pay("tok_threeDSecureRequired").await.unwrap();
    assert_eq!(payment.status, PaymentState::RequiresAction);
    assert_eq!(payment.next_action.expect("somewhere to go").kind, "redirect");
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Unpaid);
    sale.world.gateway.proved(payment.id);
    // the return page, a webhook and the sweeper all call the same
    for _ in 0..3 {
        let settled = payments::settle(&sale.cx(), payment.id, Told::Ask).await.unwrap();
        assert_eq!(settled.status, PaymentState::Succeeded);
    }
    assert_eq!(sale.read().await.status, OrderStatus::Confirmed);
    assert_eq!(sale.events("payment.succeeded").await, 1);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn a_buyer_who_comes_back_goes_to_the_same_page_of_the_gateway() {
    let sale = sale().await;
    let start = || async {
        payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap()
    };
    let (first, second) = (start().await, start().await);
    assert_eq!((first.id, first.status), (second.id, PaymentState::RequiresAction));
    // another way to pay calls the first off
    let paid = sale.pay().await;
    assert_ne!(paid.id, first.id);
    let looker = Looker::Buyer(sale.mia.customer());
    let first = payments::get(&sale.cx(), &looker, first.id).await.unwrap();
    assert_eq!(first.status, PaymentState::Cancelled);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn paid_at_the_gateways_page_while_another_way_is_chosen_counts() {
    let sale = sale().await;
    let first = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(first.id);
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Refused(Reason::AlreadyPaid));
    assert_eq!(sale.read().await.payment_status, PaymentStatus::Paid);
    assert_eq!(sale.world.gateway.captures(), 1);
}

#[tokio::test]
async fn an_intent_is_confirmed_with_a_card() {
    let sale = sale().await;
    let wanted = CreateIntent { order_id: sale.order.id, method: None };
    let intent = payments::create_intent(&sale.cx(), &sale.buyer(), &wanted, None).await.unwrap();
    assert_eq!(
        (intent.status, intent.client_secret.as_str()),
        (PaymentState::RequiresAction, "fake_0_secret")
    );
    for _ in 0..2 {
        let paid =
            payments::confirm(&sale.cx(), &sale.buyer(), intent.payment_id, Some("tok_visa")).await.unwrap();
        assert_eq!(paid.status, PaymentState::Succeeded);
    }
    assert_eq!((sale.world.gateway.captures(), sale.events("payment.succeeded").await), (1, 1));
}

#[tokio::test]
async fn the_same_request_asked_again_finds_its_own_payment() {
    let sale = sale().await;
    let ask = |token: &'static str| {
        let sale = &sale;
        async move { payments::process(&sale.cx(), &sale.buyer(), &sale.body(token), Some("key-1")).await }
    };
    let (first, second) = (ask("tok_visa").await.unwrap(), ask("tok_visa").await.unwrap());
    assert_eq!((first.id, second.status), (second.id, PaymentState::Succeeded));
    assert_eq!(sale.world.gateway.captures(), 1);
}

#[tokio::test]
async fn an_order_that_was_given_up_is_not_paid() {
    let sale = sale().await;
    let input = CancelOrder { reason: Some("No".into()), ..CancelOrder::default() };
    orders::cancel(&sale.cx(), &sale.buyer(), &sale.order.id.to_string(), &input).await.unwrap();
    assert_eq!(sale.try_pay("tok_visa").await.unwrap_err(), AppError::Refused(Reason::InvalidTransition));
    assert_eq!(sale.world.gateway.calls(), 0);
}

#[tokio::test]
async fn an_order_that_expires_takes_its_open_payment_along() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.clock.advance(Duration::minutes(16));
    sale.world.pass_deadlines().await;
    assert_eq!(sale.read().await.status, OrderStatus::Expired);
    sale.jobs().await;
    let looker = Looker::Buyer(sale.mia.customer());
    assert_eq!(payments::get(&sale.cx(), &looker, open.id).await.unwrap().status, PaymentState::Cancelled);
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn money_that_comes_late_buys_what_is_still_there() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    sale.world.clock.advance(Duration::minutes(16));
    sale.world.pass_deadlines().await;
    assert_eq!(sale.read().await.status, OrderStatus::Expired);
    // calling it off finds that it was paid
    sale.jobs().await;
    let order = sale.read().await;
    assert_eq!((order.status, order.payment_status), (OrderStatus::Confirmed, PaymentStatus::Paid));
    sale.world.assert_sound().await;
}

#[tokio::test]
async fn money_that_comes_late_goes_back_where_the_goods_are_gone() {
    let sale = sale().await;
    let open = payments::start(&sale.cx(), &sale.buyer(), sale.order.id, PaymentMethod::Test).await.unwrap();
    sale.world.gateway.proved(open.id);
    sale.world.clock.advance(Duration::minutes(16));
    sale.world.pass_deadlines().await;
    let tom = sale.world.customer("tom").await;
    sale.world.order(&tom, &[(&sale.lamp, 9)]).await;
    sale.jobs().await;

    let order = sale.read().await;
    assert_eq!((order.status, minor(&order.paid)), (OrderStatus::Expired, 0));
    let needs = format!("select count(*) from orders where id = '{}' and needs_action is not null", order.id);
    assert_eq!(sale.world.count(&needs).await, 1);
    assert_eq!(sale.world.gateway.holds(), 0, "all of it went back");
    assert_eq!((sale.account("order_suspense").await, sale.account("gateway_clearing").await), (0, 0));
    assert_eq!(sale.events("payment.succeeded").await, 0);
    sale.world.assert_sound().await;
}
