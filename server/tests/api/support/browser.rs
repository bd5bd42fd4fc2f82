//! A browser without scripts: it keeps cookies, posts forms as browsers do, and follows where it is led.

use super::app::HERE;
use super::{Answer, TestApp};
use axum::body::Body;
use axum::http::{Request, header};
use std::collections::BTreeMap;
use testkit::Person;

#[derive(Clone)]
pub struct Browser<'a> {
    app: &'a TestApp,
    pub cookies: BTreeMap<String, String>,
    lang: String,
    /// The page that is open, which a form says it was sent from.
    at: String,
}

impl<'a> Browser<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        Self { app, cookies: BTreeMap::new(), lang: "en".to_owned(), at: "/".to_owned() }
    }

    pub fn in_arabic(mut self) -> Self {
        self.lang = "ar".to_owned();
        self
    }

    /// The session's id as the cookie holds it.
    pub fn session(&self) -> Option<&String> {
        self.cookies.get("session").or_else(|| self.cookies.get("__Host-session"))
    }

    pub async fn open(&mut self, path: &str) -> Answer {
        path.clone_into(&mut self.at);
        self.request("GET", path, &[("sec-fetch-site", "none")], Body::empty()).await
    }

    /// Sends a form of the page that is open.
    pub async fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_with(action, fields, &[("sec-fetch-site", "same-origin"), ("origin", self.origin())]).await
    }

    /// Sends a form with these headers about where it comes from.
    pub async fn send_with(
        &mut self,
        action: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded".to_owned();
        self.send_form_with(action, (kind, body.into_bytes()), headers).await
    }

    /// Sends a form of the page that is open, as it is written: content type and body.
    pub async fn send_form(&mut self, action: &str, form: (String, Vec<u8>)) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), ("origin", self.origin())];
        self.send_form_with(action, form, &headers).await
    }

    pub async fn send_form_by_script(&mut self, action: &str, form: (String, Vec<u8>)) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
        self.send_form_with(action, form, &headers).await
    }

    pub async fn send_form_with(
        &mut self,
        action: &str,
        (kind, body): (String, Vec<u8>),
        headers: &[(&str, &str)],
    ) -> Answer {
        let from = format!("{}{}", self.origin(), self.at);
        let mut all = vec![("content-type", kind.as_str()), ("referer", from.as_str())];
        all.extend(headers);
        self.request("POST", action, &all, Body::from(body)).await
    }

    /// As the script that sends forms does.
    pub async fn send_by_script(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
        self.send_with(action, fields, &headers).await
    }

    /// Opens the page the answer leads to.
    #[track_caller]
    pub fn follow(&mut self, answer: &Answer) -> impl Future<Output = Answer> {
        assert_eq!(answer.status, 303, "{answer:?}");
        let to = answer.header("location").to_owned();
        async move { self.open(&to).await }
    }

    pub async fn sign_in(&mut self, person: &Person) {
        let fields = [("email", person.email.as_str()), ("password", &person.password), ("next", "")];
        let answer = self.send("/_fn/accounts/sign_in", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/account"), "{answer:?}");
    }

    fn origin(&self) -> &'a str {
        self.app.state.config.base_url.as_str()
    }

    async fn request(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("accept-language", &self.lang);
        if !headers.iter().any(|(name, _)| *name == "accept") {
            request = request.header(header::ACCEPT, "text/html,application/xhtml+xml");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let line: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, line.join("; "));
        }
        let answer = self.app.send_from(HERE, request.body(body).unwrap()).await;
        self.keep_cookies(&answer);
        answer
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (pair, rules) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() || rules.to_ascii_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
