//! Who hears of a fact.

use super::facts::{Fact, To};
use super::subject::{Bought, Said, Subject, Words};
use crate::kit::{Cx, Result};
use crate::{accounts, orders};
use i18n::Lang;
use model::accounts::Permission;
use model::{UserId, VendorOrderId};
use sqlx::PgConnection;
use uuid::Uuid;

/// Somebody to be told.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// None: without an account, told by mail alone.
    pub user: Option<UserId>,
    pub email: String,
    pub phone: Option<String>,
    pub name: String,
    pub lang: Lang,
    /// Where it leads for this one, if elsewhere than for others.
    pub leads: Option<String>,
    /// What only this one is told.
    pub words: Words,
    /// Their part of the order.
    pub part: Option<VendorOrderId>,
}

pub(super) async fn of(
    conn: &mut PgConnection,
    cx: &Cx,
    fact: &Fact,
    subject: &Subject,
) -> Result<Vec<Person>> {
    match fact.to {
        To::Account => owner(conn, subject).await,
        To::Buyer => match &subject.order {
            Some(order) => Ok(vec![buyer(conn, cx, order).await?]),
            None => Ok(Vec::new()),
        },
        To::Keeper => one(conn, subject.keeper).await,
        To::Senders => senders(conn, subject).await,
        To::Cancelled => cancelled(conn, subject).await,
        To::Staff(permission) => staff(conn, permission).await,
    }
}

/// Nobody, where there is no such account (any more).
async fn one(conn: &mut PgConnection, user: Option<UserId>) -> Result<Vec<Person>> {
    let Some(user) = user else { return Ok(Vec::new()) };
    let reader = accounts::reader(conn, user).await?;
    Ok(reader
        .map(|reader| Person {
            user: Some(user),
            email: reader.email,
            phone: reader.phone,
            name: reader.first_name,
            lang: reader.lang,
            leads: None,
            words: Vec::new(),
            part: None,
        })
        .into_iter()
        .collect())
}

/// Whose account it is; a changed address is told to the one that was left.
async fn owner(conn: &mut PgConnection, subject: &Subject) -> Result<Vec<Person>> {
    let mut people = one(conn, subject.account).await?;
    if let (Some(person), Some(left)) = (people.first_mut(), subject.data["from"].as_str()) {
        left.clone_into(&mut person.email);
    }
    Ok(people)
}

/// With an account, where it says; else where the order says, with the link that opens it.
async fn buyer(conn: &mut PgConnection, cx: &Cx, order: &Bought) -> Result<Person> {
    let phone = match order.user_id {
        Some(user) => accounts::reader(conn, user).await?.and_then(|reader| reader.phone),
        None => None,
    };
    let leads = match order.user_id {
        Some(_) => None,
        None => Some(format!("/orders/{}?key={}", order.number, orders::key(conn, cx, order.id).await?)),
    };
    Ok(Person {
        user: order.user_id,
        email: order.email.clone(),
        phone,
        name: order.name.clone(),
        lang: order.lang,
        leads,
        words: Vec::new(),
        part: None,
    })
}

/// Nobody keeps the house's own store.
async fn senders(conn: &mut PgConnection, subject: &Subject) -> Result<Vec<Person>> {
    let parts = sqlx::query!(
        r#"select p.id as "id: VendorOrderId", v.owner_id as "owner_id: UserId",
                  (select coalesce(sum(l.quantity - l.cancelled), 0)::bigint from order_lines l
                   where l.vendor_order_id = p.id) as "pieces!"
           from vendor_orders p join vendors v on v.id = p.vendor_id
           where p.order_id = $1 and p.status = 'CONFIRMED' and v.owner_id is not null order by p.position"#,
        subject.thing_id
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut people = Vec::new();
    for part in parts {
        for mut person in one(conn, part.owner_id).await? {
            person.words.push(("pieces", Said::Number(part.pieces)));
            person.part = Some(part.id);
            people.push(person);
        }
    }
    Ok(people)
}

/// A part that its own keeper cancelled, or that was never confirmed, is news to nobody.
async fn cancelled(conn: &mut PgConnection, subject: &Subject) -> Result<Vec<Person>> {
    if subject.data["by"] == "vendor" {
        return Ok(Vec::new());
    }
    let named = subject.data["parts"].as_array().cloned().unwrap_or_default();
    let ids: Vec<Uuid> = named.iter().filter_map(|part| part["part"].as_str()?.parse().ok()).collect();
    let parts = sqlx::query!(
        r#"select p.id as "id: VendorOrderId", v.owner_id as "owner_id: UserId"
           from vendor_orders p join vendors v on v.id = p.vendor_id
           where p.order_id = $1 and p.id = any($2) and p.confirmed_at is not null and v.owner_id is not null
           order by p.position"#,
        subject.thing_id,
        &ids
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut people = Vec::new();
    for part in parts {
        for mut person in one(conn, part.owner_id).await? {
            person.part = Some(part.id);
            people.push(person);
        }
    }
    Ok(people)
}

async fn staff(conn: &mut PgConnection, permission: Permission) -> Result<Vec<Person>> {
    let mut people = Vec::new();
    for user in accounts::staff_with(conn, permission).await? {
        people.extend(one(conn, Some(user)).await?);
    }
    Ok(people)
}
