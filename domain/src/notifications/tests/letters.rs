use super::*;
use i18n::Lang;

#[tokio::test]
async fn every_letter_is_whole_in_both_languages() {
    let world = World::new().await;
    let all = notifications::samples();
    assert!(all.len() > 25, "{}", all.len());
    for sample in all {
        for lang in Lang::ALL {
            let mail = notifications::sample_mail(&world.cx(), lang, sample.about).unwrap();
            let place = format!("{} in {lang}", sample.about);
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(
                    !part.contains("{$") && !part.contains("{ $") && !part.contains("mail-"),
                    "{place}: {part}"
                );
            }
            assert!(mail.html.len() < 100 * 1024, "{place}: {} bytes", mail.html.len());
            assert!(mail.html.contains(&format!("dir=\"{}\"", lang.dir())), "{place}");
            assert!(mail.html.contains("prefers-color-scheme:dark"), "{place}");
            assert_eq!(mail.unsubscribe.is_some(), sample.is_optional, "{place}");
            assert_eq!(mail.subject.lines().count(), 1, "{place}");
        }
    }
}

#[tokio::test]
async fn an_order_lists_what_was_bought_and_what_it_came_to() {
    let world = World::new().await;
    let (_, _, order) = bought(&world).await;
    confirm(&world, &order).await;
    let find = |to: &str, subject: &str| {
        world.mailbox.mails_to(to).into_iter().find(|mail| mail.subject == subject).expect("a mail")
    };
    for mail in [
        find("mia@example.com", "Your order DC-100001 is confirmed"),
        find("ada@example.com", "New order DC-100001"),
    ] {
        for part in ["Desk lamp", "2 × $40.00", "$80.00", "Mug", "$9.00", "$89.00", "Total"] {
            assert!(mail.text.contains(part), "{part} in {}", mail.text);
            assert!(mail.html.contains(part), "{part} in {}", mail.html);
        }
    }
}

#[tokio::test]
async fn a_long_order_stays_a_short_mail() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let name = |n: usize| format!("{n} {}", "long name of a thing ".repeat(10));
    let mut goods = Vec::new();
    for n in 0..60 {
        goods.push(world.product(&ada, &name(n), 100, 5).await);
    }
    let mia = world.customer("mia").await;
    let things: Vec<_> = goods.iter().map(|one| (one, 1)).collect();
    let order = world.order(&mia, &things).await;
    confirm(&world, &order).await;
    let mail = world.mailbox.mails_to("mia@example.com").pop().unwrap();
    assert!(mail.text.contains("… and 20 more things"), "{}", mail.text);
    assert!(mail.html.len() < 100 * 1024, "{}", mail.html.len());
}

#[tokio::test]
async fn what_people_typed_is_text() {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let lamp = world.product(&ada, "<b>Lamp</b> & Co", 4_000, 20).await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 1)]).await;
    confirm(&world, &order).await;
    let mail = world.mailbox.mails_to("mia@example.com").pop().unwrap();
    assert!(mail.html.contains("&lt;b&gt;Lamp&lt;/b&gt; &amp; Co") && !mail.html.contains("<b>Lamp"));
}
