-- The mechanisms every room shares: events, jobs, idempotency, settings, audit, limits, sessions.

-- Facts. Written in the transaction that makes them true; never changed.
create table events (
    seq bigint generated always as identity primary key,
    id uuid not null constraint events_id_once unique,
    kind text not null,
    thing text not null,
    thing_id uuid not null,
    data jsonb not null,
    actor_id uuid,
    request_id text,
    at timestamptz not null
);
create index events_of_a_thing on events (thing, thing_id, seq);
grant select, insert on events to dropcart_app;

-- Work to be done at least once. A finished job is deleted; a parked one waits for a person.
create table jobs (
    id uuid primary key,
    seq bigint generated always as identity,
    kind text not null,
    payload jsonb not null,
    -- jobs with the same lane run one after the other, in the order they were written
    lane text,
    -- at most one waiting job with the same name
    unique_name text,
    run_at timestamptz not null,
    tries int not null default 0 constraint jobs_tries_counted check (tries >= 0),
    locked_until timestamptz,
    last_error text,
    parked_at timestamptz,
    created_at timestamptz not null
);
create index jobs_due on jobs (run_at, seq) where parked_at is null;
create index jobs_lanes on jobs (lane, seq) where lane is not null and parked_at is null;
create unique index jobs_unique_name on jobs (unique_name) where unique_name is not null and parked_at is null;
grant select, insert, update, delete on jobs to dropcart_app;

create table schedules (
    name text primary key,
    next_run_at timestamptz not null
);
grant select, insert, update, delete on schedules to dropcart_app;

-- The first answer to a request that must not act twice.
create table idempotency_keys (
    principal text not null,
    key text not null constraint idempotency_keys_length check (length(key) between 1 and 255),
    request_hash bytea not null,
    status int,
    location text,
    body bytea,
    claimed_at timestamptz not null,
    finished_at timestamptz,
    primary key (principal, key),
    constraint idempotency_keys_whole check ((finished_at is null) = (status is null))
);
create index idempotency_keys_age on idempotency_keys (claimed_at);
grant select, insert, update, delete on idempotency_keys to dropcart_app;

-- What people change while the shop runs; defaults stand in the code.
create table settings (
    key text primary key,
    value jsonb not null,
    updated_at timestamptz not null,
    updated_by uuid
);
grant select, insert, update, delete on settings to dropcart_app;

-- Who of the staff did what. Append-only, each row sealed with the hash of the one before.
create table audit_log (
    seq bigint generated always as identity primary key,
    id uuid not null constraint audit_log_id_once unique,
    at timestamptz not null,
    actor_id uuid,
    actor_email text not null,
    on_behalf_of uuid,
    action text not null,
    target_type text not null,
    target_id text not null,
    before jsonb,
    after jsonb,
    reason text,
    ip text,
    request_id text,
    hash bytea not null
);
create index audit_log_target on audit_log (target_type, target_id, seq desc);
create index audit_log_actor on audit_log (actor_id, seq desc);

-- One spelling of a row for sealing it and for checking the seal.
create function audit_seal(previous bytea, entry audit_log) returns bytea
    language sql immutable
    as $$
        select sha256(previous || convert_to(jsonb_build_array(
            entry.id, extract(epoch from entry.at)::text, entry.actor_id, entry.actor_email, entry.on_behalf_of, entry.action,
            entry.target_type, entry.target_id, entry.before, entry.after, entry.reason, entry.ip,
            entry.request_id)::text, 'UTF8'))
    $$;

-- Rows are numbered in the order in which they are sealed: a number drawn before the lock could be sealed
-- after a later one, and the log would look as if it had been tampered with.
create function audit_append() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    previous audit_log;
begin
    perform pg_advisory_xact_lock(hashtext('audit_log'));
    select * into previous from audit_log order by seq desc limit 1;
    new.seq := coalesce(previous.seq, 0) + 1;
    new.hash := audit_seal(coalesce(previous.hash, ''::bytea), new);
    return new;
end
$$;
create trigger audit_log_sealed before insert on audit_log for each row execute function audit_append();

alter table audit_log enable row level security;
create policy audit_log_written_by_anyone on audit_log for insert with check (true);
create policy audit_log_read_by_staff on audit_log for select using (wall_open());
grant select, insert on audit_log to dropcart_app;

-- Requests counted per address or account and window; limits survive a restart.
create table rate_windows (
    bucket text not null,
    window_start timestamptz not null,
    hits int not null,
    primary key (bucket, window_start)
);
create index rate_windows_age on rate_windows (window_start);
grant select, insert, update, delete on rate_windows to dropcart_app;

-- Browser sessions, in the shape tower-sessions reads and writes.
create table sessions (
    id text primary key,
    data bytea not null,
    expiry_date timestamptz not null
);
create index sessions_age on sessions (expiry_date);
grant select, insert, update, delete on sessions to dropcart_app;

-- Mail and text messages that were not sent because no one is configured to send them (development).
create table kept_messages (
    id uuid primary key,
    channel text not null constraint kept_messages_channel check (channel in ('mail', 'sms')),
    recipient text not null,
    subject text not null default '',
    body_text text not null,
    body_html text,
    created_at timestamptz not null
);
create index kept_messages_newest on kept_messages (channel, created_at desc);
grant select, insert, delete on kept_messages to dropcart_app;
