//! Zones and methods as rows.

use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use model::shipping::{CheckedMethod, Method, Zone};
use model::{Currency, Money, Reason, ShippingMethodId, ShippingZoneId, VendorId};
use serde_json::{Value, json};
use sqlx::PgConnection;

struct MethodRow {
    id: ShippingMethodId,
    zone_id: ShippingZoneId,
    vendor_id: Option<VendorId>,
    store_name: Option<String>,
    name: String,
    name_ar: Option<String>,
    currency: String,
    base_minor: i64,
    per_kg_minor: i64,
    free_over_minor: Option<i64>,
    max_weight_grams: Option<i64>,
    min_days: i32,
    max_days: i32,
    position: i32,
    is_active: bool,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// All zones in force, each with its methods in force: those of everybody and, where a vendor is named, only its own
/// besides; without a name all.
pub(super) async fn zones(conn: &mut PgConnection, cx: &Cx, only: Option<VendorId>) -> Result<Vec<Zone>> {
    let zones = sqlx::query!(
        r#"select id as "id: ShippingZoneId", name, countries, is_active, position, version, created_at, updated_at
           from shipping_zones where is_active order by countries = '{}', position, id"#
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut methods = methods(conn, cx, None).await?;
    methods.retain(|method| {
        method.is_active && (only.is_none() || method.vendor_id.is_none() || method.vendor_id == only)
    });
    let zone =
        |row_id: ShippingZoneId| methods.iter().filter(|method| method.zone_id == row_id).cloned().collect();
    Ok(zones
        .into_iter()
        .map(|row| Zone {
            methods: zone(row.id),
            id: row.id,
            name: row.name,
            countries: row.countries,
            is_active: row.is_active,
            position: row.position,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
        .collect())
}

pub(super) async fn zone(conn: &mut PgConnection, cx: &Cx, id: ShippingZoneId) -> Result<Zone> {
    zones(conn, cx, None).await?.into_iter().find(|zone| zone.id == id).ok_or(AppError::NotFound)
}

pub(super) async fn method(conn: &mut PgConnection, cx: &Cx, id: ShippingMethodId) -> Result<Method> {
    methods(conn, cx, Some(id)).await?.pop().ok_or(AppError::NotFound)
}

/// All methods, or the one that is named.
async fn methods(conn: &mut PgConnection, cx: &Cx, id: Option<ShippingMethodId>) -> Result<Vec<Method>> {
    let rows = sqlx::query_as!(
        MethodRow,
        r#"select m.id as "id: ShippingMethodId", m.zone_id as "zone_id: ShippingZoneId", m.vendor_id as "vendor_id: VendorId",
                  v.store_name as "store_name?", m.name, m.translations -> 'ar' ->> 'name' as name_ar, m.currency, m.base_minor,
                  m.per_kg_minor, m.free_over_minor, m.max_weight_grams, m.min_days, m.max_days, m.position, m.is_active,
                  m.version, m.created_at, m.updated_at
           from shipping_methods m left join vendors v on v.id = m.vendor_id
           where $1::uuid is null or m.id = $1
           order by m.vendor_id nulls first, m.position, m.id"#,
        id.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.view(cx.facts().currency)).collect())
}

impl MethodRow {
    fn view(self, shops: Currency) -> Method {
        // what costs nothing costs nothing in the shop's currency too
        let currency = self.currency.parse().unwrap_or(shops);
        let amount = |minor| Money::new(minor, currency).into();
        Method {
            id: self.id,
            zone_id: self.zone_id,
            vendor_id: self.vendor_id,
            store_name: self.store_name,
            name: self.name,
            name_ar: self.name_ar,
            currency,
            base: amount(self.base_minor),
            per_kg: amount(self.per_kg_minor),
            free_over: self.free_over_minor.map(amount),
            max_weight_grams: self.max_weight_grams,
            min_days: self.min_days,
            max_days: self.max_days,
            position: self.position,
            is_active: self.is_active,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }
}

pub(super) async fn insert(
    conn: &mut PgConnection,
    cx: &Cx,
    zone_id: ShippingZoneId,
    vendor_id: Option<VendorId>,
    method: &CheckedMethod,
) -> Result<ShippingMethodId> {
    let id = cx.id::<ShippingMethodId>();
    sqlx::query!(
        "insert into shipping_methods (id, zone_id, vendor_id, name, translations, currency, base_minor, per_kg_minor,
                                       free_over_minor, max_weight_grams, min_days, max_days, position, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                 (select coalesce(max(position), 0) + 1 from shipping_methods where zone_id = $2), $13, $13)",
        id.0,
        zone_id.0,
        vendor_id.map(|vendor| vendor.0),
        method.name,
        translations(method),
        cx.facts().currency.code(),
        method.base_minor,
        method.per_kg_minor,
        method.free_over_minor,
        method.max_weight_grams,
        method.min_days,
        method.max_days,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(id)
}

pub(super) async fn update(
    conn: &mut PgConnection,
    cx: &Cx,
    id: ShippingMethodId,
    method: &CheckedMethod,
) -> Result<()> {
    sqlx::query!(
        "update shipping_methods set name = $2, translations = $3, currency = $4, base_minor = $5, per_kg_minor = $6,
                free_over_minor = $7, max_weight_grams = $8, min_days = $9, max_days = $10, version = version + 1,
                updated_at = $11
         where id = $1",
        id.0,
        method.name,
        translations(method),
        cx.facts().currency.code(),
        method.base_minor,
        method.per_kg_minor,
        method.free_over_minor,
        method.max_weight_grams,
        method.min_days,
        method.max_days,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn translations(method: &CheckedMethod) -> Value {
    method.name_ar.as_ref().map_or_else(|| json!({}), |name| json!({ "ar": { "name": name } }))
}

pub(super) async fn put_away(conn: &mut PgConnection, cx: &Cx, id: ShippingMethodId) -> Result<()> {
    sqlx::query!(
        "update shipping_methods set is_active = false, version = version + 1, updated_at = $2 where id = $1",
        id.0,
        cx.now()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A zone in force, so that nobody takes it away meanwhile.
pub(super) async fn lock_zone(conn: &mut PgConnection, id: ShippingZoneId) -> Result<()> {
    sqlx::query!("select 1 as one from shipping_zones where id = $1 and is_active for no key update", id.0)
        .fetch_optional(conn)
        .await?
        .map(|_| ())
        .ok_or(AppError::NotFound)
}

/// A method in force, of everybody or of this vendor, and of the version that was seen. Staff (`None`) may lock any.
pub(super) async fn lock_method(
    conn: &mut PgConnection,
    cx: &Cx,
    id: ShippingMethodId,
    of: Option<VendorId>,
    seen: Option<i32>,
) -> Result<Method> {
    sqlx::query!(
        "select 1 as one from shipping_methods where id = $1 and is_active and ($2::uuid is null or vendor_id = $2)
         for no key update",
        id.0,
        of.map(|vendor| vendor.0),
    )
    .fetch_optional(&mut *conn)
    .await?
    .ok_or(AppError::NotFound)?;
    let before = method(conn, cx, id).await?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    Ok(before)
}
