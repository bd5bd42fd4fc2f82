//! Placing an order: everything is checked, worked out, held and written in one transaction, before any money moves.

use super::insert::{self, New};
use super::state::{self, PAY_BY};
use super::{bounds, confirm, read};
use crate::cart::{self, CartStatus, Shopper};
use crate::checkout::{self, Destination, Quote};
use crate::inventory::{self, Reservation};
use crate::kit::deadlines::{self, Owes};
use crate::kit::{AppError, Cx, Result, System, failpoint, idempotency, once_more};
use chrono::Duration;
use model::cart::{MOST_OF_A_THING, pieces, too_many_or_few};
use model::orders::{DeliveryType, Order, OrderItem, PostalAddress};
use model::payments::PaymentMethod;
use model::{
    Amount, CartId, Currency, FieldProblem, Money, OrderId, ProductId, Reason, ShippingMethodId, Shortfall,
    StoreId, VariantId, VendorId,
};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// What is bought.
#[derive(Clone, Debug)]
pub enum From {
    /// What lies in the shopper's cart.
    Cart,
    Items(Vec<OrderItem>),
}

/// An order as it is placed.
#[derive(Clone, Debug)]
pub struct Placement {
    pub from: From,
    pub email: String,
    pub phone: Option<String>,
    /// Where it goes; none where it is picked up.
    pub shipping: Option<PostalAddress>,
    pub billing: PostalAddress,
    pub delivery_type: DeliveryType,
    /// Where it is picked up.
    pub store_id: Option<StoreId>,
    /// How each vendor's part is sent; the cheapest where nothing is said.
    pub choices: BTreeMap<VendorId, ShippingMethodId>,
    pub notes: String,
    pub payment_method: Option<PaymentMethod>,
    /// What the buyer was shown.
    pub expected_total: Option<Amount>,
    /// How long its goods are held.
    pub pay_within: Duration,
    /// The key of the request, if it has one: asked again within a day it finds the order that was placed.
    pub request_key: Option<String>,
}

impl Placement {
    /// How long a buyer has to pay, usually.
    pub const PAY_WITHIN: Duration = state::PAY_WITHIN;
}

/// Places an order; anybody who shops. A cart that has its order answers that order again, however often and at once.
///
/// Nothing to buy is a problem of `items`. Refuses what is short (`Short`, naming each), another total than was
/// expected (`Repriced`), where a vendor does not deliver (`NotDeliverable`), and who has too many orders that are not paid
/// (`TooManyUnpaid`). Records `order.created`.
pub async fn place(cx: &Cx, who: &Shopper, wanted: &Placement) -> Result<Order> {
    let placed = once_more(|| prepare(cx, who, wanted)).await?;
    failpoint::reach(cx, "orders.placed");
    let mut tx = cx.begin(&System).await?;
    read::whole(&mut tx, cx, placed).await
}

async fn prepare(cx: &Cx, who: &Shopper, wanted: &Placement) -> Result<OrderId> {
    // who shops has been proved; stock and counters are the shop's own
    let mut tx = cx.begin(&System).await?;
    if let Some(id) = asked_before(&mut tx, cx, who, wanted).await? {
        return Ok(id);
    }
    let cart = match &wanted.from {
        From::Cart => match claim(&mut tx, who).await? {
            Claim::Ordered(id) => return Ok(id),
            Claim::Cart(id) => Some(id),
        },
        From::Items(_) => None,
    };
    let lines = match (&wanted.from, cart) {
        (From::Items(items), _) => cart::lines_of_items(&mut tx, cx, &checked(items)?).await?,
        (From::Cart, Some(id)) => cart::lines(&mut tx, cx, id).await?,
        (From::Cart, None) => Vec::new(),
    };
    if lines.is_empty() {
        return Err(AppError::field("items", FieldProblem::Required));
    }
    on_sale(&lines)?;
    at_place(&mut tx, wanted, &lines).await?;

    let quote = worked_out(&mut tx, cx, wanted, &lines).await?;
    let id: OrderId = cx.id();
    let until = cx.now() + wanted.pay_within;
    hold(&mut tx, cx, id, wanted.store_id, &lines, until).await?;
    not_too_many(&lines)?;
    bounds::not_too_many_open(&mut tx, cx, who, wanted).await?;
    let new = New { id, who, cart, wanted, lines: &lines, quote: &quote, pay_by: until };
    insert::all(&mut tx, cx, &new).await?;
    bounds::note_place(&mut tx, cx, who, id).await?;
    if let Some(cart) = cart {
        cart::set_completing(&mut tx, cx, cart).await?;
    }
    if quote.totals.total == 0 {
        // there is nothing to pay
        let _ = confirm(&mut tx, cx, id).await?;
    } else {
        deadlines::set(&mut tx, cx, PAY_BY, id.0, until, Owes::Buyer).await?;
    }
    failpoint::reach(cx, "orders.placing");
    // last, for whoever places an order next waits for this row
    insert::number(&mut tx, id).await?;
    tx.commit().await?;
    let products: Vec<ProductId> = lines.iter().map(|line| line.product_id).collect();
    cx.stock_changed(&products);
    Ok(id)
}

/// The order that the same request placed, whose answer a crash swallowed.
async fn asked_before(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Shopper,
    wanted: &Placement,
) -> Result<Option<OrderId>> {
    let (Some(key), Some(user)) = (&wanted.request_key, who.user_id()) else { return Ok(None) };
    Ok(sqlx::query_scalar!(
        r#"select id as "id: OrderId" from orders where user_id = $1 and request_key = $2 and placed_at > $3"#,
        user.0,
        key,
        cx.now() - idempotency::KEPT_FOR,
    )
    .fetch_optional(conn)
    .await?)
}

enum Claim {
    Cart(CartId),
    /// It was placed before.
    Ordered(OrderId),
}

/// The shopper's cart, locked, or the order it became.
async fn claim(conn: &mut PgConnection, who: &Shopper) -> Result<Claim> {
    let empty = || AppError::field("items", FieldProblem::Required);
    let id = cart::id_of(conn, who).await?.ok_or_else(empty)?;
    let cart = cart::lock(conn, id).await?;
    // after the lock: whoever had it before may have placed the order
    let order = sqlx::query_scalar!(
        r#"select id as "id: OrderId" from orders where cart_id = $1 and status not in ('EXPIRED', 'CANCELLED')"#,
        id.0
    )
    .fetch_optional(conn)
    .await?;
    match order {
        Some(order) => Ok(Claim::Ordered(order)),
        None if cart.status == CartStatus::Open => Ok(Claim::Cart(id)),
        // what was in it went back to another cart
        None => Err(empty()),
    }
}

fn checked(items: &[OrderItem]) -> Result<Vec<(ProductId, Option<VariantId>, i32)>> {
    if items.len() > model::cart::MOST_THINGS {
        return Err(AppError::field("items", FieldProblem::TooMany { max: model::cart::MOST_THINGS as i64 }));
    }
    let one = |(n, item): (usize, &OrderItem)| {
        let quantity = pieces(item.quantity, 1).map_err(|error| within(error, n))?;
        Ok((item.product_id, item.variant_id, quantity))
    };
    items.iter().enumerate().map(one).collect()
}

/// The same problem, told of one of several items.
fn within(error: AppError, n: usize) -> AppError {
    let AppError::Invalid(mut errors) = error else { return error };
    for error in &mut errors.0 {
        error.field = format!("items[{n}].{}", error.field);
    }
    AppError::Invalid(errors)
}

/// Of none so many that it is no shopping. Asked once it is known that there are so many.
fn not_too_many(lines: &[cart::Line]) -> Result<()> {
    let most = |line: &cart::Line| i64::from(line.quantity) > MOST_OF_A_THING;
    match lines.iter().position(most) {
        Some(n) => Err(within(too_many_or_few(1), n)),
        None => Ok(()),
    }
}

fn on_sale(lines: &[cart::Line]) -> Result<()> {
    let gone: Vec<Shortfall> = lines
        .iter()
        .filter(|line| !line.on_sale)
        .map(|line| Shortfall { variant_id: line.variant_id, available: 0 })
        .collect();
    if gone.is_empty() { Ok(()) } else { Err(AppError::Short(gone)) }
}

/// Who picks up says where, and everything comes from there.
async fn at_place(conn: &mut PgConnection, wanted: &Placement, lines: &[cart::Line]) -> Result<()> {
    if wanted.delivery_type == DeliveryType::Delivery {
        let is_told = wanted.shipping.is_some();
        return if is_told {
            Ok(())
        } else {
            Err(AppError::field("shippingAddress", FieldProblem::Required))
        };
    }
    let store = wanted.store_id.ok_or_else(|| AppError::field("storeId", FieldProblem::Required))?;
    let vendor = sqlx::query_scalar!(
        r#"select vendor_id as "id: VendorId" from stores where id = $1 and is_public and is_active"#,
        store.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or_else(|| AppError::field("storeId", FieldProblem::Unknown))?;
    let elsewhere = lines.iter().any(|line| line.vendor_id != vendor);
    if elsewhere { Err(AppError::field("storeId", FieldProblem::NotAllowed)) } else { Ok(()) }
}

/// What it costs now, if that is what the buyer was shown.
async fn worked_out(
    conn: &mut PgConnection,
    cx: &Cx,
    wanted: &Placement,
    lines: &[cart::Line],
) -> Result<Quote> {
    let pickup = wanted.delivery_type == DeliveryType::Pickup;
    let to = destination(conn, wanted).await?;
    let quote = checkout::quote(conn, cx, lines, to.as_ref(), &wanted.choices, pickup).await?;
    if !quote.undeliverable.is_empty() {
        return Err(AppError::Refused(Reason::NotDeliverable));
    }
    let currency: Currency = cx.facts().currency;
    if let Some(expected) = &wanted.expected_total {
        let wrong = |problem| AppError::field("expectedTotal", problem);
        let expected = expected.in_currency(currency).ok_or_else(|| wrong(FieldProblem::TooPrecise))?;
        if expected.minor < 0 {
            return Err(wrong(FieldProblem::Negative));
        }
        if expected.minor != quote.totals.total {
            return Err(AppError::Repriced(Money::new(quote.totals.total, currency)));
        }
    }
    Ok(quote)
}

/// Where the goods change hands, which decides on the tax: where they are sent, or where they are picked up. Where the
/// bill goes is the buyer's word alone.
async fn destination(conn: &mut PgConnection, wanted: &Placement) -> Result<Option<Destination>> {
    if let Some(to) = wanted.shipping.as_ref().filter(|_| wanted.delivery_type == DeliveryType::Delivery) {
        return Ok(Some(Destination { country: to.country.clone(), state: to.state.clone() }));
    }
    let place =
        sqlx::query!("select country, state from stores where id = $1", wanted.store_id.map(|id| id.0))
            .fetch_optional(conn)
            .await?;
    // a place without a country is at home
    Ok(place.and_then(|place| Some(Destination { country: place.country?, state: place.state })))
}

async fn hold(
    conn: &mut PgConnection,
    cx: &Cx,
    id: OrderId,
    store_id: Option<StoreId>,
    lines: &[cart::Line],
    until: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let wanted: Vec<inventory::Line> = lines
        .iter()
        .map(|line| inventory::Line { variant_id: line.variant_id, store_id, quantity: line.quantity })
        .collect();
    match inventory::reserve(conn, cx, id.0, &wanted, Some(until)).await? {
        Reservation::Held => Ok(()),
        Reservation::Short(missing) => Err(AppError::Short(shortfalls(missing))),
    }
}

fn shortfalls(missing: Vec<model::inventory::Shortage>) -> Vec<Shortfall> {
    missing
        .into_iter()
        .map(|one| Shortfall { variant_id: one.variant_id, available: one.available })
        .collect()
}
