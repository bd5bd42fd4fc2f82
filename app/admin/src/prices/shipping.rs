//! `/admin/shipping`: zones of countries, and the ways to send goods there.

use super::{edit, foot, money, plain, press};
use crate::frame::{Desk, page};
use ::frame::{query, refused};
use domain::shipping as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::shipping::{Method, Zone};
use rpc::prices::{RetireMethod, RetireZone, SaveMethod, SaveZone};
use ui::{Card, Choice, Column, DataTable, Field, Form, Input, PageHeader, Row, Select};

const PATH: &str = "/admin/shipping";

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
    let countries = if zone.countries.is_empty() {
        lang.t("prices-zone-rest")
    } else {
        zone.countries
            .iter()
            .map(|code| lang.country(code))
            .collect::<Vec<_>>()
            .join(lang.t("prices-comma").as_str())
    };
    let columns = vec![
        Column::text(lang.t("prices-name")),
        Column::text(lang.t("prices-whose")),
        Column::figures(lang.t("prices-base")),
        Column::figures(lang.t("prices-per-kg")),
        Column::figures(lang.t("prices-free-over")),
        Column::figures(lang.t("prices-days")),
    ];
    let rows = zone.methods.iter().map(|method| row(lang, method)).collect();
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
    view! {
        <Card title=zone.name.clone() action=tools>
            <p class="soft"><bdi>{countries}</bdi></p>
            <DataTable caption=caption columns=columns rows=rows compact=true empty=none/>
        </Card>
    }
    .into_any()
}

fn row(lang: Lang, method: &Method) -> Row {
    let id = method.id.to_string();
    let cost = |amount| money(lang, amount, method.currency);
    let whose = method.store_name.clone().unwrap_or_else(|| lang.t("prices-everybodys"));
    let free = method.free_over.as_ref().map(cost).unwrap_or_default();
    let spoken = format!("{} {}", lang.t("prices-retire"), method.name);
    Row::new(vec![
        view! { <bdi>{method.name.clone()}</bdi> }.into_any(),
        view! { <bdi>{whose}</bdi> }.into_any(),
        view! { <bdi>{cost(&method.base)}</bdi> }.into_any(),
        view! { <bdi>{cost(&method.per_kg)}</bdi> }.into_any(),
        view! { <bdi>{free}</bdi> }.into_any(),
        view! { <bdi>{format!("{}–{}", method.min_days, method.max_days)}</bdi> }.into_any(),
    ])
    .actions(vec![
        edit(lang, PATH, &id, &method.name),
        press(rpc::path::<RetireMethod>(), &id, &[], lang.t("prices-retire"), spoken),
    ])
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
    let lang = desk.lang();
    let action = rpc::path::<SaveMethod>();
    let state = refused(&desk.door, action);
    let is_change = method.is_some();
    let currency = desk.door.cx.facts().currency;
    let cost =
        |of: fn(&Method) -> &model::Amount| method.map(|one| plain(of(one), currency)).unwrap_or_default();
    let days = |of: fn(&Method) -> i32| method.map(|one| of(one).to_string()).unwrap_or_default();
    let id = method.map(|method| method.id.to_string());
    let version = method.map(|method| method.version.to_string());
    let name = method.map(|method| method.name.clone()).unwrap_or_default();
    let name_ar = method.and_then(|method| method.name_ar.clone()).unwrap_or_default();
    let zone = method.map(|method| method.zone_id.to_string()).unwrap_or_default();
    let choices: Vec<Choice> =
        zones.iter().map(|zone| Choice::new(zone.id.to_string(), zone.name.clone())).collect();
    let (base, per_kg) = (cost(|one| &one.base), cost(|one| &one.per_kg));
    let free_over =
        method.and_then(|one| one.free_over.as_ref()).map(|over| plain(over, currency)).unwrap_or_default();
    let (min_days, max_days) = (days(|one| one.min_days), days(|one| one.max_days));
    let code = currency.code().to_owned();
    let title = lang.t(if is_change { "prices-method-change" } else { "prices-method-add" });
    let zone = if is_change {
        view! { <input type="hidden" name="zone" value=zone/> }.into_any()
    } else {
        view! { <Select name="zone" label=lang.t("prices-zone") options=choices/> }.into_any()
    };
    view! {
        <Card title=title>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="version" value=version/>
                {zone}
                <Field name="name" id="method-name" label=lang.t("prices-name") value=name/>
                <Field name="nameAr" label=lang.t("prices-name-ar") value=name_ar optional=true/>
                <div class="field-pair">
                    <Field name="base" label=lang.t("prices-base") value=base inputmode="decimal" suffix=code.clone()/>
                    <Field
                        name="perKg" label=lang.t("prices-per-kg") value=per_kg inputmode="decimal" suffix=code.clone()
                        optional=true
                    />
                </div>
                <Field
                    name="freeOver" label=lang.t("prices-free-over") value=free_over inputmode="decimal" suffix=code
                    optional=true
                />
                <div class="field-pair">
                    <Field name="minDays" label=lang.t("prices-min-days") value=min_days inputmode="numeric"/>
                    <Field name="maxDays" label=lang.t("prices-max-days") value=max_days inputmode="numeric"/>
                </div>
                {foot(lang, is_change, PATH)}
            </Form>
        </Card>
    }
    .into_any()
}
