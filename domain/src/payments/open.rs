//! Opening a payment: the row is there, and the goods are frozen, before the gateway hears of it.

use super::{cash, settle, sql};
use crate::inventory;
use crate::kit::outside::{Bill, Gateway};
use crate::kit::{AppError, Cx, Result, System, failpoint};
use crate::orders::{self, Party, Payable};
use chrono::Duration;
use model::orders::OrderStatus;
use model::payments::PaymentMethod;
use model::{Money, OrderId, PaymentId, Reason};
use sqlx::PgConnection;

/// The gateway usually answers within seconds; after so long somebody looks.
const FIRST_LOOK: Duration = Duration::seconds(30);
/// So often an order can be tried to be paid.
const MOST_TRIES: usize = 10;
/// So often one person tries to pay, within an hour.
const MOST_OF_A_BUYER: i64 = 30;

/// What a buyer wants to pay.
#[derive(Clone, Debug)]
pub(super) struct Wish<'a> {
    pub order_id: OrderId,
    pub method: PaymentMethod,
    /// What the buyer's program calls it.
    pub method_field: &'static str,
    /// What the buyer was told that it is.
    pub amount: Option<&'a model::Amount>,
    pub is_hosted: bool,
    /// The key of the request, if it has one.
    pub key: Option<&'a str>,
}

/// What there is to go on with.
pub(super) enum Opened {
    /// A new payment that the gateway has not heard of.
    New(sql::Row),
    /// The same request asked before, or the buyer comes back to the page of the gateway.
    There(sql::Row),
}

/// Only the buyer pays.
pub(super) fn is_theirs(who: &Party, order: &Payable) -> Result<()> {
    let is_theirs = match who {
        Party::Buyer(customer) => order.user_id == Some(customer.user_id()),
        Party::Guest(bearer) => bearer.order_id() == order.id,
        Party::Seller(_) | Party::Staff(_) => false,
    };
    if is_theirs { Ok(()) } else { Err(AppError::NotFound) }
}

/// Opens a payment of what is due. Calls off one that waits for its buyer; refuses while one is under way
/// (`RequestInProgress`), where nothing is due (`AlreadyPaid`, `InvalidTransition`), and after too many tries
/// (`TooManyTries`).
pub(super) async fn open(cx: &Cx, who: &Party, wish: &Wish<'_>) -> Result<Opened> {
    // each round ends one payment that waited; another request may have begun the next meanwhile
    for _ in 0..3 {
        match try_open(cx, who, wish).await? {
            Try::Opened(opened) => return Ok(*opened),
            Try::InTheWay(id) => call_off(cx, id).await?,
        }
    }
    Err(AppError::Refused(Reason::RequestInProgress))
}

enum Try {
    Opened(Box<Opened>),
    InTheWay(PaymentId),
}

async fn try_open(cx: &Cx, who: &Party, wish: &Wish<'_>) -> Result<Try> {
    let gateway = carrier(cx, wish)?;
    let is_cash = wish.method == PaymentMethod::Cod;
    let mut tx = cx.begin(&System).await?;
    let order = orders::payable(&mut tx, wish.order_id).await?;
    is_theirs(who, &order)?;
    if let Some(row) = same_request(&mut tx, wish).await? {
        return Ok(Try::Opened(Box::new(Opened::There(row))));
    }
    let living = sql::living(&mut tx, order.id).await?;
    if order.paid > 0 || living.as_ref().is_some_and(|row| row.is_taken()) {
        return Err(AppError::Refused(Reason::AlreadyPaid));
    }
    if order.status != OrderStatus::Pending {
        let is_confirmed = !matches!(order.status, OrderStatus::Cancelled | OrderStatus::Expired);
        let waits_for_cash = living.as_ref().is_some_and(|row| row.gateway == "cod");
        let reason =
            if is_confirmed && !waits_for_cash { Reason::AlreadyPaid } else { Reason::InvalidTransition };
        return Err(AppError::Refused(reason));
    }
    let due = due(&mut tx, &order).await?;
    right_amount(wish, &order, due)?;
    if let Some(row) = living {
        let is_same_page = row.is_hosted && wish.is_hosted && row.gateway == gateway;
        return match row.status.as_str() {
            "REQUIRES_ACTION" if is_same_page => Ok(Try::Opened(Box::new(Opened::There(row)))),
            "REQUIRES_ACTION" => Ok(Try::InTheWay(row.id)),
            _ => Err(AppError::Refused(Reason::RequestInProgress)),
        };
    }
    not_too_often(&mut tx, cx, &order).await?;
    let row = new_row(cx, &order, wish, gateway, due);
    sql::insert(&mut tx, &row, (!is_cash).then_some(cx.now() + FIRST_LOOK)).await?;
    if is_cash {
        cash::begin(&mut tx, cx, &order).await?;
    } else {
        // where it lapsed, finalizing holds the goods again
        let _ = inventory::freeze(&mut tx, cx, order.id.0).await?;
        orders::in_flight(&mut tx, cx, order.id).await?;
    }
    failpoint::reach(cx, "payments.opening");
    tx.commit().await?;
    if is_cash {
        cx.catalogue_changed();
    }
    failpoint::reach(cx, "payments.opened");
    Ok(Try::Opened(Box::new(Opened::New(row))))
}

async fn same_request(conn: &mut PgConnection, wish: &Wish<'_>) -> Result<Option<sql::Row>> {
    let Some(key) = wish.key else { return Ok(None) };
    let all = sql::of_order(conn, wish.order_id).await?;
    Ok(all
        .into_iter()
        .find(|row| row.request_key.as_deref() == Some(key) && row.method == wish.method.name()))
}

/// Nobody finds out here which cards are good.
async fn not_too_often(conn: &mut PgConnection, cx: &Cx, order: &Payable) -> Result<()> {
    if sql::of_order(conn, order.id).await?.len() >= MOST_TRIES {
        return Err(AppError::Refused(Reason::TooManyTries));
    }
    let Some(user) = order.user_id.filter(|_| cx.facts().rate_limits) else { return Ok(()) };
    let lately = sqlx::query_scalar!(
        r#"select count(*) as "n!" from payments where user_id = $1 and created_at > $2 and status = 'FAILED'"#,
        user.0,
        cx.now() - Duration::hours(1),
    )
    .fetch_one(conn)
    .await?;
    if lately >= MOST_OF_A_BUYER { Err(AppError::SlowDown { seconds: 3600 }) } else { Ok(()) }
}

/// What is to be paid now: what was cancelled is not.
pub(super) async fn due(conn: &mut PgConnection, order: &Payable) -> Result<i64> {
    let earned = orders::earned(conn, order.id).await?;
    Ok(earned.iter().map(|part| part.minor).sum::<i64>() - order.paid)
}

fn right_amount(wish: &Wish<'_>, order: &Payable, due: i64) -> Result<()> {
    let Some(amount) = wish.amount else { return Ok(()) };
    let told = amount.in_currency(order.currency);
    let told = told.ok_or_else(|| AppError::field("amount", model::FieldProblem::TooPrecise))?;
    if told.minor == due {
        return Ok(());
    }
    let options = Money::new(due, order.currency).decimal();
    Err(AppError::field("amount", model::FieldProblem::NotOneOf { options }))
}

fn new_row(cx: &Cx, order: &Payable, wish: &Wish<'_>, gateway: &str, due: i64) -> sql::Row {
    sql::Row {
        id: cx.id(),
        order_id: order.id,
        user_id: order.user_id,
        method: wish.method.name().to_owned(),
        gateway: gateway.to_owned(),
        status: "PENDING".to_owned(),
        currency: order.currency.code().to_owned(),
        amount_minor: due,
        refunded_minor: 0,
        transaction_id: None,
        client_secret: None,
        is_hosted: wish.is_hosted,
        request_key: wish.key.map(str::to_owned),
        action_url: None,
        failure_code: None,
        is_stray: false,
        is_disputed: false,
        looks: 0,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

/// Ends one that waits for its buyer, unless it was paid meanwhile.
pub(super) async fn call_off(cx: &Cx, id: PaymentId) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let row = sql::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if !row.is_open() {
        return Ok(());
    }
    let bill = bill(&mut tx, cx, &row).await?;
    drop(tx);
    let charge = gateway(cx, &row.gateway)?.cancel(&bill).await.map_err(|error| {
        tracing::warn!(payment = %id, %error, "a payment could not be called off");
        AppError::Busy
    })?;
    failpoint::reach(cx, "payments.called-off");
    settle::row(cx, id, settle::Told::Charge(charge)).await?;
    Ok(())
}

/// Who carries a method, as `payments.gateway` has it; courier's hands are no gateway.
fn carrier(cx: &Cx, wish: &Wish<'_>) -> Result<&'static str> {
    if wish.method == PaymentMethod::Cod {
        return Ok("cod");
    }
    cx.gateways().carrier(wish.method).map(Gateway::name).ok_or_else(|| {
        let here: Vec<&str> = super::methods(cx).iter().map(|method| method.name()).collect();
        AppError::field(wish.method_field, model::FieldProblem::NotOneOf { options: here.join(", ") })
    })
}

pub(super) fn gateway<'a>(cx: &'a Cx, name: &str) -> Result<&'a dyn Gateway> {
    cx.gateways()
        .named(name)
        .ok_or_else(|| AppError::broken(format_args!("the gateway {name} is not configured any more")))
}

/// The bill of a payment: the same whenever it is made.
pub(super) async fn bill(conn: &mut PgConnection, cx: &Cx, row: &sql::Row) -> Result<Bill> {
    let order = sqlx::query!("select number, email, lang from orders where id = $1", row.order_id.0)
        .fetch_one(conn)
        .await?;
    Ok(Bill {
        payment_id: row.id,
        amount: Money::new(row.amount_minor, row.currency()?),
        transaction_id: row.transaction_id.clone(),
        is_hosted: row.is_hosted,
        order_number: order.number,
        email: order.email,
        lang: i18n::Lang::parse(&order.lang).unwrap_or_default(),
        return_url: cx.url(&format!("/checkout/paid?payment={}", row.id)),
        is_open: row.is_open(),
    })
}
