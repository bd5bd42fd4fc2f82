//! Creating an account in three steps: address, proof, name and password.

use super::aside;
use crate::frame::{in_step, page, query, redirect, refused};
use i18n::tr;
use leptos::prelude::*;
use rpc::accounts;
use ui::{Button, ButtonKind, Checkbox, CodeInput, Field, Form, Input};

#[component]
pub fn Begin() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let action = rpc::path::<accounts::BeginRegistration>();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <Field
                    name="email" label=lang.t("account-email") kind=Input::Email autocomplete="email"
                    hint=lang.t("account-register-email-hint")
                />
                <Button label=lang.t("account-continue") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        let known = aside(lang.t("account-have-one"), "/login", lang.t("shell-sign-in"));
        Ok(in_step(&door, &lang.t("account-register-title"), (1, 3), known, form.into_any()))
    })
}

/// The code is typed here; the mail's link leads here too, with its token, and a button finishes the step.
#[component]
pub fn Confirm() -> AnyView {
    let token = query("token");
    page(|door| async move {
        let lang = door.lang();
        if !token.is_empty() {
            let action = rpc::path::<accounts::ProveRegistrationByLink>();
            let form = view! {
                <Form action=action state=refused(&door, action)>
                    <input type="hidden" name="token" value=token/>
                    <Button label=lang.t("account-confirm-address") kind=ButtonKind::Primary wide=true/>
                </Form>
            };
            return Ok(in_step(&door, &lang.t("account-confirm-title"), (2, 3), None, form.into_any()));
        }
        let Some((_, email)) = door.registration().await? else {
            redirect("/register");
            return Ok(().into_any());
        };
        let action = rpc::path::<accounts::ProveRegistration>();
        let again = rpc::path::<accounts::BeginRegistration>();
        let form = view! {
            <p>{tr!(lang, "account-confirm-lead", email = email.clone())}</p>
            <Form action=action state=refused(&door, action)>
                <CodeInput name="code" label=lang.t("account-code") autofocus=true hint=lang.t("account-code-hint")/>
                <Button label=lang.t("account-continue") kind=ButtonKind::Primary wide=true/>
            </Form>
            <Form action=again state=refused(&door, again) class="form-inline">
                <input type="hidden" name="email" value=email/>
                <Button label=lang.t("account-send-again") kind=ButtonKind::Quiet/>
            </Form>
        };
        let other = aside(lang.t("account-wrong-address"), "/register", lang.t("account-change-address"));
        Ok(in_step(&door, &lang.t("account-confirm-title"), (2, 3), other, form.into_any()))
    })
}

#[component]
pub fn Details() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        if door.registration().await?.is_none() {
            redirect("/register");
            return Ok(().into_any());
        }
        let action = rpc::path::<accounts::CompleteRegistration>();
        let state = refused(&door, action);
        let sells = state.value("sells").is_some();
        let form = view! {
            <Form action=action state=state>
                <Field name="name" label=lang.t("account-name") autocomplete="name"/>
                <Field
                    name="password" label=lang.t("account-password") kind=Input::Password
                    autocomplete="new-password" hint=lang.t("account-password-hint")
                />
                <Checkbox name="sells" label=lang.t("account-sells") checked=sells hint=lang.t("account-sells-hint")/>
                <Button label=lang.t("shell-create-account") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        Ok(in_step(&door, &lang.t("account-details-title"), (3, 3), None, form.into_any()))
    })
}
