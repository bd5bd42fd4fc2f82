use super::{decide, seller};
use crate::support::{TestApp, json, names};

#[tokio::test]
async fn the_own_store_is_read_and_changed_whatever_its_status() {
    let app = TestApp::new().await;
    let (ada, store) = seller(&app, "ada").await;
    assert_eq!(
        names(&store),
        [
            "balances",
            "bannerUrl",
            "contactInfo",
            "createdAt",
            "description",
            "id",
            "logoUrl",
            "productCount",
            "rating",
            "ratingCount",
            "slug",
            "status",
            "statusReason",
            "storeName",
            "translations",
            "updatedAt",
            "version"
        ]
    );
    assert_eq!(store["balances"], json!({"currency": "USD", "held": 0.00, "releasable": 0.00}));
    let body = json!({"description": "New words", "version": 1});
    let changed = ada.put("/vendors/my-store", body.clone()).await.expect(200).data();
    assert_eq!((&changed["description"], &changed["version"]), (&json!("New words"), &json!(2)));
    assert_eq!(changed["storeName"], store["storeName"]);
    ada.put("/vendors/my-store", body).await.refused(409, "EDITED_MEANWHILE");
    decide(&app, &store, "SUSPENDED").await;
    let mine = ada.get("/vendors/my-store").await.expect(200).data();
    assert_eq!((&mine["status"], &mine["statusReason"]), (&json!("SUSPENDED"), &json!("a test")));
    ada.put("/vendors/my-store", json!({"storeName": "Better"})).await.expect(200);
    assert_eq!(ada.get("/vendors/my-store").await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn figures_have_a_row_for_every_day() {
    let app = TestApp::new().await;
    let (ada, _) = seller(&app, "ada").await;
    let path = "/vendors/my-store/analytics";
    let seen = ada.get(&format!("{path}?startDate=2026-01-30&endDate=2026-02-02")).await.expect(200).data();
    assert_eq!(
        names(&seen),
        ["byDay", "currency", "endDate", "orders", "products", "sales", "startDate", "topProducts", "views"]
    );
    let days: Vec<_> = seen["byDay"].as_array().unwrap().iter().map(|day| day["date"].clone()).collect();
    assert_eq!(days, ["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02"]);
    assert_eq!(seen["byDay"][0], json!({"date": "2026-01-30", "sales": 0.00, "orders": 0, "views": 0}));
    let week = ada.get(&format!("{path}?period=weekly")).await.expect(200).data();
    assert_eq!(week["byDay"].as_array().unwrap().len(), 7);
    for (query, field) in [
        ("period=yearly", "period"),
        ("startDate=yesterday", "startDate"),
        ("startDate=2026-02-02&endDate=2026-02-01", "endDate"),
        ("startDate=2024-01-01&endDate=2026-02-01", "endDate"),
    ] {
        ada.get(&format!("{path}?{query}")).await.wrong_field(field);
    }
}

/// A picture of a few pixels.
const PIXEL: &[u8] = include_bytes!("pixel.png");

fn form(file: &[u8]) -> Vec<u8> {
    let head = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\n";
    [head.as_bytes(), file, b"\r\n--x--\r\n"].concat()
}

#[tokio::test]
async fn logo_and_banner_are_pictures_and_nothing_else() {
    let app = TestApp::new().await;
    let (ada, _) = seller(&app, "ada").await;
    let sender = ada.clone().header("content-type", "multipart/form-data; boundary=x");
    for (kind, field) in [("logo", "logoUrl"), ("banner", "bannerUrl")] {
        let path = format!("/vendors/my-store/{kind}");
        let store = sender.send_text("POST", &path, form(PIXEL)).await.expect(200).data();
        let url = store[field].as_str().unwrap();
        assert!(url.contains("/media/") && url.ends_with(".webp"), "{url}");
        let seen = app.as_nobody().at_root().get(&url[url.find("/media/").unwrap()..]).await.expect(200);
        assert_eq!(seen.header("content-type"), "image/webp");
        sender.send_text("POST", &path, form(b"<svg/>")).await.wrong_field("file");
        let bare = ada.delete(&path).await.expect(200).data();
        assert_eq!(bare[field], json!(null));
    }
    assert_eq!(app.world.count("select count(*) from pictures").await, 0);
}
