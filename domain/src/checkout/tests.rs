//! Rules of the way to an order.

use domain::accounts::{Admin, Who};
use domain::cart::{self, Shopper};
use domain::{addresses, checkout, settings, shipping, taxes};
use model::accounts::Permission;
use model::addresses::WriteAddress;
use model::cart::{AddItem, Cart};
use model::checkout::{Step, TellAddress};
use model::payments::PaymentMethod;
use model::shipping::{WriteMethod, WriteZone};
use model::taxes::WriteRate;
use model::{Amount, AppError, Currency, FieldProblem, Money, Reason, ShippingMethodId, ShippingZoneId};
use serde_json::json;
use testkit::{Goods, World};

fn usd(minor: i64) -> Amount {
    Money::new(minor, Currency::USD).into()
}

fn in_ulm() -> TellAddress {
    let shipping = WriteAddress {
        recipient: "Mia Lund".into(),
        street: "Hauptstraße 1".into(),
        city: "Ulm".into(),
        zip_code: "89073".into(),
        country: "DE".into(),
        ..WriteAddress::default()
    };
    TellAddress {
        email: "mia@example.com".into(),
        phone: Some("+49 731 1234567".into()),
        shipping,
        billing: None,
    }
}

/// Germany takes 19 %, and goods go there for 5 or, faster, for 12.
async fn germany(world: &World, who: &Admin) -> (ShippingMethodId, ShippingMethodId) {
    let cx = world.cx();
    let rate =
        WriteRate { country: Some("DE".into()), rate_bp: 1_900, name: "VAT".into(), ..WriteRate::default() };
    taxes::add(&cx, who, &rate).await.unwrap();
    let zone = WriteZone { name: "Germany".into(), countries: vec!["DE".into()], version: None };
    let zone = shipping::add_zone(&cx, who, &zone).await.unwrap().id;
    (method(world, who, zone, "Standard", 500).await, method(world, who, zone, "Express", 1_200).await)
}

async fn method(world: &World, who: &Admin, zone: ShippingZoneId, name: &str, base: i64) -> ShippingMethodId {
    let (zone_id, base) = (Some(zone), Some(usd(base)));
    let input =
        WriteMethod { zone_id, name: name.into(), base, min_days: 1, max_days: 3, ..WriteMethod::default() };
    shipping::add_method(&world.cx(), who, &input).await.unwrap().id
}

async fn put(world: &World, who: &Shopper, goods: &Goods, quantity: i64) -> cart::Added {
    let input = AddItem { product_id: goods.id, variant_id: None, quantity };
    cart::add(&world.cx(), who, &input).await.unwrap()
}

async fn staff(world: &World) -> Admin {
    world.admin("sam", &[Permission::Settings]).await.as_admin()
}

fn costs(cart: &Cart) -> (i64, i64, i64, i64) {
    let minor = |amount: &Amount| amount.in_currency(Currency::USD).unwrap().minor;
    (minor(&cart.subtotal), minor(&cart.tax), minor(&cart.shipping), minor(&cart.total))
}

#[tokio::test]
async fn a_guest_goes_from_the_cart_to_the_review_and_sees_the_full_cost_on_the_way() {
    let world = World::new().await;
    let (cx, sam) = (world.cx(), staff(&world).await);
    let (ada, bo) = (world.seller("ada").await, world.seller("bo").await);
    let (_, express) = germany(&world, &sam).await;
    let (lamp, mug) =
        (world.product(&ada, "Lamp", 10_000, 5).await, world.product(&bo, "Mug", 1_000, 5).await);

    let token = put(&world, &Shopper::Nobody, &lamp, 1).await.token.expect("a guest's token");
    let guest = cart::shopper(&cx, &Who::nobody(), Some(&token)).await.unwrap();
    put(&world, &guest, &mug, 2).await;
    let at_home = checkout::estimate(&cx, &guest).await.unwrap();
    assert_eq!(costs(&at_home), (12_000, 0, 0, 12_000), "nothing is known but the shop's own country");
    assert_eq!(checkout::of(&cx, &guest).await.unwrap().unwrap().step, Step::Address);

    checkout::tell_address(&cx, &guest, &in_ulm()).await.unwrap();
    let there = checkout::of(&cx, &guest).await.unwrap().unwrap();
    assert_eq!((there.step, there.told.email.as_deref()), (Step::Delivery, Some("mia@example.com")));
    assert_eq!(there.told.shipping.unwrap().phone.as_deref(), Some("+497311234567"));
    assert_eq!(there.quote.totals.total, 12_000 + 2_280 + 1_000, "the cheapest way for each");
    assert_eq!(there.quote.deliveries.iter().map(|one| one.options.len()).collect::<Vec<_>>(), [2, 2]);

    let first = there.quote.deliveries[0].vendor_id;
    let half = [(first, express)].into();
    let refused = checkout::choose_delivery(&cx, &guest, &half).await.unwrap_err();
    assert_eq!(refused, AppError::field("delivery", FieldProblem::Required));
    let choices = there.quote.deliveries.iter().map(|one| (one.vendor_id, express)).collect();
    checkout::choose_delivery(&cx, &guest, &choices).await.unwrap();
    let there = checkout::of(&cx, &guest).await.unwrap().unwrap();
    assert_eq!((there.step, there.quote.totals.total), (Step::Payment, 12_000 + 2_280 + 2_400));
    assert_eq!(there.quote.taxes[0].reason, "VAT");
    assert_eq!(costs(&checkout::estimate(&cx, &guest).await.unwrap()), (12_000, 2_280, 2_400, 16_680));

    checkout::choose_payment(&cx, &guest, PaymentMethod::Cod, "Ring twice").await.unwrap();
    let told = checkout::of(&cx, &guest).await.unwrap().unwrap().told;
    assert_eq!((told.payment_method, told.notes.as_str()), (Some(PaymentMethod::Cod), "Ring twice"));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_choice_that_is_no_longer_offered_is_to_be_made_again() {
    let world = World::new().await;
    let (cx, sam, ada) = (world.cx(), staff(&world).await, world.seller("ada").await);
    let (standard, express) = germany(&world, &sam).await;
    let lamp = world.product(&ada, "Lamp", 10_000, 5).await;
    let mia: Shopper = world.customer("mia").await.customer().into();
    put(&world, &mia, &lamp, 1).await;
    checkout::tell_address(&cx, &mia, &in_ulm()).await.unwrap();
    checkout::choose_delivery(&cx, &mia, &[(ada.vendor_id, express)].into()).await.unwrap();
    shipping::retire_method(&cx, &sam, express).await.unwrap();
    let there = checkout::of(&cx, &mia).await.unwrap().unwrap();
    assert_eq!((there.step, there.quote.totals.shipping), (Step::Delivery, 500));
    let refused = checkout::choose_delivery(&cx, &mia, &[(ada.vendor_id, express)].into()).await.unwrap_err();
    assert_eq!(refused, AppError::field("delivery", FieldProblem::Unknown));
    shipping::retire_method(&cx, &sam, standard).await.unwrap();
    let there = checkout::of(&cx, &mia).await.unwrap().unwrap();
    assert_eq!(there.quote.undeliverable, [ada.vendor_id]);
    let refused =
        checkout::choose_delivery(&cx, &mia, &[(ada.vendor_id, standard)].into()).await.unwrap_err();
    assert_eq!(refused, AppError::Refused(Reason::NotDeliverable));
}

#[tokio::test]
async fn an_account_is_estimated_for_where_it_lives_and_prices_may_hold_their_tax() {
    let world = World::new().await;
    let (cx, ada, chief) =
        (world.cx(), world.seller("ada").await, world.superadmin("chief").await.as_admin());
    germany(&world, &chief).await;
    let lamp = world.product(&ada, "Lamp", 11_900, 5).await;
    let mia = world.customer("mia").await.customer();
    addresses::add(&cx, &mia, &in_ulm().shipping).await.unwrap();
    let mia: Shopper = mia.into();
    put(&world, &mia, &lamp, 1).await;
    assert_eq!(costs(&checkout::estimate(&cx, &mia).await.unwrap()), (11_900, 2_261, 500, 14_661));
    settings::change(&cx, &chief, json!({ "tax.pricesIncludeTax": true }).as_object().unwrap())
        .await
        .unwrap();
    let on_page = cx.clone().on_page();
    assert_eq!(costs(&checkout::estimate(&on_page, &mia).await.unwrap()), (11_900, 0, 500, 12_400));
    let told = checkout::estimate(&cx, &mia).await.unwrap();
    assert_eq!(costs(&told), (10_000, 1_900, 500, 12_400), "programs are told the tax");
    assert_eq!(told.items[0].unit_price, usd(10_000));
    let totals = checkout::of(&cx, &mia).await.unwrap().unwrap().quote.totals;
    assert_eq!((totals.tax, totals.included_tax, totals.total), (0, 1_900, 12_400));
}

#[tokio::test]
async fn what_was_told_is_for_whoever_holds_the_cart_only() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await);
    let lamp = world.product(&ada, "Lamp", 10_000, 5).await;
    let (mia, bo): (Shopper, Shopper) =
        (world.customer("mia").await.customer().into(), world.customer("bo").await.customer().into());
    put(&world, &mia, &lamp, 1).await;
    checkout::tell_address(&cx, &mia, &in_ulm()).await.unwrap();
    assert!(checkout::of(&cx, &bo).await.unwrap().is_none());
    assert!(checkout::of(&cx, &Shopper::Nobody).await.unwrap().is_none());
    assert_eq!(checkout::tell_address(&cx, &bo, &in_ulm()).await.unwrap_err(), AppError::NotFound);
    put(&world, &bo, &lamp, 1).await;
    assert_eq!(checkout::of(&cx, &bo).await.unwrap().unwrap().told.email, None);
    assert_eq!(world.count("select count(*) from checkouts").await, 1);
}
