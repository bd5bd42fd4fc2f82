//! `/media`: pictures as they are served.

use crate::support::{Answer, TestApp};
use axum::body::Body;
use axum::http::Request;
use domain::kit::upload;
use model::PictureId;

async fn get(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(app, "GET", path, headers).await
}

async fn ask(app: &TestApp, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send_from("203.0.113.9", request.body(Body::empty()).unwrap()).await
}

async fn stored(app: &TestApp) -> PictureId {
    let cx = app.world.cx();
    let id: PictureId = cx.id();
    let made = upload::encode_rgba(500, 300, [1, 2, 3, 255].repeat(500 * 300)).unwrap();
    upload::store(&cx, id, &made).await.unwrap();
    id
}

#[tokio::test]
async fn a_picture_is_kept_for_ever_by_whoever_has_it() {
    let app = TestApp::without_limits().await;
    let path = model::pictures::media_path(stored(&app).await, 400);
    let first = get(&app, &path, &[]).await.expect(200);
    assert_eq!(first.header("content-type"), "image/webp");
    assert_eq!(first.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(first.header("x-content-type-options"), "nosniff");
    assert_eq!(first.header("cross-origin-resource-policy"), "cross-origin", "they stand in mails");
    assert!(first.bytes.starts_with(b"RIFF") && first.header("content-encoding").is_empty());
    assert!(first.header("set-cookie").is_empty(), "shared caches keep it");
    let again = get(&app, &path, &[("if-none-match", first.header("etag"))]).await.expect(304);
    assert!(again.bytes.is_empty() && again.header("etag") == first.header("etag"));
    assert_eq!(again.header("cache-control"), first.header("cache-control"));
    let head = ask(&app, "HEAD", &path, &[]).await.expect(200);
    assert!(head.bytes.is_empty());
    assert_eq!(head.header("content-length"), first.bytes.len().to_string());
    assert_eq!(ask(&app, "POST", &path, &[("sec-fetch-site", "same-origin")]).await.status, 405);
}

#[tokio::test]
async fn anything_else_is_not_found() {
    let app = TestApp::without_limits().await;
    let id = stored(&app).await;
    for path in [
        format!("/media/{id}/300.webp"),
        format!("/media/{id}/0400.webp"),
        format!("/media/{id}/400.png"),
        format!("/media/{id}/400.webp/"),
        format!("/media/{id}/..%2f..%2fsecret-key"),
        format!("/media/{}/400.webp", PictureId(uuid::Uuid::nil())),
        "/media/..%2f..%2fsecret-key/400.webp".to_owned(),
        "/media/".to_owned(),
    ] {
        let answer = get(&app, &path, &[]).await.expect(404);
        assert!(!answer.header("cache-control").contains("immutable"), "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn a_store_that_is_away_is_no_missing_picture() {
    let app = TestApp::without_limits().await;
    let id = stored(&app).await;
    get(&app, &format!("/media/{id}/200.webp"), &[]).await.expect(200);
    app.world.cabinet.set_down(true);
    get(&app, &format!("/media/{id}/200.webp"), &[]).await.expect(200);
    let away = get(&app, &format!("/media/{id}/400.webp"), &[]).await.expect(503);
    assert!(!away.header("retry-after").is_empty());
    assert!(!away.header("cache-control").contains("public"));
}
