//! Balances, statements and the books, and the doctor's questions about money. What is sold here is written by hand,
//! so that each figure stands for itself.

use chrono::Duration;
use domain::Cx;
use domain::admin::{self, Finding};
use domain::kit::System;
use domain::kit::ledger::postings::{Back, Earned, Pocket, Via, captured, confirmed, refunded};
use domain::kit::ledger::{self, Entry};
use model::{Currency, OrderId, PaymentId, RefundId, VendorOrderId};
use testkit::{Goods, Merchant, World};
use uuid::Uuid;

#[path = "tests/corruption.rs"]
mod corruption;
#[path = "tests/statement.rs"]
mod statement;

/// A part of an order: whose, what, for how much, and what the shop keeps of that.
struct Part<'a> {
    of: &'a Merchant,
    goods: &'a Goods,
    total: i64,
    commission: i64,
    tax: i64,
}

/// A paid order.
struct Sold {
    id: OrderId,
    payment: PaymentId,
    parts: Vec<VendorOrderId>,
    lines: Vec<Uuid>,
}

/// What the doctor finds about money. The orders here are written without their stock and history, so of those it would
/// find something, too.
async fn unsound(world: &World) -> Vec<Finding> {
    let money = ["books:", "captures:", "suspense:", "vendors' money:", "refunds:", "deadlines:"];
    let findings = admin::doctor(&world.cx()).await.unwrap();
    findings.into_iter().filter(|one| money.iter().any(|start| one.check.starts_with(start))).collect()
}

async fn run(world: &World, statement: &str) {
    world.tamper(statement).await;
}

async fn book(cx: &Cx, order: Option<OrderId>, entries: &[Entry]) {
    let mut tx = cx.begin(&System).await.unwrap();
    ledger::book_all(&mut tx, cx, order, Currency::USD, entries).await.unwrap();
    tx.commit().await.unwrap();
}

/// An order that was paid at the built-in gateway and confirmed.
async fn sold(world: &World, number: &str, parts: &[Part<'_>]) -> Sold {
    let cx = world.cx();
    let (id, payment): (OrderId, PaymentId) = (cx.id(), cx.id());
    let total: i64 = parts.iter().map(|part| part.total).sum();
    let now = cx.now().to_rfc3339();
    run(
        world,
        &format!(
            "insert into orders (id, number, email, lang, token_hash, currency, subtotal_minor, discount_minor, tax_minor,
                 shipping_minor, total_minor, prices_include_tax, delivery_type, shipping_address, billing_address, status,
                 payment_status, paid_minor, placed_at, updated_at)
             values ('{id}', '{number}', 'mia@example.com', 'en', '\\x{}', 'USD', {total}, 0, 0, 0, {total}, false,
                 'delivery', '{{}}', '{{}}', 'CONFIRMED', 'PAID', {total}, '{now}', '{now}')",
            id.0.simple()
        ),
    )
    .await;
    let mut sold = Sold { id, payment, parts: Vec::new(), lines: Vec::new() };
    let mut entries = vec![captured(payment, Via::Gateway, total)];
    for (position, part) in parts.iter().enumerate() {
        let (one, line): (VendorOrderId, Uuid) = (cx.id(), cx.id());
        let Part { of, goods, total, commission, tax } = part;
        run(
            world,
            &format!(
                "insert into vendor_orders (id, order_id, vendor_id, position, store_name, status, currency, subtotal_minor,
                     discount_minor, tax_minor, shipping_minor, total_minor, commission_minor, commission_tax_minor,
                     created_at, updated_at)
                 values ('{one}', '{id}', '{vendor}', {position}, 'Store', 'CONFIRMED', 'USD', {total}, 0, 0, 0, {total},
                     {commission}, {tax}, '{now}', '{now}');
                 insert into order_lines (id, order_id, vendor_order_id, vendor_id, position, product_id, variant_id, name,
                     quantity, unit_minor, subtotal_minor, discount_minor, tax_minor, total_minor, tax_bp, tax_reason,
                     commission_bp, commission_minor, commission_tax_minor)
                 values ('{line}', '{id}', '{one}', '{vendor}', 0, '{}', '{}', 'Lamp', 1, {total}, {total}, 0, 0, {total}, 0,
                     'none', 1000, {commission}, {tax});",
                goods.id,
                goods.variant_id,
                vendor = of.vendor_id,
            ),
        )
        .await;
        entries.push(confirmed(&Earned {
            part: one,
            vendor_id: of.vendor_id,
            minor: *total,
            commission_minor: *commission,
            commission_tax_minor: *tax,
        }));
        sold.parts.push(one);
        sold.lines.push(line);
    }
    run(
        world,
        &format!(
            "insert into payments (id, order_id, method, gateway, status, currency, amount_minor, created_at, updated_at)
             values ('{payment}', '{id}', 'TEST', 'test', 'SUCCEEDED', 'USD', {total}, '{now}', '{now}')"
        ),
    )
    .await;
    book(&cx, Some(id), &entries).await;
    sold
}

/// Gives back so much of the line of a part, and so much of its commission.
async fn give_back(
    world: &World,
    sold: &Sold,
    n: usize,
    of: &Merchant,
    from: Pocket,
    fees: [i64; 3],
) -> RefundId {
    let cx = world.cx();
    let refund: RefundId = cx.id();
    let [minor, commission_minor, commission_tax_minor] = fees;
    let (now, vendor) = (cx.now().to_rfc3339(), of.vendor_id);
    let (payment, order, part, line) = (sold.payment, sold.id, sold.parts[n], sold.lines[n]);
    run(
        world,
        &format!(
            "insert into refunds (id, payment_id, order_id, vendor_id, currency, amount_minor, reason, status, by_role,
                 created_at, settled_at)
             values ('{refund}', '{payment}', '{order}', '{vendor}', 'USD', {minor}, 'broken', 'SUCCEEDED', 'vendor',
                 '{now}', '{now}');
             insert into refund_lines (refund_id, position, bucket, vendor_order_id, line_id, amount_minor, commission_minor,
                 commission_tax_minor)
             values ('{refund}', 0, 'line', '{part}', '{line}', {minor}, {commission_minor}, {commission_tax_minor});
             update payments set refunded_minor = refunded_minor + {minor}, status = 'PARTIALLY_REFUNDED'
                 where id = '{payment}';
             update orders set refunded_minor = refunded_minor + {minor}, payment_status = 'PARTIALLY_REFUNDED'
                 where id = '{order}';"
        ),
    )
    .await;
    let back = Back::Sale { vendor_id: vendor, from, minor, commission_minor, commission_tax_minor };
    book(&cx, Some(order), &[refunded(refund, Via::Gateway, &[back])]).await;
    refund
}

/// Two stores, each with a sale of a common order; the first gave 20.00 back a day later.
struct Market {
    world: World,
    ada: Merchant,
    bob: Merchant,
    sold: Sold,
}

async fn market() -> Market {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 10_000, 5).await;
    let rug = world.product(&bob, "Rug", 5_000, 5).await;
    let parts = [
        Part { of: &ada, goods: &lamp, total: 10_000, commission: 1_000, tax: 190 },
        Part { of: &bob, goods: &rug, total: 5_000, commission: 500, tax: 95 },
    ];
    let sold = sold(&world, "DC-1", &parts).await;
    world.clock.advance(Duration::days(1));
    give_back(&world, &sold, 0, &ada, Pocket::Held, [2_000, 200, 38]).await;
    Market { world, ada, bob, sold }
}
