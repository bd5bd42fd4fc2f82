//! Password, two-step sign-in, and the devices one is signed in on.

use crate::frame::{in_account, page, refused};
use domain::accounts as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::{Device, LoginKind};
use rpc::accounts;
use rpc::door::Door;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, Field, Form, Icon, Input, Link, LinkButton, PageHeader, Tone,
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
        let change = view! {
            <LinkButton
                href="/account/security/password" label=lang.t("account-change-password") size=ButtonSize::Small
            />
        }
        .into_any();
        let everywhere = view! {
            <Form action={rpc::path::<accounts::SignOutEverywhere>()} class="form-inline">
                <Button
                    label=lang.t("account-sign-out-everywhere") kind=ButtonKind::QuietDanger size=ButtonSize::Small
                />
            </Form>
        }
        .into_any();
        let body = view! {
            <PageHeader title=lang.t("account-nav-security")/>
            <Card title=lang.t("account-password") action=change>
                <p class="soft">{lang.t("account-password-text")}</p>
            </Card>
            {two_step}
            <Card title=lang.t("account-devices") action=everywhere>
                <p class="soft">{lang.t("account-devices-text")}</p>
                <ul class="rows">{rows}</ul>
            </Card>
        };
        Ok(in_account(&door, &lang.t("account-nav-security"), body.into_any()))
    })
}

fn two_step(door: &Door, left: Option<i64>) -> AnyView {
    let lang = door.lang();
    let Some(left) = left else {
        let turn_on = view! {
            <Form action={rpc::path::<accounts::BeginTwoStep>()} class="form-inline">
                <Button label=lang.t("account-two-step-turn-on") size=ButtonSize::Small/>
            </Form>
        }
        .into_any();
        return view! {
            <Card title=lang.t("account-two-step") action=turn_on>
                <p class="soft">{lang.t("account-two-step-off-text")}</p>
            </Card>
        }
        .into_any();
    };
    let (off, renew) = (rpc::path::<accounts::TurnOffTwoStep>(), rpc::path::<accounts::NewRecoveryCodes>());
    let renew = with_password(door, renew, lang.t("account-recovery-new"), ButtonKind::Secondary, "renew");
    let off = with_password(door, off, lang.t("account-two-step-turn-off"), ButtonKind::QuietDanger, "off");
    let on =
        view! { <Badge label=lang.t("account-two-step-on") tone=Tone::Success icon=Icon::Check/> }.into_any();
    view! {
        <Card title=lang.t("account-two-step") action=on>
            <p class="soft">{tr!(lang, "account-recovery-left", count = left)}</p>
            <div class="mores">{renew}{off}</div>
        </Card>
    }
    .into_any()
}

/// What needs the password once more, folded away. Two forms of one page ask for the password, so the ids of their fields differ.
fn with_password(door: &Door, action: &'static str, label: String, kind: ButtonKind, id: &str) -> AnyView {
    let lang = door.lang();
    let refused = refused(door, action);
    // the summary of a refused form links to the field by its name
    let id = if refused.is_refused() { "password".to_owned() } else { format!("password-{id}") };
    // what was refused must be in sight
    let open = refused.is_refused();
    view! {
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{label.clone()}</summary>
            <Form action=action state=refused>
                <Field
                    name="password" id=id label=lang.t("account-current-password") kind=Input::Password
                    autocomplete="current-password"
                />
                <Button label=label kind=kind/>
            </Form>
        </details>
    }
    .into_any()
}

fn row(lang: Lang, now: chrono::DateTime<chrono::Utc>, device: Device) -> AnyView {
    let here =
        device.is_this_one.then(|| view! { <Badge label=lang.t("account-this-device") tone=Tone::Brand/> });
    let (kind, sign) = match device.kind {
        LoginKind::Browser if is_handheld(&device.user_agent) => {
            (lang.t("account-device-browser"), Icon::Phone)
        }
        LoginKind::Browser => (lang.t("account-device-browser"), Icon::Monitor),
        LoginKind::Api => (lang.t("account-device-api"), Icon::Key),
    };
    let seen = tr!(lang, "account-device-seen", time = lang.relative(device.last_seen_at, now), kind = kind);
    let spoken = tr!(lang, "account-sign-out-device", device = device.user_agent.clone());
    view! {
        <li class="row">
            <span class="row-sign">{sign.view()}</span>
            <div>
                <p class="row-title"><bdi>{device.user_agent}</bdi> " " {here}</p>
                <p class="hint">{seen} " · " <bdi dir="ltr">{device.ip}</bdi></p>
            </div>
            <Form action={rpc::path::<accounts::RevokeDevice>()} class="form-inline row-end">
                <input type="hidden" name="id" value=device.id.to_string()/>
                <Button label=lang.t("shell-sign-out") size=ButtonSize::Small spoken=spoken/>
            </Form>
        </li>
    }
    .into_any()
}

/// Whether the summary of a browser names a system of phones and tablets.
fn is_handheld(user_agent: &str) -> bool {
    ["Android", "iOS", "iPhone", "iPad"].iter().any(|system| user_agent.contains(system))
}

#[component]
pub fn Password() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        door.customer()?;
        let action = rpc::path::<accounts::ChangePassword>();
        let forgot = view! { <Link href="/forgot-password" label=lang.t("account-forgot-link")/> }.into_any();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <Field
                    name="currentPassword" label=lang.t("account-current-password") kind=Input::Password
                    autocomplete="current-password" aside=forgot
                />
                <Field
                    name="newPassword" label=lang.t("account-new-password") kind=Input::Password
                    autocomplete="new-password" hint=lang.t("account-password-hint")
                />
                <div class="button-row">
                    <Button label=lang.t("account-save-password") kind=ButtonKind::Primary/>
                    <LinkButton href="/account/security" label=lang.t("account-cancel") kind=ButtonKind::Quiet/>
                </div>
            </Form>
        }
        .into_any();
        let body = view! {
            <PageHeader title=lang.t("account-change-password") lead=lang.t("account-change-password-lead")/>
            <Card>{form}</Card>
        };
        Ok(in_account(&door, &lang.t("account-change-password"), body.into_any()))
    })
}
