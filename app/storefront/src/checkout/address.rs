//! `/checkout`: who buys, and where it goes. Nobody needs an account.

use super::{in_checkout, lines_of, step};
use crate::frame::refused;
use domain::addresses;
use domain::checkout::Told;
use i18n::Lang;
use leptos::prelude::*;
use model::addresses::Address;
use model::checkout::Step;
use model::orders::PostalAddress;
use rpc::checkout::{TellAddress, UseAddress};
use rpc::door::{Door, sign_in_path};
use ui::{Button, ButtonKind, ButtonSize, Checkbox, Choice, Field, Form, Input, Link, Select};

#[component]
pub fn Page() -> AnyView {
    step(Step::Address, |door, there| async move {
        let lang = door.lang();
        let saved = match door.customer() {
            Ok(customer) => addresses::list(&door.cx, &customer).await?,
            Err(_) => Vec::new(),
        };
        let sign_in = door.who.identity().is_none().then(|| {
            view! {
                <p class="hint">
                    {lang.t("checkout-have-account")} " "
                    <Link href=sign_in_path("/checkout") label=lang.t("checkout-sign-in")/>
                </p>
            }
        });
        let another = (!saved.is_empty())
            .then(|| view! { <h2 class="checkout-heading">{lang.t("checkout-another-address")}</h2> });
        let body = view! {
            {sign_in}
            {pick(&door, saved)}
            {another}
            {form(&door, &there.told)}
        };
        Ok(in_checkout(&door, &there, Step::Address, &lang.t("checkout-address-title"), body.into_any()))
    })
}

/// The account's addresses, each with one press.
fn pick(door: &Door, saved: Vec<Address>) -> Option<AnyView> {
    if saved.is_empty() {
        return None;
    }
    let lang = door.lang();
    let cards: Vec<AnyView> = saved
        .into_iter()
        .map(|address| {
            let id = address.id.to_string();
            let name = address.label.clone().unwrap_or_else(|| address.recipient.clone());
            let spoken = format!("{} {name}", lang.t("checkout-deliver-here"));
            let lines = lines_of(door, &PostalAddress::from(address));
            view! {
                <li class="card">
                    {lines}
                    <Form action={rpc::path::<UseAddress>()} class="form-inline">
                        <input type="hidden" name="id" value=id/>
                        <Button label=lang.t("checkout-deliver-here") size=ButtonSize::Small spoken=spoken/>
                    </Form>
                </li>
            }
            .into_any()
        })
        .collect();
    let list = view! {
        <section aria-labelledby="saved-addresses">
            <h2 id="saved-addresses" class="checkout-heading">{lang.t("checkout-saved-addresses")}</h2>
            <ul class="address-cards">{cards}</ul>
        </section>
    };
    Some(list.into_any())
}

fn form(door: &Door, told: &Told) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<TellAddress>();
    let state = refused(door, action);
    let identity = door.who.identity();
    let email = told.email.clone().or(identity.map(|one| one.email.clone())).unwrap_or_default();
    let name = identity.map(domain::accounts::Identity::name).unwrap_or_default();
    let to = told
        .shipping
        .clone()
        .unwrap_or_else(|| PostalAddress { recipient: name, ..PostalAddress::default() });
    let (street2, phone) = (to.street2.clone().unwrap_or_default(), told.phone.clone().unwrap_or_default());
    let is_open = !street2.is_empty() || !phone.is_empty() || state.error("phone").is_some();
    let billing_same = told.billing.is_none();
    let bill_to = told.billing.clone().unwrap_or_default();
    view! {
        <Form action=action state=state class="form checkout-form">
            <Field
                name="email" label=lang.t("account-email") hint=lang.t("checkout-email-hint") kind=Input::Email
                autocomplete="email" value=email
            />
            <Field
                name="recipient" label=lang.t("account-recipient") autocomplete="shipping name" value=to.recipient.clone()
            />
            <Select
                name="country" label=lang.t("account-country") options=countries(lang) value=to.country.clone()
                prompt=lang.t("account-country-choose") autocomplete="shipping country"
            />
            <Field
                name="street" label=lang.t("account-street") autocomplete="shipping address-line1"
                value=to.street.clone()
            />
            <div class="field-pair field-pair-uneven">
                <Field
                    name="zipCode" label=lang.t("account-zip") autocomplete="shipping postal-code"
                    value=to.zip_code.clone()
                />
                <Field
                    name="city" label=lang.t("account-city") autocomplete="shipping address-level2"
                    value=to.city.clone()
                />
            </div>
            <Field
                name="state" label=lang.t("account-state") hint=lang.t("checkout-state-hint") optional=true
                autocomplete="shipping address-level1" value=to.state.clone().unwrap_or_default()
            />
            <details class="disclosure" open=is_open>
                <summary>{lang.t("checkout-more")}</summary>
                <div class="disclosure-body">
                    <Field
                        name="street2" label=lang.t("account-street2") autocomplete="shipping address-line2"
                        optional=true value=street2
                    />
                    <Field
                        name="phone" label=lang.t("account-phone") kind=Input::Tel autocomplete="tel" optional=true
                        value=phone hint=lang.t("checkout-phone-hint")
                    />
                </div>
            </details>
            <Checkbox
                name="billingSame" id="billing-same" label=lang.t("checkout-billing-same")
                checked=billing_same
            />
            {billing(lang, bill_to, countries(lang))}
            <Button label=lang.t("checkout-on-to-delivery") kind=ButtonKind::Primary wide=true/>
        </Form>
    }
    .into_any()
}

fn countries(lang: Lang) -> Vec<Choice> {
    lang.countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect()
}

/// Shown where the bill goes elsewhere: the style sheet looks at the box above.
fn billing(lang: Lang, to: PostalAddress, countries: Vec<Choice>) -> AnyView {
    view! {
        <fieldset class="checkout-billing">
            <legend>{lang.t("checkout-billing-title")}</legend>
            <Field
                name="billingRecipient" label=lang.t("checkout-billing-recipient") autocomplete="billing name" value=to.recipient
            />
            <Select
                name="billingCountry" label=lang.t("checkout-billing-country") options=countries value=to.country
                prompt=lang.t("account-country-choose") autocomplete="billing country"
            />
            <Field
                name="billingStreet" label=lang.t("checkout-billing-street") autocomplete="billing address-line1" value=to.street
            />
            <div class="field-pair field-pair-uneven">
                <Field
                    name="billingZipCode" label=lang.t("checkout-billing-zip") autocomplete="billing postal-code"
                    value=to.zip_code
                />
                <Field
                    name="billingCity" label=lang.t("checkout-billing-city") autocomplete="billing address-level2" value=to.city
                />
            </div>
            <Field
                name="billingState" label=lang.t("checkout-billing-state") optional=true autocomplete="billing address-level1"
                value=to.state.unwrap_or_default()
            />
        </fieldset>
    }
    .into_any()
}
