//! What pages about prices share: amounts as words, the tools of a row, the end of a form.

use i18n::Lang;
use leptos::prelude::*;
use model::{Amount, Currency, Money};
use ui::{Button, ButtonKind, ButtonSize, Form, LinkButton};

/// Basis points as people write them.
pub fn percent(bp: i32) -> String {
    let text = Money::new(bp.into(), Currency::USD).decimal();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

pub fn plain(amount: &Amount, currency: Currency) -> String {
    amount.in_currency(currency).map(Money::decimal).unwrap_or_default()
}

pub fn money(lang: Lang, amount: &Amount, currency: Currency) -> String {
    amount.in_currency(currency).map(|money| lang.money(money)).unwrap_or_default()
}

/// The way to the form of one row.
pub fn edit(lang: Lang, path: &str, id: &str, name: &str) -> AnyView {
    let (label, href) = (lang.t("prices-edit"), format!("{path}?edit={id}#editor"));
    let spoken = format!("{label} {name}");
    view! { <LinkButton href=href label=label size=ButtonSize::Small spoken=spoken/> }.into_any()
}

/// One press for one row; `more` is what else the form sends.
pub fn press(
    action: &'static str,
    id: &str,
    more: &[(&'static str, &'static str)],
    label: String,
    spoken: String,
) -> AnyView {
    let id = id.to_owned();
    let more: Vec<AnyView> = more
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=*name value=*value/> }.into_any())
        .collect();
    let kind = ButtonKind::Quiet;
    view! {
        <Form action=action class="form-inline">
            <input type="hidden" name="id" value=id/>
            {more}
            <Button label=label kind=kind size=ButtonSize::Small spoken=spoken/>
        </Form>
    }
    .into_any()
}

/// The end of a form: save it, and leave what was about to be changed.
pub fn foot(lang: Lang, is_change: bool, path: &'static str) -> AnyView {
    let leave = is_change
        .then(|| view! { <LinkButton href=path label=lang.t("account-cancel") kind=ButtonKind::Quiet/> });
    view! {
        <div class="button-row">
            <Button label=lang.t("account-save") kind=ButtonKind::Primary/>
            {leave}
        </div>
    }
    .into_any()
}
