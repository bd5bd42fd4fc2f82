-- What keeps money right even where a program forgets to ask.

-- Pieces of this line that were cancelled before it was sold: nobody paid for them, so nothing of them goes back.
alter table order_lines add column unsold int not null default 0
    constraint order_lines_unsold_counted check (unsold between 0 and cancelled);
update order_lines l set unsold = l.cancelled
    where l.cancelled > 0
      and exists (select 1 from payments p where p.order_id = l.order_id and p.gateway = 'cod' and p.status <> 'CANCELLED')
      and exists (select 1 from ledger_journals j where j.kind = 'confirmed' and j.thing_id = l.vendor_order_id);

-- A refund is for what was sold, and together with those that are under way it stays within that. Asked when a refund is
-- reserved, so that what a gateway gave back can always be written down. The order is locked then.
create function refunds_stay_within() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    part vendor_orders;
    line order_lines;
    all_of bigint;
    shipping bigint;
    of_line bigint;
    commission bigint;
    commission_tax bigint;
begin
    if new.vendor_order_id is null then
        return null;
    end if;
    if not exists (select 1 from ledger_journals j where j.kind = 'confirmed' and j.thing_id = new.vendor_order_id) then
        raise exception 'a refund of what was never sold' using errcode = 'check_violation', constraint = 'refund_lines_of_sales';
    end if;
    select * into part from vendor_orders where id = new.vendor_order_id;
    select coalesce(sum(l.amount_minor), 0),
           coalesce(sum(l.amount_minor) filter (where l.bucket = 'shipping'), 0),
           coalesce(sum(l.amount_minor) filter (where l.line_id = new.line_id), 0),
           coalesce(sum(l.commission_minor) filter (where l.line_id = new.line_id), 0),
           coalesce(sum(l.commission_tax_minor) filter (where l.line_id = new.line_id), 0)
        into all_of, shipping, of_line, commission, commission_tax
        from refunds r join refund_lines l on l.refund_id = r.id
        where r.order_id = part.order_id and r.status = 'PENDING' and l.vendor_order_id = part.id;
    if part.refunded_minor + all_of > part.total_minor
       or part.shipping_refunded_minor + shipping > part.shipping_minor + part.shipping_tax_minor then
        raise exception 'a refund of more than there is' using errcode = 'check_violation', constraint = 'refund_lines_within';
    end if;
    if new.line_id is not null then
        select * into line from order_lines where id = new.line_id;
        if line.refunded_minor + of_line > line.total_minor
           or line.commission_reversed_minor + commission > line.commission_minor
           or line.commission_tax_reversed_minor + commission_tax > line.commission_tax_minor then
            raise exception 'a refund of more than there is' using errcode = 'check_violation', constraint = 'refund_lines_within';
        end if;
    end if;
    return null;
end
$$;
create trigger refunds_stay_within after insert on refund_lines for each row execute function refunds_stay_within();

-- When somebody asks the gateway next how a refund stands; null: nobody does by himself.
alter table refunds add column look_at timestamptz;
update refunds set look_at = created_at + interval '1 hour' where status = 'PENDING';
create index refunds_to_look_at on refunds (look_at) where look_at is not null;

-- The bank of a buyer takes the money back, or says that it will.
alter table payments add column disputed_at timestamptz;

-- Which of the own requests were done that have no other key by which they would find what they did.
create table order_requests (
    order_id uuid not null references orders,
    -- who asked; of a guest the order itself
    actor_id uuid not null,
    request_key text not null,
    at timestamptz not null,
    primary key (order_id, actor_id, request_key)
);
alter table order_requests enable row level security;
create policy order_requests_kept on order_requests using (
    wall_open() or exists (select 1 from orders o where o.id = order_id));
grant select, insert, update on order_requests to dropcart_app;

-- Where an order was placed from, to bound what one place asks for without paying. Nobody is shown it.
alter table orders add column placed_from text;
create index orders_open_of_a_buyer on orders (user_id)
    where user_id is not null and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED');
create index orders_open_by_email on orders (lower(email))
    where user_id is null and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED');
create index orders_open_by_place on orders (placed_from)
    where placed_from is not null and user_id is null and status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED');
