//! The pictures of a product: seen, put in order, added one or several at a time.

use ::frame::refused;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::catalog::{MOST_IMAGES, OwnDetail};
use model::pictures::Picture;
use rpc::door::Door;
use rpc::products;
use ui::{Button, ButtonKind, ButtonSize, Card, FileDrop, Form, Icon, Photo};

pub fn card(door: &Door, product: &OwnDetail) -> AnyView {
    let lang = door.lang();
    let id = product.id.to_string();
    let count = product.images.len();
    let pictures: Vec<AnyView> =
        product.images.iter().enumerate().map(|(at, picture)| one(lang, &id, at, count, picture)).collect();
    let list = (count > 0).then(|| view! { <ul class="pictures">{pictures}</ul> });
    let upload = (count < MOST_IMAGES).then(|| upload(door, id.clone()));
    view! { <Card title=lang.t("console-pictures")>{list}{upload}</Card> }.into_any()
}

fn upload(door: &Door, id: String) -> AnyView {
    let lang = door.lang();
    let action = rpc::upload_path("products/image");
    let state = refused(door, &action);
    view! {
        <Form action=action state=state files=true>
            <input type="hidden" name="id" value=id/>
            <FileDrop
                name="file" label=lang.t("console-picture-add") hint=lang.t("console-picture-hint") multiple=true
                accept="image/jpeg,image/png,image/webp,image/avif"
            />
            <div class="button-row"><Button label=lang.t("console-upload") icon=Icon::Upload/></div>
        </Form>
    }
    .into_any()
}

fn one(lang: Lang, id: &str, at: usize, count: usize, picture: &Picture) -> AnyView {
    let number = at as i64 + 1;
    let (moves, removes) = (rpc::path::<products::MoveImage>(), rpc::path::<products::RemoveImage>());
    let shift = |to: usize, icon: Icon, label: String| {
        let (id, from, to) = (id.to_owned(), at.to_string(), to.to_string());
        view! {
            <Form action=moves class="form-inline">
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="number" value=from/>
                <input type="hidden" name="to" value=to/>
                <Button label=label icon=icon icon_only=true kind=ButtonKind::Quiet size=ButtonSize::Small/>
            </Form>
        }
        .into_any()
    };
    let before = (at > 0)
        .then(|| shift(at - 1, Icon::ChevronStart, tr!(lang, "console-picture-before", number = number)));
    let after = (at + 1 < count)
        .then(|| shift(at + 1, Icon::ChevronEnd, tr!(lang, "console-picture-after", number = number)));
    let (id, at_text) = (id.to_owned(), at.to_string());
    let remove = view! {
        <Form action=removes class="form-inline">
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="number" value=at_text/>
            <Button
                label=tr!(lang, "console-picture-remove", number = number) icon=Icon::Trash icon_only=true
                kind=ButtonKind::QuietDanger size=ButtonSize::Small
            />
        </Form>
    };
    let first = (at == 0).then(|| view! { <span class="hint">{lang.t("console-picture-first")}</span> });
    view! {
        <li>
            <span class="photo-frame"><Photo picture=picture.clone() sizes="160px"/></span>
            {first}
            <span class="picture-tools">{before}{remove}{after}</span>
        </li>
    }
    .into_any()
}
