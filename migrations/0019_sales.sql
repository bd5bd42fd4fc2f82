-- How much was sold, counted once however often it is told.

-- pieces of this line that stand in the sales of its product
alter table order_lines add column counted int not null default 0
    constraint order_lines_counted_range check (counted between 0 and quantity);

-- staff find orders by the beginning of a mail address, whatever the database's collation
create index orders_email_begins on orders (lower(email) text_pattern_ops);

-- what was sold before anybody counted
update order_lines l set counted = l.quantity - l.cancelled
from vendor_orders v where v.id = l.vendor_order_id and v.confirmed_at is not null;
update products p set sales_count = s.pieces
from (select product_id, sum(counted)::int as pieces from order_lines group by product_id having sum(counted) > 0) s
where p.id = s.product_id and p.sales_count <> s.pieces;
