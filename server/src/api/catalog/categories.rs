//! Keeping the tree of categories: staff with the permission `products`.

use crate::door::{Answer, ApiError, Created, Done, Door, Id, Json, Ok200, OpenTo, UploadedFile};
use crate::facts::CxOf;
use crate::identity::Staff;
use domain::catalog;
use i18n::tr;
use model::accounts::Permission;
use model::catalog::{StaffCategory, WriteCategory};
use model::{CategoryId, Reason};
use serde_json::{Value, json};

pub fn doors() -> Vec<Door> {
    let staff = OpenTo::Staff(Permission::Products);
    vec![
        Door::get("/admin/categories", list)
            .open_to(staff)
            .answers::<Vec<StaffCategory>>(200)
            .says("Every category as staff edit it, each behind the one above it"),
        Door::get("/admin/categories/{id}", get)
            .open_to(staff)
            .answers::<StaffCategory>(200)
            .says("A category as staff edit it"),
        Door::post("/categories", create)
            .open_to(staff)
            .takes::<WriteCategory>()
            .answers::<StaffCategory>(201)
            .example(example)
            .says("Add a category"),
        Door::put("/categories/{id}", change)
            .open_to(staff)
            .takes::<WriteCategory>()
            .answers::<StaffCategory>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(|| json!({"parent": "living", "position": 2}))
            .says("Change or move a category; all below it move along"),
        Door::patch("/categories/{id}", change)
            .open_to(staff)
            .takes::<WriteCategory>()
            .answers::<StaffCategory>(200)
            .refuses(&[Reason::EditedMeanwhile])
            .example(|| json!({"name": "Lamps and candles"}))
            .says("The same as PUT"),
        Door::delete("/categories/{id}", remove)
            .open_to(staff)
            .answers_nothing(200)
            .refuses(&[Reason::CategoryInUse])
            .says("Remove a category that has no products and none below it"),
        Door::post("/categories/{id}/image", set_image)
            .open_to(staff)
            .takes_files()
            .answers::<StaffCategory>(200)
            .says("Give a category a picture, instead of what it had"),
        Door::delete("/categories/{id}/image", remove_image)
            .open_to(staff)
            .answers::<StaffCategory>(200)
            .says("Take a category's picture away"),
    ]
}

fn example() -> Value {
    json!({
        "name": "Lamps", "parent": "lighting", "description": "Light for every corner.",
        "translations": {"ar": {"name": "مصابيح"}}
    })
}

async fn list(CxOf(cx): CxOf, Staff(who): Staff) -> Answer<Ok200<Vec<StaffCategory>>> {
    Ok(Ok200(catalog::staff_categories(&cx, &who).await?))
}

async fn get(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<CategoryId>) -> Answer<Ok200<StaffCategory>> {
    Ok(Ok200(catalog::staff_category(&cx, &who, id).await?))
}

async fn create(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(input): Json<WriteCategory>,
) -> Result<Created<StaffCategory>, ApiError> {
    let category = catalog::create_category(&cx, &who, &input).await?;
    let location = format!("/api/v1/admin/categories/{}", category.id);
    Ok(Created(category, location))
}

async fn change(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<CategoryId>,
    Json(input): Json<WriteCategory>,
) -> Answer<Ok200<StaffCategory>> {
    Ok(Ok200(catalog::change_category(&cx, &who, id, &input).await?))
}

async fn remove(CxOf(cx): CxOf, Staff(who): Staff, Id(id): Id<CategoryId>) -> Answer<Done> {
    catalog::remove_category(&cx, &who, id).await?;
    Ok(Done(tr!(cx.request.lang, "catalog-said-category-removed")))
}

async fn set_image(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<CategoryId>,
    sent: UploadedFile,
) -> Answer<Ok200<StaffCategory>> {
    Ok(Ok200(catalog::set_category_image(&cx, &who, id, sent.file.clone()).await?))
}

async fn remove_image(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<CategoryId>,
) -> Answer<Ok200<StaffCategory>> {
    Ok(Ok200(catalog::remove_category_image(&cx, &who, id).await?))
}
