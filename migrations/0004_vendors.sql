-- Stores: who sells, where their goods stand, and the pictures they show.

-- Which store the person at the door keeps; set by the program beside `wall.person`.
create function wall_store() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('wall.store', true), '')::uuid $$;

create table vendors (
    id uuid primary key,
    -- nobody owns the house's own store, through which staff sell
    owner_id uuid references users,
    is_house boolean not null default false,
    slug text not null constraint vendors_slug_once unique,
    store_name text not null constraint vendors_store_name_length check (char_length(store_name) between 1 and 120),
    description text not null default '' constraint vendors_description_length check (char_length(description) <= 5000),
    -- {"ar": {"storeName": …, "description": …}}
    translations jsonb not null default '{}',
    phone text,
    address text,
    website text,
    logo_id uuid,
    banner_id uuid,
    status text not null constraint vendors_status_known check (status in ('PENDING', 'ACTIVE', 'REJECTED', 'SUSPENDED')),
    status_reason text,
    -- sums over the reviews of its products
    rating_sum bigint not null default 0,
    rating_count int not null default 0,
    -- what it has on sale now
    product_count int not null default 0,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    approved_at timestamptz,
    constraint vendors_owned check (is_house = (owner_id is null))
);
create unique index vendors_owner_once on vendors (owner_id) where owner_id is not null;
create unique index vendors_house_once on vendors (is_house) where is_house;
create index vendors_by_status on vendors (status, created_at desc, id);

alter table vendors enable row level security;
create policy vendors_seen on vendors for select
    using (status = 'ACTIVE' or wall_open() or owner_id = wall_user() or id = wall_store());
create policy vendors_applied on vendors for insert with check (wall_open() or owner_id = wall_user());
create policy vendors_kept on vendors for update using (wall_open() or id = wall_store());
grant select, insert, update on vendors to dropcart_app;

-- What was uploaded or drawn, in several sizes; the files lie at pictures/<id>/<width>.webp.
create table pictures (
    id uuid primary key,
    -- null: the shop's own
    vendor_id uuid references vendors,
    width int not null constraint pictures_width_counted check (width > 0),
    height int not null constraint pictures_height_counted check (height > 0),
    -- the average, 0xRRGGBB: what stands there until it has come
    colour int not null constraint pictures_colour_range check (colour between 0 and 16777215),
    sizes int[] not null constraint pictures_has_sizes check (cardinality(sizes) > 0),
    created_at timestamptz not null
);
alter table pictures enable row level security;
create policy pictures_seen on pictures for select using (true);
create policy pictures_kept on pictures for all using (wall_open() or vendor_id = wall_store());
grant select, insert, delete on pictures to dropcart_app;

alter table vendors
    add constraint vendors_logo_there foreign key (logo_id) references pictures,
    add constraint vendors_banner_there foreign key (banner_id) references pictures;

-- The places a vendor has goods at. Each has at least one; people may come to those that are open to the public.
create table stores (
    id uuid primary key,
    vendor_id uuid not null references vendors,
    name text not null constraint stores_name_length check (char_length(name) between 1 and 120),
    phone text,
    street text not null default '',
    street2 text,
    city text not null default '',
    state text,
    zip_code text not null default '',
    country text constraint stores_country_code check (country ~ '^[A-Z]{2}$'),
    latitude double precision constraint stores_latitude_range check (latitude between -90 and 90),
    longitude double precision constraint stores_longitude_range check (longitude between -180 and 180),
    time_zone text not null default 'UTC',
    -- Monday first: seven of ["09:00", "18:00"] or null (closed)
    hours jsonb not null default '[null, null, null, null, null, null, null]'
        constraint stores_hours_of_a_week check (jsonb_array_length(hours) = 7),
    is_default boolean not null default false,
    is_public boolean not null default false,
    is_active boolean not null default true,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint stores_place_whole check ((latitude is null) = (longitude is null)),
    constraint stores_public_is_somewhere check (not is_public or latitude is not null)
);
create index stores_of_a_vendor on stores (vendor_id, created_at);
create unique index stores_default_once on stores (vendor_id) where is_default;
create index stores_on_the_map on stores (latitude, longitude) where is_public and is_active;

alter table stores enable row level security;
create policy stores_seen on stores for select
    using (is_public and is_active or wall_open() or vendor_id = wall_store());
create policy stores_kept on stores for all using (wall_open() or vendor_id = wall_store());
grant select, insert, update on stores to dropcart_app;
