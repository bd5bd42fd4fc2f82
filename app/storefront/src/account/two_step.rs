//! Setting up two-step sign-in, and the recovery codes that are shown once.

use crate::frame::{in_account, page, redirect, refused};
use domain::accounts as verbs;
use leptos::prelude::*;
use model::AppError;
use rpc::accounts;
use ui::{Button, ButtonKind, Card, CodeInput, Form, LinkButton, Notice, PageHeader, Tone};

#[component]
pub fn TwoStep() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let Some(enrolment) = verbs::two_step_enrolment(&door.cx, &door.customer()?).await? else {
            redirect("/account/security");
            return Ok(().into_any());
        };
        let action = rpc::path::<accounts::ConfirmTwoStep>();
        let title = lang.t("account-two-step-set-up");
        let (picture, key) = (picture(&enrolment.url)?, in_groups(&enrolment.secret));
        let state = refused(&door, action);
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("account-two-step-lead")/>
            <Card>
                <ol class="steps">
                    <li><p>{lang.t("account-two-step-app")}</p></li>
                    <li>
                        <p>{lang.t("account-two-step-scan")}</p>
                        <div class="qr" inner_html=picture></div>
                        <p class="soft">{lang.t("account-two-step-key")}</p>
                        <p><code class="key" dir="ltr">{key}</code></p>
                    </li>
                    <li>
                        <Form action=action state=state>
                            <CodeInput name="code" label=lang.t("account-two-step-code")/>
                            <div class="button-row">
                                <Button label=lang.t("account-two-step-turn-on") kind=ButtonKind::Primary/>
                                <LinkButton
                                    href="/account/security" label=lang.t("account-cancel") kind=ButtonKind::Quiet
                                />
                            </div>
                        </Form>
                    </li>
                </ol>
            </Card>
        };
        Ok(in_account(&door, &title, body.into_any()))
    })
}

/// The picture an authenticator app scans, black on white in both themes.
fn picture(url: &str) -> Result<String, AppError> {
    let code = qrcode::QrCode::new(url).map_err(AppError::broken)?;
    let svg = code.render::<qrcode::render::svg::Color>().min_dimensions(200, 200).quiet_zone(true).build();
    // the declaration belongs to files of their own, not to a page
    Ok(svg.find("<svg").map_or(svg.clone(), |at| svg[at..].to_owned()))
}

/// Four letters at a time are easier to type.
fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[component]
pub fn RecoveryCodes() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        door.customer()?;
        let codes = door.take_recovery_codes().await?;
        if codes.is_empty() {
            redirect("/account/security");
            return Ok(().into_any());
        }
        let rows: Vec<AnyView> =
            codes.into_iter().map(|code| view! { <li><code>{code}</code></li> }.into_any()).collect();
        let title = lang.t("account-recovery-title");
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("account-recovery-lead")/>
            <Notice tone=Tone::Warning title=lang.t("account-recovery-once")>{lang.t("account-recovery-once-text")}</Notice>
            <Card>
                <ol class="recovery-codes" dir="ltr">{rows}</ol>
            </Card>
            <p class="button-row"><LinkButton href="/account/security" label=lang.t("account-recovery-done") kind=ButtonKind::Primary/></p>
        };
        Ok(in_account(&door, &title, body.into_any()))
    })
}
