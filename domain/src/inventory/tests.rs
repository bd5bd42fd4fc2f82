//! Rules of inventory, a file a subject. Here stands what they say in common.

use chrono::{DateTime, Duration, Utc};
use domain::Cx;
use domain::inventory::{self, Kept, Line, Part, Reservation};
use domain::kit::stock::{self, BY_ITSELF, Change};
use domain::kit::{Result, System};
use model::inventory::AdjustStock;
use model::{ProductId, StoreId, VariantId};
use testkit::{Goods, Merchant, World};
use uuid::Uuid;

#[path = "tests/adjust.rs"]
mod adjust;
#[path = "tests/alerts.rs"]
mod alerts;
#[path = "tests/console.rs"]
mod console;
#[path = "tests/corruption.rs"]
mod corruption;
#[path = "tests/expiry.rs"]
mod expiry;
#[path = "tests/orders.rs"]
mod orders;
#[path = "tests/races.rs"]
mod races;
#[path = "tests/random.rs"]
mod random;
#[path = "tests/reserve.rs"]
mod reserve;
#[path = "tests/set.rs"]
mod set;
#[path = "tests/walls.rs"]
mod walls;

/// Counters of a variant over all places: on hand, allocated, held.
type Counters = (i64, i64, i64);

async fn counters(world: &World, variant: VariantId) -> Counters {
    let sum = async |column: &str| {
        world
            .count(&format!("select coalesce(sum({column}), 0) from stock where variant_id = '{variant}'"))
            .await
    };
    (sum("on_hand").await, sum("allocated").await, sum("held").await)
}

async fn available(world: &World, product: ProductId) -> i64 {
    world.count(&format!("select available::bigint from stock_levels where product_id = '{product}'")).await
}

async fn events(world: &World, kind: &str, product: ProductId) -> i64 {
    world
        .count(&format!("select count(*) from events where kind = '{kind}' and thing_id = '{product}'"))
        .await
}

fn anywhere(variant_id: VariantId, quantity: i32) -> Line {
    Line { variant_id, store_id: None, quantity }
}

fn minutes(world: &World, minutes: i64) -> DateTime<Utc> {
    world.cx().now() + Duration::minutes(minutes)
}

/// Holds in a transaction of its own, as a checkout does; a shortage gives it up.
async fn hold(cx: &Cx, reference: Uuid, lines: &[Line], until: Option<DateTime<Utc>>) -> Result<Reservation> {
    let mut tx = cx.begin(&System).await?;
    let reservation = inventory::reserve(&mut tx, cx, reference, lines, until).await?;
    if reservation == Reservation::Held {
        tx.commit().await?;
    }
    Ok(reservation)
}

async fn freeze(cx: &Cx, reference: Uuid) -> Result<Kept> {
    let mut tx = cx.begin(&System).await?;
    let kept = inventory::freeze(&mut tx, cx, reference).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn thaw(cx: &Cx, reference: Uuid, until: DateTime<Utc>) -> Result<Kept> {
    let mut tx = cx.begin(&System).await?;
    let kept = inventory::thaw(&mut tx, cx, reference, until).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn release(cx: &Cx, reference: Uuid) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    inventory::release(&mut tx, cx, reference).await?;
    Ok(tx.commit().await?)
}

async fn allocate(cx: &Cx, reference: Uuid) -> Result<Kept> {
    let mut tx = cx.begin(&System).await?;
    let kept = inventory::allocate(&mut tx, cx, reference).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn unallocate(cx: &Cx, reference: Uuid, part: Part<'_>) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    inventory::unallocate(&mut tx, cx, reference, part).await?;
    Ok(tx.commit().await?)
}

async fn dispatch(cx: &Cx, reference: Uuid, part: Part<'_>) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    inventory::dispatch(&mut tx, cx, &BY_ITSELF, reference, part, reference).await?;
    Ok(tx.commit().await?)
}

async fn restock(cx: &Cx, reference: Uuid, part: Part<'_>) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    inventory::restock(&mut tx, cx, &BY_ITSELF, reference, part, (reference, "Came back")).await?;
    Ok(tx.commit().await?)
}

/// A change of what is on hand at the default place, without the second try that verbs have.
async fn change(cx: &Cx, merchant: &Merchant, variant_id: VariantId, delta: i32) -> Result<()> {
    let mut tx = cx.begin(&merchant.seller()).await?;
    let change = Change { variant_id, store_id: None, delta, reason: "Counted", order_id: None };
    stock::change(&mut tx, cx, &BY_ITSELF, &[change]).await?;
    Ok(tx.commit().await?)
}

fn by(change_qty: i64) -> AdjustStock {
    AdjustStock { change_qty, reason: "Counted".into(), ..AdjustStock::default() }
}

/// Another place of the same store.
async fn place(world: &World, merchant: &Merchant, name: &str) -> StoreId {
    let id = world.cx().id::<StoreId>();
    sqlx::query(
        "insert into stores (id, vendor_id, name, latitude, longitude, is_public, created_at, updated_at)
         values ($1, $2, $3, 48.4, 10.0, true, $4, $4)",
    )
    .bind(id.0)
    .bind(merchant.vendor_id.0)
    .bind(name)
    .bind(world.cx().now())
    .execute(&mut world.owner().await)
    .await
    .expect("a place");
    id
}

/// Gives a product sizes instead of its plain variant; each begins with nothing on the shelf.
async fn with_sizes(world: &World, merchant: &Merchant, goods: &Goods, sizes: &[&str]) -> Vec<VariantId> {
    let (cx, mut conn) = (world.cx(), world.owner().await);
    let mut made = Vec::new();
    for size in sizes {
        let id = cx.id::<VariantId>();
        sqlx::query(
            "insert into variants (id, product_id, vendor_id, options, created_at, updated_at)
             values ($1, $2, $3, jsonb_build_object('size', $4::text), $5, $5)",
        )
        .bind(id.0)
        .bind(goods.id.0)
        .bind(merchant.vendor_id.0)
        .bind(size)
        .bind(cx.now())
        .execute(&mut conn)
        .await
        .expect("a variant");
        made.push(id);
    }
    let mut tx = cx.begin(&merchant.seller()).await.expect("a transaction");
    sqlx::query("with named as (update products set option_names = '{size}' where id = $2) update variants set is_live = false where id = $1")
        .bind(goods.variant_id.0)
        .bind(goods.id.0)
        .execute(&mut *tx)
        .await
        .expect("given up");
    stock::open(&mut tx, &cx, goods.id, &made).await.expect("opened");
    stock::settle(&mut tx, &cx, None, &[goods.id]).await.expect("settled");
    tx.commit().await.expect("committed");
    made
}
