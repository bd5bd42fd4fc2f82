//! How the store does in a time, against the time before.

use crate::balance::major;
use crate::frame::{Desk, page};
use ::frame::list;
use ::frame::query;
use chrono::{Days, NaiveDate};
use domain::analytics;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::analytics::{Period, StoreAnalytics, WhichDays};
use model::{Amount, AppError, Currency, Money, Result};
use ui::{
    BarChart, Button, ButtonSize, Card, Column, DataTable, EmptyState, Field, Icon, Input, LineChart,
    NavLink, Notice, PageHeader, Point, Row, Stat, Tabs, Tone, Trend,
};

const PATH: &str = "/vendor/analytics";
/// So many days are shown where nothing is said.
const USUAL: u64 = 30;
const RANGES: [(u64, &str); 3] = [(7, "console-days-7"), (30, "console-days-30"), (90, "console-days-90")];

#[component]
pub fn Analytics() -> AnyView {
    let [days, from, to] = ["days", "from", "to"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = wanted(&desk, &days, &from, &to).await?;
        let (now, is_wrong) = match of(&desk, wanted).await {
            Ok(now) => (now, false),
            Err(AppError::Invalid(_)) => (of(&desk, last(&desk, USUAL).await?).await?, true),
            Err(error) => return Err(error),
        };
        let before = before(&desk, &now).await?;
        let wrong =
            is_wrong.then(|| view! { <Notice tone=Tone::Warning title=lang.t("console-range-wrong")/> });
        let range =
            tr!(lang, "console-range", first = lang.date(now.start_date), last = lang.date(now.end_date));
        let sold = sales_chart(lang, &now, sales_points(lang, &before));
        let seen = views_chart(lang, &now, points(lang, &before));
        let body = view! {
            <PageHeader title=lang.t("console-analytics") lead=range/>
            {ranges(lang, &days, &from, &to)}
            {wrong}
            {figures(lang, &now, &before)}
            <Card>{sold}</Card>
            <Card>{seen}</Card>
            {best(lang, &now)}
            {stock(lang, &now)}
        };
        Ok(desk.show(&lang.t("console-analytics"), body.into_any()))
    })
}

/// Days of the address; none where it says what is no day.
async fn wanted(desk: &Desk, days: &str, from: &str, to: &str) -> Result<WhichDays> {
    if from.is_empty() && to.is_empty() {
        let days = days.parse().ok().filter(|days| RANGES.iter().any(|(known, _)| known == days));
        return last(desk, days.unwrap_or(USUAL)).await;
    }
    let unheard_of = NaiveDate::MIN;
    let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap_or(unheard_of));
    Ok(WhichDays { period: None, start_date: day(from), end_date: day(to) })
}

/// The last so many days, up to the shop's own today.
async fn last(desk: &Desk, days: u64) -> Result<WhichDays> {
    let today = of(desk, WhichDays { period: Some(Period::Daily), ..WhichDays::default() }).await?.end_date;
    let first = today.checked_sub_days(Days::new(days - 1));
    Ok(WhichDays { period: None, start_date: first, end_date: Some(today) })
}

async fn of(desk: &Desk, which: WhichDays) -> Result<StoreAnalytics> {
    analytics::of_store(&desk.door.cx, &desk.who, &which).await
}

/// As many days right before.
async fn before(desk: &Desk, now: &StoreAnalytics) -> Result<StoreAnalytics> {
    let days = u64::try_from((now.end_date - now.start_date).num_days() + 1).unwrap_or(1);
    let back = |day: NaiveDate, days: u64| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    let which = WhichDays {
        period: None,
        start_date: Some(back(now.start_date, days)),
        end_date: Some(back(now.start_date, 1)),
    };
    of(desk, which).await
}

fn ranges(lang: Lang, days: &str, from: &str, to: &str) -> AnyView {
    let link = |(count, label): (u64, &str)| {
        NavLink::new(list::address(PATH, &[("days", &count.to_string())]), lang.t(label))
    };
    let here = if from.is_empty() && to.is_empty() {
        let days = if RANGES.iter().any(|(known, _)| known.to_string() == days) { days } else { "30" };
        list::address(PATH, &[("days", days)])
    } else {
        String::new()
    };
    view! {
        <Tabs label=lang.t("console-range-label") links=RANGES.map(link).to_vec() path=here/>
        <form class="range" method="get" action=PATH aria-label=lang.t("console-range-own")>
            <Field name="from" label=lang.t("console-from") kind=Input::Date value=from.to_owned() optional=true/>
            <Field name="to" label=lang.t("console-to") kind=Input::Date value=to.to_owned() optional=true/>
            <Button label=lang.t("console-range-show") size=ButtonSize::Normal/>
        </form>
    }
    .into_any()
}

fn figures(lang: Lang, now: &StoreAnalytics, before: &StoreAnalytics) -> AnyView {
    let (sales, sales_before) = (money(&now.sales, now.currency), money(&before.sales, now.currency));
    let sales_words =
        change(lang, sales.minor - sales_before.minor, &|minor| lang.money(Money::new(minor, now.currency)));
    let count = |minor| lang.number(minor);
    let orders_words = change(lang, now.orders - before.orders, &count);
    let views_words = change(lang, now.views - before.views, &count);
    let average = match now.orders {
        0 => "—".to_owned(),
        orders => lang.money(Money::new(sales.minor / orders, now.currency)),
    };
    view! {
        <div class="stats">
            <Stat label=lang.t("console-sales") value=lang.money(sales) change=sales_words
                trend=trend(sales.minor - sales_before.minor)/>
            <Stat label=lang.t("console-orders-sold") value=lang.number(now.orders) change=orders_words
                trend=trend(now.orders - before.orders)/>
            <Stat label=lang.t("console-order-average") value=average/>
            <Stat label=lang.t("console-views") value=lang.number(now.views) change=views_words
                trend=trend(now.views - before.views)/>
        </div>
    }
    .into_any()
}

fn trend(change: i64) -> Trend {
    match change.signum() {
        1 => Trend::UpGood,
        -1 => Trend::DownBad,
        _ => Trend::Flat,
    }
}

fn change(lang: Lang, change: i64, words: &dyn Fn(i64) -> String) -> String {
    let signed = if change > 0 { format!("+{}", words(change)) } else { words(change) };
    tr!(lang, "console-against-before", change = signed)
}

fn money(amount: &Amount, currency: Currency) -> Money {
    amount.in_currency(currency).unwrap_or(Money::zero(currency))
}

fn sales_points(lang: Lang, of: &StoreAnalytics) -> Vec<Point> {
    of.by_day
        .iter()
        .map(|day| {
            let sales = money(&day.sales, of.currency);
            Point::new(lang.date(day.date), major(sales), lang.money(sales))
        })
        .collect()
}

/// What was sold, day by day.
fn sales_chart(lang: Lang, of: &StoreAnalytics, before: Vec<Point>) -> AnyView {
    let best = of.by_day.iter().max_by_key(|day| money(&day.sales, of.currency).minor);
    let summary = match best.filter(|best| best.orders > 0) {
        Some(best) => tr!(
            lang,
            "console-sales-summary",
            all = lang.money(money(&of.sales, of.currency)),
            most = lang.money(money(&best.sales, of.currency)),
            day = lang.date(best.date)
        ),
        None => lang.t("console-sales-none"),
    };
    let title = lang.t("console-sales-by-day");
    view! { <LineChart title=title summary=summary points=sales_points(lang, of) before=before/> }.into_any()
}

fn points(lang: Lang, of: &StoreAnalytics) -> Vec<Point> {
    of.by_day
        .iter()
        .map(|day| Point::new(lang.date(day.date), day.views as f64, lang.number(day.views)))
        .collect()
}

/// Views of product pages, day by day.
pub fn views_chart(lang: Lang, of: &StoreAnalytics, before: Vec<Point>) -> AnyView {
    let best = of.by_day.iter().max_by_key(|day| day.views);
    let summary = match best.filter(|best| best.views > 0) {
        Some(best) => tr!(
            lang,
            "console-views-summary",
            count = of.views,
            most = lang.number(best.views),
            day = lang.date(best.date)
        ),
        None => lang.t("console-views-none"),
    };
    let title = lang.t("console-views-by-day");
    view! { <LineChart title=title summary=summary points=points(lang, of) before=before/> }.into_any()
}

fn best(lang: Lang, now: &StoreAnalytics) -> AnyView {
    let title = lang.t("console-best");
    if now.top_products.is_empty() {
        let empty = view! { <EmptyState title=lang.t("console-views-none") body=lang.t("console-views-none-text") icon=Icon::Eye/> };
        return view! { <Card title=title>{empty}</Card> }.into_any();
    }
    let columns = vec![
        Column::text(lang.t("console-product")),
        Column::figures(lang.t("console-sales")),
        Column::figures(lang.t("console-sold")),
        Column::figures(lang.t("console-views")),
    ];
    let rows = now
        .top_products
        .iter()
        .map(|product| {
            let href = format!("/vendor/products/{}", product.product_id);
            let name = product.name.clone();
            let sales = lang.money(money(&product.sales, now.currency));
            Row::new(vec![
                view! { <a class="link-quiet" href=href><bdi>{name}</bdi></a> }.into_any(),
                view! { <bdi>{sales}</bdi> }.into_any(),
                lang.number(product.sold).into_any(),
                lang.number(product.views).into_any(),
            ])
        })
        .collect();
    view! {
        <Card title=title.clone() flush=true>
            <DataTable caption=title columns=columns rows=rows compact=true/>
        </Card>
    }
    .into_any()
}

fn stock(lang: Lang, now: &StoreAnalytics) -> AnyView {
    let products = &now.products;
    let enough = (products.active - products.low_stock - products.out_of_stock).max(0);
    let points: Vec<Point> = [
        ("console-stock-enough", enough),
        ("console-stock-low", products.low_stock),
        ("console-stock-out", products.out_of_stock),
    ]
    .into_iter()
    .map(|(label, count)| Point::new(lang.t(label), count as f64, lang.number(count)))
    .collect();
    let summary =
        points.iter().map(|point| format!("{}: {}", point.label, point.text)).collect::<Vec<_>>().join(", ");
    view! { <Card><BarChart title=lang.t("console-stock-of-products") summary=summary points=points/></Card> }
        .into_any()
}
