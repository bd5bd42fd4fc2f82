//! Who of the staff did what.

use crate::frame::page;
use ::frame::{moment, query};
use chrono::{DateTime, Utc};
use domain::admin::{self, AuditFilter, AuditRow};
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use serde_json::Value;
use ui::{Choice, Column, DataTable, EmptyState, Icon, Narrow, PageHeader, Pager, Row, Select};

/// What the audit log is about so far.
const TARGETS: &[&str] = &["user", "vendor", "product", "category", "review", "job", "settings"];

#[component]
pub fn AuditLog() -> AnyView {
    let (search, target, id, number) = (query("search"), query("target"), query("id"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let filter = AuditFilter {
            target_type: given(&target),
            target_id: given(&id),
            search: given(&search),
            ..AuditFilter::default()
        };
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let found = admin::audit_log(&desk.door.cx, &desk.who, &filter, wanted).await?;
        let href =
            crate::list::href("/admin/audit-log", &[("search", &search), ("target", &target), ("id", &id)]);
        let choices = TARGETS.iter().map(|name| Choice::new(*name, target_word(lang, name)));
        let choices =
            std::iter::once(Choice::new("", lang.t("admin-audit-everything"))).chain(choices).collect();
        let body = view! {
            <PageHeader title=lang.t("admin-audit-log") lead=lang.t("admin-audit-lead")/>
            <Narrow action="/admin/audit-log" label=lang.t("admin-audit-search") query=search keep=vec![("id".to_owned(), id)]>
                <Select
                    name="target" label=lang.t("admin-audit-about") options=choices value=target optional=true
                    label_hidden=true
                />
            </Narrow>
            <div class="card card-flush">{table(lang, desk.door.cx.now(), found.items)}</div>
            <Pager
                page=found.pagination.page pages=crate::list::pages(&found.pagination) total=found.pagination.total
                href=href
            />
        };
        Ok(desk.show(&lang.t("admin-audit-log"), body.into_any()))
    })
}

/// Rows of the log, each with what changed folded away.
pub fn table(lang: Lang, now: DateTime<Utc>, rows: Vec<AuditRow>) -> AnyView {
    let columns = vec![
        Column::text(lang.t("admin-audit-what")),
        Column::text(lang.t("admin-audit-who")),
        Column::text(lang.t("admin-reason")),
        Column::text(lang.t("admin-audit-when")),
    ];
    let rows = rows.into_iter().map(|row| line(lang, now, row)).collect();
    let empty = view! { <EmptyState title=lang.t("admin-audit-none") icon=Icon::Shield/> }.into_any();
    view! { <DataTable caption=lang.t("admin-audit-log") columns=columns rows=rows empty=empty/> }.into_any()
}

fn line(lang: Lang, now: DateTime<Utc>, row: AuditRow) -> Row {
    let what = view! {
        <div>
            <p><code dir="ltr">{row.action.clone()}</code></p>
            <p class="hint">{target(lang, &row)}</p>
            {changes(lang, &row)}
        </div>
    };
    Row::new(vec![
        what.into_any(),
        view! { <bdi>{row.actor_email}</bdi> }.into_any(),
        view! { <bdi>{row.reason.unwrap_or_default()}</bdi> }.into_any(),
        moment(lang, now, row.at),
    ])
}

fn target(lang: Lang, row: &AuditRow) -> AnyView {
    let name = target_word(lang, &row.target_type);
    let href = match row.target_type.as_str() {
        "vendor" => format!("/admin/vendors/{}", row.target_id),
        "user" => format!("/admin/users/{}", row.target_id),
        "product" => format!("/admin/products/{}", row.target_id),
        _ => return view! { {name} }.into_any(),
    };
    view! { <a class="link" href=href>{name}</a> }.into_any()
}

fn target_word(lang: Lang, name: &str) -> String {
    match name {
        "user" => lang.t("admin-target-user"),
        "vendor" => lang.t("admin-target-vendor"),
        "product" => lang.t("admin-target-product"),
        "category" => lang.t("admin-target-category"),
        "review" => lang.t("admin-target-review"),
        "job" => lang.t("admin-target-job"),
        "settings" => lang.t("admin-settings"),
        other => other.to_owned(),
    }
}

fn changes(lang: Lang, row: &AuditRow) -> Option<AnyView> {
    let text = |value: &Option<Value>| value.as_ref().map(|value| format!("{value:#}")).unwrap_or_default();
    let (before, after) = (text(&row.before), text(&row.after));
    (!before.is_empty() || !after.is_empty()).then(|| {
        view! {
            <details class="more audit-change">
                <summary>{Icon::ChevronEnd.view()}{lang.t("admin-audit-change")}</summary>
                <div class="audit-sides">
                    <div><p class="hint">{lang.t("admin-audit-before")}</p><pre dir="ltr">{before}</pre></div>
                    <div><p class="hint">{lang.t("admin-audit-after")}</p><pre dir="ltr">{after}</pre></div>
                </div>
            </details>
        }
        .into_any()
    })
}
