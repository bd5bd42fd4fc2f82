use super::{apply, called, decide};
use domain::preferences;
use domain::vendors;
use i18n::Lang;
use model::accounts::Permission;
use model::preferences::{NotificationMatrix, UpdatePreferences};
use model::vendors::VendorStatus;
use testkit::World;

/// Subjects of what this address got, all jobs being done.
async fn mails(world: &World, address: &str) -> Vec<String> {
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    world.mailbox.mails_to(address).into_iter().map(|mail| mail.subject).collect()
}

#[tokio::test]
async fn whoever_keeps_a_store_hears_of_each_decision() {
    let world = World::new().await;
    let (mia, staff) = (world.customer("mia").await, world.admin("sam", &[Permission::Vendors]).await);
    let id = apply(&world, &mia.customer(), "Lamps").await.vendor.id;
    for status in
        [VendorStatus::Rejected, VendorStatus::Active, VendorStatus::Suspended, VendorStatus::Active]
    {
        assert_eq!(world.run_jobs().await, Vec::<String>::new());
        decide(&world, &staff, id, status).await.unwrap();
    }
    assert_eq!(
        mails(&world, "mia@example.com").await,
        [
            "We have your application for Lamps",
            "Lamps could not be approved",
            "Lamps is open",
            "Lamps was suspended",
            "Lamps is open again"
        ]
    );
    let all = world.mailbox.mails_to("mia@example.com");
    assert!(all[1].text.contains("a test") && all[1].text.contains("/sell"), "{}", all[1].text);
    assert!(!all[2].text.contains("a test"), "what staff note for themselves: {}", all[2].text);
}

#[tokio::test]
async fn letters_are_written_in_the_keepers_language() {
    let world = World::new().await;
    let (mia, staff) = (world.customer("mia").await, world.admin("sam", &[Permission::Vendors]).await);
    let arabic = UpdatePreferences { language: Some("ar".into()), ..UpdatePreferences::default() };
    preferences::update(&world.cx(), &mia.customer(), &arabic).await.unwrap();
    let id =
        vendors::apply(&world.cx_in(Lang::Ar), &mia.customer(), &called("مصابيح")).await.unwrap().vendor.id;
    decide(&world, &staff, id, VendorStatus::Active).await.unwrap();
    let subjects = mails(&world, "mia@example.com").await;
    assert!(subjects.iter().any(|subject| subject.contains("مفتوح الآن")), "{subjects:?}");
}

#[tokio::test]
async fn good_news_can_be_switched_off_and_bad_news_cannot() {
    let world = World::new().await;
    let (mia, staff) = (world.customer("mia").await, world.admin("sam", &[Permission::Vendors]).await);
    let mut off = NotificationMatrix::default();
    off.email.insert("vendor.approved".into(), false);
    let off = UpdatePreferences { notifications: Some(off), ..UpdatePreferences::default() };
    preferences::update(&world.cx(), &mia.customer(), &off).await.unwrap();
    let id = apply(&world, &mia.customer(), "Lamps").await.vendor.id;
    assert_eq!(mails(&world, "mia@example.com").await.len(), 1);
    decide(&world, &staff, id, VendorStatus::Active).await.unwrap();
    assert_eq!(mails(&world, "mia@example.com").await.len(), 1);
    decide(&world, &staff, id, VendorStatus::Suspended).await.unwrap();
    assert_eq!(mails(&world, "mia@example.com").await.len(), 2);
}
