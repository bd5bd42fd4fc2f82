//! The tree of categories, as staff keep it.

use super::{create, problems};
use domain::accounts::Admin;
use domain::{Cx, Result, catalog};
use model::accounts::Permission;
use model::catalog::{StaffCategory, WriteCategory};
use model::{AppError, CategoryId, FieldProblem, Reason};
use serde_json::{Value, json};
use testkit::World;

fn body(json: Value) -> WriteCategory {
    serde_json::from_value(json).expect("a body")
}

async fn add(cx: &Cx, who: &Admin, json: Value) -> Result<StaffCategory> {
    catalog::create_category(cx, who, &body(json)).await
}

async fn change(cx: &Cx, who: &Admin, id: CategoryId, json: Value) -> Result<StaffCategory> {
    catalog::change_category(cx, who, id, &body(json)).await
}

async fn olga(world: &World) -> Admin {
    world.admin("olga", &[Permission::Products]).await.as_admin()
}

/// The tree as it is read: depth by dashes.
async fn tree(world: &World, who: &Admin) -> Vec<String> {
    let all = catalog::staff_categories(&world.cx(), who).await.unwrap();
    let parent = |id: CategoryId| all.iter().find(|one| one.id == id).and_then(|one| one.parent_id);
    let depth = |one: &StaffCategory| {
        let mut above = one.parent_id;
        std::iter::from_fn(|| {
            let now = above?;
            above = parent(now);
            Some(())
        })
        .count()
    };
    all.iter().map(|one| format!("{}{}", "-".repeat(depth(one)), one.slug)).collect()
}

#[tokio::test]
async fn a_branch_moves_with_all_below_it() {
    let world = World::new().await;
    let (who, cx) = (olga(&world).await, world.cx());
    let home = add(&cx, &who, json!({"name": "Home"})).await.unwrap();
    let living = add(&cx, &who, json!({"name": "Living"})).await.unwrap();
    let lighting = add(&cx, &who, json!({"name": "Lighting", "parent": "home"})).await.unwrap();
    add(&cx, &who, json!({"name": "Lamps", "parent": lighting.id})).await.unwrap();
    add(&cx, &who, json!({"name": "Candles", "parent": "lighting", "position": 0})).await.unwrap();
    assert_eq!(tree(&world, &who).await, ["home", "-lighting", "--candles", "--lamps", "living"]);
    assert_eq!((home.position, living.position), (0, 1), "behind its siblings");

    let moved = change(&cx, &who, lighting.id, json!({"parent": "living"})).await.unwrap();
    assert_eq!((moved.parent_id, moved.version), (Some(living.id), 2));
    assert_eq!(tree(&world, &who).await, ["home", "living", "-lighting", "--candles", "--lamps"]);
    world.assert_sound().await;
    let refused = change(&cx, &who, living.id, json!({"parent": "lamps"})).await;
    assert_eq!(
        problems(refused),
        super::only("parent", FieldProblem::NotAllowed),
        "it would lie below itself"
    );
    let refused = change(&cx, &who, living.id, json!({"parent": "living"})).await;
    assert_eq!(problems(refused), super::only("parent", FieldProblem::NotAllowed));
    change(&cx, &who, lighting.id, json!({"parent": null})).await.unwrap();
    assert_eq!(tree(&world, &who).await[0..2], ["home", "lighting"]);
    world.assert_sound().await;
    assert_eq!(world.count("select count(*) from audit_log where target_type = 'category'").await, 7);
    assert_eq!(world.count("select count(*) from events where thing = 'category'").await, 7);
}

#[tokio::test]
async fn a_tree_is_not_deeper_than_people_browse() {
    let world = World::new().await;
    let (who, cx) = (olga(&world).await, world.cx());
    let mut parent = Value::Null;
    for name in ["a", "b", "c", "d", "e", "f"] {
        parent = json!(add(&cx, &who, json!({"name": name, "parent": parent})).await.unwrap().id);
    }
    let deeper = add(&cx, &who, json!({"name": "g", "parent": parent})).await;
    assert_eq!(problems(deeper), super::only("parent", FieldProblem::NotAllowed));
    let other = add(&cx, &who, json!({"name": "other"})).await.unwrap();
    let a = catalog::staff_categories(&cx, &who).await.unwrap()[0].id;
    let moved = change(&cx, &who, a, json!({"parent": other.id})).await;
    assert_eq!(
        problems(moved),
        super::only("parent", FieldProblem::NotAllowed),
        "what lies below it would be too deep"
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn a_new_name_brings_a_new_slug_and_words_are_kept_by_language() {
    let world = World::new().await;
    let (who, cx) = (olga(&world).await, world.cx());
    let lamps = add(
        &cx,
        &who,
        json!({"name": "Lamps", "description": "Light", "seoTitle": "All lamps",
               "translations": {"ar": {"name": "مصابيح", "seoTitle": "كل المصابيح"}}}),
    )
    .await
    .unwrap();
    let renamed = change(&cx, &who, lamps.id, json!({"name": "Lighting", "description": null, "version": 1}))
        .await
        .unwrap();
    assert_eq!(
        (renamed.slug.as_str(), renamed.description.as_str(), renamed.seo_title.as_str()),
        ("lighting", "", "All lamps")
    );
    assert_eq!(renamed.translations.ar.unwrap().seo_title.as_deref(), Some("كل المصابيح"));
    let stale = change(&cx, &who, lamps.id, json!({"name": "Lights", "version": 1})).await;
    assert_eq!(stale.unwrap_err(), AppError::Refused(Reason::EditedMeanwhile));
    let ada = world.seller("ada").await;
    let by_old_slug =
        create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 1, "category": "lamps"})).await.unwrap();
    assert_eq!(by_old_slug.category.unwrap().slug, "lighting");
    let staff_view = catalog::staff_category(&cx, &who, lamps.id).await.unwrap();
    assert_eq!(staff_view.version, 2);
    world.assert_sound().await;
}

#[tokio::test]
async fn only_what_is_empty_goes() {
    let world = World::new().await;
    let (who, cx, ada) = (olga(&world).await, world.cx(), world.seller("ada").await);
    let home = add(&cx, &who, json!({"name": "Home"})).await.unwrap();
    let lamps = add(&cx, &who, json!({"name": "Lamps", "parent": "home"})).await.unwrap();
    let lamp =
        create(&cx, &ada.keeper(), json!({"name": "Lamp", "price": 1, "category": "lamps"})).await.unwrap();
    catalog::archive(&cx, &ada.keeper(), lamp.id).await.unwrap();
    for id in [home.id, lamps.id] {
        let refused = catalog::remove_category(&cx, &who, id).await;
        assert_eq!(refused, Err(AppError::Refused(Reason::CategoryInUse)));
    }
    super::change(&cx, &ada.keeper(), lamp.id, json!({"category": null})).await.unwrap();
    catalog::remove_category(&cx, &who, lamps.id).await.unwrap();
    assert_eq!(catalog::remove_category(&cx, &who, lamps.id).await, Err(AppError::NotFound));
    let again = add(&cx, &who, json!({"name": "Lamps"})).await.unwrap();
    assert_eq!(again.slug, "lamps", "its slug is free again");
    world.assert_sound().await;
}

#[tokio::test]
async fn two_branches_that_move_below_each_other_at_once_make_no_cycle() {
    let world = World::new().await;
    let (who, cx) = (olga(&world).await, world.cx());
    let a = add(&cx, &who, json!({"name": "a"})).await.unwrap();
    let b = add(&cx, &who, json!({"name": "b"})).await.unwrap();
    let moves = [(a.id, "b"), (b.id, "a")].map(|(id, parent)| {
        let (cx, who) = (cx.clone(), who.clone());
        async move { change(&cx, &who, id, json!({"parent": parent})).await }
    });
    let answers = futures::future::join_all(moves).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    world.assert_sound().await;
}
