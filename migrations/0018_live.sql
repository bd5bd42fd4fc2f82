-- Live connections: tickets that open one, and word of logins that end.

create table live_tickets (
    token_hash bytea primary key,
    login_id uuid not null references logins on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index live_tickets_of_a_login on live_tickets (login_id);
create index live_tickets_age on live_tickets (expires_at);
alter table live_tickets enable row level security;
-- secrets nobody reads on anybody's behalf
create policy live_tickets_system on live_tickets using (wall_system());
grant select, insert, delete on live_tickets to dropcart_app;

-- Every instance that keeps a connection open for a login hears that it ended, whatever ended it.
create function login_ended() returns trigger
    language plpgsql
    as $$
begin
    perform pg_notify('logins', old.id::text);
    return null;
end
$$;
create trigger login_ended after update of ended_at on logins for each row
    when (old.ended_at is null and new.ended_at is not null) execute function login_ended();
create trigger login_gone after delete on logins for each row
    when (old.ended_at is null) execute function login_ended();
