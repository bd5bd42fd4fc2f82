//! Refusals speak the language asked for and say nothing of what is inside.

use crate::support::{Role, TestApp, json};
use model::AppError;
use server::door::{ApiError, Door, Ok200, OpenTo};

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

#[tokio::test]
async fn messages_are_in_the_language_asked_for() {
    let app = TestApp::without_limits().await;
    let message = async |lang: &str| {
        let asker = app.as_nobody().header("accept-language", lang);
        let answer = asker.post("/auth/login", json!({})).await.refused(422, "VALIDATION_FAILED").json();
        let error = answer["error"].clone();
        (
            error["message"].as_str().unwrap().to_owned(),
            error["details"][0]["message"].as_str().unwrap().to_owned(),
        )
    };
    for arabic in ["ar", "ar-EG,ar;q=0.9,en;q=0.5", "fr, ar;q=0.5"] {
        let (message, detail) = message(arabic).await;
        assert!(is_arabic(&message) && is_arabic(&detail), "{arabic}: {message} {detail}");
    }
    for english in ["en", "", "fr", "en-GB,ar;q=0.5", "nonsense;;;q=x"] {
        let (message, detail) = message(english).await;
        assert!(!is_arabic(&message) && !is_arabic(&detail), "{english}: {message} {detail}");
    }
    for (path, method) in [("/nothing", "GET"), ("/auth/me", "GET"), ("/auth/me", "DELETE")] {
        let answer = app.as_nobody().header("accept-language", "ar").send_text(method, path, "").await;
        assert!(is_arabic(answer.json()["error"]["message"].as_str().unwrap()), "{answer:?}");
    }
    let cookie = app.as_nobody().header("cookie", "lang=ar").get("/auth/me").await.json();
    assert!(!is_arabic(cookie["error"]["message"].as_str().unwrap()), "cookies are not looked at");
}

async fn panicking() -> Ok200<()> {
    panic!("password=hunter2 at /srv/secret.rs")
}

fn failing() -> Vec<Door> {
    let broken =
        async || Err::<Ok200<()>, _>(ApiError::from(AppError::broken("select token from /srv/users")));
    let clash = async || Err::<Ok200<()>, _>(ApiError::from(AppError::Clash));
    [Door::get("/panic", panicking), Door::get("/broken", broken), Door::get("/clash", clash)]
        .map(|door| door.open_to(OpenTo::Anyone))
        .to_vec()
}

#[tokio::test]
async fn faults_say_nothing_but_their_reference() {
    let app = TestApp::with_doors(&[], &failing()).await;
    for path in ["/panic", "/broken"] {
        let answer = app.as_nobody().header("x-request-id", "ref-7").get(path).await;
        let text = answer.refused(500, "INTERNAL_ERROR").text();
        assert!(text.contains("ref-7"), "{text}");
        for secret in ["hunter2", "select", "/srv", ".rs", "panic"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    let busy = app.as_nobody().get("/clash").await.refused(503, "UNAVAILABLE");
    assert_eq!(busy.header("retry-after"), "1");
}

#[tokio::test]
async fn without_a_database_everything_is_unavailable_and_nothing_else() {
    let app = TestApp::without_limits().await;
    let (mia, root) = (app.customer("mia").await, app.person("root", Role::Superadmin, &[]).await);
    app.lose_database().await;
    let me = app.with_token(&mia.access_token);
    let credentials = json!({"email": mia.email, "password": mia.password});
    for answer in [
        app.as_nobody().post("/auth/login", credentials).await,
        app.as_nobody().post("/auth/refresh", json!({"refreshToken": mia.refresh_token})).await,
        app.as_nobody().post("/auth/forgot-password", json!({"email": mia.email})).await,
        me.get("/auth/me").await,
        me.get("/users/addresses").await,
        app.with_token(&root.access_token).get("/admin/users").await,
    ] {
        let answer = answer.refused(503, "UNAVAILABLE");
        assert_eq!(answer.header("retry-after"), "1");
        let text = answer.text().to_lowercase();
        for word in ["sql", "pool", "postgres", "connection"] {
            assert!(!text.contains(word), "{text}");
        }
    }
    let nothing = app.as_nobody().get("/nothing").await;
    nothing.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn text_meant_for_the_database_is_only_text() {
    let app = TestApp::without_limits().await;
    let staff = app.as_superadmin("root");
    for text in ["'; drop table users; --", "\" or 1=1", "%", "\\", "${7*7}", "<script>alert(1)</script>"] {
        let query: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let found = staff.get(&format!("/admin/users?search={query}")).await.expect(200).data();
        assert_eq!(found, json!([]), "{text}");
        let body = json!({"email": format!("{text}@example.com"), "password": text});
        let answer = app.as_nobody().post("/auth/login", body).await;
        assert!(matches!(answer.status, 401 | 422), "{answer:?}");
    }
    for text in ["%00", "%ff", "%E0%80%80"] {
        let answer = staff.get(&format!("/admin/users?search={text}")).await;
        assert!(matches!(answer.status, 200 | 422), "{answer:?}");
    }
    assert_eq!(app.world.count("select count(*) from users").await, 1);
}
