use super::*;
use futures::stream::{self, StreamExt as _};
use testkit::Changes;

/// Several processes on one database, ten connections each.
fn processes(world: &World, how_many: u64) -> Vec<Cx> {
    (0..how_many).map(|n| world.other_process(Changes { seed: 500 + n, ..Changes::default() })).collect()
}

async fn order(cx: &Cx, buyer: &Person, things: &[(&Goods, i64)]) -> Result<Order> {
    let item = |(goods, quantity): &(&Goods, i64)| OrderItem {
        product_id: goods.id,
        variant_id: None,
        quantity: *quantity,
    };
    let wanted = testkit::placement(From::Items(things.iter().map(item).collect()));
    orders::place(cx, &buyer.shopper(), &wanted).await
}

/// So many buyers want one of the last ten: exactly ten get one, and everybody else hears that it is too late.
async fn all_want_the_last_ten(buyers: usize) {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let shops = processes(&world, 3);
    let one = [(&lamp, 1)];
    let outcomes: Vec<Result<Order>> = stream::iter(0..buyers)
        .map(|n| order(&shops[n % 3], &mia, &one))
        .buffer_unordered(30)
        .collect()
        .await;
    let sold = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let late = outcomes.iter().filter(|outcome| matches!(outcome, Err(AppError::Short(_)))).count();
    let strange: Vec<_> = outcomes
        .iter()
        .filter_map(|one| one.as_ref().err())
        .filter(|e| !matches!(e, AppError::Short(_)))
        .collect();
    assert_eq!((sold, late), (10, buyers - 10), "{strange:?}");
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 10));
    let numbers =
        "select count(distinct number) from orders where number between 'DC-100001' and 'DC-100010'";
    assert_eq!(world.count(numbers).await, 10, "no number is missing, none is there twice");
    world.assert_sound().await;
}

#[tokio::test]
async fn fifty_who_want_the_last_ten_get_ten() {
    all_want_the_last_ten(50).await;
}

#[tokio::test]
#[ignore = "minutes: twenty times five hundred buyers"]
async fn five_hundred_who_want_the_last_ten_get_ten_twenty_times_over() {
    for _ in 0..20 {
        all_want_the_last_ten(500).await;
    }
}

#[tokio::test]
async fn mixed_orders_in_opposite_directions_block_nobody() {
    let (world, _, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let shops = processes(&world, 3);
    let (there, back) = ([(&lamp, 1), (&mug, 1)], [(&mug, 1), (&lamp, 1)]);
    let outcomes: Vec<Result<Order>> = stream::iter(0..40)
        .map(|n| order(&shops[n % 3], &mia, if n % 2 == 0 { &there } else { &back }))
        .buffer_unordered(30)
        .collect()
        .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 10);
    assert!(outcomes.iter().all(|one| matches!(one, Ok(_) | Err(AppError::Short(_)))), "{outcomes:?}");
    assert_eq!(counters(&world, mug.variant_id).await, (10, 0, 10));
    world.assert_sound().await;
}

#[tokio::test]
async fn paying_expiring_and_cancelling_at_once_end_in_one_of_them() {
    for round in 0..6 {
        let (world, _, _, lamp, mug) = lamps_and_mugs().await;
        let mia = world.customer("mia").await;
        let order = world.order(&mia, &[(&lamp, 2), (&mug, 2)]).await;
        world.clock.advance(chrono::Duration::minutes(16));
        let cx = world.cx();
        let party = buyer(&mia);
        let (paid, gone, stopped) =
            futures::join!(world.confirm(order.id), orders::expire(&cx, order.id), async {
                if round % 2 == 0 { cancel(&world, &party, order.id).await.map(|_| ()) } else { Ok(()) }
            },);
        gone.unwrap();
        let after = read(&world, &party, order.id).await.status;
        match after {
            OrderStatus::Confirmed => assert_eq!(paid, Confirmed::Now),
            OrderStatus::Cancelled => assert!(stopped.is_ok()),
            other => panic!("{other:?} after {paid:?}"),
        }
        world.assert_sound().await;
    }
}
