//! What is done with all that are ticked: one form around the table.

use ::frame::refused;
use i18n::{Lang, tr};
use leptos::prelude::*;
use rpc::door::Door;
use rpc::products;
use ui::{Button, ButtonKind, ButtonSize, Field, Form, Icon, Notice, Tone};

/// The form with its bar above the table.
pub fn around(door: &Door, back: String, table: AnyView) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<products::Bulk>();
    let state = refused(door, action);
    let open = state.is_refused();
    let currency = door.cx.facts().currency.code().to_owned();
    let act = move |act: &'static str, label: &'static str, kind: ButtonKind| {
        view! { <Button label=lang.t(label) size=ButtonSize::Small kind=kind name="act" value=act/> }
            .into_any()
    };
    view! {
        <Form action=action state=state class="bulk" label=lang.t("console-bulk")>
            // Enter in a field would press the first button: this one answers nothing
            <button type="submit" disabled hidden></button>
            <input type="hidden" name="back" value=back/>
            <div class="card card-flush">
                <div class="bulk-bar" role="group" aria-label=lang.t("console-bulk")>
                    <p class="hint">{lang.t("console-bulk")}</p>
                    {act("publish", "console-publish", ButtonKind::Secondary)}
                    {act("unpublish", "console-unpublish", ButtonKind::Secondary)}
                    {act("archive", "console-archive", ButtonKind::QuietDanger)}
                </div>
                <details class="more bulk-more" open=open>
                    <summary>{Icon::ChevronEnd.view()}{lang.t("console-bulk-more")}</summary>
                    <div class="bulk-fields">
                        <div class="bulk-field">
                            <Field
                                name="percent" label=lang.t("console-percent") inputmode="text" suffix="%" optional=true
                                hint=lang.t("console-percent-hint")
                            />
                            {act("price-by", "console-price-by", ButtonKind::Secondary)}
                        </div>
                        <div class="bulk-field">
                            <Field
                                name="price" label=lang.t("console-price-set-label") inputmode="decimal" optional=true
                                suffix=currency
                            />
                            {act("price-set", "console-price-set", ButtonKind::Secondary)}
                        </div>
                        <div class="bulk-field">
                            <Field
                                name="quantity" label=lang.t("console-pieces") inputmode="text" optional=true
                                hint=lang.t("console-pieces-hint")
                            />
                            <Field name="reason" label=lang.t("inventory-reason") optional=true maxlength=300/>
                            {act("stock-add", "console-stock-add", ButtonKind::Secondary)}
                        </div>
                    </div>
                </details>
                {table}
            </div>
        </Form>
    }
    .into_any()
}

/// Those that were left as they were, and why.
pub fn refused_ones(lang: Lang, refused: Vec<(String, String)>) -> Option<AnyView> {
    if refused.is_empty() {
        return None;
    }
    let title = tr!(lang, "console-left-over", count = refused.len() as i64);
    let lines: Vec<AnyView> = refused
        .into_iter()
        .map(|(name, why)| view! { <li><bdi>{name}</bdi>": " {why}</li> }.into_any())
        .collect();
    Some(view! { <Notice tone=Tone::Warning title=title><ul>{lines}</ul></Notice> }.into_any())
}
