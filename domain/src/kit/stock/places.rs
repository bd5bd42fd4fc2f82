//! Which row of `stock` is meant, and rows that are not there yet.

use crate::kit::{AppError, Cx, Result};
use model::{ProductId, StockId, StoreId, VariantId};
use sqlx::PgConnection;
use uuid::Uuid;

/// A variant at a place; at the default one of its vendor, where none is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub variant_id: VariantId,
    pub store_id: Option<StoreId>,
}

struct Found {
    variant_id: Uuid,
    store_id: Uuid,
    stock_id: Option<StockId>,
}

/// Opens the stock of a product's variants at the default place, with nothing on the shelf. What is open stays as it is.
pub async fn open(
    conn: &mut PgConnection,
    cx: &Cx,
    product_id: ProductId,
    variants: &[VariantId],
) -> Result<()> {
    let wanted: Vec<Wanted> = variants.iter().map(|id| Wanted { variant_id: *id, store_id: None }).collect();
    find_or_open(conn, cx, &wanted).await?;
    sqlx::query!(
        "insert into stock_levels (product_id, vendor_id, updated_at)
         select id, vendor_id, $2 from products where id = $1 on conflict (product_id) do nothing",
        product_id.0,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether anything lies at a place, or is promised from there; then it cannot be given up.
pub async fn lies_at(conn: &mut PgConnection, store_id: StoreId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from stock where store_id = $1 and on_hand > 0) as "any!""#,
        store_id.0
    )
    .fetch_one(conn)
    .await?)
}

/// Every row there is of these variants.
pub(super) async fn all_of(conn: &mut PgConnection, variants: &[VariantId]) -> Result<Vec<StockId>> {
    let variants: Vec<Uuid> = variants.iter().map(|id| id.0).collect();
    Ok(sqlx::query_scalar!(r#"select id as "id: StockId" from stock where variant_id = any($1)"#, &variants)
        .fetch_all(conn)
        .await?)
}

/// The row of each that is wanted, in that order; those that are missing are made.
pub(super) async fn find_or_open(
    conn: &mut PgConnection,
    cx: &Cx,
    wanted: &[Wanted],
) -> Result<Vec<StockId>> {
    let mut found = find(conn, wanted).await?;
    if found.iter().any(|place| place.stock_id.is_none()) {
        make(conn, cx, &found).await?;
        found = find(conn, wanted).await?;
    }
    found.into_iter().map(|place| place.stock_id.ok_or(AppError::NotFound)).collect()
}

/// A place that is not the vendor's of the variant is not found.
async fn find(conn: &mut PgConnection, wanted: &[Wanted]) -> Result<Vec<Found>> {
    let variants: Vec<Uuid> = wanted.iter().map(|each| each.variant_id.0).collect();
    let stores: Vec<Option<Uuid>> = wanted.iter().map(|each| each.store_id.map(|id| id.0)).collect();
    let found = sqlx::query_as!(
        Found,
        r#"select v.id as variant_id, p.id as store_id, s.id as "stock_id?: StockId"
           from unnest($1::uuid[], $2::uuid[]) with ordinality w(variant_id, store_id, n)
               join variants v on v.id = w.variant_id
               join stores p on p.vendor_id = v.vendor_id
                   and (p.id = w.store_id or w.store_id is null and p.is_default)
               left join stock s on s.variant_id = v.id and s.store_id = p.id
           order by w.n"#,
        &variants,
        &stores as &[Option<Uuid>],
    )
    .fetch_all(conn)
    .await?;
    if found.len() == wanted.len() { Ok(found) } else { Err(AppError::NotFound) }
}

/// In one order for all, since two who make the same rows wait for each other.
async fn make(conn: &mut PgConnection, cx: &Cx, places: &[Found]) -> Result<()> {
    let missing: Vec<&Found> = places.iter().filter(|place| place.stock_id.is_none()).collect();
    let ids: Vec<Uuid> = missing.iter().map(|_| cx.id()).collect();
    let variants: Vec<Uuid> = missing.iter().map(|place| place.variant_id).collect();
    let stores: Vec<Uuid> = missing.iter().map(|place| place.store_id).collect();
    sqlx::query!(
        "insert into stock (id, variant_id, store_id, product_id, vendor_id, updated_at)
         select w.id, v.id, w.store_id, v.product_id, v.vendor_id, $4
         from unnest($1::uuid[], $2::uuid[], $3::uuid[]) w(id, variant_id, store_id)
             join variants v on v.id = w.variant_id
         order by v.id, w.store_id
         on conflict (variant_id, store_id) do nothing",
        &ids,
        &variants,
        &stores,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}
