//! Ends documents where they end: Leptos writes its hydration scripts behind `</html>`.
//!
//! They are moved before `</body>`. Nothing is streamed that this could hold up: every page is rendered whole.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::AppError;

use crate::door::Problem;

pub async fn layer(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_html {
        return response;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => Response::from_parts(parts, Body::from(closed(bytes.into()))),
        Err(error) => Problem::App(AppError::broken(error)).into_response(),
    }
}

fn closed(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(page) => match page.rsplit_once("</body>") {
            // Besides scripts only marks of places stand there, which nothing asks for behind the last element.
            Some((document, behind)) => {
                let scripts = behind.replace("<!>", "").replace("</html>", "");
                format!("{document}{scripts}</body></html>").into_bytes()
            }
            None => page.into_bytes(),
        },
        Err(other) => other.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::closed;

    fn after(page: &str) -> String {
        String::from_utf8(closed(page.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn nothing_stands_behind_the_end() {
        assert_eq!(
            after("<html><body><p>a</p><!></body><!></html><!><script>x=[]</script>"),
            "<html><body><p>a</p><!><script>x=[]</script></body></html>"
        );
        for whole in ["<html><body></body></html>", "", "<p>a part</p>"] {
            assert_eq!(after(whole), whole);
        }
    }
}
