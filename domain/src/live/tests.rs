//! What is told of facts, and to whom.

use domain::kit::events::Event;
use domain::live::{self, Heard, Missed, OrderNews, Scope};
use domain::orders;
use model::live::{OrderUpdated, Told};
use model::orders::OrderStatus;
use testkit::{Merchant, Person, World};

async fn all_events(world: &World) -> Vec<Event> {
    let mut conn = world.cx().pool().acquire().await.unwrap();
    let seqs = sqlx::query_scalar("select seq from events order by seq").fetch_all(&mut *conn).await.unwrap();
    domain::kit::events::read_many(&mut conn, &seqs).await.unwrap()
}

struct Scene {
    world: World,
    ada: Merchant,
    bob: Merchant,
    mia: Person,
}

/// An order of two stores, confirmed.
async fn scene() -> (Scene, orders::live::Now) {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = world.product(&bob, "Mug", 999, 10).await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1), (&mug, 1)]).await;
    let _ = world.confirm(order.id).await;
    let now = orders::live::now(&world.cx(), &[order.id]).await.unwrap().remove(0);
    (Scene { world, ada, bob, mia }, now)
}

fn news_of(heard: &[Heard]) -> &OrderNews {
    let news = heard.iter().find_map(|one| if let Heard::Order(news) = one { Some(news) } else { None });
    news.expect("an order")
}

fn order_in(told: Option<Told>) -> OrderUpdated {
    let Some(Told::Order(order)) = told else { panic!("{told:?}") };
    order
}

#[tokio::test]
async fn facts_of_one_order_are_told_as_one_by_the_newest() {
    let (Scene { world, .. }, now) = scene().await;
    let events = all_events(&world).await;
    let newest = events.iter().rfind(|event| event.thing == "order").unwrap();
    let heard = live::heard(&world.cx(), &events).await.unwrap();
    assert_eq!(heard.iter().filter(|one| matches!(one, Heard::Order(_))).count(), 1);
    let news = news_of(&heard);
    assert_eq!((news.seq, news.now.id), (newest.seq, now.id));
    let told = order_in(news.told(Scope::Whole));
    assert_eq!((told.event, told.status), (newest.kind.clone(), OrderStatus::Confirmed));
    assert_eq!(told.vendor_order_id, None, "it happened to several parts");
    assert!(heard.windows(2).all(|pair| pair[0].seq() <= pair[1].seq()), "in their order");
}

#[tokio::test]
async fn a_store_is_told_of_its_part_and_of_what_concerns_all() {
    let (Scene { world, ada, bob, .. }, now) = scene().await;
    let (own, others) = (Scope::Part(ada.vendor_id), Scope::Part(bob.vendor_id));
    let of_ada = live::Fact {
        kind: "order.shipped".to_owned(),
        part: Some(now.parts[0].id),
        vendor: Some(ada.vendor_id),
    };
    let news = OrderNews { seq: 7, now: now.clone(), facts: vec![of_ada] };
    assert!(news.told(others).is_none());
    let told = order_in(news.told(own));
    assert_eq!((told.vendor_order_id, told.vendor_orders.len()), (Some(now.parts[0].id), 1));
    assert_eq!(order_in(news.told(Scope::Whole)).vendor_orders.len(), 2);
    let paid = live::Fact { kind: "payment.succeeded".to_owned(), part: None, vendor: None };
    let news = OrderNews { facts: vec![paid], ..news };
    for scope in [own, others] {
        assert_eq!(order_in(news.told(scope)).vendor_orders.len(), 1);
    }
    let stranger = world.seller("eve").await;
    assert!(news.told(Scope::Part(stranger.vendor_id)).is_none(), "no part of it");
}

#[tokio::test]
async fn each_missed_what_is_theirs() {
    let (Scene { world, ada, mia, .. }, now) = scene().await;
    let cx = world.cx();
    let eve = world.customer("eve").await;
    let missed = async |person: &Person, own: bool, orders: &[model::OrderId]| {
        let who = live::listener(&cx, person.who().clone(), Vec::new()).await.unwrap();
        match live::missed(&cx, &who, own, orders, 0, false).await.unwrap() {
            Missed::Facts(facts) => facts.into_iter().map(|fact| fact.thing_id).collect::<Vec<_>>(),
            Missed::TooMuch => panic!("too much"),
        }
    };
    for person in [&mia, &ada.person] {
        let facts = missed(person, true, &[]).await;
        assert!(!facts.is_empty() && facts.iter().all(|id| *id == now.id.0), "{facts:?}");
    }
    assert_eq!(missed(&eve, true, &[]).await.len(), 0);
    assert_eq!(missed(&mia, false, &[]).await.len(), 0, "only what is followed was asked for");
    assert!(!missed(&eve, false, &[now.id]).await.is_empty(), "whether one may follow it was asked before");
}

#[tokio::test]
async fn stock_is_told_of_what_is_on_sale_with_its_variants() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let (shirt, sizes) = world.product_in_sizes(&ada, "Shirt", 2_000, &[("S", 2), ("M", 0)]).await;
    let lamp = world.product(&ada, "Lamp", 4_000, 3).await;
    let told = live::stock(&world.cx(), &[shirt, lamp.id]).await.unwrap();
    let of = |id| told.iter().find(|one| one.product_id == id).unwrap();
    assert_eq!((of(lamp.id).available, of(lamp.id).variants.len()), (3, 0), "a plain variant has no name");
    assert_eq!((of(shirt).available, of(shirt).in_stock), (2, true));
    let variants: Vec<_> = of(shirt).variants.iter().map(|one| (one.variant_id, one.available)).collect();
    assert_eq!(variants, [(sizes[0], 2), (sizes[1], 0)]);
    world.tamper("update vendors set status = 'SUSPENDED'").await;
    assert_eq!(live::stock(&world.cx(), &[shirt, lamp.id]).await.unwrap(), []);
}
