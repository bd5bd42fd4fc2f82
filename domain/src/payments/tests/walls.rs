use super::*;

#[tokio::test]
async fn another_persons_order_is_not_paid_and_their_payment_not_seen() {
    let sale = sale().await;
    let eve = sale.world.customer("eve").await;
    let party = Party::Buyer(eve.customer());
    let body = sale.body("tok_visa");
    assert_eq!(payments::process(&sale.cx(), &party, &body, None).await.unwrap_err(), AppError::NotFound);
    let payment = sale.pay().await;
    let looker = Looker::Buyer(eve.customer());
    assert_eq!(payments::get(&sale.cx(), &looker, payment.id).await.unwrap_err(), AppError::NotFound);
    assert_eq!(payments::of_order(&sale.cx(), &looker, sale.order.id).await.unwrap_err(), AppError::NotFound);
    let confirmed = payments::confirm(&sale.cx(), &party, payment.id, Some("tok_visa")).await;
    assert_eq!(confirmed.unwrap_err(), AppError::NotFound);
    let page = PageRequest::default();
    let own = payments::history(&sale.cx(), &eve.customer(), page).await.unwrap();
    assert_eq!(own.pagination.total, 0);
    let own = payments::history(&sale.cx(), &sale.mia.customer(), page).await.unwrap();
    assert_eq!(own.items[0].id, payment.id);
}

#[tokio::test]
async fn a_vendor_learns_nothing_of_what_others_sold() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    let mug = RefundLine { line_id: sale.order.items[1].id, quantity: None, amount: None };
    sale.refund(&staff, payment.id, RefundPayment { lines: vec![mug], ..everything() }).await.unwrap();
    let of = async |party: Party| {
        let (paid, back) = payments::orders_payments(&sale.cx(), &party, sale.order.id).await.unwrap();
        (paid.len(), back.len())
    };
    assert_eq!(of(Party::Seller(sale.ada.seller())).await, (0, 0));
    assert_eq!(of(Party::Seller(sale.bob.seller())).await, (0, 1));
    assert_eq!(of(sale.buyer()).await, (1, 1));
}

#[tokio::test]
async fn staff_need_the_permission() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let without = sale.world.admin("nora", &[Permission::Products]).await;
    assert_eq!(payments::refunder(&sale.cx(), without.who()).await.unwrap_err(), AppError::Forbidden);
    let filter = model::payments::PaymentFilter::default();
    let page = PageRequest::default();
    let all = payments::all(&sale.cx(), &without.as_admin(), &filter, page).await;
    assert_eq!(all.unwrap_err(), AppError::Forbidden);
    let with = sale.world.admin("pia", &[Permission::Payments]).await;
    let all = payments::all(&sale.cx(), &with.as_admin(), &filter, page).await.unwrap();
    assert_eq!((all.items[0].payment.id, all.items[0].email.as_str()), (payment.id, "mia@example.com"));
    let file = payments::file(&sale.cx(), &with.as_admin(), payment.id).await.unwrap();
    assert_eq!(file.payment.order_number, sale.order.order_number);
    let search = model::payments::PaymentFilter { search: "nobody".into(), ..filter };
    let none = payments::all(&sale.cx(), &with.as_admin(), &search, page).await.unwrap();
    assert_eq!(none.pagination.total, 0);
}

#[tokio::test]
async fn a_guest_pays_with_the_key_of_the_order() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let (guest, _) = world.guest_cart(&[(&lamp, 1)]).await;
    let wanted = testkit::placement(orders::From::Cart);
    let order = orders::place(&world.cx(), &guest, &wanted).await.unwrap();
    let key = orders::key_of(&world.cx(), order.id).await.unwrap();
    let bearer = orders::of_link(&world.cx(), &key).await.unwrap();
    let paid = payments::start(&world.cx(), &Party::Guest(bearer.clone()), order.id, PaymentMethod::Test)
        .await
        .unwrap();
    world.gateway.proved(paid.id);
    let settled = payments::settle(&world.cx(), paid.id, Told::Ask).await.unwrap();
    assert_eq!((settled.status, settled.user_id), (PaymentState::Succeeded, None));
    let seen = payments::get(&world.cx(), &Looker::Guest(bearer), paid.id).await.unwrap();
    assert_eq!(seen.id, paid.id);
    let other: OrderId = world.cx().id();
    assert_ne!(other, order.id);
    world.assert_sound().await;
}

#[tokio::test]
async fn behind_the_wall_a_query_without_its_where_sees_the_own_rows_only() {
    let sale = sale().await;
    let payment = sale.pay().await;
    let staff = sale.staff().await;
    sale.refund(&staff, payment.id, some(990)).await.unwrap();
    let mug = RefundLine { line_id: sale.order.items[1].id, quantity: None, amount: Some(amount(100)) };
    sale.refund(&staff, payment.id, RefundPayment { lines: vec![mug], ..everything() }).await.unwrap();
    sale.move_on(&sale.ada, &["PROCESSING", "SHIPPED"]).await;
    sale.told_once(payment.id).await;
    let olaf = sale.world.customer("olaf").await;
    let nora = sale.world.seller("nora").await;
    let count = async |who: &Party, table: &str| {
        let mut tx = sale.cx().begin(who).await.unwrap();
        sqlx::query_scalar::<_, i64>(&format!("select count(*) from {table}"))
            .fetch_one(&mut *tx)
            .await
            .unwrap()
    };
    let strangers = [Party::Buyer(olaf.customer()), Party::Seller(nora.seller())];
    // of the buyer, of Ada who has a part and of Bob, to whom one of the refunds belongs alone
    for (table, of) in [
        ("payments", [1, 1, 1]),
        ("refunds", [2, 0, 1]),
        ("refund_lines", [5, 0, 1]),
        ("payment_events", [0, 0, 0]),
        ("parcels", [1, 1, 0]),
        ("parcel_lines", [1, 1, 0]),
        ("checkouts", [0, 0, 0]),
    ] {
        for (who, rows) in [sale.buyer(), sale.ada(), sale.bob()].iter().zip(of) {
            assert_eq!(count(who, table).await, rows, "{table} of {who:?}");
        }
        for stranger in &strangers {
            assert_eq!(count(stranger, table).await, 0, "{table}");
        }
    }
}

#[tokio::test]
async fn the_program_cannot_delete_what_money_was_worked_out_with() {
    let world = World::new().await;
    let deletable = world
        .count(
            "select count(*) from unnest(array['tax_rates', 'shipping_methods', 'commission_rules', 'orders',
                 'vendor_orders', 'order_lines', 'order_history', 'payments', 'refunds', 'refund_lines',
                 'payment_events', 'ledger_journals', 'ledger_postings', 'order_requests']) t
             where has_table_privilege('dropcart_app', t, 'delete')",
        )
        .await;
    assert_eq!(deletable, 0);
}

#[tokio::test]
async fn a_store_that_was_stopped_gives_no_money_back() {
    let sale = sale().await;
    assert!(payments::refunder(&sale.cx(), sale.bob.who()).await.is_ok());
    sale.world.tamper("update vendors set status = 'SUSPENDED', status_reason = 'x'").await;
    let error = payments::refunder(&sale.cx(), sale.bob.who()).await.unwrap_err();
    assert_eq!(error, AppError::Forbidden);
}
