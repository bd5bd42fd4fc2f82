use super::*;
use chrono::Duration;

/// How the newest message of a channel stands: status, tries and error.
async fn standing(world: &World, channel: Channel) -> (String, i32, Option<String>) {
    let query = "select status, tries, error from notifications where channel = $1 order by created_at desc, id desc limit 1";
    sqlx::query_as(query).bind(channel.name()).fetch_one(&mut world.owner().await).await.unwrap()
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_waited_for_and_one_mail_goes_out() {
    let world = World::new().await;
    let (_, _, order) = bought(&world).await;
    world.mailbox.set_down(true);
    assert_eq!(world.confirm(order.id).await, domain::orders::Confirmed::Now);
    assert!(!world.run_jobs().await.is_empty());
    let (status, tries, error) = standing(&world, Channel::Email).await;
    assert_eq!((status.as_str(), tries, error.is_some()), ("PENDING", 1, true));
    world.mailbox.set_down(false);
    world.clock.advance(Duration::minutes(1));
    assert_eq!(world.run_jobs().await, [""; 0]);
    assert_eq!(standing(&world, Channel::Email).await, ("SENT".into(), 2, None));
    let of_mia = world.mailbox.mails_to("mia@example.com");
    assert_eq!(of_mia.iter().filter(|mail| mail.subject.contains("DC-100001")).count(), 1);
}

#[tokio::test]
async fn what_was_parked_failed_until_a_person_brings_it_back() {
    let world = World::new().await;
    let (_, _, order) = bought(&world).await;
    world.mailbox.set_down(true);
    assert_eq!(world.confirm(order.id).await, domain::orders::Confirmed::Now);
    for _ in 0..10 {
        world.run_jobs().await;
        world.clock.advance(Duration::hours(1));
    }
    let (status, tries, _) = standing(&world, Channel::Email).await;
    assert_eq!((status.as_str(), tries), ("FAILED", 10));
    world.mailbox.set_down(false);
    world.tamper("update jobs set parked_at = null, tries = 0, run_at = '2000-01-01'").await;
    assert_eq!(world.run_jobs().await, [""; 0]);
    assert_eq!(standing(&world, Channel::Email).await.0, "SENT");
}

#[tokio::test]
async fn a_job_that_died_with_its_worker_is_noted() {
    let world = World::new().await;
    let (_, _, order) = bought(&world).await;
    world.mailbox.set_down(true);
    assert_eq!(world.confirm(order.id).await, domain::orders::Confirmed::Now);
    world.run_jobs().await;
    world.tamper("update jobs set parked_at = now(), last_error = 'the worker died with it'").await;
    notifications::sweep(&world.cx()).await.unwrap();
    assert_eq!(standing(&world, Channel::Email).await.0, "FAILED");
}

#[tokio::test]
async fn a_number_that_is_never_reached_is_tried_once() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    prove_phone(&world, &mia).await;
    switch(&world, &mia, Channel::Sms, "order.created", true).await;
    world.mailbox.set_unreachable(PHONE);
    confirm(&world, &order).await;
    let (status, tries, error) = standing(&world, Channel::Sms).await;
    assert_eq!((status.as_str(), tries, error.is_some()), ("FAILED", 1, true));
    assert_eq!(world.count("select count(*) from jobs").await, 0);
}

#[tokio::test]
async fn nobody_gets_more_text_messages_a_day_than_they_read() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    prove_phone(&world, &mia).await;
    switch(&world, &mia, Channel::Sms, "order.created", true).await;
    confirm(&world, &order).await;
    let first = newest(&world, "order.confirmed").await;
    for n in 0..25_u128 {
        // as if each were a fact of its own
        let event = Event { id: model::EventId(uuid::Uuid::from_u128(n)), ..first.clone() };
        notifications::hear(&mut world.owner().await, &world.cx(), &event).await.unwrap();
    }
    world.run_jobs().await;
    assert_eq!(world.mailbox.texts_to(PHONE).len(), 20);
    let too_many =
        "select count(*) from notifications where status = 'FAILED' and error = 'too many in one day'";
    assert_eq!(world.count(too_many).await, 6);
    assert_eq!(on(&world, &mia, Channel::InApp).await.len(), 26, "within the shop all of it stands");
    world.clock.advance(Duration::hours(25));
    let event = Event { id: model::EventId(uuid::Uuid::from_u128(99)), ..first };
    notifications::hear(&mut world.owner().await, &world.cx(), &event).await.unwrap();
    world.run_jobs().await;
    assert_eq!(world.mailbox.texts_to(PHONE).len(), 21);
}

#[tokio::test]
async fn what_was_read_long_ago_is_forgotten_and_what_is_new_stays() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let all = told(&world, &mia).await.len();
    notifications::sweep(&world.cx()).await.unwrap();
    assert_eq!(told(&world, &mia).await.len(), all);
    world.clock.advance(Duration::days(200));
    notifications::sweep(&world.cx()).await.unwrap();
    let left = told(&world, &mia).await;
    assert!(left.iter().all(|one| one.channel == Channel::InApp && one.read_at.is_none()), "{left:?}");
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn the_doctor_finds_a_message_that_nobody_sends() {
    let world = World::new().await;
    let (_, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    world.assert_sound().await;
    world.tamper("update notifications set status = 'PENDING', sent_at = null where channel = 'EMAIL'").await;
    let found = domain::admin::doctor(&world.cx()).await.unwrap();
    assert!(found.iter().any(|finding| finding.check.starts_with("notifications:")), "{found:?}");
}
