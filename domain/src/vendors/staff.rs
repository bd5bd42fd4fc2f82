//! What staff do with stores: look through them, let them in, stop them.

use super::{note, places, read};
use crate::accounts::Admin;
use crate::kit::audit::{self, Past};
use crate::kit::{AppError, Cx, Result};
use model::accounts::Permission;
use model::vendors::{Keeping, SetVendorStatus, StaffVendor, Store, Vendor, VendorStatus};
use model::{FieldProblem, Page, PageRequest, Reason, UserId, VendorId};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

/// Which stores are wanted.
#[derive(Clone, Debug, Default)]
pub struct VendorQueue {
    pub status: Option<VendorStatus>,
    /// Part of the store's name, or of its keeper's name or address.
    pub search: Option<String>,
}

/// All that is known of one store.
#[derive(Clone, Debug)]
pub struct VendorFile {
    pub store: StaffVendor,
    pub places: Vec<Store>,
    /// What staff did with it, the newest first.
    pub history: Vec<Past>,
}

/// Stores, for staff with the permission `vendors`: those that wait, longest waiting first; others newest first.
pub async fn queue(
    cx: &Cx,
    who: &Admin,
    filter: &VendorQueue,
    page: PageRequest,
) -> Result<Page<StaffVendor>> {
    who.needs(Permission::Vendors)?;
    let mut tx = cx.begin(who).await?;
    let status = filter.status.map(VendorStatus::name);
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let ids = sqlx::query_scalar!(
        r#"select v.id from vendors v join users u on u.id = v.owner_id
           where ($1::text is null or v.status = $1)
             and ($2::text is null or position(fold($2) in fold(concat_ws(' ', v.store_name,
                  v.translations -> 'ar' ->> 'storeName', v.slug, u.first_name, u.last_name, u.email))) > 0)
           order by case when $1 = 'PENDING' then v.updated_at end, v.created_at desc, v.id limit $3 offset $4"#,
        status,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from vendors v join users u on u.id = v.owner_id
           where ($1::text is null or v.status = $1)
             and ($2::text is null or position(fold($2) in fold(concat_ws(' ', v.store_name,
                  v.translations -> 'ar' ->> 'storeName', v.slug, u.first_name, u.last_name, u.email))) > 0)"#,
        status,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Page::new(with_keepers(&mut tx, cx, &ids).await?, page, total))
}

/// How many stores there are of each status, for staff with the permission `vendors`.
pub async fn counts(cx: &Cx, who: &Admin) -> Result<Vec<(VendorStatus, i64)>> {
    who.needs(Permission::Vendors)?;
    let mut tx = cx.begin(who).await?;
    let rows =
        sqlx::query!(r#"select status, count(*) as "n!" from vendors where not is_house group by status"#)
            .fetch_all(&mut *tx)
            .await?;
    let of =
        |status: VendorStatus| rows.iter().find(|row| row.status == status.name()).map_or(0, |row| row.n);
    Ok(VendorStatus::ALL.into_iter().map(|status| (status, of(status))).collect())
}

/// One store with its places and its past, for staff with the permission `vendors`.
pub async fn file(cx: &Cx, who: &Admin, id: VendorId) -> Result<VendorFile> {
    who.needs(Permission::Vendors)?;
    let mut tx = cx.begin(who).await?;
    Ok(VendorFile {
        store: with_keepers(&mut tx, cx, &[id.0]).await?.pop().ok_or(AppError::NotFound)?,
        places: places::of_vendor(&mut tx, cx, id).await?,
        history: audit::of_target(&mut tx, "vendor", &id.to_string()).await?,
    })
}

/// In the words they were written in, which is what is to be judged.
async fn with_keepers(conn: &mut PgConnection, cx: &Cx, ids: &[Uuid]) -> Result<Vec<StaffVendor>> {
    let keepers = sqlx::query!(
        r#"select v.id, u.id as user_id, u.first_name, u.last_name, u.email, u.is_active,
                  (select count(*) from products p where p.vendor_id = v.id and p.status <> 'ARCHIVED') as "products!"
           from vendors v join users u on u.id = v.owner_id where v.id = any($1)"#,
        ids
    )
    .fetch_all(&mut *conn)
    .await?;
    let rows = read::rows(conn, ids).await?;
    rows.into_iter()
        .map(|row| {
            let keeper = keepers.iter().find(|keeper| keeper.id == row.id.0);
            Ok(StaffVendor {
                owner: keeper.map(|keeper| Keeping {
                    id: UserId(keeper.user_id),
                    name: format!("{} {}", keeper.first_name, keeper.last_name).trim().to_owned(),
                    email: keeper.email.clone(),
                    is_active: keeper.is_active,
                }),
                status_reason: row.status_reason.clone(),
                total_products: keeper.map_or(0, |keeper| keeper.products),
                approved_at: row.approved_at,
                updated_at: row.updated_at,
                vendor: row.view(cx, i18n::Lang::En)?,
            })
        })
        .collect()
}

/// Lets a store in, turns it away, stops it, or lets it sell again. Staff with the permission `vendors`.
///
/// A reason is required. Refuses steps that `VendorStatus::may_become` does not know, a store that is another by now
/// than it was seen as, and a name typed wrongly. The house's own store is not found. Records `vendor.approved`,
/// `vendor.rejected` or `vendor.suspended`, and an audit row.
pub async fn set_status(cx: &Cx, who: &Admin, id: VendorId, input: &SetVendorStatus) -> Result<Vendor> {
    who.needs(Permission::Vendors)?;
    let reason = input.validate()?;
    let mut tx = cx.begin(who).await?;
    let before = lock(&mut tx, id).await?;
    let was = before.status()?;
    if input.seen_as.is_some_and(|seen| seen != was) || !was.may_become(input.status) {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    if input.confirm.as_deref().is_some_and(|name| name.trim() != before.store_name.trim()) {
        return Err(AppError::field("confirm", FieldProblem::Malformed));
    }
    let shown = (input.status != VendorStatus::Active).then_some(reason.as_str());
    sqlx::query!(
        "update vendors set status = $2, status_reason = $3, updated_at = $4,
                approved_at = case when $2 = 'ACTIVE' then coalesce(approved_at, $4) else approved_at end
         where id = $1",
        id.0,
        input.status.name(),
        shown,
        cx.now(),
    )
    .execute(&mut *tx)
    .await?;
    let entry = audit::Entry {
        action: "vendor.set_status",
        target_type: "vendor",
        target_id: id.to_string(),
        before: Some(json!({ "status": was })),
        after: Some(json!({ "status": input.status })),
        reason: Some(reason.clone()),
    };
    audit::record(&mut tx, cx, who.signature(), entry).await?;
    let kind = match input.status {
        VendorStatus::Rejected => "vendor.rejected",
        VendorStatus::Suspended => "vendor.suspended",
        VendorStatus::Active | VendorStatus::Pending => "vendor.approved",
    };
    note(&mut tx, cx, Some(who.user_id()), kind, id, json!({ "from": was, "reason": reason })).await?;
    let view = read::row(&mut tx, id).await?.view(cx, cx.request.lang)?;
    tx.commit().await?;
    cx.catalogue_changed();
    Ok(view)
}

/// Two decisions at once are made one after the other, and the second sees the first.
async fn lock(conn: &mut PgConnection, id: VendorId) -> Result<read::Row> {
    sqlx::query!("select 1 as one from vendors where id = $1 and not is_house for no key update", id.0)
        .fetch_optional(&mut *conn)
        .await?
        .ok_or(AppError::NotFound)?;
    read::row(conn, id).await
}
