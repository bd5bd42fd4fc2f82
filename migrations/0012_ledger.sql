-- The books: double entry, append-only, balanced by the database itself.

create table ledger_journals (
    seq bigint generated always as identity primary key,
    id uuid not null constraint ledger_journals_id_once unique,
    -- what happened: sale, refund, release, collected, …
    kind text not null,
    -- what it happened to: an order, a vendor's part of one, a refund
    thing_id uuid not null,
    order_id uuid,
    at timestamptz not null,
    -- a fact is booked once, however often it is told
    constraint ledger_journals_fact_once unique (kind, thing_id)
);
create index ledger_journals_of_an_order on ledger_journals (order_id) where order_id is not null;

create table ledger_postings (
    journal_seq bigint not null references ledger_journals,
    position int not null,
    account text not null constraint ledger_postings_account_known check (account in (
        'gateway_clearing', 'order_suspense', 'vendor_held', 'vendor_releasable', 'commission_revenue', 'commission_tax',
        'wallet_liability', 'gift_card_liability', 'points_liability', 'promotion_expense', 'goodwill_expense', 'courier_cash', 'bank')),
    -- whose, for accounts that every vendor has one of
    vendor_id uuid references vendors,
    currency text not null constraint ledger_postings_currency_code check (currency ~ '^[A-Z]{3}$'),
    -- debits are positive, credits negative
    amount_minor bigint not null constraint ledger_postings_say_something check (amount_minor <> 0),
    constraint ledger_postings_vendor_named check ((account in ('vendor_held', 'vendor_releasable')) = (vendor_id is not null)),
    primary key (journal_seq, position)
);
create index ledger_postings_of_a_vendor on ledger_postings (vendor_id, currency, journal_seq) include (account, amount_minor)
    where vendor_id is not null;
create index ledger_postings_of_an_account on ledger_postings (account, currency) include (amount_minor);

-- Asked at the end of the transaction, when all postings of a journal are there.
create function ledger_balanced() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from ledger_postings where journal_seq = new.journal_seq
               group by currency having sum(amount_minor) <> 0) then
        raise exception 'journal % does not sum to zero', new.journal_seq
            using errcode = 'check_violation', constraint = 'ledger_journals_balanced';
    end if;
    return null;
end
$$;
create constraint trigger ledger_postings_balanced after insert on ledger_postings
    deferrable initially deferred for each row execute function ledger_balanced();

-- Also for whoever owns the tables: what was booked is corrected by booking, not by writing over it.
create function ledger_is_append_only() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'check_violation', constraint = 'ledger_append_only';
end
$$;
create trigger ledger_journals_append_only before update or delete or truncate on ledger_journals
    for each statement execute function ledger_is_append_only();
create trigger ledger_postings_append_only before update or delete or truncate on ledger_postings
    for each statement execute function ledger_is_append_only();

alter table ledger_journals enable row level security;
create policy ledger_journals_written on ledger_journals for insert with check (wall_open());
create policy ledger_journals_seen on ledger_journals for select using (
    wall_open() or exists (select 1 from ledger_postings p where p.journal_seq = seq and p.vendor_id = wall_store()));
alter table ledger_postings enable row level security;
create policy ledger_postings_written on ledger_postings for insert with check (wall_open());
create policy ledger_postings_seen on ledger_postings for select using (wall_open() or vendor_id = wall_store());
grant select, insert on ledger_journals, ledger_postings to dropcart_app;

-- "After so long, do that": one row a thing and kind; taken away when it was met.
create table deadlines (
    kind text not null,
    thing_id uuid not null,
    due_at timestamptz not null,
    -- who is waited for
    owed_by text not null constraint deadlines_owed_by_known check (owed_by in ('buyer', 'vendor', 'gateway', 'staff', 'shop')),
    created_at timestamptz not null,
    -- it passed, and a worker does what follows until then; or it failed, and is tried again then
    taken_until timestamptz,
    tries int not null default 0,
    last_error text,
    primary key (kind, thing_id)
);
create index deadlines_due on deadlines (due_at);
grant select, insert, update, delete on deadlines to dropcart_app;
