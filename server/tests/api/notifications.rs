//! `/notifications`, the page of them, the bell, and the link at the foot of mails.

use crate::support::{Role, TestApp, Value, json, names, tags};
use axum::body::Body;
use axum::http::Request;

/// Mia bought a lamp of Ada's and paid it.
async fn shop() -> TestApp {
    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 10).await;
    let mia = app.customer("mia").await;
    app.run_jobs().await;
    let order = app.world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(app.world.confirm(order.id).await, domain::orders::Confirmed::Now);
    app.run_jobs().await;
    app
}

#[tokio::test]
async fn notifications_are_listed_counted_and_read() {
    let app = shop().await;
    let mia = app.as_customer("mia");
    for base in ["/api/v1", "/api"] {
        let mia = mia.clone().under(base);
        let all = mia.get("/notifications").await.expect(200).json();
        assert_eq!(all["pagination"]["total"], 2);
        let one = &all["data"][0];
        assert_eq!(
            names(one),
            [
                "createdAt",
                "event",
                "id",
                "language",
                "message",
                "metadata",
                "path",
                "readAt",
                "status",
                "title",
                "type"
            ]
        );
        let here = mia.get("/notifications?type=IN_APP").await.expect(200).data();
        assert_eq!((here.as_array().unwrap().len(), &here[0]["event"]), (1, &json!("order.created")));
        let mailed = mia.get("/notifications?type=EMAIL&status=SENT&limit=1").await.expect(200).data();
        assert_eq!(mailed[0]["title"], "Your order DC-100001 is confirmed");
    }
    assert_eq!(mia.get("/notifications/unread-count").await.expect(200).data(), json!({"count": 1}));
    let here = mia.get("/notifications?type=IN_APP").await.data();
    assert_eq!((&here[0]["status"], &here[0]["readAt"]), (&json!("DELIVERED"), &Value::Null));
    let id = here[0]["id"].as_str().unwrap();
    for _ in 0..2 {
        let read = mia.put(&format!("/notifications/{id}/read"), json!({})).await.expect(200).data();
        assert_eq!(read["status"], "READ");
        assert!(read["readAt"].is_string());
    }
    assert_eq!(mia.get("/notifications/unread-count").await.data(), json!({"count": 0}));
    assert_eq!(mia.get("/notifications?status=READ").await.data().as_array().unwrap().len(), 1);
    assert_eq!(mia.put("/notifications/read-all", json!({})).await.expect(200).data(), json!({"count": 0}));
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_anothers_is_not_found() {
    let app = shop().await;
    let (mia, eve) = (app.as_customer("mia"), app.as_customer("eve"));
    mia.get("/notifications?type=PIGEON").await.wrong_field("type");
    mia.get("/notifications?status=LOST").await.wrong_field("status");
    mia.get("/notifications?limit=101").await.wrong_field("limit");
    mia.get("/notifications?page=0").await.wrong_field("page");
    let hers = mia.get("/notifications").await.data()[0]["id"].as_str().unwrap().to_owned();
    eve.put(&format!("/notifications/{hers}/read"), json!({})).await.expect(404);
    mia.put("/notifications/nonsense/read", json!({})).await.expect(404);
    let unread = mia.get("/notifications/unread-count").await.data();
    assert_eq!(unread, json!({"count": 1}));
}

#[tokio::test]
async fn the_bell_counts_on_every_surface_and_the_page_reads_without_scripts() {
    let app = shop().await;
    let mut browser = app.browser_of("mia").await;
    for path in ["/", "/account"] {
        let page = tags(&browser.open(path).await.expect(200).text());
        let bell = page.iter().find(|tag| tag.get("data-bell").is_some()).expect("a bell");
        assert_eq!(bell.get("href"), Some("/account/notifications"), "{path}");
        let count = page.iter().find(|tag| tag.get("data-bell-count").is_some()).expect("a count");
        assert_eq!((count.get("data-count"), count.get("hidden")), (Some("1"), None), "{path}");
    }
    let text = browser.open("/account/notifications").await.expect(200).text();
    assert!(text.contains("Your order DC-100001 is confirmed"));
    let id = app.as_customer("mia").get("/notifications?type=IN_APP").await.data()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let answer = browser.send("/_fn/notifications/open", &[("id", &id)]).await.expect(303);
    assert_eq!(answer.header("location"), "/account/orders/DC-100001");
    let page = tags(&browser.open("/account/notifications?show=unread").await.expect(200).text());
    let count = page.iter().find(|tag| tag.get("data-bell-count").is_some()).expect("a count");
    assert!(count.get("hidden").is_some(), "nothing is new");
    let text = browser.open("/account/notifications?show=mail").await.expect(200).text();
    assert!(text.contains("Sent") && text.contains("Your order DC-100001 is confirmed"));
    let visitors = app.browser().open("/").await.expect(200).text();
    assert!(!visitors.contains("data-bell"), "visitors have none");
}

#[tokio::test]
async fn staff_and_sellers_have_the_bell_too() {
    let app = shop().await;
    let chief = app.person("chief", Role::Superadmin, &[]).await;
    let ada = app.world.seller("bea").await;
    for (person, path) in [(&*chief, "/admin"), (&ada.person, "/vendor")] {
        let mut browser = app.browser();
        browser.sign_in(person).await;
        let text = browser.open(path).await.expect(200).text();
        assert!(text.contains("data-bell-count"), "{path}");
    }
}

#[tokio::test]
async fn the_link_of_a_mail_asks_and_a_mail_program_does_not() {
    let app = shop().await;
    let mail = app.mails_to("mia@example.com").await.pop().expect("a mail");
    let link = mail.unsubscribe.expect("a link");
    let path = link.strip_prefix("http://localhost:3000").unwrap_or(&link).to_owned();
    let path = path[path.find("/unsubscribe").expect("our page")..].to_owned();
    let wants = async || {
        app.as_customer("mia").get("/users/preferences").await.data()["notifications"]["email"]["order.created"].clone()
    };
    let mut browser = app.browser();
    let asks = browser.open(&path).await.expect(200).text();
    assert!(asks.contains("/_fn/notifications/unsubscribe"), "a button asks first");
    assert_eq!(wants().await, true, "looking switches nothing off");
    let token = path.split_once("token=").unwrap().1;
    let answer = browser.send("/_fn/notifications/unsubscribe", &[("token", token)]).await.expect(303);
    assert_eq!(answer.header("location"), path);
    assert_eq!(wants().await, false);
    let done = browser.follow(&answer).await.expect(200).text();
    assert!(!done.contains("/_fn/notifications/unsubscribe"));

    app.as_customer("mia")
        .put("/users/preferences", json!({"notifications": {"email": {"order.created": true}}}))
        .await
        .expect(200);
    // as mail programs do it: no cookies, no page, one click
    let post = |path: &str| {
        Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap()
    };
    app.send_from("203.0.113.7", post(&path)).await.expect(204);
    assert_eq!(wants().await, false);
    app.send_from("203.0.113.7", post("/unsubscribe?token=forged")).await.expect(404);
    app.browser().open("/unsubscribe?token=forged").await.expect(404);
}

#[tokio::test]
async fn letters_are_previewed_in_development() {
    let app = TestApp::without_limits().await;
    let mut browser = app.browser();
    let list = browser.open("/dev/mail/templates").await.expect(200).text();
    for sample in domain::notifications::samples() {
        for (lang, theme) in [("en", "light"), ("ar", "dark")] {
            let path = format!("/dev/mail/templates/{}/html?lang={lang}&theme={theme}", sample.about);
            assert!(list.contains(&path.replace('&', "&amp;")), "{path}");
            let shown = browser.open(&path).await.expect(200);
            assert!(shown.header("content-security-policy").contains("sandbox"), "{path}");
            let text = shown.text();
            assert!(text.contains(&format!("<html lang=\"{lang}\"")), "{path}");
            assert_eq!(text.contains("@media all{"), theme == "dark", "{path}");
        }
    }
    browser.open("/dev/mail/templates/pigeon/html").await.expect(404);
}
