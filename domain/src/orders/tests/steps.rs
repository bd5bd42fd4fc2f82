use super::*;
use domain::orders::state::{self, Role};

#[tokio::test]
async fn a_part_goes_its_way_and_the_order_follows() {
    let (world, ada, bob, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    assert_eq!(world.confirm(order.id).await, Confirmed::Before);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 2, 0));
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Confirmed);

    let own = set(&world, &seller(&ada), order.id, "preparing").await.unwrap();
    assert_eq!(own.status, OrderStatus::Processing, "a seller sees the own part");
    assert_eq!(
        read(&world, &buyer(&mia), order.id).await.status,
        OrderStatus::Confirmed,
        "the least advanced"
    );
    set(&world, &seller(&ada), order.id, "SHIPPED").await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (8, 0, 0), "off the shelf with the box");
    set(&world, &seller(&bob), order.id, "PROCESSING").await.unwrap();
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Processing);
    set(&world, &seller(&bob), order.id, "SHIPPED").await.unwrap();
    set(&world, &seller(&ada), order.id, "DELIVERED").await.unwrap();
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, OrderStatus::Shipped);
    set(&world, &seller(&bob), order.id, "DELIVERED").await.unwrap();
    let chief = world.superadmin("chief").await;
    let done = set(&world, &staff(&chief), order.id, "COMPLETED").await.unwrap();
    assert_eq!(done.status, OrderStatus::Completed);
    assert!(
        done.vendor_orders
            .iter()
            .all(|part| part.parcels.iter().all(|parcel| parcel.status == ParcelStatus::Delivered))
    );
    for (kind, times) in [
        ("order.created", 1),
        ("order.confirmed", 1),
        ("order.status_updated", 10),
        ("order.shipped", 2),
        ("order.delivered", 2),
        ("order.completed", 2),
    ] {
        assert_eq!(events(&world, kind, order.id).await, times, "{kind}");
    }
    let history: Vec<String> = read(&world, &buyer(&mia), order.id)
        .await
        .history
        .into_iter()
        .map(|entry| format!("{} {}", entry.by, entry.status))
        .collect();
    assert_eq!(
        history[..4],
        ["mia Test PENDING", "DropCart CONFIRMED", "ada's store PROCESSING", "ada's store SHIPPED"]
    );
    let whole = read(&world, &buyer(&mia), order.id).await;
    assert!(whole.history.iter().all(|entry| OrderStatus::named(&entry.status).is_some()));
    assert!(whole.events.iter().any(|entry| entry.kind == "parcel" && entry.status == "HANDED_OVER"));
    assert_eq!(whole.happened().len(), whole.history.len() + whole.events.len());
    let tracking = orders::tracking(&world.cx(), &buyer(&mia), &order.order_number).await.unwrap();
    assert!(tracking.events.iter().all(|event| OrderStatus::named(&event.status).is_some()));
    assert_eq!(world.count("select count(*) from audit_log where action = 'order.set_status'").await, 1);
    world.assert_sound().await;
}

/// An order of one part, brought as far as this.
async fn at(status: OrderStatus) -> (World, Merchant, Person, Person, OrderId) {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    match status {
        OrderStatus::Pending => {}
        OrderStatus::Cancelled => drop(cancel(&world, &buyer(&mia), order.id).await.unwrap()),
        OrderStatus::Expired => {
            world.clock.advance(chrono::Duration::minutes(16));
            orders::expire(&world.cx(), order.id).await.unwrap();
        }
        _ => {
            assert_eq!(world.confirm(order.id).await, Confirmed::Now);
            for step in [
                OrderStatus::Processing,
                OrderStatus::Shipped,
                OrderStatus::Delivered,
                OrderStatus::Completed,
            ] {
                if read(&world, &buyer(&mia), order.id).await.status == status {
                    break;
                }
                set(&world, &staff(&chief), order.id, step.name()).await.unwrap();
            }
        }
    }
    assert_eq!(read(&world, &buyer(&mia), order.id).await.status, status);
    (world, ada, mia, chief, order.id)
}

#[tokio::test]
async fn every_step_that_is_not_in_the_table_is_refused() {
    for from in OrderStatus::ALL.into_iter().filter(|status| *status != OrderStatus::Refunded) {
        let (world, ada, mia, chief, id) = at(from).await;
        for to in OrderStatus::ALL {
            for (role, who) in
                [(Role::Vendor, seller(&ada)), (Role::Staff, staff(&chief)), (Role::Buyer, buyer(&mia))]
            {
                if state::may(role, from, to) {
                    continue;
                }
                let refused = set(&world, &who, id, to.name()).await;
                assert_eq!(
                    refused.unwrap_err(),
                    AppError::Refused(Reason::InvalidTransition),
                    "{from:?} -> {to:?} by {role:?}"
                );
            }
        }
        assert_eq!(read(&world, &buyer(&mia), id).await.status, from, "nothing moved");
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_status_nobody_knows_is_a_problem_of_its_field() {
    let (world, ada, _, _, id) = at(OrderStatus::Confirmed).await;
    for wrong in ["", "SENT"] {
        let refused = set(&world, &seller(&ada), id, wrong).await.unwrap_err();
        assert!(matches!(refused, AppError::Invalid(_)), "{wrong}: {refused}");
    }
}

#[tokio::test]
async fn whoever_saw_an_older_state_is_told() {
    let (world, ada, mia, _, id) = at(OrderStatus::Confirmed).await;
    let seen = read(&world, &seller(&ada), id).await.vendor_orders[0].version;
    let party = seller(&ada);
    let named = id.to_string();
    orders::accept(&world.cx(), &party, &named, Some(seen)).await.unwrap();
    let late = WriteShipment { version: Some(seen), ..WriteShipment::default() };
    let refused = orders::ship(&world.cx(), &party, &named, &late).await.unwrap_err();
    assert_eq!(refused, AppError::Refused(Reason::EditedMeanwhile));
    assert_eq!(read(&world, &buyer(&mia), id).await.status, OrderStatus::Processing);
}

#[tokio::test]
async fn ten_who_accept_at_once_accept_once() {
    let (world, ada, _, _, id) = at(OrderStatus::Confirmed).await;
    let (cx, party, named) = (world.cx(), seller(&ada), id.to_string());
    let done = futures::future::join_all((0..10).map(|_| orders::accept(&cx, &party, &named, None))).await;
    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1);
    let refused = AppError::Refused(Reason::InvalidTransition);
    assert!(done.iter().filter_map(|done| done.as_ref().err()).all(|error| *error == refused));
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_move_what_can_be_moved_and_never_past_what_waits() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let (mia, chief) = (world.customer("mia").await, world.superadmin("chief").await);
    let order = world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    let refused = set(&world, &staff(&chief), order.id, "SHIPPED").await;
    assert_eq!(refused.unwrap_err(), AppError::Refused(Reason::InvalidTransition), "the mug waits");
    let moved = set(&world, &staff(&chief), order.id, "PROCESSING").await.unwrap();
    assert!(moved.vendor_orders.iter().all(|part| part.status == OrderStatus::Processing));
    set(&world, &staff(&chief), order.id, "SHIPPED").await.unwrap();
    world.assert_sound().await;
}
