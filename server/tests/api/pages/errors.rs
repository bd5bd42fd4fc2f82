//! When a page cannot be shown, another stands in for it: right status, right language, the shop's look.

use crate::support::{Answer, TestApp, tags};
use domain::kit::Clock as _;

#[track_caller]
fn assert_page(answer: Answer, status: u16, lang: &str) -> String {
    let answer = answer.expect(status);
    assert!(answer.header("content-type").starts_with("text/html"), "{answer:?}");
    let text = answer.text();
    let tags = tags(&text);
    let html = tags.iter().find(|tag| tag.name == "html").unwrap_or_else(|| panic!("{answer:?}"));
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    assert_eq!((html.get("lang"), html.get("dir")), (Some(lang), Some(dir)));
    assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{text}");
    let robots = tags.iter().any(|tag| tag.has("name", "robots") && tag.has("content", "noindex"));
    assert!(robots, "nobody should find it: {text}");
    assert!(text.contains("DropCart"), "{text}");
    assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
    text
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

#[tokio::test]
async fn what_is_not_there() {
    let app = TestApp::new().await;
    assert_page(app.browser().open("/nothing").await, 404, "en");
    let arabic = assert_page(app.browser().in_arabic().open("/nothing/at/all").await, 404, "ar");
    assert!(is_arabic(&arabic));
    assert_page(app.browser().open("/nothing?lang=ar").await, 404, "ar");
    assert_page(app.browser().open("/assets/nothing.js").await, 404, "en");
    let mut mia = app.browser_of("mia").await;
    assert_page(mia.open("/account/addresses/nonsense").await, 404, "en");
    assert_page(mia.open("/account/addresses/0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10").await, 404, "en");
}

#[tokio::test]
async fn a_database_that_is_away() {
    let app = TestApp::without_limits().await;
    let mut mia = app.browser_of("mia").await;
    app.lose_database().await;
    for path in ["/", "/account", "/nothing"] {
        let answer = mia.open(path).await;
        assert_eq!(answer.header("retry-after"), "1", "{path}");
        let text = assert_page(answer, 503, "en");
        assert!(!text.to_lowercase().contains("pool"), "{text}");
    }
    assert_page(mia.clone().in_arabic().open("/account").await, 503, "ar");
    let answer = mia.send(super::SIGN_OUT, &[]).await;
    assert_page(answer, 503, "en");
    mia.send_by_script(super::SIGN_OUT, &[]).await.expect(503).json();
    let mut visitor = app.browser();
    visitor.open("/login").await.expect(200);
    let answer = visitor.send(super::SIGN_IN, &[("email", "mia@example.com"), ("password", "x")]).await;
    assert_page(answer, 503, "en");
}

#[tokio::test]
async fn too_many_tries() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for _ in 0..10 {
        browser.send("/_fn/accounts/forgot_password", &[("email", "x")]).await.expect(303);
    }
    let answer = browser.send(super::SIGN_IN, &[("email", "x")]).await;
    assert!(answer.number("retry-after") >= 1);
    assert_page(answer, 429, "en");
    let answer = browser.clone().in_arabic().send(super::SIGN_IN, &[]).await;
    assert!(is_arabic(&assert_page(answer, 429, "ar")));
    browser.send_by_script(super::SIGN_IN, &[]).await.expect(429).json();
    let api = app.as_nobody().post("/auth/login", crate::support::json!({})).await;
    api.refused(429, "RATE_LIMITED");
    browser.open("/login").await.expect(200);
}

#[tokio::test]
async fn too_large_a_form() {
    let app = TestApp::new().await;
    let large = "x".repeat(2 * 1024 * 1024);
    let mut browser = app.browser();
    assert_page(browser.send(super::SIGN_IN, &[("email", &large)]).await, 413, "en");
    let answer = browser.clone().in_arabic().send("/_fn/addresses/save", &[("street", &large)]).await;
    assert_page(answer, 413, "ar");
    browser.send_by_script(super::SIGN_IN, &[("email", &large)]).await.expect(413).json();
}

#[tokio::test]
async fn a_method_a_page_does_not_know() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    assert_page(browser.send("/login", &[]).await, 405, "en");
    assert_page(browser.send("/docs", &[]).await, 405, "en");
}

#[tokio::test]
async fn pages_for_developers_are_not_there_in_production() {
    let (app, now) = (TestApp::in_production().await, testkit::FakeClock::default().now());
    let mail = domain::kit::outside::Mail {
        to: "mia@example.com".into(),
        subject: "s".into(),
        text: "t".into(),
        html: "<p>h</p>".into(),
        message_id: uuid::Uuid::from_u128(7).to_string(),
        unsubscribe: None,
    };
    domain::notifications::keep_mail(app.world.cx().pool(), now, &mail).await.unwrap();
    let html = format!("/dev/mail/{}/html", mail.message_id);
    for path in ["/dev/mail", "/dev/sms", "/dev/ui", "/dev/ui/storefront", html.as_str()] {
        assert_page(app.browser().open(path).await, 404, "en");
    }
    let app = TestApp::new().await;
    for path in ["/dev/mail", "/dev/sms", "/dev/ui"] {
        app.browser().open(path).await.expect(200);
    }
}
