//! Somebody who calls the API.

use super::app::HERE;
use super::{Answer, TestApp};
use axum::body::Body;
use axum::http::Request;
use model::accounts::{Permission, Role};
use serde_json::Value;

#[derive(Clone)]
pub struct Actor<'a> {
    app: &'a TestApp,
    who: Option<(String, Role, Vec<Permission>)>,
    ip: String,
    base: &'static str,
    headers: Vec<(String, Vec<u8>)>,
}

impl<'a> Actor<'a> {
    pub(super) fn nobody(app: &'a TestApp) -> Self {
        Self { app, who: None, ip: HERE.to_owned(), base: "/api/v1", headers: Vec::new() }
    }

    pub(super) fn person(app: &'a TestApp, name: &str, role: Role, permissions: &[Permission]) -> Self {
        Self { who: Some((name.to_owned(), role, permissions.to_vec())), ..Self::nobody(app) }
    }

    /// From another address.
    pub fn from(mut self, ip: &str) -> Self {
        ip.clone_into(&mut self.ip);
        self
    }

    /// Under another base path than `/api/v1`.
    pub fn under(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// At the root, beside the API.
    pub fn at_root(self) -> Self {
        self.under("")
    }

    pub fn header(self, name: &str, value: &str) -> Self {
        self.raw_header(name, value.as_bytes())
    }

    pub fn raw_header(mut self, name: &str, value: &[u8]) -> Self {
        self.headers.push((name.to_owned(), value.to_vec()));
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send("PUT", path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send("PATCH", path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, None).await
    }

    pub async fn send(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        match body {
            Some(body) => {
                let body = body.to_string();
                self.clone().header("content-type", "application/json").send_text(method, path, body).await
            }
            None => self.send_text(method, path, String::new()).await,
        }
    }

    /// A body as it is.
    pub async fn send_text(&self, method: &str, path: &str, body: impl Into<Body>) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        if let Some((name, role, permissions)) = &self.who {
            let person = self.app.person(name, *role, permissions).await;
            request = request.header("authorization", format!("Bearer {}", person.access_token));
        }
        for (name, value) in &self.headers {
            request = request.header(name.as_str(), value.as_slice());
        }
        self.app.send_from(&self.ip, request.body(body.into()).unwrap()).await
    }
}
