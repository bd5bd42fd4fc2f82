//! Where the link at the foot of a mail leads: nothing is switched off before one says so here.

use crate::frame::{in_card, page, query, redirect, refused};
use domain::notifications as verbs;
use i18n::tr;
use leptos::prelude::*;
use rpc::notifications;
use ui::{Button, ButtonKind, Form, LinkButton};

#[component]
pub fn Page() -> AnyView {
    let token = query("token");
    page(|door| async move {
        if token.is_empty() {
            redirect("/account/preferences");
            return Ok(().into_any());
        }
        let lang = door.lang();
        let about = verbs::unsubscribing(&door.cx, &token).await?;
        let name = lang.t(&format!("account-event-{}", about.event.replace(['.', '_'], "-")));
        let after = view! { <ui::Link href="/account/preferences" label=lang.t("notifications-choose")/> };
        let after = Some(after.into_any());
        if about.is_off {
            let title = lang.t("notifications-off-title");
            let lead = tr!(lang, "notifications-off-text", name = name);
            let body = view! { <LinkButton href="/" label=lang.t("notifications-to-shop") wide=true/> };
            return Ok(in_card(&door, &title, lead, after, body.into_any()));
        }
        let title = lang.t("notifications-stop-title");
        let lead = tr!(lang, "notifications-stop-text", name = name);
        let action = rpc::path::<notifications::Unsubscribe>();
        let body = view! {
            <Form action=action state=refused(&door, action)>
                <input type="hidden" name="token" value=token/>
                <Button label=lang.t("notifications-stop") kind=ButtonKind::Primary wide=true/>
            </Form>
        };
        Ok(in_card(&door, &title, lead, after, body.into_any()))
    })
}
