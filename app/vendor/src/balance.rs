//! What the shop owes the store, and every line that made it so.

use crate::frame::{Desk, moment, page};
use ::frame::{list, query};
use chrono::NaiveDate;
use domain::payouts;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::payouts::{Balance as Owed, LineKind, Statement, StatementFilter, StatementLine};
use model::{Amount, AppError, Currency, Money};
use ui::{
    Button, ButtonSize, Card, Column, DataTable, DescriptionList, EmptyState, Fact, Field, Icon, Input,
    LineChart, LinkButton, NavLink, Notice, PageHeader, Point, Row, Stat, Tabs, Tone,
};

const PATH: &str = "/vendor/balance";
/// So many days the chart looks back.
const DAYS: i32 = 30;

#[component]
pub fn Balance() -> AnyView {
    let [currency, from, to, before] = ["currency", "from", "to", "before"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let balances = payouts::balance(cx, &desk.who).await?;
        let currency = currency.parse::<Currency>().unwrap_or(cx.facts().currency);
        let filter = StatementFilter {
            currency: Some(currency),
            from: day(&from),
            to: day(&to),
            before: before.parse().ok(),
            limit: None,
        };
        let unread = |text: &str| !text.is_empty() && day(text).is_none();
        let (statement, is_wrong) = match payouts::statement(cx, &desk.who, &filter).await {
            Ok(statement) => (statement, unread(&from) || unread(&to)),
            Err(AppError::Invalid(_)) => {
                let all = StatementFilter { currency: Some(currency), ..StatementFilter::default() };
                (payouts::statement(cx, &desk.who, &all).await?, true)
            }
            Err(error) => return Err(error),
        };
        let days = payouts::by_day(cx, &desk.who, currency, DAYS).await?;
        let points: Vec<Point> = days
            .into_iter()
            .map(|(day, minor)| {
                let money = Money::new(minor, currency);
                Point::new(lang.date(day), major(money), lang.money(money))
            })
            .collect();
        let summary = match (points.first(), points.last()) {
            (Some(first), Some(last)) => {
                tr!(lang, "payouts-chart-summary", first = first.text.clone(), last = last.text.clone())
            }
            _ => String::new(),
        };
        let kept = [("currency", currency.code()), ("from", from.as_str()), ("to", &to)];
        let file = list::address("/vendor/balance.csv", &kept);
        let export = view! { <LinkButton href=file label=lang.t("payouts-export") icon=Icon::Download/> };
        let wrong =
            is_wrong.then(|| view! { <Notice tone=Tone::Warning title=lang.t("payouts-range-wrong")/> });
        let older = statement.next.map(|next| {
            let next = next.to_string();
            let href = list::address(PATH, &[kept[0], kept[1], kept[2], ("before", &next)]);
            view! { <p><LinkButton href=href label=lang.t("payouts-older")/></p> }
        });
        let body = view! {
            <PageHeader title=lang.t("payouts-balance") lead=lang.t("payouts-balance-lead") action=export.into_any()/>
            {currencies(lang, &balances, currency)}
            {figures(lang, &balances, currency)}
            <Card><LineChart title=lang.t("payouts-chart") summary=summary points=points/></Card>
            <h2>{lang.t("payouts-statement")}</h2>
            {range(lang, currency, &from, &to)}
            {wrong}
            {totals(lang, &statement)}
            {lines(&desk, &statement)}
            {older}
        };
        Ok(desk.show(&lang.t("payouts-balance"), body.into_any()))
    })
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// For the height of a line; what is written comes from the exact amount.
pub(crate) fn major(money: Money) -> f64 {
    money.minor as f64 / 10_f64.powi(money.currency.exponent().try_into().unwrap_or(2))
}

fn words(lang: Lang, amount: &Amount, currency: Currency) -> String {
    amount.in_currency(currency).map(|money| lang.money(money)).unwrap_or_default()
}

fn is_below_zero(amount: &Amount, currency: Currency) -> bool {
    amount.in_currency(currency).is_some_and(|money| money.minor < 0)
}

fn currencies(lang: Lang, balances: &[Owed], here: Currency) -> Option<AnyView> {
    let address = |currency: Currency| list::address(PATH, &[("currency", currency.code())]);
    (balances.len() > 1).then(|| {
        let links = balances
            .iter()
            .map(|balance| NavLink::new(address(balance.currency), lang.currency(balance.currency)))
            .collect();
        view! { <Tabs label=lang.t("payouts-currency") links=links path=address(here)/> }.into_any()
    })
}

fn figures(lang: Lang, balances: &[Owed], currency: Currency) -> Option<AnyView> {
    let balance = balances.iter().find(|balance| balance.currency == currency)?;
    let owes = is_below_zero(&balance.total, currency).then(|| {
        view! {
            <Notice tone=Tone::Info title=lang.t("payouts-owes-title")><p>{lang.t("payouts-owes-text")}</p></Notice>
        }
    });
    Some(
        view! {
            {owes}
            <div class="stats">
                <Stat label=lang.t("payouts-total") value=words(lang, &balance.total, currency)/>
                <Stat label=lang.t("payouts-held") value=words(lang, &balance.held, currency)>
                    <p class="hint">{lang.t("payouts-held-hint")}</p>
                </Stat>
                <Stat label=lang.t("payouts-releasable") value=words(lang, &balance.releasable, currency)>
                    <p class="hint">{lang.t("payouts-releasable-hint")}</p>
                </Stat>
            </div>
        }
        .into_any(),
    )
}

fn range(lang: Lang, currency: Currency, from: &str, to: &str) -> AnyView {
    view! {
        <form class="range" method="get" action=PATH aria-label=lang.t("payouts-range")>
            <input type="hidden" name="currency" value=currency.code().to_owned()/>
            <Field name="from" label=lang.t("payouts-from") kind=Input::Date value=from.to_owned() optional=true/>
            <Field name="to" label=lang.t("payouts-to") kind=Input::Date value=to.to_owned() optional=true/>
            <Button label=lang.t("payouts-range-show") size=ButtonSize::Normal/>
        </form>
    }
    .into_any()
}

fn totals(lang: Lang, statement: &Statement) -> AnyView {
    let currency = statement.currency;
    let money = |amount: &Amount| {
        let words = words(lang, amount, currency);
        view! { <bdi>{words}</bdi> }
    };
    let mut facts = vec![Fact::new(lang.t("payouts-opening"), money(&statement.opening))];
    facts.extend(statement.totals.iter().map(|total| {
        let label =
            tr!(lang, "payouts-kind-counted", kind = kind_word(lang, total.kind), count = total.count);
        Fact::new(label, money(&total.amount))
    }));
    facts.push(Fact::new(lang.t("payouts-closing"), money(&statement.closing)));
    view! { <Card><DescriptionList facts=facts/></Card> }.into_any()
}

fn lines(desk: &Desk, statement: &Statement) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("payouts-when")),
        Column::text(lang.t("payouts-what")),
        Column::figures(lang.t("payouts-held")),
        Column::figures(lang.t("payouts-releasable")),
        Column::figures(lang.t("payouts-after")),
    ];
    let rows = statement.lines.iter().map(|line| row(desk, line, statement.currency)).collect();
    let empty = view! {
        <EmptyState title=lang.t("payouts-none") body=lang.t("payouts-none-text") icon=Icon::Wallet/>
    };
    view! {
        <div class="card card-flush">
            <DataTable caption=lang.t("payouts-statement") columns=columns rows=rows compact=true empty=empty.into_any()/>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, line: &StatementLine, currency: Currency) -> Row {
    let lang = desk.lang();
    let figure = |amount: &Amount| {
        let words = signed(lang, amount, currency);
        view! { <bdi>{words}</bdi> }.into_any()
    };
    let order = line.order_number.clone().map(|number| {
        let href = format!("/vendor/orders/{number}");
        view! { " "<a class="link-quiet" href=href><bdi>{number}</bdi></a> }
    });
    let how = explained(lang, line, currency).map(|how| view! { <span class="hint">{how}</span> });
    let balance = words(lang, &line.balance, currency);
    Row::new(vec![
        moment(lang, desk.door.cx.now(), line.at),
        view! { <span class="cell-two"><span>{kind_word(lang, line.kind)}{order}</span>{how}</span> }
            .into_any(),
        figure(&line.held),
        figure(&line.releasable),
        view! { <bdi>{balance}</bdi> }.into_any(),
    ])
}

/// How the amount came about: what the buyer paid or got back, and what of that is the shop's.
fn explained(lang: Lang, line: &StatementLine, currency: Currency) -> Option<String> {
    let gross = line.gross.as_ref()?;
    let amount = |amount: &Option<Amount>| match amount {
        Some(amount) => lang.isolate(&signed(lang, amount, currency)),
        None => lang.isolate(&lang.money(Money::zero(currency))),
    };
    let gross = lang.isolate(&words(lang, gross, currency));
    let (commission, tax) = (amount(&line.commission), amount(&line.commission_tax));
    Some(match line.kind {
        LineKind::Refund => {
            tr!(lang, "payouts-how-refund", gross = gross, commission = commission, tax = tax)
        }
        _ => tr!(lang, "payouts-how-sale", gross = gross, commission = commission, tax = tax),
    })
}

fn signed(lang: Lang, amount: &Amount, currency: Currency) -> String {
    let words = words(lang, amount, currency);
    let is_above = amount.in_currency(currency).is_some_and(|money| money.minor > 0);
    if is_above { format!("+{words}") } else { words }
}

fn kind_word(lang: Lang, kind: LineKind) -> String {
    match kind {
        LineKind::Sale => lang.t("payouts-kind-sale"),
        LineKind::Release => lang.t("payouts-kind-release"),
        LineKind::Refund => lang.t("payouts-kind-refund"),
        LineKind::RefundFailed => lang.t("payouts-kind-refund-failed"),
        LineKind::Payout => lang.t("payouts-kind-payout"),
        LineKind::Other => lang.t("payouts-kind-other"),
    }
}
