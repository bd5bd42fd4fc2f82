-- What comes on top of a price, and what the platform keeps of it. Rows are retired, never deleted: orders were made by them.

create table tax_rates (
    id uuid primary key,
    -- ISO 3166-1 code; null: everywhere else
    country text constraint tax_rates_country_code check (country ~ '^[A-Z]{2}$'),
    -- a state or province within it, as people write it in addresses; null: all of them
    state text,
    tax_category text not null constraint tax_rates_category_length check (char_length(tax_category) between 1 and 40),
    rate_bp int not null constraint tax_rates_range check (rate_bp between 0 and 10000),
    name text not null constraint tax_rates_name_length check (char_length(name) between 1 and 80),
    is_active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index tax_rates_place_once
    on tax_rates (coalesce(country, '*'), coalesce(lower(state), '*'), tax_category) where is_active;
grant select, insert, update on tax_rates to dropcart_app;

create table shipping_zones (
    id uuid primary key,
    name text not null constraint shipping_zones_name_length check (char_length(name) between 1 and 80),
    -- empty: wherever no other zone reaches
    countries text[] not null default '{}',
    is_active boolean not null default true,
    version int not null default 1,
    position int not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
grant select, insert, update on shipping_zones to dropcart_app;

create table shipping_methods (
    id uuid primary key,
    zone_id uuid not null references shipping_zones,
    -- null: for every vendor that has none of its own in this zone
    vendor_id uuid references vendors,
    name text not null constraint shipping_methods_name_length check (char_length(name) between 1 and 80),
    -- {"ar": {"name": …}}
    translations jsonb not null default '{}',
    currency text not null constraint shipping_methods_currency_code check (currency ~ '^[A-Z]{3}$'),
    base_minor bigint not null constraint shipping_methods_base_range check (base_minor >= 0),
    -- for each begun kilogram
    per_kg_minor bigint not null default 0 constraint shipping_methods_per_kg_range check (per_kg_minor >= 0),
    -- goods of this vendor worth at least so much go for nothing
    free_over_minor bigint constraint shipping_methods_free_over_range check (free_over_minor >= 0),
    max_weight_grams bigint constraint shipping_methods_weight_range check (max_weight_grams > 0),
    min_days int not null constraint shipping_methods_min_days check (min_days >= 0),
    max_days int not null,
    position int not null default 0,
    is_active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint shipping_methods_days_in_order check (max_days >= min_days)
);
create index shipping_methods_of_a_zone on shipping_methods (zone_id, position) where is_active;
create index shipping_methods_of_a_vendor on shipping_methods (vendor_id) where vendor_id is not null;
alter table shipping_methods enable row level security;
create policy shipping_methods_seen on shipping_methods for select using (true);
create policy shipping_methods_kept on shipping_methods for all using (wall_open() or vendor_id = wall_store());
grant select, insert, update on shipping_methods to dropcart_app;
-- A shop that was just opened sends everything everywhere for nothing; staff change that, or give it up for zones of
-- their own. XXX stands for no currency: nothing costs nothing in all of them.
insert into shipping_zones (id, name, created_at, updated_at)
    values ('01900000-0000-7000-8000-000000000002', 'Everywhere else', now(), now());
insert into shipping_methods (id, zone_id, name, translations, currency, base_minor, min_days, max_days, created_at, updated_at)
    values ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000002', 'Standard delivery',
            '{"ar": {"name": "توصيل عادي"}}', 'XXX', 0, 3, 7, now(), now());

-- The first rule that fits a line says what the platform keeps of it.
create table commission_rules (
    id uuid primary key,
    position int not null constraint commission_rules_position_once unique deferrable initially deferred,
    name text not null constraint commission_rules_name_length check (char_length(name) between 1 and 80),
    vendor_id uuid references vendors,
    -- with everything below it
    category_id uuid references categories,
    -- lines whose price a piece is at least so much
    min_price_minor bigint constraint commission_rules_min_price_range check (min_price_minor >= 0),
    rate_bp int not null constraint commission_rules_rate_range check (rate_bp between 0 and 10000),
    -- for each piece, on top of the rate
    fixed_minor bigint not null default 0 constraint commission_rules_fixed_range check (fixed_minor >= 0),
    -- the last rule, which fits everything
    is_catch_all boolean not null default false,
    is_active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint commission_rules_catch_all_fits_all
        check (not is_catch_all or (vendor_id is null and category_id is null and min_price_minor is null and is_active))
);
create unique index commission_rules_catch_all_once on commission_rules (is_catch_all) where is_catch_all;
grant select, insert, update on commission_rules to dropcart_app;
insert into commission_rules (id, position, name, rate_bp, is_catch_all, created_at, updated_at)
    values ('01900000-0000-7000-8000-000000000001', 1000000, 'Everything else', 1000, true, now(), now());
