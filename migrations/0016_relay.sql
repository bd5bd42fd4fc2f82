-- How facts reach those who hear of them: what waits for a message broker, and what each of them has heard.

-- Facts for the broker, written with the fact itself where one is configured. Kept for some days after the broker
-- confirmed them, so that they can be brought another way when it is given up or loses what it had.
create table outbox (
    seq bigint primary key references events,
    at timestamptz not null,
    relayed_at timestamptz
);
create index outbox_waiting on outbox (seq) where relayed_at is null;
create index outbox_relayed on outbox (relayed_at) where relayed_at is not null;
grant select, insert, update, delete on outbox to dropcart_app;

-- What a subscriber has heard, written in the transaction of the effect: told again, it has none.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_age on inbox (at);
grant select, insert, delete on inbox to dropcart_app;

-- The parked ones, for the people who look after them.
create index jobs_parked on jobs (parked_at desc, seq desc) where parked_at is not null;
create index events_of_a_kind on events (kind, seq desc);
