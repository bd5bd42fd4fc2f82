//! Facts on their way, and jobs that wait for their time or for a person.

mod jobs;

use crate::frame::{Desk, page};
use crate::list;
use ::frame::{moment, query};
use chrono::{DateTime, Utc};
use domain::admin::{self, EventFilter};
use i18n::Lang;
use leptos::prelude::*;
use model::events::{JobStatus, StaffEvent};
use ui::{
    Badge, Column, DataTable, EmptyState, Icon, LinkButton, Narrow, NavLink, PageHeader, Row, Tabs, Tone,
};

pub const PATH: &str = "/admin/events";

#[component]
pub fn Events() -> AnyView {
    let (shown, search, before, number) = (query("status"), query("search"), query("before"), query("page"));
    page(|desk| async move {
        let status = JobStatus::named(&shown);
        let body = match status {
            Some(status) => jobs::list(&desk, status, &number).await?,
            None => stream(&desk, &search, &before).await?,
        };
        let lang = desk.lang();
        let body = view! {
            <PageHeader title=lang.t("admin-events") lead=lang.t("admin-events-lead")/>
            {tabs(&desk, status)}
            {body}
        };
        Ok(desk.show(&lang.t("admin-events"), body.into_any()))
    })
}

fn tabs(desk: &Desk, status: Option<JobStatus>) -> AnyView {
    let lang = desk.lang();
    let name = |status: Option<JobStatus>| status.map(JobStatus::name).unwrap_or_default();
    let address = |status| list::address(PATH, &[("status", name(status))]);
    let parked = desk.waiting.parked_jobs.filter(|count| *count > 0);
    let links = vec![
        NavLink::new(address(None), lang.t("admin-events-stream")),
        NavLink::new(address(Some(JobStatus::Parked)), lang.t("admin-events-parked"))
            .badge(parked.map(|count| lang.number(count)).unwrap_or_default()),
        NavLink::new(address(Some(JobStatus::Waiting)), lang.t("admin-events-waiting")),
    ];
    view! { <Tabs label=lang.t("admin-events") links=links path=address(status)/> }.into_any()
}

/// What happened, the newest first.
async fn stream(desk: &Desk, search: &str, before: &str) -> model::Result<AnyView> {
    let lang = desk.lang();
    let filter = EventFilter { before: before.parse().ok(), ..EventFilter::searched(search) };
    let found = admin::events(&desk.door.cx, &desk.who, &filter).await?;
    let older = found.next.map(|next| {
        let href = list::address(PATH, &[("search", search), ("before", &next.to_string())]);
        view! { <p><LinkButton href=href label=lang.t("admin-events-older") icon=Icon::ChevronEnd/></p> }
    });
    let table = table(lang, desk.door.cx.now(), found.events);
    Ok(view! {
        <Narrow action=PATH label=lang.t("admin-events-search") query=search.to_owned()/>
        <div class="card card-flush">{table}</div>
        {older}
    }
    .into_any())
}

fn table(lang: Lang, now: DateTime<Utc>, events: Vec<StaffEvent>) -> AnyView {
    let columns = vec![
        Column::text(lang.t("admin-events-what")),
        Column::text(lang.t("admin-audit-about")),
        Column::text(lang.t("admin-audit-when")),
    ];
    let rows = events.into_iter().map(|event| line(lang, now, event)).collect();
    let empty =
        view! { <EmptyState title=lang.t("admin-audit-none") body=lang.t("admin-events-none-text") icon=Icon::Bell/> }
            .into_any();
    view! { <DataTable caption=lang.t("admin-events-stream") columns=columns rows=rows empty=empty/> }
        .into_any()
}

fn line(lang: Lang, now: DateTime<Utc>, event: StaffEvent) -> Row {
    let waits = event.is_waiting.then(
        || view! { <Badge label=lang.t("admin-events-not-sent") tone=Tone::Warning icon=Icon::Clock/> },
    );
    let data = format!("{:#}", event.data);
    let what = view! {
        <div>
            <p><code dir="ltr">{event.kind}</code>" "{waits}</p>
            <details class="more audit-change">
                <summary>{Icon::ChevronEnd.view()}{lang.t("admin-events-data")}</summary>
                <pre dir="ltr">{data}</pre>
            </details>
        </div>
    };
    Row::new(vec![
        what.into_any(),
        thing(lang, &event.thing, &event.thing_id.to_string()),
        moment(lang, now, event.at),
    ])
}

/// What a fact is about; it leads to all facts of the same thing.
pub fn thing(lang: Lang, thing: &str, id: &str) -> AnyView {
    let href = list::address(PATH, &[("search", id)]);
    let (thing, id, all) = (thing.to_owned(), id.to_owned(), lang.t("admin-events-of-thing"));
    view! {
        <p><code dir="ltr">{thing}</code></p>
        <p class="hint"><a class="link" href=href title=all><bdi dir="ltr">{id}</bdi></a></p>
    }
    .into_any()
}
