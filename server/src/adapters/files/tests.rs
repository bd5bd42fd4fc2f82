//! A folder, and a bucket that a small server plays.

use super::files;
use crate::config::{Config, Vars};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use domain::kit::outside::Files;
use model::AppError;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

const KEY: &str = "pictures/0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10/400.webp";

fn configured(name: &str, more: &[(&'static str, &str)]) -> (PathBuf, Arc<dyn Files>) {
    let folder = std::env::temp_dir().join(format!("dropcart-files-{name}-{}", std::process::id()));
    let text = folder.display().to_string();
    let usual = [
        ("DATA_DIR", text.as_str()),
        ("SECRET_KEY", "a-secret-that-is-only-used-in-tests"),
        ("DATABASE_URL", "postgres://shop@localhost/shop"),
    ];
    let vars: Vars = usual.into_iter().chain(more.iter().copied()).collect();
    let config = Config::from_vars(&vars).unwrap_or_else(|problems| panic!("{problems}"));
    (folder, files(&config).unwrap())
}

async fn keeps_and_deletes(files: &dyn Files) {
    assert_eq!(files.get(KEY).await.unwrap(), None);
    files.put(KEY, Bytes::from_static(b"first"), "image/webp").await.unwrap();
    files.put(KEY, Bytes::from_static(b"second"), "image/webp").await.unwrap();
    assert_eq!(files.get(KEY).await.unwrap().as_deref(), Some(&b"second"[..]));
    files.put("pictures/other", Bytes::from_static(b"other"), "image/webp").await.unwrap();
    files.delete(KEY).await.unwrap();
    files.delete(KEY).await.unwrap();
    assert_eq!(files.get(KEY).await.unwrap(), None);
    assert_eq!(files.get("pictures/other").await.unwrap().as_deref(), Some(&b"other"[..]));
}

#[tokio::test]
async fn a_folder_keeps_what_was_put_until_it_is_deleted() {
    let (folder, files) = configured("kept", &[]);
    keeps_and_deletes(&*files).await;
    assert_eq!(std::fs::read(folder.join("files/pictures/other")).unwrap(), b"other");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn nothing_outside_of_the_folder_is_reached() {
    let (folder, files) = configured("walls", &[]);
    std::fs::write(folder.join("secret"), b"secret").unwrap();
    for key in ["../secret", "pictures/../../secret", "/etc/passwd", ""] {
        assert!(files.get(key).await.is_err(), "{key}");
        assert!(files.put(key, Bytes::from_static(b"x"), "text/plain").await.is_err(), "{key}");
        assert!(files.delete(key).await.is_err(), "{key}");
    }
    assert_eq!(std::fs::read(folder.join("secret")).unwrap(), b"secret");
    std::fs::remove_dir_all(folder).unwrap();
}

type Objects = Arc<Mutex<BTreeMap<String, (Bytes, String)>>>;

/// As much of S3 as files need; asks only whether a request is signed at all.
async fn bucket(
    State(objects): State<Objects>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let text =
        |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    if !text("authorization").starts_with("AWS4-HMAC-SHA256 Credential=AKIATEST/") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (mut objects, path) = (objects.lock().unwrap(), uri.path().to_owned());
    match method {
        Method::PUT => {
            objects.insert(path, (body, text("content-type")));
            [("etag", "\"1\"")].into_response()
        }
        Method::GET => match objects.get(&path) {
            Some((bytes, _)) => {
                let headers = [("etag", "\"1\""), ("last-modified", "Wed, 21 Oct 2026 07:28:00 GMT")];
                (headers, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
        Method::DELETE => {
            objects.remove(&path);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

fn keys(endpoint: &str) -> [(&'static str, &str); 5] {
    [
        ("S3_BUCKET", "shop"),
        ("S3_REGION", "eu-central-1"),
        ("S3_ENDPOINT", endpoint),
        ("S3_ACCESS_KEY_ID", "AKIATEST"),
        ("S3_SECRET_ACCESS_KEY", "secret"),
    ]
}

#[tokio::test]
async fn a_bucket_keeps_the_same_with_their_types() {
    let objects = Objects::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let server = Router::new().fallback(bucket).with_state(objects.clone());
    tokio::spawn(async move { axum::serve(listener, server).await });
    let (folder, files) = configured("bucket", &keys(&endpoint));
    keeps_and_deletes(&*files).await;
    let kept = objects.lock().unwrap().clone();
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["/shop/pictures/other"]);
    assert_eq!(kept["/shop/pictures/other"].1, "image/webp");
    assert!(!folder.exists(), "nothing lies in the folder");
}

#[tokio::test]
async fn a_bucket_that_is_away_is_busy() {
    let (_, files) = configured("away", &keys("http://127.0.0.1:9"));
    assert_eq!(files.get(KEY).await.unwrap_err(), AppError::Busy);
}
