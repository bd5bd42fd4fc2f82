//! `/vendor/delivery`: what the store asks for sending its goods, zone by zone.

use crate::frame::{Desk, page};
use ::frame::delivery::{self, Keep, columns, countries};
use ::frame::{query, refused};
use domain::shipping;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::shipping::Zone;
use rpc::delivery::{RetireOwnMethod, SaveOwnMethod};
use ui::{Badge, Card, DataTable, EmptyState, Icon, PageHeader, Tone};

fn keep() -> Keep {
    Keep {
        path: "/vendor/delivery",
        save: rpc::path::<SaveOwnMethod>(),
        retire: rpc::path::<RetireOwnMethod>(),
    }
}

#[component]
pub fn Delivery() -> AnyView {
    let edited = query("edit");
    page(|desk| async move {
        let lang = desk.lang();
        let zones = shipping::own(&desk.door.cx, &desk.who).await?;
        let title = lang.t("prices-own");
        let cards: Vec<AnyView> = zones.iter().map(|zone| card(lang, zone)).collect();
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("prices-own-lead")/>
            {cards}
            <div id="editor" class="stack">{editor(&desk, &zones, &edited)}</div>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

/// Where the store has methods of its own, those of all stores are not offered, and not shown.
fn card(lang: Lang, zone: &Zone) -> AnyView {
    let has_own = zone.methods.iter().any(|method| method.vendor_id.is_some());
    let offered = zone.methods.iter().filter(|method| method.vendor_id.is_some() == has_own);
    let rows = offered.map(|method| delivery::row(lang, method, has_own.then(keep))).collect();
    let (label, tone) =
        if has_own { ("prices-own-ones", Tone::Brand) } else { ("prices-shops-ones", Tone::Neutral) };
    let whose = view! { <Badge label=lang.t(label) tone=tone/> }.into_any();
    let none = view! { <p class="hint">{lang.t("prices-methods-none")}</p> }.into_any();
    let (places, caption) = (countries(lang, zone), tr!(lang, "prices-methods-of", zone = zone.name.clone()));
    view! {
        <Card title=zone.name.clone() action=whose>
            <p class="soft"><bdi>{places}</bdi></p>
            <DataTable
                caption=caption columns=columns(lang) rows=rows compact=true
                empty=none
            />
        </Card>
    }
    .into_any()
}

fn editor(desk: &Desk, zones: &[Zone], edited: &str) -> AnyView {
    let lang = desk.lang();
    if zones.is_empty() {
        let empty = view! {
            <EmptyState title=lang.t("prices-zones-none") body=lang.t("prices-zones-none-text") icon=Icon::Truck/>
        };
        return view! { <Card>{empty}</Card> }.into_any();
    }
    let mut own = zones.iter().flat_map(|zone| &zone.methods).filter(|method| method.vendor_id.is_some());
    let method = own.find(|method| method.id.to_string() == edited);
    let state = refused(&desk.door, keep().save);
    delivery::form(lang, desk.door.cx.facts().currency, state, zones, method, keep())
}
