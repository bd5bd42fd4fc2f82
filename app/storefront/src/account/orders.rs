//! What one has bought: the list, and one order with all there is to do about it.

use crate::frame::{in_account, page, param, query, refused};
use ::frame::orders::{self as shown, amount, money_badge, order_badge};
use ::frame::payments::payments_card;
use ::frame::{in_shop, list, moment, redirect};
use domain::orders as verbs;
use domain::orders::Party;
use domain::payments;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::orders::{DeliveryType, Order as Bought, OrderFilter, OrderStatus, VendorOrder};
use model::{AppError, PageRequest, Result};
use rpc::door::{Door, sign_in_path};
use rpc::orders;
use ui::{
    Button, ButtonKind, Card, Choice, Column, DataTable, EmptyState, Field, Form, Icon, Input, LinkButton,
    Narrow, Notice, PageHeader, Pager, Row, Select, Tone,
};

const PATH: &str = "/account/orders";

#[component]
pub fn Orders() -> AnyView {
    let [status, search, number] = ["status", "search", "page"].map(query);
    page(|door| async move {
        let lang = door.lang();
        let who = door.customer()?;
        let wanted = PageRequest::check(number.parse().ok(), Some(10))?;
        let filter = OrderFilter { status: OrderStatus::named(&status), search: search.clone() };
        let found = verbs::list(&door.cx, &who, &filter, wanted).await?;
        let status = filter.status.map(OrderStatus::name).unwrap_or_default();
        let href = list::href(PATH, &[("status", status), ("search", &search)]);
        let (page, total, pages) =
            (found.pagination.page, found.pagination.total, list::pages(&found.pagination));
        let is_narrowed = !status.is_empty() || !search.is_empty();
        let rows: Vec<Row> = found.items.into_iter().map(|order| row(&door, order)).collect();
        let columns = vec![
            Column::text(lang.t("orders-number")),
            Column::text(lang.t("orders-what")),
            Column::text(lang.t("orders-status")),
            Column::figures(lang.t("orders-total")),
        ];
        let title = lang.t("orders-mine");
        let body = view! {
            <PageHeader title=title.clone()/>
            <Narrow action=PATH label=lang.t("orders-search") query=search.clone()>
                <Select
                    name="status" label=lang.t("orders-status") options=statuses(lang) value=status label_hidden=true
                    optional=true
                />
            </Narrow>
            <div class="card card-flush">
                <DataTable caption=title.clone() columns=columns rows=rows empty=empty(lang, is_narrowed)/>
            </div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(in_account(&door, &title, body.into_any()))
    })
}

fn statuses(lang: Lang) -> Vec<Choice> {
    let any = Choice::new("", lang.t("orders-status-any"));
    let each =
        OrderStatus::ALL.into_iter().map(|one| Choice::new(one.name(), shown::status_word(lang, one.name())));
    std::iter::once(any).chain(each).collect()
}

fn empty(lang: Lang, is_narrowed: bool) -> AnyView {
    if is_narrowed {
        let all = view! { <LinkButton href=PATH label=lang.t("orders-show-all")/> }.into_any();
        return view! {
            <EmptyState title=lang.t("orders-not-found-title") body=lang.t("orders-not-found-text") action=all/>
        }
        .into_any();
    }
    let action =
        view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any();
    view! { <EmptyState title=lang.t("orders-none-title") body=lang.t("orders-none-text") icon=Icon::Box action=action/> }
        .into_any()
}

fn row(door: &Door, order: Bought) -> Row {
    let lang = door.lang();
    let href = format!("{PATH}/{}", order.order_number);
    let pieces: i64 = order.items.iter().map(|line| line.quantity).sum();
    let first = order.items.first().map(|line| line.name.clone()).unwrap_or_default();
    let things = tr!(lang, "orders-things", count = pieces);
    let number = order.order_number.clone();
    Row::new(vec![
        view! {
            <span class="cell-two">
                <a class="link-quiet" href=href><bdi>{number}</bdi></a>
                <span class="hint">{moment(lang, door.cx.now(), order.created_at)}</span>
            </span>
        }
        .into_any(),
        view! { <span class="cell-two"><bdi>{first}</bdi><span class="hint">{things}</span></span> }
            .into_any(),
        order_badge(lang, order.status),
        view! { <bdi>{amount(lang, &order.total, order.currency)}</bdi> }.into_any(),
    ])
}

/// An order of somebody with an account.
#[component]
pub fn Order() -> AnyView {
    let number = param("number");
    page(|door| async move {
        let who = Party::Buyer(door.customer()?);
        let order = verbs::get(&door.cx, &who, &number).await?;
        let title = title(door.lang(), &order);
        let money = money(&door, &who, &order).await?;
        let body = whole(&door, &order, true, money);
        Ok(in_account(&door, &title, body))
    })
}

/// An order by its mailed link: whoever has its key, or bought it in this session, or is signed in as its buyer.
#[component]
pub fn LinkedOrder() -> AnyView {
    let (number, key) = (param("number"), query("key"));
    page(|door| async move {
        if !key.is_empty() {
            let bearer = verbs::of_link(&door.cx, &key).await?;
            let order = verbs::get(&door.cx, &Party::Guest(bearer), &number).await?;
            door.keep_order(&order.order_number, &key).await?;
            // the key does not stay in the address, from where it would be sent on
            redirect(&format!("/orders/{}", order.order_number));
            return Ok(().into_any());
        }
        let who = match door.buyer_of(&number).await {
            // whether there is such an order is nobody's business
            Err(AppError::NotFound) if door.who.identity().is_none() => return Ok(by_link_only(&door)),
            who => who?,
        };
        let order = verbs::get(&door.cx, &who, &number).await?;
        let title = title(door.lang(), &order);
        let money = money(&door, &who, &order).await?;
        let body =
            view! { <div class="page-width page-air order-page">{whole(&door, &order, false, money)}</div> };
        Ok(in_shop(&door, &title, body.into_any()))
    })
}

/// For who has neither an account here nor bought in this session.
fn by_link_only(door: &Door) -> AnyView {
    let lang = door.lang();
    let title = lang.t("orders-link-title");
    let sign_in = sign_in_path(&door.address);
    let body = view! {
        <div class="page-width page-air order-page">
            <PageHeader title=title.clone() lead=lang.t("orders-link-text") large=true/>
            <div><LinkButton href=sign_in label=lang.t("shell-sign-in") icon=Icon::User/></div>
        </div>
    };
    in_shop(door, &title, body.into_any())
}

fn title(lang: Lang, order: &Bought) -> String {
    tr!(lang, "orders-title-one", number = order.order_number.clone())
}

/// What was paid and what went back.
async fn money(door: &Door, who: &Party, order: &Bought) -> Result<Option<AnyView>> {
    let (paid, back) = payments::orders_payments(&door.cx, who, order.id).await?;
    Ok(payments_card(door, &paid, &back))
}

fn whole(door: &Door, order: &Bought, is_own: bool, money: Option<AnyView>) -> AnyView {
    let lang = door.lang();
    let day = lang.date(order.created_at);
    let parts: Vec<AnyView> = order.vendor_orders.iter().map(|part| part_view(lang, order, part)).collect();
    let notes = (!order.notes.is_empty()).then(|| {
        let words = order.notes.clone();
        view! { <Card title=lang.t("orders-notes")><p dir="auto" class="prose-lines">{words}</p></Card> }
    });
    let lead = tr!(lang, "orders-placed-on", day = day);
    let totals = shown::totals(lang, order);
    // each of these is shown anew when something happens to the order
    let topic = format!("order:{}", order.id);
    view! {
        <PageHeader title=title(lang, order) lead=lead/>
        <div id="order-state" class="stack" role="status" data-follow=topic.clone()>
            <p class="order-badges">{order_badge(lang, order.status)} " " {money_badge(lang, order.payment_status)}</p>
            {to_pay(lang, order)}
        </div>
        <div class="order-columns">
            <div id="order-parts" class="stack" data-follow=topic.clone()>{parts} {notes}</div>
            <div class="stack">
                <div id="order-sums" class="stack" data-follow=topic.clone()>
                    <Card title=lang.t("orders-summary")>{totals}</Card>
                    {money}
                </div>
                {places(lang, order)}
                <div id="order-acts" class="stack" data-follow=topic.clone()>{actions(door, order, is_own)}</div>
                <div id="order-told" data-follow=topic>{shown::timeline(lang, door.cx.now(), order)}</div>
            </div>
        </div>
    }
    .into_any()
}

fn to_pay(lang: Lang, order: &Bought) -> Option<AnyView> {
    if order.status != OrderStatus::Pending {
        return None;
    }
    let href = format!("/checkout/done?order={}", order.order_number);
    let until = order.pay_by.map(|at| tr!(lang, "orders-pay-text", time = lang.date_time(at)));
    Some(
        view! {
            <Notice tone=Tone::Warning title=lang.t("orders-pay-title")>
                <p>{until}</p>
                <LinkButton href=href label=lang.t("orders-pay") kind=ButtonKind::Primary icon=Icon::Card/>
            </Notice>
        }
        .into_any(),
    )
}

fn part_view(lang: Lang, order: &Bought, part: &VendorOrder) -> AnyView {
    let store = tr!(lang, "orders-from-store", store = part.store_name.clone());
    let way = delivery(lang, part);
    let reason = part.cancel_reason.clone().filter(|reason| !reason.is_empty()).map(|reason| {
        let words = tr!(lang, "orders-cancelled-because", reason = reason);
        view! { <p class="hint" dir="auto">{words}</p> }
    });
    let (lines, parcels) = (shown::lines(lang, order, part.vendor_id), shown::parcels(lang, order, part));
    view! {
        <Card title=store action=order_badge(lang, part.status)>
            {lines}
            {way}
            {reason}
            {parcels}
        </Card>
    }
    .into_any()
}

fn delivery(lang: Lang, part: &VendorOrder) -> Option<AnyView> {
    if part.shipping_method.is_empty() {
        return None;
    }
    let days = part.min_days.zip(part.max_days).map(|(min, max)| {
        tr!(lang, "orders-delivery-days", min = lang.number(min.into()), max = lang.number(max.into()))
    });
    let method = part.shipping_method.clone();
    Some(view! { <p class="hint">{Icon::Truck.view()} " " <bdi>{method}</bdi> " " {days}</p> }.into_any())
}

fn places(lang: Lang, order: &Bought) -> AnyView {
    let to = match (&order.shipping_address, order.delivery_type) {
        (Some(address), DeliveryType::Delivery) => shown::address(lang, address),
        _ => view! { <p>{lang.t("orders-pickup")}</p> }.into_any(),
    };
    let billing = (order.shipping_address.as_ref() != Some(&order.billing_address)).then(|| {
        let address = shown::address(lang, &order.billing_address);
        view! { <Card title=lang.t("orders-billing")>{address}</Card> }
    });
    view! {
        <Card title=lang.t("orders-address")>{to}</Card>
        {billing}
    }
    .into_any()
}

/// Whether the buyer may still call off something of it.
fn can_cancel(order: &Bought) -> bool {
    let is_early =
        |status| matches!(status, OrderStatus::Pending | OrderStatus::Confirmed | OrderStatus::Processing);
    order.vendor_orders.iter().any(|part| {
        let mut own = order.items.iter().filter(|line| line.vendor_id == part.vendor_id);
        is_early(part.status) && own.all(|line| line.shipped == 0)
    })
}

fn actions(door: &Door, order: &Bought, is_own: bool) -> Option<AnyView> {
    let lang = door.lang();
    let number = order.order_number.clone();
    let again = is_own.then(|| {
        let number = number.clone();
        view! {
            <Form action={rpc::path::<orders::Again>()} class="form-inline">
                <input type="hidden" name="order" value=number/>
                <Button label=lang.t("orders-again") icon=Icon::Refresh/>
            </Form>
        }
    });
    let cancel = can_cancel(order).then(|| cancelling(door, number));
    if again.is_none() && cancel.is_none() {
        return None;
    }
    Some(view! { <Card>{again} {cancel}</Card> }.into_any())
}

/// Asks before it cancels; folded away until it is wanted.
fn cancelling(door: &Door, number: String) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<orders::Cancel>();
    let state = refused(door, action);
    let (open, back) = (state.is_refused(), door.path().to_owned());
    view! {
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{lang.t("orders-cancel")}</summary>
            <Form action=action state=state>
                <input type="hidden" name="order" value=number/>
                <input type="hidden" name="back" value=back/>
                <p class="soft">{lang.t("orders-cancel-text")}</p>
                <Field name="reason" label=lang.t("orders-cancel-reason") kind=Input::Area optional=true maxlength=500/>
                <Button label=lang.t("orders-cancel") kind=ButtonKind::Danger/>
            </Form>
        </details>
    }
    .into_any()
}
