use super::*;
use domain::admin;

/// What the doctor finds, by the start of the names of its checks.
async fn found(world: &World) -> Vec<String> {
    let findings = admin::doctor(&world.cx()).await.unwrap();
    let mut names: Vec<String> = findings
        .iter()
        .map(|finding| finding.check.split(':').next().unwrap_or_default().to_owned())
        .collect();
    names.dedup();
    names
}

#[tokio::test]
async fn the_doctor_finds_what_was_planted_in_the_stock() {
    for (checks, damage) in [
        (
            &["stock log"][..],
            "update stock_log set change_qty = change_qty + 1, new_qty = new_qty + 1 where seq = 1",
        ),
        (&["stock log"], "delete from stock_log where seq = (select max(seq) from stock_log)"),
        // sum and end still fit, and yet it is not how it came about
        (
            &["stock log"],
            "update stock_log set change_qty = 8, previous_qty = 0, new_qty = 8 where seq = 1;
             update stock_log set change_qty = 1, previous_qty = 9, new_qty = 10 where seq = 2;
             update stock_log set change_qty = -2, previous_qty = 9, new_qty = 7 where seq = 3",
        ),
        (&["stock log", "stock levels"], "update stock set on_hand = on_hand + 1"),
        (
            &["stock", "stock holds", "stock levels"],
            "alter table stock drop constraint stock_not_oversold;
             alter table stock_levels drop constraint stock_levels_counted; update stock set held = 100",
        ),
        (&["stock holds"], "delete from stock_holds; update stock set allocated = allocated"),
        (&["stock allocations"], "update stock_allocations set quantity = quantity + 1"),
        (&["stock levels"], "update stock_levels set available = available + 10, is_low = false"),
        (&["stock levels"], "delete from stock_levels"),
        (&["stock alerts"], "update stock_levels set is_low = not is_low"),
        (&["stock places"], "update stock set store_id = (select id from stores where name = 'Elsewhere')"),
    ] {
        let world = World::new().await;
        let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
        let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
        place(&world, &bob, "Elsewhere").await;
        let cx = world.cx();
        for pieces in [2, -5] {
            inventory::adjust(&cx, &ada.keeper(), lamp.id, &by(pieces)).await.unwrap();
        }
        let line = [anywhere(lamp.variant_id, 2)];
        assert_eq!(hold(&cx, Uuid::from_u128(1), &line, None).await, Ok(Reservation::Held));
        assert_eq!(allocate(&cx, Uuid::from_u128(1)).await, Ok(Kept::Whole));
        assert_eq!(hold(&cx, Uuid::from_u128(2), &line, None).await, Ok(Reservation::Held));
        world.assert_sound().await;
        world.tamper(damage).await;
        assert_eq!(found(&world).await, checks, "{damage}");
    }
}
