-- The shelf: what is on sale, as shoppers browse and search it. Each process keeps an index of it in memory
-- (`domain/src/catalog/shelf.rs`); this is how it hears of changes, and what may be counted here.

-- A product shoppers may find, as long as its vendor is ACTIVE.
create function is_offered(status text, taken_down_at timestamptz) returns boolean
    language sql immutable parallel safe
    as $$ select status = 'ACTIVE' and taken_down_at is null $$;

-- What shoppers may find and buy now, for queries that ask whether something is among it.
create view shelf as
    select p.id as product_id, p.vendor_id, p.category_id, p.brand_id, p.price_minor
    from products p join vendors v on v.id = p.vendor_id
    where is_offered(p.status, p.taken_down_at) and v.status = 'ACTIVE';
grant select on shelf to dropcart_app;

-- One spelling of what people write in different ways: no case, no accents, no Arabic vowel signs, one alef,
-- one ya, one ha, and digits as they stand in addresses. `catalog/shelf/text.rs` does the same.
create function fold(value text) returns text
    language sql immutable strict parallel safe
    as $$
        select translate(
            replace(replace(lower(regexp_replace(normalize(value, NFKD),
                '[\u0300-\u036f\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g')), 'æ', 'ae'), 'ß', 'ss'),
            'ٱىةکیøłđı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ايهكيoldi01234567890123456789')
    $$;

-- What changed. Readers ask for what was written since; rows are kept for an hour.
create table shelf_changes (
    -- the transaction that wrote it: rows become visible in the order of commits, not of numbers
    xact bigint not null default pg_current_xact_id()::text::bigint,
    seq bigint generated always as identity,
    -- product: read it again · stock: it sold out or came back · rank: it sold · names: of categories, brands,
    -- vendors or attributes · all: too much to tell one by one
    what text not null constraint shelf_changes_what_known check (what in ('product', 'stock', 'rank', 'names', 'all')),
    product_id uuid,
    at timestamptz not null default now(),
    primary key (xact, seq)
);
grant select, delete on shelf_changes to dropcart_app;

-- Many rows at once are told as one.
create function shelf_tell(kind text, products uuid[]) returns void
    language sql security definer set search_path = public
    as $$
        insert into shelf_changes (what, product_id)
        select kind, id from unnest(products) id where cardinality(products) <= 5000
        union all
        select 'all', null where cardinality(products) > 5000
    $$;
revoke execute on function shelf_tell from public;

create function shelf_products_added() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform shelf_tell('product', array(select id from added where is_offered(status, taken_down_at)));
    perform 1 from vendors where id in (select vendor_id from added) order by id for no key update;
    update vendors v set product_count = v.product_count + n.pieces
    from (select vendor_id, count(*)::int as pieces from added
          where is_offered(status, taken_down_at) group by vendor_id) n
    where v.id = n.vendor_id;
    return null;
end
$$;
create trigger shelf_products_added after insert on products
    referencing new table as added for each statement execute function shelf_products_added();

create function shelf_product_changed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    before int := is_offered(old.status, old.taken_down_at)::int;
    after int := is_offered(new.status, new.taken_down_at)::int;
begin
    if before + after > 0 then
        insert into shelf_changes (what, product_id) values ('product', new.id);
    end if;
    if before <> after then
        update vendors set product_count = product_count + after - before where id = new.vendor_id;
    end if;
    return null;
end
$$;
create trigger shelf_product_changed after update on products for each row
    when ((old.status, old.taken_down_at is null, old.category_id, old.brand_id, old.slug, old.sku, old.price_minor,
           old.compare_at_minor, old.rating_sum, old.rating_count, old.name, old.translations, old.attributes,
           old.option_names, old.description)
        is distinct from
          (new.status, new.taken_down_at is null, new.category_id, new.brand_id, new.slug, new.sku, new.price_minor,
           new.compare_at_minor, new.rating_sum, new.rating_count, new.name, new.translations, new.attributes,
           new.option_names, new.description))
    execute function shelf_product_changed();

create function shelf_product_sold() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into shelf_changes (what, product_id) values ('rank', new.id);
    return null;
end
$$;
create trigger shelf_product_sold after update on products for each row
    when (old.sales_count <> new.sales_count) execute function shelf_product_sold();

-- Options are found like attributes.
create function shelf_variants_added() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform shelf_tell('product', array(select distinct product_id from added where options <> '{}'));
    return null;
end
$$;
create trigger shelf_variants_added after insert on variants
    referencing new table as added for each statement execute function shelf_variants_added();

create function shelf_variant_changed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into shelf_changes (what, product_id) values ('product', new.product_id);
    return null;
end
$$;
create trigger shelf_variant_changed after update on variants for each row
    when ((old.options, old.is_live) is distinct from (new.options, new.is_live))
    execute function shelf_variant_changed();

create function shelf_stock_added() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform shelf_tell('stock', array(select product_id from added where available > 0));
    return null;
end
$$;
create trigger shelf_stock_added after insert on stock_levels
    referencing new table as added for each statement execute function shelf_stock_added();

create function shelf_stock_changed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into shelf_changes (what, product_id) values ('stock', new.product_id);
    return null;
end
$$;
create trigger shelf_stock_changed after update on stock_levels for each row
    when ((old.available > 0) <> (new.available > 0)) execute function shelf_stock_changed();

create function shelf_names_changed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into shelf_changes (what) values ('names');
    return null;
end
$$;
create trigger shelf_categories_changed after insert or update or delete on categories
    for each statement execute function shelf_names_changed();
create trigger shelf_brands_changed after insert on brands
    for each statement execute function shelf_names_changed();
create trigger shelf_attribute_kinds_changed after insert or update on attribute_kinds
    for each statement execute function shelf_names_changed();
create trigger shelf_vendors_added after insert on vendors
    for each statement execute function shelf_names_changed();
create trigger shelf_vendor_changed after update on vendors for each row
    when ((old.status, old.slug, old.store_name, old.translations)
        is distinct from (new.status, new.slug, new.store_name, new.translations))
    execute function shelf_names_changed();
