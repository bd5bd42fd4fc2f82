//! Doors of the API that take a file.

use super::{picture, png_header};
use crate::support::{Answer, TestApp, Value, form, json};
use axum::body::{Body, Bytes};
use domain::kit::upload::{self, Limits};
use server::door::{Answer as Answered, Door, Ok200, OpenTo, UploadedFile};

const MIB: usize = 1024 * 1024;

async fn measure(sent: UploadedFile) -> Answered<Ok200<Value>> {
    let made = upload::picture(sent.file.clone(), &Limits::default()).await?;
    Ok(Ok200(json!({"width": made.width, "height": made.height, "alt": sent.fields.get("alt")})))
}

async fn app() -> TestApp {
    let doors =
        [Door::post("/stickers", measure).open_to(OpenTo::Account).takes_files().answers::<Value>(200)];
    TestApp::with_doors(&[("RATE_LIMITS", "off")], &doors).await
}

async fn post(app: &TestApp, kind: &str, body: impl Into<Body>) -> Answer {
    app.as_customer("mia").header("content-type", kind).send_text("POST", "/stickers", body).await
}

async fn send(app: &TestApp, fields: &[(&str, &str)], file: &[u8]) -> Answer {
    let (kind, body) = form(fields, Some(("holiday.exe", "text/html", file)));
    post(app, &kind, body).await
}

#[tokio::test]
async fn a_file_is_what_its_bytes_say() {
    let app = app().await;
    let answer = send(&app, &[("alt", "قبعة")], &picture(30, 20)).await.expect(200);
    assert_eq!(answer.data(), json!({"width": 30, "height": 20, "alt": "قبعة"}));
    send(&app, &[], b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").await.wrong_field("file");
    send(&app, &[], b"GIF89a").await.wrong_field("file");
    send(&app, &[], &png_header(60_000)).await.wrong_field("file");
    send(&app, &[], &png_header(8)).await.wrong_field("file");
}

#[tokio::test]
async fn what_is_no_form_with_a_file_is_told() {
    let app = app().await;
    post(&app, "application/json", "{}").await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    post(&app, "multipart/form-data", "x").await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    post(&app, "image/png", picture(3, 2)).await.refused(415, "UNSUPPORTED_MEDIA_TYPE");
    let (kind, body) = form(&[("alt", "a")], Some(("a.png", "image/png", &picture(3, 2))));
    post(&app, &kind, body[..body.len() - 10].to_vec()).await.refused(400, "MALFORMED_FORM");
    post(&app, &kind, "nonsense").await.refused(400, "MALFORMED_FORM");
    let (kind, body) = form(&[("alt", "a")], None);
    post(&app, &kind, body).await.wrong_field("file");
    let (kind, body) = form(&[], Some(("", "application/octet-stream", b"")));
    post(&app, &kind, body).await.wrong_field("file");
    let (kind, body) = form(&[], Some(("a.png", "image/png", &picture(3, 2))));
    let end = body.windows(4).rposition(|four| four == b"--\r\n").unwrap();
    let twice = [&body[..end], b"\r\n", &body[body.windows(2).position(|two| two == b"\r\n").unwrap() + 2..]]
        .concat();
    post(&app, &kind, twice).await.refused(400, "MALFORMED_FORM");
    let many: Vec<(String, String)> = (0..100).map(|n| (format!("f{n}"), "x".to_owned())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    send(&app, &many, &picture(3, 2)).await.refused(400, "MALFORMED_FORM");
    send(&app, &[("alt", &"x".repeat(20_000))], &picture(3, 2)).await.refused(413, "PAYLOAD_TOO_LARGE");
}

#[tokio::test]
async fn ten_megabytes_are_read_and_not_one_byte_more() {
    let app = app().await;
    send(&app, &[], &vec![0; 10 * MIB]).await.wrong_field("file");
    send(&app, &[], &vec![0; 10 * MIB + 1]).await.refused(413, "PAYLOAD_TOO_LARGE");
    let (kind, body) = form(&[], Some(("a.png", "image/png", &vec![0; 20 * MIB])));
    post(&app, &kind, body.clone()).await.refused(413, "PAYLOAD_TOO_LARGE");
    // without a length, piece by piece
    let pieces: Vec<Result<Bytes, std::io::Error>> =
        body.chunks(MIB).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    let stream = Body::from_stream(futures::stream::iter(pieces));
    post(&app, &kind, stream).await.refused(413, "PAYLOAD_TOO_LARGE");
    let announced = app.as_customer("mia").header("content-type", &kind).header("content-length", "20971520");
    announced.send_text("POST", "/stickers", "").await.refused(413, "PAYLOAD_TOO_LARGE");
}

#[tokio::test]
async fn who_it_is_is_asked_before_anything_is_read() {
    let app = app().await;
    let (kind, body) = form(&[], Some(("a.png", "image/png", &vec![0; 20 * MIB])));
    let stranger = app.as_nobody().header("content-type", &kind);
    stranger.send_text("POST", "/stickers", body).await.refused(401, "UNAUTHENTICATED");
}
