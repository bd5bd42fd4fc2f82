//! Payments: all there are, and one with what happened to it.

use crate::frame::{Desk, page};
use crate::list;
use ::frame::payments::{method_words, money_words, payment_badge, refund_row};
use ::frame::{moment, param, query};
use domain::payments as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::accounts::Permission;
use model::payments::{GatewayEvent, PaymentFile, PaymentFilter, PaymentMethod, PaymentState, StaffPayment};
use model::{AppError, PageRequest};
use ui::{
    Badge, Breadcrumbs, Card, Column, DataTable, DescriptionList, EmptyState, Fact, Icon, LinkButton, Narrow,
    NavLink, PageHeader, Pager, Row, Tabs, Tone,
};

const PATH: &str = "/admin/payments";

/// `/admin/payments`
#[component]
pub fn Payments() -> AnyView {
    let (status, method, search, number) = (query("status"), query("method"), query("search"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = PaymentFilter {
            status: PaymentState::named(&status),
            method: PaymentMethod::named(&method),
            search: search.clone(),
        };
        let found = verbs::all(&desk.door.cx, &desk.who, &filter, wanted).await?;
        let status = filter.status.map(PaymentState::name).unwrap_or_default();
        let href = list::href(PATH, &[("status", status), ("search", &search)]);
        let (total, pages) = (found.pagination.total, list::pages(&found.pagination));
        let body = view! {
            <PageHeader title=lang.t("payments-all")/>
            {tabs(lang, status)}
            <Narrow
                action=PATH label=lang.t("payments-search") query=search.clone()
                keep=vec![("status".to_owned(), status.to_owned())]
            />
            <div class="card card-flush">{table(&desk, found.items)}</div>
            <Pager page=found.pagination.page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("payments-all"), body.into_any()))
    })
}

fn tabs(lang: Lang, status: &str) -> AnyView {
    let tab = |name: &str, key: &str| NavLink::new(list::address(PATH, &[("status", name)]), lang.t(key));
    let links = vec![
        tab("", "payments-every-state"),
        tab("SUCCEEDED", "payments-state-succeeded"),
        tab("PROCESSING", "payments-state-processing"),
        tab("FAILED", "payments-state-failed"),
        tab("PARTIALLY_REFUNDED", "payments-state-partially-refunded"),
        tab("REFUNDED", "payments-state-refunded"),
    ];
    let path = list::address(PATH, &[("status", status)]);
    view! { <Tabs label=lang.t("payments-all") links=links path=path/> }.into_any()
}

fn table(desk: &Desk, payments: Vec<StaffPayment>) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("payments-column-order")),
        Column::figures(lang.t("payments-column-amount")),
        Column::text(lang.t("payments-column-method")),
        Column::text(lang.t("payments-column-state")),
        Column::text(lang.t("payments-column-when")),
    ];
    let rows = payments.into_iter().map(|payment| row(desk, payment)).collect();
    let empty = view! { <EmptyState title=lang.t("payments-none") icon=Icon::Receipt/> }.into_any();
    view! { <DataTable caption=lang.t("payments-all") columns=columns rows=rows empty=empty/> }.into_any()
}

fn row(desk: &Desk, found: StaffPayment) -> Row {
    let lang = desk.lang();
    let payment = found.payment;
    let href = format!("{PATH}/{}", payment.id);
    let (number, email) = (found.order_number, found.email);
    let stray =
        found.is_stray.then(|| view! { " "<Badge label=lang.t("payments-stray") tone=Tone::Warning/> });
    let amount = money_words(lang, &payment.amount, payment.currency);
    Row::new(vec![
        view! {
            <span class="cell-two"><a class="link-quiet" href=href><bdi>{number}</bdi></a><bdi class="hint">{email}</bdi></span>
        }
        .into_any(),
        view! { <bdi>{amount}</bdi> }.into_any(),
        method_words(lang, payment.method).into_any(),
        view! { <span>{payment_badge(lang, payment.status)}{stray}</span> }.into_any(),
        moment(lang, desk.door.cx.now(), payment.created_at),
    ])
}

/// `/admin/payments/{id}`
#[component]
pub fn Payment() -> AnyView {
    let id = param("id");
    page(|desk| async move {
        let lang = desk.lang();
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let PaymentFile { payment, refunds, events } = verbs::file(&desk.door.cx, &desk.who, id).await?;
        let number = payment.order_number.clone();
        let badge = payment_badge(lang, payment.payment.status);
        let way = vec![NavLink::new(PATH, lang.t("payments-all"))];
        let refund_rows: Vec<AnyView> = refunds.iter().map(|refund| refund_row(&desk.door, refund)).collect();
        let back = (!refunds.is_empty()).then(|| {
            view! { <Card title=lang.t("payments-refunds")><ul class="rows">{refund_rows}</ul></Card> }
        });
        let body = view! {
            <Breadcrumbs links=way here=number.clone()/>
            <PageHeader title=number action=badge/>
            {facts(&desk, &payment)}
            {give_back(&desk, &payment)}
            {back}
            {told(&desk, &events)}
        };
        Ok(desk.show(&payment.order_number, body.into_any()))
    })
}

fn facts(desk: &Desk, found: &StaffPayment) -> AnyView {
    let lang = desk.lang();
    let payment = &found.payment;
    let money = |amount| {
        let words = money_words(lang, amount, payment.currency);
        view! { <bdi>{words}</bdi> }.into_any()
    };
    let order = format!("/admin/orders/{}", found.order_number);
    let number = found.order_number.clone();
    let email = found.email.clone();
    let mut facts = vec![
        Fact::new(
            lang.t("payments-column-order"),
            view! { <a class="link" href=order><bdi>{number}</bdi></a> },
        ),
        Fact::new(lang.t("payments-buyer"), view! { <bdi>{email}</bdi> }),
        Fact::new(lang.t("payments-column-amount"), money(&payment.amount)),
        Fact::new(lang.t("payments-given-back"), money(&payment.refunded_amount)),
        Fact::new(lang.t("payments-column-method"), method_words(lang, payment.method)),
        Fact::new(lang.t("payments-column-when"), moment(lang, desk.door.cx.now(), payment.created_at)),
    ];
    let code = |key: &str, text: Option<String>| {
        text.map(|text| Fact::new(lang.t(key), view! { <code dir="ltr">{text}</code> }))
    };
    facts.extend(code("payments-gateway", Some(found.gateway.clone())));
    facts.extend(code("payments-transaction", payment.transaction_id.clone()));
    facts.extend(code("payments-failure", payment.failure_code.clone()));
    view! { <Card title=lang.t("payments-title")><DescriptionList facts=facts/></Card> }.into_any()
}

fn give_back(desk: &Desk, found: &StaffPayment) -> Option<AnyView> {
    let lang = desk.lang();
    let is_paid = matches!(found.payment.status, PaymentState::Succeeded | PaymentState::PartiallyRefunded);
    let may = is_paid && desk.may(Permission::Refunds);
    // what no order could take is known by its own id
    let of = if found.is_stray { found.payment.id.to_string() } else { found.order_number.clone() };
    let href = format!("/admin/orders/{of}/refund");
    may.then(|| view! { <p><LinkButton href=href label=lang.t("payments-refund-give")/></p> }.into_any())
}

fn told(desk: &Desk, events: &[GatewayEvent]) -> Option<AnyView> {
    let lang = desk.lang();
    let row = |event: &GatewayEvent| {
        let (id, kind) = (event.event_id.clone(), event.kind.clone());
        let state = match (event.applied_at, &event.set_aside) {
            (_, Some(why)) => why.clone(),
            (Some(_), None) => lang.t("payments-event-applied"),
            (None, None) => lang.t("payments-event-waits"),
        };
        Row::new(vec![
            view! { <code dir="ltr">{kind}</code> }.into_any(),
            view! { <code dir="ltr">{id}</code> }.into_any(),
            state.into_any(),
            moment(lang, desk.door.cx.now(), event.received_at),
        ])
    };
    let columns = vec![
        Column::text(lang.t("payments-event")),
        Column::text(lang.t("payments-event-id")),
        Column::text(lang.t("payments-column-state")),
        Column::text(lang.t("payments-column-when")),
    ];
    let rows: Vec<Row> = events.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Card title=lang.t("payments-events") flush=true>
                <DataTable caption=lang.t("payments-events") columns=columns rows=rows compact=true/>
            </Card>
        }
        .into_any()
    })
}
