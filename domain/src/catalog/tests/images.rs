//! The pictures of a product.

use super::{change, create, told, two};
use domain::catalog;
use model::catalog::Product;
use model::{AppError, FieldProblem, ProductId};
use serde_json::json;
use testkit::{Merchant, World};

const JPEG: &[u8] = include_bytes!("../../../../pictures/tests/files/quarters.jpg");

fn urls(product: &Product) -> Vec<String> {
    product.images.iter().map(|image| image.url.clone()).collect()
}

async fn with_three(world: &World, who: &Merchant) -> (ProductId, Vec<String>) {
    let lamp = world.product(who, "Lamp", 900, 1).await;
    let mut shown = Vec::new();
    for _ in 0..3 {
        let product = catalog::add_image(&world.cx(), &who.keeper(), lamp.id, JPEG.to_vec()).await.unwrap();
        shown = urls(&product);
    }
    (lamp.id, shown)
}

#[tokio::test]
async fn pictures_stand_in_the_order_in_which_they_came_until_they_are_moved() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let (id, before) = with_three(&world, &ada).await;
    assert_eq!(before.len(), 3);
    assert!(
        before[0].starts_with("http://localhost:3000/media/") && before[0].ends_with(".webp"),
        "{}",
        before[0]
    );
    let moved = catalog::move_image(&cx, &ada.keeper(), id, 2, 0).await.unwrap();
    assert_eq!(urls(&moved), [before[2].clone(), before[0].clone(), before[1].clone()]);
    let removed = catalog::remove_image(&cx, &ada.keeper(), id, 1).await.unwrap();
    assert_eq!(urls(&removed), [before[2].clone(), before[1].clone()]);
    assert_eq!((removed.images[0].alt.as_str(), removed.version), ("Lamp", 6));
    for (from, to) in [(2, 0), (0, 2)] {
        assert_eq!(
            catalog::move_image(&cx, &ada.keeper(), id, from, to).await.unwrap_err(),
            AppError::NotFound
        );
    }
    assert_eq!(catalog::remove_image(&cx, &ada.keeper(), id, 2).await.unwrap_err(), AppError::NotFound);
    let renamed = change(&cx, &ada.keeper(), id, json!({"name": "Bright lamp"})).await.unwrap();
    assert_eq!(renamed.images[0].alt, "Bright lamp");
    assert_eq!(told(&world, id).await.iter().filter(|kind| *kind == "product.updated").count(), 6);
    world.assert_sound().await;
}

#[tokio::test]
async fn pictures_by_their_address_are_those_of_the_same_store() {
    let world = World::new().await;
    let ((ada, bob), cx) = (two(&world).await, world.cx());
    let (id, mine) = with_three(&world, &ada).await;
    let path = mine[1].strip_prefix("http://localhost:3000").unwrap();
    let wanted = json!({"images": [mine[2], path, "https://elsewhere.example.com/x.jpg"]});
    let after = change(&cx, &ada.keeper(), id, wanted.clone()).await.unwrap();
    assert_eq!(after.images.len(), 3);
    assert_eq!(urls(&after)[..2], [mine[2].clone(), mine[1].clone()]);
    assert!(after.images[2].size.is_none());
    let same = change(&cx, &ada.keeper(), id, wanted.clone()).await.unwrap();
    assert_eq!(same.version, after.version, "nothing changed");
    let another =
        create(&cx, &ada.keeper(), json!({"name": "Mug", "price": 1, "images": [mine[0]]})).await.unwrap();
    assert_eq!(urls(&another), mine[..1]);
    let stolen = create(&cx, &bob.keeper(), json!({"name": "Mug", "price": 1, "images": [mine[0]]})).await;
    assert_eq!(super::problems(stolen), super::only("images", FieldProblem::Unknown));
    let none = change(&cx, &ada.keeper(), id, json!({"images": []})).await.unwrap();
    assert!(none.images.is_empty());
    world.assert_sound().await;
}

#[tokio::test]
async fn what_is_no_picture_or_one_too_many_leaves_nothing_behind() {
    let world = World::new().await;
    let (ada, cx) = (world.seller("ada").await, world.cx());
    let lamp = world.product(&ada, "Lamp", 900, 1).await;
    let refused = catalog::add_image(&cx, &ada.keeper(), lamp.id, b"<svg/>".to_vec()).await;
    assert_eq!(super::problems(refused), super::only("file", FieldProblem::NotAPicture));
    let many: Vec<String> = (0..20).map(|n| format!("https://cdn.example.com/{n}.jpg")).collect();
    change(&cx, &ada.keeper(), lamp.id, json!({"images": many})).await.unwrap();
    let refused = catalog::add_image(&cx, &ada.keeper(), lamp.id, JPEG.to_vec()).await;
    assert_eq!(super::problems(refused), super::only("file", FieldProblem::TooMany { max: 20 }));
    assert_eq!(world.count("select count(*) from pictures").await, 0);
    assert!(world.cabinet.keys().is_empty(), "no file was written");
}

#[tokio::test]
async fn a_category_has_one_picture() {
    let world = World::new().await;
    let olga = world.admin("olga", &[model::accounts::Permission::Products]).await.as_admin();
    let id = world.category("Lighting").await;
    let shown = catalog::set_category_image(&world.cx(), &olga, id, JPEG.to_vec()).await.unwrap();
    assert_eq!(shown.image_url.unwrap().alt, "Lighting");
    let bare = catalog::remove_category_image(&world.cx(), &olga, id).await.unwrap();
    assert_eq!((bare.image_url, bare.version), (None, 3));
    world.assert_sound().await;
}
