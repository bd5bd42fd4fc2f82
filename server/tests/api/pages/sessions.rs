//! What sessions hold, and when they end.

use super::{SIGN_IN, SIGN_OUT};
use crate::support::TestApp;
use chrono::Duration;

#[tokio::test]
async fn changing_the_password_ends_the_other_sessions() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let (mut here, mut there) = (app.browser_of("mia").await, app.browser_of("mia").await);
    there.open("/account").await.expect(200);
    here.open("/account/security/password").await.expect(200);
    let fields = [("currentPassword", mia.password.as_str()), ("newPassword", "seven green frogs")];
    let answer = here.send("/_fn/accounts/change_password", &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/account/security");
    here.follow(&answer).await.expect(200);
    assert_eq!(there.open("/account").await.status, 303);
    app.as_customer("mia").get("/auth/me").await.refused(401, "UNAUTHENTICATED");
}

#[tokio::test]
async fn a_single_device_can_be_signed_out() {
    let app = TestApp::new().await;
    let (mut here, mut there) = (app.browser_of("mia").await, app.browser_of("mia").await);
    let page = here.open("/account/security").await.expect(200).text();
    let ids: Vec<String> = crate::support::tags(&page)
        .iter()
        .filter(|tag| tag.name == "input" && tag.has("name", "id"))
        .filter_map(|tag| tag.get("value").map(str::to_owned))
        .collect();
    assert_eq!(ids.len(), 3, "two browsers and the API, the one in use first");
    for id in &ids[1..] {
        here.send("/_fn/accounts/revoke_device", &[("id", id)]).await.expect(303);
    }
    assert_eq!(there.open("/account").await.status, 303);
    here.open("/account").await.expect(200);
    let mut strangers = app.browser_of("ada").await;
    let theirs = app.world.count("select count(*) from logins where ended_at is null").await;
    strangers.send("/_fn/accounts/revoke_device", &[("id", &ids[0])]).await;
    assert_eq!(app.world.count("select count(*) from logins where ended_at is null").await, theirs);
}

#[tokio::test]
async fn a_session_nobody_uses_ends_after_two_weeks_and_any_after_two_months() {
    let app = TestApp::new().await;
    let (mut idle, mut busy) = (app.browser_of("mia").await, app.browser_of("ada").await);
    for _ in 0..5 {
        app.wait(Duration::days(13));
        if app.world.cx().now() < app.customer("ada").await.user.created_at + Duration::days(60) {
            busy.open("/account").await.expect(200);
        }
    }
    assert_eq!(idle.open("/account").await.status, 303);
    assert_eq!(busy.open("/account").await.status, 303, "65 days are too many for anybody");
}

#[tokio::test]
async fn sessions_never_hold_secrets_nor_floods() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser();
    let flood = "y".repeat(500_000);
    let fields = [
        ("email", "mia@example.com"),
        ("password", "hunter2hunter2"),
        ("currentPassword", "hunter2hunter2"),
        ("token", "hunter2hunter2"),
        ("code", "hunter2hunter2"),
        ("junk", &flood),
    ];
    browser.send(SIGN_IN, &fields).await.expect(303);
    let secrets = "select count(*) from sessions where position('hunter2'::bytea in data) > 0";
    assert_eq!(app.world.count(secrets).await, 0);
    let kept = "select count(*) from sessions where position('mia@example.com'::bytea in data) > 0";
    assert_eq!(app.world.count(kept).await, 1);
    assert!(app.world.count("select max(length(data))::bigint from sessions").await < 100_000);
}

#[tokio::test]
async fn visitors_leave_no_session_behind() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for path in ["/", "/login", "/register", "/products", "/cart", "/nothing", "/?lang=ar"] {
        browser.open(path).await;
    }
    browser.send(SIGN_OUT, &[]).await.expect(303);
    browser.send("/_fn/preferences/choose", &[("theme", "dark"), ("return_to", "/cart")]).await.expect(303);
    assert_eq!(browser.cookies.get("theme").map(String::as_str), Some("dark"));
    assert_eq!(
        app.world.count("select count(*) from sessions where position('login'::bytea in data) > 0").await,
        0
    );
}

#[tokio::test]
async fn recovery_codes_are_shown_once() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    crate::auth::Authenticator::of(&app, "mia").await;
    let me = mia.customer();
    let cx = app.world.cx();
    domain::accounts::turn_off_two_step(&cx, &me, &model::accounts::Secret::new(mia.password.as_str()))
        .await
        .unwrap();
    let mut browser = app.browser_of("mia").await;
    browser.open("/account/security").await.expect(200);
    let begun = browser.send("/_fn/accounts/begin_two_step", &[]).await.expect(303);
    assert_eq!(begun.header("location"), "/account/security/two-step");
    browser.follow(&begun).await.expect(200);
    let enrolment = domain::accounts::two_step_enrolment(&cx, &me).await.unwrap().unwrap();
    let secret = totp_rs::Secret::Encoded(enrolment.secret).to_bytes().unwrap();
    let totp =
        totp_rs::TOTP::new(totp_rs::Algorithm::SHA1, 6, 1, 30, secret, None, "mia".to_owned()).unwrap();
    let code = totp.generate(cx.now().timestamp().unsigned_abs());
    let answer = browser.send("/_fn/accounts/confirm_two_step", &[("code", &code)]).await.expect(303);
    assert_eq!(answer.header("location"), "/account/security/recovery-codes");
    let page = browser.follow(&answer).await.expect(200);
    assert_eq!(page.header("cache-control"), "no-store");
    let left = "select count(*) from sessions where position('recovery_codes'::bytea in data) > 0";
    assert_eq!(app.world.count(left).await, 0);
    assert_eq!(browser.open("/account/security/recovery-codes").await.status, 303);
}
