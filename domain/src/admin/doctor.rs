//! The doctor: one question to the database for each promise the shop makes. A sound one answers none.

mod money;

use crate::kit::{AppError, Cx, Result, System, settings};
use sqlx::{PgConnection, Row};

/// A promise that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: &'static str,
    pub detail: String,
}

/// A question whose every answer is something broken.
struct Check {
    name: &'static str,
    sql: &'static str,
}

const CHECKS: &[Check] = &[
    Check {
        name: "audit log: every row carries the seal of the one before it",
        sql: "select 'row ' || seq from (
                  select a.seq, a.hash,
                         audit_seal(coalesce(lag(a.hash) over (order by a.seq), ''::bytea), a) as seal
                  from audit_log a) sealed
              where hash is distinct from seal order by seq limit 20",
    },
    Check {
        name: "addresses: exactly one default once there is any",
        sql: "select 'user ' || user_id from addresses group by user_id
              having count(*) filter (where is_default) <> 1 limit 20",
    },
    Check {
        name: "accounts: a deactivated account has no open login",
        sql: "select 'user ' || u.id from users u join logins l on l.user_id = u.id
              where not u.is_active and l.ended_at is null limit 20",
    },
    Check {
        name: "accounts: every account has its registration event",
        sql: "select 'user ' || u.id from users u
              where not exists (select 1 from events e
                  where e.thing = 'user' and e.thing_id = u.id and e.kind = 'user.registered') limit 20",
    },
    Check {
        name: "tokens: a used refresh token of an open login has a time of use within its life",
        sql: "select 'login ' || login_id from refresh_tokens where used_at < created_at limit 20",
    },
    Check {
        name: "carts: every item names a variant of its product and its vendor",
        sql: "select 'item ' || i.id from cart_items i join variants v on v.id = i.variant_id
              where v.product_id <> i.product_id or v.vendor_id <> i.vendor_id limit 20",
    },
    Check {
        name: "stock log: it explains what is on hand, change by change",
        sql: "select 'stock ' || s.id from stock s
              left join (select stock_id, sum(change_qty) as total, (array_agg(new_qty order by seq desc))[1] as last
                         from stock_log group by stock_id) l on l.stock_id = s.id
              where s.on_hand <> coalesce(l.total, 0) or s.on_hand <> coalesce(l.last, 0)
              union all
              select 'row ' || seq from (
                  select seq, previous_qty, lag(new_qty, 1, 0) over (partition by stock_id order by seq) as before
                  from stock_log) chained
              where previous_qty <> before limit 20",
    },
    Check {
        name: "stock: nothing is oversold",
        sql: "select 'stock ' || id from stock
              where on_hand < 0 or allocated < 0 or held < 0 or allocated + held > on_hand limit 20",
    },
    Check {
        name: "stock holds: what is held is the sum of its holds",
        sql: "select 'stock ' || s.id from stock s
              left join (select stock_id, sum(quantity) as total from stock_holds group by stock_id) h
                  on h.stock_id = s.id
              where s.held <> coalesce(h.total, 0) limit 20",
    },
    Check {
        name: "stock allocations: what is allocated is the open rest of its allocations",
        sql: "select 'stock ' || s.id from stock s
              left join (select stock_id, sum(quantity - dispatched - cancelled) as total
                         from stock_allocations where dispatched + cancelled < quantity group by stock_id) a
                  on a.stock_id = s.id
              where s.allocated <> coalesce(a.total, 0) limit 20",
    },
    Check {
        name: "stock levels: each sums up what its product offers",
        sql: "select 'product ' || coalesce(l.product_id, now.product_id) from stock_levels l
              full join (select s.product_id,
                                least(coalesce(sum(s.on_hand - s.allocated - s.held) filter (where v.is_live), 0),
                                      2147483647) as available
                         from stock s join variants v on v.id = s.variant_id group by s.product_id) now
                  on now.product_id = l.product_id
              where l.available is distinct from coalesce(now.available, 0) limit 20",
    },
    Check {
        name: "stock alerts: a product is low while at most its threshold can be bought",
        sql: "select 'product ' || product_id from stock_levels where is_low <> (available <= threshold) limit 20",
    },
    Check {
        name: "stock places: a row belongs to one store's product, variant and place",
        sql: "select 'stock ' || s.id from stock s
              join variants v on v.id = s.variant_id join stores p on p.id = s.store_id
              where v.product_id <> s.product_id or v.vendor_id <> s.vendor_id or p.vendor_id <> s.vendor_id limit 20",
    },
    Check {
        name: "notifications: what is to be sent has its job",
        sql: "select 'notification ' || n.id from notifications n
              where n.status = 'PENDING'
                and not exists (select from jobs j where j.payload ->> 'notification' = n.id::text) limit 20",
    },
    Check {
        name: "jobs: none was parked",
        sql: "select kind || ' ' || id || ': ' || coalesce(last_error, '') from jobs where parked_at is not null limit 20",
    },
    Check {
        name: "idempotency: an answer is whole",
        sql: "select principal || ' ' || key from idempotency_keys
              where finished_at is not null and (status is null or body is null) limit 20",
    },
    Check {
        name: "vendors: a store has exactly one default place, which is in use",
        sql: "select 'vendor ' || v.id from vendors v left join stores s on s.vendor_id = v.id and s.is_default
              group by v.id having count(s.id) <> 1 or not bool_and(s.is_active) limit 20",
    },
    Check {
        name: "vendors: whoever keeps an open store is a seller or staff",
        sql: "select 'vendor ' || v.id from vendors v join users u on u.id = v.owner_id
              where v.status = 'ACTIVE' and u.role not in ('VENDOR', 'ADMIN', 'SUPERADMIN') limit 20",
    },
    Check {
        name: "vendors: a logo and a banner are the store's own",
        sql: "select 'vendor ' || v.id from vendors v join pictures p on p.id in (v.logo_id, v.banner_id)
              where p.vendor_id is distinct from v.id limit 20",
    },
    Check {
        name: "vendors: a store that is open says since when, and one that was stopped says why",
        sql: "select 'vendor ' || id from vendors
              where (status = 'ACTIVE' and approved_at is null)
                 or ((status in ('REJECTED', 'SUSPENDED')) <> (status_reason is not null)) limit 20",
    },
    Check {
        name: "vendors: each counts what it offers",
        sql: "select 'vendor ' || v.id from vendors v
              left join (select vendor_id, count(*) as offered from products
                         where is_offered(status, taken_down_at) group by vendor_id) p on p.vendor_id = v.id
              where v.product_count <> coalesce(p.offered, 0) limit 20",
    },
    Check {
        name: "catalog: every slug of a product or category leads to it",
        sql: "select 'product ' || p.id from products p
              where not exists (select from slugs s where s.kind = 'product' and s.slug = p.slug and s.thing_id = p.id)
              union all
              select 'category ' || c.id from categories c
              where not exists (select from slugs s where s.kind = 'category' and s.slug = c.slug and s.thing_id = c.id)
              limit 20",
    },
    Check {
        name: "catalog: a product has a live variant, and one without options exactly the plain one",
        sql: "select 'product ' || p.id from products p left join variants v on v.product_id = p.id and v.is_live
              group by p.id
              having count(v.id) = 0 or (cardinality(p.option_names) = 0 and count(v.id) <> 1)
                  or count(*) filter (where (v.options = '{}') <> (cardinality(p.option_names) = 0)) > 0 limit 20",
    },
    Check {
        name: "catalog: variants follow their product into the archive and out of it",
        sql: "select 'variant ' || v.id from variants v join products p on p.id = v.product_id
              where v.is_archived <> (p.status = 'ARCHIVED') or v.vendor_id <> p.vendor_id limit 20",
    },
    Check {
        name: "catalog: prices are in one currency",
        sql: "select string_agg(distinct currency, ', ') from products having count(distinct currency) > 1",
    },
    Check {
        name: "catalog: what is on sale says since when",
        sql: "select 'product ' || id from products where status = 'ACTIVE' and published_at is null limit 20",
    },
    Check {
        name: "catalog: the pictures of a product stand in one row without gaps",
        sql: "select 'product ' || product_id from product_images group by product_id
              having min(position) <> 0 or max(position) <> count(*) - 1 limit 20",
    },
    Check {
        name: "catalog: the way to a category goes through the one above it",
        sql: "select 'category ' || c.id from categories c left join categories above on above.id = c.parent_id
              where c.path <> coalesce(above.path, '{}') || c.id limit 20",
    },
    Check {
        name: "catalog: the counters of an import agree with its lines",
        sql: "select 'import ' || i.id from product_imports i join product_import_rows r on r.import_id = i.id
              group by i.id
              having i.total <> count(*) or i.done <> count(*) filter (where r.state <> 'WAITING')
                  or i.created <> count(*) filter (where r.state = 'CREATED')
                  or i.updated <> count(*) filter (where r.state = 'UPDATED')
                  or i.state = 'DONE' and i.done <> i.total limit 20",
    },
    Check {
        name: "order totals: an order is the sum of its parts and of its lines",
        sql: "select 'order ' || o.id from orders o
              left join (select order_id, sum(subtotal_minor) as subtotal, sum(discount_minor) as discount,
                                sum(tax_minor) as tax, sum(shipping_minor) as shipping, sum(total_minor) as total,
                                sum(included_tax_minor) as included
                         from vendor_orders group by order_id) p on p.order_id = o.id
              where (o.subtotal_minor, o.discount_minor, o.tax_minor, o.shipping_minor, o.total_minor, o.included_tax_minor)
                    is distinct from (p.subtotal, p.discount, p.tax, p.shipping, p.total, p.included)
              union all
              select 'part ' || v.id from vendor_orders v
              left join (select vendor_order_id, sum(subtotal_minor) as subtotal, sum(discount_minor) as discount,
                                sum(tax_minor) as tax, sum(commission_minor) as commission
                         from order_lines group by vendor_order_id) l on l.vendor_order_id = v.id
              where (v.subtotal_minor, v.discount_minor, v.tax_minor - v.shipping_tax_minor, v.commission_minor)
                    is distinct from (l.subtotal, l.discount, l.tax, l.commission) limit 20",
    },
    Check {
        name: "order status: an order is as far as its parts",
        sql: "select 'order ' || o.id from orders o
              left join (select order_id, order_fold(array_agg(part_shown(status, total_minor, refunded_minor, shipped_at)))
                                as status from vendor_orders group by order_id) v on v.order_id = o.id
              where o.status is distinct from v.status limit 20",
    },
    Check {
        name: "order history: every step of a part stands in it, and has its event",
        sql: "select 'part ' || v.id from vendor_orders v
              left join lateral (select h.status from order_history h
                                 where h.order_id = v.order_id and h.vendor_order_id = v.id and h.kind = 'status'
                                 order by h.seq desc limit 1) last on true
              left join (select vendor_order_id, count(*) - 1 as steps from order_history
                         where kind = 'status' group by vendor_order_id) h on h.vendor_order_id = v.id
              left join (select data ->> 'part' as part, count(*) as told from events
                         where kind = 'order.status_updated' group by 1) e on e.part = v.id::text
              where last.status is distinct from v.status or h.steps is distinct from coalesce(e.told, 0) limit 20",
    },
    Check {
        name: "order stock: what is allocated to an order are the open pieces of its confirmed parts",
        sql: "select 'order ' || coalesce(w.order_id, a.order_id) || ' variant ' || coalesce(w.variant_id, a.variant_id)
              from (select l.order_id, l.variant_id, sum(l.quantity - l.shipped - l.cancelled) as open
                    from order_lines l join vendor_orders v on v.id = l.vendor_order_id
                    where v.status not in ('PENDING', 'EXPIRED') group by l.order_id, l.variant_id) w
              full join (select o.id as order_id, s.variant_id, sum(a.quantity - a.dispatched - a.cancelled) as open
                         from stock_allocations a join orders o on o.id = a.reference join stock s on s.id = a.stock_id
                         group by o.id, s.variant_id) a
                  on a.order_id = w.order_id and a.variant_id = w.variant_id
              where coalesce(w.open, 0) <> coalesce(a.open, 0) limit 20",
    },
    Check {
        name: "order holds: only an order that waits for its payment holds anything, and what it asks for",
        sql: "select 'order ' || h.order_id || ' variant ' || h.variant_id
              from (select o.id as order_id, s.variant_id, sum(h.quantity) as held, count(*) as rows, max(h.parts) as parts
                    from stock_holds h join orders o on o.id = h.reference join stock s on s.id = h.stock_id
                    group by o.id, s.variant_id) h
              left join (select l.order_id, l.variant_id, sum(l.quantity - l.cancelled) as wanted
                         from order_lines l join vendor_orders v on v.id = l.vendor_order_id
                         where v.status = 'PENDING' group by l.order_id, l.variant_id) w
                  on w.order_id = h.order_id and w.variant_id = h.variant_id
              where h.held > coalesce(w.wanted, 0) or (h.rows = h.parts and h.held <> coalesce(w.wanted, 0)) limit 20",
    },
    Check {
        name: "order boxes: what was shipped is what went out in boxes",
        sql: "select 'line ' || l.id from order_lines l
              left join (select b.line_id, sum(b.quantity) as quantity from parcel_lines b join parcels p on p.id = b.parcel_id
                         where p.status not in ('PLANNED', 'PACKED') group by b.line_id) b on b.line_id = l.id
              where l.shipped <> coalesce(b.quantity, 0) limit 20",
    },
];

/// Asks every question and answers what is broken.
pub async fn doctor(cx: &Cx) -> Result<Vec<Finding>> {
    let mut tx = cx.begin(&System).await?;
    // the questions add up whole tables: in memory, and without compiling anything first
    sqlx::raw_sql("set local work_mem = '64MB'; set local jit = off").execute(&mut *tx).await?;
    let mut findings = Vec::new();
    for check in CHECKS.iter().chain(money::CHECKS) {
        findings.extend(ask(&mut tx, check).await?);
    }
    if let Err(error) = settings::stored(&mut tx).await.and_then(settings::read) {
        findings.push(Finding { check: "settings: what is stored can be read", detail: error.to_string() });
    }
    Ok(findings)
}

async fn ask(conn: &mut PgConnection, check: &Check) -> Result<Vec<Finding>> {
    let rows = sqlx::query(check.sql)
        .fetch_all(conn)
        .await
        .map_err(|error| AppError::broken(format_args!("{}: {error}", check.name)))?;
    Ok(rows
        .iter()
        .map(|row| Finding { check: check.name, detail: row.try_get(0).unwrap_or_default() })
        .collect())
}
