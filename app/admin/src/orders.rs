//! All orders, and what staff do about one of them.

mod show;

pub use show::Order;

use crate::frame::{Desk, page};
use crate::list;
use ::frame::orders::{amount, money_badge, order_badge, status_word};
use ::frame::{moment, query};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::orders as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use model::orders::{Order as Sold, OrderStatus, StaffOrderFilter};
use ui::{
    Badge, Choice, Column, DataTable, EmptyState, Field, Icon, Input, LinkButton, Narrow, PageHeader, Pager,
    Row, Select, Tone,
};

const PATH: &str = "/admin/orders";

#[component]
pub fn Orders() -> AnyView {
    let [status, search, from, to, waiting, number] =
        ["status", "search", "from", "to", "waiting", "page"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = StaffOrderFilter {
            status: OrderStatus::named(&status),
            vendor: None,
            user: None,
            from: day(&from, 0),
            to: day(&to, 1),
            search: search.clone(),
            needs_action: waiting == "1",
        };
        let found = verbs::all(&desk.door.cx, &desk.who, &filter, wanted).await?;
        let status = filter.status.map(OrderStatus::name).unwrap_or_default();
        let kept = [
            ("status", status),
            ("search", search.as_str()),
            ("from", &from),
            ("to", &to),
            ("waiting", &waiting),
        ];
        let href = list::href(PATH, &kept);
        let is_narrowed = kept.iter().any(|(_, value)| !value.is_empty());
        let (page, total, pages) =
            (found.pagination.page, found.pagination.total, list::pages(&found.pagination));
        let rows: Vec<Row> = found.items.into_iter().map(|order| row(&desk, order)).collect();
        let title = lang.t("orders-title");
        let columns = vec![
            Column::text(lang.t("orders-number")),
            Column::text(lang.t("orders-buyer")),
            Column::text(lang.t("orders-stores")),
            Column::text(lang.t("orders-status")),
            Column::text(lang.t("orders-money")),
            Column::figures(lang.t("orders-total")),
        ];
        let body = view! {
            <PageHeader title=title.clone()/>
            {narrow(lang, &kept)}
            <div class="card card-flush">
                <DataTable caption=title.clone() columns=columns rows=rows empty=empty(lang, is_narrowed)/>
            </div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

/// The beginning of a day, or of one so many days later.
fn day(text: &str, later: u64) -> Option<DateTime<Utc>> {
    let day: NaiveDate = text.parse().ok()?;
    Some(day.checked_add_days(Days::new(later))?.and_time(NaiveTime::MIN).and_utc())
}

fn narrow(lang: Lang, kept: &[(&str, &str); 5]) -> AnyView {
    let [status, search, from, to, waiting] = kept.map(|(_, value)| value.to_owned());
    let any = Choice::new("", lang.t("orders-status-any"));
    let each = OrderStatus::ALL.into_iter().map(|one| Choice::new(one.name(), status_word(lang, one.name())));
    let statuses: Vec<Choice> = std::iter::once(any).chain(each).collect();
    let waits =
        vec![Choice::new("", lang.t("orders-tab-all")), Choice::new("1", lang.t("orders-only-waiting"))];
    view! {
        <Narrow action=PATH label=lang.t("orders-all-admin-search") query=search>
            <Select name="status" label=lang.t("orders-status") options=statuses value=status label_hidden=true optional=true/>
            <Select name="waiting" label=lang.t("orders-only-waiting") options=waits value=waiting label_hidden=true optional=true/>
            <Field name="from" label=lang.t("orders-from") kind=Input::Date value=from optional=true/>
            <Field name="to" label=lang.t("orders-to") kind=Input::Date value=to optional=true/>
        </Narrow>
    }
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
    view! { <EmptyState title=lang.t("orders-none-title") icon=Icon::Truck/> }.into_any()
}

fn row(desk: &Desk, order: Sold) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", order.order_number);
    let stores =
        order.vendor_orders.iter().map(|part| part.store_name.clone()).collect::<Vec<_>>().join(", ");
    let mark = order
        .needs_action
        .is_some()
        .then(|| view! { <Badge label=lang.t("orders-only-waiting") tone=Tone::Danger/> });
    let (number, email) = (order.order_number.clone(), order.email.clone());
    Row::new(vec![
        view! {
            <span class="cell-two">
                <a class="link-quiet" href=href><bdi>{number}</bdi></a>
                <span class="hint">{moment(lang, desk.door.cx.now(), order.created_at)}</span>
            </span>
        }
        .into_any(),
        view! { <bdi>{email}</bdi> }.into_any(),
        view! { <bdi>{stores}</bdi> }.into_any(),
        view! { <span class="order-badges">{order_badge(lang, order.status)} {mark}</span> }.into_any(),
        money_badge(lang, order.payment_status),
        view! { <bdi>{amount(lang, &order.total, order.currency)}</bdi> }.into_any(),
    ])
}
