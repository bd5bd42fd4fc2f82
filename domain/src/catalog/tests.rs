//! Rules of the catalogue, a file a subject. Here stands what they say in common.

use domain::catalog;
use domain::inventory::{self, Line, Reservation};
use domain::kit::System;
use domain::vendors::Keeper;
use domain::{Cx, Result};
use model::accounts::Permission;
use model::catalog::{Product, WriteProduct};
use model::{AppError, FieldProblem, ProductId, VariantId};
use serde_json::Value;
use testkit::{Merchant, World};

#[path = "tests/browsing.rs"]
mod browsing;
#[path = "tests/categories.rs"]
mod categories;
#[path = "tests/images.rs"]
mod images;
#[path = "tests/importing.rs"]
mod importing;
#[path = "tests/options.rs"]
mod options;
#[path = "tests/own.rs"]
mod own;
#[path = "tests/searching.rs"]
mod searching;
#[path = "tests/sequences.rs"]
mod sequences;
#[path = "tests/takedown.rs"]
mod takedown;
#[path = "tests/walls.rs"]
mod walls;
#[path = "tests/writing.rs"]
mod writing;

/// As the JSON API reads it.
fn input(json: Value) -> WriteProduct {
    serde_json::from_value(json).expect("a body")
}

async fn create(cx: &Cx, who: &Keeper, json: Value) -> Result<Product> {
    catalog::create(cx, who, &input(json)).await
}

async fn change(cx: &Cx, who: &Keeper, id: ProductId, json: Value) -> Result<Product> {
    catalog::change(cx, who, id, &input(json)).await
}

/// Staff who may touch every store's goods.
async fn staff(world: &World) -> Keeper {
    let olga = world.admin("olga", &[Permission::Products]).await;
    domain::vendors::keeper(&world.cx(), olga.who()).await.expect("may")
}

/// The problems of an input, by field.
fn problems<T: std::fmt::Debug>(answer: Result<T>) -> Vec<(String, FieldProblem)> {
    match answer {
        Err(AppError::Invalid(errors)) => {
            errors.iter().map(|error| (error.field.clone(), error.problem.clone())).collect()
        }
        other => panic!("expected problems: {other:?}"),
    }
}

fn only(field: &str, problem: FieldProblem) -> Vec<(String, FieldProblem)> {
    vec![(field.to_owned(), problem)]
}

/// The kinds of what was told of a product, in order, without what only its stock told.
async fn told(world: &World, id: ProductId) -> Vec<String> {
    sqlx::query_scalar(
        "select kind from events where thing = 'product' and thing_id = $1 and kind not like 'inventory.%'
             and kind <> 'product.stock_low' order by seq",
    )
    .bind(id.0)
    .fetch_all(&mut world.owner().await)
    .await
    .expect("events")
}

/// What of a product the stock log holds: change and reason.
async fn moved(world: &World, id: ProductId) -> Vec<(i32, String)> {
    sqlx::query_as("select change_qty, reason from stock_log where product_id = $1 order by seq")
        .bind(id.0)
        .fetch_all(&mut world.owner().await)
        .await
        .expect("the log")
}

/// Somebody's checkout holds so many pieces of each variant of a product that has them.
async fn promise(world: &World, id: ProductId, pieces: i32) {
    let free: Vec<uuid::Uuid> = sqlx::query_scalar(
        "select s.variant_id from stock s join variants v on v.id = s.variant_id and v.is_live
         where s.product_id = $1 and s.on_hand - s.allocated - s.held >= $2",
    )
    .bind(id.0)
    .bind(pieces)
    .fetch_all(&mut world.owner().await)
    .await
    .expect("stock");
    if pieces == 0 || free.is_empty() {
        return;
    }
    let line = |variant| Line { variant_id: VariantId(variant), quantity: pieces, store_id: None };
    let lines: Vec<Line> = free.into_iter().map(line).collect();
    let (cx, checkout) = (world.cx(), world.cx().id());
    let mut tx = cx.begin(&System).await.unwrap();
    let held = inventory::reserve(&mut tx, &cx, checkout, &lines, None).await.unwrap();
    assert!(matches!(held, Reservation::Held));
    tx.commit().await.unwrap();
}

async fn two(world: &World) -> (Merchant, Merchant) {
    (world.seller("ada").await, world.seller("bob").await)
}
