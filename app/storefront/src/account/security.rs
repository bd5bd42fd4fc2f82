//! Password, two-step sign-in, and the devices one is signed in on.

use crate::frame::{in_account, page, refused};
use domain::accounts as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::{Device, LoginKind};
use rpc::accounts;
use rpc::door::Door;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, Field, Form, Input, Link, LinkButton, PageHeader, Tone,
};

#[component]
pub fn Security() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let who = door.customer()?;
        let devices = verbs::devices(&door.cx, &who).await?;
        let left = match who.identity().mfa_enabled {
            true => Some(verbs::recovery_codes_left(&door.cx, &who).await?),
            false => None,
        };
        let now = door.cx.now();
        let rows: Vec<AnyView> = devices.into_iter().map(|device| row(lang, now, device)).collect();
        let two_step = two_step(&door, left);
        let body = view! {
            <PageHeader title=lang.t("account-nav-security")/>
            <Card title=lang.t("account-password")>
                <p>{lang.t("account-password-text")}</p>
                <p><LinkButton href="/account/security/password" label=lang.t("account-change-password")/></p>
            </Card>
            <Card title=lang.t("account-two-step")>{two_step}</Card>
            <Card title=lang.t("account-devices")>
                <p>{lang.t("account-devices-text")}</p>
                <ul class="rows">{rows}</ul>
                <Form action={rpc::path::<accounts::SignOutEverywhere>()} class="form form-inline">
                    <Button label=lang.t("account-sign-out-everywhere") kind=ButtonKind::Danger/>
                </Form>
            </Card>
        };
        Ok(in_account(&door, &lang.t("account-nav-security"), body.into_any()))
    })
}

fn two_step(door: &Door, left: Option<i64>) -> AnyView {
    let lang = door.lang();
    let Some(left) = left else {
        return view! {
            <p>{lang.t("account-two-step-off-text")}</p>
            <Form action={rpc::path::<accounts::BeginTwoStep>()} class="form form-inline">
                <Button label=lang.t("account-two-step-turn-on")/>
            </Form>
        }
        .into_any();
    };
    let (off, renew) = (rpc::path::<accounts::TurnOffTwoStep>(), rpc::path::<accounts::NewRecoveryCodes>());
    view! {
        <p><Badge label=lang.t("account-two-step-on") tone=Tone::Success/></p>
        <p>{tr!(lang, "account-recovery-left", count = left)}</p>
        <details class="more">
            <summary>{lang.t("account-recovery-new")}</summary>
            {with_password(door, renew, lang.t("account-recovery-new"), ButtonKind::Secondary, "renew")}
        </details>
        <details class="more">
            <summary>{lang.t("account-two-step-turn-off")}</summary>
            {with_password(door, off, lang.t("account-two-step-turn-off"), ButtonKind::Danger, "off")}
        </details>
    }
    .into_any()
}

/// Two forms of one page ask for the password, so the ids of their fields differ.
fn with_password(door: &Door, action: &'static str, label: String, kind: ButtonKind, id: &str) -> AnyView {
    let lang = door.lang();
    let (refused, id) = (refused(door, action), format!("password-{id}"));
    view! {
        <Form action=action state=refused>
            <Field
                name="password" id=id label=lang.t("account-current-password") kind=Input::Password
                autocomplete="current-password"
            />
            <div><Button label=label kind=kind/></div>
        </Form>
    }
    .into_any()
}

fn row(lang: Lang, now: chrono::DateTime<chrono::Utc>, device: Device) -> AnyView {
    let here =
        device.is_this_one.then(|| view! { <Badge label=lang.t("account-this-device") tone=Tone::Brand/> });
    let kind = match device.kind {
        LoginKind::Browser => lang.t("account-device-browser"),
        LoginKind::Api => lang.t("account-device-api"),
    };
    let seen = tr!(lang, "account-device-seen", time = lang.relative(device.last_seen_at, now), kind = kind);
    let name = device.user_agent.clone();
    view! {
        <li class="row">
            <div>
                <p class="row-title"><bdi>{device.user_agent}</bdi> " " {here}</p>
                <p class="hint">{seen} " · " <bdi dir="ltr">{device.ip}</bdi></p>
            </div>
            <Form
                action={rpc::path::<accounts::RevokeDevice>()} class="form form-inline"
                label=tr!(lang, "account-sign-out-device", device = name)
            >
                <input type="hidden" name="id" value=device.id.to_string()/>
                <Button label=lang.t("shell-sign-out") size=ButtonSize::Small/>
            </Form>
        </li>
    }
    .into_any()
}

#[component]
pub fn Password() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        door.customer()?;
        let action = rpc::path::<accounts::ChangePassword>();
        let forgot = view! { <Link href="/forgot-password" label=lang.t("account-forgot-link")/> }.into_any();
        let body = view! {
            <PageHeader title=lang.t("account-change-password") lead=lang.t("account-change-password-lead")/>
            <Form action=action state=refused(&door, action)>
                <Field
                    name="currentPassword" label=lang.t("account-current-password") kind=Input::Password
                    autocomplete="current-password" aside=forgot
                />
                <Field
                    name="newPassword" label=lang.t("account-new-password") kind=Input::Password
                    autocomplete="new-password" hint=lang.t("account-password-hint")
                />
                <div><Button label=lang.t("account-save-password") kind=ButtonKind::Primary/></div>
            </Form>
        };
        Ok(in_account(&door, &lang.t("account-change-password"), body.into_any()))
    })
}
