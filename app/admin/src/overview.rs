//! What needs a person now.

use crate::audit;
use crate::frame::{Desk, page};
use domain::admin::{self, AuditFilter};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::Permission;
use model::{PageRequest, Result};
use ui::{Card, EmptyState, Icon, Link, PageHeader};

#[component]
pub fn Overview() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let latest = latest(&desk).await?;
        let body = view! {
            <PageHeader title=lang.t("admin-overview") lead=lang.t("admin-overview-lead")/>
            {waiting(&desk)}
            {latest}
        };
        Ok(desk.show(&lang.t("admin-overview"), body.into_any()))
    })
}

fn waiting(desk: &Desk) -> AnyView {
    let (lang, waiting) = (desk.lang(), &desk.waiting);
    if waiting.is_over() {
        let empty = view! {
            <EmptyState title=lang.t("admin-nothing-waits") body=lang.t("admin-nothing-waits-text") icon=Icon::CheckCircle/>
        };
        return view! { <Card>{empty}</Card> }.into_any();
    }
    let due = [
        due(
            lang,
            waiting.stores,
            Icon::Store,
            |n| tr!(lang, "admin-waiting-stores", count = n),
            "/admin/vendors?status=PENDING",
        ),
        due(lang, waiting.reviews, Icon::Message, |n| tr!(lang, "admin-waiting-reviews", count = n), ""),
        due(lang, waiting.parked_jobs, Icon::Warning, |n| tr!(lang, "admin-waiting-jobs", count = n), ""),
    ];
    let due: Vec<AnyView> = due.into_iter().flatten().collect();
    view! { <ul class="due">{due}</ul> }.into_any()
}

/// Something that waits; where there is a page for it, it leads there.
fn due(
    lang: Lang,
    count: Option<i64>,
    icon: Icon,
    words: impl Fn(i64) -> String,
    href: &'static str,
) -> Option<AnyView> {
    let count = count.filter(|count| *count > 0)?;
    let inner = view! {
        <span class="row-sign">{icon.view()}</span>
        <span class="stat-value">{lang.number(count)}</span>
        <span>{words(count)}</span>
    };
    let view = if href.is_empty() {
        view! { <li class="card due-card">{inner}</li> }.into_any()
    } else {
        view! { <li><a class="card due-card" href=href>{inner}{Icon::ChevronEnd.view()}</a></li> }.into_any()
    };
    Some(view)
}

/// What the staff did last, for those who may read the audit log.
async fn latest(desk: &Desk) -> Result<Option<AnyView>> {
    if !desk.may(Permission::Security) {
        return Ok(None);
    }
    let lang = desk.lang();
    let few = PageRequest::check(None, Some(5))?;
    let rows = admin::audit_log(&desk.door.cx, &desk.who, &AuditFilter::default(), few).await?.items;
    let all = view! { <Link href="/admin/audit-log" label=lang.t("admin-audit-log")/> }.into_any();
    let table = audit::table(lang, desk.door.cx.now(), rows);
    Ok(Some(view! { <Card title=lang.t("admin-latest") action=all>{table}</Card> }.into_any()))
}
