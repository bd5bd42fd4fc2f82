//! Accounts.

use crate::frame::{Desk, page};
use crate::list;
use ::frame::{moment, query};
use domain::accounts::{self as verbs, UserFilter};
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use model::accounts::{Role, User};
use ui::{
    Avatar, Badge, ButtonSize, Choice, Column, DataTable, EmptyState, Icon, LinkButton, Narrow, PageHeader,
    Pager, Row, Select, Tone,
};

const PATH: &str = "/admin/users";

#[component]
pub fn Users() -> AnyView {
    let (role, status, search, number) = (query("role"), query("status"), query("search"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let is_active = match status.as_str() {
            "ACTIVE" => Some(true),
            "INACTIVE" => Some(false),
            _ => None,
        };
        let filter = UserFilter { role: named(&role), is_active, search: Some(search.clone()) };
        let found = verbs::users(&desk.door.cx, &desk.who, &filter, wanted).await?;
        let href = list::href(PATH, &[("role", &role), ("status", &status), ("search", &search)]);
        let (total, pages, number) =
            (found.pagination.total, list::pages(&found.pagination), found.pagination.page);
        let body = view! {
            <PageHeader title=lang.t("admin-users")/>
            <Narrow action=PATH label=lang.t("admin-users-search") query=search>
                <Select
                    name="role" label=lang.t("admin-role") options=roles(lang) value=role optional=true label_hidden=true
                />
                <Select
                    name="status" label=lang.t("admin-status") options=statuses(lang) value=status optional=true
                    label_hidden=true
                />
            </Narrow>
            <div class="card card-flush">{table(&desk, found.items)}</div>
            <Pager page=number pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("admin-users"), body.into_any()))
    })
}

fn named(code: &str) -> Option<Role> {
    Role::ALL.iter().copied().find(|role| role.code() == code)
}

fn roles(lang: Lang) -> Vec<Choice> {
    let all = std::iter::once(Choice::new("", lang.t("admin-role-any")));
    all.chain(Role::ALL.iter().map(|role| Choice::new(role.code(), role_word(lang, *role)))).collect()
}

fn statuses(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("", lang.t("admin-status-any")),
        Choice::new("ACTIVE", lang.t("admin-active")),
        Choice::new("INACTIVE", lang.t("admin-inactive")),
    ]
}

pub fn role_word(lang: Lang, role: Role) -> String {
    lang.t(match role {
        Role::Customer => "admin-role-customer",
        Role::Vendor => "admin-role-vendor",
        Role::Courier => "admin-role-courier",
        Role::Admin => "admin-role-admin",
        Role::Superadmin => "admin-role-superadmin",
    })
}

pub fn active_badge(lang: Lang, is_active: bool) -> AnyView {
    if is_active {
        view! { <Badge label=lang.t("admin-active") tone=Tone::Success icon=Icon::Check/> }.into_any()
    } else {
        view! { <Badge label=lang.t("admin-inactive") tone=Tone::Danger icon=Icon::Ban/> }.into_any()
    }
}

fn table(desk: &Desk, users: Vec<User>) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("admin-person")),
        Column::text(lang.t("account-email")),
        Column::text(lang.t("admin-role")),
        Column::text(lang.t("admin-status")),
        Column::text(lang.t("admin-joined")),
    ];
    let empty = view! {
        <EmptyState title=lang.t("admin-users-not-found") body=lang.t("admin-vendors-not-found-text") icon=Icon::Users/>
    }
    .into_any();
    let rows = users.into_iter().map(|user| row(desk, user)).collect();
    view! { <DataTable caption=lang.t("admin-users") columns=columns rows=rows empty=empty/> }.into_any()
}

fn row(desk: &Desk, user: User) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", user.id);
    let open = view! {
        <LinkButton
            href=href.clone() label=lang.t("admin-open") size=ButtonSize::Small
            spoken=format!("{} {}", lang.t("admin-open"), user.name)
        />
    };
    Row::new(vec![
        view! { <span class="cell-name"><Avatar name=user.name.clone()/><a class="link-quiet" href=href><bdi>{user.name}</bdi></a></span> }.into_any(),
        view! { <bdi>{user.email}</bdi> }.into_any(),
        role_word(lang, user.role).into_any(),
        active_badge(lang, user.is_active),
        moment(lang, desk.door.cx.now(), user.created_at),
    ])
    .actions(vec![open.into_any()])
}
