//! What the keeper of a store sends as a file, and what it takes away as one.

use super::uploads::{Fields, Form, Upload};
use crate::door::ApiError;
use axum::body::Body;
use axum::extract::{Extension, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use domain::catalog;
use domain::inventory;
use domain::payouts;
use domain::vendors;
use i18n::tr;
use model::forms::Outcome;
use model::inventory::StockFilter;
use model::payouts::StatementFilter;
use model::{AppError, ProductId, Result};
use rpc::door::{Door, sign_in_path};
use serde::Deserialize;

/// Forms that send a file.
pub fn uploads() -> [Upload; 4] {
    [
        Upload::new("products/image", picture).of_several(pictures),
        Upload::new("products/import", import),
        Upload::new("vendors/logo", logo),
        Upload::new("vendors/banner", banner),
    ]
}

async fn picture(door: Door, form: Form) -> Result<Outcome> {
    let who = door.keeper().await?;
    let id: ProductId = form.text("id").parse().map_err(|_| AppError::NotFound)?;
    catalog::add_image(&door.cx, &who, id, form.file.to_vec()).await?;
    Ok(Outcome::to(format!("/vendor/products/{id}")).saying(door.lang().t("console-said-picture-added")))
}

fn pictures(door: &Door, fields: &Fields, taken: usize) -> Outcome {
    // an id that is none was refused before
    let id = fields.get("id").map(String::as_str).unwrap_or_default();
    let said = tr!(door.lang(), "console-said-pictures-added", count = taken as i64);
    Outcome::to(format!("/vendor/products/{id}")).saying(said)
}

async fn import(door: Door, form: Form) -> Result<Outcome> {
    let dry_run = !form.text("dryRun").is_empty();
    let import = catalog::import_begin(&door.cx, &door.seller().await?, form.file.to_vec(), dry_run).await?;
    Ok(Outcome::to(format!("/vendor/import/{}", import.id)))
}

async fn logo(door: Door, form: Form) -> Result<Outcome> {
    vendors::upload_logo(&door.cx, &door.seller().await?, form.file.to_vec()).await?;
    Ok(hung(&door))
}

async fn banner(door: Door, form: Form) -> Result<Outcome> {
    vendors::upload_banner(&door.cx, &door.seller().await?, form.file.to_vec()).await?;
    Ok(hung(&door))
}

fn hung(door: &Door) -> Outcome {
    Outcome::to("/vendor/store").saying(door.lang().t("console-said-picture-added"))
}

/// Files to take away, with their addresses.
pub fn downloads() -> [(&'static str, MethodRouter<crate::AppState>); 4] {
    [
        ("/vendor/export.csv", get(export)),
        ("/vendor/template.csv", get(template)),
        ("/vendor/inventory.csv", get(stock)),
        ("/vendor/balance.csv", get(statement)),
    ]
}

async fn export(Extension(door): Extension<Door>) -> Response {
    match door.seller().await {
        Ok(seller) => file("products.csv", Body::from_stream(catalog::export_csv(&door.cx, &seller))),
        Err(error) => turned_away(&door, error),
    }
}

/// The columns that an import knows, without a product.
async fn template(Extension(door): Extension<Door>) -> Response {
    match door.seller().await {
        Ok(_) => file("template.csv", Body::from(catalog::template_csv())),
        Err(error) => turned_away(&door, error),
    }
}

async fn stock(Extension(door): Extension<Door>) -> Response {
    let made = async {
        let seller = door.seller().await?;
        inventory::export(&door.cx, &seller, &StockFilter::default()).await
    };
    sheet(&door, "stock.csv", made.await)
}

#[derive(Deserialize)]
struct StatementDays {
    currency: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

/// The lines of the page `/vendor/balance`, by its own parameters.
async fn statement(Extension(door): Extension<Door>, Query(days): Query<StatementDays>) -> Response {
    let made = async {
        let seller = door.seller().await?;
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse().ok());
        let filter = StatementFilter {
            currency: days.currency.as_deref().and_then(|code| code.parse().ok()),
            from: day(&days.from),
            to: day(&days.to),
            ..StatementFilter::default()
        };
        payouts::export(&door.cx, &seller, &filter).await
    };
    sheet(&door, "statement.csv", made.await)
}

fn sheet(door: &Door, name: &'static str, made: Result<String>) -> Response {
    match made {
        // without the mark Excel takes UTF-8 for something else
        Ok(text) => file(name, Body::from(format!("\u{feff}{text}"))),
        Err(error) => turned_away(door, error),
    }
}

fn file(name: &'static str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body).into_response()
}

/// As pages do: who is not signed in is led there, who keeps no store is led to where one is asked for.
fn turned_away(door: &Door, error: AppError) -> Response {
    let to = match error {
        AppError::SignIn(_) => sign_in_path(&door.address),
        AppError::Forbidden => "/sell".to_owned(),
        other => return ApiError::from(other).into_response(),
    };
    axum::response::Redirect::to(&to).into_response()
}
