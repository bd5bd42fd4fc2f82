//! The books: how every account stands, and every journal with its postings.

use crate::frame::{Desk, page};
use ::frame::{list, moment, query};
use domain::kit::ledger::Account;
use domain::payouts;
use i18n::Lang;
use leptos::prelude::*;
use model::payouts::{JournalView, Ledger as Books, LedgerFilter};
use model::{Amount, AppError, Currency};
use ui::{
    Button, ButtonSize, Choice, Column, DataTable, EmptyState, Field, Icon, Input, LinkButton, Notice,
    PageHeader, Row, Select, Tone,
};

const PATH: &str = "/admin/ledger";

#[component]
pub fn Ledger() -> AnyView {
    let [account, order, vendor, from, to, before] =
        ["account", "order", "vendor", "from", "to", "before"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let filter = LedgerFilter {
            account: Some(account.clone()).filter(|name| Account::named(name).is_some()),
            vendor: vendor.parse().ok(),
            order: Some(order.clone()),
            from: from.parse().ok(),
            to: to.parse().ok(),
            before: before.parse().ok(),
            limit: None,
        };
        let (books, is_wrong) = match payouts::ledger(&desk.door.cx, &desk.who, &filter).await {
            Ok(books) => (books, false),
            Err(AppError::Invalid(_)) => {
                (payouts::ledger(&desk.door.cx, &desk.who, &LedgerFilter::default()).await?, true)
            }
            Err(error) => return Err(error),
        };
        let wrong =
            is_wrong.then(|| view! { <Notice tone=Tone::Warning title=lang.t("payouts-range-wrong")/> });
        let older = books.next.map(|next| {
            let next = next.to_string();
            let kept = [
                ("account", account.as_str()),
                ("order", &order),
                ("vendor", &vendor),
                ("from", &from),
                ("to", &to),
                ("before", &next),
            ];
            view! { <p><LinkButton href=list::address(PATH, &kept) label=lang.t("payouts-older")/></p> }
        });
        let body = view! {
            <PageHeader title=lang.t("payouts-ledger") lead=lang.t("payouts-ledger-lead")/>
            {accounts(lang, &books)}
            <h2>{lang.t("payouts-journals")}</h2>
            {narrow(lang, [&account, &order, &vendor, &from, &to])}
            {wrong}
            {journals(&desk, &books)}
            {older}
        };
        Ok(desk.show(&lang.t("payouts-ledger"), body.into_any()))
    })
}

fn words(lang: Lang, amount: &Amount, currency: Currency) -> AnyView {
    let words = amount.in_currency(currency).map(|money| lang.money(money)).unwrap_or_default();
    view! { <bdi>{words}</bdi> }.into_any()
}

fn accounts(lang: Lang, books: &Books) -> AnyView {
    let columns = vec![
        Column::text(lang.t("payouts-account")),
        Column::figures(lang.t("payouts-debits")),
        Column::figures(lang.t("payouts-credits")),
        Column::figures(lang.t("payouts-account-balance")),
    ];
    let rows = books
        .accounts
        .iter()
        .map(|line| {
            let href = list::address(PATH, &[("account", &line.account)]);
            let name = account_word(lang, &line.account);
            let code = format!("{} · {}", line.account, line.currency);
            Row::new(vec![
                view! {
                    <span class="cell-two"><a class="link-quiet" href=href>{name}</a><code class="hint" dir="ltr">{code}</code></span>
                }
                .into_any(),
                words(lang, &line.debits, line.currency),
                words(lang, &line.credits, line.currency),
                words(lang, &line.balance, line.currency),
            ])
        })
        .collect();
    let empty = view! { <EmptyState title=lang.t("payouts-journals-none") icon=Icon::Receipt/> }.into_any();
    view! {
        <div class="card card-flush">
            <DataTable caption=lang.t("payouts-accounts") columns=columns rows=rows compact=true empty=empty/>
        </div>
    }
    .into_any()
}

fn narrow(lang: Lang, [account, order, vendor, from, to]: [&String; 5]) -> AnyView {
    let all = std::iter::once(Choice::new("", lang.t("payouts-account-all")));
    let accounts =
        all.chain(Account::ALL.iter().map(|one| Choice::new(one.name(), account_word(lang, one.name()))));
    let (account, order, vendor) = (account.clone(), order.clone(), vendor.clone());
    let (from, to) = (from.clone(), to.clone());
    view! {
        <form class="range" method="get" action=PATH aria-label=lang.t("payouts-journals")>
            <input type="hidden" name="vendor" value=vendor/>
            <Select name="account" label=lang.t("payouts-account") options=accounts.collect() value=account optional=true/>
            <Field name="order" label=lang.t("payouts-order") value=order optional=true/>
            <Field name="from" label=lang.t("payouts-from") kind=Input::Date value=from optional=true/>
            <Field name="to" label=lang.t("payouts-to") kind=Input::Date value=to optional=true/>
            <Button label=lang.t("payouts-range-show") size=ButtonSize::Normal/>
        </form>
    }
    .into_any()
}

fn journals(desk: &Desk, books: &Books) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("payouts-when")),
        Column::text(lang.t("payouts-what")),
        Column::text(lang.t("payouts-postings")),
    ];
    let rows = books.journals.iter().map(|journal| row(desk, journal)).collect();
    let empty = view! { <EmptyState title=lang.t("payouts-journals-none") icon=Icon::Receipt/> }.into_any();
    view! {
        <div class="card card-flush">
            <DataTable caption=lang.t("payouts-journals") columns=columns rows=rows compact=true empty=empty/>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, journal: &JournalView) -> Row {
    let lang = desk.lang();
    let order = journal.order_number.clone().map(|number| {
        let href = list::address(PATH, &[("order", &number)]);
        view! { <a class="link-quiet" href=href><bdi>{number}</bdi></a> }
    });
    let legs: Vec<AnyView> = journal
        .postings
        .iter()
        .map(|leg| {
            let store = leg.vendor_id.zip(leg.store_name.clone()).map(|(id, name)| {
                let href = list::address(PATH, &[("vendor", &id.to_string())]);
                view! { " "<a class="link-quiet" href=href><bdi>{name}</bdi></a> }
            });
            let name = account_word(lang, &leg.account);
            view! { <li class="ledger-leg"><span>{name}{store}</span>{words(lang, &leg.amount, leg.currency)}</li> }
                .into_any()
        })
        .collect();
    let kind = journal.kind.clone();
    Row::new(vec![
        moment(lang, desk.door.cx.now(), journal.at),
        view! { <span class="cell-two"><code dir="ltr">{kind}</code>{order}</span> }.into_any(),
        view! { <ul class="ledger-legs">{legs}</ul> }.into_any(),
    ])
}

fn account_word(lang: Lang, name: &str) -> String {
    let key = match Account::named(name) {
        Some(Account::GatewayClearing) => "payouts-account-gateway-clearing",
        Some(Account::OrderSuspense) => "payouts-account-order-suspense",
        Some(Account::VendorHeld) => "payouts-account-vendor-held",
        Some(Account::VendorReleasable) => "payouts-account-vendor-releasable",
        Some(Account::CommissionRevenue) => "payouts-account-commission-revenue",
        Some(Account::CommissionTax) => "payouts-account-commission-tax",
        Some(Account::WalletLiability) => "payouts-account-wallet-liability",
        Some(Account::GiftCardLiability) => "payouts-account-gift-card-liability",
        Some(Account::PointsLiability) => "payouts-account-points-liability",
        Some(Account::PromotionExpense) => "payouts-account-promotion-expense",
        Some(Account::GoodwillExpense) => "payouts-account-goodwill-expense",
        Some(Account::CourierCash) => "payouts-account-courier-cash",
        Some(Account::Bank) => "payouts-account-bank",
        None => return name.to_owned(),
    };
    lang.t(key)
}
