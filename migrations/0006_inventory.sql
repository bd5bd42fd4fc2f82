-- How many there are, where, and how it came about.

create table stock (
    -- rows are locked in the order of their ids
    id uuid primary key,
    variant_id uuid not null references variants,
    store_id uuid not null references stores,
    product_id uuid not null references products,
    vendor_id uuid not null references vendors,
    on_hand int not null default 0 constraint stock_on_hand_counted check (on_hand >= 0),
    -- promised to orders that are paid for or confirmed
    allocated int not null default 0 constraint stock_allocated_counted check (allocated >= 0),
    -- kept for checkouts that are under way
    held int not null default 0 constraint stock_held_counted check (held >= 0),
    updated_at timestamptz not null,
    constraint stock_not_oversold check (allocated + held <= on_hand),
    constraint stock_place_once unique (variant_id, store_id)
);
create index stock_of_a_product on stock (product_id);
create index stock_of_a_store on stock (store_id);
alter table stock enable row level security;
create policy stock_kept on stock using (wall_open() or vendor_id = wall_store());
grant select, insert, update on stock to dropcart_app;

-- A product's stock over all variants and places, for lists and alerts. Written with the rows it sums up.
create table stock_levels (
    product_id uuid primary key references products,
    vendor_id uuid not null references vendors,
    available int not null default 0 constraint stock_levels_counted check (available >= 0),
    -- an alert goes out when what is available falls to this
    threshold int not null default 5 constraint stock_levels_threshold_range check (threshold between 0 and 1000000),
    is_low boolean not null default true,
    updated_at timestamptz not null
);
create index stock_levels_low on stock_levels (vendor_id, available) where is_low;
alter table stock_levels enable row level security;
create policy stock_levels_seen on stock_levels for select using (true);
create policy stock_levels_kept on stock_levels for all using (wall_open() or vendor_id = wall_store());
grant select, insert, update on stock_levels to dropcart_app;

-- Every change of what is on hand. Append-only. Only the row of stock is checked to be there: it vouches for the rest,
-- and a writer that holds it must not wait for somebody who is changing the product.
create table stock_log (
    seq bigint generated always as identity primary key,
    id uuid not null constraint stock_log_id_once unique,
    stock_id uuid not null references stock,
    product_id uuid not null,
    variant_id uuid not null,
    store_id uuid not null,
    vendor_id uuid not null,
    change_qty int not null constraint stock_log_changes_something check (change_qty <> 0),
    previous_qty int not null,
    new_qty int not null constraint stock_log_never_negative check (new_qty >= 0),
    reason text not null constraint stock_log_reason_length check (char_length(reason) between 1 and 300),
    actor_id uuid,
    actor_name text not null,
    order_id uuid,
    created_at timestamptz not null,
    constraint stock_log_adds_up check (new_qty = previous_qty + change_qty)
);
create index stock_log_of_a_product on stock_log (product_id, seq desc);
create index stock_log_of_a_vendor on stock_log (vendor_id, seq desc);
create index stock_log_of_a_row on stock_log (stock_id, seq);
alter table stock_log enable row level security;
create policy stock_log_kept on stock_log using (wall_open() or vendor_id = wall_store());
grant select, insert on stock_log to dropcart_app;

-- Pieces kept for somebody for a while. Expired ones are given back by whoever comes by first.
create table stock_holds (
    id uuid primary key,
    stock_id uuid not null references stock,
    quantity int not null constraint stock_holds_counted check (quantity > 0),
    -- what they are kept for: one checkout
    reference uuid not null,
    -- how many rows its reference has; where one is missing, it was given back
    parts int not null constraint stock_holds_parts_counted check (parts > 0),
    -- null: frozen, while a payment is under way
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint stock_holds_once unique (reference, stock_id)
);
create index stock_holds_age on stock_holds (expires_at) where expires_at is not null;
create index stock_holds_of_a_row on stock_holds (stock_id);
alter table stock_holds enable row level security;
create policy stock_holds_system on stock_holds using (wall_open());
grant select, insert, update, delete on stock_holds to dropcart_app;

-- Pieces promised to an order, and what became of them. Kept, for they say where a returned piece came from.
create table stock_allocations (
    id uuid primary key,
    stock_id uuid not null references stock,
    vendor_id uuid not null,
    reference uuid not null,
    quantity int not null constraint stock_allocations_counted check (quantity > 0),
    dispatched int not null default 0 constraint stock_allocations_dispatched_counted check (dispatched >= 0),
    -- promised no longer, and on the shelf as before
    cancelled int not null default 0 constraint stock_allocations_cancelled_counted check (cancelled >= 0),
    -- dispatched, and back on the shelf
    restocked int not null default 0
        constraint stock_allocations_restocked_range check (restocked between 0 and dispatched),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint stock_allocations_not_overdrawn check (dispatched + cancelled <= quantity),
    constraint stock_allocations_once unique (reference, stock_id)
);
create index stock_allocations_open on stock_allocations (stock_id) where dispatched + cancelled < quantity;
alter table stock_allocations enable row level security;
create policy stock_allocations_kept on stock_allocations using (wall_open() or vendor_id = wall_store());
grant select, insert, update on stock_allocations to dropcart_app;

-- What shoppers may know of stock: how many of each variant can be bought now.
create function available_variants(products uuid[])
    returns table (product_id uuid, variant_id uuid, available bigint)
    language sql stable security definer set search_path = public
    as $$
        select s.product_id, s.variant_id, sum(s.on_hand - s.allocated - s.held)
        from stock s where s.product_id = any (products)
        group by s.product_id, s.variant_id
    $$;
revoke execute on function available_variants from public;
grant execute on function available_variants to dropcart_app;

-- The same for one place that people may come to: what is on sale there, of one product or of all.
create function available_at_place(place uuid, product uuid)
    returns table (product_id uuid, variant_id uuid, is_plain boolean, available int)
    language sql stable security definer set search_path = public
    as $$
        select s.product_id, s.variant_id, v.options = '{}'::jsonb, s.on_hand - s.allocated - s.held
        from stock s
            join stores st on st.id = s.store_id and st.is_public and st.is_active
            join vendors seller on seller.id = s.vendor_id and seller.status = 'ACTIVE'
            join products p on p.id = s.product_id and p.status = 'ACTIVE' and p.taken_down_at is null
            join variants v on v.id = s.variant_id and v.is_live
        where s.store_id = place and (product is null or s.product_id = product)
        order by s.product_id, v.position, v.id
        limit 1000
    $$;
revoke execute on function available_at_place from public;
grant execute on function available_at_place to dropcart_app;
