-- Promises of the migrations before, kept also at the edges.

-- A login that was idle for too long is not "seen" by the attempt to use it, or a second attempt would pass.
create or replace function identify(login uuid, moment timestamptz, idle interval)
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

-- Rows are numbered in the order in which they are sealed. A number drawn before the lock could be
-- sealed after a later one, and the log would look as if it had been tampered with.
create or replace function audit_append() returns trigger
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

-- Expired refresh tokens are swept.
create index refresh_tokens_age on refresh_tokens (expires_at);
