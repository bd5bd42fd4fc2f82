-- Files of products that stores send to be read in: each line waits, and is written once.

create table product_imports (
    id uuid primary key,
    vendor_id uuid not null references vendors,
    -- who sent it, and how logs name that person
    user_id uuid not null references users,
    user_name text not null,
    state text not null constraint product_imports_state_known check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    -- everything is checked, nothing written
    dry_run boolean not null,
    total int not null,
    done int not null,
    created int not null default 0,
    updated int not null default 0,
    failed int not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint product_imports_add_up check (done = created + updated + failed and done <= total and least(created, updated, failed) >= 0),
    constraint product_imports_end_once check ((state = 'RUNNING') = (finished_at is null))
);
-- two at once would take turns at the same products
create unique index product_imports_one_at_a_time on product_imports (vendor_id) where state = 'RUNNING';
create index product_imports_of_a_vendor on product_imports (vendor_id, created_at desc);

alter table product_imports enable row level security;
create policy product_imports_kept on product_imports using (wall_open() or vendor_id = wall_store());
grant select, insert, update on product_imports to dropcart_app;

-- A product of the file with its variants; lines of a file that was done are kept for a while.
create table product_import_rows (
    import_id uuid not null references product_imports,
    -- of the product, as a person counts
    line int not null,
    vendor_id uuid not null references vendors,
    data jsonb not null,
    -- REFUSED: not understood, whatever there is; FAILED: in the way of something
    state text not null constraint product_import_rows_state_known
        check (state in ('WAITING', 'CREATED', 'UPDATED', 'FAILED', 'REFUSED')),
    -- [{"line": 3, "column": "price", "why": …}]
    problems jsonb not null default '[]',
    primary key (import_id, line)
);
create index product_import_rows_waiting on product_import_rows (import_id, line) where state = 'WAITING';
create index product_import_rows_failed on product_import_rows (import_id, line) where state in ('FAILED', 'REFUSED');

alter table product_import_rows enable row level security;
create policy product_import_rows_kept on product_import_rows using (wall_open() or vendor_id = wall_store());
grant select, insert, update, delete on product_import_rows to dropcart_app;

-- An export walks through a store's products in this order.
create index products_of_a_vendor_in_order on products (vendor_id, id);
