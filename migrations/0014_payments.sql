-- Money in and money back.

create table payments (
    -- also the key by which the gateway knows a repeated request
    id uuid primary key,
    order_id uuid not null references orders,
    user_id uuid,
    method text not null constraint payments_method_known check (method in ('STRIPE', 'PAYPAL', 'WALLET', 'COD', 'TEST')),
    -- who carries it: without keys the built-in gateway carries STRIPE too
    gateway text not null constraint payments_gateway_known check (gateway in ('test', 'stripe', 'paypal', 'wallet', 'cod')),
    status text not null constraint payments_status_known check (status in (
        'PENDING', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
    currency text not null,
    amount_minor bigint not null constraint payments_amount_range check (amount_minor > 0),
    -- what was given back or is about to be: a refund that is under way counts
    refunded_minor bigint not null default 0 constraint payments_refunds_within check (refunded_minor between 0 and amount_minor),
    -- how the gateway calls it
    transaction_id text,
    client_secret text,
    -- the buyer pays at the gateway's own page
    is_hosted boolean not null default false,
    -- the key of the request that asked for it: asked again after a crash, it finds its own payment
    request_key text,
    -- where the buyer is to go to pay or to prove who they are
    action_url text,
    failure_code text,
    -- money that came for an order that could not take it any more; it is given back
    is_stray boolean not null default false,
    -- when the gateway is asked next how it stands
    look_at timestamptz,
    looks int not null default 0,
    settled_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index payments_live_once on payments (order_id)
    where not is_stray and status not in ('FAILED', 'CANCELLED');
create unique index payments_transaction_once on payments (gateway, transaction_id) where transaction_id is not null;
create index payments_of_an_order on payments (order_id, created_at);
create index payments_of_a_buyer on payments (user_id, created_at desc, id) where user_id is not null;
create index payments_to_look_at on payments (look_at) where look_at is not null;

alter table payments enable row level security;
create policy payments_kept on payments using (
    wall_open() or user_id = wall_user() or order_id = wall_thing()
    or exists (select 1 from vendor_orders v where v.order_id = payments.order_id and v.vendor_id = wall_store()));
grant select, insert, update on payments to dropcart_app;

-- What gateways told us, kept before it is acknowledged.
create table payment_events (
    id uuid primary key,
    gateway text not null,
    event_id text not null,
    kind text not null,
    payload jsonb not null,
    payment_id uuid references payments,
    received_at timestamptz not null,
    applied_at timestamptz,
    -- why it changed nothing
    set_aside text,
    constraint payment_events_told_once unique (gateway, event_id)
);
create index payment_events_of_a_payment on payment_events (payment_id, received_at);
alter table payment_events enable row level security;
create policy payment_events_system on payment_events using (wall_open());
grant select, insert, update on payment_events to dropcart_app;

create table refunds (
    id uuid primary key,
    payment_id uuid not null references payments,
    order_id uuid not null references orders,
    user_id uuid,
    -- whose part, where it concerns one
    vendor_id uuid references vendors,
    currency text not null,
    amount_minor bigint not null constraint refunds_amount_range check (amount_minor > 0),
    reason text not null constraint refunds_reason_length check (char_length(reason) between 1 and 500),
    status text not null constraint refunds_status_known check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    transaction_id text,
    failure_code text,
    requested_by uuid,
    -- the key of the request that asked for it: asked again after a crash, it finds its own refund
    request_key text,
    by_role text not null constraint refunds_by_known check (by_role in ('buyer', 'vendor', 'staff', 'shop')),
    tries int not null default 0,
    created_at timestamptz not null,
    settled_at timestamptz,
    constraint refunds_request_once unique (payment_id, requested_by, request_key)
);
create index refunds_of_a_payment on refunds (payment_id, created_at);
create index refunds_of_an_order on refunds (order_id);
create index refunds_under_way on refunds (created_at) where status = 'PENDING';
alter table refunds enable row level security;
create policy refunds_kept on refunds using (
    wall_open() or user_id = wall_user() or order_id = wall_thing() or vendor_id = wall_store());
grant select, insert, update on refunds to dropcart_app;

-- What a refund is for. It names a line, the shipping of a part, or goodwill.
create table refund_lines (
    refund_id uuid not null references refunds,
    position int not null,
    bucket text not null constraint refund_lines_bucket_known check (bucket in ('line', 'shipping', 'goodwill', 'stray')),
    vendor_order_id uuid references vendor_orders,
    line_id uuid references order_lines,
    quantity int constraint refund_lines_quantity_counted check (quantity > 0),
    amount_minor bigint not null constraint refund_lines_amount_range check (amount_minor > 0),
    -- what of the commission is given back with it
    commission_minor bigint not null default 0,
    commission_tax_minor bigint not null default 0,
    primary key (refund_id, position),
    constraint refund_lines_name_what_they_are_for check ((bucket = 'line') = (line_id is not null))
);
alter table refund_lines enable row level security;
create policy refund_lines_kept on refund_lines using (
    wall_open() or exists (select 1 from refunds r where r.id = refund_id));
grant select, insert on refund_lines to dropcart_app;

-- The built-in gateway's own memory, as if it were another company's: nothing of the shop reads it.
create table test_gateway_charges (
    id text primary key,
    idempotency_key text not null constraint test_gateway_charges_key_once unique,
    status text not null constraint test_gateway_charges_status_known check (status in (
        'open', 'challenge', 'succeeded', 'declined', 'cancelled')),
    amount_minor bigint not null,
    currency text not null,
    refunded_minor bigint not null default 0 constraint test_gateway_charges_refunds_within check (refunded_minor between 0 and amount_minor),
    failure_code text,
    return_url text not null default '',
    description text not null default '',
    -- the buyer pays at the bank's own page; else a program confirms with a token
    is_hosted boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create table test_gateway_refunds (
    id text primary key,
    idempotency_key text not null constraint test_gateway_refunds_key_once unique,
    charge_id text not null references test_gateway_charges,
    amount_minor bigint not null,
    created_at timestamptz not null
);
grant select, insert, update on test_gateway_charges, test_gateway_refunds to dropcart_app;
