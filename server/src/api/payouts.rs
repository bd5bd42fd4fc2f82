//! What a store earned, and the books behind it.

use crate::door::{Answer, Door, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::{Shopkeeper, Staff};
use domain::payouts;
use model::accounts::Permission;
use model::payouts::{Balance, Ledger, LedgerFilter, Statement, StatementFilter};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/vendor/balance", balance)
            .open_to(OpenTo::Vendor)
            .answers::<Vec<Balance>>(200)
            .says("What the shop owes the own store, by currency: held until the time for returns is over, and releasable"),
        Door::get("/vendor/statement", statement)
            .open_to(OpenTo::Vendor)
            .query::<StatementFilter>()
            .answers::<Statement>(200)
            .says("Every line behind the balance, newest first; go on with `before` = `next`"),
        Door::get("/admin/ledger", ledger)
            .open_to(OpenTo::Staff(Permission::Payments))
            .query::<LedgerFilter>()
            .answers::<Ledger>(200)
            .says("The books: how every account stands, and the journals asked for, newest first"),
    ]
}

async fn balance(CxOf(cx): CxOf, Shopkeeper(who): Shopkeeper) -> Answer<Ok200<Vec<Balance>>> {
    Ok(Ok200(payouts::balance(&cx, &who).await?))
}

async fn statement(
    CxOf(cx): CxOf,
    Shopkeeper(who): Shopkeeper,
    Query(filter): Query<StatementFilter>,
) -> Answer<Ok200<Statement>> {
    Ok(Ok200(payouts::statement(&cx, &who, &filter).await?))
}

async fn ledger(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(filter): Query<LedgerFilter>,
) -> Answer<Ok200<Ledger>> {
    Ok(Ok200(payouts::ledger(&cx, &who, &filter).await?))
}
