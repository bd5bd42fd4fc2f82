use super::{in_town, refused};
use chrono::{DateTime, Utc};
use domain::accounts::Who;
use domain::vendors::{self, Seller};
use model::vendors::{Near, Week, WritePlace};
use model::{AppError, Change, Reason, StoreId};
use testkit::World;

fn named(name: &str) -> WritePlace {
    WritePlace { name: name.into(), ..WritePlace::default() }
}

async fn names(world: &World, who: &Seller) -> Vec<(String, bool)> {
    let places = vendors::places(&world.cx(), who).await.unwrap();
    places.into_iter().map(|place| (place.name, place.is_default)).collect()
}

#[tokio::test]
async fn there_is_exactly_one_default_place() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    let cx = world.cx();
    let pair = |name: &str, is_default| (name.to_owned(), is_default);
    world.clock.advance(chrono::Duration::seconds(1));
    let cellar = vendors::add_place(&cx, &ada, &named("Cellar")).await.unwrap();
    world.clock.advance(chrono::Duration::seconds(1));
    let loft = WritePlace { is_default: Change::Set(true), ..named("Loft") };
    let loft = vendors::add_place(&cx, &ada, &loft).await.unwrap();
    assert_eq!(names(&world, &ada).await, [pair("Loft", true), pair("Main", false), pair("Cellar", false)]);

    vendors::change_place(&cx, &ada, loft.id, &named("Attic")).await.unwrap();
    assert_eq!(names(&world, &ada).await[0], pair("Attic", true), "what is not said stays");
    let away = WritePlace { is_default: Change::Set(false), ..named("Attic") };
    vendors::change_place(&cx, &ada, loft.id, &away).await.unwrap();
    assert_eq!(names(&world, &ada).await[0], pair("Main", true), "it goes on to the oldest");
    let here = WritePlace { is_default: Change::Set(true), ..named("Cellar") };
    vendors::change_place(&cx, &ada, cellar.id, &here).await.unwrap();
    vendors::remove_place(&cx, &ada, cellar.id).await.unwrap();
    assert_eq!(names(&world, &ada).await, [pair("Main", true), pair("Attic", false)]);
    vendors::remove_place(&cx, &ada, loft.id).await.unwrap();
    let last = vendors::places(&cx, &ada).await.unwrap()[0].id;
    assert_eq!(
        vendors::remove_place(&cx, &ada, last).await,
        Err(refused(Reason::Conflict)),
        "the only one stays"
    );
    assert_eq!(vendors::remove_place(&cx, &ada, cellar.id).await, Err(AppError::NotFound), "it is gone");
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_defaults_at_once_leave_one() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await.seller());
    let places: Vec<WritePlace> = (0..10)
        .map(|n| WritePlace { is_default: Change::Set(true), ..named(&format!("Place {n}")) })
        .collect();
    let adding =
        futures::future::join_all(places.iter().map(|place| vendors::add_place(&cx, &ada, place))).await;
    assert!(adding.iter().all(Result::is_ok), "{adding:?}");
    world.assert_sound().await;
}

#[tokio::test]
async fn where_goods_stand_is_not_given_up() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    world.product(&ada, "desk lamp", 4_000, 3).await;
    let cx = world.cx();
    vendors::add_place(&cx, &ada.seller(), &named("Cellar")).await.unwrap();
    assert_eq!(vendors::remove_place(&cx, &ada.seller(), ada.place).await, Err(refused(Reason::Conflict)));
    assert_eq!(names(&world, &ada.seller()).await.len(), 2);
}

#[tokio::test]
async fn another_stores_place_is_not_found() {
    let world = World::new().await;
    let (ada, eve) = (world.seller("ada").await, world.seller("eve").await);
    let cx = world.cx();
    let change = vendors::change_place(&cx, &eve.seller(), ada.place, &named("Eve's")).await;
    assert_eq!(change.unwrap_err(), AppError::NotFound);
    assert_eq!(vendors::remove_place(&cx, &eve.seller(), ada.place).await, Err(AppError::NotFound));
    assert_eq!(names(&world, &ada.seller()).await[0].0, "Main");
}

#[tokio::test]
async fn a_time_zone_is_one_that_the_database_knows() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    for (zone, is_known) in [
        ("Europe/Berlin", true),
        ("Asia/Dubai", true),
        ("UTC", true),
        ("Mars/Olympus", false),
        ("'; drop", false),
    ] {
        let place = WritePlace { time_zone: Some(zone.into()), ..named("Shop") };
        let answer = vendors::add_place(&world.cx(), &ada, &place).await;
        match answer {
            Ok(place) => assert!(is_known && place.time_zone == zone, "{zone}"),
            Err(AppError::Invalid(errors)) => assert!(!is_known && errors.0[0].field == "timeZone", "{zone}"),
            Err(other) => panic!("{zone}: {other:?}"),
        }
    }
}

fn open_daily(opens: &str, closes: &str) -> Week {
    std::array::from_fn(|_| Some((opens.to_owned(), closes.to_owned())))
}

/// Whether it is open at this moment, and from when to when.
async fn hours_at(world: &World, id: StoreId, moment: &str) -> (bool, Option<String>, Option<String>) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    let now = world.cx().now();
    world.clock.advance(moment - now);
    let place = vendors::place(&world.cx(), &Who::nobody().visitor(), id).await.unwrap();
    (place.is_open, place.opens_at, place.closes_at)
}

#[tokio::test]
async fn a_place_is_open_by_the_clock_on_its_own_wall() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    let mut week = open_daily("09:00", "18:00");
    week[6] = None;
    let berlin = WritePlace {
        time_zone: Some("Europe/Berlin".into()),
        opening_hours: Some(week),
        ..in_town("Berlin", 52.52, 13.40)
    };
    let id = vendors::add_place(&world.cx(), &ada, &berlin).await.unwrap().id;
    let hours = |opens: &str, closes: &str| (Some(opens.to_owned()), Some(closes.to_owned()));
    let (nine, six) = hours("09:00", "18:00");
    // in summer two hours before Greenwich, in winter one; 2031-07-07 is a Monday
    for (moment, is_open) in [
        ("2031-07-07T06:59:00Z", false),
        ("2031-07-07T07:00:00Z", true),
        ("2031-07-07T15:59:59Z", true),
        ("2031-07-07T16:00:00Z", false),
        ("2032-01-05T07:30:00Z", false),
        ("2032-01-05T08:00:00Z", true),
        ("2032-01-05T16:30:00Z", true),
    ] {
        assert_eq!(hours_at(&world, id, moment).await, (is_open, nine.clone(), six.clone()), "{moment}");
    }
    assert_eq!(hours_at(&world, id, "2032-01-11T10:00:00Z").await, (false, None, None), "a Sunday");
    // Sunday evening in Greenwich is Monday in Auckland
    let auckland = WritePlace { time_zone: Some("Pacific/Auckland".into()), ..berlin };
    vendors::change_place(&world.cx(), &ada, id, &auckland).await.unwrap();
    assert_eq!(hours_at(&world, id, "2032-01-11T21:00:00Z").await, (true, nine, six));
}

#[tokio::test]
async fn an_evening_lasts_past_midnight() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    let mut week: Week = Default::default();
    week[4] = Some(("18:00".into(), "02:00".into()));
    week[5] = Some(("10:00".into(), "24:00".into()));
    let place = WritePlace { opening_hours: Some(week), ..in_town("Berlin", 52.52, 13.40) };
    let id = vendors::add_place(&world.cx(), &ada, &place).await.unwrap().id;
    let hours =
        |is_open, opens: &str, closes: &str| (is_open, Some(opens.to_owned()), Some(closes.to_owned()));
    // 2031-07-11 is a Friday
    for (moment, expected) in [
        ("2031-07-11T17:59:00Z", hours(false, "18:00", "02:00")),
        ("2031-07-11T18:00:00Z", hours(true, "18:00", "02:00")),
        ("2031-07-12T01:59:00Z", hours(true, "18:00", "02:00")),
        ("2031-07-12T02:00:00Z", hours(false, "10:00", "24:00")),
        ("2031-07-12T23:59:00Z", hours(true, "10:00", "24:00")),
        ("2031-07-13T00:00:00Z", (false, None, None)),
    ] {
        assert_eq!(hours_at(&world, id, moment).await, expected, "{moment}");
    }
}

async fn around(world: &World, latitude: f64, longitude: f64, radius: Option<f64>) -> Vec<(String, f64)> {
    let near = Near { latitude: Some(latitude), longitude: Some(longitude), radius };
    let found = vendors::nearby(&world.cx(), &Who::nobody().visitor(), &near).await.unwrap();
    found.into_iter().map(|place| (place.city, place.distance_km.unwrap())).collect()
}

#[tokio::test]
async fn the_nearest_comes_first_and_what_is_too_far_not_at_all() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    for (city, latitude, longitude) in
        [("Potsdam", 52.3906, 13.0645), ("Berlin", 52.5200, 13.4050), ("Leipzig", 51.3397, 12.3731)]
    {
        vendors::add_place(&world.cx(), &ada, &in_town(city, latitude, longitude)).await.unwrap();
    }
    vendors::add_place(
        &world.cx(),
        &ada,
        &WritePlace { is_public: false, ..in_town("Cellar", 52.52, 13.405) },
    )
    .await
    .unwrap();
    let found = around(&world, 52.5170, 13.3889, Some(200.0)).await;
    assert_eq!(
        found.iter().map(|(city, _)| city.as_str()).collect::<Vec<_>>(),
        ["Berlin", "Potsdam", "Leipzig"]
    );
    // by another way of measuring: 1.14, 26.1 and 147.9 km
    for ((city, km), expected) in found.iter().zip([1.14, 26.1, 147.9]) {
        assert!((km - expected).abs() < expected * 0.02, "{city}: {km}");
    }
    assert_eq!(around(&world, 52.5170, 13.3889, None).await.len(), 1, "25 km where nobody says how far");
    assert_eq!(around(&world, -33.9, 18.4, Some(500.0)).await, []);
}

#[tokio::test]
async fn the_date_line_is_no_wall() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    vendors::add_place(&world.cx(), &ada, &in_town("East", -17.0, 179.9)).await.unwrap();
    vendors::add_place(&world.cx(), &ada, &in_town("West", -17.0, -179.9)).await.unwrap();
    for longitude in [179.95, -179.95, 180.0, -180.0] {
        assert_eq!(around(&world, -17.0, longitude, Some(30.0)).await.len(), 2, "{longitude}");
    }
    vendors::add_place(&world.cx(), &ada, &in_town("Pole", 89.99, 0.0)).await.unwrap();
    assert_eq!(around(&world, 89.99, 180.0, Some(30.0)).await.len(), 1);
}

#[tokio::test]
async fn closed_stores_have_no_places_for_people() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let id =
        vendors::add_place(&world.cx(), &ada.seller(), &in_town("Berlin", 52.52, 13.405)).await.unwrap().id;
    assert_eq!(around(&world, 52.52, 13.405, None).await.len(), 1);
    let visitor = Who::nobody().visitor();
    assert!(vendors::place(&world.cx(), &visitor, ada.place).await.is_err(), "a stock room");
    world.tamper("update vendors set status = 'SUSPENDED'").await;
    assert_eq!(around(&world, 52.52, 13.405, None).await, []);
    assert_eq!(vendors::place(&world.cx(), &visitor, id).await.unwrap_err(), AppError::NotFound);
}
