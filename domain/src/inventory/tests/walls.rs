use super::*;
use domain::accounts::Who;
use domain::kit::Actor;

/// The constraint or, where a policy or grant refused, the code that a statement of the shop itself runs into.
async fn refusal(world: &World, who: &impl Actor, statement: &str) -> String {
    let mut tx = world.cx().begin(who).await.unwrap();
    let error = match sqlx::raw_sql(statement).execute(&mut *tx).await {
        Ok(done) => return format!("{} rows", done.rows_affected()),
        Err(error) => error.into_database_error().unwrap(),
    };
    let code = error.code().unwrap_or_default().into_owned();
    error.constraint().map_or(code, str::to_owned)
}

async fn something_of_everything() -> (World, Merchant, Merchant, Goods) {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let (cx, line) = (world.cx(), [anywhere(lamp.variant_id, 2)]);
    assert_eq!(hold(&cx, Uuid::from_u128(1), &line, None).await, Ok(Reservation::Held));
    assert_eq!(allocate(&cx, Uuid::from_u128(1)).await, Ok(Kept::Whole));
    assert_eq!(hold(&cx, Uuid::from_u128(2), &line, None).await, Ok(Reservation::Held));
    (world, ada, bob, lamp)
}

#[tokio::test]
async fn the_second_wall_hides_anothers_stock() {
    let (world, ada, bob, _) = something_of_everything().await;
    let cx = world.cx();
    let seen = async |who: &dyn Actor, table: &str| {
        let mut tx = cx.pool().begin().await.unwrap();
        let kind = if who.wall().user_id().is_some() { "user" } else { "visitor" };
        let store = match who.wall() {
            domain::kit::Wall::Store(_, store) => store.to_string(),
            _ => String::new(),
        };
        let walls = format!("set local wall.kind = '{kind}'; set local wall.store = '{store}'");
        sqlx::raw_sql(&walls).execute(&mut *tx).await.unwrap();
        let query = format!("select count(*) from {table}");
        sqlx::query_scalar::<_, i64>(&query).fetch_one(&mut *tx).await.unwrap()
    };
    let visitor = Who::nobody().visitor();
    for (table, own) in [("stock", 1), ("stock_log", 1), ("stock_allocations", 1), ("stock_holds", 0)] {
        assert_eq!(seen(&ada.seller(), table).await, own, "{table}");
        assert_eq!(seen(&bob.seller(), table).await, 0, "{table}");
        assert_eq!(seen(&visitor, table).await, 0, "{table}");
        assert_eq!(seen(&ada.customer(), table).await, 0, "{table}: who keeps a store shops as anybody");
    }
    for statement in [
        "update stock set on_hand = 1000",
        "update stock_levels set available = 0",
        "update stock_allocations set cancelled = quantity",
        "delete from stock_holds",
    ] {
        assert_eq!(refusal(&world, &bob.seller(), statement).await, "0 rows", "{statement}");
    }
    // nor can one slip something under another's name
    let planted = format!(
        "insert into stock_log (id, stock_id, product_id, variant_id, store_id, vendor_id, change_qty, previous_qty,
                                new_qty, reason, actor_name, created_at)
         select gen_random_uuid(), '{0}', '{0}', '{0}', '{0}', '{1}', 1, 0, 1, 'x', 'x', now()",
        Uuid::from_u128(5),
        ada.vendor_id
    );
    assert_eq!(refusal(&world, &bob.seller(), &planted).await, "42501");
    world.assert_sound().await;
}

#[tokio::test]
async fn the_log_and_the_rows_stay() {
    let (world, ..) = something_of_everything().await;
    for statement in [
        "delete from stock_log",
        "update stock_log set reason = 'another'",
        "truncate stock_log",
        "delete from stock",
        "delete from stock_levels",
        "delete from stock_allocations",
    ] {
        assert_eq!(refusal(&world, &System, statement).await, "42501", "{statement}");
    }
}

#[tokio::test]
async fn each_constraint_refuses_by_itself() {
    let (world, ..) = something_of_everything().await;
    let hold = |quantity: i32, reference: u128, parts: i32| {
        format!(
            "insert into stock_holds (id, stock_id, quantity, reference, parts, created_at)
             select gen_random_uuid(), id, {quantity}, '{}', {parts}, now() from stock",
            Uuid::from_u128(reference)
        )
    };
    let log = |change: i32, before: i32, after: i32, reason: &str| {
        format!(
            "insert into stock_log (id, stock_id, product_id, variant_id, store_id, vendor_id, change_qty,
                                    previous_qty, new_qty, reason, actor_name, created_at)
             select gen_random_uuid(), id, product_id, variant_id, store_id, vendor_id, {change}, {before}, {after},
                    '{reason}', 'x', now() from stock"
        )
    };
    for (statement, constraint) in [
        ("update stock set on_hand = 3".to_owned(), "stock_not_oversold"),
        ("update stock set allocated = -1".to_owned(), "stock_allocated_counted"),
        ("update stock set held = -1".to_owned(), "stock_held_counted"),
        ("update stock set allocated = 9".to_owned(), "stock_not_oversold"),
        ("update stock set held = 9".to_owned(), "stock_not_oversold"),
        ("update stock_levels set available = -1".to_owned(), "stock_levels_counted"),
        ("update stock_levels set threshold = -1".to_owned(), "stock_levels_threshold_range"),
        (hold(0, 9, 1), "stock_holds_counted"),
        (hold(1, 9, 0), "stock_holds_parts_counted"),
        (hold(1, 2, 1), "stock_holds_once"),
        (log(0, 1, 1, "x"), "stock_log_changes_something"),
        (log(1, 1, 1, "x"), "stock_log_adds_up"),
        (log(-2, 1, -1, "x"), "stock_log_never_negative"),
        (log(1, 1, 2, ""), "stock_log_reason_length"),
        ("update stock_allocations set quantity = 0".to_owned(), "stock_allocations_counted"),
        ("update stock_allocations set dispatched = 3".to_owned(), "stock_allocations_not_overdrawn"),
        (
            "update stock_allocations set dispatched = 1, cancelled = 2".to_owned(),
            "stock_allocations_not_overdrawn",
        ),
        ("update stock_allocations set restocked = 1".to_owned(), "stock_allocations_restocked_range"),
    ] {
        assert_eq!(refusal(&world, &System, &statement).await, constraint, "{statement}");
    }
    // which only shows where the stricter one is gone
    world.tamper("alter table stock drop constraint stock_not_oversold").await;
    assert_eq!(refusal(&world, &System, "update stock set on_hand = -1").await, "stock_on_hand_counted");
}
