use super::*;
use domain::accounts::Customer;
use domain::orders::{self, From, Party};
use domain::{accounts, reviews, vendors};
use model::accounts::{ChangePassword, Permission, Secret};
use model::orders::{CancelOrder, SetOrderStatus};
use model::reviews::WriteReview;
use model::vendors::WriteStore;

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(event, title)| ((*event).to_owned(), (*title).to_owned())).collect()
}

async fn set(world: &World, who: &Merchant, order: &Order, status: &str) {
    world.clock.advance(chrono::Duration::minutes(1));
    let input = SetOrderStatus { status: status.into(), ..SetOrderStatus::default() };
    orders::set_status(&world.cx(), &Party::Seller(who.seller()), &order.id.to_string(), &input)
        .await
        .unwrap();
    assert_eq!(world.run_jobs().await, [""; 0]);
}

#[tokio::test]
async fn buyer_and_seller_follow_an_order() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    for status in ["PROCESSING", "SHIPPED", "DELIVERED"] {
        set(&world, &ada, &order, status).await;
    }
    let expected = pairs(&[
        ("order.created", "Your order DC-100001 is confirmed"),
        ("order.status_updated", "A parcel of DC-100001 is on its way"),
        ("order.status_updated", "DC-100001 has arrived"),
    ]);
    assert_eq!(on(&world, &mia, Channel::InApp).await, expected);
    assert_eq!(on(&world, &mia, Channel::Email).await, expected);
    assert_eq!(on(&world, &mia, Channel::Sms).await, []);
    assert_eq!(unread(&world, &mia).await, 3);
    let sold = pairs(&[("order.created", "New order DC-100001")]);
    let mut of_ada = on(&world, &ada, Channel::InApp).await;
    of_ada.retain(|(event, _)| event.starts_with("order."));
    assert_eq!(of_ada, sold);
    let first = told(&world, &mia).await.pop().unwrap();
    assert_eq!(first.path, "/account/orders/DC-100001");
    assert_eq!(first.metadata["orderId"], order.id.to_string());
    world.assert_sound().await;
}

#[tokio::test]
async fn a_fact_that_is_heard_again_is_told_once() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    let count = world.count("select count(*) from notifications").await;
    let mails = world.mailbox.mails_to("mia@example.com").len();
    let event = newest(&world, "order.confirmed").await;
    for _ in 0..3 {
        let mut conn = world.owner().await;
        notifications::hear(&mut conn, &world.cx(), &event).await.unwrap();
    }
    world.run_jobs().await;
    assert_eq!(world.count("select count(*) from notifications").await, count);
    assert_eq!(world.mailbox.mails_to("mia@example.com").len(), mails);
    assert_eq!(unread(&world, &mia).await, 1);
    assert!(unread(&world, &ada).await >= 1);
}

#[tokio::test]
async fn what_is_told_within_the_shop_is_a_fact_for_open_pages() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let of_mia = format!(
        "select max(seq) from events where kind = 'notification.created' and thing_id = '{}'",
        mia.id()
    );
    let seq = world.count(&of_mia).await;
    let created = events::read(&mut world.owner().await, seq).await.unwrap();
    let shown = told(&world, &mia).await.into_iter().find(|one| one.channel == Channel::InApp).unwrap();
    assert_eq!(created.thing, "user");
    assert_eq!(created.data["id"], shown.id.to_string());
    assert_eq!(created.data["title"], shown.title);
    assert_eq!(created.data["path"], "/account/orders/DC-100001");
}

#[tokio::test]
async fn each_channel_has_its_switch() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    prove_phone(&world, &mia).await;
    switch(&world, &mia, Channel::Email, "order.created", false).await;
    switch(&world, &mia, Channel::InApp, "order.created", false).await;
    switch(&world, &mia, Channel::Sms, "order.created", true).await;
    confirm(&world, &order).await;
    assert_eq!(on(&world, &mia, Channel::Email).await, []);
    assert_eq!(on(&world, &mia, Channel::InApp).await, []);
    let texts = world.mailbox.texts_to(PHONE);
    assert_eq!(
        texts,
        ["DropCart: Your order DC-100001 is confirmed\nhttp://localhost:3000/account/orders/DC-100001"]
    );
    let [text] = &told(&world, &mia).await[..] else { panic!("one message") };
    assert_eq!((text.channel, text.status), (Channel::Sms, NotificationStatus::Sent));
}

#[tokio::test]
async fn a_number_that_was_not_proven_gets_nothing() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    world.tamper(&format!("update users set phone = '{PHONE}' where id = '{}'", mia.id())).await;
    switch(&world, &mia, Channel::Sms, "order.created", true).await;
    confirm(&world, &order).await;
    assert_eq!(world.mailbox.texts_to(PHONE), [""; 0]);
    assert_eq!(on(&world, &mia, Channel::Sms).await, []);
}

async fn change_password(world: &World, who: &Person, customer: &Customer) {
    let input = ChangePassword {
        current_password: Secret::new(who.password.as_str()),
        new_password: Secret::new("another-long-secret-8"),
    };
    accounts::change_password(&world.cx(), customer, &input).await.unwrap();
}

#[tokio::test]
async fn security_cannot_be_switched_off() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    world.run_jobs().await;
    let everything = model::preferences::NOTIFIED_EVENTS;
    for event in everything {
        switch(&world, &mia, Channel::Email, event, false).await;
    }
    change_password(&world, &mia, &mia.customer()).await;
    world.run_jobs().await;
    let subjects: Vec<String> =
        world.mailbox.mails_to("mia@example.com").into_iter().map(|mail| mail.subject).collect();
    assert!(subjects.contains(&"Your password was changed".to_owned()), "{subjects:?}");
    let mail = world.mailbox.mails_to("mia@example.com").pop().unwrap();
    assert_eq!(mail.unsubscribe, None, "and no link pretends that it could be");
}

#[tokio::test]
async fn a_guest_is_told_by_mail_and_leaves_no_row() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Desk lamp", 4_000, 20).await;
    world.run_jobs().await;
    let (guest, _) = world.guest_cart(&[(&lamp, 1)]).await;
    let wanted = orders::Placement { email: "guest@example.com".into(), ..testkit::placement(From::Cart) };
    let order = orders::place(&world.cx(), &guest, &wanted).await.unwrap();
    assert_eq!(world.confirm(order.id).await, orders::Confirmed::Now);
    world.run_jobs().await;
    let [mail] = &world.mailbox.mails_to("guest@example.com")[..] else { panic!("one mail") };
    assert_eq!(mail.unsubscribe, None, "nobody to switch anything off for");
    assert!(mail.text.contains("/orders/DC-100001?key="), "{}", mail.text);
    let rows = "select count(*) from notifications where title like '%is confirmed%'";
    assert_eq!(world.count(rows).await, 0);
}

#[tokio::test]
async fn staff_hear_of_what_they_may_decide() {
    let world = World::new().await;
    let vera = world.admin("vera", &[Permission::Vendors]).await;
    let otto = world.admin("otto", &[Permission::Orders]).await;
    let sue = world.superadmin("sue").await;
    let mia = world.customer("mia").await;
    let store = WriteStore { store_name: Some("Mia's mugs".into()), ..WriteStore::default() };
    vendors::apply(&world.cx(), &mia.customer(), &store).await.unwrap();
    assert_eq!(world.run_jobs().await, [""; 0]);
    let news = pairs(&[("vendor.applied", "Mia's mugs asks to sell")]);
    for (who, expected) in [(&vera, &news), (&sue, &news), (&otto, &Vec::new())] {
        assert_eq!(&on(&world, who, Channel::InApp).await, expected);
        assert_eq!(&on(&world, who, Channel::Email).await, expected);
    }
    assert_eq!(world.mailbox.mails_to("vera@example.com").last().unwrap().subject, "Mia's mugs asks to sell");
}

#[tokio::test]
async fn staff_hear_once_that_an_order_needs_a_person() {
    let world = World::new().await;
    let otto = world.admin("otto", &[Permission::Orders]).await;
    let (_, _, order) = bought(&world).await;
    for _ in 0..3 {
        let cx = world.cx();
        let mut tx = cx.begin(&domain::kit::System).await.unwrap();
        orders::needs_action(&mut tx, &cx, order.id, "refund-refused").await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(world.run_jobs().await, [""; 0]);
    let expected = pairs(&[("order.needs_action", "DC-100001 needs a person")]);
    assert_eq!(on(&world, &otto, Channel::InApp).await, expected, "three times in a minute is once");
    world.clock.advance(chrono::Duration::hours(2));
    let cx = world.cx();
    let mut tx = cx.begin(&domain::kit::System).await.unwrap();
    orders::needs_action(&mut tx, &cx, order.id, "refund-refused").await.unwrap();
    tx.commit().await.unwrap();
    world.run_jobs().await;
    assert_eq!(on(&world, &otto, Channel::InApp).await.len(), 2);
}

#[tokio::test]
async fn a_seller_hears_of_reviews_and_of_what_buyers_call_off() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    let product = order.items[0].product_id;
    let review = WriteReview { rating: 5, body: "Bright.".into(), ..WriteReview::default() };
    reviews::write(&world.cx(), &mia.customer(), product, &review).await.unwrap();
    let party = Party::Buyer(mia.customer());
    orders::cancel(&world.cx(), &party, &order.id.to_string(), &CancelOrder::default()).await.unwrap();
    assert_eq!(world.run_jobs().await, [""; 0]);
    let titles: Vec<String> =
        on(&world, &ada, Channel::InApp).await.into_iter().map(|(_, title)| title).collect();
    for title in ["New order DC-100001", "mia T. reviewed Desk lamp", "DC-100001 was cancelled"] {
        assert!(titles.iter().any(|one| one == title), "{title} in {titles:?}");
    }
    let mine = on(&world, &mia, Channel::InApp).await;
    assert_eq!(mine.last().unwrap().0, "order.cancelled");
}

#[tokio::test]
async fn a_seller_who_calls_off_the_own_part_is_not_told_so() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    let before = on(&world, &ada, Channel::InApp).await.len();
    let party = Party::Seller(ada.seller());
    let why = CancelOrder { reason: Some("broken".into()), ..CancelOrder::default() };
    orders::cancel(&world.cx(), &party, &order.id.to_string(), &why).await.unwrap();
    assert_eq!(world.run_jobs().await, [""; 0]);
    assert_eq!(on(&world, &ada, Channel::InApp).await.len(), before);
    assert_eq!(on(&world, &mia, Channel::InApp).await.last().unwrap().0, "order.cancelled");
}
