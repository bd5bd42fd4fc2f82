-- What buyers say, and what people wish for.

create table reviews (
    id uuid primary key,
    product_id uuid not null references products,
    vendor_id uuid not null references vendors,
    user_id uuid not null references users,
    -- as the author was called when it was written: given name and an initial
    author_name text not null,
    rating int not null constraint reviews_rating_range check (rating between 1 and 5),
    title text constraint reviews_title_length check (char_length(title) <= 150),
    body text not null constraint reviews_body_length check (char_length(body) between 1 and 5000),
    images text[] not null default '{}' constraint reviews_images_few check (cardinality(images) <= 6),
    language text not null default 'en',
    is_verified boolean not null default false,
    state text not null default 'PUBLISHED' constraint reviews_state_known check (state in ('PUBLISHED', 'REPORTED', 'HIDDEN')),
    state_reason text,
    helpful_count int not null default 0,
    unhelpful_count int not null default 0,
    report_count int not null default 0,
    response text constraint reviews_response_length check (char_length(response) between 1 and 2000),
    response_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint reviews_once unique (product_id, user_id),
    constraint reviews_response_whole check ((response is null) = (response_at is null))
);
create index reviews_of_a_product on reviews (product_id, created_at desc, id) where state <> 'HIDDEN';
create index reviews_of_a_vendor on reviews (vendor_id, created_at desc);
create index reviews_of_a_user on reviews (user_id, created_at desc);
create index reviews_reported on reviews (updated_at desc) where state = 'REPORTED';
alter table reviews enable row level security;
create policy reviews_seen on reviews for select
    using (state <> 'HIDDEN' or wall_open() or user_id = wall_user() or vendor_id = wall_store());
create policy reviews_written on reviews for all
    using (wall_open() or user_id = wall_user() or vendor_id = wall_store());
grant select, insert, update, delete on reviews to dropcart_app;

create table review_votes (
    review_id uuid not null references reviews on delete cascade,
    user_id uuid not null references users on delete cascade,
    is_helpful boolean not null,
    created_at timestamptz not null,
    constraint review_votes_once primary key (review_id, user_id)
);
alter table review_votes enable row level security;
create policy review_votes_own on review_votes using (wall_open() or user_id = wall_user());
grant select, insert, update, delete on review_votes to dropcart_app;

create table review_reports (
    review_id uuid not null references reviews on delete cascade,
    user_id uuid not null references users on delete cascade,
    reason text not null constraint review_reports_reason_length check (char_length(reason) between 1 and 500),
    created_at timestamptz not null,
    constraint review_reports_once primary key (review_id, user_id)
);
alter table review_reports enable row level security;
create policy review_reports_own on review_reports using (wall_open() or user_id = wall_user());
grant select, insert, update, delete on review_reports to dropcart_app;

-- Ratings are summed where lists read them. What is hidden does not count.
create function reviews_counted() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    product uuid := coalesce(new.product_id, old.product_id);
    vendor uuid := coalesce(new.vendor_id, old.vendor_id);
    stars int := 0;
    pieces int := 0;
begin
    if tg_op <> 'INSERT' and old.state <> 'HIDDEN' then
        stars := stars - old.rating;
        pieces := pieces - 1;
    end if;
    if tg_op <> 'DELETE' and new.state <> 'HIDDEN' then
        stars := stars + new.rating;
        pieces := pieces + 1;
    end if;
    if stars <> 0 or pieces <> 0 then
        update products set rating_sum = rating_sum + stars, rating_count = rating_count + pieces where id = product;
        update vendors set rating_sum = rating_sum + stars, rating_count = rating_count + pieces where id = vendor;
    end if;
    return null;
end
$$;
create trigger reviews_counted after insert or delete or update of rating, state on reviews
    for each row execute function reviews_counted();

-- Votes and reports are counted on the review, whose row belongs to somebody else.
create function review_marks_counted() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    review uuid := coalesce(new.review_id, old.review_id);
begin
    -- first the lock, then the count: whoever waited here counts what the other has written
    perform 1 from reviews r where r.id = review for no key update;
    update reviews r set
        helpful_count = (select count(*) from review_votes v where v.review_id = review and v.is_helpful),
        unhelpful_count = (select count(*) from review_votes v where v.review_id = review and not v.is_helpful),
        report_count = (select count(*) from review_reports p where p.review_id = review)
    where r.id = review;
    -- a complaint puts it before staff; it stays in sight until they decide
    if tg_op = 'INSERT' and tg_table_name = 'review_reports' then
        update reviews r set state = 'REPORTED' where r.id = review and r.state = 'PUBLISHED';
    end if;
    return null;
end
$$;
create trigger review_votes_counted after insert or update or delete on review_votes
    for each row execute function review_marks_counted();
create trigger review_reports_counted after insert or update or delete on review_reports
    for each row execute function review_marks_counted();

create table wishlist_items (
    user_id uuid not null references users on delete cascade,
    product_id uuid not null references products,
    variant_id uuid references variants,
    created_at timestamptz not null,
    constraint wishlist_items_once primary key (user_id, product_id)
);
alter table wishlist_items enable row level security;
create policy wishlist_items_own on wishlist_items using (wall_open() or user_id = wall_user());
grant select, insert, update, delete on wishlist_items to dropcart_app;
