//! What a parcel can go by, and what that costs.

use crate::kit::{Cx, Result};
use i18n::Lang;
use model::{ShippingMethodId, VendorId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What one vendor sends.
#[derive(Clone, Copy, Debug)]
pub struct Parcel {
    pub vendor_id: VendorId,
    /// What the goods are worth, discounts being off.
    pub goods_minor: i64,
    pub weight_grams: i64,
}

/// A way to send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodOffer {
    pub id: ShippingMethodId,
    /// In the reader's language.
    pub name: String,
    pub minor: i64,
    pub min_days: i32,
    pub max_days: i32,
}

struct Row {
    id: ShippingMethodId,
    vendor_id: Option<Uuid>,
    name: String,
    name_ar: Option<String>,
    base_minor: i64,
    per_kg_minor: i64,
    free_over_minor: Option<i64>,
    max_weight_grams: Option<i64>,
    min_days: i32,
    max_days: i32,
}

/// The ways to send each parcel to a country, the cheapest first; none: it is not delivered there. One query.
pub async fn methods(
    conn: &mut PgConnection,
    cx: &Cx,
    country: &str,
    parcels: &[Parcel],
) -> Result<BTreeMap<VendorId, Vec<MethodOffer>>> {
    let vendors: Vec<Uuid> = parcels.iter().map(|parcel| parcel.vendor_id.0).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id: ShippingMethodId", vendor_id, name, translations -> 'ar' ->> 'name' as name_ar, base_minor,
                  per_kg_minor, free_over_minor, max_weight_grams, min_days, max_days
           from shipping_methods
           where is_active and currency in ($2, 'XXX') and (vendor_id is null or vendor_id = any($3))
             and zone_id = (select id from shipping_zones where is_active and ($1 = any(countries) or countries = '{}')
                            order by countries = '{}', position, id limit 1)
           order by position, id"#,
        country,
        cx.facts().currency.code(),
        &vendors,
    )
    .fetch_all(conn)
    .await?;
    let offers = |parcel: &Parcel| (parcel.vendor_id, offered(&rows, parcel, cx.request.lang));
    Ok(parcels.iter().map(offers).collect())
}

fn offered(rows: &[Row], parcel: &Parcel, lang: Lang) -> Vec<MethodOffer> {
    let own = |row: &&Row| row.vendor_id == Some(parcel.vendor_id.0);
    let has_own = rows.iter().any(|row| own(&row));
    let usable = |row: &&Row| if has_own { own(row) } else { row.vendor_id.is_none() };
    let light = |row: &&Row| row.max_weight_grams.is_none_or(|most| parcel.weight_grams <= most);
    let mut offers: Vec<MethodOffer> =
        rows.iter().filter(usable).filter(light).map(|row| row.offer(parcel, lang)).collect();
    offers.sort_by_key(|offer| offer.minor);
    offers
}

impl Row {
    fn offer(&self, parcel: &Parcel, lang: Lang) -> MethodOffer {
        let begun_kilograms = (parcel.weight_grams.max(0) + 999) / 1_000;
        let whole = self.base_minor.saturating_add(self.per_kg_minor.saturating_mul(begun_kilograms));
        let is_free = self.free_over_minor.is_some_and(|from| parcel.goods_minor >= from);
        let name = match lang {
            Lang::Ar => self.name_ar.as_ref().unwrap_or(&self.name),
            Lang::En => &self.name,
        };
        MethodOffer {
            id: self.id,
            name: name.clone(),
            minor: if is_free { 0 } else { whole },
            min_days: self.min_days,
            max_days: self.max_days,
        }
    }
}
