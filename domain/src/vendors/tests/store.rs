use super::{called, refused};
use domain::vendors;
use model::pictures::Picture;
use model::vendors::{ContactInfo, StoreTranslations, StoreWords, WriteStore};
use model::{AppError, PictureId, Reason};
use testkit::{Merchant, World};
use uuid::Uuid;

#[tokio::test]
async fn what_is_named_changes_and_the_rest_stays() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    let contact = ContactInfo { website: Some("https://lamps.example".into()), ..ContactInfo::default() };
    let words = StoreWords { store_name: Some("مصابيح آدا".into()), description: None };
    let input = WriteStore {
        contact_info: Some(contact.clone()),
        translations: Some(StoreTranslations { ar: Some(words) }),
        ..called("Lamps")
    };
    let first = vendors::change(&world.cx(), &ada, &input).await.unwrap();
    assert_eq!((first.vendor.store_name.as_str(), first.version), ("Lamps", 2));
    let input = WriteStore { description: Some("Worth mending".into()), ..WriteStore::default() };
    let second = vendors::change(&world.cx(), &ada, &input).await.unwrap();
    assert_eq!((second.vendor.store_name.as_str(), second.vendor.contact_info), ("Lamps", contact));
    assert_eq!(second.vendor.slug, "adas-store", "old links go on leading here");
    let visitor = domain::accounts::Who::nobody().visitor();
    let arabic = vendors::get(&world.cx_in(i18n::Lang::Ar), &visitor, "adas-store").await.unwrap();
    assert_eq!((arabic.store_name.as_str(), arabic.description.as_str()), ("مصابيح آدا", "Worth mending"));
    assert_eq!(world.count("select count(*) from events where kind = 'vendor.updated'").await, 2);
}

#[tokio::test]
async fn of_two_who_change_the_same_one_has_to_look_again() {
    let world = World::new().await;
    let (cx, ada) = (world.cx(), world.seller("ada").await.seller());
    let inputs: Vec<WriteStore> =
        (0..5).map(|n| WriteStore { version: Some(1), ..called(&format!("Lamps {n}")) }).collect();
    let answers =
        futures::future::join_all(inputs.iter().map(|input| vendors::change(&cx, &ada, input))).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    for answer in answers.into_iter().filter_map(Result::err) {
        assert_eq!(answer, refused(Reason::EditedMeanwhile));
    }
}

#[tokio::test]
async fn only_http_addresses_are_websites() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    for site in ["javascript:alert(1)", "data:text/html,x", "lamps.example", "//lamps.example"] {
        let contact = ContactInfo { website: Some(site.into()), ..ContactInfo::default() };
        let input = WriteStore { contact_info: Some(contact), ..WriteStore::default() };
        let answer = vendors::change(&world.cx(), &ada, &input).await;
        assert!(matches!(answer, Err(AppError::Invalid(_))), "{site}");
    }
}

/// A picture as if it had been uploaded.
async fn picture(world: &World, of: &Merchant) -> PictureId {
    let id = world.cx().id::<PictureId>();
    world
        .tamper(&format!(
            "insert into pictures (id, vendor_id, width, height, colour, sizes, created_at)
             values ('{id}', '{}', 400, 400, 0, '{{200,400}}', now())",
            of.vendor_id
        ))
        .await;
    id
}

#[tokio::test]
async fn a_logo_is_one_of_the_own_pictures() {
    let world = World::new().await;
    let (ada, eve) = (world.seller("ada").await, world.seller("eve").await);
    let (own, others) = (picture(&world, &ada).await, picture(&world, &eve).await);
    let url = |picture: Option<Picture>| picture.map(|picture| picture.url).unwrap_or_default();
    let store = vendors::set_logo(&world.cx(), &ada.seller(), Some(own)).await.unwrap();
    assert!(url(store.vendor.logo_url).ends_with(&format!("/media/{own}/400.webp")));
    assert_eq!(store.version, 1, "a form that is open beside is not stale");
    let stolen = vendors::set_banner(&world.cx(), &ada.seller(), Some(others)).await;
    assert_eq!(stolen.unwrap_err(), AppError::NotFound);
    let nowhere = vendors::set_logo(&world.cx(), &ada.seller(), Some(PictureId(Uuid::nil()))).await;
    assert_eq!(nowhere.unwrap_err(), AppError::NotFound);

    let bare = vendors::set_logo(&world.cx(), &ada.seller(), None).await.unwrap();
    assert!(bare.vendor.logo_url.is_none());
    let left = |id: PictureId| format!("select count(*) from pictures where id = '{id}'");
    assert_eq!(world.count(&left(own)).await, 0, "nobody shows it any more");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_picture_that_hangs_elsewhere_stays_when_it_is_taken_down() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let both = picture(&world, &ada).await;
    vendors::set_logo(&world.cx(), &ada.seller(), Some(both)).await.unwrap();
    vendors::set_banner(&world.cx(), &ada.seller(), Some(both)).await.unwrap();
    let store = vendors::set_logo(&world.cx(), &ada.seller(), None).await.unwrap();
    assert!(store.vendor.logo_url.is_none() && store.vendor.banner_url.is_some());
    assert_eq!(world.count("select count(*) from pictures").await, 1);
}

#[tokio::test]
async fn what_is_no_picture_changes_nothing() {
    let world = World::new().await;
    let ada = world.seller("ada").await.seller();
    for file in ["", "<svg xmlns='http://www.w3.org/2000/svg'/>"] {
        let answer = vendors::upload_logo(&world.cx(), &ada, file).await.unwrap_err();
        let AppError::Invalid(errors) = answer else { panic!("{answer:?}") };
        assert_eq!(errors.0[0].field, "file");
    }
    assert_eq!(world.count("select count(*) from pictures").await, 0);
}

#[tokio::test]
async fn the_second_wall_keeps_other_stores_as_they_are() {
    let world = World::new().await;
    let (ada, eve) = (world.seller("ada").await, world.seller("eve").await);
    let mut tx = world.cx().begin(&eve.seller()).await.unwrap();
    for (statement, touched) in [
        ("update vendors set store_name = 'Eve was here'", 1),
        ("update stores set name = 'Eve was here'", 1),
        ("delete from pictures", 0),
    ] {
        let done = sqlx::query(statement).execute(&mut *tx).await.unwrap();
        assert_eq!(done.rows_affected(), touched, "{statement}: her own at most");
    }
    let planted = sqlx::query(
        "insert into stores (id, vendor_id, name, created_at, updated_at) values ($1, $2, 'x', now(), now())",
    )
    .bind(world.cx().id::<Uuid>())
    .bind(ada.vendor_id.0)
    .execute(&mut *tx)
    .await;
    assert!(planted.is_err(), "a place of another store");
}
