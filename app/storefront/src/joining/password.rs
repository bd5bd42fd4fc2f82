//! A forgotten password: asking for the link, and choosing a new one.

use super::aside;
use crate::frame::{in_card, page, query, refused};
use leptos::prelude::*;
use rpc::accounts;
use ui::{Button, ButtonKind, Field, Form, Input, Notice, Tone};

#[component]
pub fn ForgotPassword() -> AnyView {
    let sent = !query("sent").is_empty();
    page(move |door| async move {
        let lang = door.lang();
        let title = lang.t("account-forgot-title");
        let back = aside(lang.t("account-remembered"), "/login", lang.t("shell-sign-in"));
        if sent {
            let said = view! {
                <Notice tone=Tone::Success title=lang.t("account-forgot-sent-title")>
                    {lang.t("account-forgot-sent-text")}
                </Notice>
            };
            return Ok(in_card(&door, &title, String::new(), back, said.into_any()));
        }
        let action = rpc::path::<accounts::ForgotPassword>();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <Field name="email" label=lang.t("account-email") kind=Input::Email autocomplete="username"/>
                <Button label=lang.t("account-forgot-send") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        Ok(in_card(&door, &title, lang.t("account-forgot-lead"), back, form.into_any()))
    })
}

#[component]
pub fn ResetPassword() -> AnyView {
    let token = query("token");
    page(|door| async move {
        let lang = door.lang();
        let title = lang.t("account-reset-title");
        let again = aside(lang.t("account-reset-expired"), "/forgot-password", lang.t("account-forgot-send"));
        if token.is_empty() {
            let said = view! { <p>{lang.t("error-link-expired")}</p> };
            return Ok(in_card(&door, &title, String::new(), again, said.into_any()));
        }
        let action = rpc::path::<accounts::ResetPassword>();
        let form = view! {
            <Form action=action state=refused(&door, action)>
                <input type="hidden" name="token" value=token/>
                <Field
                    name="password" label=lang.t("account-new-password") kind=Input::Password
                    autocomplete="new-password" hint=lang.t("account-password-hint")
                />
                <Button label=lang.t("account-save-password") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        Ok(in_card(&door, &title, lang.t("account-reset-lead"), again, form.into_any()))
    })
}
