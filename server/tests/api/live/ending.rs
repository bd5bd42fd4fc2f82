//! When a connection ends.

use super::scene;
use crate::support::live::Instance;
use crate::support::{TestApp, json};
use domain::live::Heard;
use model::accounts::{Permission, Role, SetRole, SetStatus};

#[tokio::test]
async fn signing_out_closes_what_that_login_opened() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let mut ada = scene.here.by_token(&scene.ada.access_token).await;
    scene.app.with_token(&scene.mia.access_token).post("/auth/logout", json!({})).await.expect(200);
    assert_eq!(mia.closed().await, 4001);
    ada.hears_nothing().await;
}

#[tokio::test]
async fn a_session_in_a_browser_ends_its_connections_too() {
    let scene = scene().await;
    let mut browser = scene.app.browser();
    browser.sign_in(&scene.mia).await;
    let cookie = format!("session={}", browser.session().unwrap());
    let ours = scene.app.state.config.base_url.as_str().to_owned();
    let mut client = scene.here.connect("", &[("cookie", &cookie), ("origin", &ours)]).await.expect("let in");
    browser.send("/_fn/accounts/sign_out", &[]).await;
    assert_eq!(client.closed().await, 4001);
}

#[tokio::test]
async fn an_account_that_is_switched_off_hears_nothing_more() {
    let scene = scene().await;
    let boss = scene.app.world.superadmin("boss").await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let input = SetStatus { is_active: false, reason: "fraud".to_owned() };
    let cx = scene.app.world.cx();
    domain::accounts::set_status(&cx, &boss.as_admin(), scene.mia.id(), &input).await.unwrap();
    assert_eq!(mia.closed().await, 4001);
}

#[tokio::test]
async fn who_may_something_else_by_now_must_connect_again() {
    let scene = scene().await;
    let boss = scene.app.world.superadmin("boss").await;
    let clerk = scene.app.world.admin("clerk", &[Permission::Orders]).await;
    let mut client = scene.here.by_token(&clerk.access_token).await;
    let input = SetRole { role: Role::Customer, permissions: Vec::new(), reason: "left".to_owned() };
    let cx = scene.app.world.cx();
    domain::accounts::set_role(&cx, &boss.as_superadmin(), clerk.id(), &input).await.unwrap();
    assert_eq!(client.closed().await, 4000);
}

#[tokio::test]
async fn who_does_not_read_is_cut_off_and_holds_up_nobody() {
    let app = TestApp::without_limits().await;
    let mia = app.world.customer("mia").await;
    let here = Instance::of(&app).await;
    let _asleep = here.by_token(&mia.access_token).await;
    here.has_open(true).await;
    let data = json!({"title": "x".repeat(200_000)});
    for seq in 1..400 {
        here.state.live.tell(&Heard::Note { seq, user: mia.id(), data: data.clone() });
        tokio::task::yield_now().await;
    }
    here.has_open(false).await;
}

#[tokio::test]
async fn a_process_that_stops_says_good_bye() {
    let scene = scene().await;
    let mut mia = scene.here.by_token(&scene.mia.access_token).await;
    let mut nobody = scene.here.nobody().await;
    let live = scene.here.state.live.clone();
    scene.here.state.readiness.leave();
    let closing = tokio::spawn(async move { live.close().await });
    assert_eq!((mia.closed().await, nobody.closed().await), (1001, 1001));
    drop((mia, nobody));
    closing.await.unwrap();
    assert_eq!(scene.here.connect("", &[]).await.err(), Some(503));
}
