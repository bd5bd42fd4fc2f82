//! What a seller does with an order: accept, pack, ship, say that it arrived, cancel.

use ::frame::refused;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::orders::{Order, OrderLine, OrderStatus, Parcel, ParcelStatus, VendorOrder};
use rpc::door::Door;
use rpc::orders;
use ui::{Button, ButtonKind, ButtonSize, Card, Choice, Field, Form, Icon, Input, Select};

/// More pieces than this are chosen as all or none.
const MOST_CHOICES: i64 = 30;

/// The next thing to do, or that there is none.
pub fn to_do(door: &Door, order: &Order, part: &VendorOrder) -> AnyView {
    let lang = door.lang();
    let body = match part.status {
        OrderStatus::Pending => words(lang, "orders-waits-for-payment"),
        OrderStatus::Confirmed => accepting(door, order, part),
        OrderStatus::Processing => shipping(door, order, part),
        OrderStatus::Shipped => boxes(door, order, part),
        _ => words(lang, "orders-nothing-to-do"),
    };
    view! { <Card title=lang.t("orders-do-title")>{body}</Card> }.into_any()
}

fn words(lang: Lang, key: &str) -> AnyView {
    view! { <p class="soft">{lang.t(key)}</p> }.into_any()
}

/// What every form here sends along.
fn hidden(door: &Door, order: &Order, part: &VendorOrder) -> AnyView {
    let (number, version, back) =
        (order.order_number.clone(), part.version.to_string(), door.path().to_owned());
    view! {
        <input type="hidden" name="order" value=number/>
        <input type="hidden" name="version" value=version/>
        <input type="hidden" name="back" value=back/>
    }
    .into_any()
}

fn accepting(door: &Door, order: &Order, part: &VendorOrder) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<orders::Accept>();
    let hidden = hidden(door, order, part);
    view! {
        <p class="soft">{lang.t("orders-do-accept")}</p>
        <Form action=action state=refused(door, action)>
            {hidden}
            <Button label=lang.t("orders-accept") kind=ButtonKind::Primary icon=Icon::Check/>
        </Form>
    }
    .into_any()
}

fn own<'a>(order: &'a Order, part: &'a VendorOrder) -> impl Iterator<Item = &'a OrderLine> {
    order.items.iter().filter(|line| line.vendor_id == part.vendor_id)
}

/// How many of each line that has some left; all of them at first, or none.
fn choices(door: &Door, order: &Order, part: &VendorOrder, prefix: &str, all: bool) -> Vec<AnyView> {
    let lang = door.lang();
    own(order, part)
        .filter(|line| line.left() > 0)
        .enumerate()
        .map(|(n, line)| {
            let left = line.left();
            let value = |pieces: i64| format!("{}:{pieces}", line.id);
            let options: Vec<Choice> = (0..=left)
                .filter(|pieces| *pieces <= MOST_CHOICES || *pieces == left)
                .map(|pieces| Choice::new(value(pieces), lang.number(pieces)))
                .collect();
            let mut name = line.name.clone();
            if !line.options.is_empty() {
                name = format!("{name} ({})", line.options.values().cloned().collect::<Vec<_>>().join(", "));
            }
            let label = tr!(lang, "orders-in-parcel", name = name);
            let chosen = value(if all { left } else { 0 });
            view! {
                <Select name=format!("lines[{n}]") id=format!("{prefix}-{n}") label=label options=options value=chosen/>
            }
            .into_any()
        })
        .collect()
}

fn shipping(door: &Door, order: &Order, part: &VendorOrder) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<orders::Ship>();
    let is_left = own(order, part).any(|line| line.left() > 0);
    let packed = boxes(door, order, part);
    if !is_left {
        return packed;
    }
    let state = refused(door, action);
    let pack = rpc::path::<orders::Pack>();
    let packing = refused(door, pack);
    let open = packing.is_refused();
    let (to_ship, to_pack) =
        (choices(door, order, part, "ship", true), choices(door, order, part, "pack", true));
    let (of_ship, of_pack) = (hidden(door, order, part), hidden(door, order, part));
    view! {
        <p class="soft">{lang.t("orders-do-ship")}</p>
        <Form action=action state=state>
            {of_ship}
            {to_ship}
            <div class="field-pair">
                <Field name="carrier" label=lang.t("orders-carrier") optional=true maxlength=80/>
                <Field name="trackingNumber" label=lang.t("orders-tracking") optional=true maxlength=80/>
            </div>
            <Field name="eta" label=lang.t("orders-arrives") kind=Input::Date optional=true/>
            <Button label=lang.t("orders-ship") kind=ButtonKind::Primary icon=Icon::Truck/>
        </Form>
        {packed}
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{lang.t("orders-pack-title")}</summary>
            <Form action=pack state=packing>
                {of_pack}
                {to_pack}
                <Button label=lang.t("orders-pack") icon=Icon::Box/>
            </Form>
        </details>
    }
    .into_any()
}

/// Boxes that wait to be handed over, or to arrive.
fn boxes(door: &Door, order: &Order, part: &VendorOrder) -> AnyView {
    let forms: Vec<AnyView> = part
        .parcels
        .iter()
        .enumerate()
        .filter_map(|(n, parcel)| one_box(door, order, part, n, parcel))
        .collect();
    view! { <div class="order-boxes">{forms}</div> }.into_any()
}

fn one_box(door: &Door, order: &Order, part: &VendorOrder, n: usize, parcel: &Parcel) -> Option<AnyView> {
    let lang = door.lang();
    let number = lang.number(n as i64 + 1);
    let id = parcel.id.to_string();
    let hidden = hidden(door, order, part);
    match parcel.status {
        ParcelStatus::Packed if part.status == OrderStatus::Processing => {
            let (carrier, tracking) = (format!("carrier-{id}"), format!("tracking-{id}"));
            Some(
                view! {
                    <Form action={rpc::path::<orders::Ship>()} class="form order-box">
                        {hidden}
                        <input type="hidden" name="parcel" value=id/>
                        <div class="field-pair">
                            <Field name="carrier" id=carrier label=lang.t("orders-carrier") optional=true maxlength=80/>
                            <Field name="trackingNumber" id=tracking label=lang.t("orders-tracking") optional=true maxlength=80/>
                        </div>
                        <Button label=tr!(lang, "orders-send-packed", number = number) icon=Icon::Truck/>
                    </Form>
                }
                .into_any(),
            )
        }
        ParcelStatus::HandedOver => Some(
            view! {
                <Form action={rpc::path::<orders::Deliver>()} class="form-inline">
                    {hidden}
                    <input type="hidden" name="parcel" value=id/>
                    <Button
                        label=tr!(lang, "orders-arrived", number = number) size=ButtonSize::Small icon=Icon::Check
                    />
                </Form>
            }
            .into_any(),
        ),
        _ => None,
    }
}

/// Single pieces, or all of the own part; folded away until it is wanted.
pub fn cancelling(door: &Door, order: &Order, part: &VendorOrder) -> Option<AnyView> {
    let lang = door.lang();
    let is_early =
        matches!(part.status, OrderStatus::Pending | OrderStatus::Confirmed | OrderStatus::Processing);
    let left: i64 = own(order, part).map(OrderLine::left).sum();
    if !is_early || left == 0 {
        return None;
    }
    let action = rpc::path::<orders::CancelPart>();
    let state = refused(door, action);
    let was_pieces = state.value("lines[0]").is_some();
    let (of_pieces, of_all) =
        if was_pieces { (state, ui::FormState::default()) } else { (ui::FormState::default(), state) };
    let (open_pieces, open_all) = (of_pieces.is_refused(), of_all.is_refused());
    // single pieces are cancelled where it is known that they were sold
    let pieces = (left > 1 && part.status != OrderStatus::Pending).then(|| {
        let (hidden, choices) = (hidden(door, order, part), choices(door, order, part, "cancel", false));
        view! {
            <details class="more" open=open_pieces>
                <summary>{Icon::ChevronEnd.view()}{lang.t("orders-cancel-pieces-title")}</summary>
                <Form action=action state=of_pieces>
                    {hidden}
                    {choices}
                    {reason(lang, "reason-pieces", open_pieces)}
                    <Button label=lang.t("orders-cancel-pieces") kind=ButtonKind::Danger/>
                </Form>
            </details>
        }
    });
    let hidden = hidden(door, order, part);
    Some(
        view! {
            <Card>
                <p class="soft">{lang.t("orders-cancel-part-text")}</p>
                <div class="mores">
                    {pieces}
                    <details class="more" open=open_all>
                        <summary>{Icon::ChevronEnd.view()}{lang.t("orders-cancel-part-title")}</summary>
                        <Form action=action state=of_all>
                            {hidden}
                            {reason(lang, "reason-all", open_all)}
                            <Button label=lang.t("orders-cancel-part") kind=ButtonKind::Danger/>
                        </Form>
                    </details>
                </div>
            </Card>
        }
        .into_any(),
    )
}

/// The summary of a refused form leads to `#reason`.
fn reason(lang: Lang, id: &str, was_refused: bool) -> AnyView {
    let id = if was_refused { String::new() } else { id.to_owned() };
    view! {
        <Field
            name="reason" id=id label=lang.t("orders-cancel-reason") kind=Input::Area hint=lang.t("orders-cancel-part-hint")
            maxlength=500
        />
    }
    .into_any()
}
