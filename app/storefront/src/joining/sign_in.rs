//! Signing in: address and password, then the second step where there is one.

use super::aside;
use crate::frame::{in_card, page, query, redirect, refused};
use leptos::prelude::*;
use rpc::accounts;
use ui::{Button, ButtonKind, CodeInput, Field, Form, Input, Link};

#[component]
pub fn SignIn() -> AnyView {
    let next = query("next");
    page(|door| async move {
        let lang = door.lang();
        if door.who.identity().is_some() {
            redirect(&rpc::door::local_path(&next, "/account"));
            return Ok(().into_any());
        }
        let action = rpc::path::<accounts::SignIn>();
        let forgot = view! { <Link href="/forgot-password" label=lang.t("account-forgot-link")/> }.into_any();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <input type="hidden" name="next" value=next/>
                <Field name="email" label=lang.t("account-email") kind=Input::Email autocomplete="username"/>
                <Field
                    name="password" label=lang.t("account-password") kind=Input::Password
                    autocomplete="current-password" aside=forgot
                />
                <Button label=lang.t("shell-sign-in") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        let join = aside(lang.t("account-new-here"), "/register", lang.t("shell-create-account"));
        Ok(in_card(&door, &lang.t("account-sign-in-title"), String::new(), join, form.into_any()))
    })
}

#[component]
pub fn SecondStep() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        if door.second_step().await?.is_none() {
            redirect("/login");
            return Ok(().into_any());
        }
        let action = rpc::path::<accounts::SecondStep>();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <CodeInput
                    name="code" label=lang.t("account-second-step-code") length=19 letters=true autofocus=true
                    hint=lang.t("account-second-step-hint")
                />
                <Button label=lang.t("shell-sign-in") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        let lead = lang.t("account-second-step-lead");
        Ok(in_card(&door, &lang.t("account-second-step-title"), lead, None, form.into_any()))
    })
}
