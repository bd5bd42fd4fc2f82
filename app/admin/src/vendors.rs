//! Stores: who waits, who sells, who was stopped.

use crate::frame::{Desk, page};
use crate::list;
use ::frame::{moment, query, store_badge};
use domain::vendors::{self as verbs, VendorQueue};
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use model::vendors::{StaffVendor, VendorStatus};
use ui::{
    Avatar, ButtonSize, Column, DataTable, EmptyState, Icon, LinkButton, Narrow, NavLink, PageHeader, Pager,
    Row, Tabs,
};

const PATH: &str = "/admin/vendors";

#[component]
pub fn Vendors() -> AnyView {
    let (status, search, number) = (query("status"), query("search"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = VendorQueue { status: VendorStatus::named(&status), search: Some(search.clone()) };
        let counts = verbs::counts(cx, &desk.who).await?;
        let found = verbs::queue(cx, &desk.who, &filter, wanted).await?;
        let status = filter.status.map(VendorStatus::name).unwrap_or_default();
        let href = list::href(PATH, &[("status", status), ("search", &search)]);
        let total = found.pagination.total;
        let pages = list::pages(&found.pagination);
        let body = view! {
            <PageHeader title=lang.t("admin-vendors")/>
            {tabs(lang, &counts, status)}
            <Narrow
                action=PATH label=lang.t("admin-vendors-search") query=search.clone()
                keep=vec![("status".to_owned(), status.to_owned())]
            />
            <div class="card card-flush">{table(&desk, found.items, !search.is_empty())}</div>
            <Pager page=found.pagination.page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("admin-vendors"), body.into_any()))
    })
}

fn tabs(lang: Lang, counts: &[(VendorStatus, i64)], status: &str) -> AnyView {
    let all = counts.iter().map(|(_, count)| count).sum();
    let tab = |name: &str, label: &str, count: i64| {
        let badge = if count == 0 { String::new() } else { lang.number(count) };
        NavLink::new(list::address(PATH, &[("status", name)]), lang.t(label)).badge(badge)
    };
    let of =
        |status: VendorStatus| counts.iter().find(|(one, _)| *one == status).map_or(0, |(_, count)| *count);
    let links = vec![
        tab("", "admin-vendors-all", all),
        tab("PENDING", "vendors-status-pending", of(VendorStatus::Pending)),
        tab("ACTIVE", "vendors-status-active", of(VendorStatus::Active)),
        tab("REJECTED", "vendors-status-rejected", of(VendorStatus::Rejected)),
        tab("SUSPENDED", "vendors-status-suspended", of(VendorStatus::Suspended)),
    ];
    view! { <Tabs label=lang.t("admin-vendors") links=links path=list::address(PATH, &[("status", status)])/> }.into_any()
}

fn table(desk: &Desk, stores: Vec<StaffVendor>, is_searched: bool) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("admin-store")),
        Column::text(lang.t("admin-keeper")),
        Column::text(lang.t("admin-status")),
        Column::figures(lang.t("admin-products")),
        Column::text(lang.t("admin-applied")),
    ];
    let (title, text) = if is_searched {
        ("admin-vendors-not-found", "admin-vendors-not-found-text")
    } else {
        ("admin-vendors-none", "admin-vendors-none-text")
    };
    let empty = view! { <EmptyState title=lang.t(title) body=lang.t(text) icon=Icon::Store/> }.into_any();
    let rows = stores.into_iter().map(|store| row(desk, store)).collect();
    view! { <DataTable caption=lang.t("admin-vendors") columns=columns rows=rows empty=empty/> }.into_any()
}

fn row(desk: &Desk, store: StaffVendor) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", store.vendor.id);
    let name = store.vendor.store_name;
    let (keeper, email) = store.owner.map(|owner| (owner.name, owner.email)).unwrap_or_default();
    let open = view! {
        <LinkButton
            href=href.clone() label=lang.t("admin-open") size=ButtonSize::Small
            spoken=format!("{} {name}", lang.t("admin-open"))
        />
    };
    let cells = vec![
        view! { <span class="cell-name"><Avatar name=name.clone()/><a class="link-quiet" href=href><bdi>{name}</bdi></a></span> }.into_any(),
        view! { <span class="cell-two"><bdi>{keeper}</bdi><bdi class="hint">{email}</bdi></span> }.into_any(),
        store_badge(lang, store.vendor.status),
        lang.number(store.total_products).into_any(),
        moment(lang, desk.door.cx.now(), store.vendor.created_at),
    ];
    Row::new(cells).actions(vec![open.into_any()])
}
