//! Rules of shipping.

use domain::accounts::Admin;
use domain::shipping::{self, Parcel};
use i18n::Lang;
use model::accounts::Permission;
use model::shipping::{Method, WriteMethod, WriteZone, Zone};
use model::{Amount, AppError, Currency, FieldProblem, Money, Reason, ShippingZoneId, VendorId};
use testkit::{Merchant, World};

async fn staff(world: &World) -> Admin {
    world.admin("sam", &[Permission::Settings]).await.as_admin()
}

fn usd(minor: i64) -> Amount {
    Money::new(minor, Currency::USD).into()
}

async fn zone(world: &World, who: &Admin, name: &str, countries: &[&str]) -> Zone {
    let countries = countries.iter().map(|code| (*code).to_owned()).collect();
    shipping::add_zone(&world.cx(), who, &WriteZone { name: name.into(), countries, version: None })
        .await
        .unwrap()
}

fn by(zone: ShippingZoneId, name: &str, base: i64) -> WriteMethod {
    WriteMethod {
        zone_id: Some(zone),
        name: name.into(),
        base: Some(usd(base)),
        min_days: 2,
        max_days: 4,
        ..WriteMethod::default()
    }
}

async fn add(world: &World, who: &Admin, input: &WriteMethod) -> Method {
    shipping::add_method(&world.cx(), who, input).await.unwrap()
}

/// Names and prices of what a parcel can go by.
async fn offered(
    world: &World,
    lang: Lang,
    country: &str,
    vendor_id: VendorId,
    goods: i64,
    grams: i64,
) -> Vec<(String, i64)> {
    let cx = world.cx_in(lang);
    let mut conn = cx.pool().acquire().await.unwrap();
    let parcel = Parcel { vendor_id, goods_minor: goods, weight_grams: grams };
    let mut offers = shipping::methods(&mut conn, &cx, country, &[parcel]).await.unwrap();
    let offers = offers.remove(&vendor_id).expect("an answer for each parcel");
    offers.into_iter().map(|offer| (offer.name, offer.minor)).collect()
}

fn named(offers: &[(&str, i64)]) -> Vec<(String, i64)> {
    offers.iter().map(|(name, minor)| ((*name).to_owned(), *minor)).collect()
}

async fn ada(world: &World) -> Merchant {
    world.seller("ada").await
}

#[tokio::test]
async fn a_shop_that_was_just_opened_delivers_everywhere_for_nothing() {
    let world = World::new().await;
    let ada = ada(&world).await.vendor_id;
    assert_eq!(offered(&world, Lang::En, "DE", ada, 100, 900_000).await, named(&[("Standard delivery", 0)]));
    assert_eq!(offered(&world, Lang::Ar, "SA", ada, 100, 0).await, named(&[("توصيل عادي", 0)]));
}

#[tokio::test]
async fn a_country_belongs_to_the_zone_that_names_it_and_else_to_the_rest() {
    let world = World::new().await;
    let (sam, ada) = (staff(&world).await, ada(&world).await.vendor_id);
    let europe = zone(&world, &sam, "Europe", &["de", "FR", "DE"]).await;
    assert_eq!(europe.countries, ["DE", "FR"]);
    assert_eq!(offered(&world, Lang::En, "DE", ada, 100, 0).await, [], "nothing goes there yet");
    add(&world, &sam, &by(europe.id, "Express", 1_200)).await;
    add(&world, &sam, &by(europe.id, "Standard", 500)).await;
    assert_eq!(
        offered(&world, Lang::En, "DE", ada, 100, 0).await,
        named(&[("Standard", 500), ("Express", 1_200)])
    );
    assert_eq!(offered(&world, Lang::En, "US", ada, 100, 0).await, named(&[("Standard delivery", 0)]));
    shipping::retire_zone(&world.cx(), &sam, europe.id).await.unwrap();
    assert_eq!(offered(&world, Lang::En, "DE", ada, 100, 0).await, named(&[("Standard delivery", 0)]));
    world.assert_sound().await;
}

#[tokio::test]
async fn weight_is_paid_by_begun_kilograms_and_dear_goods_go_for_nothing() {
    let world = World::new().await;
    let (sam, ada) = (staff(&world).await, ada(&world).await.vendor_id);
    let home = zone(&world, &sam, "Home", &["US"]).await;
    let heavy = WriteMethod {
        per_kg: Some(usd(100)),
        free_over: Some(usd(5_000)),
        max_weight_grams: Some(30_000),
        ..by(home.id, "Parcel", 400)
    };
    add(&world, &sam, &heavy).await;
    for (goods, grams, minor) in
        [(4_999, 0, 400), (4_999, 1, 500), (4_999, 1_000, 500), (4_999, 1_001, 600), (5_000, 9_000, 0)]
    {
        assert_eq!(offered(&world, Lang::En, "US", ada, goods, grams).await, named(&[("Parcel", minor)]));
    }
    assert_eq!(offered(&world, Lang::En, "US", ada, 9_999, 30_001).await, [], "too heavy for any");
}

#[tokio::test]
async fn a_vendors_own_methods_go_before_the_shops_in_their_zone_only() {
    let world = World::new().await;
    let (sam, ada, bo) = (staff(&world).await, ada(&world).await, world.seller("bo").await);
    let home = zone(&world, &sam, "Home", &["US"]).await;
    add(&world, &sam, &by(home.id, "Standard", 500)).await;
    let own = shipping::add_own(&world.cx(), &ada.seller(), &by(home.id, "By bike", 100)).await.unwrap();
    assert_eq!(offered(&world, Lang::En, "US", ada.vendor_id, 100, 0).await, named(&[("By bike", 100)]));
    assert_eq!(
        offered(&world, Lang::En, "DE", ada.vendor_id, 100, 0).await,
        named(&[("Standard delivery", 0)])
    );
    assert_eq!(offered(&world, Lang::En, "US", bo.vendor_id, 100, 0).await, named(&[("Standard", 500)]));

    let wish = WriteMethod { version: Some(own.version), ..by(home.id, "By bike", 150) };
    let stranger = shipping::change_own(&world.cx(), &bo.seller(), own.id, &wish).await;
    assert_eq!(stranger.unwrap_err(), AppError::NotFound);
    assert_eq!(
        shipping::retire_own(&world.cx(), &bo.seller(), own.id).await.unwrap_err(),
        AppError::NotFound
    );
    let shops = shipping::own(&world.cx(), &ada.seller()).await.unwrap();
    let shops =
        shops.iter().flat_map(|zone| &zone.methods).find(|method| method.vendor_id.is_none()).unwrap().id;
    assert_eq!(
        shipping::retire_own(&world.cx(), &ada.seller(), shops).await.unwrap_err(),
        AppError::NotFound
    );
    shipping::change_own(&world.cx(), &ada.seller(), own.id, &wish).await.unwrap();
    let stale = shipping::change_own(&world.cx(), &ada.seller(), own.id, &wish).await;
    assert_eq!(stale.unwrap_err(), AppError::Refused(Reason::EditedMeanwhile));
    assert!(
        shipping::own(&world.cx(), &bo.seller())
            .await
            .unwrap()
            .iter()
            .all(|zone| zone.methods.iter().all(|one| one.vendor_id.is_none()))
    );
    shipping::retire_own(&world.cx(), &ada.seller(), own.id).await.unwrap();
    assert_eq!(offered(&world, Lang::En, "US", ada.vendor_id, 100, 0).await, named(&[("Standard", 500)]));
    world.assert_sound().await;
}

#[tokio::test]
async fn staff_need_the_permission_and_leave_a_trace() {
    let world = World::new().await;
    let sam = staff(&world).await;
    let home = zone(&world, &sam, "Home", &["US"]).await;
    let made = add(&world, &sam, &by(home.id, "Standard", 500)).await;
    let wish = WriteMethod { version: Some(made.version), ..by(home.id, "Standard", 600) };
    shipping::change_method(&world.cx(), &sam, made.id, &wish).await.unwrap();
    let stale = shipping::change_method(&world.cx(), &sam, made.id, &wish).await;
    assert_eq!(stale.unwrap_err(), AppError::Refused(Reason::EditedMeanwhile));
    shipping::retire_method(&world.cx(), &sam, made.id).await.unwrap();
    let told = "select count(*) from audit_log where action in
        ('shipping_zone.add', 'shipping_method.add', 'shipping_method.change', 'shipping_method.retire')";
    assert_eq!(world.count(told).await, 4);
    let olaf = world.admin("olaf", &[Permission::Vendors]).await.as_admin();
    assert_eq!(shipping::list(&world.cx(), &olaf).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(shipping::add_method(&world.cx(), &olaf, &wish).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(shipping::retire_zone(&world.cx(), &olaf, home.id).await.unwrap_err(), AppError::Forbidden);
    world.assert_sound().await;
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_by_field() {
    let world = World::new().await;
    let sam = staff(&world).await;
    let made_up = WriteZone { name: "Here".into(), countries: vec!["XX".into()], version: None };
    let refused = shipping::add_zone(&world.cx(), &sam, &made_up).await.unwrap_err();
    assert_eq!(refused, AppError::field("countries", FieldProblem::NotACountry));
    let nowhere = by(world.cx().id(), "Standard", 500);
    let refused = shipping::add_method(&world.cx(), &sam, &nowhere).await.unwrap_err();
    assert_eq!(refused, AppError::field("zoneId", FieldProblem::Unknown));
    let home = zone(&world, &sam, "Home", &["US"]).await;
    let backwards = WriteMethod { min_days: 5, max_days: 4, base: Some(usd(-1)), ..by(home.id, "", 0) };
    let AppError::Invalid(errors) = shipping::add_method(&world.cx(), &sam, &backwards).await.unwrap_err()
    else {
        panic!("expected problems")
    };
    assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["name", "base", "maxDays"]);
}
