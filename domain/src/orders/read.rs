//! Reading orders, whole or cut down to one store's part.

use super::actors::{self, Party};
use super::views::{self, Reader, Rows};
use crate::kit::{AppError, Cx, Result};
use model::orders::{Order, ParcelStatus, TrackedShipment, Tracking, TrackingEvent};
use model::{OrderId, VendorId};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One order: its buyer's, a seller's own part, or any for staff with the permission `orders`. Named by its id, its
/// number, or the id of a part. Another's is not found.
pub async fn get(cx: &Cx, who: &Party, named: &str) -> Result<Order> {
    let mut tx = cx.begin(who).await?;
    let id = actors::find(&mut tx, who, named).await?;
    load(&mut tx, cx, &[id.0], Reader::of(who)).await?.pop().ok_or(AppError::NotFound)
}

/// The same for the program itself.
pub(super) async fn whole(conn: &mut PgConnection, cx: &Cx, id: OrderId) -> Result<Order> {
    load(conn, cx, &[id.0], Reader::BUYER).await?.pop().ok_or(AppError::NotFound)
}

/// How far an order is and where its boxes are, for whoever may see it.
pub async fn tracking(cx: &Cx, who: &Party, named: &str) -> Result<Tracking> {
    let order = get(cx, who, named).await?;
    let shipments = order.vendor_orders.iter().flat_map(|part| {
        let sent = part.parcels.iter().filter(|parcel| parcel.status != ParcelStatus::Packed);
        sent.map(|parcel| TrackedShipment {
            vendor_id: part.vendor_id,
            status: parcel.status,
            carrier: parcel.carrier.clone(),
            tracking_number: parcel.tracking_number.clone(),
            courier: None,
            eta: parcel.eta,
            handed_over_at: parcel.handed_over_at,
            delivered_at: parcel.delivered_at,
        })
    });
    Ok(Tracking {
        status: order.status,
        events: order
            .history
            .into_iter()
            .map(|entry| TrackingEvent {
                status: entry.status,
                at: entry.at,
                note: entry.note,
                location: entry.location,
                vendor_id: entry.vendor_id,
            })
            .collect(),
        shipments: shipments.collect(),
    })
}

/// Orders in the order of these ids, as this reader may see them. Five questions, however many there are.
pub(super) async fn load(
    conn: &mut PgConnection,
    cx: &Cx,
    ids: &[Uuid],
    reader: Reader,
) -> Result<Vec<Order>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Rows {
        parts: group(parts(conn, ids, reader.store).await?, |row| row.order_id),
        lines: group(lines(conn, ids, reader.store).await?, |row| row.order_id),
        parcels: group(parcels(conn, ids, reader.store).await?, |row| row.order_id),
        history: group(history(conn, ids, reader.store).await?, |row| row.order_id),
    };
    let orders = orders(conn, ids).await?;
    orders.into_iter().map(|order| views::order(cx, reader, order, &rows)).collect()
}

fn group<T>(rows: Vec<T>, key: impl Fn(&T) -> Uuid) -> BTreeMap<Uuid, Vec<T>> {
    let mut groups: BTreeMap<Uuid, Vec<T>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

async fn orders(conn: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<views::OrderRow>> {
    Ok(sqlx::query_as!(
        views::OrderRow,
        r#"select o.id, o.number, o.user_id, o.email, o.phone, o.currency, o.subtotal_minor, o.discount_minor, o.tax_minor,
                  o.shipping_minor, o.total_minor, o.prices_include_tax, o.included_tax_minor, o.delivery_type, o.store_id,
                  o.shipping_address, o.billing_address, o.notes, o.status, o.payment_status, o.payment_method,
                  o.paid_minor, o.refunded_minor, o.needs_action, o.pay_by, o.placed_at, o.updated_at
           from unnest($1::uuid[]) with ordinality as wanted (id, n) join orders o on o.id = wanted.id
           order by wanted.n"#,
        ids
    )
    .fetch_all(conn)
    .await?)
}

async fn parts(
    conn: &mut PgConnection,
    ids: &[Uuid],
    store: Option<VendorId>,
) -> Result<Vec<views::PartRow>> {
    Ok(sqlx::query_as!(
        views::PartRow,
        r#"select id, order_id, vendor_id, store_name, part_shown(status, total_minor, refunded_minor, shipped_at) as "status!",
                  subtotal_minor, discount_minor, tax_minor, shipping_minor, total_minor, included_tax_minor,
                  refunded_minor, shipping_name, min_days, max_days,
                  commission_minor + commission_tax_minor as "commission_minor!", cancel_reason, version, updated_at
           from vendor_orders where order_id = any($1) and ($2::uuid is null or vendor_id = $2) order by position"#,
        ids,
        store.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?)
}

async fn lines(
    conn: &mut PgConnection,
    ids: &[Uuid],
    store: Option<VendorId>,
) -> Result<Vec<views::LineRow>> {
    Ok(sqlx::query_as!(
        views::LineRow,
        r#"select l.id, l.order_id, l.vendor_order_id, l.vendor_id, l.product_id, l.variant_id, l.name, l.options, l.sku,
                  l.quantity, l.unit_minor, l.subtotal_minor, l.discount_minor, l.tax_minor, l.total_minor,
                  l.included_tax_minor, l.shipped, l.cancelled, l.refunded_minor,
                  coalesce((select sum(b.quantity) from parcel_lines b where b.line_id = l.id), 0)::int as "boxed!",
                  p.id as "picture_id?", p.width as "width?", p.height as "height?", p.colour as "colour?",
                  p.sizes as "sizes?"
           from order_lines l left join pictures p on p.id = l.picture_id
           where l.order_id = any($1) and ($2::uuid is null or l.vendor_id = $2) order by l.position"#,
        ids,
        store.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?)
}

async fn parcels(
    conn: &mut PgConnection,
    ids: &[Uuid],
    store: Option<VendorId>,
) -> Result<Vec<views::ParcelRow>> {
    Ok(sqlx::query_as!(
        views::ParcelRow,
        r#"select p.id, p.order_id, p.vendor_order_id, p.status, p.carrier, p.tracking_number, p.eta, p.handed_over_at,
                  p.delivered_at,
                  (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.line_id, 'quantity', l.quantity)
                                             order by l.line_id), '[]')
                   from parcel_lines l where l.parcel_id = p.id) as "items!"
           from parcels p where p.order_id = any($1) and ($2::uuid is null or p.vendor_id = $2)
           order by p.vendor_order_id, p.position"#,
        ids,
        store.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?)
}

/// A seller reads what concerns its part; how the buyer pays is not its business.
async fn history(
    conn: &mut PgConnection,
    ids: &[Uuid],
    store: Option<VendorId>,
) -> Result<Vec<views::HistoryRow>> {
    Ok(sqlx::query_as!(
        views::HistoryRow,
        r#"select h.order_id, h.vendor_id, h.kind, h.status, h.at, h.by_role, h.by_name, h.note, h.location,
                  v.store_name as "store_name?"
           from order_history h left join vendor_orders v on v.id = h.vendor_order_id
           where h.order_id = any($1)
             and ($2::uuid is null or h.vendor_id = $2 or (h.vendor_order_id is null and h.kind <> 'payment'))
           order by h.seq"#,
        ids,
        store.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?)
}
