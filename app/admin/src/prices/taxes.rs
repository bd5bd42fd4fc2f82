//! `/admin/taxes`: what places take of a price.

use crate::frame::{Desk, page};
use ::frame::prices::{edit, foot, percent, press};
use ::frame::{query, refused};
use domain::taxes as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::taxes::{Rate, STANDARD};
use rpc::prices::{RetireRate, SaveRate};
use ui::{Card, Choice, Column, DataTable, EmptyState, Field, Form, Icon, PageHeader, Row, Select};

const PATH: &str = "/admin/taxes";

#[component]
pub fn Taxes() -> AnyView {
    let edited = query("edit");
    page(|desk| async move {
        let lang = desk.lang();
        let rates = verbs::list(&desk.door.cx, &desk.who).await?;
        let chosen = rates.iter().find(|rate| rate.is_active && rate.id.to_string() == edited).cloned();
        let rows = rates.into_iter().filter(|rate| rate.is_active).map(|rate| row(lang, &rate)).collect();
        let columns = vec![
            Column::text(lang.t("prices-place")),
            Column::text(lang.t("prices-tax-category")),
            Column::text(lang.t("prices-name")),
            Column::figures(lang.t("prices-rate")),
        ];
        let empty = view! {
            <EmptyState title=lang.t("prices-taxes-none") body=lang.t("prices-taxes-none-text") icon=Icon::Receipt/>
        }
        .into_any();
        let title = lang.t("prices-taxes");
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("prices-taxes-lead")/>
            <div class="card card-flush">
                <DataTable caption=title.clone() columns=columns rows=rows empty=empty/>
            </div>
            {form(&desk, chosen)}
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

fn row(lang: Lang, rate: &Rate) -> Row {
    let country = rate.country.as_ref().map_or_else(|| lang.t("prices-elsewhere"), |code| lang.country(code));
    let place = [Some(country), rate.state.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let id = rate.id.to_string();
    let spoken = format!("{} {place} {}", lang.t("prices-retire"), rate.name);
    let retire = press(rpc::path::<RetireRate>(), &id, &[], lang.t("prices-retire"), spoken);
    Row::new(vec![
        view! { <bdi>{place.clone()}</bdi> }.into_any(),
        view! { <bdi>{rate.tax_category.clone()}</bdi> }.into_any(),
        view! { <bdi>{rate.name.clone()}</bdi> }.into_any(),
        view! { <bdi>{format!("{} %", percent(rate.rate_bp))}</bdi> }.into_any(),
    ])
    .actions(vec![edit(lang, PATH, &id, &format!("{place} {}", rate.name)), retire])
}

fn form(desk: &Desk, rate: Option<Rate>) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<SaveRate>();
    let state = refused(&desk.door, action);
    let is_change = rate.is_some();
    let id = rate.as_ref().map(|rate| rate.id.to_string());
    let version = rate.as_ref().map(|rate| rate.version.to_string());
    let bp = rate.as_ref().map(|rate| percent(rate.rate_bp)).unwrap_or_default();
    let category = rate.as_ref().map_or_else(|| STANDARD.to_owned(), |rate| rate.tax_category.clone());
    let (country, state_of, name) = rate
        .map(|rate| (rate.country.unwrap_or_default(), rate.state.unwrap_or_default(), rate.name))
        .unwrap_or_default();
    let countries = lang.countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let title = lang.t(if is_change { "prices-rate-change" } else { "prices-rate-add" });
    view! {
        <div id="editor">
            <Card title=title>
                <Form action=action state=state>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="version" value=version/>
                    <Select
                        name="country" label=lang.t("account-country") options=countries value=country
                        prompt=lang.t("prices-elsewhere") optional=true
                    />
                    <Field name="state" label=lang.t("account-state") value=state_of optional=true/>
                    <Field
                        name="taxCategory" label=lang.t("prices-tax-category") value=category
                        hint=lang.t("prices-tax-category-hint")
                    />
                    <Field name="name" label=lang.t("prices-name") hint=lang.t("prices-rate-name-hint") value=name/>
                    <Field name="rate" label=lang.t("prices-rate") value=bp suffix="%" inputmode="decimal"/>
                    {foot(lang, is_change, PATH)}
                </Form>
            </Card>
        </div>
    }
    .into_any()
}
