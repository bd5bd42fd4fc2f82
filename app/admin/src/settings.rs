//! What is changed while the shop runs.

use crate::frame::{Desk, page};
use ::frame::refused;
use domain::kit::settings;
use i18n::Lang;
use leptos::prelude::*;
use model::accounts::Permission;
use model::settings::Settings as Kept;
use model::{Currency, Money};
use rpc::staff;
use ui::{Button, ButtonKind, Card, Choice, Field, Form, Input, PageHeader, Select, Switch};

#[component]
pub fn Settings() -> AnyView {
    page(|desk| async move {
        desk.who.needs(Permission::Settings)?;
        let kept = settings::current(&desk.door.cx).await?;
        let lang = desk.lang();
        let body = view! {
            <PageHeader title=lang.t("admin-settings") lead=lang.t("admin-settings-lead")/>
            {form(&desk, &kept)}
        };
        Ok(desk.show(&lang.t("admin-settings"), body.into_any()))
    })
}

fn form(desk: &Desk, kept: &Kept) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<staff::ChangeSettings>();
    let (state, hosts, auto_approve) =
        (refused(&desk.door, action), kept.image_hosts.clone(), kept.vendors_auto_approve);
    let idle =
        number(lang, "sessionIdleDays", "admin-idle-days", "admin-idle-days-hint", kept.session_idle_days);
    let most = number(lang, "sessionMaxDays", "admin-max-days", "admin-max-days-hint", kept.session_max_days);
    let requests =
        number(lang, "requestsPerMinute", "admin-requests", "admin-requests-hint", kept.requests_per_minute);
    let auth = number(lang, "authPerMinute", "admin-auth", "admin-auth-hint", kept.auth_per_minute);
    let (of_person, of_place) = (kept.open_orders_of_a_person, kept.open_orders_of_a_place);
    let of_person =
        number(lang, "openOrdersOfAPerson", "admin-open-orders", "admin-open-orders-hint", of_person);
    let of_place = number(
        lang,
        "openOrdersOfAPlace",
        "admin-open-orders-of-guests",
        "admin-open-orders-of-guests-hint",
        of_place,
    );
    let countries = lang.countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let (country, include_tax) = (kept.country.clone(), kept.prices_include_tax);
    let on_commission = Money::new(kept.tax_on_commission_bp.into(), Currency::USD).decimal();
    view! {
        <Form action=action state=state class="form form-cards" guard=true>
            <Card title=lang.t("admin-settings-stores")>
                <Switch
                    name="autoApprove" label=lang.t("admin-auto-approve") hint=lang.t("admin-auto-approve-hint")
                    checked=auto_approve
                />
            </Card>
            <Card title=lang.t("admin-settings-catalog")>
                <Field
                    name="imageHosts" label=lang.t("admin-image-hosts") hint=lang.t("admin-image-hosts-hint")
                    value=hosts kind=Input::Url optional=true autocomplete="off"
                />
            </Card>
            <Card title=lang.t("admin-settings-prices")>
                <Select name="country" label=lang.t("admin-shop-country") hint=lang.t("admin-shop-country-hint") options=countries value=country/>
                <Switch
                    name="pricesIncludeTax" label=lang.t("admin-prices-include-tax")
                    hint=lang.t("admin-prices-include-tax-hint") checked=include_tax
                />
                <Field
                    name="taxOnCommission" label=lang.t("admin-tax-on-commission") value=on_commission
                    suffix="%" inputmode="decimal" autocomplete="off"
                />
            </Card>
            <Card title=lang.t("admin-settings-sessions")>
                {idle}
                {most}
            </Card>
            <Card title=lang.t("admin-settings-limits")>
                {requests}
                {auth}
                {of_person}
                {of_place}
            </Card>
            <Button label=lang.t("account-save") kind=ButtonKind::Primary/>
        </Form>
    }
    .into_any()
}

fn number(lang: Lang, name: &'static str, label: &'static str, hint: &'static str, value: u32) -> AnyView {
    view! {
        <Field
            name=name label=lang.t(label) hint=lang.t(hint) value=value.to_string() inputmode="numeric"
            autocomplete="off"
        />
    }
    .into_any()
}
