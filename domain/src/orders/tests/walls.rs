use super::*;
use model::accounts::Permission;

#[tokio::test]
async fn another_persons_order_is_not_found() {
    let (world, _, bob, lamp, _) = lamps_and_mugs().await;
    let (mia, olaf) = (world.customer("mia").await, world.customer("olaf").await);
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    for stranger in [buyer(&olaf), buyer(&bob), seller(&bob)] {
        for named in [order.id.to_string(), order.order_number.clone(), order.vendor_orders[0].id.to_string()]
        {
            let cx = world.cx();
            assert_eq!(orders::get(&cx, &stranger, &named).await.unwrap_err(), AppError::NotFound);
            assert_eq!(orders::tracking(&cx, &stranger, &named).await.unwrap_err(), AppError::NotFound);
        }
        assert_eq!(cancel(&world, &stranger, order.id).await.unwrap_err(), AppError::NotFound);
        assert_eq!(set(&world, &stranger, order.id, "PROCESSING").await.unwrap_err(), AppError::NotFound);
        assert_eq!(ship(&world, &stranger, order.id, &[]).await.unwrap_err(), AppError::NotFound);
    }
    let again = orders::again(&world.cx(), &olaf.customer(), &order.order_number).await.unwrap_err();
    assert_eq!(again, AppError::NotFound);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_seller_touches_the_own_part_and_nothing_of_the_rest() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    pay(&world, &mia, &order).await;
    let (of_ada, of_bob) = (&order.vendor_orders[0], &order.vendor_orders[1]);
    // under the whole order's id and under the part's
    let own = orders::get(&world.cx(), &seller(&ada), &of_ada.id.to_string()).await.unwrap();
    assert_eq!(own.vendor_orders.iter().map(|part| part.id).collect::<Vec<_>>(), [of_ada.id]);
    orders::accept(&world.cx(), &seller(&ada), &of_ada.id.to_string(), None).await.unwrap();
    // the other's part is of an order that is Ada's too, and yet not hers to move
    let other = orders::accept(&world.cx(), &seller(&ada), &of_bob.id.to_string(), None).await.unwrap_err();
    assert_eq!(other, AppError::NotFound);
    let pieces = cancel_pieces(&world, &seller(&ada), order.id, order.items[1].id, 1).await.unwrap_err();
    assert!(matches!(pieces, AppError::Invalid(_)), "{pieces}");
    cancel(&world, &seller(&ada), order.id).await.unwrap();
    let seen = read(&world, &seller(&bob), order.id).await;
    assert_eq!((seen.status, seen.items.len()), (OrderStatus::Confirmed, 1));
    assert!(
        seen.events.iter().all(|entry| entry.kind != "payment"),
        "how it is paid is not a seller's business"
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_need_the_permission_and_are_audited() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    let gerd = world.admin("gerd", &[Permission::Products]).await;
    assert_eq!(cancel(&world, &staff(&gerd), order.id).await.unwrap_err(), AppError::Forbidden);
    let named = order.id.to_string();
    assert_eq!(orders::party(&world.cx(), gerd.who(), &named).await.unwrap_err(), AppError::NotFound);
    let olga = world.admin("olga", &[Permission::Orders]).await;
    assert!(matches!(orders::party(&world.cx(), olga.who(), &named).await, Ok(Party::Staff(_))));
    assert!(matches!(orders::party(&world.cx(), mia.who(), &named).await, Ok(Party::Buyer(_))));
    cancel(&world, &staff(&olga), order.id).await.unwrap();
    assert_eq!(world.count("select count(*) from audit_log where action = 'order.cancel'").await, 1);
    world.assert_sound().await;
}

#[tokio::test]
async fn behind_the_wall_a_query_without_its_where_sees_the_own_rows_only() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let (mia, olaf) = (world.customer("mia").await, world.customer("olaf").await);
    world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    world.order(&olaf, &[(&mug, 1)]).await;
    let count = async |who: &Party, table: &str| {
        let mut tx = world.cx().begin(who).await.unwrap();
        sqlx::query_scalar::<_, i64>(&format!("select count(*) from {table}"))
            .fetch_one(&mut *tx)
            .await
            .unwrap()
    };
    for (table, of_mia, of_ada) in
        [("orders", 1, 1), ("vendor_orders", 2, 1), ("order_lines", 2, 1), ("order_history", 2, 1)]
    {
        assert_eq!(count(&buyer(&mia), table).await, of_mia, "{table}");
        assert_eq!(count(&seller(&ada), table).await, of_ada, "{table}");
    }
}
