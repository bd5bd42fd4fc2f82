//! Menus, dialogs, toasts.

use super::{component, row};
use crate::actions::{Button, ButtonKind};
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::overlays::{Dialog, DialogButton, DialogSide, Menu, MenuForm, MenuLink, toast};
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    let lang = use_lang();
    let dialog = view! {
        <DialogButton target="sample-dialog" label=lang.t("gallery-cancel-order") kind=ButtonKind::Danger/>
        <Dialog id="sample-dialog" title=lang.t("gallery-cancel-title")>
            <p>{lang.t("gallery-cancel-body")}</p>
            <div class="button-row mt-5">
                <Button label=lang.t("gallery-cancel-order") kind=ButtonKind::Danger plain=true/>
                <Button label=lang.t("gallery-keep-order") command="close" target="sample-dialog" plain=true/>
            </div>
        </Dialog>
    }
    .into_any();
    let drawer = view! {
        <DialogButton target="sample-drawer" label=lang.t("gallery-filters") icon=Icon::Filter/>
        <Dialog id="sample-drawer" title=lang.t("gallery-filters") side=DialogSide::End>
            <p>{lang.t("gallery-long")}</p>
        </Dialog>
    }
    .into_any();
    view! {
        {component("Menu", vec![row(vec![("open", menu(true)), ("rest", menu(false))]), view! { <div class="h-48"></div> }.into_any()])}
        {component("Dialog", vec![row(vec![("dialog", dialog), ("drawer", drawer)])])}
        {component("Toast", vec![row(vec![("one", toast(lang.t("gallery-added"))), ("long text", toast(lang.t("gallery-long")))])])}
    }
    .into_any()
}

fn menu(open: bool) -> AnyView {
    let lang = use_lang();
    let group = if open { "gallery-open" } else { "gallery-rest" };
    view! {
        <Menu label=lang.t("gallery-more") start=true open=open group=group>
            <MenuLink href="#menu" label=lang.t("gallery-edit") icon=Icon::Edit/>
            <MenuLink href="#menu" label=lang.t("gallery-orders") icon=Icon::Box current=true/>
            <hr/>
            <MenuForm action="#menu" label=lang.t("gallery-delete") icon=Icon::Trash danger=true/>
        </Menu>
    }
    .into_any()
}
