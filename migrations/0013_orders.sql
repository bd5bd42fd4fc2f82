-- What people bought: an order for each checkout, and in it a part for each vendor.

-- Numbers that people read out to each other, one after the other.
create table counters (
    name text primary key,
    value bigint not null
);
grant select, insert, update on counters to dropcart_app;
insert into counters (name, value) values ('orders', 100000);

create table orders (
    id uuid primary key,
    number text not null constraint orders_number_once unique,
    -- null: a guest's
    user_id uuid references users,
    cart_id uuid constraint orders_cart_once unique references carts,
    email text not null,
    phone text,
    -- the key of the request that asked for it: asked again after a crash, it finds its own order
    request_key text,
    -- in which the buyer is written to
    lang text not null,
    -- of the link that was mailed; opens this order to whoever has it
    token_hash bytea not null constraint orders_token_once unique,
    currency text not null constraint orders_currency_code check (currency ~ '^[A-Z]{3}$'),
    subtotal_minor bigint not null constraint orders_subtotal_range check (subtotal_minor >= 0),
    discount_minor bigint not null constraint orders_discount_range check (discount_minor between 0 and subtotal_minor),
    tax_minor bigint not null constraint orders_tax_range check (tax_minor >= 0),
    shipping_minor bigint not null constraint orders_shipping_range check (shipping_minor >= 0),
    total_minor bigint not null,
    -- how it was worked out: prices with tax or without, and what of the total is tax that prices had in them
    prices_include_tax boolean not null,
    included_tax_minor bigint not null default 0 constraint orders_included_tax_range check (included_tax_minor >= 0),
    rounding text not null default 'HALF_UP_PER_LINE',
    delivery_type text not null constraint orders_delivery_type_known check (delivery_type in ('delivery', 'pickup')),
    store_id uuid references stores,
    -- copies: what they were taken from may change or go
    shipping_address jsonb,
    billing_address jsonb not null,
    notes text not null default '' constraint orders_notes_length check (char_length(notes) <= 1000),
    -- the fold over its parts, written by the trigger below and by nobody else
    status text not null,
    payment_status text not null default 'UNPAID' constraint orders_payment_status_known check (payment_status in (
        'UNPAID', 'AUTHORIZED', 'PARTIALLY_PAID', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK', 'VOIDED')),
    payment_method text,
    paid_minor bigint not null default 0 constraint orders_paid_range check (paid_minor between 0 and total_minor),
    refunded_minor bigint not null default 0 constraint orders_refunded_range check (refunded_minor between 0 and paid_minor),
    -- why a person must look at it; null: nobody must
    needs_action text,
    pay_by timestamptz,
    placed_at timestamptz not null,
    updated_at timestamptz not null,
    constraint orders_total_adds_up check (total_minor = subtotal_minor - discount_minor + tax_minor + shipping_minor),
    constraint orders_go_somewhere check (
        (delivery_type = 'delivery' and shipping_address is not null) or (delivery_type = 'pickup' and store_id is not null))
);
create index orders_of_a_buyer on orders (user_id, placed_at desc, id) where user_id is not null;
create index orders_by_request on orders (user_id, request_key) where request_key is not null;
create index orders_newest on orders (placed_at desc, id);
create index orders_by_status on orders (status, placed_at desc, id);
create index orders_by_email on orders (lower(email), placed_at desc);
create index orders_for_people on orders (placed_at) where needs_action is not null;

create table vendor_orders (
    id uuid primary key,
    order_id uuid not null references orders,
    vendor_id uuid not null references vendors,
    -- the buyer, as on the order
    user_id uuid,
    position int not null,
    store_name text not null,
    status text not null constraint vendor_orders_status_known check (status in (
        'PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'EXPIRED')),
    currency text not null,
    subtotal_minor bigint not null constraint vendor_orders_subtotal_range check (subtotal_minor >= 0),
    discount_minor bigint not null constraint vendor_orders_discount_range check (discount_minor between 0 and subtotal_minor),
    tax_minor bigint not null constraint vendor_orders_tax_range check (tax_minor >= 0),
    shipping_minor bigint not null constraint vendor_orders_shipping_range check (shipping_minor >= 0),
    total_minor bigint not null,
    included_tax_minor bigint not null default 0,
    -- of tax_minor, what is on shipping
    shipping_tax_minor bigint not null default 0 constraint vendor_orders_shipping_tax_range check (shipping_tax_minor between 0 and tax_minor),
    shipping_tax_bp int not null default 0,
    shipping_refunded_minor bigint not null default 0
        constraint vendor_orders_shipping_refunded_range check (shipping_refunded_minor between 0 and shipping_minor + shipping_tax_minor),
    -- a copy of the choice
    shipping_method_id uuid references shipping_methods,
    shipping_name text not null default '',
    min_days int,
    max_days int,
    commission_minor bigint not null default 0 constraint vendor_orders_commission_range check (commission_minor >= 0),
    commission_tax_minor bigint not null default 0 constraint vendor_orders_commission_tax_range check (commission_tax_minor >= 0),
    -- lines, shipping and goodwill together
    refunded_minor bigint not null default 0 constraint vendor_orders_refunded_range check (refunded_minor between 0 and total_minor),
    cancelled_by text constraint vendor_orders_cancelled_by_known check (cancelled_by in ('buyer', 'vendor', 'staff', 'shop')),
    cancel_reason text,
    version int not null default 1,
    confirmed_at timestamptz,
    accepted_at timestamptz,
    shipped_at timestamptz,
    delivered_at timestamptz,
    completed_at timestamptz,
    ended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint vendor_orders_vendor_once unique (order_id, vendor_id),
    constraint vendor_orders_total_adds_up check (total_minor = subtotal_minor - discount_minor + tax_minor + shipping_minor)
);
create index vendor_orders_of_a_vendor on vendor_orders (vendor_id, created_at desc, id);
create index vendor_orders_by_status on vendor_orders (vendor_id, status, created_at desc, id);

create table order_lines (
    id uuid primary key,
    order_id uuid not null references orders,
    vendor_order_id uuid not null references vendor_orders,
    vendor_id uuid not null,
    user_id uuid,
    position int not null,
    product_id uuid not null references products,
    variant_id uuid not null references variants,
    name text not null,
    -- {"size": "M"}
    options jsonb not null default '{}',
    sku text,
    picture_id uuid references pictures,
    weight_grams int not null default 0,
    quantity int not null constraint order_lines_quantity_counted check (quantity > 0),
    unit_minor bigint not null constraint order_lines_unit_range check (unit_minor >= 0),
    subtotal_minor bigint not null,
    discount_minor bigint not null constraint order_lines_discount_range check (discount_minor between 0 and subtotal_minor),
    tax_minor bigint not null constraint order_lines_tax_range check (tax_minor >= 0),
    total_minor bigint not null,
    included_tax_minor bigint not null default 0,
    tax_bp int not null constraint order_lines_tax_rate_range check (tax_bp between 0 and 10000),
    -- why this much: the name of the rate, or why there is none
    tax_reason text not null,
    commission_rule_id uuid references commission_rules,
    commission_bp int not null,
    commission_fixed_minor bigint not null default 0,
    commission_minor bigint not null constraint order_lines_commission_range check (commission_minor between 0 and subtotal_minor),
    commission_tax_minor bigint not null default 0,
    commission_reversed_minor bigint not null default 0,
    commission_tax_reversed_minor bigint not null default 0,
    shipped int not null default 0 constraint order_lines_shipped_counted check (shipped >= 0),
    cancelled int not null default 0 constraint order_lines_cancelled_counted check (cancelled >= 0),
    refunded_minor bigint not null default 0 constraint order_lines_refunded_range check (refunded_minor between 0 and total_minor),
    constraint order_lines_subtotal_adds_up check (subtotal_minor = unit_minor * quantity),
    constraint order_lines_total_adds_up check (total_minor = subtotal_minor - discount_minor + tax_minor),
    constraint order_lines_not_overdrawn check (shipped + cancelled <= quantity),
    constraint order_lines_commission_not_overdrawn check (
        commission_reversed_minor between 0 and commission_minor and commission_tax_reversed_minor between 0 and commission_tax_minor)
);
create index order_lines_of_an_order on order_lines (order_id, position);
create index order_lines_of_a_part on order_lines (vendor_order_id, position);
create index order_lines_of_a_product on order_lines (product_id, user_id);

-- What happened to an order, as its pages tell it. Append-only.
create table order_history (
    seq bigint generated always as identity primary key,
    order_id uuid not null references orders,
    -- null: the whole order
    vendor_order_id uuid references vendor_orders,
    vendor_id uuid,
    user_id uuid,
    kind text not null constraint order_history_kind_known check (kind in ('status', 'payment', 'parcel', 'note')),
    status text not null,
    at timestamptz not null,
    actor_id uuid,
    by_role text not null constraint order_history_by_known check (by_role in ('buyer', 'vendor', 'staff', 'shop', 'gateway', 'courier')),
    by_name text not null default '',
    note text not null default '' constraint order_history_note_length check (char_length(note) <= 1000),
    location text
);
create index order_history_of_an_order on order_history (order_id, seq);

create table parcels (
    id uuid primary key,
    order_id uuid not null references orders,
    vendor_order_id uuid not null references vendor_orders,
    vendor_id uuid not null,
    user_id uuid,
    position int not null,
    status text not null constraint parcels_status_known check (status in (
        'PLANNED', 'PACKED', 'HANDED_OVER', 'DELIVERED', 'RETURNING', 'RETURNED')),
    carrier text not null default '' constraint parcels_carrier_length check (char_length(carrier) <= 80),
    tracking_number text not null default '' constraint parcels_tracking_length check (char_length(tracking_number) <= 80),
    eta date,
    handed_over_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint parcels_position_once unique (vendor_order_id, position)
);
create index parcels_of_an_order on parcels (order_id);
create table parcel_lines (
    parcel_id uuid not null references parcels,
    line_id uuid not null references order_lines,
    quantity int not null constraint parcel_lines_quantity_counted check (quantity > 0),
    primary key (parcel_id, line_id)
);

-- How far an order is: the least advanced of its parts that is not cancelled. Wholly refunded after it was shipped, it is
-- that. `shown` is the same for one part.
create function part_shown(status text, total bigint, refunded bigint, shipped_at timestamptz) returns text
    language sql immutable parallel safe
    as $$ select case when shipped_at is not null and total > 0 and refunded >= total then 'REFUNDED' else status end $$;

create function order_fold(parts text[]) returns text
    language sql immutable parallel safe
    as $$
        select coalesce(
            (select s from unnest(array['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'REFUNDED'])
                with ordinality as stage (s, n) where s = any (parts) order by n limit 1),
            case when 'EXPIRED' = any (parts) then 'EXPIRED' else 'CANCELLED' end)
    $$;

create function order_follows_its_parts() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    update orders set status = (
            select order_fold(array_agg(part_shown(v.status, v.total_minor, v.refunded_minor, v.shipped_at)))
            from vendor_orders v where v.order_id = new.order_id)
        where id = new.order_id;
    return null;
end
$$;
create trigger order_follows_its_parts after insert or update of status, refunded_minor, shipped_at on vendor_orders
    for each row execute function order_follows_its_parts();

alter table orders enable row level security;
create policy orders_kept on orders using (
    wall_open() or user_id = wall_user() or id = wall_thing()
    or exists (select 1 from vendor_orders v where v.order_id = orders.id and v.vendor_id = wall_store()));
alter table vendor_orders enable row level security;
create policy vendor_orders_kept on vendor_orders using (
    wall_open() or vendor_id = wall_store() or user_id = wall_user() or order_id = wall_thing());
alter table order_lines enable row level security;
create policy order_lines_kept on order_lines using (
    wall_open() or vendor_id = wall_store() or user_id = wall_user() or order_id = wall_thing());
-- a vendor sees what concerns the whole order, and its own part
alter table order_history enable row level security;
create policy order_history_kept on order_history using (
    wall_open() or vendor_id = wall_store() or user_id = wall_user() or order_id = wall_thing()
    or (vendor_order_id is null and exists (
        select 1 from vendor_orders v where v.order_id = order_history.order_id and v.vendor_id = wall_store())));
alter table parcels enable row level security;
create policy parcels_kept on parcels using (
    wall_open() or vendor_id = wall_store() or user_id = wall_user() or order_id = wall_thing());
alter table parcel_lines enable row level security;
create policy parcel_lines_kept on parcel_lines using (
    wall_open() or exists (select 1 from parcels p where p.id = parcel_id));
grant select, insert, update on orders, vendor_orders, order_lines, parcels to dropcart_app;
grant select, insert on order_history, parcel_lines to dropcart_app;

-- Which order a mailed link opens, asked before anybody is known.
create function order_of_token(hash bytea) returns uuid
    language sql stable security definer set search_path = public
    as $$ select id from orders where token_hash = hash $$;
revoke execute on function order_of_token from public;
grant execute on function order_of_token to dropcart_app;
