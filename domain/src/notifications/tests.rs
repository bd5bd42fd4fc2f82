//! Rules of notifications.

#[path = "tests/letters.rs"]
mod letters;
#[path = "tests/reading.rs"]
mod reading;
#[path = "tests/sending.rs"]
mod sending;
#[path = "tests/telling.rs"]
mod telling;
#[path = "tests/unsubscribing.rs"]
mod unsubscribing;

use domain::kit::events::{self, Event};
use domain::notifications;
use domain::preferences;
use model::PageRequest;
use model::notifications::{Channel, Notification, NotificationFilter, NotificationStatus};
use model::orders::Order;
use model::preferences::{NotificationMatrix, UpdatePreferences};
use testkit::{Merchant, Person, World};

const PHONE: &str = "+15550100";

/// All somebody was told, newest first.
async fn told(world: &World, who: &Person) -> Vec<Notification> {
    let page = PageRequest::check(None, Some(100)).unwrap();
    notifications::list(&world.cx(), &who.customer(), &NotificationFilter::default(), page)
        .await
        .unwrap()
        .items
}

/// What somebody was told on a channel: event and title, oldest first.
async fn on(world: &World, who: &Person, channel: Channel) -> Vec<(String, String)> {
    let mut all = told(world, who).await;
    all.retain(|one| one.channel == channel);
    all.into_iter().rev().map(|one| (one.event, one.title)).collect()
}

async fn unread(world: &World, who: &Person) -> i64 {
    notifications::unread(&world.cx(), &who.customer()).await.unwrap()
}

async fn switch(world: &World, who: &Person, channel: Channel, event: &str, is_on: bool) {
    let mut matrix = NotificationMatrix::default();
    matrix.channel_mut(channel.switch()).unwrap().insert(event.to_owned(), is_on);
    let input = UpdatePreferences { notifications: Some(matrix), ..UpdatePreferences::default() };
    preferences::update(&world.cx(), &who.customer(), &input).await.unwrap();
}

async fn prove_phone(world: &World, who: &Person) {
    let id = who.id();
    world
        .tamper(&format!("update users set phone = '{PHONE}', phone_verified_at = now() where id = '{id}'"))
        .await;
}

/// Mia buys two lamps and a mug of Ada, and pays at the door.
async fn bought(world: &World) -> (Person, Merchant, Order) {
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "Desk lamp", 4_000, 20).await;
    let mug = world.product(&ada, "Mug", 900, 20).await;
    let mia = world.customer("mia").await;
    world.run_jobs().await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    (mia, ada, order)
}

async fn confirm(world: &World, order: &Order) {
    assert_eq!(world.confirm(order.id).await, domain::orders::Confirmed::Now);
    assert_eq!(world.run_jobs().await, [""; 0]);
}

/// The newest fact of a kind.
async fn newest(world: &World, kind: &str) -> Event {
    let seq = world.count(&format!("select max(seq) from events where kind = '{kind}'")).await;
    events::read(&mut world.owner().await, seq).await.unwrap()
}
