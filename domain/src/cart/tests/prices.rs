use super::*;
use model::{Amount, FieldProblem, Money};

fn euro(world: &World, minor: i64) -> Amount {
    Money::new(minor, world.cx().facts().currency).into()
}

#[tokio::test]
async fn a_changed_price_is_told_until_the_shopper_acts_on_it() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let mia = world.cart_of(&mia, &[(&lamp, 2)]).await;
    world.tamper("update products set price_minor = 4500").await;
    for _ in 0..2 {
        let cart = show(&world, &mia).await;
        assert!(cart.items[0].price_changed, "looking does not make it known");
        assert_eq!(cart.items[0].previous_price, Some(euro(&world, 4_000)));
        assert_eq!(cart.total, euro(&world, 9_000), "what counts is the price of now");
    }
    let own = item(&show(&world, &mia).await, "lamp");
    let cart = cart::change(&cx, &mia, own, &ChangeItem { quantity: 1 }).await.unwrap();
    assert!(!cart.items[0].price_changed);
    world.tamper("update products set price_minor = 5000").await;
    assert!(show(&world, &mia).await.items[0].price_changed);
    let id = id_of(&cx, &mia).await;
    as_system(&cx, async |conn| cart::refresh_seen(conn, id).await).await.unwrap();
    assert!(!show(&world, &mia).await.items[0].price_changed);
}

#[tokio::test]
async fn what_is_gone_or_sold_out_stays_with_its_name_and_none_to_buy() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let (lamp, mug) = (world.product(&ada, "lamp", 4_000, 5).await, world.product(&ada, "mug", 900, 9).await);
    let vase = world.product(&bob, "vase", 900, 9).await;
    let mia = world.cart_of(&world.customer("mia").await, &[(&lamp, 2), (&mug, 2), (&vase, 1)]).await;
    world.tamper("update products set status = 'ARCHIVED' where name = 'lamp'").await;
    world
        .tamper(
            "update stock set on_hand = 1 where product_id in (select id from products where name = 'mug')",
        )
        .await;
    world.tamper("update vendors set status = 'SUSPENDED' where store_name like 'bob%'").await;
    let cart = show(&world, &mia).await;
    let left: Vec<(&str, i64)> = cart.items.iter().map(|item| (item.name.as_str(), item.available)).collect();
    assert_eq!(left, [("lamp", 0), ("mug", 1), ("vase", 0)]);
    let change = |quantity| ChangeItem { quantity };
    let refused = cart::change(&world.cx(), &mia, item(&cart, "lamp"), &change(1)).await.unwrap_err();
    assert_eq!(refused, short(lamp.variant_id, 0));
    let id = id_of(&world.cx(), &mia).await;
    let cx = world.cx();
    let lines = as_system(&cx, async |conn| cart::lines(conn, &cx, id).await).await.unwrap();
    let on_sale: Vec<bool> = lines.iter().map(|line| line.on_sale).collect();
    assert_eq!(on_sale, [false, true, false]);
}

#[tokio::test]
async fn things_that_were_named_one_by_one_are_lines_as_those_of_a_cart() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "lamp", 4_000, 5).await;
    let (shirt, sizes) = world.product_in_sizes(&ada, "shirt", 2_000, &[("S", 2), ("M", 2)]).await;
    let cx = world.cx();
    let ask = async |items: &[(ProductId, Option<VariantId>, i32)]| {
        as_system(&cx, async |conn| cart::lines_of_items(conn, &cx, items).await).await
    };
    let lines = ask(&[(shirt, Some(sizes[1]), 1), (lamp.id, None, 2)]).await.unwrap();
    let told: Vec<_> = lines.iter().map(|line| (line.variant_id, line.unit_minor, line.quantity)).collect();
    assert_eq!(told, [(sizes[1], 2_000, 1), (lamp.variant_id, 4_000, 2)]);
    let open = AppError::field("items[1].variantId", FieldProblem::Required);
    assert_eq!(ask(&[(lamp.id, None, 1), (shirt, None, 1)]).await.unwrap_err(), open);
    world.tamper("update products set status = 'ARCHIVED' where name = 'lamp'").await;
    assert_eq!(ask(&[(lamp.id, None, 1)]).await.unwrap_err(), AppError::NotFound);
}
