//! Showing a cart.

use super::lines::{self, Row};
use super::open::{self, Open};
use super::{KEPT, Shopper};
use crate::kit::{Cx, Result, settings};
use chrono::{DateTime, Utc};
use model::cart::{Cart, CartItem};
use model::settings::Settings;
use model::{Amount, CartId, Money};
use sqlx::PgConnection;

/// The shopper's cart at the prices of this moment; an empty one where nothing was put into any. Anyone, their own.
pub async fn show(cx: &Cx, who: &Shopper) -> Result<Cart> {
    let (user, cart) = open::keys(who);
    if user.is_none() && cart.is_none() {
        return Ok(nothing(cx));
    }
    let settings = settings::current(cx).await?;
    let mut tx = cx.begin(who).await?;
    let found = sqlx::query!(
        r#"select id as "id: CartId", expires_at from carts where (user_id = $1 or id = $2) and status = 'OPEN'"#,
        user,
        cart
    )
    .fetch_optional(&mut *tx)
    .await?;
    match found {
        Some(found) => read(&mut tx, cx, &settings, found.id, found.expires_at).await,
        None => Ok(nothing(cx)),
    }
}

/// How many pieces there are in it, for the header of every page.
pub async fn count(cx: &Cx, who: &Shopper) -> Result<i64> {
    let (user, cart) = open::keys(who);
    if user.is_none() && cart.is_none() {
        return Ok(0);
    }
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_scalar!(
        r#"select coalesce(sum(i.quantity), 0) as "pieces!" from carts c join cart_items i on i.cart_id = c.id
           where (c.user_id = $1 or c.id = $2) and c.status = 'OPEN' and not i.is_saved"#,
        user,
        cart
    )
    .fetch_one(&mut *tx)
    .await?)
}

/// Ends a write: commits it and shows what it left.
pub(super) async fn committed(cx: &Cx, settings: &Settings, open: Open) -> Result<Cart> {
    let Open { mut tx, id, .. } = open;
    let cart = read(&mut tx, cx, settings, id, cx.now() + KEPT).await?;
    tx.commit().await?;
    Ok(cart)
}

async fn read(
    conn: &mut PgConnection,
    cx: &Cx,
    settings: &Settings,
    id: CartId,
    expires_at: DateTime<Utc>,
) -> Result<Cart> {
    let rows = lines::rows(conn, cx, id).await?;
    let subtotal = rows.iter().filter(|row| !row.is_saved).map(line_minor).sum();
    let (saved, items): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.is_saved);
    let shown =
        |rows: Vec<Row>| rows.into_iter().filter_map(|row| item(cx, settings, row)).collect::<Vec<_>>();
    let items = shown(items);
    Ok(Cart {
        id: Some(id),
        item_count: items.iter().map(|item| item.quantity).sum(),
        items,
        saved: shown(saved),
        subtotal: amount(cx, subtotal),
        total: amount(cx, subtotal),
        expires_at: Some(expires_at),
        ..nothing(cx)
    })
}

fn nothing(cx: &Cx) -> Cart {
    Cart {
        id: None,
        currency: cx.facts().currency,
        items: Vec::new(),
        saved: Vec::new(),
        coupon: None,
        subtotal: amount(cx, 0),
        discount: amount(cx, 0),
        shipping: amount(cx, 0),
        tax: amount(cx, 0),
        total: amount(cx, 0),
        item_count: 0,
        expires_at: None,
    }
}

fn line_minor(row: &Row) -> i128 {
    i128::from(row.unit_minor) * i128::from(row.quantity)
}

/// No cart is worth more than the largest amount there is.
fn amount(cx: &Cx, minor: i128) -> Amount {
    Money::new(i64::try_from(minor).unwrap_or(i64::MAX), cx.facts().currency).into()
}

fn item(cx: &Cx, settings: &Settings, row: Row) -> Option<CartItem> {
    let picture = row.image.clone().and_then(|image| image.0.shown(cx));
    let changed = row.unit_minor != row.seen_minor;
    Some(CartItem {
        id: row.item_id?,
        product_id: row.product_id,
        variant_id: (!row.options.0.is_empty()).then_some(row.variant_id),
        vendor_id: row.vendor_id,
        image_url: picture.filter(|picture| picture.size.is_some() || settings.allows_image(&picture.url)),
        unit_price: amount(cx, row.unit_minor.into()),
        quantity: row.quantity.into(),
        line_total: amount(cx, line_minor(&row)),
        available: row.for_sale(),
        price_changed: changed,
        previous_price: changed.then(|| amount(cx, row.seen_minor.into())),
        store_name: row.store_name,
        store_slug: row.store_slug,
        name: row.name,
        slug: row.slug,
        options: row.options.0,
    })
}
