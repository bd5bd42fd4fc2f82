//! What every page is made of.

use crate::support::{Answer, TestApp, tags};
use std::collections::BTreeSet;

const PUBLIC: &[&str] = &["/", "/products", "/cart", "/register", "/login", "/forgot-password"];
const OWN: &[&str] = &[
    "/account",
    "/account/phone",
    "/account/addresses",
    "/account/addresses/new",
    "/account/security",
    "/account/security/password",
    "/account/preferences",
];

async fn pages(app: &TestApp) -> Vec<(&'static str, Answer)> {
    let mut pages = Vec::new();
    for path in PUBLIC {
        pages.push((*path, app.browser().open(path).await.expect(200)));
    }
    let mut mia = app.browser_of("mia").await;
    for path in OWN {
        pages.push((*path, mia.open(path).await.expect(200)));
    }
    pages
}

#[tokio::test]
async fn every_page_is_a_sound_document() {
    let app = TestApp::new().await;
    for (path, answer) in pages(&app).await {
        let text = answer.text();
        assert!(text.starts_with("<!DOCTYPE html>"), "{path}");
        assert!(
            text.ends_with("</body></html>"),
            "{path} goes on behind its end: {}",
            &text[text.len() - 200..]
        );
        let tags = tags(&text);
        let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!((count("h1"), count("title"), count("main")), (1, 1, 1), "{path}");
        let mut ids = BTreeSet::new();
        for tag in &tags {
            assert!(tag.get("style").is_none(), "{path}: {tag:?}");
            assert!(!tag.attributes.keys().any(|name| name.starts_with("on")), "{path}: {tag:?}");
            if let Some(id) = tag.get("id") {
                assert!(ids.insert(id), "{path}: two things are called {id}");
            }
            for attribute in ["src", "href", "action"] {
                let address = tag.get(attribute).unwrap_or_default();
                let ours = !address.contains("//") || address.starts_with("http://localhost:3000/");
                assert!(ours, "{path}: {} leads to {address}", tag.name);
            }
        }
        for tag in tags.iter().filter(|tag| tag.name == "form") {
            let method = tag.get("method").unwrap_or("get");
            let action = tag.get("action").unwrap_or_default();
            assert_eq!(method == "post", action.starts_with("/_fn/"), "{path}: {tag:?}");
        }
    }
}

#[tokio::test]
async fn every_page_says_its_language_and_its_other_addresses() {
    let app = TestApp::new().await;
    for (asked, lang, dir, stands_for) in [
        ("/products?lang=ar&sort=price", "ar", "rtl", "/products?lang=ar"),
        ("/products?sort=price&page=1", "en", "ltr", "/products"),
    ] {
        let tags = tags(&app.browser().open(asked).await.expect(200).text());
        let html = tags.iter().find(|tag| tag.name == "html").unwrap();
        assert_eq!((html.get("lang"), html.get("dir")), (Some(lang), Some(dir)));
        let link = |rel: &str, hreflang: Option<&str>| {
            let found = tags.iter().find(|tag| tag.has("rel", rel) && tag.get("hreflang") == hreflang);
            found.unwrap_or_else(|| panic!("no {rel} {hreflang:?}")).get("href").unwrap().to_owned()
        };
        assert_eq!(link("canonical", None), format!("http://localhost:3000{stands_for}"));
        assert_eq!(link("alternate", Some("x-default")), "http://localhost:3000/products");
        assert_eq!(link("alternate", Some("en")), "http://localhost:3000/products?lang=en");
        assert_eq!(link("alternate", Some("ar")), "http://localhost:3000/products?lang=ar");
    }
}

#[tokio::test]
async fn only_scripts_with_the_nonce_of_their_answer_run() {
    let app = TestApp::new().await;
    let mut nonces = BTreeSet::new();
    for (path, answer) in pages(&app).await {
        let policy = answer.header("content-security-policy");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        for part in ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
        for tag in tags(&answer.text()).iter().filter(|tag| matches!(tag.name.as_str(), "script" | "style")) {
            let is_data = tag.get("type").is_some_and(|kind| kind != "module" && kind != "text/javascript");
            let fine = tag.get("src").is_some() || is_data || tag.get("nonce") == nonce;
            assert!(fine, "{path}: {tag:?} does not carry {nonce:?}");
        }
        assert!(nonce.is_none_or(|nonce| nonces.insert(nonce.to_owned())), "{path}: a nonce twice");
    }
}

#[tokio::test]
async fn browsers_are_told_what_pages_may_do() {
    let app = TestApp::in_production().await;
    for path in ["/", "/nothing", "/docs", "/api/v1/nothing", "/robots.txt", "/favicon.svg", "/live"] {
        let answer = app.browser().open(path).await;
        for (name, value) in [
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        for name in ["server", "x-powered-by"] {
            assert_eq!(answer.header(name), "", "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn pages_of_ones_own_are_found_and_kept_by_nobody() {
    let app = TestApp::new().await;
    for (path, answer) in pages(&app).await {
        let hidden =
            tags(&answer.text()).iter().any(|tag| tag.has("name", "robots") && tag.has("content", "noindex"));
        if OWN.contains(&path) {
            assert!(hidden, "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
    assert!(app.browser().open("/robots.txt").await.expect(200).text().contains("Disallow: /account"));
}
