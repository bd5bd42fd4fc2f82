//! Rules of reviews.

use domain::reviews::{self, ReviewQueue, ReviewSort};
use model::accounts::Permission;
use model::reviews::{ChangeReview, ReportReview, RespondToReview, ReviewState, VoteOnReview, WriteReview};
use model::{AppError, PageRequest, Reason};
use testkit::World;

fn stars(rating: i64) -> WriteReview {
    WriteReview { rating, body: "Heavy in the hand".into(), ..WriteReview::default() }
}

fn only(rating: i64) -> ChangeReview {
    ChangeReview { rating: Some(rating), ..ChangeReview::default() }
}

async fn ratings(world: &World) -> (i64, i64, i64) {
    (
        world.count("select coalesce(sum(rating_sum), 0)::bigint from products").await,
        world.count("select coalesce(sum(rating_count), 0)::bigint from products").await,
        world.count("select coalesce(sum(rating_sum), 0)::bigint from vendors").await,
    )
}

#[tokio::test]
async fn a_review_counts_at_once_and_follows_its_changes() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await);
    let review = reviews::write(&cx, &mia.customer(), lamp.id, &stars(4)).await.unwrap();
    assert_eq!((review.author.as_str(), review.verified_purchase), ("mia T.", false));
    assert_eq!(ratings(&world).await, (4, 1, 4));
    reviews::change(&cx, &mia.customer(), review.id, &only(2)).await.unwrap();
    assert_eq!(ratings(&world).await, (2, 1, 2));
    reviews::remove(&cx, &mia.customer(), review.id).await.unwrap();
    assert_eq!(ratings(&world).await, (0, 0, 0));
    world.assert_sound().await;
}

#[tokio::test]
async fn ten_reviews_of_one_person_at_once_are_one() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let input = stars(5);
    let tries = (0..10).map(|_| reviews::write(&cx, &mia, lamp.id, &input));
    let results = futures::future::join_all(tries).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    let refused =
        results.into_iter().filter_map(Result::err).all(|e| e == AppError::Refused(Reason::ReviewExists));
    assert!(refused);
    assert_eq!(ratings(&world).await, (5, 1, 5));
}

#[tokio::test]
async fn twenty_people_at_once_are_all_counted() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let cx = world.cx();
    let mut people = Vec::new();
    for n in 0..20 {
        people.push(world.customer(&format!("mia{n}")).await.customer());
    }
    let input = stars(3);
    let all =
        futures::future::join_all(people.iter().map(|who| reviews::write(&cx, who, lamp.id, &input))).await;
    assert!(all.iter().all(Result::is_ok), "{all:?}");
    assert_eq!(ratings(&world).await, (60, 20, 60));
    let first = all[0].as_ref().unwrap().id;
    let vote = VoteOnReview { helpful: true };
    let votes =
        futures::future::join_all(people[1..].iter().map(|who| reviews::vote(&cx, who, first, vote))).await;
    assert!(votes.iter().all(Result::is_ok), "{votes:?}");
    assert_eq!(world.count("select max(helpful_count)::bigint from reviews").await, 19);
    world.assert_sound().await;
}

#[tokio::test]
async fn nobody_reviews_what_they_sell_or_votes_for_themselves() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    let own = reviews::write(&cx, &ada.person.customer(), lamp.id, &stars(5)).await;
    assert_eq!(own.unwrap_err(), AppError::Forbidden);
    let review = reviews::write(&cx, &mia, lamp.id, &stars(5)).await.unwrap();
    let vote = reviews::vote(&cx, &mia, review.id, VoteOnReview { helpful: true }).await;
    assert_eq!(vote.unwrap_err(), AppError::Forbidden);
    let report = reviews::report(&cx, &mia, review.id, &ReportReview::default()).await;
    assert_eq!(report.unwrap_err(), AppError::Forbidden);
}

#[tokio::test]
async fn another_persons_review_and_another_stores_are_not_found() {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia, eve) =
        (world.cx(), world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let review = reviews::write(&cx, &mia, lamp.id, &stars(5)).await.unwrap();
    assert_eq!(reviews::change(&cx, &eve, review.id, &only(1)).await.unwrap_err(), AppError::NotFound);
    assert_eq!(reviews::remove(&cx, &eve, review.id).await.unwrap_err(), AppError::NotFound);
    let answer = RespondToReview { body: "Thank you".into() };
    assert_eq!(
        reviews::respond(&cx, &bob.seller(), review.id, &answer).await.unwrap_err(),
        AppError::NotFound
    );
    let answered = reviews::respond(&cx, &ada.seller(), review.id, &answer).await.unwrap();
    assert_eq!(answered.response.unwrap().body, "Thank you");
    let page = PageRequest::default();
    assert_eq!(reviews::of_vendor(&cx, &bob.seller(), false, page).await.unwrap().pagination.total, 0);
    assert_eq!(reviews::of_vendor(&cx, &ada.seller(), true, page).await.unwrap().pagination.total, 0);
    assert_eq!(reviews::of_vendor(&cx, &ada.seller(), false, page).await.unwrap().pagination.total, 1);
}

#[tokio::test]
async fn what_is_not_on_sale_is_not_reviewed() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia) = (world.cx(), world.customer("mia").await.customer());
    for hidden in [
        "update products set status = 'DRAFT'",
        "update products set status = 'ACTIVE', taken_down_at = now()",
        "update products set taken_down_at = null; update vendors set status = 'SUSPENDED'",
    ] {
        world.tamper(hidden).await;
        let refused = reviews::write(&cx, &mia, lamp.id, &stars(5)).await.unwrap_err();
        assert_eq!(refused, AppError::NotFound, "{hidden}");
    }
}

#[tokio::test]
async fn a_complaint_stays_in_sight_until_staff_decide_and_what_is_hidden_counts_nowhere() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "desk lamp", 4_000, 5).await;
    let (cx, mia, eve) =
        (world.cx(), world.customer("mia").await.customer(), world.customer("eve").await.customer());
    let review = reviews::write(&cx, &mia, lamp.id, &stars(1)).await.unwrap();
    let why = ReportReview { reason: Some("Not about the lamp".into()) };
    reviews::report(&cx, &eve, review.id, &why).await.unwrap();
    reviews::report(&cx, &eve, review.id, &why).await.unwrap();
    let visitor = visitor();
    let page = PageRequest::default();
    let (seen, histogram) =
        reviews::of_product(&cx, &visitor, lamp.id, ReviewSort::default(), page).await.unwrap();
    assert_eq!((seen.items[0].state, histogram), (ReviewState::Reported, [1, 0, 0, 0, 0]));

    let staff = world.admin("cato", &[Permission::Content]).await.as_admin();
    let other = world.admin("orla", &[Permission::Orders]).await.as_admin();
    let reported = ReviewQueue { state: Some(ReviewState::Reported), search: Some("HAND".into()) };
    assert_eq!(reviews::queue(&cx, &other, &reported, page).await.unwrap_err(), AppError::Forbidden);
    let queue = reviews::queue(&cx, &staff, &reported, page).await.unwrap();
    assert_eq!(
        (queue.items[0].report_count, queue.items[0].reasons.as_slice()),
        (1, ["Not about the lamp".to_owned()].as_slice())
    );
    let unsaid = reviews::moderate(&cx, &staff, review.id, ReviewState::Hidden, None).await;
    assert!(matches!(unsaid, Err(AppError::Invalid(_))));
    reviews::moderate(&cx, &staff, review.id, ReviewState::Hidden, Some("Off topic")).await.unwrap();
    assert_eq!(ratings(&world).await, (0, 0, 0));
    let (seen, _) = reviews::of_product(&cx, &visitor, lamp.id, ReviewSort::default(), page).await.unwrap();
    assert_eq!(seen.pagination.total, 0);
    assert_eq!(reviews::mine(&cx, &mia, page).await.unwrap().items[0].review.state, ReviewState::Hidden);
    reviews::moderate(&cx, &staff, review.id, ReviewState::Published, None).await.unwrap();
    assert_eq!(ratings(&world).await, (1, 1, 1));
    assert_eq!(world.count("select count(*) from audit_log where action = 'review.moderate'").await, 2);
    world.assert_sound().await;
}

fn visitor() -> domain::accounts::Visitor {
    domain::accounts::Who::nobody().visitor()
}
