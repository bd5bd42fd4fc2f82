//! Products from a file and into one: sending it, watching it being read, and what was wrong with it.

use crate::frame::{Desk, moment, page};
use ::frame::{list, param, query, refused};
use domain::catalog;
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_meta::Meta;
use model::catalog::{Import as Progress, ImportProblem, ImportState};
use model::{AppError, PageRequest};
use rpc::products;
use ui::{
    Badge, Breadcrumbs, Button, ButtonKind, Card, Checkbox, Column, DataTable, EmptyState, FileDrop, Form,
    Icon, LinkButton, NavLink, Notice, PageHeader, Pager, Row, Stat, Tone,
};

const PATH: &str = "/vendor/import";

#[component]
pub fn Imports() -> AnyView {
    let number = query("page");
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let found = catalog::imports(&desk.door.cx, &desk.who, wanted).await?;
        let href = list::href(PATH, &[]);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let export = view! {
            <LinkButton href="/vendor/export.csv" label=lang.t("console-export") icon=Icon::Download/>
        }
        .into_any();
        let rows: Vec<Row> = found.items.into_iter().map(|import| row(&desk, import)).collect();
        let earlier = (!rows.is_empty()).then(|| {
            let columns = vec![
                Column::text(lang.t("console-when")),
                Column::text(lang.t("console-status")),
                Column::figures(lang.t("console-products")),
                Column::figures(lang.t("console-import-failed")),
            ];
            view! {
                <Card title=lang.t("console-imports-earlier") flush=true>
                    <DataTable caption=lang.t("console-imports-earlier") columns=columns rows=rows/>
                </Card>
            }
        });
        let body = view! {
            <PageHeader title=lang.t("console-import") lead=lang.t("console-import-lead") action=export/>
            {upload(&desk)}
            {earlier}
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("console-import"), body.into_any()))
    })
}

fn upload(desk: &Desk) -> AnyView {
    let lang = desk.lang();
    let action = rpc::upload_path("products/import");
    let state = refused(&desk.door, &action);
    let template =
        view! { <ui::Link href="/vendor/template.csv" label=lang.t("console-import-template")/> }.into_any();
    view! {
        <Card title=lang.t("console-import-file") action=template>
            <Form action=action state=state files=true>
                <FileDrop name="file" label=lang.t("console-import-choose") accept="text/csv,.csv" hint=lang.t("console-import-hint")/>
                <Checkbox name="dryRun" label=lang.t("console-import-dry") hint=lang.t("console-import-dry-hint") checked=true/>
                <div class="button-row"><Button label=lang.t("console-import-start") kind=ButtonKind::Primary icon=Icon::Upload/></div>
            </Form>
        </Card>
    }
    .into_any()
}

fn row(desk: &Desk, import: Progress) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", import.id);
    Row::new(vec![
        view! { <a class="link" href=href>{moment(lang, desk.door.cx.now(), import.created_at)}</a> }
            .into_any(),
        state_badge(lang, &import),
        lang.number(import.total.into()).into_any(),
        lang.number(import.failed.into()).into_any(),
    ])
}

fn state_badge(lang: Lang, import: &Progress) -> AnyView {
    let (key, tone) = match (import.state, import.dry_run) {
        (ImportState::Running, _) => ("console-import-running", Tone::Info),
        (ImportState::Done, true) => ("console-import-checked", Tone::Neutral),
        (ImportState::Done, false) => ("console-import-done", Tone::Success),
        (ImportState::Cancelled, _) => ("console-import-cancelled", Tone::Warning),
    };
    view! { <Badge label=lang.t(key) tone=tone/> }.into_any()
}

#[component]
pub fn Import() -> AnyView {
    let (id, number) = (param("id"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let import = catalog::import_progress(cx, &desk.who, id).await?;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let problems = catalog::import_problems(cx, &desk.who, id, wanted).await?;
        let pagination = problems.pagination;
        let href = list::href(&format!("{PATH}/{id}"), &[]);
        let title = lang.t(if import.dry_run { "console-import-check" } else { "console-import" });
        let running = import.state == ImportState::Running;
        // without scripts too, the page goes on by itself
        let again = running.then(|| view! { <Meta http_equiv="refresh" content="2"/> });
        let way = vec![NavLink::new(PATH, lang.t("console-import"))];
        let badge = state_badge(lang, &import);
        let body = view! {
            {again}
            <Breadcrumbs links=way here=lang.date(import.created_at)/>
            <PageHeader title=title.clone() action=badge/>
            {if running { progress(lang, &import) } else { result(lang, &import) }}
            {wrong(lang, problems.items, running)}
            <Pager page=pagination.page pages=list::pages(&pagination) total=pagination.total href=href/>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

fn progress(lang: Lang, import: &Progress) -> AnyView {
    let (done, total) = (import.done.to_string(), import.total.max(1).to_string());
    let words = tr!(
        lang,
        "console-import-progress",
        done = lang.number(import.done.into()),
        total = lang.number(import.total.into())
    );
    let (action, id) = (rpc::path::<products::ImportCancel>(), import.id.to_string());
    let here = format!("{PATH}/{id}");
    view! {
        <Card>
            <p role="status">{words.clone()}</p>
            <progress class="import-progress" value=done max=total aria-label=words></progress>
            <div class="button-row">
                <LinkButton href=here label=lang.t("console-import-look-again") icon=Icon::Refresh/>
                <Form action=action class="form-inline">
                    <input type="hidden" name="id" value=id/>
                    <Button label=lang.t("console-import-cancel") kind=ButtonKind::QuietDanger/>
                </Form>
            </div>
        </Card>
    }
    .into_any()
}

fn result(lang: Lang, import: &Progress) -> AnyView {
    let would = import.dry_run;
    let label = |now: &str, would_be: &str| lang.t(if would { would_be } else { now });
    let worth_it = import.dry_run && import.state == ImportState::Done && import.created + import.updated > 0;
    let apply = worth_it.then(|| {
        let (action, id) = (rpc::path::<products::ImportApply>(), import.id.to_string());
        let words = tr!(lang, "console-import-apply", count = i64::from(import.created + import.updated));
        view! {
            <Notice tone=Tone::Info title=lang.t("console-import-nothing-written")>
                <Form action=action class="form-inline">
                    <input type="hidden" name="id" value=id/>
                    <Button label=words kind=ButtonKind::Primary/>
                </Form>
            </Notice>
        }
    });
    view! {
        <div class="stats">
            <Stat label=label("console-import-created", "console-import-would-create") value=lang.number(import.created.into())/>
            <Stat label=label("console-import-updated", "console-import-would-update") value=lang.number(import.updated.into())/>
            <Stat label=lang.t("console-import-failed") value=lang.number(import.failed.into())/>
        </div>
        {apply}
    }
    .into_any()
}

fn wrong(lang: Lang, problems: Vec<ImportProblem>, running: bool) -> Option<AnyView> {
    if problems.is_empty() {
        let fine = view! { <EmptyState title=lang.t("console-import-fine") icon=Icon::CheckCircle/> };
        return (!running).then(|| view! { <Card>{fine}</Card> }.into_any());
    }
    let columns = vec![
        Column::figures(lang.t("console-import-line")),
        Column::text(lang.t("console-import-column")),
        Column::text(lang.t("console-import-problem")),
    ];
    let rows = problems
        .into_iter()
        .map(|problem| {
            let column = problem.column.unwrap_or_else(|| "—".to_owned());
            Row::new(vec![
                lang.number(problem.line.into()).into_any(),
                view! { <code dir="ltr">{column}</code> }.into_any(),
                problem.message.into_any(),
            ])
        })
        .collect();
    Some(
        view! {
            <Card title=lang.t("console-import-wrong") flush=true>
                <DataTable caption=lang.t("console-import-wrong") columns=columns rows=rows compact=true/>
            </Card>
        }
        .into_any(),
    )
}
