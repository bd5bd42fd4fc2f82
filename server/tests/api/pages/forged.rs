//! What another site makes a browser send changes nothing.

use super::{SIGN_IN, SIGN_OUT};
use crate::support::TestApp;
use leptos::server_fn::axum::server_fn_paths;

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let app = TestApp::new().await;
    let mut browser = app.browser_of("mia").await;
    let forged: &[&[(&str, &str)]] = &[
        &[("origin", "https://evil.test")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost:3000")],
        &[("origin", "http://localhost:3000.evil.test")],
        &[("origin", "https://evil.test"), ("host", "localhost:3000")],
        &[],
    ];
    for headers in forged {
        for (action, fields) in [(SIGN_OUT, &[][..]), ("/_fn/addresses/save", &[("recipient", "Eve")])] {
            let answer = browser.send_with(action, fields, headers).await;
            assert_eq!(answer.status, 403, "{headers:?}: {answer:?}");
            assert!(answer.text().contains("<h1"), "in the shop's look: {answer:?}");
        }
    }
    browser.open("/account").await.expect(200);
    let mut script = vec![("accept", "application/json"), ("sec-fetch-site", "cross-site")];
    browser.send_with(SIGN_OUT, &[], &script).await.expect(403).json();
    script[1] = ("sec-fetch-site", "same-origin");
    browser.send_with(SIGN_OUT, &[], &script).await.expect(200);
}

#[tokio::test]
async fn nobody_is_signed_in_by_another_site() {
    let app = TestApp::new().await;
    let eve = app.customer("eve").await;
    let mut victim = app.browser();
    let fields = [("email", eve.email.as_str()), ("password", &eve.password)];
    victim.send_with(SIGN_IN, &fields, &[("origin", "https://evil.test")]).await.expect(403);
    victim.send_with(SIGN_IN, &fields, &[("sec-fetch-site", "cross-site")]).await.expect(403);
    assert_eq!(victim.session(), None);
}

#[tokio::test]
async fn opening_an_address_changes_nothing() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser_of("mia").await;
    let logins = "select count(*) from logins where ended_at is null";
    let before = app.world.count(logins).await;
    for (path, _) in server_fn_paths() {
        let answer = browser.open(path).await;
        assert_eq!((answer.status, answer.header("allow")), (405, "POST"), "{path}");
        let with_input = browser.open(&format!("{path}?theme=dark&id=1")).await;
        assert_eq!(with_input.status, 405, "{path}");
    }
    assert_eq!(app.world.count(logins).await, before);
    browser.open("/account").await.expect(200);
}
