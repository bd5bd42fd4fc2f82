//! Many times as much to sell, for load tests: copies of what is on sale, each with a name, price, colour, stock and
//! fame of its own. Written by the set, past the rooms, by whoever owns the database.
//!
//! A copy is known by its slug (`desk-lamp--17` is the 17th desk lamp), so running it again adds only what is missing.

use sqlx::{Connection as _, PgConnection};

/// Copies written at once: large enough to be quick, small enough to tell how it goes.
const AT_ONCE: i64 = 20_000;

/// Series that copies belong to, and after which some are branded; in both languages.
const SERIES: &[(&str, &str)] = &[
    ("Alma", "ألما"),
    ("Aspen", "أسبن"),
    ("Atlas", "أطلس"),
    ("Birka", "بيركا"),
    ("Bora", "بورا"),
    ("Calla", "كالا"),
    ("Cedar", "أرز"),
    ("Dune", "كثيب"),
    ("Delta", "دلتا"),
    ("Ember", "جمرة"),
    ("Elba", "إلبا"),
    ("Faro", "فارو"),
    ("Fjord", "فيورد"),
    ("Grove", "بستان"),
    ("Garda", "غاردا"),
    ("Harbour", "مرفأ"),
    ("Hazel", "بندق"),
    ("Iris", "إيريس"),
    ("Isla", "آيلا"),
    ("Juno", "جونو"),
    ("Kestrel", "باشق"),
    ("Kiva", "كيفا"),
    ("Lagoon", "بحيرة"),
    ("Linnea", "لينيا"),
    ("Maple", "قيقب"),
    ("Mistral", "مسترال"),
    ("Nadir", "نظير"),
    ("Noor", "نور"),
    ("Olive", "زيتون"),
    ("Orion", "أوريون"),
    ("Pine", "صنوبر"),
    ("Petra", "بترا"),
    ("Quill", "ريشة"),
    ("Reed", "قصب"),
    ("Rowan", "روان"),
    ("Sable", "سمور"),
    ("Sierra", "سييرا"),
    ("Tarn", "غدير"),
    ("Tundra", "تندرا"),
    ("Umber", "أمبر"),
    ("Vega", "فيغا"),
    ("Willow", "صفصاف"),
    ("Yarrow", "يارو"),
    ("Zephyr", "نسيم"),
];

const COLOURS: &[&str] = &[
    "red", "blue", "green", "yellow", "orange", "pink", "purple", "brown", "black", "white", "grey", "beige",
];

/// Brings what is on sale to about `times` the amount. Answers how many copies were added.
pub async fn multiply(conn: &mut PgConnection, times: u32) -> Result<u64, sqlx::Error> {
    prepare(conn).await?;
    let originals: i64 =
        sqlx::query_scalar("select count(*) from scale_originals").fetch_one(&mut *conn).await?;
    if originals == 0 || times < 2 {
        return Ok(0);
    }
    let step = (AT_ONCE / originals).max(1);
    let (mut added, mut from) = (0, 2_i64);
    while from <= i64::from(times) {
        let to = (from + step - 1).min(i64::from(times));
        added += copy(conn, from, to).await?;
        tracing::info!(added, done = %format_args!("{}%", 100 * to / i64::from(times)), "multiplying what is on sale");
        from = to + 1;
    }
    if added > 0 {
        tracing::info!("counting what was written");
        sqlx::raw_sql(
            "analyze products, variants, stock, stock_levels, stock_log, product_images, slugs, reviews",
        )
        .execute(conn)
        .await?;
    }
    Ok(added)
}

/// What is copied, and what its copies draw from.
async fn prepare(conn: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(
        "create temp table if not exists scale_originals (id uuid, place uuid);
         truncate scale_originals;
         insert into scale_originals
             select p.id, s.id from products p
             join vendors v on v.id = p.vendor_id and v.status = 'ACTIVE'
             join stores s on s.vendor_id = p.vendor_id and s.is_default
             where p.status = 'ACTIVE' and p.taken_down_at is null and p.slug not like '%--%';
         analyze scale_originals;
         -- an id of the seventh version whose random part is not
         create or replace function pg_temp.scale_id(what text, at timestamptz) returns uuid language sql stable as $$
             select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(what), 1, 3)
                 || '8' || substr(md5(what), 4, 15))::uuid $$;",
    )
    .execute(&mut *conn)
    .await?;
    let (names, _): (Vec<&str>, Vec<&str>) = SERIES.iter().copied().unzip();
    sqlx::query(
        "insert into brands (id, slug, name)
         select pg_temp.scale_id('brand ' || name, '2024-01-01Z'), lower(name) || '-works', name || ' Works'
         from unnest($1::text[]) name on conflict do nothing",
    )
    .bind(&names)
    .execute(conn)
    .await?;
    Ok(())
}

/// The copies with these numbers, whole or not at all.
async fn copy(conn: &mut PgConnection, from: i64, to: i64) -> Result<u64, sqlx::Error> {
    let (names, names_ar): (Vec<&str>, Vec<&str>) = SERIES.iter().copied().unzip();
    let mut tx = conn.begin().await?;
    sqlx::query(DRAW)
        .bind(from)
        .bind(to)
        .bind(&names)
        .bind(&names_ar)
        .bind(COLOURS)
        .execute(&mut *tx)
        .await?;
    let added = sqlx::query(PRODUCTS).execute(&mut *tx).await?.rows_affected();
    for statement in [SLUGS, VARIANTS, STOCK, LOG, LEVELS, IMAGES, REVIEWS] {
        sqlx::query(statement).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(added)
}

/// Decides all that differs from copy to copy. What looks like chance is a hash of the slug.
const DRAW: &str = "
    create temp table scale_copies on commit drop as
    with drawn as (
        select p.*, o.place, n, p.slug || '--' || n as new_slug,
               hashtextextended(p.slug || n, 0) & 9223372036854775807 as luck,
               now() - (hashtextextended(p.slug || n, 1) & 1048575) * interval '1 minute' as at
        from scale_originals o join products p on p.id = o.id, generate_series($1::bigint, $2::bigint) n)
    select d.id as original, pg_temp.scale_id(new_slug, at) as copy, place, n, luck, new_slug, at,
           ($3::text[])[1 + luck % cardinality($3)] as series, ($4::text[])[1 + luck % cardinality($4)] as series_ar,
           ($5::text[])[1 + luck / 64 % cardinality($5)] as colour,
           greatest(100, d.price_minor * (60 + luck / 1024 % 90) / 100 / 50 * 50) as price,
           luck / 4096 % 7 = 0 as is_reduced, luck / 8192 % 16 <> 0 as is_there
    from drawn d where not exists (select from products other where other.slug = new_slug)";

const PRODUCTS: &str = "
    insert into products (id, vendor_id, category_id, brand_id, slug, name, description, translations, sku, currency,
                          price_minor, compare_at_minor, tax_category, weight_grams, attributes, option_names, status,
                          sales_count, published_at, created_at, updated_at)
    select c.copy, p.vendor_id, p.category_id,
           case when c.luck / 16384 % 3 = 0
               then (select b.id from brands b where b.slug = lower(c.series) || '-works') else p.brand_id end,
           c.new_slug, left(c.series || ' ' || c.n || ' ' || p.name, 255), p.description,
           case when p.translations -> 'ar' ->> 'name' is null then p.translations
               else jsonb_set(p.translations, '{ar,name}', to_jsonb(left(p.translations -> 'ar' ->> 'name' || ' ' || c.series_ar || ' ' || c.n, 255))) end,
           left(p.sku, 50) || '-X' || c.n, p.currency, c.price,
           case when c.is_reduced then c.price * 5 / 4 end, p.tax_category, p.weight_grams,
           case when p.attributes ? 'colour' then jsonb_set(p.attributes, '{colour}', to_jsonb(c.colour)) else p.attributes end,
           p.option_names, 'ACTIVE', power(c.luck / 32768 % 1000, 3)::bigint / 1000000, c.at, c.at, c.at
    from scale_copies c join products p on p.id = c.original";

const SLUGS: &str = "
    insert into slugs (kind, slug, thing_id) select 'product', new_slug, copy from scale_copies";

/// At most three of each: more choice is no more load.
const VARIANTS: &str = "
    insert into variants (id, product_id, vendor_id, options, sku, price_minor, compare_at_minor, position, created_at, updated_at)
    select pg_temp.scale_id(c.copy::text || v.id, c.at), c.copy, v.vendor_id, v.options, left(v.sku, 50) || '-X' || c.n,
           v.price_minor * c.price / greatest(p.price_minor, 1), null, v.nr - 1, c.at, c.at
    from scale_copies c join products p on p.id = c.original
        join lateral (select w.*, row_number() over (order by w.position) as nr from variants w
                      where w.product_id = c.original and w.is_live) v on v.nr <= 3";

const STOCK: &str = "
    insert into stock (id, variant_id, store_id, product_id, vendor_id, on_hand, updated_at)
    select pg_temp.scale_id('stock' || v.id, c.at), v.id, c.place, c.copy, v.vendor_id,
           case when c.is_there then (c.luck / 65536 + v.position * 7) % 90 else 0 end, c.at
    from scale_copies c join variants v on v.product_id = c.copy";

const LOG: &str = "
    insert into stock_log (id, stock_id, product_id, variant_id, store_id, vendor_id, change_qty, previous_qty, new_qty,
                           reason, actor_name, created_at)
    select pg_temp.scale_id('log' || s.id, c.at), s.id, s.product_id, s.variant_id, s.store_id, s.vendor_id,
           s.on_hand, 0, s.on_hand, 'First stock', 'DropCart', c.at
    from scale_copies c join stock s on s.product_id = c.copy where s.on_hand > 0";

const LEVELS: &str = "
    insert into stock_levels (product_id, vendor_id, available, is_low, updated_at)
    select c.copy, s.vendor_id, sum(s.on_hand), sum(s.on_hand) <= 5, c.at
    from scale_copies c join stock s on s.product_id = c.copy group by c.copy, s.vendor_id, c.at";

const IMAGES: &str = "
    insert into product_images (product_id, position, picture_id, url, alt)
    select c.copy, 0, i.picture_id, i.url, i.alt
    from scale_copies c join product_images i on i.product_id = c.original and i.position = 0";

/// One in five has some of what was said of its original, if anything was.
const REVIEWS: &str = "
    insert into reviews (id, product_id, vendor_id, user_id, author_name, rating, title, body, language, created_at, updated_at)
    select pg_temp.scale_id(c.copy::text || r.id, c.at), c.copy, r.vendor_id, r.user_id, r.author_name, r.rating, r.title,
           r.body, r.language, c.at, c.at
    from scale_copies c
        join lateral (select w.*, row_number() over (order by w.id) as nr from reviews w
                      where w.product_id = c.original and w.state <> 'HIDDEN') r on r.nr <= 1 + c.luck / 5 % 3
    where c.luck % 5 = 0";
