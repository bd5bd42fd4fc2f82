//! What surrounds the doors, tried on doors of its own and without a database.

use super::*;
use crate::config::Config;
use crate::door::{ApiError, Json, Listed, Ok200, OpenTo, Public, Query};
use crate::layers::load_shed::Places;
use crate::serve::{Heads, Peer};
use crate::shop;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use futures::StreamExt as _;
use model::{Page, PageRequest, Reason};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::time::Duration;
use tower::ServiceExt as _;

#[derive(Deserialize, JsonSchema)]
struct Greeting {
    name: String,
}

fn doors() -> Vec<Door> {
    vec![
        Door::post("/greet", async |Json(input): Json<Greeting>| Ok200(json!({"hello": input.name})))
            .open_to(OpenTo::Anyone),
        Door::get("/public", async || Public(Ok200("the same"), 60)).open_to(OpenTo::Anyone),
        Door::get("/list", async |Query(greeting): Query<Greeting>| {
            Listed::new(Page::new(vec![greeting.name], PageRequest::default(), 1))
        })
        .open_to(OpenTo::Anyone),
        Door::get("/panic", panicking).open_to(OpenTo::Anyone),
        Door::get("/refuse", async || {
            let error = ApiError::from(AppError::SignIn(Reason::MfaRequired)).with("mfaToken", "t");
            Err::<Ok200<()>, _>(error)
        })
        .open_to(OpenTo::Anyone),
        Door::post("/prove", async || Ok200(())).open_to(OpenTo::Anyone).sparingly(),
        Door::get("/mine", async || Ok200(())).open_to(OpenTo::Account),
        Door::get("/closed", async || Ok200(())),
    ]
}

async fn panicking() -> Ok200<()> {
    panic!("the secret is out")
}

fn app(more: &[(&'static str, &'static str)]) -> Router {
    app_with(more, Places::standard())
}

fn app_with(more: &[(&'static str, &'static str)], places: Places) -> Router {
    let vars = [
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing"),
        ("SECRET_KEY", "a-test-key-that-is-long-enough-for-tests"),
    ];
    let config = Config::from_vars(&vars.into_iter().chain(more.iter().copied()).collect()).unwrap();
    let shop = shop::shop(&config).unwrap();
    let state = AppState { places, ..AppState::new(config, shop) };
    let routes = api(&doors(), &state)
        .merge(health::router())
        .route("/metrics", get(metrics::handler))
        .merge(assets::router())
        .merge(docs::router())
        .route("/page", get(async || "a page").post(async || "posted"))
        .route("/panic", get(panicking))
        .route("/broken", get(async || ApiError::from(AppError::broken("select secret")).into_response()));
    surrounded(routes.fallback(nothing_here), state, Uploads::of(&doors()))
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

async fn send(app: &Router, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Body::from(body.to_owned())).unwrap();
    let address = "203.0.113.7:4711".parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(Peer { address, heads: Heads::default() }));
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

async fn read(app: &Router, path: &str) -> Answer {
    send(app, "GET", path, &[], "").await
}

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn success_has_its_envelope_under_both_base_paths() {
    let app = app(&[]);
    for base in ["/api/v1", "/api"] {
        let answer = send(&app, "POST", &format!("{base}/greet"), &[JSON], "{\"name\":\"Mia\"}").await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.json(), json!({"success": true, "data": {"hello": "Mia"}}));
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("content-type"), "application/json");
    }
    let list = read(&app, "/api/v1/list?name=a").await.json();
    assert_eq!(list["pagination"], json!({"page": 1, "limit": 20, "total": 1, "totalPages": 1}));
}

#[tokio::test]
async fn each_way_a_body_can_be_wrong_has_its_answer() {
    let app = app(&[]);
    let large = format!("{{\"name\":\"{}\"}}", "x".repeat(1024 * 1024));
    for (headers, body, status, code) in [
        (&[JSON][..], "{", 400, "MALFORMED_JSON"),
        (&[JSON], "{\"name\":1}", 422, "VALIDATION_FAILED"),
        (&[("content-type", "text/plain")], "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (&[], "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (&[JSON], &large, 413, "PAYLOAD_TOO_LARGE"),
        (&[JSON, ("content-length", "9999999")], "{}", 413, "PAYLOAD_TOO_LARGE"),
    ] {
        let answer = send(&app, "POST", "/api/v1/greet", headers, body).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (status, code), "{headers:?}");
        assert_eq!(answer.json()["success"], false);
    }
    let details = send(&app, "POST", "/api/v1/greet", &[JSON], "{\"name\":1}").await.json();
    assert_eq!(details["error"]["details"][0]["field"], "name");
}

#[tokio::test]
async fn what_is_not_there_answers_in_the_shape_of_its_place() {
    let app = app(&[]);
    for path in ["/api/v1/nothing", "/api/nothing", "/api", "/api/"] {
        let answer = read(&app, path).await;
        assert_eq!((answer.status, answer.code().as_str()), (StatusCode::NOT_FOUND, "NOT_FOUND"), "{path}");
    }
    let answer = send(&app, "DELETE", "/api/v1/greet", &[], "").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED")
    );
    assert_eq!(answer.header("allow"), "POST");
    let page = send(&app, "GET", "/nothing", &[("accept-language", "ar")], "").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("dir=\"rtl\"") && page.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn faults_say_nothing_but_their_reference() {
    let app = app(&[]);
    for (path, kind) in
        [("/api/v1/panic", "application/json"), ("/panic", "text/html"), ("/broken", "text/html")]
    {
        let answer = send(&app, "GET", path, &[("x-request-id", "req-7")], "").await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(answer.header("content-type").starts_with(kind), "{path}");
        assert_eq!(answer.text.contains("<h1"), kind == "text/html", "{path}");
        assert!(answer.text.contains("req-7") && !answer.text.contains("secret"), "{}", answer.text);
    }
}

#[tokio::test]
async fn request_ids_are_taken_or_made() {
    let app = app(&[]);
    let taken = send(&app, "GET", "/page", &[("x-request-id", "mine/1")], "").await;
    assert_eq!(taken.header("x-request-id"), "mine/1");
    let long = "x".repeat(129);
    for unfit in ["", "two words", long.as_str()] {
        let made = send(&app, "GET", "/page", &[("x-request-id", unfit)], "").await;
        assert_eq!(made.header("x-request-id").len(), 36, "{unfit:?}");
    }
    let refused = send(&app, "GET", "/api/v1/nothing", &[("x-request-id", "mine/2")], "").await;
    assert_eq!(refused.json()["requestId"], "mine/2");
}

#[tokio::test]
async fn doors_ask_who_it_is_before_what_it_wants() {
    let app = app(&[]);
    for path in ["/api/v1/mine", "/api/v1/closed"] {
        let answer = read(&app, path).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (401, "UNAUTHENTICATED"), "{path}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let wrong = send(&app, "GET", path, &[("authorization", "Bearer nonsense")], "").await;
        assert_eq!(wrong.status, 401);
    }
    let refused = read(&app, "/api/v1/refuse").await;
    assert_eq!(refused.json()["error"]["mfaToken"], "t");
}

#[tokio::test]
async fn limits_are_told_and_kept() {
    let app = app(&[]);
    let first = read(&app, "/api/v1/list?name=a").await;
    assert_eq!((first.header("ratelimit-limit"), first.header("ratelimit-remaining")), ("300", "299"));
    assert!(read(&app, "/api/v1/nothing").await.headers.contains_key("ratelimit-reset"));
    assert!(!read(&app, "/page").await.headers.contains_key("ratelimit-limit"));
    for _ in 0..300 {
        read(&app, "/api/v1/list?name=a").await;
    }
    let refused = read(&app, "/api/v1/list?name=a").await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (429, "RATE_LIMITED"));
    assert_eq!(refused.header("retry-after"), refused.header("ratelimit-reset"));
}

#[tokio::test]
async fn limits_can_be_off() {
    let app = app(&[("RATE_LIMITS", "off")]);
    for _ in 0..12 {
        let answer = send(&app, "POST", "/api/v1/prove", &[], "").await;
        assert_eq!(answer.status, 200);
        assert!(!answer.headers.contains_key("ratelimit-limit"));
    }
}

#[tokio::test]
async fn slow_bodies_hold_no_place_and_are_given_up() {
    let app = app_with(&[], Places::new(1, 1, Duration::from_millis(10)));
    let slow = |path: &str| {
        let body =
            futures::stream::once(async { Ok::<_, Infallible>("x") }).chain(futures::stream::pending());
        let request = Request::post(path).header("content-length", "100").header(JSON.0, JSON.1);
        app.clone().oneshot(request.body(Body::from_stream(body)).unwrap())
    };
    let paths = ["/page", "/api/v1/greet", "/orders"].repeat(20);
    let slow: Vec<_> = paths.into_iter().map(slow).map(tokio::spawn).collect();
    tokio::task::yield_now().await;
    for path in ["/page", "/api/v1/public", "/orders"] {
        assert_ne!(read(&app, path).await.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
    }
    for answer in slow {
        let answer = answer.await.unwrap().unwrap();
        assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
        assert_eq!(answer.headers()["connection"], "close");
    }
}

#[tokio::test]
async fn forged_forms_are_refused_outside_the_api() {
    let app = app(&[]);
    let forged =
        send(&app, "POST", "/page", &[("cookie", "session=1"), ("origin", "https://evil.test")], "").await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let ours =
        send(&app, "POST", "/page", &[("cookie", "session=1"), ("sec-fetch-site", "same-origin")], "").await;
    assert_eq!(ours.status, StatusCode::OK);
    let api =
        send(&app, "POST", "/api/v1/greet", &[JSON, ("cookie", "session=1")], "{\"name\":\"Mia\"}").await;
    assert_eq!(api.status, StatusCode::OK);
}

#[tokio::test]
async fn a_length_given_twice_ends_the_connection() {
    let app = app(&[]);
    let headers = [JSON, ("content-length", "2"), ("transfer-encoding", "chunked")];
    let answer = send(&app, "POST", "/api/v1/greet", &headers, "{}").await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "AMBIGUOUS_LENGTH"));
    assert_eq!(answer.header("connection"), "close");
}

#[tokio::test]
async fn every_answer_tells_the_browser_what_it_may_do() {
    let app = app(&[("BASE_URL", "https://shop.test")]);
    for path in ["/page", "/nothing", "/api/v1/nothing", "/docs", "/live", "/favicon.ico"] {
        let answer = read(&app, path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
        for name in
            ["strict-transport-security", "permissions-policy", "referrer-policy", "x-content-type-options"]
        {
            assert!(!answer.header(name).is_empty(), "{path}: {name}");
        }
    }
    assert!(read(&app, "/docs").await.header("content-security-policy").contains("'wasm-unsafe-eval'"));
}

#[tokio::test]
async fn what_everybody_may_see_is_kept_and_compared() {
    let app = app(&[]);
    let first = read(&app, "/api/v1/public").await;
    let tag = first.header("etag");
    assert!(!tag.is_empty() && first.header("cache-control").starts_with("public"));
    let again = send(&app, "GET", "/api/v1/public", &[("if-none-match", tag)], "").await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert_eq!(again.header("etag"), tag);
}

#[tokio::test]
async fn only_listed_origins_may_call_from_scripts() {
    let closed = app(&[]);
    let origin = ("origin", "https://app.test");
    assert!(!send(&closed, "GET", "/api/v1/public", &[origin], "").await.headers.contains_key("vary-origin"));
    let open = app(&[("ALLOWED_ORIGINS", "https://app.test")]);
    let answer = send(&open, "GET", "/api/v1/public", &[origin], "").await;
    assert_eq!(answer.header("access-control-allow-origin"), "https://app.test");
    let preflight = [origin, ("access-control-request-method", "POST")];
    let answer = send(&open, Method::OPTIONS.as_str(), "/api/v1/greet", &preflight, "").await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let other = send(&open, "GET", "/api/v1/public", &[("origin", "https://evil.test")], "").await;
    assert_eq!(other.header("access-control-allow-origin"), "");
    let page = send(&open, "GET", "/page", &[origin], "").await;
    assert_eq!(page.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn health_without_a_database() {
    let app = app(&[]);
    assert_eq!(read(&app, "/live").await.json(), json!({"status": "ok"}));
    let ready = read(&app, "/ready").await;
    assert_eq!((ready.status, ready.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "1"));
    assert_eq!(read(&app, "/health/detailed").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn metrics_are_for_those_who_know_the_token() {
    let app = app(&[("METRICS_TOKEN", "let-me-in")]);
    assert_eq!(read(&app, "/metrics").await.status, StatusCode::NOT_FOUND);
    let answer = send(&app, "GET", "/metrics", &[("authorization", "Bearer let-me-in")], "").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("http_requests_total{"), "{}", answer.text);
    assert!(answer.text.contains("route=\"/metrics\""), "{}", answer.text);
}

#[tokio::test]
async fn the_document_describes_every_door() {
    let app = app(&[]);
    let document = read(&app, "/api/v1/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    let described = door::openapi(&doors());
    for door in doors() {
        let operation = &described["paths"][door.path][door.method.as_str().to_lowercase()];
        assert!(operation.is_object(), "{}", door.path);
    }
}

#[test]
fn paths_within_the_api() {
    assert_eq!(within_api("/api/v1/orders"), Some("/orders"));
    assert_eq!(within_api("/api/orders"), Some("/orders"));
    assert_eq!(within_api("/api/v1"), Some(""));
    assert_eq!(within_api("/apiary"), None);
    assert!(is_api("/api") && is_api("/api/x") && !is_api("/apiary"));
}
