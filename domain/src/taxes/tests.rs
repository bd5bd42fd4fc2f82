//! Rules of tax rates.

use domain::accounts::Admin;
use domain::taxes;
use model::accounts::Permission;
use model::taxes::{Rate, WriteRate};
use model::{AppError, Reason};
use testkit::World;

fn rate(country: &str, state: &str, category: &str, bp: i64) -> WriteRate {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    WriteRate {
        country: given(country),
        state: given(state),
        tax_category: given(category),
        rate_bp: bp,
        name: format!("{country} {state} {category} {bp}"),
        version: None,
    }
}

async fn staff(world: &World) -> Admin {
    world.admin("sam", &[Permission::Settings]).await.as_admin()
}

async fn add(world: &World, who: &Admin, input: &WriteRate) -> Rate {
    taxes::add(&world.cx(), who, input).await.unwrap()
}

/// What is taken of goods of a category.
async fn taken(world: &World, country: &str, state: Option<&str>, category: &str) -> i32 {
    let mut conn = world.cx().pool().acquire().await.unwrap();
    taxes::rates(&mut conn, country, state).await.unwrap().of(category).bp
}

#[tokio::test]
async fn the_nearest_rate_for_the_kind_of_goods_is_taken() {
    let world = World::new().await;
    let sam = staff(&world).await;
    for input in [
        rate("", "", "", 100),
        rate("", "", "books", 50),
        rate("US", "", "", 0),
        rate("US", "", "food", 10),
        rate("US", "California", "", 725),
        rate("DE", "", "", 1900),
        rate("CA", "Quebec", "", 1498),
    ] {
        add(&world, &sam, &input).await;
    }
    for (country, state, category, bp) in [
        ("DE", None, "standard", 1900),
        ("DE", None, "books", 1900),
        ("US", None, "standard", 0),
        ("US", Some("ca"), "standard", 725),
        ("US", Some("California"), "books", 725),
        ("US", Some("CA"), "food", 10),
        ("US", Some("Oregon"), "standard", 0),
        // a country with rates of some states has none in the others
        ("CA", Some("Quebec"), "standard", 1498),
        ("CA", Some("Alberta"), "standard", 0),
        ("CA", None, "standard", 0),
        ("FR", None, "standard", 100),
        ("FR", Some("CA"), "books", 50),
    ] {
        assert_eq!(taken(&world, country, state, category).await, bp, "{country} {state:?} {category}");
    }
}

#[tokio::test]
async fn delivery_is_taxed_only_where_a_rate_says_so_and_no_rate_is_told_as_none() {
    let world = World::new().await;
    let sam = staff(&world).await;
    add(&world, &sam, &rate("DE", "", "", 1900)).await;
    let mut conn = world.cx().pool().acquire().await.unwrap();
    let rates = taxes::rates(&mut conn, "DE", None).await.unwrap();
    assert_eq!((rates.of_shipping().bp, rates.of_shipping().reason.as_str()), (0, "No rate"));
    assert_eq!(rates.of("toys").reason, "DE   1900");
    add(&world, &sam, &rate("DE", "", "Shipping", 1900)).await;
    assert_eq!(taxes::rates(&mut conn, "DE", None).await.unwrap().of_shipping().bp, 1900);
    assert_eq!(taxes::rates(&mut conn, "CH", None).await.unwrap().of("standard").bp, 0);
}

#[tokio::test]
async fn of_a_place_and_kind_there_is_one_rate_until_it_is_retired() {
    let world = World::new().await;
    let sam = staff(&world).await;
    let first = add(&world, &sam, &rate("US", "CA", "", 725)).await;
    let again = taxes::add(&world.cx(), &sam, &rate("US", "california", "standard", 800)).await;
    assert_eq!(again.unwrap_err(), AppError::Refused(Reason::Conflict));
    taxes::retire(&world.cx(), &sam, first.id).await.unwrap();
    assert_eq!(taxes::retire(&world.cx(), &sam, first.id).await.unwrap_err(), AppError::NotFound);
    assert_eq!(taken(&world, "US", Some("CA"), "standard").await, 0);
    add(&world, &sam, &rate("US", "CA", "", 800)).await;
    let list = taxes::list(&world.cx(), &sam).await.unwrap();
    assert_eq!(
        list.iter().map(|rate| (rate.rate_bp, rate.is_active)).collect::<Vec<_>>(),
        [(800, true), (725, false)]
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn changes_are_audited_and_a_stale_one_is_refused() {
    let world = World::new().await;
    let sam = staff(&world).await;
    let made = add(&world, &sam, &rate("DE", "", "", 1900)).await;
    let newer = WriteRate { version: Some(made.version), ..rate("DE", "", "", 1600) };
    let changed = taxes::change(&world.cx(), &sam, made.id, &newer).await.unwrap();
    assert_eq!((changed.rate_bp, changed.version), (1600, 2));
    let stale = taxes::change(&world.cx(), &sam, made.id, &newer).await;
    assert_eq!(stale.unwrap_err(), AppError::Refused(Reason::EditedMeanwhile));
    let told = "select count(*) from audit_log where target_type = 'tax_rate' and action in ('tax_rate.add', 'tax_rate.change')";
    assert_eq!(world.count(told).await, 2);
    let olaf = world.admin("olaf", &[Permission::Orders, Permission::Products]).await.as_admin();
    assert_eq!(taxes::list(&world.cx(), &olaf).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(taxes::add(&world.cx(), &olaf, &newer).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(taxes::change(&world.cx(), &olaf, made.id, &newer).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(taxes::retire(&world.cx(), &olaf, made.id).await.unwrap_err(), AppError::Forbidden);
    world.assert_sound().await;
}
