//! Putting things into a cart, changing how many, and taking them out.

use super::{Shopper, open, read};
use crate::kit::{AppError, Cx, Result, once_more, settings, tally};
use model::cart::{AddItem, Cart, ChangeItem, MOST_OF_A_THING, MOST_THINGS, too_many_or_few};
use model::{CartItemId, FieldProblem, Shortfall, VariantId};
use sqlx::PgConnection;

/// What adding came to.
#[derive(Clone, Debug)]
pub struct Added {
    pub cart: Cart,
    /// Of a guest whose cart was made now: what opens it from here on.
    pub token: Option<String>,
}

/// Puts pieces of a thing that is on sale into the cart, beside those that are in it; what was put aside comes back.
/// Anyone.
///
/// More than can be bought: `Short` with how many that is. Not on sale: `NotFound`. A product with options and none
/// chosen: the field `variantId`.
pub async fn add(cx: &Cx, who: &Shopper, input: &AddItem) -> Result<Added> {
    let quantity = input.validate()?;
    let settings = settings::current(cx).await?;
    once_more(async || {
        let mut open = open::find_or_make(cx, who).await?;
        put(&mut open, cx, input, quantity).await?;
        let token = open.token.take();
        let cart = read::committed(cx, &settings, open).await?;
        tally::step("cart");
        Ok(Added { cart, token })
    })
    .await
}

async fn put(open: &mut open::Open, cx: &Cx, input: &AddItem, quantity: i32) -> Result<()> {
    let row = sqlx::query!(
        r#"with wanted as (
               select variant_id, product_id, vendor_id, unit_minor, available from goods
               where product_id = $3 and on_sale and (variant_id = $4 or ($4::uuid is null and options = '{}'))
           ), put as (
               insert into cart_items as i (id, cart_id, product_id, variant_id, vendor_id, quantity, seen_minor, added_at)
               select $1, $2, product_id, variant_id, vendor_id, $5, unit_minor, $6 from wanted
               on conflict (cart_id, variant_id) do update set
                   quantity = excluded.quantity + case when i.is_saved then 0 else i.quantity end,
                   seen_minor = excluded.seen_minor, is_saved = false
               returning quantity)
           select wanted.variant_id as "variant_id!: VariantId", wanted.available as "available!",
                  put.quantity as "quantity!",
                  (select count(*) from cart_items o where o.cart_id = $2 and o.variant_id <> wanted.variant_id)
                      as "others!"
           from wanted, put"#,
        cx.id::<CartItemId>().0,
        open.id.0,
        input.product_id.0,
        input.variant_id.map(|id| id.0),
        quantity,
        cx.now(),
    )
    .fetch_optional(&mut *open.tx)
    .await?;
    let Some(row) = row else { return Err(missing(&mut open.tx, input).await?) };
    refuse_too_many(row.variant_id, row.quantity.into(), row.available)?;
    if usize::try_from(row.others).is_ok_and(|others| others >= MOST_THINGS) {
        return Err(AppError::field("productId", FieldProblem::TooMany { max: MOST_THINGS as i64 }));
    }
    Ok(())
}

/// Why nothing was put in: it is not on sale, or a choice was left open.
async fn missing(conn: &mut PgConnection, input: &AddItem) -> Result<AppError> {
    let wants_choice = input.variant_id.is_none()
        && sqlx::query_scalar!(
            r#"select exists (select from goods where product_id = $1 and on_sale) as "is!""#,
            input.product_id.0
        )
        .fetch_one(conn)
        .await?;
    Ok(if wants_choice { AppError::field("variantId", FieldProblem::Required) } else { AppError::NotFound })
}

fn refuse_too_many(variant_id: VariantId, wanted: i64, available: i64) -> Result<()> {
    if wanted > available {
        return Err(AppError::Short(vec![Shortfall { variant_id, available: available.max(0) }]));
    }
    if wanted > MOST_OF_A_THING {
        return Err(too_many_or_few(1));
    }
    Ok(())
}

/// Changes how many there are of an item, and takes its price of now as seen; 0 takes it out. Anyone, in their own
/// cart; another's item is `NotFound`. More than can be bought: `Short`.
pub async fn change(cx: &Cx, who: &Shopper, item: CartItemId, input: &ChangeItem) -> Result<Cart> {
    let quantity = input.validate()?;
    if quantity == 0 {
        return remove(cx, who, item).await;
    }
    let settings = settings::current(cx).await?;
    let mut open = open::find(cx, who).await?;
    let row = sqlx::query!(
        r#"update cart_items i set quantity = $3, seen_minor = g.unit_minor
           from goods g where i.id = $1 and i.cart_id = $2 and g.variant_id = i.variant_id
           returning i.variant_id as "variant_id: VariantId", i.is_saved,
               case when g.on_sale then g.available else 0 end as "available!""#,
        item.0,
        open.id.0,
        quantity,
    )
    .fetch_optional(&mut *open.tx)
    .await?
    .ok_or(AppError::NotFound)?;
    // what was put aside is not bought yet
    let available = if row.is_saved { quantity.into() } else { row.available };
    refuse_too_many(row.variant_id, quantity.into(), available)?;
    read::committed(cx, &settings, open).await
}

/// Takes an item out. Anyone, of their own cart; another's item is `NotFound`.
pub async fn remove(cx: &Cx, who: &Shopper, item: CartItemId) -> Result<Cart> {
    let settings = settings::current(cx).await?;
    let mut open = open::find(cx, who).await?;
    let done = sqlx::query!("delete from cart_items where id = $1 and cart_id = $2", item.0, open.id.0)
        .execute(&mut *open.tx)
        .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    read::committed(cx, &settings, open).await
}

/// Takes everything out but what was put aside. Anyone, of their own cart.
pub async fn clear(cx: &Cx, who: &Shopper) -> Result<Cart> {
    let settings = settings::current(cx).await?;
    let mut open = match open::find(cx, who).await {
        Err(AppError::NotFound) => return read::show(cx, who).await,
        found => found?,
    };
    sqlx::query!("delete from cart_items where cart_id = $1 and not is_saved", open.id.0)
        .execute(&mut *open.tx)
        .await?;
    read::committed(cx, &settings, open).await
}
