//! The doctor finds what was broken by hand.

use domain::admin;
use testkit::World;

#[tokio::test]
async fn the_doctor_finds_broken_stores() {
    for (check, damage) in [
        ("exactly one default place", "update stores set is_default = false"),
        ("exactly one default place", "update stores set is_active = false"),
        ("a seller or staff", "update users set role = 'CUSTOMER' where role = 'VENDOR'"),
        (
            "the store's own",
            "insert into pictures (id, width, height, colour, sizes, created_at)
             values ('0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10', 4, 4, 0, '{4}', now());
             update vendors set logo_id = '0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10'",
        ),
        ("since when", "update vendors set approved_at = null"),
        ("says why", "update vendors set status_reason = 'none'"),
    ] {
        let world = World::new().await;
        world.seller("ada").await;
        world.assert_sound().await;
        world.tamper(damage).await;
        let found = admin::doctor(&world.cx()).await.unwrap();
        let names: Vec<&str> = found.iter().map(|finding| finding.check).collect();
        assert!(
            names.len() == 1 && names[0].starts_with("vendors: ") && names[0].contains(check),
            "{damage}: {names:?}"
        );
    }
}
