use super::*;
use model::accounts::Permission;
use model::{AppError, FieldProblem, PageRequest, Reason};

#[tokio::test]
async fn an_adjustment_is_counted_logged_and_told() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let cx = world.cx();
    let told = events(&world, "inventory.updated", lamp.id).await;
    let after = inventory::adjust(&cx, &ada.keeper(), lamp.id, &by(-3)).await.unwrap();
    assert_eq!((after.on_hand, after.reserved, after.available), (7, 0, 7));
    assert_eq!((after.locations.len(), after.locations[0].on_hand), (1, 7));
    assert!(after.variants.is_empty(), "a product without options lists no variants");

    let log = inventory::log(&cx, &ada.keeper(), lamp.id, PageRequest::default()).await.unwrap();
    let newest = &log.items[0];
    assert_eq!((newest.change_qty, newest.previous_qty, newest.new_qty), (-3, 10, 7));
    assert_eq!((newest.reason.as_str(), newest.variant_id, newest.store_id), ("Counted", None, ada.place));
    assert_eq!((newest.actor.id, newest.actor.name.as_str()), (Some(ada.id()), "ada Test"));
    assert_eq!(log.pagination.total, 2, "the first stock, and this");
    assert_eq!(events(&world, "inventory.updated", lamp.id).await - told, 1);
    assert_eq!(world.count("select count(*) from audit_log").await, 0, "one's own is nobody's business");
    world.assert_sound().await;
}

#[tokio::test]
async fn below_zero_or_below_what_is_promised_nothing_is_changed() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let cx = world.cx();
    let refused = Err(AppError::Refused(Reason::InsufficientStock));
    assert_eq!(inventory::adjust(&cx, &ada.keeper(), lamp.id, &by(-11)).await, refused);
    let held = hold(&cx, Uuid::from_u128(1), &[anywhere(lamp.variant_id, 4)], None).await;
    assert_eq!(held, Ok(Reservation::Held));
    assert_eq!(inventory::adjust(&cx, &ada.keeper(), lamp.id, &by(-7)).await, refused);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 4));
    assert_eq!(world.count("select count(*) from stock_log").await, 1, "the first stock only");
    inventory::adjust(&cx, &ada.keeper(), lamp.id, &by(-6)).await.unwrap();
    assert_eq!(counters(&world, lamp.variant_id).await, (4, 0, 4));
    world.assert_sound().await;
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let fields =
        async |input: AdjustStock| match inventory::adjust(&world.cx(), &ada.keeper(), lamp.id, &input).await
        {
            Err(AppError::Invalid(errors)) => errors.0.iter().map(|error| error.field.clone()).collect(),
            other => panic!("{other:?}"),
        };
    let named: Vec<String> = fields(AdjustStock::default()).await;
    assert_eq!(named, ["changeQty", "reason"]);
    assert_eq!(fields(by(1_000_001)).await, ["changeQty"]);
    assert_eq!(fields(by(999_991)).await, ["changeQty"], "more than a shelf holds");
    inventory::adjust(&world.cx(), &ada.keeper(), lamp.id, &by(999_990)).await.unwrap();
    world.assert_sound().await;
}

#[tokio::test]
async fn a_product_with_options_needs_the_variant() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (tee, mug) = (world.product(&ada, "Tee", 900, 0).await, world.product(&ada, "Mug", 900, 0).await);
    let sizes = with_sizes(&world, &ada, &tee, &["M", "L"]).await;
    let cx = world.cx();
    assert_eq!(
        inventory::adjust(&cx, &ada.keeper(), tee.id, &by(1)).await,
        Err(AppError::field("variantId", FieldProblem::Required))
    );
    let of = |variant| AdjustStock { variant_id: Some(variant), ..by(5) };
    let after = inventory::adjust(&cx, &ada.keeper(), tee.id, &of(sizes[1])).await.unwrap();
    let counts: Vec<(&str, i64)> =
        after.variants.iter().map(|variant| (variant.options["size"].as_str(), variant.available)).collect();
    assert_eq!(counts, [("M", 0), ("L", 5)]);
    assert_eq!(available(&world, tee.id).await, 5);
    let foreign = inventory::adjust(&cx, &ada.keeper(), tee.id, &of(mug.variant_id)).await;
    assert_eq!(foreign, Err(AppError::NotFound), "a variant of another product");
    inventory::adjust(&cx, &ada.keeper(), mug.id, &of(mug.variant_id)).await.unwrap();
    world.assert_sound().await;
}

#[tokio::test]
async fn stock_lies_at_the_own_places_only() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let (cellar, theirs) = (place(&world, &ada, "Cellar").await, place(&world, &bob, "Attic").await);
    let cx = world.cx();
    let at = |store| AdjustStock { store_id: Some(store), ..by(2) };
    let after = inventory::adjust(&cx, &ada.keeper(), lamp.id, &at(cellar)).await.unwrap();
    let counts: Vec<(&str, i64)> =
        after.locations.iter().map(|place| (place.name.as_str(), place.on_hand)).collect();
    assert_eq!(counts, [("Main", 10), ("Cellar", 2)]);
    for foreign in [theirs, bob.place, StoreId(Uuid::from_u128(7))] {
        let refused = inventory::adjust(&cx, &ada.keeper(), lamp.id, &at(foreign)).await;
        assert_eq!(refused, Err(AppError::NotFound));
    }
    world.tamper(&format!("update stores set is_active = false where id = '{cellar}'")).await;
    assert_eq!(inventory::adjust(&cx, &ada.keeper(), lamp.id, &at(cellar)).await, Err(AppError::NotFound));
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_adjust_with_the_permission_and_are_audited() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let chief = world.admin("olaf", &[Permission::Products]).await;
    let keeper = domain::vendors::keeper(&world.cx(), chief.who()).await.unwrap();
    inventory::adjust(&world.cx(), &keeper, lamp.id, &by(-4)).await.unwrap();
    inventory::set_threshold(&world.cx(), &keeper, lamp.id, 2).await.unwrap();
    inventory::set_threshold(&world.cx(), &keeper, lamp.id, 2).await.unwrap();
    let told = format!(
        "select count(*) from audit_log where target_id = '{}' and actor_email = 'olaf@example.com' and
         (action = 'stock.adjusted' and reason = 'Counted' and before ->> 'onHand' = '10' and after ->> 'onHand' = '6'
          or action = 'stock.threshold_set' and before ->> 'lowStockThreshold' = '5'
             and after ->> 'lowStockThreshold' = '2')",
        lamp.id
    );
    assert_eq!(world.count(&told).await, 2, "what changes nothing is not told");
    assert_eq!(world.count("select count(*) from audit_log").await, 2);
    let nosy = world.admin("nils", &[Permission::Users]).await;
    assert_eq!(domain::vendors::keeper(&world.cx(), nosy.who()).await.unwrap_err(), AppError::Forbidden);
    world.assert_sound().await;
}

#[tokio::test]
async fn another_stores_product_is_not_found() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let cx = world.cx();
    let not_found = AppError::NotFound;
    assert_eq!(inventory::of_product(&cx, &bob.keeper(), lamp.id).await.unwrap_err(), not_found);
    assert_eq!(inventory::adjust(&cx, &bob.keeper(), lamp.id, &by(1)).await.unwrap_err(), not_found);
    let log = inventory::log(&cx, &bob.keeper(), lamp.id, PageRequest::default()).await;
    assert_eq!(log.unwrap_err(), not_found);
    assert_eq!(inventory::set_threshold(&cx, &bob.keeper(), lamp.id, 1).await.unwrap_err(), not_found);
    assert_eq!(counters(&world, lamp.variant_id).await, (10, 0, 0));
}

#[tokio::test]
async fn several_changes_of_one_row_are_one() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Lamp", 4_000, 3).await;
    let cx = world.cx();
    let step = |delta| Change {
        variant_id: lamp.variant_id,
        store_id: None,
        delta,
        reason: "Sorted",
        order_id: None,
    };
    let mut tx = cx.begin(&System).await.unwrap();
    let changed = stock::change(&mut tx, &cx, &BY_ITSELF, &[step(-5), step(4), step(1)]).await.unwrap();
    assert_eq!(changed, [], "they come to nothing");
    let refused = stock::change(&mut tx, &cx, &BY_ITSELF, &[step(-2), step(-2)]).await;
    assert_eq!(
        refused,
        Err(AppError::Refused(Reason::InsufficientStock)),
        "they cannot slip through one by one"
    );
    let changed = stock::change(&mut tx, &cx, &BY_ITSELF, &[step(-5), step(4)]).await.unwrap();
    assert_eq!(changed.iter().map(|each| (each.before, each.after)).collect::<Vec<_>>(), [(3, 2)]);
    tx.commit().await.unwrap();
    world.assert_sound().await;
}
