//! The cart in the frame of every page: how much is in it, and the way for cards to fill it.

use domain::cart;
use leptos::prelude::*;
use model::Result;
use rpc::cart::Add;
use rpc::door::Door;
use ui::QuickAdd;

#[derive(Clone, Copy)]
struct Pieces(i64);

/// Brings the count into reach of the frame. A page is shown without it rather than not at all.
pub(crate) async fn bring(door: &Door) {
    if ["/admin", "/vendor"].contains(&surface(door.path())) {
        return;
    }
    provide_context(QuickAdd(rpc::path::<Add>().to_owned()));
    if let Ok(count) = count(door).await {
        provide_context(Pieces(count));
    }
}

/// The first part of a path: consoles show no cart.
fn surface(path: &str) -> &str {
    let end = path.match_indices('/').nth(1).map_or(path.len(), |(at, _)| at);
    &path[..end]
}

async fn count(door: &Door) -> Result<i64> {
    cart::count(&door.cx, &door.shopper().await?).await
}

pub(crate) fn pieces() -> i64 {
    use_context().map_or(0, |Pieces(count)| count)
}

/// What was refused of a card's button, which has no place of its own to say so. The page of a product has one.
pub(crate) fn refused_of_a_card(door: &Door) -> Vec<String> {
    let is_its = door.flash.form == rpc::path::<Add>() && !door.path().starts_with("/products/");
    if is_its { door.flash.errors.iter().map(|error| error.message.clone()).collect() } else { Vec::new() }
}
