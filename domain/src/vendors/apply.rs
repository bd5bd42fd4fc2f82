//! Asking for a store.

use super::actors::Seller;
use super::{note, places, store};
use crate::accounts::{self, Customer};
use crate::kit::{AppError, Cx, OnConstraint, Result, settings, slug};
use model::vendors::{CheckedStore, MyStore, VendorStatus, WriteStore};
use model::{Reason, VendorId};
use serde_json::json;
use sqlx::PgConnection;

/// `/vendors/<slug>` has a neighbour, in the API.
const NEIGHBOURS: &[&str] = &["my-store"];

/// Opens a store for this person, with its first place. It waits for staff, unless the setting `vendors.autoApprove`
/// opens it at once. The account becomes a VENDOR; staff stay what they are.
///
/// Anyone with an account; a courier is none any more then, for an account has one role. One that was rejected may ask
/// again, with the same store. Refuses a second store. Records `vendor.applied`, and `vendor.approved` where it opens at once.
pub async fn apply(cx: &Cx, who: &Customer, input: &WriteStore) -> Result<MyStore> {
    let wanted = input.validate_new()?;
    let status = if settings::current(cx).await?.vendors_auto_approve {
        VendorStatus::Active
    } else {
        VendorStatus::Pending
    };
    let before = super::seller(cx, who).await;
    let (seller, is_again) = match before {
        Ok(seller) if seller.status() == VendorStatus::Rejected => (seller, true),
        Ok(_) => return Err(AppError::Refused(Reason::StoreExists)),
        Err(AppError::Forbidden) => (Seller::of_new_store(who, cx.id::<VendorId>(), status), false),
        Err(error) => return Err(error),
    };

    let mut tx = cx.begin(&seller).await?;
    accounts::become_vendor(&mut tx, cx, who).await?;
    if is_again {
        reopen(&mut tx, cx, &seller, &wanted, status).await?;
    } else {
        open(&mut tx, cx, &seller, &wanted, status).await?;
    }
    let (id, actor) = (seller.vendor_id(), Some(seller.user_id()));
    let data = json!({ "storeName": wanted.store_name, "again": is_again });
    note(&mut tx, cx, actor, "vendor.applied", id, data).await?;
    if status == VendorStatus::Active {
        note(&mut tx, cx, None, "vendor.approved", id, json!({ "from": "PENDING" })).await?;
    }
    let view = store::read(&mut tx, cx, id).await?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

async fn open(
    conn: &mut PgConnection,
    cx: &Cx,
    seller: &Seller,
    wanted: &CheckedStore,
    status: VendorStatus,
) -> Result<()> {
    let name = wanted.store_name.as_deref().unwrap_or_default();
    let plain = slug::of_name(name).unwrap_or_else(|| "store".to_owned());
    let first = if NEIGHBOURS.contains(&plain.as_str()) { 2 } else { 1 };
    for slug in slug::tries(cx, &plain, first) {
        if insert(conn, cx, seller, wanted, status, &slug).await? {
            return places::open_first(conn, cx, seller.vendor_id()).await;
        }
    }
    Err(AppError::broken("no slug was free"))
}

/// Whether the slug was free. Two stores of one person are refused by the database, even those asked for at once.
async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    seller: &Seller,
    wanted: &CheckedStore,
    status: VendorStatus,
    slug: &str,
) -> Result<bool> {
    let contact = wanted.contact_info.clone().unwrap_or_default();
    let added = sqlx::query!(
        "insert into vendors (id, owner_id, slug, store_name, description, translations, phone, address, website, status,
                              created_at, updated_at, approved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text, $11::timestamptz, $11, case when $10::text = 'ACTIVE' then $11::timestamptz end)
         on conflict (slug) do nothing",
        seller.vendor_id().0,
        seller.user_id().0,
        slug,
        wanted.store_name.as_deref().unwrap_or_default(),
        wanted.description.as_deref().unwrap_or_default(),
        serde_json::to_value(wanted.translations.clone().unwrap_or_default()).map_err(AppError::broken)?,
        contact.phone,
        contact.address,
        contact.website,
        status.name(),
        cx.now(),
    )
    .execute(conn)
    .await
    .on_constraint("vendors_owner_once", Reason::StoreExists)?;
    Ok(added.rows_affected() == 1)
}

/// Only from `REJECTED`: whoever comes second, or after staff opened it meanwhile, has a store.
async fn reopen(
    conn: &mut PgConnection,
    cx: &Cx,
    seller: &Seller,
    wanted: &CheckedStore,
    status: VendorStatus,
) -> Result<()> {
    let done = sqlx::query!(
        "update vendors set status = $2, status_reason = null, updated_at = $3,
                approved_at = case when $2 = 'ACTIVE' then $3::timestamptz else approved_at end
         where id = $1 and status = 'REJECTED'",
        seller.vendor_id().0,
        status.name(),
        cx.now(),
    )
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::Refused(Reason::StoreExists));
    }
    store::write(conn, cx, seller.vendor_id(), wanted).await
}
