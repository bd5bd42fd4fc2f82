//! The own orders: what is to be done first, then all by how far they are.

mod act;
mod packing;
mod show;

pub use packing::PackingList;
pub use show::Order;

use crate::frame::{Desk, page};
use ::frame::orders::{amount, money_badge, order_badge};
use ::frame::{list, moment, query};
use chrono::{DateTime, Utc};
use domain::orders as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::orders::{Order as Sold, OrderFilter, OrderStatus};
use model::{PageRequest, Result};
use ui::{Column, DataTable, EmptyState, Icon, LinkButton, Narrow, NavLink, PageHeader, Pager, Row, Tabs};

const PATH: &str = "/vendor/orders";

#[component]
pub fn Orders() -> AnyView {
    let [status, search, number, since] = ["status", "search", "page", "since"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = OrderFilter { status: OrderStatus::named(&status), search: search.clone() };
        let counts = verbs::counts(cx, &desk.who).await?;
        let found = verbs::of_store(cx, &desk.who, &filter, wanted).await?;
        let status = filter.status.map(OrderStatus::name).unwrap_or_default();
        let href = list::href(PATH, &[("status", status), ("search", &search)]);
        let (page, total, pages) =
            (found.pagination.page, found.pagination.total, list::pages(&found.pagination));
        let is_narrowed = !status.is_empty() || !search.is_empty();
        let rows: Vec<Row> = found.items.into_iter().map(|order| row(&desk, order)).collect();
        let title = lang.t("orders-title");
        let columns = vec![
            Column::text(lang.t("orders-number")),
            Column::text(lang.t("orders-buyer")),
            Column::text(lang.t("orders-what")),
            Column::text(lang.t("orders-status")),
            Column::text(lang.t("orders-money")),
            Column::figures(lang.t("orders-total")),
        ];
        let body = view! {
            <PageHeader title=title.clone()/>
            {news(&desk, &since).await?}
            <div id="orders-tabs" data-follow="orders">{tabs(lang, &counts, status)}</div>
            <Narrow
                action=PATH label=lang.t("orders-search") query=search.clone()
                keep=vec![("status".to_owned(), status.to_owned())]
            />
            <div class="card card-flush">
                <DataTable caption=title.clone() columns=columns rows=rows empty=empty(lang, is_narrowed)/>
            </div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

/// What came in while the list lay open: asked for by the page itself, with the moment at which it was made.
async fn news(desk: &Desk, since: &str) -> Result<AnyView> {
    let lang = desk.lang();
    let asked = since.parse().ok().and_then(DateTime::<Utc>::from_timestamp_millis);
    let count = match asked {
        Some(since) => verbs::live::confirmed_since(&desk.door.cx, &desk.who, since).await?,
        None => 0,
    };
    let bar = (count > 0).then(|| {
        let words = tr!(lang, "orders-news", count = count);
        view! { <p class="order-news"><LinkButton href=PATH label=words icon=Icon::Refresh/></p> }
    });
    let now = desk.door.cx.now().timestamp_millis().to_string();
    Ok(view! { <div id="orders-news" role="status" data-follow="orders" data-since=now>{bar}</div> }
        .into_any())
}

fn tabs(lang: Lang, counts: &[(OrderStatus, i64)], status: &str) -> AnyView {
    let count = |wanted: OrderStatus| counts.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, n)| *n);
    let tab = |name: &str, label: String, waits: i64| {
        let badge = if waits == 0 { String::new() } else { lang.number(waits) };
        NavLink::new(list::address(PATH, &[("status", name)]), label).badge(badge)
    };
    let of = |one: OrderStatus| tab(one.name(), ::frame::orders::status_word(lang, one.name()), count(one));
    let quiet = |one: OrderStatus| tab(one.name(), ::frame::orders::status_word(lang, one.name()), 0);
    let links = vec![
        tab("", lang.t("orders-tab-all"), 0),
        of(OrderStatus::Confirmed),
        of(OrderStatus::Processing),
        of(OrderStatus::Shipped),
        quiet(OrderStatus::Delivered),
        quiet(OrderStatus::Completed),
        quiet(OrderStatus::Cancelled),
        quiet(OrderStatus::Pending),
    ];
    view! { <Tabs label=lang.t("orders-title") links=links path=list::address(PATH, &[("status", status)])/> }
        .into_any()
}

fn empty(lang: Lang, is_narrowed: bool) -> AnyView {
    if is_narrowed {
        let all = view! { <LinkButton href=PATH label=lang.t("orders-show-all")/> }.into_any();
        return view! {
            <EmptyState title=lang.t("orders-not-found-title") body=lang.t("orders-not-found-text") action=all/>
        }
        .into_any();
    }
    view! { <EmptyState title=lang.t("orders-first-use-title") body=lang.t("orders-first-use-text") icon=Icon::Box/> }
        .into_any()
}

fn row(desk: &Desk, order: Sold) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", order.order_number);
    let pieces: i64 = order.items.iter().map(|line| line.quantity - line.cancelled).sum();
    let first = order.items.first().map(|line| line.name.clone()).unwrap_or_default();
    let address = order.shipping_address.as_ref().unwrap_or(&order.billing_address);
    let buyer = address.recipient.clone();
    let number = order.order_number.clone();
    Row::new(vec![
        view! {
            <span class="cell-two">
                <a class="link-quiet" href=href><bdi>{number}</bdi></a>
                <span class="hint">{moment(lang, desk.door.cx.now(), order.created_at)}</span>
            </span>
        }
        .into_any(),
        view! { <bdi>{buyer}</bdi> }.into_any(),
        view! { <span class="cell-two"><bdi>{first}</bdi><span class="hint">{tr!(lang, "orders-things", count = pieces)}</span></span> }
            .into_any(),
        order_badge(lang, order.status),
        money_badge(lang, order.payment_status),
        view! { <bdi>{amount(lang, &order.total, order.currency)}</bdi> }.into_any(),
    ])
}
