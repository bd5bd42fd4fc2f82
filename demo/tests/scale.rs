//! Multiplying what is on sale: as much as was asked for, sound, and once.

use demo::scale::multiply;
use domain::accounts::Who;
use domain::catalog;
use model::PageRequest;
use model::catalog::ProductFilter;
use testkit::World;

#[tokio::test]
async fn there_is_as_much_as_was_asked_for_however_often() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    world.product(&ada, "Desk lamp", 4_990, 7).await;
    world.product(&bob, "Mug", 950, 0).await;
    world.product_in_sizes(&bob, "Tee", 1_500, &[("S", 2), ("M", 0), ("L", 4), ("XL", 1)]).await;
    let mut owner = world.owner().await;
    let mut on_sale = async |times| {
        multiply(&mut owner, times).await.expect("copies");
        let (who, filter) = (Who::nobody().visitor(), ProductFilter::default());
        let listing = catalog::listing(&world.cx(), &who, &filter, PageRequest::default()).await;
        listing.expect("a list").pagination.total
    };
    assert_eq!(on_sale(1).await, 3);
    assert_eq!(on_sale(5).await, 15);
    assert_eq!(on_sale(5).await, 15);
    assert_eq!(on_sale(8).await, 24);
    assert_eq!(on_sale(2).await, 24, "nothing is taken away");
    assert_eq!(world.count("select count(distinct name) from products where slug like 'mug%'").await, 8);
    assert_eq!(
        world.count("select max(n) from (select count(*) n from variants group by product_id) x").await,
        4
    );
    world.assert_sound().await;
}
