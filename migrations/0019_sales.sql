-- How much was sold, counted once however often it is told.

-- pieces of this line that stand in the sales of its product
alter table order_lines add column counted int not null default 0
    constraint order_lines_counted_range check (counted between 0 and quantity);

-- staff find orders by the beginning of a mail address, whatever the database's collation
create index orders_email_begins on orders (lower(email) text_pattern_ops);
