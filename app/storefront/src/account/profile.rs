//! Name, address and phone.

use crate::frame::{in_account, page, redirect, refused};
use domain::accounts as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::User;
use rpc::accounts;
use rpc::door::Door;
use ui::{
    Badge, Button, ButtonKind, Card, CodeInput, DescriptionList, Fact, Field, Form, Input, Link, Notice,
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
            <Card title=lang.t("account-phone")>{phone}</Card>
        };
        Ok(in_account(&door, &lang.t("account-nav-profile"), body.into_any()))
    })
}

fn unverified(lang: Lang, user: &User) -> AnyView {
    let email = user.email.clone();
    view! {
        <Notice tone=Tone::Warning title=lang.t("account-unverified-title")>
            <p>{tr!(lang, "account-unverified-text", email = email)}</p>
            <Form action={rpc::path::<accounts::RequestEmailCode>()} class="form form-inline">
                <Button label=lang.t("account-unverified-send")/>
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
            <Field name="firstName" label=lang.t("account-first-name") autocomplete="given-name" value=user.first_name/>
            <Field
                name="lastName" label=lang.t("account-last-name") autocomplete="family-name" optional=true
                value=user.last_name
            />
            <Field
                name="email" label=lang.t("account-email") kind=Input::Email autocomplete="email" value=user.email
                hint=lang.t("account-email-change-hint")
            />
            <div><Button label=lang.t("account-save") kind=ButtonKind::Primary/></div>
        </Form>
    }
    .into_any()
}

fn phone(lang: Lang, user: &User) -> AnyView {
    let Some(number) = user.phone.clone() else {
        return view! {
            <p>{lang.t("account-no-phone")}</p>
            <p><Link href="/account/phone" label=lang.t("account-add-phone")/></p>
        }
        .into_any();
    };
    let (words, tone) = if user.is_phone_verified {
        (lang.t("account-verified"), Tone::Success)
    } else {
        (lang.t("account-not-verified"), Tone::Warning)
    };
    let shown = view! { <bdi dir="ltr">{number}</bdi> " " <Badge label=words tone=tone/> }.into_any();
    let change = view! { <Link href="/account/phone" label=lang.t("account-change")/> }.into_any();
    view! {
        <DescriptionList facts=vec![Fact::new(lang.t("account-phone"), shown).action(change)]/>
        <Form action={rpc::path::<accounts::RemovePhone>()} class="form form-inline">
            <Button label=lang.t("account-remove-phone") kind=ButtonKind::Quiet/>
        </Form>
    }
    .into_any()
}

#[component]
pub fn Phone() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let user = verbs::me(&door.cx, &door.customer()?).await?;
        let action = rpc::path::<accounts::RequestPhoneCode>();
        let body = view! {
            <PageHeader title=lang.t("account-phone-title") lead=lang.t("account-phone-lead")/>
            <Form action=action state=refused(&door, action)>
                <Field
                    name="phone" label=lang.t("account-phone") kind=Input::Tel autocomplete="tel"
                    value=user.phone.unwrap_or_default() hint=lang.t("account-phone-hint")
                />
                <div><Button label=lang.t("account-send-code") kind=ButtonKind::Primary/></div>
            </Form>
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
        let body = view! {
            <PageHeader title=lang.t("account-phone-confirm-title") lead=tr!(lang, "account-phone-confirm-lead", phone = phone.clone())/>
            <Form action=action state=refused(&door, action)>
                <CodeInput name="code" label=lang.t("account-code") hint=lang.t("account-phone-code-hint")/>
                <div><Button label=lang.t("account-confirm-phone") kind=ButtonKind::Primary/></div>
            </Form>
            <Form action=again state=refused(&door, again) class="form form-inline">
                <input type="hidden" name="phone" value=phone/>
                <Button label=lang.t("account-send-again") kind=ButtonKind::Quiet/>
            </Form>
        };
        Ok(in_account(&door, &lang.t("account-phone-confirm-title"), body.into_any()))
    })
}
