use super::*;
use model::accounts::Permission;

fn only(status: OrderStatus) -> OrderFilter {
    OrderFilter { status: Some(status), ..OrderFilter::default() }
}

fn search(text: &str) -> OrderFilter {
    OrderFilter { search: text.into(), ..OrderFilter::default() }
}

#[tokio::test]
async fn a_buyer_finds_the_own_orders() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let (mia, olaf) = (world.customer("mia").await, world.customer("olaf").await);
    let first = world.order(&mia, &[(&lamp, 1)]).await;
    world.clock.advance(chrono::Duration::minutes(1));
    let second = world.order(&mia, &[(&mug, 1)]).await;
    world.order(&olaf, &[(&mug, 1)]).await;
    cancel(&world, &buyer(&mia), first.id).await.unwrap();
    let found = async |filter: OrderFilter| {
        let page = orders::list(&world.cx(), &mia.customer(), &filter, PageRequest::default()).await.unwrap();
        assert_eq!(page.pagination.total, page.items.len() as i64);
        page.items.into_iter().map(|order| order.id).collect::<Vec<_>>()
    };
    assert_eq!(found(OrderFilter::default()).await, [second.id, first.id]);
    assert_eq!(found(only(OrderStatus::Cancelled)).await, [first.id]);
    assert_eq!(found(search("LAMP")).await, [first.id]);
    assert_eq!(found(search("100002")).await, [second.id]);
    assert_eq!(found(search("100003")).await, []);
}

#[tokio::test]
async fn a_store_sees_its_part_first_what_is_to_do() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let to_do = world.order(&mia, &[(&lamp, 1), (&mug, 2)]).await;
    assert_eq!(world.confirm(to_do.id).await, Confirmed::Now);
    world.clock.advance(chrono::Duration::minutes(1));
    let newer = world.order(&mia, &[(&lamp, 1)]).await;
    let page = orders::of_store(&world.cx(), &ada.seller(), &OrderFilter::default(), PageRequest::default())
        .await
        .unwrap();
    assert_eq!(page.items.iter().map(|order| order.id).collect::<Vec<_>>(), [to_do.id, newer.id]);
    let own = &page.items[0];
    assert_eq!((own.items.len(), own.vendor_orders.len(), minor(&own.total)), (1, 1, 4_000));
    assert_eq!((own.email.as_str(), own.user_id), ("", Some(mia.id())));
    let of_bob =
        orders::of_store(&world.cx(), &bob.seller(), &search("mug"), PageRequest::default()).await.unwrap();
    assert_eq!(of_bob.items.iter().map(|order| minor(&order.total)).collect::<Vec<_>>(), [1_800]);
    let counts = orders::counts(&world.cx(), &ada.seller()).await.unwrap();
    let of = |status| counts.iter().find(|(each, _)| *each == status).unwrap().1;
    assert_eq!((of(OrderStatus::Confirmed), of(OrderStatus::Pending), of(OrderStatus::Shipped)), (1, 1, 0));
}

#[tokio::test]
async fn staff_see_all_with_the_permission_only() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let first = world.order(&mia, &[(&lamp, 1)]).await;
    world.order(&mia, &[(&mug, 1)]).await;
    cancel(&world, &buyer(&mia), first.id).await.unwrap();
    let olga = world.admin("olga", &[Permission::Orders]).await;
    let found = async |filter: StaffOrderFilter| {
        let page = orders::all(&world.cx(), &olga.as_admin(), &filter, PageRequest::default()).await.unwrap();
        page.pagination.total
    };
    let all = StaffOrderFilter::default;
    assert_eq!(found(all()).await, 2);
    assert_eq!(found(StaffOrderFilter { status: Some(OrderStatus::Cancelled), ..all() }).await, 1);
    assert_eq!(found(StaffOrderFilter { vendor: Some(ada.vendor_id), ..all() }).await, 1);
    assert_eq!(found(StaffOrderFilter { user: Some(mia.id()), ..all() }).await, 2);
    assert_eq!(found(StaffOrderFilter { search: "dc-100001".into(), ..all() }).await, 1);
    assert_eq!(found(StaffOrderFilter { search: "MIA@".into(), ..all() }).await, 2);
    assert_eq!(found(StaffOrderFilter { search: "%".into(), ..all() }).await, 0);
    assert_eq!(found(StaffOrderFilter { needs_action: true, ..all() }).await, 0);
    assert_eq!(
        found(StaffOrderFilter { from: Some(world.cx().now() + chrono::Duration::days(1)), ..all() }).await,
        0
    );
    let stats = orders::stats(&world.cx(), &olga.as_admin(), (None, None)).await.unwrap();
    assert_eq!((stats.orders, minor(&stats.total)), (2, 4_900));
    assert_eq!((stats.by_period[0].orders, minor(&stats.by_period[0].total)), (1, 900));

    let other = world.admin("gerd", &[Permission::Products]).await.as_admin();
    assert_eq!(
        orders::all(&world.cx(), &other, &all(), PageRequest::default()).await.unwrap_err(),
        AppError::Forbidden
    );
    assert_eq!(orders::stats(&world.cx(), &other, (None, None)).await.unwrap_err(), AppError::Forbidden);
}
