//! The doctor: one question to the database for each promise the shop makes. A sound one answers none.

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
];

/// Asks every question and answers what is broken.
pub async fn doctor(cx: &Cx) -> Result<Vec<Finding>> {
    let mut tx = cx.begin(&System).await?;
    let mut findings = Vec::new();
    for check in CHECKS {
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
