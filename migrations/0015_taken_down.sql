-- What staff took down is little among much, and asked for often.
create index products_taken_down on products (taken_down_at) where taken_down_at is not null;
