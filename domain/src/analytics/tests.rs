//! Figures of a store.

use domain::analytics;
use model::AppError;
use model::analytics::{ProductCounts, WhichDays};
use testkit::World;

fn between(first: &str, last: &str) -> WhichDays {
    let day = |text: &str| Some(text.parse().unwrap());
    WhichDays { period: None, start_date: day(first), end_date: day(last) }
}

#[tokio::test]
async fn every_day_has_its_row_and_only_the_own_goods_count() {
    let world = World::new().await;
    let (ada, eve) = (world.seller("ada").await, world.seller("eve").await);
    let lamp = world.product(&ada, "lamp", 4_000, 3).await;
    let chair = world.product(&ada, "chair", 4_000, 0).await;
    let other = world.product(&eve, "table", 4_000, 9).await;
    for (product, day, views) in [
        (&lamp, "2031-03-01", 3),
        (&lamp, "2031-03-03", 2),
        (&chair, "2031-03-03", 4),
        (&lamp, "2031-03-04", 100),
        (&other, "2031-03-02", 50),
    ] {
        world.tamper(&format!("insert into product_views values ('{}', '{day}', {views})", product.id)).await;
    }
    let seen =
        analytics::of_store(&world.cx(), &ada.seller(), &between("2031-02-28", "2031-03-03")).await.unwrap();
    let days: Vec<(String, i64)> = seen.by_day.iter().map(|day| (day.date.to_string(), day.views)).collect();
    let expected = [("2031-02-28", 0), ("2031-03-01", 3), ("2031-03-02", 0), ("2031-03-03", 6)];
    assert_eq!(days, expected.map(|(day, views)| (day.to_owned(), views)));
    assert_eq!((seen.views, seen.orders), (9, 0));
    let top: Vec<(&str, i64)> = seen.top_products.iter().map(|one| (one.name.as_str(), one.views)).collect();
    assert_eq!(top, [("lamp", 5), ("chair", 4)]);
    let counts = ProductCounts { active: 2, draft: 0, archived: 0, low_stock: 1, out_of_stock: 1 };
    assert_eq!(seen.products, counts);
}

#[tokio::test]
async fn without_dates_it_is_the_last_thirty_days_and_backwards_is_refused() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    let seen = analytics::of_store(&world.cx(), &ada, &WhichDays::default()).await.unwrap();
    assert_eq!((seen.by_day.len(), seen.end_date), (30, world.cx().now().date_naive()));
    let backwards = analytics::of_store(&world.cx(), &ada, &between("2031-03-03", "2031-03-02")).await;
    assert!(matches!(backwards, Err(AppError::Invalid(_))));
}
