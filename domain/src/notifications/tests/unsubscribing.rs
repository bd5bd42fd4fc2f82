use super::*;
use model::AppError;

/// The token in the newest mail's link.
fn token(world: &World) -> String {
    let mail = world.mailbox.mails_to("mia@example.com").pop().expect("a mail");
    let link = mail.unsubscribe.expect("a link");
    assert!(mail.text.contains(&link) && mail.html.contains(&link), "both forms show it");
    link.split_once("/unsubscribe?token=").expect("a token").1.to_owned()
}

#[tokio::test]
async fn a_link_switches_mails_of_its_kind_off_and_nothing_else() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let (cx, token) = (world.cx(), token(&world));
    let before = preferences::get(&cx, &mia.customer()).await.unwrap();
    let about = notifications::unsubscribing(&cx, &token).await.unwrap();
    assert_eq!((about.event, about.is_off), ("order.created", false));
    assert_eq!(preferences::get(&cx, &mia.customer()).await.unwrap(), before, "looking changes nothing");
    for _ in 0..2 {
        assert!(notifications::unsubscribe(&cx, &token).await.unwrap().is_off);
    }
    let mut expected = before;
    expected.notifications.email.insert("order.created".into(), false);
    assert_eq!(preferences::get(&cx, &mia.customer()).await.unwrap(), expected);
    assert!(notifications::unsubscribing(&cx, &token).await.unwrap().is_off);
}

#[tokio::test]
async fn a_link_we_did_not_sign_opens_nothing() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let (cx, token) = (world.cx(), token(&world));
    let eve = world.customer("eve").await;
    let forged = [
        String::new(),
        "x".into(),
        "a.b.c".into(),
        token.replace("order.created", "order.cancelled"),
        token.replace(&mia.id().0.simple().to_string(), &eve.id().0.simple().to_string()),
        format!("{token}x"),
        token.chars().take(token.len() - 1).collect(),
    ];
    for token in forged {
        assert_eq!(notifications::unsubscribe(&cx, &token).await.unwrap_err(), AppError::NotFound, "{token}");
        assert_eq!(
            notifications::unsubscribing(&cx, &token).await.unwrap_err(),
            AppError::NotFound,
            "{token}"
        );
    }
    assert!(preferences::get(&cx, &mia.customer()).await.unwrap().notifications.email["order.created"]);
}

#[tokio::test]
async fn it_works_without_preferences_and_after_the_account_is_gone() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let (cx, token) = (world.cx(), token(&world));
    world.tamper("delete from preferences").await;
    notifications::unsubscribe(&cx, &token).await.unwrap();
    assert!(!preferences::get(&cx, &mia.customer()).await.unwrap().notifications.email["order.created"]);
    let other = token.clone();
    world.tamper("delete from preferences").await;
    assert!(notifications::unsubscribe(&cx, &other).await.is_ok());
}
