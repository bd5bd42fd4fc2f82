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
    ("post", "/ws/ticket"),
    ("get", "/ws"),
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

#[tokio::test]
async fn it_says_what_may_go_wrong_and_what_is_needed() {
    let app = TestApp::new().await;
    let document = app.as_nobody().get("/openapi.json").await.json();
    let answers = |method: &str, path: &str| document["paths"][path][method]["responses"].clone();
    for (method, path, status, code) in [
        ("post", "/payments/process", "402", "PAYMENT_DECLINED"),
        ("post", "/payments/confirm", "402", "PAYMENT_DECLINED"),
        ("post", "/payments/process", "404", "NOT_FOUND"),
        ("post", "/auth/register", "403", "FORBIDDEN"),
        ("post", "/products/{id}/reviews", "403", "FORBIDDEN"),
        ("post", "/orders", "404", "NOT_FOUND"),
        ("post", "/cart/items", "404", "NOT_FOUND"),
        ("get", "/products", "404", "NOT_FOUND"),
        ("get", "/products", "401", "UNAUTHENTICATED"),
        ("get", "/cart", "401", "UNAUTHENTICATED"),
        ("post", "/auth/mfa", "401", "UNAUTHENTICATED"),
        ("post", "/payments/webhook", "400", "INVALID_SIGNATURE"),
        ("post", "/webhooks/stripe", "413", "PAYLOAD_TOO_LARGE"),
        ("get", "/health/detailed", "403", "FORBIDDEN"),
    ] {
        let told = answers(method, path)[status]["description"].as_str().unwrap_or_default().to_owned();
        assert!(told.contains(code), "{method} {path} {status}: {told}");
    }
    assert!(!answers("post", "/payments/process")["409"].to_string().contains("CARD_DECLINED"));
    assert_eq!(answers("get", "/ready")["503"]["content"], answers("get", "/ready")["200"]["content"]);
    for name in ["ETag", "Cache-Control", "RateLimit-Limit"] {
        assert!(answers("get", "/products")["304"]["headers"][name].is_object(), "{name}");
    }
    assert!(answers("post", "/cart/items")["201"]["headers"]["X-Cart-Token"].is_object());
    assert!(answers("post", "/orders")["201"]["headers"]["Idempotent-Replayed"].is_object());

    let body = |method: &str, path: &str| document["paths"][path][method]["requestBody"].clone();
    for (method, path) in
        [("post", "/orders/{id}/cancel"), ("delete", "/orders/{id}"), ("post", "/reviews/{id}/report")]
    {
        assert_eq!(body(method, path)["required"], false, "{method} {path}");
    }
    let schemas = &document["components"]["schemas"];
    for (name, fields) in [
        ("SignIn", vec!["email", "password"]),
        ("WriteReview", vec!["rating", "body"]),
        ("WriteAddress", vec!["recipient", "street", "city", "zipCode", "country"]),
    ] {
        assert_eq!(schemas[name]["required"], serde_json::json!(fields), "{name}");
    }
    let new = body("post", "/products")["content"]["application/json"]["schema"].to_string();
    assert!(new.contains(r#""required":["name","price"]"#), "{new}");
    assert_eq!(schemas["WriteReview"]["properties"]["rating"]["maximum"], 5);
    assert_eq!(
        (&schemas["Amount"]["type"], &schemas["AmountInput"]["type"][1]),
        (&"number".into(), &"string".into())
    );
    let parameters = document["paths"]["/products"]["get"]["parameters"].as_array().unwrap();
    let attributes = parameters.iter().find(|one| one["name"] == "attributes").expect("attributes");
    assert_eq!((&attributes["style"], &attributes["explode"]), (&"deepObject".into(), &true.into()));
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
    // a door may lead to another protocol
    let succeeds = |status: &String| status.starts_with('2') || status == "101";
    assert!(responses.keys().any(succeeds), "{name} never succeeds");
    for (status, response) in responses {
        assert!(response["description"].is_string(), "{name} {status}");
        let has_body = response["content"]["application/json"]["schema"].is_object();
        assert_eq!(has_body, status != "204" && status != "304", "{name} {status}");
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
