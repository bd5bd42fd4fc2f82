use super::{apply, decide};
use domain::accounts::Who;
use domain::vendors;
use model::accounts::Permission;
use model::vendors::VendorStatus;
use model::{AppError, PageRequest};
use testkit::World;

#[tokio::test]
async fn only_open_stores_are_seen() {
    use VendorStatus::{Active, Pending, Rejected, Suspended};
    let world = World::new().await;
    let staff = world.admin("sam", &[Permission::Vendors]).await;
    let (cx, visitor) = (world.cx(), Who::nobody().visitor());
    for (name, way, status) in [
        ("waiting", &[][..], Pending),
        ("open", &[Active], Active),
        ("rejected", &[Rejected], Rejected),
        ("suspended", &[Active, Suspended], Suspended),
    ] {
        let owner = world.customer(name).await;
        let id = apply(&world, &owner.customer(), name).await.vendor.id;
        for step in way {
            decide(&world, &staff, id, *step).await.unwrap();
        }
        for key in [id.to_string(), name.to_owned()] {
            let seen = vendors::get(&cx, &visitor, &key).await;
            if status == Active {
                assert_eq!(seen.unwrap().id, id);
            } else {
                assert_eq!(seen.unwrap_err(), AppError::NotFound, "{name}");
                let own = vendors::get(&cx, &owner.who().visitor(), &key).await;
                assert_eq!(own.unwrap_err(), AppError::NotFound, "not even by its keeper: {name}");
            }
        }
    }
    let listed = vendors::list(&cx, &visitor, "", PageRequest::default()).await.unwrap();
    assert_eq!(listed.items.iter().map(|store| store.slug.as_str()).collect::<Vec<_>>(), ["open"]);
    assert_eq!(listed.pagination.total, 1);
}

#[tokio::test]
async fn part_of_a_name_finds_a_store() {
    let world = World::new().await;
    for name in ["ada", "eve", "adam"] {
        world.seller(name).await;
        world.clock.advance(chrono::Duration::seconds(1));
    }
    let find = async |search: &str, page: i64, limit: i64| -> Vec<String> {
        let page = PageRequest::check(Some(page), Some(limit)).unwrap();
        let found = vendors::list(&world.cx(), &Who::nobody().visitor(), search, page).await.unwrap();
        found.items.into_iter().map(|store| store.store_name).collect()
    };
    assert_eq!(find("ADA", 1, 20).await, ["adam's store", "ada's store"], "newest first");
    assert_eq!(find("ada", 2, 1).await, ["ada's store"]);
    assert_eq!(find("%", 1, 20).await, Vec::<String>::new(), "no wildcards");
    assert_eq!(find(" ", 1, 20).await.len(), 3);
}
