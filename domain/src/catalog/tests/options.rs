//! Products with options: which variants they have, and what becomes of those that go.

use super::{change, create, moved, only, problems, promise};
use domain::catalog;
use model::catalog::Variant;
use model::{AppError, FieldProblem, Reason, VariantId};
use serde_json::{Value, json};
use testkit::World;

fn sizes(list: &[(&str, i64)]) -> Value {
    list.iter().map(|(size, stock)| json!({"options": {"size": size}, "stockQty": stock})).collect()
}

fn shown(variants: Option<Vec<Variant>>) -> Vec<(String, i64)> {
    let shown =
        |variant: Variant| (variant.options.into_values().collect::<Vec<_>>().join("/"), variant.stock_qty);
    variants.unwrap_or_default().into_iter().map(shown).collect()
}

fn named(list: &[(&str, i64)]) -> Vec<(String, i64)> {
    list.iter().map(|(size, stock)| ((*size).to_owned(), *stock)).collect()
}

#[tokio::test]
async fn each_choice_has_its_price_sku_and_stock() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let tee = create(
        &cx,
        &ada.keeper(),
        json!({"name": "Tee", "price": 20, "compareAtPrice": 25, "optionNames": ["size", "colour"], "variants": [
            {"options": {"size": "M", "colour": "red"}, "stockQty": 3, "sku": "T-MR"},
            {"options": {"size": "L", "colour": "red"}, "stockQty": 2, "price": "22.50"},
        ]}),
    )
    .await
    .unwrap();
    let variants = tee.variants.unwrap();
    assert_eq!((tee.stock_qty, variants.len()), (5, 2));
    assert_eq!((variants[0].sku.as_deref(), json!(variants[0].price)), (Some("T-MR"), json!(20.00)));
    assert_eq!((json!(variants[1].price), variants[1].compare_at_price.clone()), (json!(22.50), None));
    let own = catalog::own(&cx, &ada.keeper(), tee.id).await.unwrap();
    assert_eq!(own.option_names, ["size", "colour"]);
    let reordered = json!({"optionNames": ["colour"]});
    change(&cx, &ada.keeper(), tee.id, reordered).await.unwrap();
    assert_eq!(catalog::own(&cx, &ada.keeper(), tee.id).await.unwrap().option_names, ["colour", "size"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn variants_that_stay_keep_id_and_stock_and_those_left_out_retire() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let body = json!({"name": "Tee", "price": 20, "variants": sizes(&[("S", 1), ("M", 5), ("L", 4)])});
    let tee = create(&cx, &ada.keeper(), body).await.unwrap();
    let id_of = |variants: &Option<Vec<Variant>>, size: &str| -> VariantId {
        variants.iter().flatten().find(|variant| variant.options["size"] == size).unwrap().id
    };
    let middle = id_of(&tee.variants, "M");
    promise(&world, tee.id, 2).await;
    let wanted =
        json!({"variants": [{"options": {"size": "XL"}, "stockQty": 9}, {"options": {"size": "M"}}]});
    let after = change(&cx, &ada.keeper(), tee.id, wanted).await.unwrap();
    assert_eq!(id_of(&after.variants, "M"), middle);
    assert_eq!(shown(after.variants), named(&[("XL", 9), ("M", 3)]));
    // S had one and nothing promised, L keeps the two that are promised
    let left: Vec<(String, i32, i32)> = sqlx::query_as(
        "select v.options ->> 'size', s.on_hand, s.held from variants v join stock s on s.variant_id = v.id
         where v.product_id = $1 and not v.is_live order by 1",
    )
    .bind(tee.id.0)
    .fetch_all(&mut world.owner().await)
    .await
    .unwrap();
    assert_eq!(left, [("L".to_owned(), 2, 2), ("S".to_owned(), 0, 0)]);
    assert_eq!(after.stock_qty, 12);
    let log: Vec<i32> = moved(&world, tee.id).await.into_iter().map(|(change, _)| change).collect();
    assert_eq!(
        {
            let mut log = log;
            log.sort_unstable();
            log
        },
        [-2, -1, 1, 4, 5, 9]
    );
    world.assert_sound().await;

    let back = json!({"variants": sizes(&[("L", 6)])});
    let back = change(&cx, &ada.keeper(), tee.id, back).await.unwrap();
    assert_eq!(id_of(&back.variants, "L"), id_of(&tee.variants, "L"), "with its history");
    assert_eq!(shown(back.variants), named(&[("L", 6)]));
    world.assert_sound().await;
}

#[tokio::test]
async fn two_may_swap_their_options_and_their_skus() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let body = json!({"name": "Tee", "price": 20, "variants": [
        {"options": {"size": "M"}, "sku": "a", "stockQty": 1}, {"options": {"size": "L"}, "sku": "b", "stockQty": 2}]});
    let tee = create(&cx, &ada.keeper(), body).await.unwrap();
    let ids: Vec<VariantId> = tee.variants.iter().flatten().map(|variant| variant.id).collect();
    let swapped = json!({"variants": [
        {"id": ids[0], "options": {"size": "L"}, "sku": "b"}, {"id": ids[1], "options": {"size": "M"}, "sku": "a"}]});
    let after = change(&cx, &ada.keeper(), tee.id, swapped).await.unwrap();
    assert_eq!(shown(after.variants), named(&[("L", 1), ("M", 2)]), "the pieces stay with the id");
    let by_id = json!({"variants": [{"id": ids[1], "stockQty": 7}]});
    assert_eq!(shown(change(&cx, &ada.keeper(), tee.id, by_id).await.unwrap().variants), named(&[("M", 7)]));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_plain_product_gets_options_and_loses_them_again() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let tee = create(&cx, &ada.keeper(), json!({"name": "Tee", "price": 20, "sku": "T", "stockQty": 8}))
        .await
        .unwrap();
    promise(&world, tee.id, 1).await;
    let sized = json!({"variants": sizes(&[("M", 5)])});
    let sized = change(&cx, &ada.keeper(), tee.id, sized).await.unwrap();
    assert_eq!((sized.stock_qty, shown(sized.variants)), (5, named(&[("M", 5)])));
    world.assert_sound().await;
    let four = change(&cx, &ada.keeper(), tee.id, json!({"stockQty": 4})).await.unwrap();
    assert_eq!(
        (four.stock_qty, shown(four.variants)),
        (4, named(&[("M", 4)])),
        "there is only one it can mean"
    );
    let two = json!({"variants": [{"options": {"size": "M"}}, {"options": {"size": "L"}, "stockQty": 1}]});
    change(&cx, &ada.keeper(), tee.id, two).await.unwrap();
    let refused = change(&cx, &ada.keeper(), tee.id, json!({"stockQty": 4})).await;
    assert_eq!(problems(refused), only("stockQty", FieldProblem::NotAllowed));
    change(&cx, &ada.keeper(), tee.id, json!({"stockQty": 5})).await.expect("it only repeats the sum");
    let one = json!({"name": "Cap", "price": 9, "stockQty": 10, "variants": [{"options": {"size": "M"}}]});
    assert_eq!(create(&cx, &ada.keeper(), one).await.unwrap().stock_qty, 10);
    let plain = change(&cx, &ada.keeper(), tee.id, json!({"variants": [], "stockQty": 2})).await.unwrap();
    assert_eq!((plain.stock_qty, shown(plain.variants)), (2, Vec::new()));
    let own = catalog::own(&cx, &ada.keeper(), tee.id).await.unwrap();
    assert_eq!((own.stock.on_hand, own.stock.reserved), (3, 1), "the plain variant is the one of old");
    assert!(own.option_names.is_empty());
    assert_eq!(world.count("select count(*) from variants").await, 4, "three of the tee, one of the cap");
    world.assert_sound().await;
}

#[tokio::test]
async fn the_plain_variant_may_become_a_choice_with_what_it_has() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let lamp = world.product(&ada, "Lamp", 900, 4).await;
    let body = json!({"variants": [{"id": lamp.variant_id, "options": {"colour": "red"}}, {"options": {"colour": "blue"}}]});
    let after = change(&cx, &ada.keeper(), lamp.id, body).await.unwrap();
    assert_eq!(shown(after.variants), named(&[("red", 4), ("blue", 0)]));
    world.assert_sound().await;
}

#[tokio::test]
async fn choices_that_cannot_be_told_apart_are_refused() {
    let world = World::new().await;
    let ((ada, bob), cx) = (super::two(&world).await, world.cx());
    let body = json!({"name": "Tee", "price": 20, "variants": sizes(&[("M", 1), ("L", 1)])});
    let tee = create(&cx, &ada.keeper(), body.clone()).await.unwrap();
    let his = create(&cx, &bob.keeper(), body).await.unwrap();
    let (m, foreign) = (tee.variants.unwrap()[0].id, his.variants.unwrap()[0].id);
    let with = async |variants: Value| {
        problems(change(&cx, &ada.keeper(), tee.id, json!({"variants": variants})).await)
    };
    assert_eq!(with(json!([{"id": foreign}])).await[0], ("variants[0].id".to_owned(), FieldProblem::Unknown));
    assert_eq!(
        with(json!([{"id": m}, {"options": {"size": "M"}}])).await,
        only("variants[1].options", FieldProblem::Repeated)
    );
    assert_eq!(with(json!([{"id": m}, {"id": m}])).await, only("variants[1].id", FieldProblem::Repeated));
    assert_eq!(
        with(json!([{"id": m}, {"options": {"colour": "red"}}])).await,
        only("variants[1].options", FieldProblem::Required)
    );
    let both = json!({"name": "Tee", "price": 20, "stockQty": 9,
        "variants": [{"options": {"size": "M"}}, {"options": {"size": "L"}}]});
    assert_eq!(problems(create(&cx, &ada.keeper(), both).await), only("stockQty", FieldProblem::NotAllowed));
    let twice =
        json!({"variants": [{"options": {"size": "M"}, "sku": "a"}, {"options": {"size": "L"}, "sku": "A"}]});
    assert_eq!(
        change(&cx, &ada.keeper(), tee.id, twice).await.unwrap_err(),
        AppError::Refused(Reason::SkuTaken)
    );
    world.assert_sound().await;
}
