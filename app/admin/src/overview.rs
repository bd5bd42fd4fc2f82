//! What needs a person now.

use crate::audit;
use crate::frame::{Desk, page};
use domain::admin::{self, AuditFilter};
use domain::catalog;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::Permission;
use model::{PageRequest, Result};
use ui::{ButtonKind, ButtonSize, Card, EmptyState, Icon, Link, LinkButton, PageHeader, Stat};

#[component]
pub fn Overview() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let goods = goods(&desk).await?;
        let latest = latest(&desk).await?;
        let body = view! {
            <PageHeader title=lang.t("admin-overview") lead=lang.t("admin-overview-lead")/>
            {waiting(&desk)}
            {goods}
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
        due(
            lang,
            waiting.reviews,
            Icon::Message,
            |n| tr!(lang, "admin-waiting-reviews", count = n),
            "/admin/reviews?state=REPORTED",
        ),
        due(
            lang,
            waiting.orders,
            Icon::Truck,
            |n| tr!(lang, "orders-waiting-decision", count = n),
            "/admin/orders?waiting=1",
        ),
        due(
            lang,
            waiting.parked_jobs,
            Icon::Warning,
            |n| tr!(lang, "admin-waiting-jobs", count = n),
            "/admin/events?status=PARKED",
        ),
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
    Some(
        view! { <li><a class="card due-card" href=href>{inner}{Icon::ChevronEnd.view()}</a></li> }.into_any(),
    )
}

/// How the goods of all stores stand, for those who look after them.
async fn goods(desk: &Desk) -> Result<Option<AnyView>> {
    if !desk.may(Permission::Products) {
        return Ok(None);
    }
    let lang = desk.lang();
    let counts = catalog::staff_counts(&desk.door.cx, &desk.who).await?;
    let figure = |label: &str, count: i64, query: &str| {
        let label = lang.t(label);
        let href = format!("/admin/products?{query}");
        let spoken = format!("{}: {label}", lang.t("admin-show"));
        view! {
            <Stat label=label value=lang.number(count)>
                <LinkButton href=href label=lang.t("admin-show") kind=ButtonKind::Quiet size=ButtonSize::Small spoken=spoken/>
            </Stat>
        }
        .into_any()
    };
    let figures = [
        figure("admin-goods-on-sale", counts.on_sale, "show=on-sale"),
        figure("admin-goods-low", counts.low + counts.out, "show=on-sale&stock=low"),
        figure("console-stock-out", counts.out, "show=on-sale&stock=out"),
        figure("console-status-taken-down", counts.taken_down, "show=taken-down"),
    ];
    let figures: Vec<AnyView> = figures.into();
    Ok(Some(view! { <div class="stats">{figures}</div> }.into_any()))
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
