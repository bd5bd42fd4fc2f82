//! Reading stores: as everybody sees them, and the rows that every other verb reads.

use crate::accounts::{Customer, Visitor};
use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use i18n::Lang;
use model::pictures::{Picture, StoredPicture};
use model::vendors::{ContactInfo, StoreTranslations, Vendor, VendorStatus};
use model::{Page, PageRequest, VendorId};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// Stores that are open, the newest first. Part of a name finds them, in either language.
pub async fn list(cx: &Cx, who: &Visitor, search: &str, page: PageRequest) -> Result<Page<Vendor>> {
    let mut tx = cx.begin(who).await?;
    let search = Some(search.trim()).filter(|text| !text.is_empty());
    let ids = sqlx::query_scalar!(
        r#"select id from vendors
           where status = 'ACTIVE'
             and ($1::text is null or position(fold($1) in fold(store_name)) > 0
                  or position(fold($1) in fold(translations -> 'ar' ->> 'storeName')) > 0)
           order by created_at desc, id limit $2 offset $3"#,
        search,
        page.limit(),
        page.offset(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "n!" from vendors
           where status = 'ACTIVE'
             and ($1::text is null or position(fold($1) in fold(store_name)) > 0
                  or position(fold($1) in fold(translations -> 'ar' ->> 'storeName')) > 0)"#,
        search,
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = rows(&mut tx, &ids).await?;
    let vendors = rows.into_iter().map(|row| row.view(cx, cx.request.lang)).collect::<Result<_>>()?;
    Ok(Page::new(vendors, page, total))
}

/// A store that is open, by its id or its slug; any other is not found.
pub async fn get(cx: &Cx, who: &Visitor, id_or_slug: &str) -> Result<Vendor> {
    let mut tx = cx.begin(who).await?;
    let id = sqlx::query_scalar!(
        "select id from vendors where (slug = $1 or id = $2) and status = 'ACTIVE'",
        id_or_slug,
        id_or_slug.parse::<Uuid>().ok(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    row(&mut tx, VendorId(id)).await?.view(cx, cx.request.lang)
}

/// How the store of this person stands, if they ever applied for one.
pub async fn standing(cx: &Cx, who: &Customer) -> Result<Option<VendorStatus>> {
    let mut tx = cx.begin(who).await?;
    let status = sqlx::query_scalar!("select status from vendors where owner_id = $1", who.user_id().0)
        .fetch_optional(&mut *tx)
        .await?;
    status.as_deref().map(status_of).transpose()
}

/// A store as kept.
pub(super) struct Row {
    pub id: VendorId,
    pub slug: String,
    pub store_name: String,
    pub description: String,
    pub translations: Value,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub website: Option<String>,
    pub logo: Option<Value>,
    pub banner: Option<Value>,
    pub status: String,
    pub status_reason: Option<String>,
    pub rating_sum: i64,
    pub rating_count: i32,
    pub product_count: i32,
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub approved_at: Option<DateTime<Utc>>,
}

/// One of them; another's, where the wall hides it, is not found.
pub(super) async fn row(conn: &mut PgConnection, id: VendorId) -> Result<Row> {
    rows(conn, &[id.0]).await?.pop().ok_or(AppError::NotFound)
}

/// These, in this order.
pub(super) async fn rows(conn: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select v.id as "id: VendorId", v.slug, v.store_name, v.description, v.translations,
                  v.phone, v.address, v.website, v.status, v.status_reason, v.rating_sum, v.rating_count, v.product_count,
                  v.version, v.created_at, v.updated_at, v.approved_at,
                  case when l.id is not null then jsonb_build_object('id', l.id, 'width', l.width, 'height', l.height,
                       'colour', l.colour, 'sizes', l.sizes) end as logo,
                  case when b.id is not null then jsonb_build_object('id', b.id, 'width', b.width, 'height', b.height,
                       'colour', b.colour, 'sizes', b.sizes) end as banner
           from vendors v left join pictures l on l.id = v.logo_id left join pictures b on b.id = v.banner_id
           where v.id = any($1) order by array_position($1, v.id)"#,
        ids
    )
    .fetch_all(conn)
    .await?)
}

impl Row {
    pub fn status(&self) -> Result<VendorStatus> {
        status_of(&self.status)
    }

    pub fn translations(&self) -> Result<StoreTranslations> {
        serde_json::from_value(self.translations.clone()).map_err(AppError::broken)
    }

    /// As a reader of this language sees it; what nobody translated stays as it is.
    pub fn view(self, cx: &Cx, lang: Lang) -> Result<Vendor> {
        let words = match lang {
            Lang::Ar => self.translations()?.ar.unwrap_or_default(),
            Lang::En => model::vendors::StoreWords::default(),
        };
        let status = self.status()?;
        let store_name = words.store_name.unwrap_or(self.store_name);
        let picture = |kept: Option<Value>| -> Result<Option<Picture>> {
            let kept: Option<StoredPicture> =
                kept.map(serde_json::from_value).transpose().map_err(AppError::broken)?;
            Ok(kept.map(|kept| kept.shown(cx.media_base(), &store_name)))
        };
        Ok(Vendor {
            id: self.id,
            logo_url: picture(self.logo)?,
            banner_url: picture(self.banner)?,
            slug: self.slug,
            description: words.description.unwrap_or(self.description),
            contact_info: ContactInfo { phone: self.phone, address: self.address, website: self.website },
            status,
            rating: average(self.rating_sum, self.rating_count),
            rating_count: self.rating_count,
            product_count: self.product_count,
            created_at: self.created_at,
            store_name,
        })
    }
}

fn status_of(name: &str) -> Result<VendorStatus> {
    VendorStatus::named(name).ok_or_else(|| AppError::broken("an unknown status of a store"))
}

/// To one decimal, as it is shown.
fn average(sum: i64, count: i32) -> Option<f64> {
    (count > 0).then(|| (sum as f64 * 10.0 / f64::from(count)).round() / 10.0)
}
