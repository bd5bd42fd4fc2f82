//! Writing products: their keepers, and staff with the permission `products`.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, NamedPair, Ok200, OpenTo, UploadedFile};
use crate::facts::CxOf;
use crate::identity::StoreKeeper;
use domain::catalog;
use i18n::tr;
use model::catalog::{Product, WriteProduct};
use model::{AppError, ProductId, Reason};
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    vec![
        Door::post("/products", create)
            .open_to(OpenTo::Vendor)
            .needs(&["name", "price"])
            .takes::<WriteProduct>()
            .answers::<Product>(201)
            .refuses(&[Reason::SkuTaken])
            .example(example)
            .says("Add a product to the own store; staff name another with `vendorId`, or sell through the house's"),
        Door::put("/products/{id}", change)
            .open_to(OpenTo::Vendor)
            .takes::<WriteProduct>()
            .answers::<Product>(200)
            .refuses(&[Reason::SkuTaken, Reason::EditedMeanwhile])
            .example(example_of_change)
            .says("Change what is named of an own product; `stockQty` is how many can be bought afterwards"),
        Door::patch("/products/{id}", change)
            .open_to(OpenTo::Vendor)
            .takes::<WriteProduct>()
            .answers::<Product>(200)
            .refuses(&[Reason::SkuTaken, Reason::EditedMeanwhile])
            .example(example_of_change)
            .says("The same as PUT"),
        Door::delete("/products/{id}", archive)
            .open_to(OpenTo::Vendor)
            .answers_nothing(200)
            .says("Put an own product into the archive; orders keep their lines. Its `status` brings it back"),
        Door::post("/products/{id}/images", add_image)
            .open_to(OpenTo::Vendor)
            .takes_files()
            .answers::<Product>(200)
            .says("Add a picture behind the others, twenty at most"),
        Door::delete("/products/{id}/images/{n}", remove_image)
            .open_to(OpenTo::Vendor)
            .answers::<Product>(200)
            .says("Take a picture away; the first is number 0, and those behind it move up"),
    ]
}

fn example() -> Value {
    json!({
        "name": "Linen shirt", "price": 49.90, "compareAtPrice": 59.90, "brand": "Nordlys",
        "description": "Washed linen, cut wide.", "attributes": {"material": "linen"},
        "variants": [
            {"options": {"size": "M"}, "sku": "LS-M", "stockQty": 12},
            {"options": {"size": "L"}, "sku": "LS-L", "stockQty": 8}
        ]
    })
}

fn example_of_change() -> Value {
    json!({"price": "44.90", "isActive": true})
}

async fn create(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Json(input): Json<WriteProduct>,
) -> Result<Created<Product>, ApiError> {
    let product = catalog::create(&cx, &who, &input).await?;
    let location = format!("/api/v1/products/{}", product.id);
    Ok(Created(product, location))
}

async fn change(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Id(id): Id<ProductId>,
    Json(input): Json<WriteProduct>,
) -> Answer<Ok200<Product>> {
    Ok(Ok200(catalog::change(&cx, &who, id, &input).await?))
}

async fn archive(CxOf(cx): CxOf, StoreKeeper(who): StoreKeeper, Id(id): Id<ProductId>) -> Answer<Done> {
    catalog::archive(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "catalog-said-archived")))
}

async fn add_image(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    Id(id): Id<ProductId>,
    sent: UploadedFile,
) -> Answer<Ok200<Product>> {
    Ok(Ok200(catalog::add_image(&cx, &who, id, sent.file.clone()).await?))
}

async fn remove_image(
    CxOf(cx): CxOf,
    StoreKeeper(who): StoreKeeper,
    NamedPair(id, number): NamedPair,
) -> Answer<Ok200<Product>> {
    let id: ProductId = id.parse().map_err(|_| AppError::NotFound)?;
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    Ok(Ok200(catalog::remove_image(&cx, &who, id, number).await?))
}
