//! Rules of commission.

use domain::accounts::Admin;
use domain::commission::{self, CommissionLine, Frozen};
use domain::settings;
use model::accounts::Permission;
use model::commission::{Step, TryRules, WriteRule};
use model::{AppError, Currency, FieldProblem, Money, Reason, VendorId};
use serde_json::json;
use testkit::World;
use uuid::Uuid;

async fn staff(world: &World) -> Admin {
    world.admin("sam", &[Permission::Settings]).await.as_admin()
}

fn rule(name: &str, bp: i64) -> WriteRule {
    WriteRule { name: name.into(), rate_bp: bp, ..WriteRule::default() }
}

fn line(vendor_id: VendorId, path: &[Uuid], unit_minor: i64, quantity: i32) -> CommissionLine {
    let net_minor = unit_minor * i64::from(quantity);
    CommissionLine { vendor_id, category_path: path.to_vec(), unit_minor, quantity, net_minor }
}

async fn frozen(world: &World, line: CommissionLine) -> Frozen {
    let mut conn = world.cx().pool().acquire().await.unwrap();
    commission::freeze(&mut conn, &[line]).await.unwrap().pop().unwrap()
}

async fn names(world: &World, who: &Admin) -> Vec<String> {
    commission::list(&world.cx(), who).await.unwrap().into_iter().map(|rule| rule.name).collect()
}

#[tokio::test]
async fn the_first_rule_that_fits_says_what_is_kept() {
    let world = World::new().await;
    let (cx, sam, ada) = (world.cx(), staff(&world).await, world.seller("ada").await.vendor_id);
    let (lamps, other) = (world.category("Lamps").await, VendorId(Uuid::from_u128(7)));
    let dear = Some(Money::new(100_000, Currency::USD).into());
    for input in [
        WriteRule { vendor_id: Some(ada), min_price: dear, ..rule("Ada, dear", 200) },
        WriteRule { vendor_id: Some(ada), ..rule("Ada", 500) },
        WriteRule { category_id: Some(lamps), ..rule("Lamps", 1_500) },
    ] {
        commission::add(&cx, &sam, &input).await.unwrap();
    }
    let below_lamps = [lamps.0, Uuid::from_u128(9)];
    for (line, bp, minor) in [
        (line(ada, &below_lamps, 100_000, 1), 200, 2_000),
        (line(ada, &below_lamps, 99_999, 1), 500, 5_000),
        (line(other, &below_lamps, 1_000, 2), 1_500, 300),
        (line(other, &[], 1_005, 1), 1_000, 101),
    ] {
        let kept = frozen(&world, line).await;
        assert_eq!((kept.bp, kept.minor, kept.tax_minor), (bp, minor, 0));
    }
}

#[tokio::test]
async fn a_fixed_part_is_for_each_piece_and_tax_comes_on_it_but_never_more_than_the_line_brings() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await.vendor_id);
    let chief = world.superadmin("chief").await.as_admin();
    let fixed = Some(Money::new(30, Currency::USD).into());
    commission::add(&cx, &chief, &WriteRule { fixed, ..rule("All", 1_000) }).await.unwrap();
    settings::change(&cx, &chief, json!({ "tax.onCommissionBp": 2_000 }).as_object().unwrap()).await.unwrap();
    let kept = frozen(&world, line(ada, &[], 1_000, 3)).await;
    assert_eq!((kept.minor, kept.fixed_minor, kept.tax_minor), (390, 30, 78));
    let kept = frozen(&world, line(ada, &[], 10, 3)).await;
    assert_eq!((kept.minor, kept.tax_minor), (30, 0), "all of it, and no more");
    let kept = frozen(&world, line(ada, &[], 38, 1)).await;
    assert_eq!((kept.minor, kept.tax_minor), (34, 4), "the tax takes what is left");
}

#[tokio::test]
async fn staff_set_the_order_and_the_last_rule_stays_last() {
    let world = World::new().await;
    let (cx, sam) = (world.cx(), staff(&world).await);
    let a = commission::add(&cx, &sam, &rule("A", 1)).await.unwrap();
    let b = commission::add(&cx, &sam, &rule("B", 2)).await.unwrap();
    let c = commission::add(&cx, &sam, &rule("C", 3)).await.unwrap();
    assert_eq!(names(&world, &sam).await, ["A", "B", "C", "Everything else"]);
    commission::shift(&cx, &sam, c.id, Step::Up).await.unwrap();
    commission::shift(&cx, &sam, a.id, Step::Up).await.unwrap();
    commission::shift(&cx, &sam, b.id, Step::Down).await.unwrap();
    assert_eq!(names(&world, &sam).await, ["A", "C", "B", "Everything else"]);
    let last = commission::list(&cx, &sam).await.unwrap().pop().unwrap();
    let stays = AppError::Refused(Reason::InvalidTransition);
    assert_eq!(commission::shift(&cx, &sam, last.id, Step::Up).await.unwrap_err(), stays);
    assert_eq!(commission::retire(&cx, &sam, last.id).await.unwrap_err(), stays);
    let narrowed =
        WriteRule { vendor_id: Some(world.seller("ada").await.vendor_id), ..rule("The rest", 1_200) };
    let last = commission::change(&cx, &sam, last.id, &narrowed).await.unwrap();
    assert_eq!((last.rate_bp, last.vendor_id, last.is_catch_all), (1_200, None, true));
    commission::retire(&cx, &sam, c.id).await.unwrap();
    commission::add(&cx, &sam, &rule("D", 4)).await.unwrap();
    assert_eq!(names(&world, &sam).await, ["A", "B", "D", "The rest"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_new_rules_and_moves_at_once_leave_one_order() {
    let world = World::new().await;
    let (cx, sam) = (world.cx(), staff(&world).await);
    let inputs: Vec<WriteRule> = (0..10).map(|n| rule(&format!("R{n}"), n)).collect();
    let made = futures::future::join_all(inputs.iter().map(|input| commission::add(&cx, &sam, input))).await;
    let made: Vec<_> = made.into_iter().map(Result::unwrap).collect();
    let moves = made.iter().map(|rule| commission::shift(&cx, &sam, rule.id, Step::Up));
    for answer in futures::future::join_all(moves).await {
        answer.unwrap();
    }
    assert_eq!(world.count("select count(distinct position) from commission_rules").await, 11);
    assert_eq!(names(&world, &sam).await.last().map(String::as_str), Some("Everything else"));
}

#[tokio::test]
async fn a_rule_is_tried_before_anything_is_sold() {
    let world = World::new().await;
    let (cx, sam, ada) = (world.cx(), staff(&world).await, world.seller("ada").await.vendor_id);
    commission::add(&cx, &sam, &WriteRule { vendor_id: Some(ada), ..rule("Ada", 500) }).await.unwrap();
    let price = Some(Money::new(2_000, Currency::USD).into());
    let asked = TryRules { vendor_id: Some(ada), price, quantity: Some(2), ..TryRules::default() };
    let tried = commission::try_out(&cx, &sam, &asked).await.unwrap();
    let minor = |amount: &model::Amount| amount.in_currency(Currency::USD).unwrap().minor;
    assert_eq!(
        (tried.rule_name.as_str(), minor(&tried.commission), minor(&tried.vendor_gets)),
        ("Ada", 200, 3_800)
    );
    let refused = commission::try_out(&cx, &sam, &TryRules::default()).await.unwrap_err();
    assert_eq!(refused, AppError::field("price", FieldProblem::Required));
}

#[tokio::test]
async fn strangers_stale_versions_and_staff_without_the_permission_are_refused() {
    let world = World::new().await;
    let (cx, sam) = (world.cx(), staff(&world).await);
    let nobodys = WriteRule { vendor_id: Some(VendorId(Uuid::from_u128(1))), ..rule("Nobody's", 1) };
    let refused = commission::add(&cx, &sam, &nobodys).await.unwrap_err();
    assert_eq!(refused, AppError::field("vendorId", FieldProblem::Unknown));
    let made = commission::add(&cx, &sam, &rule("A", 1)).await.unwrap();
    let wish = WriteRule { version: Some(made.version), ..rule("A", 2) };
    commission::change(&cx, &sam, made.id, &wish).await.unwrap();
    let stale = commission::change(&cx, &sam, made.id, &wish).await.unwrap_err();
    assert_eq!(stale, AppError::Refused(Reason::EditedMeanwhile));
    assert_eq!(world.count("select count(*) from audit_log where target_type = 'commission_rule'").await, 2);
    let olaf = world.admin("olaf", &[Permission::Payouts]).await.as_admin();
    assert_eq!(commission::list(&cx, &olaf).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(commission::add(&cx, &olaf, &wish).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(commission::shift(&cx, &olaf, made.id, Step::Up).await.unwrap_err(), AppError::Forbidden);
    assert_eq!(commission::retire(&cx, &olaf, made.id).await.unwrap_err(), AppError::Forbidden);
    world.assert_sound().await;
}
