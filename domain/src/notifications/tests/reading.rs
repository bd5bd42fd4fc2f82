use super::*;
use model::{AppError, NotificationId};

#[tokio::test]
async fn what_is_read_is_new_no_more() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let cx = world.cx();
    let new = told(&world, &mia).await.into_iter().find(|one| one.channel == Channel::InApp).unwrap();
    assert_eq!((new.status, new.read_at), (NotificationStatus::Delivered, None));
    for _ in 0..2 {
        let read = notifications::read(&cx, &mia.customer(), new.id).await.unwrap();
        assert_eq!((read.status, read.read_at), (NotificationStatus::Read, Some(cx.now())));
    }
    assert_eq!(unread(&world, &mia).await, 0);
    world.assert_sound().await;
}

#[tokio::test]
async fn another_persons_notification_is_not_found() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    let hers = told(&world, &mia).await.remove(0);
    let cx = world.cx();
    let read = notifications::read(&cx, &ada.customer(), hers.id).await;
    assert_eq!(read.unwrap_err(), AppError::NotFound);
    assert!(told(&world, &ada).await.iter().all(|one| one.id != hers.id));
    notifications::read_all(&cx, &ada.customer()).await.unwrap();
    assert_eq!(unread(&world, &mia).await, 1, "hers are untouched");
    let nothing = notifications::read(&cx, &mia.customer(), NotificationId(uuid::Uuid::nil())).await;
    assert_eq!(nothing.unwrap_err(), AppError::NotFound);
}

#[tokio::test]
async fn the_wall_stands_even_where_a_query_forgets() {
    let world = World::new().await;
    let (mia, ada, order) = bought(&world).await;
    confirm(&world, &order).await;
    let see = async |who: &Person| {
        let mut tx = world.cx().begin(&who.customer()).await.unwrap();
        let rows: i64 = sqlx::query_scalar("select count(*) from notifications where user_id = $1")
            .bind(mia.id().0)
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        rows
    };
    assert_eq!(see(&ada).await, 0);
    assert!(see(&mia).await > 0);
}

#[tokio::test]
async fn the_list_is_narrowed_and_cut_into_pages() {
    let world = World::new().await;
    let (mia, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let cx = world.cx();
    let list = async |filter: NotificationFilter| {
        let page = PageRequest::check(None, Some(1)).unwrap();
        let found = notifications::list(&cx, &mia.customer(), &filter, page).await.unwrap();
        (found.items.len(), found.pagination.total)
    };
    let all = NotificationFilter::default();
    assert_eq!(list(all).await, (1, 2));
    for (channel, count) in [(Channel::Email, 1), (Channel::InApp, 1), (Channel::Sms, 0)] {
        let one = NotificationFilter { channel: Some(channel), ..all };
        assert_eq!(list(one).await, (count as usize, count), "{channel:?}");
    }
    let sent = NotificationFilter { status: Some(NotificationStatus::Sent), ..all };
    assert_eq!(list(sent).await, (1, 1));
    assert_eq!(notifications::read_all(&cx, &mia.customer()).await.unwrap(), 1);
    assert_eq!(notifications::read_all(&cx, &mia.customer()).await.unwrap(), 0);
    let new = NotificationFilter { unread: true, channel: Some(Channel::InApp), ..all };
    assert_eq!(list(new).await, (0, 0));
}
