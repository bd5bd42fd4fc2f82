//! Rules of preferences.

use domain::preferences;
use i18n::Lang;
use model::preferences::{NotificationMatrix, Theme, UpdatePreferences};
use model::{AppError, FieldProblem};
use testkit::World;

fn switch(event: &str, on: bool) -> Option<NotificationMatrix> {
    let mut matrix = NotificationMatrix::default();
    matrix.email.insert(event.into(), on);
    Some(matrix)
}

#[tokio::test]
async fn the_shop_assumes_until_the_person_chooses() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    world.tamper("delete from preferences").await;
    let assumed = preferences::get(&world.cx_in(Lang::Ar), &mia).await.unwrap();
    assert_eq!((assumed.language.as_str(), assumed.theme), ("ar", Theme::System));
    assert_eq!(assumed.notifications, NotificationMatrix::standard());
    let input = UpdatePreferences { theme: Some(Theme::Dark), ..UpdatePreferences::default() };
    preferences::update(&world.cx(), &mia, &input).await.unwrap();
    assert_eq!(preferences::get(&world.cx(), &mia).await.unwrap().theme, Theme::Dark);
}

#[tokio::test]
async fn a_change_touches_what_it_names() {
    let world = World::new().await;
    let (mia, eve) = (world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let before = preferences::get(&world.cx(), &mia).await.unwrap();
    let input =
        UpdatePreferences { notifications: switch("order.created", false), ..UpdatePreferences::default() };
    let after = preferences::update(&world.cx(), &mia, &input).await.unwrap();
    let mut expected = before.clone();
    expected.notifications.email.insert("order.created".into(), false);
    assert_eq!(after, expected);
    assert_eq!(preferences::get(&world.cx(), &mia).await.unwrap(), expected);
    assert_eq!(preferences::get(&world.cx(), &eve).await.unwrap(), before, "hers are untouched");
}

#[tokio::test]
async fn what_the_shop_does_not_know_is_refused_by_field_and_changes_nothing() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    let before = preferences::get(&world.cx(), &mia).await.unwrap();
    let input = UpdatePreferences {
        language: Some("tlh".into()),
        currency: Some("GALLEON".into()),
        theme: Some(Theme::Dark),
        notifications: switch("dragon.sighted", true),
    };
    let AppError::Invalid(errors) = preferences::update(&world.cx(), &mia, &input).await.unwrap_err() else {
        panic!("expected problems")
    };
    let told: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.problem.clone())).collect();
    let languages = FieldProblem::NotOneOf { options: "en, ar".into() };
    assert_eq!(
        told,
        [
            ("language", languages),
            ("currency", FieldProblem::Unknown),
            ("notifications.email.dragon.sighted", FieldProblem::Unknown),
        ]
    );
    assert_eq!(preferences::get(&world.cx(), &mia).await.unwrap(), before);
}

#[tokio::test]
async fn two_changes_at_once_are_two_changes() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    let cx = world.cx();
    for _ in 0..5 {
        world.tamper("update preferences set language = 'en', theme = 'system'").await;
        let language = UpdatePreferences { language: Some("ar".into()), ..UpdatePreferences::default() };
        let theme = UpdatePreferences { theme: Some(Theme::Dark), ..UpdatePreferences::default() };
        let pair =
            tokio::join!(preferences::update(&cx, &mia, &language), preferences::update(&cx, &mia, &theme));
        assert!(pair.0.is_ok() && pair.1.is_ok());
        let kept = preferences::get(&cx, &mia).await.unwrap();
        assert_eq!((kept.language.as_str(), kept.theme), ("ar", Theme::Dark));
    }
}

#[tokio::test]
async fn an_event_that_is_new_since_then_has_its_standard_switch() {
    let world = World::new().await;
    let mia = world.customer("mia").await.customer();
    let old = r#"update preferences set notifications = '{"email": {"order.created": false}, "sms": {}}'"#;
    world.tamper(old).await;
    let kept = preferences::get(&world.cx(), &mia).await.unwrap().notifications;
    assert_eq!((kept.email["order.created"], kept.email["payment.failed"]), (false, true));
    assert!(!kept.sms["order.created"]);
}
