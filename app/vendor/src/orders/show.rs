//! One order, cut down to the own part, with what is to be done about it.

use super::act;
use crate::frame::{Desk, page};
use ::frame::orders::{self as shown, amount, money_badge, order_badge};
use ::frame::param;
use ::frame::payments::payments_card;
use domain::orders::{self as verbs, Party};
use domain::payments;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::orders::{DeliveryType, Order as Sold, OrderStatus, VendorOrder};
use model::{AppError, Money, Result};
use ui::{Breadcrumbs, Card, DescriptionList, Fact, Icon, LinkButton, NavLink, PageHeader};

#[component]
pub fn Order() -> AnyView {
    let number = param("number");
    page(|desk| async move {
        let who = Party::Seller(desk.who.clone());
        let order = verbs::get(&desk.door.cx, &who, &number).await?;
        let title = tr!(desk.lang(), "orders-title-one", number = order.order_number.clone());
        let (paid, back) = payments::orders_payments(&desk.door.cx, &who, order.id).await?;
        let money = payments_card(&desk.door, &paid, &back);
        let body = whole(&desk, &order, &title, money)?;
        Ok(desk.show(&title, body))
    })
}

fn whole(desk: &Desk, order: &Sold, title: &str, money: Option<AnyView>) -> Result<AnyView> {
    let lang = desk.lang();
    let part = order.vendor_orders.first().ok_or(AppError::NotFound)?;
    let packing = format!("/vendor/orders/{}/packing-list", order.order_number);
    let list =
        view! { <LinkButton href=packing label=lang.t("orders-packing-list") icon=Icon::File/> }.into_any();
    let notes = (!order.notes.is_empty()).then(|| {
        let words = order.notes.clone();
        view! { <Card title=lang.t("orders-notes")><p dir="auto" class="prose-lines">{words}</p></Card> }
    });
    let day = lang.date(order.created_at);
    let lead = tr!(lang, "orders-placed-on", day = day);
    let crumbs = vec![NavLink::new("/vendor/orders", lang.t("orders-title"))];
    let (lines, parcels) = (shown::lines(lang, order, part.vendor_id), shown::parcels(lang, order, part));
    // each of these is shown anew when something happens to the order
    let topic = format!("order:{}", order.id);
    let (totals, earned) = (shown::totals(lang, order), earned(lang, order, part));
    Ok(view! {
        <Breadcrumbs links=crumbs here=order.order_number.clone()/>
        <PageHeader title=title.to_owned() lead=lead action=list/>
        <div id="order-state" role="status" data-follow=topic.clone()>
            <p class="order-badges">{order_badge(lang, order.status)} " " {money_badge(lang, order.payment_status)}</p>
        </div>
        <div class="order-columns">
            <div class="stack">
                <div id="order-to-do" class="stack" data-follow=topic.clone()>{act::to_do(&desk.door, order, part)}</div>
                <div id="order-parts" class="stack" data-follow=topic.clone()><Card>{lines} {parcels}</Card></div>
                {notes}
            </div>
            <div class="stack">
                <div id="order-sums" class="stack" data-follow=topic.clone()>
                    <Card title=lang.t("orders-summary")>{totals} {earned}</Card>
                    {money}
                </div>
                {places(lang, order, part)}
                <div id="order-acts" class="stack" data-follow=topic.clone()>
                    {act::cancelling(&desk.door, order, part)}
                    {refund(lang, order)}
                </div>
                <div id="order-told" data-follow=topic>{shown::timeline(lang, desk.door.cx.now(), order)}</div>
            </div>
        </div>
    }
    .into_any())
}

/// What is left of it for the store.
fn earned(lang: Lang, order: &Sold, part: &VendorOrder) -> Option<AnyView> {
    let commission = part.commission.as_ref()?.in_currency(order.currency)?;
    let total = part.total.in_currency(order.currency)?;
    let left = Money::new(total.minor - commission.minor, order.currency);
    let facts = vec![
        Fact::new(lang.t("orders-commission"), view! { <bdi>{lang.money(commission)}</bdi> }),
        Fact::new(lang.t("orders-earned"), view! { <strong><bdi>{lang.money(left)}</bdi></strong> }),
    ];
    Some(view! { <DescriptionList facts=facts/> }.into_any())
}

fn places(lang: Lang, order: &Sold, part: &VendorOrder) -> AnyView {
    let to = match (&order.shipping_address, order.delivery_type) {
        (Some(address), DeliveryType::Delivery) => shown::address(lang, address),
        _ => view! { <p>{lang.t("orders-pickup")}</p> }.into_any(),
    };
    let method = part.shipping_method.clone();
    let way = (!method.is_empty())
        .then(|| view! { <p class="hint">{Icon::Truck.view()} " " <bdi>{method}</bdi></p> });
    view! { <Card title=lang.t("orders-address")>{to} {way}</Card> }.into_any()
}

/// Money that was paid can be given back.
fn refund(lang: Lang, order: &Sold) -> Option<AnyView> {
    use model::orders::PaymentStatus::{Paid, PartiallyRefunded};
    let is_paid = matches!(order.payment_status, Paid | PartiallyRefunded);
    let is_live =
        !matches!(order.status, OrderStatus::Pending | OrderStatus::Expired | OrderStatus::Refunded);
    let href = format!("/vendor/orders/{}/refund", order.order_number);
    let label = amount(lang, &order.refunded, order.currency);
    (is_paid && is_live).then(|| {
        let given = tr!(lang, "orders-given-back", amount = label);
        view! {
            <Card>
                <p class="soft">{given}</p>
                <LinkButton href=href label=lang.t("orders-refund") icon=Icon::Return/>
            </Card>
        }
        .into_any()
    })
}
