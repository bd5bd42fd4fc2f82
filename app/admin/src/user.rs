//! One account: what is known of it, whether it is open, and what it may do.

use crate::frame::{Desk, page};
use crate::users::{active_badge, role_word};
use ::frame::{param, refused};
use domain::accounts as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::AppError;
use model::accounts::{Permission, Role, User as Account};
use rpc::staff;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, Checkbox, Choice, DescriptionList, Fact, Field, Form, Input,
    NavLink, PageHeader, Select,
};

#[component]
pub fn User() -> AnyView {
    let id = param("id");
    page(|desk| async move {
        let lang = desk.lang();
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let user = verbs::user(&desk.door.cx, &desk.who, id).await?;
        let badge = active_badge(lang, user.is_active);
        let way = vec![NavLink::new("/admin/users", lang.t("admin-users"))];
        let name = user.name.clone();
        let role = desk.door.who.superadmin().is_ok().then(|| role(&desk, &user));
        let body = view! {
            <Breadcrumbs links=way here=name.clone()/>
            <PageHeader title=name.clone() action=badge/>
            <div class="beside">
                <div class="stack">{facts(lang, &user)}{role}</div>
                <div class="stack">{status(&desk, &user)}</div>
            </div>
        };
        Ok(desk.show(&name, body.into_any()))
    })
}

fn facts(lang: Lang, user: &Account) -> AnyView {
    let yes_no = |yes: bool| lang.t(if yes { "admin-yes" } else { "admin-no" });
    let permissions = user.permissions.iter().flatten().map(|one| permission_word(lang, *one));
    let permissions: Vec<String> = permissions.collect();
    let mut facts = vec![
        Fact::new(lang.t("account-email"), view! { <bdi>{user.email.clone()}</bdi> }),
        Fact::new(lang.t("admin-email-proven"), yes_no(user.is_email_verified)),
        Fact::new(lang.t("admin-two-step"), yes_no(user.mfa_enabled)),
        Fact::new(lang.t("admin-role"), role_word(lang, user.role)),
        Fact::new(lang.t("admin-joined"), lang.date(user.created_at)),
    ];
    if let Some(phone) = user.phone.clone() {
        facts.insert(2, Fact::new(lang.t("account-phone"), view! { <bdi dir="ltr">{phone}</bdi> }));
    }
    if user.role == Role::Admin {
        facts.push(Fact::new(lang.t("admin-permissions"), permissions.join(", ")));
    }
    view! { <Card title=lang.t("admin-account")><DescriptionList facts=facts/></Card> }.into_any()
}

fn status(desk: &Desk, user: &Account) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<staff::SetUserStatus>();
    let (title, text, button, kind) = if user.is_active {
        ("admin-switch-off", "admin-switch-off-text", "admin-switch-off", ButtonKind::Danger)
    } else {
        ("admin-switch-on", "admin-switch-on-text", "admin-switch-on", ButtonKind::Primary)
    };
    let (id, next) = (user.id.to_string(), (!user.is_active).to_string());
    let state = refused(&desk.door, action);
    // another form of this page asks for a reason too; the summary of the refused one links to its field by its name
    let field = if refused(&desk.door, rpc::path::<staff::SetUserRole>()).is_refused() {
        "reason-status"
    } else {
        "reason"
    };
    view! {
        <Card title=lang.t(title)>
            <p class="soft">{lang.t(text)}</p>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="isActive" value=next/>
                <Field name="reason" id=field label=lang.t("admin-reason") kind=Input::Area maxlength=500/>
                <Button label=lang.t(button) kind=kind/>
            </Form>
        </Card>
    }
    .into_any()
}

fn role(desk: &Desk, user: &Account) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<staff::SetUserRole>();
    let state = refused(&desk.door, action);
    let field = if state.is_refused() { "reason" } else { "reason-role" };
    let roles = Role::ALL.iter().map(|role| Choice::new(role.code(), role_word(lang, *role))).collect();
    let (id, now) = (user.id.to_string(), user.role.code());
    let has = user.permissions.clone().unwrap_or_default();
    let boxes: Vec<AnyView> = Permission::ALL
        .iter()
        .map(|one| {
            let checked = user.role == Role::Admin && has.contains(one);
            view! { <Checkbox name=permission_name(*one) label=permission_word(lang, *one) checked=checked/> }
                .into_any()
        })
        .collect();
    view! {
        <Card title=lang.t("admin-role-and-permissions")>
            <p class="soft">{lang.t("admin-role-text")}</p>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <Select name="role" label=lang.t("admin-role") options=roles value=now/>
                <fieldset class="field">
                    <legend class="label">{lang.t("admin-permissions")}</legend>
                    <p class="hint">{lang.t("admin-permissions-hint")}</p>
                    <div class="boxes">{boxes}</div>
                </fieldset>
                <Field name="reason" id=field label=lang.t("admin-reason") kind=Input::Area maxlength=500/>
                <Button label=lang.t("admin-role-save")/>
            </Form>
        </Card>
    }
    .into_any()
}

fn permission_name(permission: Permission) -> String {
    format!("{permission:?}").to_lowercase()
}

fn permission_word(lang: Lang, permission: Permission) -> String {
    lang.t(&format!("admin-permission-{}", permission_name(permission)))
}
