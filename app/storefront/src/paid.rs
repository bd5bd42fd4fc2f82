//! Coming back from where one paid: on to the order, to another try, or a moment of patience.

use crate::frame::{in_card, page, query, redirect, refused};
use domain::payments as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_meta::Meta;
use model::AppError;
use model::payments::{Payment, PaymentState};
use rpc::checkout::Pay;
use rpc::door::Door;
use ui::{Button, ButtonKind, Choice, Form, LinkButton, Notice, RadioGroup, Tone};

/// `/checkout/paid?payment=…`: every gateway leads back here.
#[component]
pub fn Paid() -> AnyView {
    let id = query("payment");
    page(|door| async move {
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let (payment, number) = verbs::came_back(&door.cx, id).await?;
        Ok(match payment.status {
            PaymentState::Failed | PaymentState::Cancelled => failed(&door, &payment, &number),
            PaymentState::Pending | PaymentState::Processing => waiting(&door),
            PaymentState::RequiresAction => unfinished(&door, &payment, &number),
            _ => {
                redirect(&format!("/checkout/done?order={number}"));
                ().into_any()
            }
        })
    })
}

/// The page asks again by itself, with or without scripts.
fn waiting(door: &Door) -> AnyView {
    let lang = door.lang();
    let title = lang.t("payments-waiting-title");
    let body = view! {
        <Meta http_equiv="refresh" content="5"/>
        <p role="status">{lang.t("payments-waiting-text")}</p>
        <p><LinkButton href=door.address.clone() label=lang.t("payments-look-again")/></p>
    };
    in_card(door, &title, String::new(), None, body.into_any())
}

fn failed(door: &Door, payment: &Payment, number: &str) -> AnyView {
    let lang = door.lang();
    let title = lang.t("payments-failed-title");
    let why = match (payment.status, payment.failure_code.as_deref()) {
        (PaymentState::Cancelled, _) => "payments-called-off",
        (_, Some("card_declined")) => "error-card-declined",
        (_, Some("insufficient_funds")) => "error-insufficient-funds",
        _ => "error-payment-failed",
    };
    let body = view! {
        <Notice tone=Tone::Danger title=lang.t(why) urgent=true/>
        {pay_again(door, number)}
    };
    in_card(door, &title, lead(lang, number), None, body.into_any())
}

/// The buyer came back without having finished.
fn unfinished(door: &Door, payment: &Payment, number: &str) -> AnyView {
    let lang = door.lang();
    let title = lang.t("payments-unfinished-title");
    let go_on = rpc::payments::gateways_page(door, payment).map(|url| {
        view! { <p><LinkButton href=url label=lang.t("payments-go-on") kind=ButtonKind::Primary wide=true/></p> }
    });
    let body = view! { {go_on}{pay_again(door, number)} };
    in_card(door, &title, lead(lang, number), None, body.into_any())
}

fn lead(lang: Lang, number: &str) -> String {
    tr!(lang, "payments-order", order = number.to_owned())
}

/// The form that begins another payment of an order; for every page that shows an unpaid one.
pub fn pay_again(door: &Door, number: &str) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<Pay>();
    let state = refused(door, action);
    let methods = verbs::methods(&door.cx);
    let first = methods.first().map(|method| method.name().to_owned()).unwrap_or_default();
    let options = methods
        .iter()
        .map(|method| Choice::new(method.name(), ::frame::payments::method_words(lang, *method)))
        .collect::<Vec<_>>();
    let number = number.to_owned();
    view! {
        <Form action=action state=state>
            <input type="hidden" name="order" value=number/>
            <RadioGroup name="method" label=lang.t("payments-how") options=options value=first cards=true/>
            <Button label=lang.t("payments-pay-again") kind=ButtonKind::Primary wide=true/>
        </Form>
    }
    .into_any()
}
