//! Whatever a keeper does, and in whatever order, the shop stays sound.

use super::{change, create, promise};
use domain::catalog;
use model::catalog::{BulkAct, Product};
use model::{AppError, Result};
use proptest::prelude::*;
use serde_json::{Value, json};
use testkit::{Merchant, World};

#[derive(Clone, Debug)]
enum Step {
    Create(Value),
    /// The product of this number (as far as there are so many).
    Change(usize, Value),
    Archive(usize),
    Duplicate(usize),
    Promise(usize, i32),
    Publish(usize),
}

fn sizes() -> impl Strategy<Value = Value> {
    let variant =
        ("[SML]", 0..6_i64, prop::option::of("[a-c]"), any::<bool>()).prop_map(|(size, stock, sku, told)| {
            let mut variant = json!({"options": {"size": size}, "sku": sku});
            if told {
                variant["stockQty"] = json!(stock);
            }
            variant
        });
    prop::collection::vec(variant, 0..4).prop_map(Value::from)
}

fn body() -> impl Strategy<Value = Value> {
    let fields = (
        prop::option::of("(Lamp|Mug|مصباح|Tee)"),
        prop::option::of(0..9_i64),
        prop::option::of(prop::option::of("[a-c]")),
        prop::option::of(sizes()),
        prop::option::of(prop::sample::select(vec!["DRAFT", "ACTIVE", "ARCHIVED"])),
        prop::option::of(prop::sample::select(vec![
            json!([]),
            json!(["https://x.example.com/a"]),
            json!(["https://x.example.com/b", "https://x.example.com/a"]),
        ])),
        prop::option::of(prop::option::of("[AaB]")),
    );
    fields.prop_map(|(name, stock, sku, variants, status, images, brand)| {
        let given = [
            ("name", name.map(Value::from)),
            ("stockQty", stock.map(Value::from)),
            ("sku", sku.map(|sku| json!(sku))),
            ("variants", variants),
            ("status", status.map(Value::from)),
            ("images", images),
            ("brand", brand.map(|brand| json!(brand))),
        ];
        given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    })
}

fn step() -> impl Strategy<Value = Step> {
    let with_name_and_price = |mut body: Value| {
        if body.get("name").is_none() {
            body["name"] = json!("Thing");
        }
        body["price"] = json!(5);
        Step::Create(body)
    };
    prop_oneof![
        3 => body().prop_map(with_name_and_price),
        6 => (0..6_usize, body()).prop_map(|(at, body)| Step::Change(at, body)),
        1 => (0..6_usize).prop_map(Step::Archive),
        1 => (0..6_usize).prop_map(Step::Duplicate),
        1 => (0..6_usize, 0..3_i32).prop_map(|(at, pieces)| Step::Promise(at, pieces)),
        1 => (0..6_usize).prop_map(Step::Publish),
    ]
}

async fn play(world: &World, ada: &Merchant, steps: Vec<Step>) {
    let (cx, keeper) = (world.cx(), ada.keeper());
    let mut made = Vec::new();
    for step in steps {
        let said: Result<Option<Product>> = match step {
            Step::Create(body) => create(&cx, &keeper, body).await.map(Some),
            Step::Change(at, body) => match made.get(at) {
                Some(id) => change(&cx, &keeper, *id, body).await.map(|_| None),
                None => continue,
            },
            Step::Archive(at) => match made.get(at) {
                Some(id) => catalog::archive(&cx, &keeper, *id).await.map(|()| None),
                None => continue,
            },
            Step::Duplicate(at) => match made.get(at) {
                Some(id) => match catalog::duplicate(&cx, &keeper, *id).await {
                    Ok(copy) => {
                        made.push(copy);
                        continue;
                    }
                    Err(error) => Err(error),
                },
                None => continue,
            },
            Step::Promise(at, pieces) => {
                if let Some(id) = made.get(at) {
                    promise(world, *id, pieces).await;
                }
                continue;
            }
            Step::Publish(at) => {
                let ids: Vec<_> = made.get(at).copied().into_iter().collect();
                catalog::bulk(&cx, &ada.seller(), &ids, &BulkAct::Publish).await.map(|_| None)
            }
        };
        match said {
            Ok(product) => made.extend(product.map(|product| product.id)),
            Err(AppError::Refused(_) | AppError::Invalid(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    world.assert_sound().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn after_any_sequence_the_doctor_is_content(steps in prop::collection::vec(step(), 1..30)) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let world = World::new().await;
            let ada = world.seller("ada").await;
            play(&world, &ada, steps).await;
        });
    }
}
