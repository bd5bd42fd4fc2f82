//! One order with all its parts, and what can be decided about it.

use crate::frame::{Desk, page};
use ::frame::orders::{self as shown, money_badge, order_badge, status_word};
use ::frame::payments::payments_card;
use ::frame::{param, refused};
use domain::orders::state::{self, Role};
use domain::orders::{self as verbs, Party};
use domain::payments;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::Permission;
use model::orders::{DeliveryType, Order as Sold, OrderStatus, VendorOrder};
use rpc::orders;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, Choice, Field, Form, Icon, Input, LinkButton, NavLink, Notice,
    PageHeader, Select, Tone,
};

#[component]
pub fn Order() -> AnyView {
    let number = param("number");
    page(|desk| async move {
        let who = Party::Staff(desk.who.clone());
        let order = verbs::get(&desk.door.cx, &who, &number).await?;
        let title = tr!(desk.lang(), "orders-title-one", number = order.order_number.clone());
        let (paid, back) = payments::orders_payments(&desk.door.cx, &who, order.id).await?;
        let money = payments_card(&desk.door, &paid, &back);
        let body = whole(&desk, &order, &title, money);
        Ok(desk.show(&title, body))
    })
}

fn whole(desk: &Desk, order: &Sold, title: &str, money: Option<AnyView>) -> AnyView {
    let lang = desk.lang();
    let parts: Vec<AnyView> = order.vendor_orders.iter().map(|part| part_view(desk, order, part)).collect();
    let waits = order.needs_action.clone().map(|why| waiting(desk, order, why));
    let notes = (!order.notes.is_empty()).then(|| {
        let words = order.notes.clone();
        view! { <Card title=lang.t("orders-notes")><p dir="auto" class="prose-lines">{words}</p></Card> }
    });
    let day = lang.date_time(order.created_at);
    let crumbs = vec![NavLink::new("/admin/orders", lang.t("orders-title"))];
    let may_refund = desk.may(Permission::Refunds) && is_paid(order);
    let refund = may_refund.then(|| {
        let href = format!("/admin/orders/{}/refund", order.order_number);
        view! { <LinkButton href=href label=lang.t("orders-refund") icon=Icon::Return/> }.into_any()
    });
    let totals = shown::totals(lang, order);
    view! {
        <Breadcrumbs links=crumbs here=order.order_number.clone()/>
        <PageHeader title=title.to_owned() lead=tr!(lang, "orders-placed-on", day = day) action=refund/>
        <p class="order-badges">{order_badge(lang, order.status)} " " {money_badge(lang, order.payment_status)}</p>
        {waits}
        <div class="order-columns">
            <div class="stack">{parts} {notes}</div>
            <div class="stack">
                <Card title=lang.t("orders-summary")>{totals}</Card>
                {money}
                {people(lang, order)}
                {cancelling(desk, order)}
                {shown::timeline(lang, desk.door.cx.now(), order)}
            </div>
        </div>
    }
    .into_any()
}

/// What a person must look at, and a way to say that it is done.
fn waiting(desk: &Desk, order: &Sold, why: String) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<orders::Settle>();
    let (state, number, back) =
        (refused(&desk.door, action), order.order_number.clone(), desk.door.path().to_owned());
    view! {
        <Notice tone=Tone::Danger title=tr!(lang, "orders-needs-action", why = why)>
            <Form action=action state=state>
                <input type="hidden" name="order" value=number/>
                <input type="hidden" name="back" value=back/>
                <Field name="note" label=lang.t("orders-move-note") optional=true maxlength=500/>
                <Button label=lang.t("orders-settle")/>
            </Form>
        </Notice>
    }
    .into_any()
}

fn is_paid(order: &Sold) -> bool {
    use model::orders::PaymentStatus::{Paid, PartiallyRefunded};
    matches!(order.payment_status, Paid | PartiallyRefunded)
}

fn people(lang: Lang, order: &Sold) -> AnyView {
    let (email, user) = (order.email.clone(), order.user_id);
    let buyer = match user {
        Some(id) => view! { <a class="link-quiet" href=format!("/admin/users/{id}")><bdi>{email}</bdi></a> }
            .into_any(),
        None => view! { <bdi>{email}</bdi> }.into_any(),
    };
    let to = match (&order.shipping_address, order.delivery_type) {
        (Some(address), DeliveryType::Delivery) => shown::address(lang, address),
        _ => view! { <p>{lang.t("orders-pickup")}</p> }.into_any(),
    };
    let billing = shown::address(lang, &order.billing_address);
    view! {
        <Card title=lang.t("orders-buyer")><p>{buyer}</p></Card>
        <Card title=lang.t("orders-address")>{to}</Card>
        <Card title=lang.t("orders-billing")>{billing}</Card>
    }
    .into_any()
}

fn part_view(desk: &Desk, order: &Sold, part: &VendorOrder) -> AnyView {
    let lang = desk.lang();
    let store = tr!(lang, "orders-from-store", store = part.store_name.clone());
    let reason = part.cancel_reason.clone().filter(|reason| !reason.is_empty()).map(|reason| {
        let words = tr!(lang, "orders-cancelled-because", reason = reason);
        view! { <p class="hint" dir="auto">{words}</p> }
    });
    let (lines, parcels) = (shown::lines(lang, order, part.vendor_id), shown::parcels(lang, order, part));
    let moving = moving(desk, part);
    view! {
        <Card title=store action=order_badge(lang, part.status)>
            {lines}
            {reason}
            {parcels}
            {moving}
        </Card>
    }
    .into_any()
}

/// Where staff may move a part from here.
fn moving(desk: &Desk, part: &VendorOrder) -> Option<AnyView> {
    let lang = desk.lang();
    let options: Vec<Choice> = OrderStatus::ALL
        .into_iter()
        .filter(|to| state::may(Role::Staff, part.status, *to))
        .map(|to| Choice::new(to.name(), status_word(lang, to.name())))
        .collect();
    let first = options.first().map(|choice| choice.value.clone())?;
    let action = rpc::path::<orders::SetStatus>();
    let (id, back) = (part.id.to_string(), desk.door.path().to_owned());
    let mut state = refused(&desk.door, action);
    if state.value("order").unwrap_or_default() != id {
        state = ui::FormState::default();
    }
    let open = state.is_refused();
    // the summary of a refused form leads to `#status`
    let key = if open { String::new() } else { format!("-{id}") };
    Some(
        view! {
            <details class="more" open=open>
                <summary>{Icon::ChevronEnd.view()}{lang.t("orders-move-title")}</summary>
                <Form action=action state=state>
                    <input type="hidden" name="order" value=id/>
                    <input type="hidden" name="back" value=back/>
                    <Select name="status" id=format!("status{key}") label=lang.t("orders-move-to") options=options value=first/>
                    <Field name="note" id=format!("note{key}") label=lang.t("orders-move-note") optional=true maxlength=500/>
                    <Button label=lang.t("orders-move")/>
                </Form>
            </details>
        }
        .into_any(),
    )
}

fn cancelling(desk: &Desk, order: &Sold) -> Option<AnyView> {
    let lang = desk.lang();
    let can = |part: &VendorOrder| state::may(Role::Staff, part.status, OrderStatus::Cancelled);
    if !order.vendor_orders.iter().any(can) {
        return None;
    }
    let action = rpc::path::<orders::CancelPart>();
    let state = refused(&desk.door, action);
    let (open, number, back) = (state.is_refused(), order.order_number.clone(), desk.door.path().to_owned());
    Some(
        view! {
            <Card>
                <details class="more" open=open>
                    <summary>{Icon::ChevronEnd.view()}{lang.t("orders-staff-cancel")}</summary>
                    <Form action=action state=state>
                        <input type="hidden" name="order" value=number/>
                        <input type="hidden" name="back" value=back/>
                        <p class="soft">{lang.t("orders-cancel-part-text")}</p>
                        <Field
                            name="reason" label=lang.t("orders-cancel-reason") kind=Input::Area
                            hint=lang.t("orders-cancel-part-hint") maxlength=500
                        />
                        <Button label=lang.t("orders-staff-cancel") kind=ButtonKind::Danger/>
                    </Form>
                </details>
            </Card>
        }
        .into_any(),
    )
}
