//! Where the store's goods stand: the list, and each with its address and hours.

use crate::frame::{Desk, page};
use ::frame::{param, refused};
use domain::vendors;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::AppError;
use model::vendors::Store;
use rpc::stores::{self, hours_field};
use ui::{
    Badge, Breadcrumbs, Button, ButtonKind, ButtonSize, Card, Checkbox, Choice, Field, Form, FormState, Icon,
    Input, LinkButton, NavLink, PageHeader, Select, Tone,
};

const PATH: &str = "/vendor/store/places";
const DAYS: [&str; 7] = [
    "console-day-1",
    "console-day-2",
    "console-day-3",
    "console-day-4",
    "console-day-5",
    "console-day-6",
    "console-day-7",
];

#[component]
pub fn Places() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let places = vendors::places(&desk.door.cx, &desk.who).await?;
        let alone = places.len() == 1;
        let add = view! {
            <LinkButton href="/vendor/store/places/new" label=lang.t("console-place-add") kind=ButtonKind::Primary icon=Icon::Plus/>
        }
        .into_any();
        let rows: Vec<AnyView> = places.into_iter().map(|place| row(lang, place, alone)).collect();
        let title = lang.t("console-places-of-goods");
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("console-places-lead") action=add/>
            <Card><ul class="rows">{rows}</ul></Card>
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

fn row(lang: Lang, place: Store, alone: bool) -> AnyView {
    let id = place.id.to_string();
    let name = place.name.clone();
    let country = place.country.map(|code| lang.country(&code)).unwrap_or_default();
    let lines = [place.street, format!("{} {}", place.zip_code, place.city).trim().to_owned(), country];
    let address = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ");
    let default =
        place.is_default.then(|| view! { <Badge label=lang.t("console-place-default") tone=Tone::Brand/> });
    let kind = if place.is_public { "console-place-public" } else { "console-place-private" };
    let remove = (!alone).then(|| {
        let (action, id) = (rpc::path::<stores::RemovePlace>(), id.clone());
        let words = tr!(lang, "console-place-remove", name = name.as_str());
        view! {
            <Form action=action class="form-inline">
                <input type="hidden" name="id" value=id/>
                <Button
                    label=words kind=ButtonKind::QuietDanger
                    size=ButtonSize::Small icon=Icon::Trash icon_only=true
                />
            </Form>
        }
    });
    let spoken = format!("{} {name}", lang.t("console-edit"));
    view! {
        <li class="row">
            <span class="row-sign">{Icon::MapPin.view()}</span>
            <div>
                <h2 class="row-title"><bdi>{name}</bdi>{default}</h2>
                <p class="soft"><bdi>{address}</bdi></p>
                <p class="hint">{lang.t(kind)}</p>
            </div>
            <div class="row-tools">
                <LinkButton href=format!("{PATH}/{id}") label=lang.t("console-edit") size=ButtonSize::Small spoken=spoken/>
                {remove}
            </div>
        </li>
    }
    .into_any()
}

#[component]
pub fn NewPlace() -> AnyView {
    page(|desk| async move { Ok(editor(&desk, None)) })
}

#[component]
pub fn EditPlace() -> AnyView {
    let id = param("id");
    page(|desk| async move {
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let places = vendors::places(&desk.door.cx, &desk.who).await?;
        let place = places.into_iter().find(|place| place.id == id).ok_or(AppError::NotFound)?;
        Ok(editor(&desk, Some(&place)))
    })
}

fn editor(desk: &Desk, place: Option<&Store>) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<stores::SavePlace>();
    let state = refused(&desk.door, action);
    let title = place.map_or_else(|| lang.t("console-place-add"), |place| place.name.clone());
    let id = place.map(|place| place.id.to_string());
    let was = |read: fn(&Store) -> &str| place.map(read).unwrap_or_default().to_owned();
    let maybe = |read: fn(&Store) -> Option<&str>| place.and_then(read).unwrap_or_default().to_owned();
    let degrees =
        |read: fn(&Store) -> Option<f64>| place.and_then(read).map(|at| at.to_string()).unwrap_or_default();
    let zone = place.map_or_else(|| desk.door.cx.facts().time_zone.clone(), |place| place.time_zone.clone());
    let countries = lang.countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let way = vec![NavLink::new(PATH, lang.t("console-places-of-goods"))];
    let (is_public, is_default) = place.map(|place| (place.is_public, place.is_default)).unwrap_or_default();
    let default = (!is_default)
        .then(|| view! { <Checkbox name="isDefault" label=lang.t("console-place-make-default")/> });
    let hours = hours(lang, place, &state);
    let (name, street, city, zip) =
        (was(|p| &p.name), was(|p| &p.street), was(|p| &p.city), was(|p| &p.zip_code));
    let (country, street2) = (maybe(|p| p.country.as_deref()), maybe(|p| p.street2.as_deref()));
    let (state_of, phone) = (maybe(|p| p.state.as_deref()), maybe(|p| p.phone.as_deref()));
    let (latitude, longitude) = (degrees(|p| p.latitude), degrees(|p| p.longitude));
    let body = view! {
        <Breadcrumbs links=way here=title.clone()/>
        <PageHeader title=title.clone()/>
        <Form action=action state=state guard=true class="form form-cards">
            <input type="hidden" name="id" value=id/>
            <Card title=lang.t("console-place")>
                <Field name="name" label=lang.t("console-place-name") value=name maxlength=120/>
                <Checkbox
                    name="isPublic" label=lang.t("console-place-is-public") checked=is_public
                    hint=lang.t("console-place-is-public-hint")
                />
                {default}
            </Card>
            <Card title=lang.t("console-place-where")>
                <Select
                    name="country" label=lang.t("account-country") options=countries value=country
                    prompt=lang.t("account-country-choose") optional=true
                />
                <Field name="street" label=lang.t("account-street") value=street optional=true/>
                <Field name="street2" label=lang.t("account-street2") value=street2 optional=true/>
                <div class="field-pair field-pair-uneven">
                    <Field name="zipCode" label=lang.t("account-zip") value=zip optional=true/>
                    <Field name="city" label=lang.t("account-city") value=city optional=true/>
                </div>
                <Field name="state" label=lang.t("account-state") value=state_of optional=true/>
                <Field
                    name="phone" label=lang.t("account-phone") kind=Input::Tel value=phone optional=true
                />
                <div class="field-pair">
                    <Field
                        name="latitude" label=lang.t("console-latitude") value=latitude inputmode="text"
                        optional=true hint=lang.t("console-coordinates-hint")
                    />
                    <Field
                        name="longitude" label=lang.t("console-longitude") value=longitude inputmode="text"
                        optional=true hint=lang.t("console-longitude-hint")
                    />
                </div>
            </Card>
            <Card title=lang.t("console-hours")>
                <p class="hint">{lang.t("console-hours-hint")}</p>
                {hours}
                <Field name="timeZone" label=lang.t("console-time-zone") value=zone hint=lang.t("console-time-zone-hint")/>
            </Card>
            <div class="save-bar">
                <Button label=lang.t("console-save") kind=ButtonKind::Primary/>
                <LinkButton href=PATH label=lang.t("console-cancel") kind=ButtonKind::Quiet/>
            </div>
        </Form>
    };
    desk.show(&title, body.into_any())
}

fn hours(lang: Lang, place: Option<&Store>, state: &FormState) -> AnyView {
    let days: Vec<AnyView> = DAYS
        .iter()
        .enumerate()
        .map(|(day, label)| {
            let open = place.and_then(|place| place.opening_hours.get(day).cloned().flatten());
            let (opens, closes) = open.unwrap_or_default();
            let day_name = lang.t(label);
            view! {
                <fieldset class="hours">
                    <legend class="label">{day_name}</legend>
                    {time(state, &hours_field(day, "opens"), lang.t("console-opens"), opens)}
                    {time(state, &hours_field(day, "closes"), lang.t("console-closes"), closes)}
                </fieldset>
            }
            .into_any()
        })
        .collect();
    view! { <div class="week">{days}</div> }.into_any()
}

/// A time of day. As text: `24:00` is the end of a day, which no clock of a browser knows.
fn time(state: &FormState, name: &str, label: String, was: String) -> AnyView {
    let value = state.value(name).map_or(was, str::to_owned);
    let error = state.error(name).unwrap_or_default().to_owned();
    let (invalid, hidden) = ((!error.is_empty()).then_some("true"), error.is_empty());
    let (name, error_id) = (name.to_owned(), format!("{name}-error"));
    view! {
        <span class="time">
            <label for=name.clone() class="hint">{label}</label>
            <input
                class="input" id=name.clone() name=name.clone() value=value dir="ltr" inputmode="text" maxlength="5"
                placeholder="09:00" autocomplete="off" aria-invalid=invalid aria-describedby=error_id.clone()
            />
            <span id=error_id data-error-for=name class="field-error" hidden=hidden>{error}</span>
        </span>
    }
    .into_any()
}
