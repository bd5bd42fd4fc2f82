-- The application's own role, and what row-level security asks: who is at the door?
--
-- The program connects with whatever login it was given and then becomes `dropcart_app`, which
-- owns nothing: it cannot change the schema, and every policy below applies to it.

do $$
begin
    create role dropcart_app nologin;
exception
    when duplicate_object or unique_violation then null; -- a role belongs to the cluster, not to one database
end
$$;

do $$
begin
    if not pg_has_role(current_user, 'dropcart_app', 'member') then
        execute format('grant dropcart_app to %I', current_user);
    end if;
exception
    when unique_violation then null; -- granted by a run beside this one
end
$$;

grant usage on schema public to dropcart_app;
revoke create on schema public from public;

-- Set at the start of each transaction by the program: 'system', 'staff', 'user' or 'visitor'.
create function wall_open() returns boolean
    language sql stable parallel safe
    as $$ select coalesce(current_setting('wall.kind', true), '') in ('system', 'staff') $$;

create function wall_system() returns boolean
    language sql stable parallel safe
    as $$ select coalesce(current_setting('wall.kind', true), '') = 'system' $$;

create function wall_user() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('wall.person', true), '')::uuid $$;
