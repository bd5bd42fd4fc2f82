//! `/checkout/done`: thanks, and what comes next. It can be opened again as long as the session or the account knows the
//! order.

use super::payment::choice;
use super::quiet;
use crate::frame::{page_within, query, redirect, refused};
use domain::{orders, payments};
use i18n::tr;
use leptos::prelude::*;
use model::Amount;
use model::orders::{Order, OrderStatus};
use model::payments::PaymentMethod;
use rpc::checkout::Pay;
use rpc::door::Door;
use ui::{Button, ButtonKind, Form, Icon, LinkButton, Notice, RadioGroup, Tone};

#[component]
pub fn Page() -> AnyView {
    let number = query("order");
    page_within(quiet, |door| async move {
        if number.is_empty() {
            redirect("/cart");
            return Ok(().into_any());
        }
        let order = orders::get(&door.cx, &door.buyer_of(&number).await?, &number).await?;
        let title = door.lang().t(match order.status {
            OrderStatus::Pending => "checkout-done-waiting-title",
            OrderStatus::Expired | OrderStatus::Cancelled => "checkout-done-over-title",
            _ => "checkout-done-title",
        });
        let body = match order.status {
            OrderStatus::Pending => waiting(&door, &order),
            OrderStatus::Expired | OrderStatus::Cancelled => over(&door),
            _ => thanks(&door, &order),
        };
        let number = tr!(door.lang(), "checkout-done-number", number = order.order_number);
        let body = view! {
            <div class="checkout-done">
                <h1 class="page-title page-title-large">{title.clone()}</h1>
                <p class="checkout-number">{number}</p>
                {body}
            </div>
        };
        Ok(quiet(&door, &title, body.into_any()))
    })
}

fn money(door: &Door, order: &Order, amount: &Amount) -> String {
    amount.in_currency(order.currency).map(|money| door.lang().money(money)).unwrap_or_default()
}

fn thanks(door: &Door, order: &Order) -> AnyView {
    let lang = door.lang();
    let is_cash = order.payment_method.as_deref().and_then(PaymentMethod::named) == Some(PaymentMethod::Cod);
    let next = if is_cash {
        tr!(lang, "checkout-done-cod", total = money(door, order, &order.total))
    } else {
        lang.t("checkout-done-confirmed")
    };
    let join = door.who.identity().is_none().then(|| {
        view! {
            <Notice title=lang.t("checkout-done-account-title")>
                <LinkButton href="/register" label=lang.t("checkout-done-account")/>
            </Notice>
        }
    });
    view! {
        <p>{tr!(lang, "checkout-done-mail", email = order.email.clone())}</p>
        <h2 class="checkout-heading">{lang.t("checkout-done-next")}</h2>
        <p>{next}</p>
        <div class="button-row">
            <LinkButton
                href=format!("/orders/{}", order.order_number) label=lang.t("checkout-done-order")
                kind=ButtonKind::Primary icon=Icon::Box
            />
            <LinkButton href="/products" label=lang.t("checkout-done-shop") kind=ButtonKind::Quiet/>
        </div>
        {join}
    }
    .into_any()
}

/// Not paid yet: another try, or a look whether it came in meanwhile.
fn waiting(door: &Door, order: &Order) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<Pay>();
    let methods = payments::methods(&door.cx);
    let before = order.payment_method.as_deref().and_then(PaymentMethod::named);
    let chosen = before.filter(|method| methods.contains(method)).or(methods.first().copied());
    let options = methods.iter().map(|method| choice(lang, *method)).collect();
    let time = order.pay_by.map(|at| lang.date_time(at)).unwrap_or_default();
    let (number, total) = (order.order_number.clone(), money(door, order, &order.total));
    let again = format!("/checkout/done?order={number}");
    view! {
        <p>{tr!(lang, "checkout-done-waiting-text", time = time)}</p>
        <Form action=action state=refused(door, action)>
            <input type="hidden" name="order" value=number/>
            <RadioGroup
                name="method" label=lang.t("checkout-pay-with") cards=true options=options
                value=chosen.map(PaymentMethod::name).unwrap_or_default()
            />
            <div class="button-row">
                <Button
                    label=tr!(lang, "checkout-pay", total = total) kind=ButtonKind::Primary
                />
                <LinkButton href=again label=lang.t("checkout-done-look-again") kind=ButtonKind::Quiet/>
            </div>
        </Form>
    }
    .into_any()
}

fn over(door: &Door) -> AnyView {
    let lang = door.lang();
    view! {
        <Notice title=lang.t("checkout-done-over-text") tone=Tone::Info/>
        <div class="button-row">
            <LinkButton href="/cart" label=lang.t("cart-title") kind=ButtonKind::Primary/>
            <LinkButton href="/products" label=lang.t("checkout-done-shop") kind=ButtonKind::Quiet/>
        </div>
    }
    .into_any()
}
