//! Name, address and phone.

use crate::frame::{in_account, page, redirect, refused};
use domain::accounts as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::User;
use rpc::accounts;
use rpc::door::Door;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, CodeInput, Field, Form, Input, Link, LinkButton, Notice,
    PageHeader, Tone,
};

#[component]
pub fn Profile() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let user = verbs::me(&door.cx, &door.customer()?).await?;
        let (personal, phone) = (form(&door, &user), phone(lang, &user));
        let body = view! {
            <PageHeader title=lang.t("account-nav-profile")/>
            {(!user.is_email_verified).then(|| unverified(lang, &user))}
            <Card title=lang.t("account-personal")>{personal}</Card>
            {phone}
        };
        Ok(in_account(&door, &lang.t("account-nav-profile"), body.into_any()))
    })
}

fn unverified(lang: Lang, user: &User) -> AnyView {
    let email = user.email.clone();
    view! {
        <Notice tone=Tone::Warning title=lang.t("account-unverified-title")>
            <p>{tr!(lang, "account-unverified-text", email = email)}</p>
            <Form action={rpc::path::<accounts::RequestEmailCode>()} class="form-inline">
                <Button label=lang.t("account-unverified-send") size=ButtonSize::Small/>
                <Link href="/verify-email" label=lang.t("account-unverified-enter")/>
            </Form>
        </Notice>
    }
    .into_any()
}

fn form(door: &Door, user: &User) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<accounts::UpdateProfile>();
    let (refused, user) = (refused(door, action), user.clone());
    view! {
        <Form action=action state=refused>
            <div class="field-pair">
                <Field
                    name="firstName" label=lang.t("account-first-name") autocomplete="given-name" value=user.first_name
                />
                <Field
                    name="lastName" label=lang.t("account-last-name") autocomplete="family-name" optional=true
                    value=user.last_name
                />
            </div>
            <Field
                name="email" label=lang.t("account-email") kind=Input::Email autocomplete="email" value=user.email
                hint=lang.t("account-email-change-hint")
            />
            <Button label=lang.t("account-save") kind=ButtonKind::Primary/>
        </Form>
    }
    .into_any()
}

fn phone(lang: Lang, user: &User) -> AnyView {
    let Some(number) = user.phone.clone() else {
        let add = view! {
            <LinkButton href="/account/phone" label=lang.t("account-add-phone") size=ButtonSize::Small/>
        }
        .into_any();
        return view! {
            <Card title=lang.t("account-phone") action=add><p class="soft">{lang.t("account-no-phone")}</p></Card>
        }
        .into_any();
    };
    let (words, tone) = if user.is_phone_verified {
        (lang.t("account-verified"), Tone::Success)
    } else {
        (lang.t("account-not-verified"), Tone::Warning)
    };
    view! {
        <Card title=lang.t("account-phone")>
            <p class="row-title"><bdi dir="ltr">{number}</bdi> " " <Badge label=words tone=tone/></p>
            <div class="button-row">
                <LinkButton href="/account/phone" label=lang.t("account-change") size=ButtonSize::Small/>
                <Form action={rpc::path::<accounts::RemovePhone>()} class="form-inline">
                    <Button
                        label=lang.t("account-remove-phone") kind=ButtonKind::QuietDanger size=ButtonSize::Small
                    />
                </Form>
            </div>
        </Card>
    }
    .into_any()
}

#[component]
pub fn Phone() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let user = verbs::me(&door.cx, &door.customer()?).await?;
        let action = rpc::path::<accounts::RequestPhoneCode>();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <Field
                    name="phone" label=lang.t("account-phone") kind=Input::Tel autocomplete="tel"
                    value=user.phone.unwrap_or_default() hint=lang.t("account-phone-hint")
                />
                <div class="button-row">
                    <Button label=lang.t("account-send-code") kind=ButtonKind::Primary/>
                    <LinkButton href="/account" label=lang.t("account-cancel") kind=ButtonKind::Quiet/>
                </div>
            </Form>
        }
        .into_any();
        let body = view! {
            <PageHeader title=lang.t("account-phone-title") lead=lang.t("account-phone-lead")/>
            <Card>{form}</Card>
        };
        Ok(in_account(&door, &lang.t("account-phone-title"), body.into_any()))
    })
}

#[component]
pub fn ConfirmPhone() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        door.customer()?;
        let Some(phone) = door.phone().await? else {
            redirect("/account/phone");
            return Ok(().into_any());
        };
        let action = rpc::path::<accounts::VerifyPhoneCode>();
        let again = rpc::path::<accounts::RequestPhoneCode>();
        let lead = tr!(lang, "account-phone-confirm-lead", phone = phone.clone());
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <CodeInput name="code" label=lang.t("account-code") hint=lang.t("account-phone-code-hint")/>
                <Button label=lang.t("account-confirm-phone") kind=ButtonKind::Primary/>
            </Form>
            <Form action=again state=refused(&door, again) class="form-inline">
                <input type="hidden" name="phone" value=phone/>
                <Button label=lang.t("account-send-again") kind=ButtonKind::Quiet size=ButtonSize::Small/>
            </Form>
        }
        .into_any();
        let body = view! {
            <PageHeader title=lang.t("account-phone-confirm-title") lead=lead/>
            <Card>{form}</Card>
        };
        Ok(in_account(&door, &lang.t("account-phone-confirm-title"), body.into_any()))
    })
}
