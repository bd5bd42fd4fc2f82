use super::*;

/// Subjects of what this address got, all jobs being done.
async fn mails(world: &World, address: &str) -> Vec<String> {
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    world.mailbox.mails_to(address).into_iter().map(|mail| mail.subject).collect()
}

#[tokio::test]
async fn buyer_and_stores_hear_of_what_concerns_them() {
    let (world, ada, _, lamp, mug) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    world.run_jobs().await;
    let before = world.mailbox.mails_to("mia@example.com").len();
    pay(&world, &mia, &order).await;
    // stores hear of what they have to send before they do anything about it
    world.run_jobs().await;
    set(&world, &seller(&ada), order.id, "PROCESSING").await.unwrap();
    set(&world, &seller(&ada), order.id, "SHIPPED").await.unwrap();
    set(&world, &seller(&ada), order.id, "DELIVERED").await.unwrap();
    cancel(&world, &buyer(&mia), order.id).await.unwrap();
    let mut got = mails(&world, "mia@example.com").await.split_off(before);
    got.sort();
    assert_eq!(
        got,
        [
            "$9.00 of DC-100001 is on its way back",
            "A parcel of DC-100001 is on its way",
            "DC-100001 has arrived",
            "DC-100001 was cancelled",
            "Your order DC-100001 is confirmed",
        ]
    );
    let confirmed = world
        .mailbox
        .mails_to("mia@example.com")
        .into_iter()
        .find(|mail| mail.subject.contains("confirmed"))
        .unwrap();
    assert!(
        confirmed.text.contains("/account/orders/DC-100001") && confirmed.text.contains("$89.00"),
        "{}",
        confirmed.text
    );
    assert!(mails(&world, "ada@example.com").await.contains(&"New order DC-100001".to_owned()));
    assert!(mails(&world, "bob@example.com").await.contains(&"New order DC-100001".to_owned()));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_guests_mail_opens_the_order() {
    let (world, _, _, lamp, _) = lamps_and_mugs().await;
    let (guest, _) = world.guest_cart(&[(&lamp, 1)]).await;
    let wanted = orders::Placement { email: "guest@example.com".into(), ..testkit::placement(From::Cart) };
    let order = orders::place(&world.cx(), &guest, &wanted).await.unwrap();
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    assert_eq!(mails(&world, "guest@example.com").await, ["Your order DC-100001 is confirmed"]);
    let mail = world.mailbox.mails_to("guest@example.com").remove(0);
    let (_, key) = mail.text.split_once("/orders/DC-100001?key=").expect("the link");
    let key = key.split_whitespace().next().unwrap();
    let bearer = orders::of_link(&world.cx(), key).await.unwrap();
    assert_eq!(bearer.order_id(), order.id);
}

#[tokio::test]
async fn whoever_switched_it_off_hears_nothing() {
    let (world, ada, _, lamp, _) = lamps_and_mugs().await;
    let mia = world.customer("mia").await;
    for person in [&mia.customer(), &ada.customer()] {
        let mut off = model::preferences::NotificationMatrix::default();
        off.email.insert("order.created".into(), false);
        let input = model::preferences::UpdatePreferences { notifications: Some(off), ..Default::default() };
        domain::preferences::update(&world.cx(), person, &input).await.unwrap();
    }
    world.run_jobs().await;
    let before = [&"mia@example.com", &"ada@example.com"].map(|to| world.mailbox.mails_to(to).len());
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    assert_eq!(world.confirm(order.id).await, Confirmed::Now);
    world.run_jobs().await;
    let after = [&"mia@example.com", &"ada@example.com"].map(|to| world.mailbox.mails_to(to).len());
    assert_eq!(before, after);
}
