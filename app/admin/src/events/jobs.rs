//! Jobs of one status: the parked ones with what can be done about them.

use super::{PATH, thing};
use crate::frame::Desk;
use crate::list;
use ::frame::{moment, refused};
use domain::admin;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::events::{JobStatus, StaffJob};
use model::{PageRequest, Result};
use rpc::jobs;
use ui::{
    Button, ButtonKind, ButtonSize, Column, DataTable, EmptyState, Field, Form, FormState, Icon, Input,
    Pager, Row,
};

pub async fn list(desk: &Desk, status: JobStatus, number: &str) -> Result<AnyView> {
    let lang = desk.lang();
    let wanted = PageRequest::check(number.parse().ok(), None)?;
    let found = admin::jobs(&desk.door.cx, &desk.who, status, wanted).await?;
    let href = list::href(PATH, &[("status", status.name())]);
    let (pages, total, page) =
        (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
    let columns = vec![
        Column::text(lang.t("admin-jobs-what")),
        Column::text(lang.t("admin-audit-about")),
        Column::text(lang.t("admin-jobs-error")),
        Column::text(when(lang, status)),
    ];
    let rows = found.items.into_iter().map(|job| row(desk, job)).collect();
    let caption = match status {
        JobStatus::Parked => lang.t("admin-events-parked"),
        JobStatus::Waiting => lang.t("admin-events-waiting"),
    };
    let empty = empty(lang, status);
    Ok(view! {
        <div class="card card-flush"><DataTable caption=caption columns=columns rows=rows empty=empty/></div>
        <Pager page=page pages=pages total=total href=href/>
    }
    .into_any())
}

fn when(lang: Lang, status: JobStatus) -> String {
    match status {
        JobStatus::Parked => lang.t("admin-jobs-parked-at"),
        JobStatus::Waiting => lang.t("admin-jobs-due"),
    }
}

fn empty(lang: Lang, status: JobStatus) -> AnyView {
    let (title, text) = match status {
        JobStatus::Parked => (lang.t("admin-jobs-none-parked"), lang.t("admin-jobs-none-parked-text")),
        JobStatus::Waiting => (lang.t("admin-jobs-none-waiting"), lang.t("admin-jobs-none-waiting-text")),
    };
    view! { <EmptyState title=title body=text icon=Icon::CheckCircle/> }.into_any()
}

fn row(desk: &Desk, job: StaffJob) -> Row {
    let lang = desk.lang();
    let hears = job.delivery.as_ref().map(|delivery| {
        let (kind, consumer) = (delivery.kind.clone(), delivery.consumer.clone());
        view! { <p class="hint"><code dir="ltr">{kind}</code>" → "<code dir="ltr">{consumer}</code></p> }
    });
    let about = job.delivery.as_ref().map(|one| thing(lang, &one.thing, &one.thing_id.to_string()));
    let tries = tr!(lang, "admin-jobs-tries", count = i64::from(job.tries));
    let error = job.error.clone().unwrap_or_default();
    let what = view! { <div><p><code dir="ltr">{job.kind.clone()}</code></p>{hears}</div> };
    let wrong = view! { <div><p dir="auto">{error}</p><p class="hint">{tries}</p></div> };
    let at = job.parked_at.unwrap_or(job.run_at);
    let actions = match job.status {
        JobStatus::Parked => vec![replay_form(desk, &job), give_up_form(desk, &job)],
        JobStatus::Waiting => Vec::new(),
    };
    Row::new(vec![what.into_any(), about.into_any(), wrong.into_any(), moment(lang, desk.door.cx.now(), at)])
        .actions(actions)
}

fn replay_form(desk: &Desk, job: &StaffJob) -> AnyView {
    let lang = desk.lang();
    let (id, back) = (job.id.to_string(), desk.door.address.clone());
    let spoken = format!("{} {}", lang.t("admin-jobs-replay"), job.kind);
    view! {
        <Form action={rpc::path::<jobs::Replay>()} class="form-inline">
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="back" value=back/>
            <Button label=lang.t("admin-jobs-replay") size=ButtonSize::Small icon=Icon::Refresh spoken=spoken/>
        </Form>
    }
    .into_any()
}

/// Folded away until it is wanted; open where it was refused. Ids carry the job's, since several stand on a page.
fn give_up_form(desk: &Desk, job: &StaffJob) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<jobs::GiveUp>();
    let id = job.id.to_string();
    let state = refused(&desk.door, action);
    let state = if state.value("id") == Some(id.as_str()) { state } else { FormState::default() };
    let open = state.is_refused();
    // the summary of a refused form leads to `#reason`
    let field = if open { "reason".to_owned() } else { format!("reason-{id}") };
    let back = desk.door.address.clone();
    view! {
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{lang.t("admin-jobs-give-up")}</summary>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="back" value=back/>
                <Field
                    name="reason" id=field label=lang.t("admin-reason") kind=Input::Area
                    hint=lang.t("admin-jobs-reason-hint") maxlength=500
                />
                <Button
                    label=lang.t("admin-jobs-give-up") kind=ButtonKind::Danger size=ButtonSize::Small icon=Icon::Trash
                />
            </Form>
        </details>
    }
    .into_any()
}
