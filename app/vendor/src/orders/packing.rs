//! What goes into the boxes, to be printed and laid in: no prices, as gifts have none.

use crate::frame::page;
use ::frame::orders::address;
use ::frame::param;
use domain::orders::{self as verbs, Party};
use i18n::tr;
use leptos::prelude::*;
use ui::{Card, Column, DataTable, LinkButton, PageHeader, Row};

#[component]
pub fn PackingList() -> AnyView {
    let number = param("number");
    page(|desk| async move {
        let lang = desk.lang();
        let who = Party::Seller(desk.who.clone());
        let order = verbs::get(&desk.door.cx, &who, &number).await?;
        let title = tr!(lang, "orders-packing-title", number = order.order_number.clone());
        let rows: Vec<Row> = order
            .items
            .iter()
            .filter(|line| line.quantity > line.cancelled)
            .map(|line| {
                let options = line.options.values().cloned().collect::<Vec<_>>().join(", ");
                let (name, sku) = (line.name.clone(), line.sku.clone().unwrap_or_default());
                Row::new(vec![
                    lang.number(line.quantity - line.cancelled).into_any(),
                    view! { <bdi>{sku}</bdi> }.into_any(),
                    view! { <span class="cell-two"><bdi>{name}</bdi><bdi class="hint">{options}</bdi></span> }.into_any(),
                ])
            })
            .collect();
        let columns = vec![
            Column::figures(lang.t("orders-packing-quantity")),
            Column::text(lang.t("orders-packing-sku")),
            Column::text(lang.t("orders-packing-thing")),
        ];
        let back = format!("/vendor/orders/{}", order.order_number);
        let back = view! { <LinkButton href=back label=lang.t("orders-packing-back")/> }.into_any();
        let to = order.shipping_address.as_ref().map(|to| address(lang, to));
        let day = lang.date(order.created_at);
        let body = view! {
            <PageHeader title=title.clone() lead=tr!(lang, "orders-placed-on", day = day) action=back/>
            <Card>{to}</Card>
            <div class="card card-flush"><DataTable caption=title.clone() columns=columns rows=rows/></div>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}
