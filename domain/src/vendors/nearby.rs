//! Places as people look for them: where they are, how far, and whether they are open.

use crate::accounts::Visitor;
use crate::kit::{AppError, Cx, Result};
use i18n::Lang;
use model::vendors::{Near, Store, Week};
use model::{StoreId, VendorId};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// Nobody looks through more.
const MOST: i64 = 50;
const KM_A_DEGREE: f64 = 111.195;

/// Public places of open stores around somebody, the nearest first. Refuses what is nowhere on earth, and more than
/// 500 km.
pub async fn nearby(cx: &Cx, who: &Visitor, near: &Near) -> Result<Vec<Store>> {
    let (latitude, longitude, radius) = near.validate()?;
    let frame = Frame::around(latitude, longitude, radius);
    let mut tx = cx.begin(who).await?;
    let found = sqlx::query!(
        r#"select s.id, s.km as "km!" from (
               select s.id, s.vendor_id,
                      2 * 6371.0088 * asin(least(1, sqrt(
                          sin(radians(s.latitude - $1) / 2) ^ 2
                          + cos(radians($1)) * cos(radians(s.latitude)) * sin(radians(s.longitude - $2) / 2) ^ 2))) as km
               from stores s
               where s.is_public and s.is_active and s.latitude between $4 and $5
                 and (s.longitude between $6 and $7 or s.longitude between $8 and $9)) s
           join vendors v on v.id = s.vendor_id and v.status = 'ACTIVE'
           where s.km <= $3 order by s.km, s.id limit $10"#,
        latitude,
        longitude,
        radius,
        frame.south,
        frame.north,
        frame.west,
        frame.east,
        frame.far_west,
        frame.far_east,
        MOST,
    )
    .fetch_all(&mut *tx)
    .await?;
    let ids: Vec<Uuid> = found.iter().map(|row| row.id).collect();
    let mut places = stores(&mut tx, cx, &ids).await?;
    for (place, row) in places.iter_mut().zip(&found) {
        // to the metre
        place.distance_km = Some((row.km * 1_000.0).round() / 1_000.0);
    }
    Ok(places)
}

/// A public place of an open store; any other is not found.
pub async fn place(cx: &Cx, who: &Visitor, id: StoreId) -> Result<Store> {
    let mut tx = cx.begin(who).await?;
    sqlx::query!(
        "select 1 as one from stores s join vendors v on v.id = s.vendor_id
         where s.id = $1 and s.is_public and s.is_active and v.status = 'ACTIVE'",
        id.0
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    stores(&mut tx, cx, &[id.0]).await?.pop().ok_or(AppError::NotFound)
}

/// The box around a circle, for the index: what is outside is too far. Across the date line it falls into two.
#[derive(Debug, PartialEq)]
struct Frame {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
    far_west: f64,
    far_east: f64,
}

impl Frame {
    fn around(latitude: f64, longitude: f64, radius: f64) -> Self {
        // a little more than the circle, since degrees and kilometres are rounded
        let high = radius / KM_A_DEGREE * 1.001;
        let (south, north) = (latitude - high, latitude + high);
        let narrowest = south.abs().max(north.abs());
        let wide = if narrowest >= 89.9 { 360.0 } else { high / narrowest.to_radians().cos() };
        let (west, east) = (longitude - wide, longitude + wide);
        let (far_west, far_east) = match (west < -180.0, east > 180.0) {
            (true, _) => (west + 360.0, 180.0),
            (false, true) => (-180.0, east - 360.0),
            // the same once more
            (false, false) => (west, east),
        };
        Self { south, north, west, east, far_west, far_east }
    }
}

struct Row {
    id: StoreId,
    vendor_id: VendorId,
    store_name: String,
    arabic_name: Option<String>,
    vendor_slug: String,
    name: String,
    phone: Option<String>,
    street: String,
    street2: Option<String>,
    city: String,
    state: Option<String>,
    zip_code: String,
    country: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    time_zone: String,
    hours: Value,
    is_default: bool,
    is_public: bool,
    is_open: bool,
    opens_at: Option<String>,
    closes_at: Option<String>,
}

/// These places, in this order, open or closed as of now in their own time zones. After midnight the hours of the
/// evening before count for as long as they last.
pub(super) async fn stores(conn: &mut PgConnection, cx: &Cx, ids: &[Uuid]) -> Result<Vec<Store>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select s.id as "id: StoreId", s.vendor_id as "vendor_id: VendorId", v.store_name,
                  v.translations -> 'ar' ->> 'storeName' as arabic_name, v.slug as vendor_slug, s.name, s.phone, s.street,
                  s.street2, s.city, s.state, s.zip_code, s.country, s.latitude, s.longitude, s.time_zone, s.hours,
                  s.is_default, s.is_public,
                  (late.on or coalesce(clock.t >= today.opens and (clock.t < today.closes or today.closes < today.opens), false))
                      as "is_open!",
                  case when late.on then before.opens else today.opens end as opens_at,
                  case when late.on then before.closes else today.closes end as closes_at
           from stores s
           join vendors v on v.id = s.vendor_id,
           lateral (select to_char(l.local, 'HH24:MI') as t, extract(isodow from l.local)::int - 1 as day
                    from (select $2::timestamptz at time zone s.time_zone as local) l) clock,
           lateral (select s.hours -> clock.day ->> 0 as opens, s.hours -> clock.day ->> 1 as closes) today,
           lateral (select s.hours -> ((clock.day + 6) % 7) ->> 0 as opens, s.hours -> ((clock.day + 6) % 7) ->> 1 as closes) before,
           lateral (select coalesce(before.closes < before.opens and clock.t < before.closes, false) as on) late
           where s.id = any($1) order by array_position($1, s.id)"#,
        ids,
        cx.now(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.view(cx.request.lang)).collect()
}

impl Row {
    fn view(self, lang: Lang) -> Result<Store> {
        let hours: Week = serde_json::from_value(self.hours).map_err(AppError::broken)?;
        Ok(Store {
            id: self.id,
            vendor_id: self.vendor_id,
            store_name: self.arabic_name.filter(|_| lang == Lang::Ar).unwrap_or(self.store_name),
            vendor_slug: self.vendor_slug,
            name: self.name,
            phone: self.phone,
            street: self.street,
            street2: self.street2,
            city: self.city,
            state: self.state,
            zip_code: self.zip_code,
            country: self.country,
            latitude: self.latitude,
            longitude: self.longitude,
            time_zone: self.time_zone,
            opening_hours: hours,
            is_default: self.is_default,
            is_public: self.is_public,
            distance_km: None,
            is_open: self.is_open,
            opens_at: self.opens_at,
            closes_at: self.closes_at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Frame;

    #[test]
    fn the_frame_holds_the_circle_wherever_it_is() {
        let berlin = Frame::around(52.5, 13.4, 25.0);
        assert!(berlin.south < 52.28 && berlin.north > 52.72 && berlin.west < 13.04 && berlin.east > 13.76);
        let suva = Frame::around(-18.0, 179.9, 50.0);
        assert!(
            suva.east > 180.0 && suva.far_west == -180.0 && suva.far_east > -180.0 && suva.far_east < -179.0
        );
        let taveuni = Frame::around(-17.0, -179.9, 50.0);
        assert!(taveuni.west < -180.0 && taveuni.far_west > 179.0 && taveuni.far_east == 180.0);
        let pole = Frame::around(89.9, 0.0, 100.0);
        assert!(pole.west <= -180.0 && pole.east >= 180.0);
    }
}
