//! Rules of addresses.

use domain::addresses;
use model::AppError;
use model::addresses::WriteAddress;
use testkit::World;

fn in_town(city: &str) -> WriteAddress {
    WriteAddress {
        recipient: "Mia Test".into(),
        street: "Main street 1".into(),
        city: city.into(),
        zip_code: "12345".into(),
        country: "de".into(),
        ..WriteAddress::default()
    }
}

#[tokio::test]
async fn there_is_exactly_one_default_once_there_is_any() {
    let world = World::new().await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let first = addresses::add(&cx, &mia, &in_town("Ulm")).await.unwrap();
    let second =
        addresses::add(&cx, &mia, &WriteAddress { is_default: Some(true), ..in_town("Bonn") }).await.unwrap();
    assert!(first.is_default, "the first is the default whatever it says");
    let towns = |list: Vec<model::addresses::Address>| {
        list.into_iter().map(|a| (a.city, a.is_default)).collect::<Vec<_>>()
    };
    assert_eq!(
        towns(addresses::list(&cx, &mia).await.unwrap()),
        [("Bonn".into(), true), ("Ulm".into(), false)]
    );

    addresses::replace(&cx, &mia, second.id, &WriteAddress { is_default: Some(false), ..in_town("Bonn") })
        .await
        .unwrap();
    assert_eq!(
        towns(addresses::list(&cx, &mia).await.unwrap()),
        [("Ulm".into(), true), ("Bonn".into(), false)]
    );

    addresses::remove(&cx, &mia, first.id).await.unwrap();
    assert_eq!(towns(addresses::list(&cx, &mia).await.unwrap()), [("Bonn".into(), true)]);
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_first_addresses_at_once_leave_one_default() {
    let world = World::new().await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let towns: Vec<WriteAddress> = (0..10).map(|n| in_town(&format!("Town {n}"))).collect();
    let adding = futures::future::join_all(towns.iter().map(|town| addresses::add(&cx, &mia, town))).await;
    assert!(adding.iter().all(Result::is_ok), "{adding:?}");
    world.assert_sound().await;
}

#[tokio::test]
async fn another_persons_address_is_not_found() {
    let world = World::new().await;
    let cx = world.cx();
    let (mia, eve) = (world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let address = addresses::add(&cx, &mia, &in_town("Ulm")).await.unwrap();
    assert_eq!(addresses::get(&cx, &eve, address.id).await, Err(AppError::NotFound));
    assert_eq!(addresses::replace(&cx, &eve, address.id, &in_town("Bonn")).await, Err(AppError::NotFound));
    assert_eq!(addresses::choose_default(&cx, &eve, address.id).await, Err(AppError::NotFound));
    assert_eq!(addresses::remove(&cx, &eve, address.id).await, Err(AppError::NotFound));
    assert_eq!(addresses::get(&cx, &mia, address.id).await.unwrap().city, "Ulm");
}

#[tokio::test]
async fn the_second_wall_hides_rows_a_query_forgot_to_limit() {
    let world = World::new().await;
    let cx = world.cx();
    let (mia, eve) = (world.customer("mia").await.customer(), world.customer("eve").await.customer());
    addresses::add(&cx, &mia, &in_town("Ulm")).await.unwrap();
    let mut tx = cx.begin(&eve).await.unwrap();
    let seen: i64 = sqlx::query_scalar("select count(*) from addresses").fetch_one(&mut *tx).await.unwrap();
    assert_eq!(seen, 0);
    let changed = sqlx::query("update addresses set city = 'Eve was here'").execute(&mut *tx).await.unwrap();
    assert_eq!(changed.rows_affected(), 0);
    let planted = sqlx::query("update addresses set user_id = $1")
        .bind(mia.user_id().0)
        .execute(&mut *tx)
        .await
        .unwrap();
    assert_eq!(planted.rows_affected(), 0);
}
