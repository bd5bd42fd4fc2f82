//! Questions that come before the page, and drawers.

use crate::actions::{Button, ButtonKind, ButtonSize};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// Where a dialog stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSide {
    #[default]
    Centre,
    /// A drawer along the end of the line.
    End,
}

/// A dialog, closed until its [`DialogButton`] opens it: by the browser's own commands, so without scripts too.
///
/// What it offers must also be reachable on a page of its own where browsers lack commands.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    #[prop(optional)] side: DialogSide,
    children: Children,
) -> AnyView {
    let class = match side {
        DialogSide::Centre => "dialog",
        DialogSide::End => "dialog drawer",
    };
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    let own_id = id.clone();
    view! {
        <dialog id=own_id class=class aria-labelledby=labelled_by closedby="any" data-dialog>
            <div class="dialog-head">
                <h2 id=title_id>{title}</h2>
                <Button
                    label=use_lang().t("ui-close") icon=Icon::Close icon_only=true plain=true
                    kind=ButtonKind::Quiet size=ButtonSize::Small command="close" target=id
                />
            </div>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
    .into_any()
}

/// Opens the dialog with the id `target`.
#[component]
pub fn DialogButton(
    #[prop(into)] target: String,
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: ButtonSize,
    #[prop(optional)] icon_only: bool,
    #[prop(default = None, into)] icon: Option<Icon>,
) -> AnyView {
    view! {
        <Button label=label kind=kind size=size icon=icon icon_only=icon_only plain=true command="show-modal" target=target/>
    }
    .into_any()
}
