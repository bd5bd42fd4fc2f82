//! What the store says of itself: its words, its logo, its banner.

use crate::frame::page;
use ::frame::{refused, store_badge};
use leptos::prelude::*;
use model::pictures::Picture;
use model::vendors::VendorStatus;
use rpc::door::Door;
use rpc::stores;
use ui::{
    Button, ButtonKind, ButtonSize, Card, Field, FileDrop, Form, Icon, Input, LinkButton, PageHeader, Photo,
};

#[component]
pub fn Store() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let vendor = desk.store.vendor.clone();
        let look = (vendor.status == VendorStatus::Active).then(|| {
            let href = format!("/vendors/{}", vendor.slug);
            view! { <LinkButton href=href label=lang.t("vendors-see-page") icon=Icon::Eye/> }
        });
        let action =
            view! { <div class="head-tools">{store_badge(lang, vendor.status)}{look}</div> }.into_any();
        let logo = Sign {
            upload: "vendors/logo",
            remove: rpc::path::<stores::RemoveLogo>(),
            title: "console-logo",
            hint: "console-logo-hint",
            id: "logo",
        };
        let banner = Sign {
            upload: "vendors/banner",
            remove: rpc::path::<stores::RemoveBanner>(),
            title: "console-banner",
            hint: "console-banner-hint",
            id: "banner",
        };
        let body = view! {
            <PageHeader title=lang.t("console-profile") action=action/>
            {profile(&desk)}
            {logo.card(&desk.door, vendor.logo_url.clone())}
            {banner.card(&desk.door, vendor.banner_url)}
        };
        Ok(desk.show(&lang.t("console-profile"), body.into_any()))
    })
}

fn profile(desk: &crate::frame::Desk) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<stores::Save>();
    let state = refused(&desk.door, action);
    let store = &desk.store;
    // the words it was written in, whatever the reader's language
    let arabic = store.translations.ar.clone().unwrap_or_default();
    let version = state.value("version").map_or_else(|| store.version.to_string(), str::to_owned);
    let contact = store.vendor.contact_info.clone();
    let (name, description) = (store.vendor.store_name.clone(), store.vendor.description.clone());
    view! {
        <Card title=lang.t("console-profile-words")>
            <Form action=action state=state guard=true>
                <input type="hidden" name="version" value=version/>
                <div class="field-pair">
                    <Field
                        name="storeName" label=lang.t("vendors-name") value=name
                        hint=lang.t("vendors-name-hint") maxlength=120
                    />
                    <Field
                        name="storeNameAr" label=lang.t("vendors-name-ar") value=arabic.store_name.unwrap_or_default()
                        optional=true maxlength=120
                    />
                </div>
                <Field
                    name="description" label=lang.t("vendors-description") kind=Input::Area
                    value=description hint=lang.t("vendors-description-hint") optional=true maxlength=5000
                />
                <Field
                    name="descriptionAr" label=lang.t("vendors-description-ar") kind=Input::Area
                    value=arabic.description.unwrap_or_default() optional=true maxlength=5000
                />
                <div class="field-pair">
                    <Field
                        name="phone" label=lang.t("vendors-phone") kind=Input::Tel autocomplete="tel" optional=true
                        value=contact.phone.unwrap_or_default()
                    />
                    <Field
                        name="website" label=lang.t("vendors-website") kind=Input::Url optional=true
                        value=contact.website.unwrap_or_default() hint=lang.t("vendors-website-hint")
                    />
                </div>
                <Field
                    name="address" label=lang.t("vendors-address") autocomplete="street-address" optional=true
                    value=contact.address.unwrap_or_default() hint=lang.t("vendors-address-hint")
                />
                <div class="save-bar"><Button label=lang.t("console-save") kind=ButtonKind::Primary/></div>
            </Form>
        </Card>
    }
    .into_any()
}

/// A picture of the store: seen, replaced, taken away.
struct Sign {
    upload: &'static str,
    remove: &'static str,
    title: &'static str,
    hint: &'static str,
    id: &'static str,
}

impl Sign {
    fn card(self, door: &Door, picture: Option<Picture>) -> AnyView {
        let lang = door.lang();
        let action = rpc::upload_path(self.upload);
        let state = refused(door, &action);
        // two of these stand on a page; the summary of a refused one leads to `#file`
        let id = if state.is_refused() { "file".to_owned() } else { format!("file-{}", self.id) };
        let class = format!("photo-frame sign-{}", self.id);
        let take_away = format!("{}: {}", lang.t("console-picture-take-away"), lang.t(self.title));
        let send = format!("{}: {}", lang.t("console-upload"), lang.t(self.title));
        let (removes, hint) = (self.remove, lang.t(self.hint));
        let there = picture.map(|picture| {
            view! {
                <div class="sign">
                    <span class=class><Photo picture=picture sizes="480px"/></span>
                    <Form action=removes class="form-inline">
                        <Button
                            label=lang.t("console-picture-take-away") kind=ButtonKind::QuietDanger size=ButtonSize::Small
                            icon=Icon::Trash spoken=take_away
                        />
                    </Form>
                </div>
            }
        });
        let label = if there.is_some() { "console-picture-replace" } else { "console-picture-choose" };
        view! {
            <Card title=lang.t(self.title)>
                {there}
                <Form action=action state=state files=true>
                    <FileDrop
                        name="file" id=id label=lang.t(label) accept="image/jpeg,image/png,image/webp" hint=hint
                    />
                    <div class="button-row">
                        <Button
                            label=lang.t("console-upload") icon=Icon::Upload
                            spoken=send
                        />
                    </div>
                </Form>
            </Card>
        }
        .into_any()
    }
}
