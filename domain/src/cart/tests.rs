//! Rules of carts, a file a subject. Here stands what they say in common.

use domain::cart::{self, Shopper};
use domain::kit::{Result, System};
use domain::{Cx, registry};
use model::cart::{AddItem, Cart, CartItem, ChangeItem};
use model::{AppError, CartId, CartItemId, ProductId, Shortfall, VariantId};
use testkit::{Goods, World};

#[path = "tests/ending.rs"]
mod ending;
#[path = "tests/expiry.rs"]
mod expiry;
#[path = "tests/filling.rs"]
mod filling;
#[path = "tests/later.rs"]
mod later;
#[path = "tests/merging.rs"]
mod merging;
#[path = "tests/prices.rs"]
mod prices;
#[path = "tests/races.rs"]
mod races;
#[path = "tests/walls.rs"]
mod walls;

fn of(goods: &Goods, quantity: i64) -> AddItem {
    chosen(goods.id, None, quantity)
}

fn chosen(product_id: ProductId, variant_id: Option<VariantId>, quantity: i64) -> AddItem {
    AddItem { product_id, variant_id, quantity }
}

async fn show(world: &World, who: &Shopper) -> Cart {
    cart::show(&world.cx(), who).await.unwrap()
}

/// Name and pieces of each item.
fn pieces(items: &[CartItem]) -> Vec<(&str, i64)> {
    items.iter().map(|item| (item.name.as_str(), item.quantity)).collect()
}

fn item(cart: &Cart, name: &str) -> CartItemId {
    let all = cart.items.iter().chain(&cart.saved);
    all.into_iter().find(|item| item.name == name).expect("it is in the cart").id
}

fn short(variant_id: VariantId, available: i64) -> AppError {
    AppError::Short(vec![Shortfall { variant_id, available }])
}

/// What the rooms to the right do, in a transaction of the program itself.
async fn as_system<T>(cx: &Cx, act: impl AsyncFnOnce(&mut sqlx::PgConnection) -> Result<T>) -> Result<T> {
    let mut tx = cx.begin(&System).await?;
    let done = act(&mut tx).await?;
    tx.commit().await?;
    Ok(done)
}

async fn id_of(cx: &Cx, who: &Shopper) -> CartId {
    as_system(cx, async |conn| cart::id_of(conn, who).await).await.unwrap().expect("a cart")
}

async fn sweep(world: &World) {
    registry::come_round(&world.cx(), "cart.sweep").await.unwrap();
}
