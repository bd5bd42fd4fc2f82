//! `/openapi.json`: the document describes the contract, is whole, and changes only on purpose.

use crate::support::{TestApp, Value, assert_same};
use std::collections::BTreeSet;

/// Every row of the contract that has been built so far.
const CONTRACT: &[(&str, &str)] = &[
    ("post", "/auth/register"),
    ("post", "/auth/login"),
    ("post", "/auth/mfa"),
    ("post", "/auth/refresh"),
    ("post", "/auth/refresh-token"),
    ("post", "/auth/logout"),
    ("post", "/auth/logout-all"),
    ("get", "/auth/validate"),
    ("get", "/auth/me"),
    ("post", "/auth/forgot-password"),
    ("post", "/auth/reset-password"),
    ("post", "/auth/change-password"),
    ("post", "/auth/verify-email"),
    ("post", "/auth/otp/request"),
    ("post", "/auth/otp/verify"),
    ("get", "/users/profile"),
    ("put", "/users/profile"),
    ("get", "/users/addresses"),
    ("post", "/users/addresses"),
    ("put", "/users/addresses/{id}"),
    ("delete", "/users/addresses/{id}"),
    ("get", "/users/preferences"),
    ("put", "/users/preferences"),
    ("get", "/admin/users"),
    ("get", "/users/admin/all"),
    ("patch", "/admin/users/{id}/status"),
    ("patch", "/users/admin/{id}/status"),
    ("patch", "/admin/users/{id}/role"),
    ("get", "/admin/settings"),
    ("put", "/admin/settings"),
    ("get", "/admin/audit-logs"),
    ("get", "/products"),
    ("get", "/products/search"),
    ("get", "/products/suggest"),
    ("get", "/products/categories"),
    ("get", "/categories"),
    ("get", "/products/brands"),
    ("get", "/products/category/{slug}"),
    ("get", "/products/{id}"),
    ("get", "/health"),
    ("get", "/health/detailed"),
    ("get", "/ready"),
    ("get", "/live"),
];

#[tokio::test]
async fn the_document_is_what_was_agreed() {
    let app = TestApp::new().await;
    let answer = app.as_nobody().get("/openapi.json").await.expect(200);
    assert!(answer.header("cache-control").starts_with("public"), "{answer:?}");
    let document = answer.json();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(app.as_nobody().under("/api").get("/openapi.json").await.json(), document);
    for (method, path) in CONTRACT {
        let operation = &document["paths"][path][method];
        assert!(operation["responses"].is_object(), "{method} {path} is not described");
    }
    assert_same("openapi.json", &format!("{}\n", serde_json::to_string_pretty(&document).unwrap()));
}

#[tokio::test]
async fn the_document_is_whole() {
    let app = TestApp::new().await;
    let document = app.as_nobody().get("/openapi.json").await.json();
    let (mut ids, mut used) = (BTreeSet::new(), BTreeSet::new());
    references(&document, &mut used);
    for reference in &used {
        let pointer = reference.strip_prefix('#').expect("references stay in the document");
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let name = format!("{method} {path}");
            assert!(ids.insert(operation["operationId"].to_string()), "{name} shares its operationId");
            assert!(!operation["summary"].as_str().unwrap().is_empty(), "{name} has no words");
            assert_parameters(&name, path, operation);
            assert_responses(&name, operation);
            let open = operation["description"].as_str().unwrap().contains("Open to: anyone.");
            assert_eq!(operation["security"].is_null(), open, "{name}");
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        let reference = format!("#/components/schemas/{name}");
        assert!(used.contains(reference.as_str()), "nothing uses {name}");
        assert!(schema.is_object(), "{name}");
    }
}

fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// Each part of a path that varies is a parameter, and no other is.
fn assert_parameters(name: &str, path: &str, operation: &Value) {
    let named: BTreeSet<&str> =
        path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
    let parameters = operation["parameters"].as_array().unwrap();
    let in_path = parameters.iter().filter(|parameter| parameter["in"] == "path");
    let described: BTreeSet<&str> = in_path.filter_map(|parameter| parameter["name"].as_str()).collect();
    assert_eq!(named, described, "{name}");
}

fn assert_responses(name: &str, operation: &Value) {
    let responses = operation["responses"].as_object().unwrap();
    assert!(responses.keys().any(|status| status.starts_with('2')), "{name} never succeeds");
    for (status, response) in responses {
        assert!(response["description"].is_string(), "{name} {status}");
        let has_body = response["content"]["application/json"]["schema"].is_object();
        assert_eq!(has_body, status != "204", "{name} {status}");
    }
    if responses.contains_key("201") {
        assert!(responses["201"]["headers"]["Location"].is_object(), "{name}");
    }
}

#[tokio::test]
async fn the_page_to_read_it_needs_nobody_else() {
    let app = TestApp::new().await;
    let page = app.as_nobody().at_root().get("/docs").await.expect(200);
    let aliases = ["/auth/refresh-token", "/users/admin/all", "/users/admin/{id}/status"];
    for (_, path) in CONTRACT.iter().filter(|(_, path)| !aliases.contains(path)) {
        assert!(page.text().contains(path), "{path} is not on the page");
    }
    for tag in crate::support::tags(&page.text()) {
        for attribute in ["src", "href"] {
            let address = tag.get(attribute).unwrap_or_default();
            assert!(!address.contains("//"), "{} leads to {address}", tag.name);
        }
        assert!(tag.get("style").is_none() && tag.get("onclick").is_none(), "{tag:?}");
    }
    app.as_nobody().at_root().get("/docs/docs.css").await.expect(200);
    app.as_nobody().at_root().get("/docs/try.js").await.expect(200);
}
