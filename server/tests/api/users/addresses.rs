use crate::support::{Actor, TestApp, Value, json, names};
use chrono::Duration;

fn home() -> Value {
    json!({"recipient": "Mia Lund", "street": "Hauptstraße 1", "city": "Ulm", "zipCode": "89073", "country": "de"})
}

async fn added(actor: &Actor<'_>, label: &str) -> Value {
    let mut body = home();
    body["label"] = label.into();
    actor.post("/users/addresses", body).await.expect(201).data()
}

fn path(address: &Value) -> String {
    format!("/users/addresses/{}", address["id"].as_str().unwrap())
}

#[tokio::test]
async fn an_address_is_added_read_replaced_and_deleted() {
    let app = TestApp::new().await;
    for (base, name) in [("/api/v1", "mia"), ("/api", "ada")] {
        let me = app.as_customer(name).under(base);
        let answer = me.post("/users/addresses", home()).await.expect(201);
        let address = answer.data();
        assert_eq!(answer.header("location"), format!("/api/v1{}", path(&address)));
        assert_eq!(
            names(&address),
            [
                "city",
                "country",
                "createdAt",
                "id",
                "isDefault",
                "label",
                "latitude",
                "longitude",
                "phone",
                "recipient",
                "state",
                "street",
                "street2",
                "updatedAt",
                "zipCode"
            ]
        );
        assert_eq!((&address["country"], &address["isDefault"]), (&json!("DE"), &json!(true)));
        assert_eq!(me.get(&path(&address)).await.expect(200).data(), address);
        let mut moved = home();
        moved["city"] = "Köln".into();
        moved["latitude"] = json!(50.94);
        moved["longitude"] = json!(6.96);
        let replaced = me.put(&path(&address), moved).await.expect(200).data();
        assert_eq!((&replaced["city"], &replaced["latitude"]), (&json!("Köln"), &json!(50.94)));
        let removed = me.delete(&path(&address)).await.expect(200);
        assert_eq!((removed.data(), removed.json()["message"].is_string()), (json!(null), true));
        me.get(&path(&address)).await.refused(404, "NOT_FOUND");
        me.delete(&path(&address)).await.refused(404, "NOT_FOUND");
    }
}

#[tokio::test]
async fn there_is_exactly_one_default() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    let first = added(&me, "first").await;
    app.wait(Duration::seconds(1));
    let second = added(&me, "second").await;
    app.wait(Duration::seconds(1));
    let mut third = home();
    third["isDefault"] = true.into();
    let third = me.post("/users/addresses", third).await.expect(201).data();
    let defaults = async || {
        let list = me.get("/users/addresses").await.data();
        let default = |one: &&Value| one["isDefault"] == true;
        list.as_array().unwrap().iter().filter(default).map(|one| one["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(defaults().await, [third["id"].clone()]);
    let mut without = home();
    without["isDefault"] = false.into();
    me.put(&path(&third), without.clone()).await.expect(200);
    assert_eq!(defaults().await, [first["id"].clone()]);
    me.delete(&path(&first)).await.expect(200);
    assert_eq!(defaults().await, [second["id"].clone()]);
    me.delete(&path(&third)).await.expect(200);
    me.put(&path(&second), without).await.expect(200);
    assert_eq!(defaults().await, [second["id"].clone()], "the last one stays the default");
}

#[tokio::test]
async fn ten_at_once_leave_one_default() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    app.customer("mia").await;
    let adding = (0..10).map(|_| async {
        let mut body = home();
        body["isDefault"] = true.into();
        me.post("/users/addresses", body).await.status
    });
    assert_eq!(futures::future::join_all(adding).await, [201; 10]);
    assert_eq!(app.world.count("select count(*) from addresses where is_default").await, 1);
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    let empty = me.get("/users/addresses").await.expect(200).json();
    assert_eq!(empty["data"], json!([]));
    assert_eq!(empty["pagination"], json!({"page": 1, "limit": 20, "total": 0, "totalPages": 0}));
    for n in 0..3 {
        added(&me, &format!("number {n}")).await;
    }
    let all = me.get("/users/addresses").await.json();
    assert_eq!(all["pagination"], json!({"page": 1, "limit": 20, "total": 3, "totalPages": 1}));
    let second = me.get("/users/addresses?page=2&limit=2").await.expect(200).json();
    assert_eq!(second["pagination"], json!({"page": 2, "limit": 2, "total": 3, "totalPages": 2}));
    assert_eq!(second["data"].as_array().unwrap().as_slice(), &all["data"].as_array().unwrap()[2..]);
    let beyond = me.get("/users/addresses?page=9").await.expect(200).json();
    assert_eq!(beyond["data"], json!([]));
    for (query, field) in [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=two", "page"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=1.5", "limit"),
        ("page=99999999999999999999", "page"),
    ] {
        me.get(&format!("/users/addresses?{query}")).await.wrong_field(field);
    }
    me.get("/users/addresses?colour=red").await.expect(200);
}

#[tokio::test]
async fn another_persons_address_is_not_there() {
    let app = TestApp::new().await;
    let theirs = added(&app.as_customer("ada"), "Ada's").await;
    let me = app.as_customer("mia");
    me.get(&path(&theirs)).await.refused(404, "NOT_FOUND");
    me.put(&path(&theirs), home()).await.refused(404, "NOT_FOUND");
    me.delete(&path(&theirs)).await.refused(404, "NOT_FOUND");
    app.as_superadmin("root").get(&path(&theirs)).await.refused(404, "NOT_FOUND");
    assert_eq!(me.get("/users/addresses").await.data(), json!([]));
    app.as_customer("ada").get(&path(&theirs)).await.expect(200);
}

#[tokio::test]
async fn what_is_no_id_names_nothing() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    for id in ["1", "nonsense", "%00", "%F0%9F", "..%2F..%2Fetc", "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d1"] {
        let path = format!("/users/addresses/{id}");
        me.get(&path).await.refused(404, "NOT_FOUND");
        me.put(&path, home()).await.refused(404, "NOT_FOUND");
        me.delete(&path).await.refused(404, "NOT_FOUND");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let app = TestApp::new().await;
    let me = app.as_customer("mia");
    let nothing = me.post("/users/addresses", json!({})).await.wrong_field("recipient");
    assert_eq!(nothing.fields(), ["recipient", "country", "street", "zipCode", "city"]);
    for (field, value) in [
        ("country", json!("XX")),
        ("latitude", json!(91)),
        ("street", json!(7)),
        ("isDefault", json!("yes")),
        ("city", json!("\u{0}")),
        ("zipCode", json!("x".repeat(21))),
    ] {
        let mut body = home();
        body["longitude"] = json!(6.9);
        body["latitude"] = json!(50.9);
        body[field] = value;
        me.post("/users/addresses", body).await.wrong_field(field);
    }
    assert_eq!(app.world.count("select count(*) from addresses").await, 0);
}
