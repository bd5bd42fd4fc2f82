-- What is sold: categories, brands, products with their variants and pictures.

create table categories (
    id uuid primary key,
    parent_id uuid references categories,
    slug text not null constraint categories_slug_once unique,
    name text not null constraint categories_name_length check (char_length(name) between 1 and 120),
    description text not null default '',
    seo_title text not null default '',
    seo_description text not null default '',
    -- {"ar": {"name": …, "description": …, "seoTitle": …, "seoDescription": …}}
    translations jsonb not null default '{}',
    picture_id uuid references pictures,
    position int not null default 0,
    -- from the root down to itself
    path uuid[] not null constraint categories_path_ends_here check (path[cardinality(path)] = id),
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index categories_of_a_parent on categories (parent_id, position);
grant select, insert, update, delete on categories to dropcart_app;

create table brands (
    id uuid primary key,
    slug text not null constraint brands_slug_once unique,
    name text not null constraint brands_name_length check (char_length(name) between 1 and 100)
);
create unique index brands_name_once on brands (lower(name));
grant select, insert on brands to dropcart_app;

-- What is known of the attributes that filter. Vendors may use others; those are plain text.
create table attribute_kinds (
    key text primary key,
    kind text not null constraint attribute_kinds_kind_known check (kind in ('text', 'number', 'boolean')),
    -- {"en": "Colour", "ar": "اللون"}
    labels jsonb not null,
    unit jsonb,
    -- {"red": {"en": "Red", "ar": "أحمر"}}
    value_labels jsonb not null default '{}',
    is_filter boolean not null default true,
    position int not null default 0
);
grant select, insert, update on attribute_kinds to dropcart_app;

-- Every slug a thing ever had, so that old links lead on. The present one stands with the thing.
create table slugs (
    kind text not null constraint slugs_kind_known check (kind in ('product', 'category')),
    slug text not null,
    thing_id uuid not null,
    primary key (kind, slug)
);
create index slugs_of_a_thing on slugs (thing_id);
grant select, insert, update, delete on slugs to dropcart_app;

create table products (
    id uuid primary key,
    vendor_id uuid not null references vendors,
    category_id uuid references categories,
    brand_id uuid references brands,
    slug text not null constraint products_slug_once unique,
    name text not null constraint products_name_length check (char_length(name) between 1 and 255),
    description text not null default '' constraint products_description_length check (char_length(description) <= 20000),
    -- {"ar": {"name": …, "description": …}}
    translations jsonb not null default '{}',
    sku text constraint products_sku_length check (char_length(sku) between 1 and 64),
    currency text not null constraint products_currency_code check (currency ~ '^[A-Z]{3}$'),
    price_minor bigint not null constraint products_price_range check (price_minor between 0 and 100000000000000),
    compare_at_minor bigint constraint products_compare_at_range check (compare_at_minor between 0 and 100000000000000),
    tax_category text not null default 'standard',
    weight_grams int constraint products_weight_range check (weight_grams between 0 and 10000000),
    attributes jsonb not null default '{}' constraint products_attributes_object check (jsonb_typeof(attributes) = 'object'),
    -- the order in which options are chosen: {size, colour}
    option_names text[] not null default '{}',
    status text not null constraint products_status_known check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    -- taken down by staff: stays down whatever its vendor does
    taken_down_at timestamptz,
    taken_down_reason text,
    rating_sum bigint not null default 0,
    rating_count int not null default 0,
    sales_count int not null default 0,
    view_count int not null default 0,
    version int not null default 1,
    published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index products_sku_once on products (vendor_id, lower(sku)) where sku is not null and status <> 'ARCHIVED';
create index products_of_a_vendor on products (vendor_id, status, created_at desc, id);
create index products_of_a_category on products (category_id);
create index products_of_a_brand on products (brand_id);

alter table products enable row level security;
create policy products_seen on products for select
    using (status = 'ACTIVE' or wall_open() or vendor_id = wall_store());
create policy products_kept on products for all using (wall_open() or vendor_id = wall_store());
grant select, insert, update on products to dropcart_app;

-- What can be put into a cart. A product without options has one variant whose options are empty.
-- Those no longer offered stay, for orders name them.
create table variants (
    id uuid primary key,
    product_id uuid not null references products,
    vendor_id uuid not null references vendors,
    options jsonb not null default '{}' constraint variants_options_object check (jsonb_typeof(options) = 'object'),
    sku text constraint variants_sku_length check (char_length(sku) between 1 and 64),
    -- null: as the product
    price_minor bigint constraint variants_price_range check (price_minor between 0 and 100000000000000),
    compare_at_minor bigint constraint variants_compare_at_range check (compare_at_minor between 0 and 100000000000000),
    position int not null default 0,
    is_live boolean not null default true,
    -- as its product: what is in the archive leaves its SKU to others
    is_archived boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index variants_options_once on variants (product_id, options) where is_live;
create unique index variants_sku_once on variants (vendor_id, lower(sku))
    where sku is not null and is_live and not is_archived;
create index variants_of_a_product on variants (product_id, position);

alter table variants enable row level security;
create policy variants_seen on variants for select using (true);
create policy variants_kept on variants for all using (wall_open() or vendor_id = wall_store());
grant select, insert, update on variants to dropcart_app;

create table product_images (
    product_id uuid not null references products,
    position int not null,
    picture_id uuid references pictures,
    -- a picture of somebody else's, shown only from hosts the operator allows
    url text constraint product_images_url_length check (length(url) <= 2000),
    alt text not null default '' constraint product_images_alt_length check (char_length(alt) <= 300),
    constraint product_images_place_once primary key (product_id, position) deferrable initially immediate,
    constraint product_images_one_source check ((picture_id is null) <> (url is null))
);
create index product_images_of_a_picture on product_images (picture_id);
alter table product_images enable row level security;
create policy product_images_seen on product_images for select using (true);
create policy product_images_kept on product_images for all
    using (wall_open() or exists (select 1 from products p where p.id = product_id and p.vendor_id = wall_store()));
grant select, insert, update, delete on product_images to dropcart_app;

-- How often a product's page was looked at, by day; counted in batches.
create table product_views (
    product_id uuid not null references products,
    day date not null,
    views int not null,
    primary key (product_id, day)
);
grant select, insert, update on product_views to dropcart_app;
