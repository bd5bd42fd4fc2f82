//! The demo world as a whole: it fits every promise of the shop, and is played once.

mod orders;

use demo::world::{Extent, Played, play};
use testkit::{Changes, World};

/// Rows of everything that is played.
async fn counts(world: &World) -> Vec<(&'static str, i64)> {
    let mut counts = Vec::new();
    for table in [
        "users",
        "vendors",
        "stores",
        "categories",
        "attribute_kinds",
        "products",
        "variants",
        "pictures",
        "product_images",
        "stock",
        "stock_log",
        "reviews",
        "review_votes",
        "review_reports",
        "wishlist_items",
        "product_views",
        "audit_log",
        "events",
        "jobs",
        "brands",
        "slugs",
        "carts",
        "orders",
        "vendor_orders",
        "order_lines",
        "order_history",
        "parcels",
        "parcel_lines",
        "stock_holds",
        "stock_allocations",
        "deadlines",
        "payments",
        "refunds",
        "refund_lines",
        "ledger_journals",
        "ledger_postings",
    ] {
        counts.push((table, world.count(&format!("select count(*) from {table}")).await));
    }
    counts
}

async fn world() -> World {
    World::with(Changes { hash_memory_kib: 8, ..Changes::default() }).await
}

#[tokio::test]
async fn a_small_world_is_sound_and_played_once() {
    let world = world().await;
    let cx = world.cx();
    assert_eq!(play(&cx, &Extent::SMALL).await, Ok(Played::Now));
    world.assert_sound().await;
    let first = counts(&world).await;
    assert_eq!(play(&cx, &Extent::SMALL).await, Ok(Played::Before));
    assert_eq!(counts(&world).await, first);

    let of = |table: &str| first.iter().find(|(name, _)| *name == table).map_or(0, |(_, n)| *n);
    assert_eq!((of("vendors"), of("stores"), of("jobs")), (4, 5, 0));
    assert!((36..=48).contains(&of("products")), "{first:?}");
    assert_eq!((of("pictures"), of("product_images")), (of("products"), of("products")));
    assert!(of("reviews") > 20 && of("review_votes") > 10 && of("stock_log") > 60, "{first:?}");
    orders::assert_all_states(&world).await;
    orders::assert_books_agree(&world).await;
    assert!((40..=48).contains(&of("orders")), "{first:?}");
    assert_eq!((of("review_reports"), of("wishlist_items")), (2, 7));
    for (status, count) in [("ACTIVE", 2), ("PENDING", 1), ("SUSPENDED", 1)] {
        let query = format!("select count(*) from vendors where status = '{status}'");
        assert_eq!(world.count(&query).await, count, "{status}");
    }
    let later = "select count(*) from events where at > '2026-03-04 09:00:00+00'";
    assert_eq!(world.count(later).await, 0, "nothing happens in time to come");
    let early = "select count(*) from products p join vendors v on v.id = p.vendor_id
                 where p.created_at < coalesce(v.approved_at, v.created_at)";
    assert_eq!(world.count(early).await, 0, "nothing is sold before its store opens");
    let unlike = "select count(*) from reviews r join products p on p.id = r.product_id
                  where r.created_at < p.created_at";
    assert_eq!(world.count(unlike).await, 0, "nobody reviews what is not there yet");
}

#[tokio::test]
async fn an_interrupted_world_is_gone_on_with() {
    let (whole, broken) = (world().await, world().await);
    assert_eq!(play(&whole.cx(), &Extent::SMALL).await, Ok(Played::Now));
    for acts in [3, 60, 150, 120, 90] {
        let part = Extent { acts: Some(acts), ..Extent::SMALL };
        assert_eq!(play(&broken.cx(), &part).await, Ok(Played::InPart));
    }
    broken.clock.advance(chrono::Duration::days(2));
    assert_eq!(play(&broken.cx(), &Extent::SMALL).await, Ok(Played::Now));
    assert_eq!(counts(&broken).await, counts(&whole).await);
    assert_eq!(orders::figures(&broken).await, orders::figures(&whole).await);
    broken.assert_sound().await;
}
