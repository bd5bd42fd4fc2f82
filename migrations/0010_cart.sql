-- What shoppers gather, and what they told us while checking out.

-- The one cart or order that somebody without an account holds the token of; set by the program beside `wall.person`.
create function wall_thing() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('wall.thing', true), '')::uuid $$;

create table carts (
    id uuid primary key,
    user_id uuid references users,
    -- of a guest; the token itself is known to the browser or program alone, and opens whichever cart is the guest's now
    token_hash bytea,
    currency text not null constraint carts_currency_code check (currency ~ '^[A-Z]{3}$'),
    -- OPEN: being filled; COMPLETING: an order was placed and waits for its payment; both others are an end
    status text not null default 'OPEN'
        constraint carts_status_known check (status in ('OPEN', 'COMPLETING', 'COMPLETED', 'ABANDONED')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null,
    constraint carts_is_somebodys check (user_id is not null or token_hash is not null)
);
create unique index carts_open_once on carts (user_id) where user_id is not null and status = 'OPEN';
create unique index carts_token_open_once on carts (token_hash) where token_hash is not null and status = 'OPEN';
create index carts_of_a_person on carts (user_id, created_at desc) where user_id is not null;
create index carts_of_a_token on carts (token_hash, created_at desc) where token_hash is not null;
create index carts_age on carts (expires_at) where status = 'OPEN';

alter table carts enable row level security;
create policy carts_kept on carts
    using (wall_open() or user_id = wall_user() or (id = wall_thing() and user_id is null));
grant select, insert, update, delete on carts to dropcart_app;

create table cart_items (
    id uuid primary key,
    cart_id uuid not null references carts on delete cascade,
    product_id uuid not null references products,
    variant_id uuid not null references variants,
    vendor_id uuid not null references vendors,
    quantity int not null constraint cart_items_quantity_range check (quantity between 1 and 1000000),
    -- the price the shopper was last shown, to tell of a change
    seen_minor bigint not null constraint cart_items_seen_range check (seen_minor >= 0),
    is_saved boolean not null default false,
    added_at timestamptz not null,
    constraint cart_items_variant_once unique (cart_id, variant_id)
);
alter table cart_items enable row level security;
-- whoever sees a cart sees what is in it: the policy of carts decides
create policy cart_items_kept on cart_items
    using (wall_open() or exists (select 1 from carts c where c.id = cart_id));
grant select, insert, update, delete on cart_items to dropcart_app;

-- What was typed on the way to the order; one row a cart.
create table checkouts (
    cart_id uuid primary key references carts on delete cascade,
    email text constraint checkouts_email_length check (char_length(email) <= 254),
    phone text,
    -- as model::checkout::PostalAddress
    shipping_address jsonb,
    -- null: as the shipping address
    billing_address jsonb,
    -- {"<vendor id>": "<shipping method id>"}
    choices jsonb not null default '{}',
    payment_method text,
    notes text constraint checkouts_notes_length check (char_length(notes) <= 1000),
    updated_at timestamptz not null
);
alter table checkouts enable row level security;
create policy checkouts_kept on checkouts
    using (wall_open() or exists (select 1 from carts c where c.id = cart_id));
grant select, insert, update, delete on checkouts to dropcart_app;

-- Which cart a token opens, asked before anybody is known: the open one, else the newest that became an order.
create function cart_of_token(hash bytea, at timestamptz) returns uuid
    language sql stable security definer set search_path = public
    as $$
        select id from carts
        where token_hash = hash and user_id is null and status <> 'ABANDONED' and (status <> 'OPEN' or expires_at > at)
        order by (status = 'OPEN') desc, created_at desc limit 1
    $$;
revoke execute on function cart_of_token from public;
grant execute on function cart_of_token to dropcart_app;

-- What is or was on sale, a row a variant, as carts and orders need it. It looks past the walls: a cart names its things
-- also when they are sold no longer. What was never published is not among it.
create view goods as
    select v.id as variant_id, v.product_id, v.vendor_id, v.options, coalesce(v.sku, p.sku) as sku,
           p.name, p.translations, p.slug, p.tax_category, coalesce(p.weight_grams, 0) as weight_grams,
           coalesce(v.price_minor, p.price_minor) as unit_minor, p.currency,
           s.store_name, s.translations as store_translations, s.slug as store_slug,
           coalesce((select c.path from categories c where c.id = p.category_id), '{}') as category_path,
           v.is_live and is_offered(p.status, p.taken_down_at) and s.status = 'ACTIVE' as on_sale,
           (select coalesce(sum(k.on_hand - k.allocated - k.held), 0)::bigint
            from stock k where k.variant_id = v.id) as available
    from variants v join products p on p.id = v.product_id join vendors s on s.id = v.vendor_id
    where p.published_at is not null;
grant select on goods to dropcart_app;
