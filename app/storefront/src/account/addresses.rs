//! The address book.

use crate::frame::{in_account, page, param, refused};
use domain::addresses as verbs;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::AppError;
use model::addresses::Address;
use rpc::addresses;
use rpc::door::Door;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, Checkbox, Choice, EmptyState, Field, Form, Icon, Input,
    LinkButton, PageHeader, Select, Tone,
};

#[component]
pub fn Addresses() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let list = verbs::list(&door.cx, &door.customer()?).await?;
        let add = || {
            view! {
            <LinkButton href="/account/addresses/new" label=lang.t("account-address-add") kind=ButtonKind::Primary icon=Icon::Plus/>
        }
        .into_any()
        };
        let head = (!list.is_empty()).then(add);
        let empty = list.is_empty().then(|| {
            let empty = view! {
                <EmptyState
                    title=lang.t("account-address-none-title") body=lang.t("account-address-none-text")
                    icon=Icon::MapPin action=add()
                />
            }
            .into_any();
            view! { <Card>{empty}</Card> }
        });
        let rows: Vec<AnyView> = list.into_iter().map(|address| row(lang, address)).collect();
        let body = view! {
            <PageHeader title=lang.t("account-nav-addresses") action=head/>
            {empty}
            {(!rows.is_empty()).then(|| view! { <ul class="address-cards">{rows}</ul> })}
        };
        Ok(in_account(&door, &lang.t("account-nav-addresses"), body.into_any()))
    })
}

fn row(lang: Lang, address: Address) -> AnyView {
    let id = address.id.to_string();
    let name = address.label.clone().unwrap_or_else(|| address.recipient.clone());
    let default = address
        .is_default
        .then(|| view! { <Badge label=lang.t("account-address-default") tone=Tone::Brand/> });
    let choose = (!address.is_default).then(|| {
        let button = view! {
            <Button label=lang.t("account-address-make-default") kind=ButtonKind::Quiet size=ButtonSize::Small/>
        };
        small_form(rpc::path::<addresses::ChooseDefault>(), &id, button.into_any())
    });
    let edit = tr!(lang, "account-address-edit-one", name = name.clone());
    let remove = view! {
        <Button
            label=tr!(lang, "account-address-remove", name = name.clone()) kind=ButtonKind::QuietDanger
            size=ButtonSize::Small icon=Icon::Trash icon_only=true
        />
    };
    let remove = small_form(rpc::path::<addresses::Remove>(), &id, remove.into_any());
    let lines: Vec<AnyView> = lines(lang, &address)
        .into_iter()
        .map(|line| view! { <span><bdi>{line}</bdi></span> }.into_any())
        .collect();
    view! {
        <li class="card">
            <h2 class="row-title"><bdi>{name}</bdi> " " {default}</h2>
            <address>{lines}</address>
            <div class="address-actions">
                <LinkButton
                    href=format!("/account/addresses/{id}") size=ButtonSize::Small label=lang.t("account-edit") icon=Icon::Edit
                    spoken=edit
                />
                {choose}
                {remove}
            </div>
        </li>
    }
    .into_any()
}

fn small_form(action: &'static str, id: &str, button: AnyView) -> AnyView {
    let id = id.to_owned();
    view! {
        <Form action=action class="form-inline">
            <input type="hidden" name="id" value=id/>
            {button}
        </Form>
    }
    .into_any()
}

fn lines(lang: Lang, address: &Address) -> Vec<String> {
    let place = [Some(address.zip_code.clone()), Some(address.city.clone()), address.state.clone()];
    [
        // without a name of its own, the address is already headed by the recipient
        address.label.is_some().then(|| address.recipient.clone()),
        Some(address.street.clone()),
        address.street2.clone(),
        Some(place.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        Some(lang.country(&address.country)),
        address.phone.clone(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[component]
pub fn NewAddress() -> AnyView {
    page(|door| async move {
        let name = door.customer()?.identity().name();
        Ok(editor(&door, "account-address-add", None, &name))
    })
}

#[component]
pub fn EditAddress() -> AnyView {
    let id = param("id");
    page(|door| async move {
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let address = verbs::get(&door.cx, &door.customer()?, id).await?;
        Ok(editor(&door, "account-address-edit", Some(&address), ""))
    })
}

fn editor(door: &Door, title: &'static str, address: Option<&Address>, name: &str) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<addresses::Save>();
    let recipient = address.map_or(name, |address| &address.recipient).to_owned();
    let is_default = address.is_some_and(|address| address.is_default);
    let id = address.map(|address| address.id.to_string());
    let was = |read: fn(&Address) -> &str| address.map(read).unwrap_or_default().to_owned();
    let maybe = |read: fn(&Address) -> Option<&str>| address.and_then(read).unwrap_or_default().to_owned();
    let (country, street, zip, city) =
        (was(|a| &a.country), was(|a| &a.street), was(|a| &a.zip_code), was(|a| &a.city));
    let (street2, state) = (maybe(|a| a.street2.as_deref()), maybe(|a| a.state.as_deref()));
    let (phone, label) = (maybe(|a| a.phone.as_deref()), maybe(|a| a.label.as_deref()));
    let refused = refused(door, action);
    let countries = lang.countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let form = view! {
        <Form action=action state=refused>
            <input type="hidden" name="id" value=id/>
            <Field name="recipient" label=lang.t("account-recipient") autocomplete="name" value=recipient/>
            <Select
                name="country" label=lang.t("account-country") options=countries value=country
                prompt=lang.t("account-country-choose") autocomplete="country"
            />
            <Field name="street" label=lang.t("account-street") autocomplete="address-line1" value=street/>
            <Field
                name="street2" label=lang.t("account-street2") autocomplete="address-line2" optional=true
                value=street2
            />
            <div class="field-pair field-pair-uneven">
                <Field name="zipCode" label=lang.t("account-zip") autocomplete="postal-code" value=zip/>
                <Field name="city" label=lang.t("account-city") autocomplete="address-level2" value=city/>
            </div>
            <Field
                name="state" label=lang.t("account-state") autocomplete="address-level1" optional=true
                value=state
            />
            <Field
                name="phone" label=lang.t("account-phone") kind=Input::Tel autocomplete="tel" optional=true
                value=phone hint=lang.t("account-address-phone-hint")
            />
            <Field
                name="label" label=lang.t("account-address-label") optional=true value=label
                hint=lang.t("account-address-label-hint")
            />
            <Checkbox name="isDefault" label=lang.t("account-address-use-default") checked=is_default/>
            <div class="button-row">
                <Button label=lang.t("account-save") kind=ButtonKind::Primary/>
                <LinkButton href="/account/addresses" label=lang.t("account-cancel") kind=ButtonKind::Quiet/>
            </div>
        </Form>
    }
    .into_any();
    let body = view! {
        <PageHeader title=lang.t(title)/>
        <Card>{form}</Card>
    };
    in_account(door, &lang.t(title), body.into_any())
}
