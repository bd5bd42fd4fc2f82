-- What was told to whom: one row for each message of a fact to a person on a channel.

create table notifications (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    -- the name by which a person switches such messages off, or the fact's own where nobody can
    event text not null,
    -- the fact itself, and which of its messages this is: who buys and sells hears of one order twice
    event_id uuid not null,
    about text not null,
    -- what it is about: an order, a product, a store
    thing_id uuid not null,
    channel text not null constraint notifications_channel_known check (channel in ('EMAIL', 'SMS', 'PUSH', 'IN_APP')),
    -- the language it was written in
    lang text not null,
    title text not null,
    message text not null,
    -- where it leads, as a path of the shop
    path text not null,
    status text not null
        constraint notifications_status_known check (status in ('PENDING', 'SENT', 'DELIVERED', 'FAILED', 'READ')),
    tries int not null default 0 constraint notifications_tries_counted check (tries >= 0),
    error text,
    metadata jsonb not null default '{}',
    created_at timestamptz not null,
    sent_at timestamptz,
    read_at timestamptz,
    constraint notifications_once unique (user_id, event_id, about, channel),
    constraint notifications_read_whole check ((status = 'READ') = (read_at is not null))
);
create index notifications_newest on notifications (user_id, channel, created_at desc, id desc);
create index notifications_unread on notifications (user_id) where channel = 'IN_APP' and read_at is null;
create index notifications_of_a_thing on notifications (user_id, thing_id, about, created_at desc);
create index notifications_age on notifications (created_at);
create index notifications_open on notifications (created_at) where status = 'PENDING';

alter table notifications enable row level security;
create policy notifications_own on notifications using (wall_system() or user_id = wall_user());
grant select, insert, update, delete on notifications to dropcart_app;
