//! What every surface shows of an order: how far it is, what was bought, what it comes to, what happened.

use chrono::{DateTime, Utc};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::orders::{
    HistoryEntry, Order, OrderLine, OrderStatus, Parcel, ParcelStatus, PaymentStatus, PostalAddress,
    VendorOrder,
};
use model::{Amount, Currency, VendorId};
use ui::{Badge, Card, DescriptionList, Fact, Icon, Photo, Tone};

/// How far it is.
pub fn order_badge(lang: Lang, status: OrderStatus) -> AnyView {
    let (tone, icon) = match status {
        OrderStatus::Pending => (Tone::Warning, Icon::Clock),
        OrderStatus::Confirmed | OrderStatus::Processing => (Tone::Info, Icon::Box),
        OrderStatus::Shipped => (Tone::Info, Icon::Truck),
        OrderStatus::Delivered | OrderStatus::Completed => (Tone::Success, Icon::Check),
        OrderStatus::Cancelled | OrderStatus::Expired => (Tone::Neutral, Icon::Close),
        OrderStatus::Refunded => (Tone::Neutral, Icon::Return),
    };
    view! { <Badge label=status_word(lang, status.name()) tone=tone icon=icon/> }.into_any()
}

/// Where the money is.
pub fn money_badge(lang: Lang, status: PaymentStatus) -> AnyView {
    let tone = match status {
        PaymentStatus::Paid => Tone::Success,
        PaymentStatus::Unpaid | PaymentStatus::Authorized | PaymentStatus::PartiallyPaid => Tone::Warning,
        PaymentStatus::ChargedBack => Tone::Danger,
        _ => Tone::Neutral,
    };
    view! { <Badge label=money_word(lang, status.name()) tone=tone/> }.into_any()
}

/// A status of orders in a word.
pub fn status_word(lang: Lang, name: &str) -> String {
    lang.t(&format!("orders-status-{}", name.to_lowercase()))
}

fn money_word(lang: Lang, name: &str) -> String {
    lang.t(&format!("orders-money-{}", name.to_lowercase().replace('_', "-")))
}

/// An amount as it is read.
pub fn amount(lang: Lang, amount: &Amount, currency: Currency) -> String {
    amount.in_currency(currency).map(|money| lang.money(money)).unwrap_or_default()
}

/// An address, a line each.
pub fn address(lang: Lang, address: &PostalAddress) -> AnyView {
    let place = [Some(address.zip_code.clone()), Some(address.city.clone()), address.state.clone()];
    let lines = [
        Some(address.recipient.clone()),
        Some(address.street.clone()),
        address.street2.clone(),
        Some(place.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        Some(address.country.clone()).filter(|code| !code.is_empty()).map(|code| lang.country(&code)),
        address.phone.clone(),
    ];
    let lines: Vec<AnyView> = lines
        .into_iter()
        .flatten()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <span><bdi>{line}</bdi></span> }.into_any())
        .collect();
    view! { <address class="order-address">{lines}</address> }.into_any()
}

/// The lines of one part: picture, name, how many, and what became of them.
pub fn lines(lang: Lang, order: &Order, vendor: VendorId) -> AnyView {
    let rows: Vec<AnyView> = order
        .items
        .iter()
        .filter(|line| line.vendor_id == vendor)
        .map(|line| item(lang, order, line))
        .collect();
    view! { <ul class="order-lines">{rows}</ul> }.into_any()
}

fn item(lang: Lang, order: &Order, line: &OrderLine) -> AnyView {
    let options = line.options.values().cloned().collect::<Vec<_>>().join(", ");
    let options = (!options.is_empty()).then(|| view! { <bdi class="hint">{options}</bdi> });
    let sku = line.sku.clone().map(|sku| view! { <bdi class="hint">{sku}</bdi> });
    let name = line.name.clone();
    let each = tr!(
        lang,
        "orders-pieces-at",
        pieces = lang.number(line.quantity),
        price = amount(lang, &line.unit_price, order.currency)
    );
    let became = [
        ("orders-pieces-shipped", line.shipped),
        ("orders-pieces-packed", line.packed),
        ("orders-pieces-cancelled", line.cancelled),
    ];
    let became: Vec<AnyView> = became
        .into_iter()
        .filter(|(_, pieces)| *pieces > 0)
        .map(|(key, pieces)| {
            let words = lang.tr(key, &[("pieces", i18n::Arg::from(pieces))]);
            view! { <Badge label=words/> }.into_any()
        })
        .collect();
    view! {
        <li class="order-line">
            <span class="thumb"><Photo picture=line.image_url.clone() sizes="56px" decorative=true/></span>
            <span class="cell-two"><bdi>{name}</bdi>{options}{sku}<span class="hint">{each}</span></span>
            <span class="order-line-end">
                <bdi class="order-amount">{amount(lang, &line.total, order.currency)}</bdi>
                {became}
            </span>
        </li>
    }
    .into_any()
}

/// What it comes to, line by line.
pub fn totals(lang: Lang, order: &Order) -> AnyView {
    let money =
        |value: &Amount| view! { <bdi class="order-amount">{amount(lang, value, order.currency)}</bdi> };
    let is_some = |value: &Amount| value.in_currency(order.currency).is_some_and(|money| money.minor != 0);
    let mut facts = vec![Fact::new(lang.t("orders-subtotal"), money(&order.subtotal))];
    let maybe = [
        ("orders-discount", &order.discount, false),
        ("orders-shipping", &order.shipping, true),
        ("orders-tax", &order.tax, false),
    ];
    for (key, value, always) in maybe {
        if always || is_some(value) {
            facts.push(Fact::new(lang.t(key), money(value)));
        }
    }
    facts.push(Fact::new(lang.t("orders-total"), view! { <strong>{money(&order.total)}</strong> }));
    if is_some(&order.included_tax) {
        facts.push(Fact::new(lang.t("orders-included-tax"), money(&order.included_tax)));
    }
    if is_some(&order.paid) {
        facts.push(Fact::new(lang.t("orders-paid"), money(&order.paid)));
    }
    if is_some(&order.refunded) {
        facts.push(Fact::new(lang.t("orders-refunded"), money(&order.refunded)));
    }
    view! { <DescriptionList facts=facts/> }.into_any()
}

/// The boxes of a part: who carries them, by which number, and what is in them.
pub fn parcels(lang: Lang, order: &Order, part: &VendorOrder) -> Option<AnyView> {
    if part.parcels.is_empty() {
        return None;
    }
    let boxes: Vec<AnyView> =
        part.parcels.iter().enumerate().map(|(n, parcel)| parcel_view(lang, order, n, parcel)).collect();
    Some(view! { <ul class="order-parcels">{boxes}</ul> }.into_any())
}

fn parcel_view(lang: Lang, order: &Order, n: usize, parcel: &Parcel) -> AnyView {
    let number = tr!(lang, "orders-parcel", number = lang.number(n as i64 + 1));
    let inside: Vec<String> = parcel
        .items
        .iter()
        .filter_map(|inside| {
            let line = order.items.iter().find(|line| line.id == inside.line_id)?;
            Some(format!("{} × {}", lang.number(inside.quantity), line.name))
        })
        .collect();
    let carried = [parcel.carrier.clone(), parcel.tracking_number.clone()];
    let carried: Vec<AnyView> = carried
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| view! { <bdi>{text}</bdi> " " }.into_any())
        .collect();
    let eta = parcel.eta.filter(|_| parcel.status == ParcelStatus::HandedOver).and_then(|day| {
        let at = day.and_hms_opt(12, 0, 0)?.and_utc();
        Some(view! { <span class="hint">{tr!(lang, "orders-eta", day = lang.date(at))}</span> })
    });
    let inside: Vec<AnyView> =
        inside.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }.into_any()).collect();
    view! {
        <li class="order-parcel">
            <p><strong>{number}</strong> " " <Badge label=parcel_word(lang, parcel.status)/></p>
            <p class="order-carried">{carried}{eta}</p>
            <ul class="order-inside">{inside}</ul>
        </li>
    }
    .into_any()
}

fn parcel_word(lang: Lang, status: ParcelStatus) -> String {
    lang.t(match status {
        ParcelStatus::Planned | ParcelStatus::Packed => "orders-parcel-packed",
        ParcelStatus::HandedOver => "orders-parcel-handed-over",
        ParcelStatus::Delivered => "orders-parcel-delivered",
        ParcelStatus::Returning => "orders-parcel-returning",
        ParcelStatus::Returned => "orders-parcel-returned",
    })
}

/// What happened so far, the newest first.
pub fn timeline(lang: Lang, now: DateTime<Utc>, order: &Order) -> AnyView {
    let several = order.vendor_orders.len() > 1;
    let entries: Vec<AnyView> =
        order.happened().into_iter().rev().map(|entry| happening(lang, now, order, entry, several)).collect();
    view! {
        <Card title=lang.t("orders-history")>
            <ol class="order-history">{entries}</ol>
        </Card>
    }
    .into_any()
}

fn happening(lang: Lang, now: DateTime<Utc>, order: &Order, entry: &HistoryEntry, several: bool) -> AnyView {
    let what = match entry.kind.as_str() {
        "status" => status_word(lang, &entry.status),
        "payment" => money_word(lang, &entry.status),
        "parcel" if entry.status == "PACKED" => lang.t("orders-parcel-packed"),
        "parcel" if entry.status == "DELIVERED" => lang.t("orders-parcel-delivered"),
        "parcel" => lang.t("orders-parcel-handed-over"),
        _ if entry.status == "VENDOR_SILENT" => lang.t("orders-noted-silent"),
        _ => lang.t("orders-noted-cancelled"),
    };
    let store = entry.vendor_id.filter(|_| several).and_then(|id| {
        let part = order.vendor_orders.iter().find(|part| part.vendor_id == id)?;
        Some(part.store_name.clone())
    });
    // where a store's part is told of anyway, its keeper needs not be named again
    let by = (!entry.by.is_empty() && store.as_ref() != Some(&entry.by)).then(|| entry.by.clone());
    let who: Vec<AnyView> =
        [store, by].into_iter().flatten().map(|name| view! { <bdi>{name}</bdi> " " }.into_any()).collect();
    // what a payment says of itself is an amount, which is told by its state
    let note =
        (!entry.note.is_empty()).then(|| view! { <p class="order-note" dir="auto">{entry.note.clone()}</p> });
    let exact = lang.date_time(entry.at);
    view! {
        <li>
            <p><strong>{what}</strong> " " <span class="hint">{who}</span></p>
            <time class="hint" datetime=entry.at.to_rfc3339() title=exact>{lang.relative(entry.at, now)}</time>
            {note}
        </li>
    }
    .into_any()
}
