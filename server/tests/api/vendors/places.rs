use super::{decide, seller};
use crate::support::{TestApp, Value, json, names};

fn shop() -> Value {
    let day = json!(["09:00", "18:00"]);
    json!({
        "name": "Old town", "street": "Hauptstraße 1", "zipCode": "89073", "city": "Ulm", "country": "de",
        "latitude": 48.3984, "longitude": 9.9916, "timeZone": "Europe/Berlin", "isPublic": true,
        "openingHours": [day, day, day, day, day, null, null]
    })
}

#[tokio::test]
async fn a_place_is_added_read_changed_and_given_up() {
    let app = TestApp::new().await;
    let (ada, _) = seller(&app, "ada").await;
    let answer = ada.post("/vendors/my-store/places", shop()).await.expect(201);
    let place = answer.data();
    let path = format!("/vendors/my-store/places/{}", place["id"].as_str().unwrap());
    assert_eq!(answer.header("location"), format!("/api/v1{path}"));
    assert_eq!((&place["country"], &place["isDefault"]), (&json!("DE"), &json!(false)));
    let list = ada.get("/vendors/my-store/places").await.expect(200).json();
    assert_eq!(list["pagination"]["total"], 2);
    assert_eq!(list["data"][0]["isDefault"], true, "the default first");

    let seen = format!("/stores/{}", place["id"].as_str().unwrap());
    let public = app.as_nobody().get(&seen).await.expect(200).data();
    assert_eq!(
        names(&public),
        [
            "city",
            "closesAt",
            "country",
            "id",
            "isDefault",
            "isOpen",
            "isPublic",
            "latitude",
            "longitude",
            "name",
            "openingHours",
            "opensAt",
            "phone",
            "state",
            "storeName",
            "street",
            "street2",
            "timeZone",
            "vendorId",
            "vendorSlug",
            "zipCode"
        ]
    );
    // the world begins on a Wednesday at 9 in the morning of Greenwich, 10 in Ulm
    assert_eq!(
        (&public["isOpen"], &public["opensAt"], &public["closesAt"]),
        (&json!(true), &json!("09:00"), &json!("18:00"))
    );

    let mut moved = shop();
    moved["isDefault"] = true.into();
    moved["isPublic"] = false.into();
    assert_eq!(ada.put(&path, moved).await.expect(200).data()["isDefault"], true);
    app.as_nobody().get(&seen).await.refused(404, "NOT_FOUND");
    ada.delete(&path).await.expect(200);
    ada.delete(&path).await.refused(404, "NOT_FOUND");
    let last = ada.get("/vendors/my-store/places").await.data()[0]["id"].as_str().unwrap().to_owned();
    ada.delete(&format!("/vendors/my-store/places/{last}")).await.refused(409, "CONFLICT");
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let app = TestApp::new().await;
    let (ada, _) = seller(&app, "ada").await;
    for (field, value) in [
        ("name", json!(" ")),
        ("timeZone", json!("Mars/Olympus")),
        ("latitude", json!(91)),
        ("longitude", json!(null)),
        ("country", json!("XX")),
        ("city", json!("")),
        ("isPublic", json!("yes")),
    ] {
        let mut body = shop();
        body[field] = value;
        ada.post("/vendors/my-store/places", body).await.wrong_field(field);
    }
    let mut body = shop();
    body["openingHours"][3] = json!(["18:00", "18:00"]);
    ada.post("/vendors/my-store/places", body).await.wrong_field("openingHours[3]");
}

#[tokio::test]
async fn the_nearest_comes_first() {
    let app = TestApp::new().await;
    let (ada, store) = seller(&app, "ada").await;
    for (city, latitude) in [("Ulm", 48.3984), ("Blaubeuren", 48.4120), ("Berlin", 52.5200)] {
        let mut body = shop();
        body["city"] = city.into();
        body["latitude"] = json!(latitude);
        ada.post("/vendors/my-store/places", body).await.expect(201);
    }
    let near = async |query: &str| {
        let found = app.as_nobody().get(&format!("/stores/nearby?{query}")).await.expect(200).data();
        let found = found.as_array().unwrap().clone();
        found.iter().map(|place| place["city"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(near("latitude=48.40&longitude=9.99").await, ["Ulm", "Blaubeuren"]);
    assert_eq!(near("latitude=48.40&longitude=9.99&radius=500").await, ["Ulm", "Blaubeuren", "Berlin"]);
    let first = app.as_nobody().get("/stores/nearby?latitude=48.3984&longitude=9.9916").await.data();
    assert_eq!(first[0]["distanceKm"], json!(0.0));
    decide(&app, &store, "SUSPENDED").await;
    assert_eq!(near("latitude=48.40&longitude=9.99").await, Vec::<String>::new());
    for (query, field) in [
        ("longitude=9.99", "latitude"),
        ("latitude=48.40", "longitude"),
        ("latitude=north&longitude=9.99", "latitude"),
        ("latitude=90.1&longitude=9.99", "latitude"),
        ("latitude=NaN&longitude=9.99", "latitude"),
        ("latitude=48.40&longitude=9.99&radius=0", "radius"),
        ("latitude=48.40&longitude=9.99&radius=501", "radius"),
    ] {
        app.as_nobody().get(&format!("/stores/nearby?{query}")).await.wrong_field(field);
    }
    app.as_nobody().get("/stores/nowhere").await.refused(404, "NOT_FOUND");
}

#[tokio::test]
async fn another_stores_place_is_not_there() {
    let app = TestApp::new().await;
    let (ada, _) = seller(&app, "ada").await;
    let (eve, _) = seller(&app, "eve").await;
    let place = ada.post("/vendors/my-store/places", shop()).await.data();
    let path = format!("/vendors/my-store/places/{}", place["id"].as_str().unwrap());
    eve.put(&path, shop()).await.refused(404, "NOT_FOUND");
    eve.delete(&path).await.refused(404, "NOT_FOUND");
}
