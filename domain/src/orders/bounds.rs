//! How much one person, or one place, may ask for that nobody has paid for yet.

use super::place::{From, Placement};
use crate::cart::Shopper;
use crate::kit::{AppError, Cx, Result, settings};
use model::{OrderId, Reason};
use sqlx::PgConnection;

/// Refuses (`TooManyUnpaid`) who has too many orders that wait for their money already: unpaid ones, and those that are
/// paid at the door and did not come there yet. Of an account; of a guest by the mail address, and by where the order
/// comes from. The limits are settings, and off where limits are.
pub(super) async fn not_too_many_open(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Shopper,
    wanted: &Placement,
) -> Result<()> {
    if !cx.facts().rate_limits {
        return Ok(());
    }
    let limits = settings::within(conn, cx).await?;
    let user = who.user_id().map(|id| id.0);
    if let From::Items(_) = wanted.from {
        // a cart is locked by now; without one, who asks twice at once waits here
        let name = user.map_or_else(|| wanted.email.clone(), |id| id.to_string());
        sqlx::query_scalar!(
            r#"select pg_advisory_xact_lock(hashtextextended($1, 0)) is null as "locked""#,
            format!("open orders of {name}")
        )
        .fetch_one(&mut *conn)
        .await?;
    }
    let of_person = match user {
        Some(user) => {
            sqlx::query_scalar!(
                r#"select count(*) as "n!" from orders o
               where user_id = $1 and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED')
                 and (status = 'PENDING' or paid_minor = 0 and total_minor > 0)"#,
                user
            )
            .fetch_one(&mut *conn)
            .await?
        }
        None => {
            sqlx::query_scalar!(
                r#"select count(*) as "n!" from orders o
               where user_id is null and lower(email) = lower($1)
                 and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED')
                 and (status = 'PENDING' or paid_minor = 0 and total_minor > 0)"#,
                wanted.email
            )
            .fetch_one(&mut *conn)
            .await?
        }
    };
    if of_person >= i64::from(limits.open_orders_of_a_person) {
        return Err(AppError::Refused(Reason::TooManyUnpaid));
    }
    if user.is_some() || cx.request.ip.is_empty() {
        return Ok(());
    }
    let of_place = sqlx::query_scalar!(
        r#"select count(*) as "n!" from orders o
           where placed_from = $1 and user_id is null
             and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED')
             and (status = 'PENDING' or paid_minor = 0 and total_minor > 0)"#,
        cx.request.ip
    )
    .fetch_one(conn)
    .await?;
    if of_place >= i64::from(limits.open_orders_of_a_place) {
        return Err(AppError::Refused(Reason::TooManyUnpaid));
    }
    Ok(())
}

/// Keeps where a guest's order comes from.
pub(super) async fn note_place(conn: &mut PgConnection, cx: &Cx, who: &Shopper, id: OrderId) -> Result<()> {
    if who.user_id().is_some() || cx.request.ip.is_empty() {
        return Ok(());
    }
    sqlx::query!("update orders set placed_from = $2 where id = $1", id.0, cx.request.ip)
        .execute(conn)
        .await?;
    Ok(())
}
