-- People, their sign-ins, and the secrets that prove who they are.

create table users (
    id uuid primary key,
    email text not null constraint users_email_length check (length(email) <= 254),
    first_name text not null,
    last_name text not null default '',
    phone text,
    -- the role on the platform itself; roles within one store stand with the store
    role text not null constraint users_role_known check (role in ('CUSTOMER', 'VENDOR', 'COURIER', 'ADMIN', 'SUPERADMIN')),
    permissions text[] not null default '{}' constraint users_permissions_known check (permissions <@ array[
        'products', 'vendors', 'orders', 'payments', 'refunds', 'payouts', 'users', 'content', 'marketing',
        'support', 'reports', 'settings', 'security']),
    -- the proven address that the present one replaced: for some days its owner can take the account back
    former_email text,
    former_email_until timestamptz,
    password_hash text not null,
    is_active boolean not null default true,
    email_verified_at timestamptz,
    phone_verified_at timestamptz,
    -- sealed with the server's key; counts only once confirmed
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint users_permissions_for_admins check (role = 'ADMIN' or permissions = '{}'),
    constraint users_totp_whole check (totp_confirmed_at is null or totp_secret is not null)
);
create unique index users_email_once on users (lower(email));
create index users_former_email on users (lower(former_email)) where former_email is not null;
create unique index users_phone_once on users (phone) where phone_verified_at is not null;

-- One sign-in on one device. Browser sessions and API tokens both live and die with it.
create table logins (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    kind text not null constraint logins_kind_known check (kind in ('browser', 'api')),
    user_agent text not null,
    ip text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    ended_why text,
    constraint logins_end_whole check ((ended_at is null) = (ended_why is null))
);
create index logins_of_a_user on logins (user_id, last_seen_at desc) where ended_at is null;
create index logins_age on logins (expires_at);

create table refresh_tokens (
    token_hash bytea primary key,
    login_id uuid not null references logins on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    -- what the request that used it called itself, so that its repetition is known for one
    used_by text,
    successor bytea
);
create index refresh_tokens_of_a_login on refresh_tokens (login_id);
create index refresh_tokens_age on refresh_tokens (expires_at);

-- Codes and links that prove an address or a phone, or stand in for a password, once.
create table one_time_codes (
    id uuid primary key,
    purpose text not null constraint one_time_codes_purpose_known
        check (purpose in ('register', 'verify_email', 'reset_password', 'verify_phone')),
    user_id uuid references users on delete cascade,
    target text not null,
    code_hash bytea,
    token_hash bytea constraint one_time_codes_token_once unique,
    tries int not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    proven_at timestamptz,
    used_at timestamptz,
    constraint one_time_codes_has_user check (purpose = 'register' or user_id is not null)
);
create index one_time_codes_of_a_user on one_time_codes (user_id, purpose) where used_at is null;
create index one_time_codes_age on one_time_codes (expires_at);

create table recovery_codes (
    user_id uuid not null references users on delete cascade,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (user_id, code_hash)
);

-- Devices someone signed in from before, known by a cookie.
create table known_devices (
    user_id uuid not null references users on delete cascade,
    device_hash bytea not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (user_id, device_hash)
);

-- Wrong passwords and codes, by account and by account and address.
create table sign_in_failures (
    key text primary key,
    failures int not null,
    last_failed_at timestamptz not null,
    blocked_until timestamptz
);
create index sign_in_failures_age on sign_in_failures (last_failed_at);

create table addresses (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    label text,
    recipient text not null,
    phone text,
    street text not null,
    street2 text,
    city text not null,
    state text,
    zip_code text not null,
    country text not null constraint addresses_country_code check (country ~ '^[A-Z]{2}$'),
    latitude double precision constraint addresses_latitude_range check (latitude between -90 and 90),
    longitude double precision constraint addresses_longitude_range check (longitude between -180 and 180),
    is_default boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint addresses_place_whole check ((latitude is null) = (longitude is null))
);
create index addresses_of_a_user on addresses (user_id, created_at);
create unique index addresses_default_once on addresses (user_id) where is_default;

create table preferences (
    user_id uuid primary key references users on delete cascade,
    language text not null constraint preferences_language_known check (language in ('en', 'ar')),
    currency text not null,
    theme text not null constraint preferences_theme_known check (theme in ('system', 'light', 'dark')),
    notifications jsonb not null
);

-- The second wall: whatever a query forgets, a person's rows are only for that person.
alter table users enable row level security;
create policy users_own on users using (wall_open() or id = wall_user());
alter table logins enable row level security;
create policy logins_own on logins using (wall_open() or user_id = wall_user());
alter table addresses enable row level security;
create policy addresses_own on addresses using (wall_open() or user_id = wall_user());
alter table preferences enable row level security;
create policy preferences_own on preferences using (wall_open() or user_id = wall_user());
alter table recovery_codes enable row level security;
create policy recovery_codes_own on recovery_codes using (wall_system() or user_id = wall_user());
alter table known_devices enable row level security;
create policy known_devices_own on known_devices using (wall_system() or user_id = wall_user());
-- secrets nobody reads on anybody's behalf
alter table refresh_tokens enable row level security;
create policy refresh_tokens_system on refresh_tokens using (wall_system());
alter table one_time_codes enable row level security;
create policy one_time_codes_system on one_time_codes using (wall_system());

grant select, insert, update on users to dropcart_app;
grant select, insert, update, delete on
    logins, refresh_tokens, one_time_codes, recovery_codes, known_devices, sign_in_failures, addresses, preferences
    to dropcart_app;

-- Who a login belongs to, in one round trip and before any wall is known; notes that it was seen. A login
-- that was idle for too long is not "seen" by the attempt to use it, or a second attempt would pass.
create function identify(login uuid, moment timestamptz, idle interval)
    returns table (
        user_id uuid, kind text, email text, first_name text, last_name text, role text, permissions text[],
        email_verified boolean, mfa_enabled boolean, language text, theme text)
    language sql security definer set search_path = public
    as $$
        with good as (
            select l.id, l.user_id, l.kind, l.last_seen_at
            from logins l
            where l.id = login and l.ended_at is null and l.expires_at > moment
              and (l.kind = 'api' or l.last_seen_at > moment - idle)),
        seen as (
            update logins set last_seen_at = moment from good
            where logins.id = good.id and good.last_seen_at < moment - interval '1 minute')
        select u.id, g.kind, u.email, u.first_name, u.last_name, u.role, u.permissions,
               u.email_verified_at is not null, u.totp_confirmed_at is not null, p.language, p.theme
        from good g
        join users u on u.id = g.user_id
        left join preferences p on p.user_id = u.id
        where u.is_active
    $$;
revoke execute on function identify from public;
grant execute on function identify to dropcart_app;
