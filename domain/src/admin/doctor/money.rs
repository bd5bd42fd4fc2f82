//! Promises about money: the books, what was paid, what vendors have, what went back.

use super::Check;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "books: every journal says something and sums to zero",
        sql: "select 'journal ' || journal_seq from ledger_postings
              group by journal_seq, currency having sum(amount_minor) <> 0
              union all
              select 'journal ' || j.seq from ledger_journals j
              where not exists (select from ledger_postings p where p.journal_seq = j.seq) limit 20",
    },
    Check {
        name: "captures: what a gateway took is booked, to the cent, and nothing else is",
        sql: "with taken as (
                  select id, amount_minor from payments
                  where gateway <> 'cod' and status in ('SUCCEEDED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
              booked as (
                  select j.thing_id as id, sum(p.amount_minor) as minor
                  from ledger_journals j join ledger_postings p on p.journal_seq = j.seq and p.amount_minor > 0
                  where j.kind = 'captured' group by 1)
              select 'payment ' || coalesce(t.id, b.id) from taken t full join booked b on b.id = t.id
              where t.amount_minor is distinct from b.minor limit 20",
    },
    Check {
        name: "captures: one an order",
        sql: "select 'order ' || order_id from payments
              where not is_stray and status in ('SUCCEEDED', 'REFUNDED', 'PARTIALLY_REFUNDED')
              group by order_id having count(*) > 1 limit 20",
    },
    Check {
        name: "captures: an order says it was paid what came for it",
        sql: "select 'order ' || o.id from orders o
              left join (
                  select order_id, sum(minor) as minor from (
                      select order_id, amount_minor as minor from payments
                      where gateway <> 'cod' and not is_stray
                        and status in ('SUCCEEDED', 'REFUNDED', 'PARTIALLY_REFUNDED')
                      union all
                      select j.order_id, p.amount_minor
                      from ledger_journals j join ledger_postings p on p.journal_seq = j.seq and p.amount_minor > 0
                      where j.kind = 'collected') came
                  group by order_id) c on c.order_id = o.id
              where o.paid_minor <> coalesce(c.minor, 0) limit 20",
    },
    Check {
        name: "suspense: of a confirmed order nothing is left but what is on its way back",
        sql: "select 'order ' || s.order_id from (
                  select j.order_id, sum(p.amount_minor) as minor
                  from ledger_postings p join ledger_journals j on j.seq = p.journal_seq
                  where p.account = 'order_suspense' group by 1 having sum(p.amount_minor) <> 0) s
              where s.minor > 0
                 or exists (select from ledger_journals c where c.order_id = s.order_id and c.kind = 'confirmed')
                    and s.minor < -coalesce((
                        select sum(l.amount_minor) from refunds r join refund_lines l on l.refund_id = r.id
                        where r.order_id = s.order_id and l.bucket = 'stray' and r.status <> 'SUCCEEDED'), 0)
              limit 20",
    },
    Check {
        name: "vendors' money: what a store has of an order is what its part brought less what went back",
        sql: "with has as (
                  select j.order_id, p.vendor_id, -sum(p.amount_minor) as minor
                  from ledger_postings p join ledger_journals j on j.seq = p.journal_seq
                  where p.vendor_id is not null and j.order_id is not null group by 1, 2),
              sold as (
                  select j.thing_id as part, -p.amount_minor as minor
                  from ledger_journals j join ledger_postings p on p.journal_seq = j.seq and p.account = 'vendor_held'
                  where j.kind = 'confirmed'),
              back as (
                  select l.vendor_order_id as part,
                         sum(l.amount_minor - l.commission_minor - l.commission_tax_minor) as minor
                  from refund_lines l join refunds r on r.id = l.refund_id and r.status = 'SUCCEEDED'
                  where l.bucket in ('line', 'shipping') group by 1),
              cut as (select vendor_order_id as part from order_lines where cancelled > 0 group by 1),
              paid as (
                  select distinct order_id from payments
                  where gateway <> 'cod' and not is_stray
                    and status in ('SUCCEEDED', 'REFUNDED', 'PARTIALLY_REFUNDED'))
              select 'part ' || v.id
              from vendor_orders v
                  left join sold s on s.part = v.id
                  left join has h on h.order_id = v.order_id and h.vendor_id = v.vendor_id
                  left join back b on b.part = v.id
                  left join cut c on c.part = v.id
                  left join paid on paid.order_id = v.order_id
              where coalesce(h.minor, 0) <> coalesce(s.minor, 0) - coalesce(b.minor, 0)
                 or s.part is null and paid.order_id is not null
                    and v.status not in ('PENDING', 'CANCELLED', 'EXPIRED')
                 or c.part is null and s.minor <> v.total_minor - v.commission_minor - v.commission_tax_minor
              limit 20",
    },
    Check {
        name: "refunds: a payment counts what was given back of it, and that is at most what came",
        sql: "select 'payment ' || p.id from payments p
              left join (select payment_id, sum(amount_minor) as minor from refunds where status <> 'FAILED' group by 1) r
                  on r.payment_id = p.id
              where p.refunded_minor <> coalesce(r.minor, 0) or p.refunded_minor > p.amount_minor limit 20",
    },
    Check {
        name: "refunds: each names what it is for, to the cent",
        sql: "select 'refund ' || r.id from refunds r
              left join (select refund_id, sum(amount_minor) as minor from refund_lines group by 1) l
                  on l.refund_id = r.id
              where r.amount_minor <> coalesce(l.minor, 0) limit 20",
    },
    Check {
        name: "refunds: nothing goes back of what was never sold",
        sql: "select 'refund ' || r.id from refunds r join refund_lines l on l.refund_id = r.id
              where r.status <> 'FAILED' and l.vendor_order_id is not null
                and not exists (select from ledger_journals j
                    where j.kind = 'confirmed' and j.thing_id = l.vendor_order_id)
              union all
              select 'line ' || l.id from order_lines l
              where l.refunded_minor > (l.total_minor::numeric * (l.quantity - l.unsold) / l.quantity) + 1 limit 20",
    },
    Check {
        name: "refunds: none is under way for more than three days",
        sql: "select 'refund ' || id from refunds
              where status = 'PENDING' and created_at < (select at from events order by seq desc limit 1) - interval '3 days' limit 20",
    },
    Check {
        name: "unpaid orders: each has an end, or a payment under way",
        sql: "select 'order ' || o.id from orders o
              where o.status = 'PENDING'
                and not exists (select from deadlines d where d.kind = 'orders.pay_by' and d.thing_id = o.id)
                and not exists (select from payments p
                    where p.order_id = o.id and p.status in ('PENDING', 'REQUIRES_ACTION', 'PROCESSING'))
              union all
              select 'hold of ' || h.reference from stock_holds h join orders o on o.id = h.reference
              where h.expires_at is null
                and not exists (select from payments p
                    where p.order_id = o.id and p.status in ('PENDING', 'REQUIRES_ACTION', 'PROCESSING'))
              limit 20",
    },
    Check {
        name: "refunds: what went back is booked, and nothing else is",
        sql: "with given as (select id, amount_minor from refunds where status = 'SUCCEEDED'),
              booked as (
                  select j.thing_id as id, -sum(p.amount_minor) as minor
                  from ledger_journals j join ledger_postings p on p.journal_seq = j.seq and p.amount_minor < 0
                  where j.kind = 'refunded' group by 1),
              returned as (select thing_id as id from ledger_journals where kind = 'refund_failed')
              select 'refund ' || coalesce(g.id, b.id) from given g full join booked b on b.id = g.id
              where g.amount_minor is distinct from b.minor
                and not exists (select from returned where returned.id = b.id) limit 20",
    },
    Check {
        name: "deadlines: none failed ten times",
        sql: "select kind || ' of ' || thing_id || ': ' || coalesce(last_error, '') from deadlines
              where tries >= 10 limit 20",
    },
];
