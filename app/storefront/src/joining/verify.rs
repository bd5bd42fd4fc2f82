//! Proving an address: by the mail's link, or by typing its code.

use crate::frame::{in_card, page, query, refused};
use i18n::tr;
use leptos::prelude::*;
use rpc::accounts;
use ui::{Button, ButtonKind, CodeInput, Form};

#[component]
pub fn VerifyEmail() -> AnyView {
    let token = query("token");
    page(|door| async move {
        let lang = door.lang();
        let title = lang.t("account-verify-title");
        if !token.is_empty() {
            let action = rpc::path::<accounts::VerifyEmail>();
            let form = view! {
                <Form action=action state=refused(&door, action)>
                    <input type="hidden" name="token" value=token/>
                    <Button label=lang.t("account-confirm-address") kind=ButtonKind::Primary wide=true/>
                </Form>
            };
            return Ok(in_card(&door, &title, String::new(), None, form.into_any()));
        }
        let email = door.customer()?.identity().email.clone();
        let action = rpc::path::<accounts::VerifyEmailCode>();
        let again = rpc::path::<accounts::RequestEmailCode>();
        let form = view! {
            <p>{tr!(lang, "account-confirm-lead", email = email)}</p>
            <Form action=action state=refused(&door, action)>
                <CodeInput name="code" label=lang.t("account-code") hint=lang.t("account-code-hint")/>
                <Button label=lang.t("account-confirm-address") kind=ButtonKind::Primary wide=true/>
            </Form>
            <Form action=again state=refused(&door, again) class="form-inline">
                <Button label=lang.t("account-send-again") kind=ButtonKind::Quiet/>
            </Form>
        };
        Ok(in_card(&door, &title, String::new(), None, form.into_any()))
    })
}
