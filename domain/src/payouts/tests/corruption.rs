//! Each of the doctor's questions about money finds what was broken for it, and nothing in a sound shop.

use super::{market, run, unsound};
use std::collections::BTreeSet;

/// What the owner of the tables must do first to break what the database holds by itself.
const UNLOCK: &str =
    "alter table ledger_postings disable trigger all; alter table ledger_journals disable trigger all;
                      drop index payments_live_once;
                      alter table payments drop constraint payments_refunds_within;
                      alter table orders drop constraint orders_paid_range;
                      alter table orders drop constraint orders_refunded_range;";

#[tokio::test]
async fn the_doctor_finds_what_was_planted() {
    let mut wrong = Vec::new();
    for (checks, damage) in [
        (
            &["books", "captures"][..],
            "update ledger_postings set amount_minor = amount_minor + 1 where account = 'gateway_clearing' and amount_minor > 0",
        ),
        (&["books"], "insert into ledger_journals (id, kind, thing_id, at) values (gen_random_uuid(), 'x', gen_random_uuid(), now())"),
        (
            &["captures", "suspense"],
            "delete from ledger_postings where journal_seq in (select seq from ledger_journals where kind = 'captured');
             delete from ledger_journals where kind = 'captured'",
        ),
        (&["captures"], "update payments set amount_minor = amount_minor + 1"),
        (&["captures", "refunds"], "update payments set status = 'FAILED', refunded_minor = 0"),
        (&["captures"], "update orders set paid_minor = paid_minor - 1"),
        (
            &["captures"],
            "insert into payments (id, order_id, method, gateway, status, currency, amount_minor, created_at, updated_at)
             select gen_random_uuid(), order_id, method, gateway, status, currency, amount_minor, created_at, updated_at
             from payments",
        ),
        (
            &["suspense", "vendors"],
            "delete from ledger_postings where journal_seq = (select max(seq) from ledger_journals where kind = 'confirmed');
             delete from ledger_journals where seq = (select max(seq) from ledger_journals where kind = 'confirmed')",
        ),
        (&["vendors"], "update vendor_orders set commission_minor = commission_minor + 1 where position = 1"),
        (
            &["vendors"],
            "update ledger_postings set amount_minor = amount_minor - 5 where account = 'vendor_held'
                 and journal_seq = (select max(seq) from ledger_journals where kind = 'refunded');
             update ledger_postings set amount_minor = amount_minor + 5 where account = 'commission_revenue'
                 and journal_seq = (select max(seq) from ledger_journals where kind = 'refunded')",
        ),
        (&["vendors"], "update refund_lines set commission_minor = commission_minor + 1"),
        (&["refunds"], "update payments set refunded_minor = refunded_minor + 1"),
        (&["vendors", "refunds"], "update refund_lines set amount_minor = amount_minor + 1"),
        (&["vendors", "refunds"], "update refunds set status = 'PENDING'"),
        (
            &["vendors", "refunds"],
            "update refunds set status = 'FAILED'",
        ),
        (
            &["deadlines"],
            "insert into deadlines (kind, thing_id, due_at, owed_by, created_at, tries)
             values ('x', gen_random_uuid(), now(), 'shop', now(), 10)",
        ),
    ] {
        let market = market().await;
        assert_eq!(unsound(&market.world).await, []);
        run(&market.world, UNLOCK).await;
        run(&market.world, damage).await;
        let findings = unsound(&market.world).await;
        let found: BTreeSet<&str> =
            findings.iter().map(|one| one.check.split([':', '\'']).next().unwrap_or_default()).collect();
        if found != checks.iter().copied().collect() {
            wrong.push(format!("{damage}: {findings:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
