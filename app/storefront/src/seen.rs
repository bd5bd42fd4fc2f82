//! What somebody looked at last, in a cookie of theirs: nothing of it is kept on the server.

use domain::catalog;
use leptos::prelude::*;
use model::catalog::Product;
use model::{ProductId, Result};
use rpc::door::Door;
use ui::Rail;

const COOKIE: &str = "seen";
/// A row or two; older ones are forgotten.
const MOST: usize = 12;

/// The row of what was looked at before, without the product one is looking at. Nothing where there is nothing.
pub async fn rail(door: &Door, without: Option<ProductId>) -> Result<AnyView> {
    let mut ids = of(door);
    ids.retain(|id| Some(*id) != without);
    if ids.is_empty() {
        return Ok(().into_any());
    }
    let products: Vec<Product> = catalog::cards(&door.cx, &ids).await?;
    Ok(view! { <Rail title=door.lang().t("catalog-seen") products=products/> }.into_any())
}

/// Remembers that this product was looked at.
pub fn remember(door: &Door, product: ProductId) {
    let ids = with(of(door), product);
    let written: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    door.set_cookie(COOKIE, &written.join("."));
}

fn of(door: &Door) -> Vec<ProductId> {
    door.cookie(COOKIE).map(|value| read(&value)).unwrap_or_default()
}

/// Whatever a browser sends: only ids count, and no more than we wrote.
fn read(value: &str) -> Vec<ProductId> {
    value.split('.').take(MOST).filter_map(|id| id.parse().ok()).collect()
}

fn with(mut ids: Vec<ProductId>, product: ProductId) -> Vec<ProductId> {
    ids.retain(|id| *id != product);
    ids.insert(0, product);
    ids.truncate(MOST);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: usize) -> ProductId {
        format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
    }

    #[test]
    fn the_last_ones_are_remembered_each_once() {
        let ids = (0..15).fold(Vec::new(), |ids, number| with(ids, id(number)));
        assert_eq!(ids, (3..15).rev().map(id).collect::<Vec<_>>());
        assert_eq!(with(ids, id(5))[..2], [id(5), id(14)]);
    }

    #[test]
    fn what_is_no_id_is_left_aside() {
        let some = id(1).0.simple().to_string();
        assert_eq!(read(&format!("x.{some}..\u{661}")), [id(1)]);
    }
}
