//! The heart beside a product.

use domain::wishlist;
use leptos::prelude::*;
use model::Result;
use model::catalog::Product;
use rpc::door::Door;
use rpc::wishlist::Toggle;
use ui::{Button, ButtonSize, Form, Icon};

pub async fn button(door: &Door, product: &Product) -> Result<AnyView> {
    let is_wished = match door.customer() {
        Ok(who) => wishlist::check(&door.cx, &who, product.id).await?,
        Err(_) => door.wishes().await?.contains(&product.id),
    };
    let lang = door.lang();
    let label = lang.t(if is_wished { "catalog-wish-remove" } else { "catalog-wish" });
    let (id, back) = (product.id.to_string(), door.address.clone());
    let class = if is_wished { "wish wish-on" } else { "wish" };
    Ok(view! {
        <Form action={rpc::path::<Toggle>()} class=class>
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="back" value=back/>
            <Button label=label size=ButtonSize::Large icon=Icon::Heart/>
        </Form>
    }
    .into_any())
}
