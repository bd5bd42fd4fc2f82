//! One store: who keeps it, what it says of itself, where its goods stand, what was decided.

use crate::frame::{Desk, page};
use crate::history;
use ::frame::{param, query, refused, store_badge};
use domain::kit::audit::Past;
use domain::vendors::{self as verbs, VendorFile};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::AppError;
use model::vendors::{StaffVendor, Store, VendorStatus};
use rpc::door::Door;
use rpc::vendors;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, DescriptionList, Dialog, DialogButton, Fact, Field, Form, Icon,
    Input, Link, NavLink, Notice, PageHeader, Tone,
};

#[component]
pub fn Vendor() -> AnyView {
    let (id, act) = (param("id"), query("act"));
    page(|desk| async move {
        let lang = desk.lang();
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let VendorFile { store, places, history } = verbs::file(&desk.door.cx, &desk.who, id).await?;
        let name = store.vendor.store_name.clone();
        let badge = store_badge(lang, store.vendor.status);
        let way = vec![NavLink::new("/admin/vendors", lang.t("admin-vendors"))];
        let body = view! {
            <Breadcrumbs links=way here=name.clone()/>
            <PageHeader title=name.clone() action=badge/>
            {overtaken(&desk.door, store.vendor.status)}
            <div class="beside">
                <div class="stack">
                    {facts(&desk, &store)}
                    {places_card(lang, places)}
                    {history::card(&desk, history, step_word)}
                </div>
                <div class="stack">{decision(&desk.door, &store, &act)}{keeper(&desk, &store)}</div>
            </div>
        };
        Ok(desk.show(&name, body.into_any()))
    })
}

fn facts(desk: &Desk, store: &StaffVendor) -> AnyView {
    let lang = desk.lang();
    let vendor = &store.vendor;
    let contact = vendor.contact_info.clone();
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let about =
        if vendor.description.is_empty() { lang.t("admin-not-given") } else { vendor.description.clone() };
    let mut facts = vec![Fact::new(lang.t("admin-sells"), view! { <p class="prose" dir="auto">{about}</p> })];
    if let Some(phone) = given(contact.phone) {
        facts.push(Fact::new(lang.t("vendors-phone"), view! { <bdi dir="ltr">{phone}</bdi> }));
    }
    if let Some(address) = given(contact.address) {
        facts.push(Fact::new(lang.t("vendors-address"), view! { <bdi>{address}</bdi> }));
    }
    if let Some(site) = given(contact.website) {
        let words = site.clone();
        let link = view! { <a class="link" href=site rel="nofollow noopener noreferrer"><bdi dir="ltr">{words}</bdi></a> };
        facts.push(Fact::new(lang.t("vendors-website"), link));
    }
    facts.push(Fact::new(lang.t("admin-products"), products(lang, store)));
    facts.push(Fact::new(lang.t("admin-applied"), lang.date(vendor.created_at)));
    if let Some(at) = store.approved_at {
        facts.push(Fact::new(lang.t("admin-approved"), lang.date(at)));
    }
    view! { <Card title=lang.t("admin-store")><DescriptionList facts=facts/></Card> }.into_any()
}

fn products(lang: Lang, store: &StaffVendor) -> String {
    let on_sale = lang.number(store.vendor.product_count.into());
    tr!(lang, "admin-products-of", total = lang.number(store.total_products), on_sale = on_sale)
}

fn keeper(desk: &Desk, store: &StaffVendor) -> Option<AnyView> {
    let lang = desk.lang();
    let owner = store.owner.clone()?;
    let account = desk.may(model::accounts::Permission::Users).then(|| {
        view! { <Link href=format!("/admin/users/{}", owner.id) label=lang.t("admin-account")/> }.into_any()
    });
    let inactive = (!owner.is_active)
        .then(|| view! { <Notice tone=Tone::Warning title=lang.t("admin-keeper-inactive")/> });
    Some(
        view! {
            <Card title=lang.t("admin-keeper") action=account>
                <p class="row-title"><bdi>{owner.name}</bdi></p>
                <p class="soft"><bdi>{owner.email}</bdi></p>
                {inactive}
            </Card>
        }
        .into_any(),
    )
}

fn places_card(lang: Lang, places: Vec<Store>) -> AnyView {
    let rows: Vec<AnyView> = places
        .into_iter()
        .map(|place| {
            let lines = [place.street, format!("{} {}", place.zip_code, place.city).trim().to_owned()];
            let country = place.country.map(|code| lang.country(&code));
            let lines: Vec<String> =
                lines.into_iter().chain(country).filter(|line| !line.is_empty()).collect();
            let kind = if place.is_public { "admin-place-public" } else { "admin-place-private" };
            let note = if place.is_default {
                format!(" · {}", lang.t("admin-place-default"))
            } else {
                String::new()
            };
            view! {
                <li class="row">
                    <span class="row-sign">{Icon::MapPin.view()}</span>
                    <div>
                        <p class="row-title"><bdi>{place.name}</bdi></p>
                        <p class="soft"><bdi>{lines.join(", ")}</bdi></p>
                        <p class="hint">{lang.t(kind)}{note}</p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <Card title=lang.t("admin-places-of-goods")><ul class="rows">{rows}</ul></Card> }.into_any()
}

fn step_word(lang: Lang, past: &Past) -> String {
    let status = |side: &Option<serde_json::Value>| {
        side.as_ref().and_then(|side| side["status"].as_str()).and_then(VendorStatus::named)
    };
    match (status(&past.before), status(&past.after)) {
        (Some(VendorStatus::Suspended), Some(VendorStatus::Active)) => lang.t("admin-step-reinstated"),
        (_, Some(VendorStatus::Active)) => lang.t("admin-step-approved"),
        (_, Some(VendorStatus::Rejected)) => lang.t("admin-step-rejected"),
        (_, Some(VendorStatus::Suspended)) => lang.t("admin-step-suspended"),
        _ => past.action.clone(),
    }
}

/// Somebody decided meanwhile: the refused form is not on this page any more, so the page itself says why.
fn overtaken(door: &Door, status: VendorStatus) -> Option<AnyView> {
    let (approve, reject, suspend) =
        (rpc::path::<vendors::Approve>(), rpc::path::<vendors::Reject>(), rpc::path::<vendors::Suspend>());
    let form = door.flash.form.as_str();
    let is_here = match status {
        VendorStatus::Pending => form == approve || form == reject,
        VendorStatus::Active => form == suspend,
        VendorStatus::Rejected | VendorStatus::Suspended => form == approve,
    };
    let was_refused = door.flash.is_refusal() && [approve, reject, suspend].contains(&form);
    let error = door.flash.errors.first().filter(|_| was_refused && !is_here)?;
    let title = error.message.clone();
    Some(view! { <Notice tone=Tone::Warning title=title urgent=true/> }.into_any())
}

/// What can be decided now. `act` opens the question of a suspension on the page itself, for browsers in which nothing
/// opens a dialog.
fn decision(door: &Door, store: &StaffVendor, act: &str) -> AnyView {
    match store.vendor.status {
        VendorStatus::Pending => application(door, store),
        VendorStatus::Active => suspension(door, store, act),
        VendorStatus::Rejected => {
            let words = ["vendors-status-rejected", "admin-rejected-text", "admin-approve-after-all"];
            second_thoughts(door, store, words)
        }
        VendorStatus::Suspended => {
            let words = ["vendors-status-suspended", "admin-suspended-text", "admin-reinstate"];
            second_thoughts(door, store, words)
        }
    }
}

fn application(door: &Door, store: &StaffVendor) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<vendors::Approve>();
    let (id, state) = (store.vendor.id.to_string(), refused(door, action));
    let reject = Folded {
        action: rpc::path::<vendors::Reject>(),
        label: "admin-reject",
        hint: "admin-reject-hint",
        kind: ButtonKind::Danger,
    };
    let reject = reject.view(door, store);
    view! {
        <Card title=lang.t("admin-decide")>
            <p class="soft">{lang.t("admin-decide-text")}</p>
            <Form action=action class="form-inline" state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="seenAs" value="PENDING"/>
                <input type="hidden" name="reason" value=lang.t("admin-approved-because")/>
                <Button label=lang.t("admin-approve") kind=ButtonKind::Primary icon=Icon::Check/>
            </Form>
            <div class="mores">{reject}</div>
        </Card>
    }
    .into_any()
}

/// What was decided against the store, and the way back.
fn second_thoughts(door: &Door, store: &StaffVendor, [title, text, label]: [&'static str; 3]) -> AnyView {
    let lang = door.lang();
    let reason = store.status_reason.clone().map(|reason| view! { <p dir="auto">{reason}</p> });
    let action = rpc::path::<vendors::Approve>();
    let back =
        Folded { action, label, hint: "admin-internal-hint", kind: ButtonKind::Primary }.view(door, store);
    view! {
        <Card title=lang.t(title)>
            {reason}
            <p class="soft">{lang.t(text)}</p>
            <div class="mores">{back}</div>
        </Card>
    }
    .into_any()
}

/// A decision that asks for a reason, folded away; open where it was refused.
struct Folded {
    action: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: ButtonKind,
}

impl Folded {
    fn view(self, door: &Door, store: &StaffVendor) -> AnyView {
        let lang = door.lang();
        let state = refused(door, self.action);
        let open = state.is_refused();
        let (id, seen_as) = (store.vendor.id.to_string(), store.vendor.status.name());
        view! {
            <details class="more" open=open>
                <summary>{Icon::ChevronEnd.view()}{lang.t(self.label)}</summary>
                <Form action=self.action state=state>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="seenAs" value=seen_as/>
                    <Field name="reason" label=lang.t("admin-reason") kind=Input::Area hint=lang.t(self.hint) maxlength=500/>
                    <Button label=lang.t(self.label) kind=self.kind/>
                </Form>
            </details>
        }
        .into_any()
    }
}

fn suspension(door: &Door, store: &StaffVendor, act: &str) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<vendors::Suspend>();
    let is_refused = refused(door, action).is_refused();
    let form = suspend_form(door, store);
    if is_refused || act == "suspend" {
        return view! { <Card title=lang.t("admin-suspend-title")>{form}</Card> }.into_any();
    }
    let on_page = format!("/admin/vendors/{}?act=suspend", store.vendor.id);
    view! {
        <Card title=lang.t("vendors-status-active")>
            <p class="soft">{lang.t("admin-active-text")}</p>
            <DialogButton target="suspend" label=lang.t("admin-suspend") kind=ButtonKind::QuietDanger icon=Icon::Ban/>
            <noscript><p><a class="link" href=on_page>{lang.t("admin-suspend-here")}</a></p></noscript>
        </Card>
        <Dialog id="suspend" title=lang.t("admin-suspend-title")>{form}</Dialog>
    }
    .into_any()
}

fn suspend_form(door: &Door, store: &StaffVendor) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<vendors::Suspend>();
    let (id, state) = (store.vendor.id.to_string(), refused(door, action));
    let hint = tr!(lang, "admin-confirm-hint", name = store.vendor.store_name.clone());
    view! {
        <Form action=action state=state>
            <input type="hidden" name="id" value=id/>
            <p>{lang.t("admin-suspend-text")}</p>
            <Field
                name="reason" label=lang.t("admin-reason") kind=Input::Area hint=lang.t("admin-suspend-hint")
                maxlength=500
            />
            <Field name="confirm" label=lang.t("admin-confirm") hint=hint autocomplete="off"/>
            <Button label=lang.t("admin-suspend") kind=ButtonKind::Danger icon=Icon::Ban/>
        </Form>
    }
    .into_any()
}
