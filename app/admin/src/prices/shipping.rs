//! `/admin/shipping`: zones of countries, and the ways to send goods there.

use crate::frame::{Desk, page};
use ::frame::delivery::{self, Keep, columns, countries};
use ::frame::prices::{edit, foot, press};
use ::frame::{query, refused};
use domain::shipping as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::shipping::{Method, Zone};
use rpc::delivery::{RetireMethod, SaveMethod};
use rpc::prices::{RetireZone, SaveZone};
use ui::{Card, DataTable, Field, Form, Input, PageHeader};

const PATH: &str = "/admin/shipping";

fn keep() -> Keep {
    Keep { path: PATH, save: rpc::path::<SaveMethod>(), retire: rpc::path::<RetireMethod>() }
}

#[component]
pub fn Shipping() -> AnyView {
    let edited = query("edit");
    page(|desk| async move {
        let lang = desk.lang();
        let zones = verbs::list(&desk.door.cx, &desk.who).await?;
        let zone = zones.iter().find(|zone| zone.id.to_string() == edited);
        let method =
            zones.iter().flat_map(|zone| &zone.methods).find(|method| method.id.to_string() == edited);
        let cards: Vec<AnyView> = zones.iter().map(|zone| card(lang, zone)).collect();
        let title = lang.t("prices-shipping");
        // one form at a time while something is changed, both while nothing is
        let forms = match (zone, method) {
            (Some(zone), _) => zone_form(&desk, Some(zone)),
            (None, Some(method)) => method_form(&desk, &zones, Some(method)),
            (None, None) => view! { {method_form(&desk, &zones, None)}{zone_form(&desk, None)} }.into_any(),
        };
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("prices-shipping-lead")/>
            {cards}
            <div id="editor" class="stack">{forms}</div>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

fn card(lang: Lang, zone: &Zone) -> AnyView {
    let id = zone.id.to_string();
    let rows = zone.methods.iter().map(|method| delivery::row(lang, method, Some(keep()))).collect();
    let caption = tr!(lang, "prices-methods-of", zone = zone.name.clone());
    let spoken = format!("{} {}", lang.t("prices-retire"), zone.name);
    let tools = view! {
        <div class="button-row">
            {edit(lang, PATH, &id, &zone.name)}
            {press(rpc::path::<RetireZone>(), &id, &[], lang.t("prices-retire"), spoken)}
        </div>
    }
    .into_any();
    let none = view! { <p class="hint">{lang.t("prices-methods-none")}</p> }.into_any();
    let places = countries(lang, zone);
    view! {
        <Card title=zone.name.clone() action=tools>
            <p class="soft"><bdi>{places}</bdi></p>
            <DataTable caption=caption columns=columns(lang) rows=rows compact=true empty=none/>
        </Card>
    }
    .into_any()
}

fn zone_form(desk: &Desk, zone: Option<&Zone>) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<SaveZone>();
    let state = refused(&desk.door, action);
    let is_change = zone.is_some();
    let id = zone.map(|zone| zone.id.to_string());
    let version = zone.map(|zone| zone.version.to_string());
    let name = zone.map(|zone| zone.name.clone()).unwrap_or_default();
    let countries = zone.map(|zone| zone.countries.join(" ")).unwrap_or_default();
    let title = lang.t(if is_change { "prices-zone-change" } else { "prices-zone-add" });
    view! {
        <Card title=title>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="version" value=version/>
                <Field name="name" id="zone-name" label=lang.t("prices-name") value=name/>
                <Field
                    name="countries" label=lang.t("prices-countries") hint=lang.t("prices-countries-hint")
                    value=countries kind=Input::Area optional=true
                />
                {foot(lang, is_change, PATH)}
            </Form>
        </Card>
    }
    .into_any()
}

fn method_form(desk: &Desk, zones: &[Zone], method: Option<&Method>) -> AnyView {
    let state = refused(&desk.door, keep().save);
    delivery::form(desk.lang(), desk.door.cx.facts().currency, state, zones, method, keep())
}
