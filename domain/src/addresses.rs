//! Addresses: where a person's goods and invoices go.
//!
//! Invariant: exactly one default once there is any. Orders copy what they need, so an address may be
//! changed or deleted at any time.

use crate::accounts::Customer;
use crate::kit::{AppError, Cx, Result, Tx};
use model::AddressId;
use model::addresses::{Address, ChangeAddress, CheckedAddress, WriteAddress};
use sqlx::PgConnection;
use uuid::Uuid;

/// Nobody needs more, and an unbounded list is a way to fill a disk.
const MAX: i64 = 50;

/// The person's addresses, the default first.
pub async fn list(cx: &Cx, who: &Customer) -> Result<Vec<Address>> {
    let mut tx = cx.begin(who).await?;
    Ok(sqlx::query_as!(
        Address,
        r#"select id as "id: AddressId", label, recipient, phone, street, street2, city, state, zip_code, country,
                  latitude, longitude, is_default, created_at, updated_at
           from addresses where user_id = $1 order by is_default desc, created_at"#,
        who.user_id().0
    )
    .fetch_all(&mut *tx)
    .await?)
}

/// One of the person's addresses; another person's is not found.
pub async fn get(cx: &Cx, who: &Customer, id: AddressId) -> Result<Address> {
    let mut tx = cx.begin(who).await?;
    read(&mut tx, who, id).await
}

async fn read(conn: &mut PgConnection, who: &Customer, id: AddressId) -> Result<Address> {
    sqlx::query_as!(
        Address,
        r#"select id as "id: AddressId", label, recipient, phone, street, street2, city, state, zip_code, country,
                  latitude, longitude, is_default, created_at, updated_at
           from addresses where id = $1 and user_id = $2"#,
        id.0,
        who.user_id().0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// Adds an address; the first becomes the default, whatever it says.
pub async fn add(cx: &Cx, who: &Customer, input: &WriteAddress) -> Result<Address> {
    let address = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    if there.len() as i64 >= MAX {
        return Err(AppError::Refused(model::Reason::Conflict));
    }
    let is_default = address.is_default.unwrap_or(false) || there.is_empty();
    if is_default {
        clear_default(&mut tx, who).await?;
    }
    let id = cx.id::<AddressId>();
    insert(&mut tx, cx, who, id, &address, is_default).await?;
    let view = read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(view)
}

async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Customer,
    id: AddressId,
    address: &CheckedAddress,
    is_default: bool,
) -> Result<()> {
    sqlx::query!(
        "insert into addresses (id, user_id, label, recipient, phone, street, street2, city, state, zip_code, country,
                                latitude, longitude, is_default, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        id.0,
        who.user_id().0,
        address.label,
        address.recipient,
        address.phone,
        address.street,
        address.street2,
        address.city,
        address.state,
        address.zip_code,
        address.country,
        address.latitude,
        address.longitude,
        is_default,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Replaces an address. Taking the default away from one gives it to the oldest other.
pub async fn replace(cx: &Cx, who: &Customer, id: AddressId, input: &WriteAddress) -> Result<Address> {
    let address = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    write(tx, cx, who, id, &there, &address).await
}

/// Changes what is named of an address, with the same end as [`replace`].
pub async fn change(cx: &Cx, who: &Customer, id: AddressId, input: &ChangeAddress) -> Result<Address> {
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    let address = input.clone().over(read(&mut tx, who, id).await?).validate()?;
    write(tx, cx, who, id, &there, &address).await
}

async fn write(
    mut tx: Tx,
    cx: &Cx,
    who: &Customer,
    id: AddressId,
    there: &[(AddressId, bool)],
    address: &CheckedAddress,
) -> Result<Address> {
    let before = there.iter().find(|(other, _)| *other == id).ok_or(AppError::NotFound)?;
    let is_default = address.is_default.unwrap_or(before.1);
    if is_default {
        clear_default(&mut tx, who).await?;
    }
    update(&mut tx, cx, who, id, address, is_default).await?;
    if before.1 && !is_default {
        let next = there.iter().map(|(other, _)| *other).find(|other| *other != id).unwrap_or(id);
        make_default(&mut tx, who, next).await?;
    }
    let view = read(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(view)
}

async fn update(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Customer,
    id: AddressId,
    address: &CheckedAddress,
    is_default: bool,
) -> Result<()> {
    sqlx::query!(
        "update addresses set label = $3, recipient = $4, phone = $5, street = $6, street2 = $7, city = $8, state = $9,
                zip_code = $10, country = $11, latitude = $12, longitude = $13, is_default = $14, updated_at = $15
         where id = $1 and user_id = $2",
        id.0,
        who.user_id().0,
        address.label,
        address.recipient,
        address.phone,
        address.street,
        address.street2,
        address.city,
        address.state,
        address.zip_code,
        address.country,
        address.latitude,
        address.longitude,
        is_default,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes one the default.
pub async fn choose_default(cx: &Cx, who: &Customer, id: AddressId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    if !there.iter().any(|(other, _)| *other == id) {
        return Err(AppError::NotFound);
    }
    clear_default(&mut tx, who).await?;
    make_default(&mut tx, who, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Deletes an address. The default goes on to the oldest that is left.
pub async fn remove(cx: &Cx, who: &Customer, id: AddressId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    let there = lock_all(&mut tx, who).await?;
    let (_, was_default) = *there.iter().find(|(other, _)| *other == id).ok_or(AppError::NotFound)?;
    sqlx::query!("delete from addresses where id = $1 and user_id = $2", id.0, who.user_id().0)
        .execute(&mut *tx)
        .await?;
    let next = there.iter().map(|(other, _)| *other).find(|other| *other != id);
    if let Some(next) = next.filter(|_| was_default) {
        make_default(&mut tx, who, next).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The person's addresses, oldest first. The person's own row is locked, so that two first addresses
/// at once do not both become the default.
async fn lock_all(conn: &mut PgConnection, who: &Customer) -> Result<Vec<(AddressId, bool)>> {
    sqlx::query!("select id from users where id = $1 for no key update", who.user_id().0)
        .fetch_optional(&mut *conn)
        .await?;
    let rows = sqlx::query!(
        "select id, is_default from addresses where user_id = $1 order by created_at, id",
        who.user_id().0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (AddressId(row.id), row.is_default)).collect())
}

async fn clear_default(conn: &mut PgConnection, who: &Customer) -> Result<()> {
    sqlx::query!(
        "update addresses set is_default = false where user_id = $1 and is_default",
        who.user_id().0
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn make_default(conn: &mut PgConnection, who: &Customer, id: AddressId) -> Result<()> {
    let id: Uuid = id.0;
    sqlx::query!(
        "update addresses set is_default = true where id = $1 and user_id = $2",
        id,
        who.user_id().0
    )
    .execute(conn)
    .await?;
    Ok(())
}
