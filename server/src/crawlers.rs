//! What search engines read: where they may go, and a map of what there is.
//!
//! `/sitemap.xml` lists the parts: one of pages, categories and stores, and the products in files of 50,000.

use crate::AppState;
use crate::door::{ApiError, Id};
use crate::facts::CxOf;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::accounts::Who;
use domain::{catalog, vendors};
use model::catalog::Category;
use model::{PageRequest, ProductId};
use std::fmt::Write as _;

type Answer = Result<Response, ApiError>;

const AN_HOUR: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=3600");
/// So many hundreds of stores are told of.
const MOST_STORE_PAGES: i64 = 100;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/sitemap.xml", get(index))
        .route("/sitemap/pages", get(pages))
        .route("/sitemap/products/{id}", get(products))
}

/// What is somebody's own is nobody's to find; neither is a list that was narrowed, of which there is no end.
async fn robots(State(state): State<AppState>) -> Response {
    let own = ["/account", "/admin", "/api/", "/cart", "/checkout", "/courier", "/_fn/", "/vendor/"];
    let narrowed = [
        "attributes",
        "brand",
        "image",
        "inStock",
        "maxPrice",
        "minPrice",
        "minRating",
        "onSale",
        "search",
        "sort",
        "variant",
        "vendor",
    ];
    let mut text = "User-agent: *\n".to_owned();
    for path in own {
        let _ = writeln!(text, "Disallow: {path}");
    }
    for name in narrowed {
        let _ = writeln!(text, "Disallow: /*?*{name}");
    }
    let _ = writeln!(text, "\nSitemap: {}/sitemap.xml", state.shop.facts.base_url);
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), AN_HOUR], text).into_response()
}

async fn index(CxOf(cx): CxOf) -> Answer {
    let mut xml = opened("sitemapindex");
    let mut put = |path: String| {
        let _ = write!(xml, "<sitemap><loc>{}</loc></sitemap>", cx.url(&path));
    };
    put("/sitemap/pages".to_owned());
    for first in catalog::sitemap_files(&cx).await?.iter() {
        put(format!("/sitemap/products/{first}"));
    }
    Ok(closed(xml, "sitemapindex"))
}

/// Pages, categories and stores.
async fn pages(CxOf(cx): CxOf) -> Answer {
    let mut paths = vec!["/".to_owned(), "/products".to_owned(), "/vendors".to_owned()];
    add_categories(&mut paths, &catalog::tree(&cx).await?);
    for page in 1..=MOST_STORE_PAGES {
        let wanted = PageRequest::check(Some(page), Some(100))?;
        let stores = vendors::list(&cx, &Who::nobody().visitor(), "", wanted).await?;
        paths.extend(stores.items.iter().map(|store| format!("/vendors/{}", store.slug)));
        if page >= stores.pagination.total_pages {
            break;
        }
    }
    let mut xml = opened("urlset");
    for path in paths {
        let _ = write!(xml, "<url><loc>{}</loc></url>", cx.url(&path));
    }
    Ok(closed(xml, "urlset"))
}

/// Those with something in them.
fn add_categories(paths: &mut Vec<String>, tree: &[Category]) {
    for category in tree.iter().filter(|category| category.product_count > 0) {
        paths.push(format!("/categories/{}", category.slug));
        add_categories(paths, &category.children);
    }
}

async fn products(CxOf(cx): CxOf, Id(first): Id<ProductId>) -> Answer {
    let mut xml = opened("urlset");
    for line in catalog::sitemap(&cx, first).await? {
        let address = cx.url(&format!("/products/{}", line.slug));
        let _ =
            write!(xml, "<url><loc>{address}</loc><lastmod>{}</lastmod></url>", line.updated_at.format("%F"));
    }
    Ok(closed(xml, "urlset"))
}

fn opened(root: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
    )
}

/// Paths are made of slugs, which need no escaping.
fn closed(mut xml: String, root: &str) -> Response {
    let _ = write!(xml, "</{root}>");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8"), AN_HOUR], xml).into_response()
}
