//! Fields and forms.

use super::{columns, component, samples, wide};
use crate::actions::{Button, ButtonKind, Link};
use crate::forms::{
    Checkbox, Choice, CodeInput, Field, FileDrop, Form, FormState, Input, RadioGroup, Select, Switch,
};
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    view! {
        {component("Field", vec![fields()])}
        {component("Select", vec![selects()])}
        {component("Choices", vec![choices()])}
        {component("FileDrop", vec![files()])}
        {component("Form", vec![columns(vec![("refused", refused())])])}
    }
    .into_any()
}

fn fields() -> AnyView {
    let lang = use_lang();
    let email = || lang.t("gallery-email");
    let name = || lang.t("gallery-name");
    let aside = view! { <Link href="#field" label=lang.t("gallery-forgot")/> }.into_any();
    columns(vec![
        ("rest", view! { <Field name="f1" label=email() kind=Input::Email hint=lang.t("gallery-email-hint")/> }.into_any()),
        ("hover", view! { <Field name="f2" label=name() value=lang.t("gallery-person") show="hover"/> }.into_any()),
        ("focus", view! { <Field name="f3" label=name() value=lang.t("gallery-person") show="focus"/> }.into_any()),
        ("error", view! { <Field name="f4" label=email() kind=Input::Email value="mia@" error=lang.t("gallery-email-error")/> }.into_any()),
        ("disabled", view! { <Field name="f5" label=name() value=lang.t("gallery-person") disabled=true/> }.into_any()),
        ("read only", view! { <Field name="f6" label=name() value=lang.t("gallery-person") readonly=true/> }.into_any()),
        ("password with aside", view! { <Field name="f7" label=lang.t("gallery-password") kind=Input::Password autocomplete="current-password" aside=aside/> }.into_any()),
        ("tel, optional", view! { <Field name="f8" label=lang.t("gallery-phone") kind=Input::Tel value="+971 50 123 4567" optional=true/> }.into_any()),
        ("prefix, number", view! { <Field name="f9" label=lang.t("gallery-price") kind=Input::Number prefix="EUR" value="24.50"/> }.into_any()),
        ("suffix, error", view! { <Field name="f10" label=lang.t("gallery-weight") inputmode="decimal" suffix=lang.t("gallery-kg") value="x" error=lang.t("gallery-weight-error")/> }.into_any()),
        ("several lines", view! { <Field name="f11" label=lang.t("gallery-note") kind=Input::Area value=lang.t("gallery-long") optional=true/> }.into_any()),
        ("long text", view! { <Field name="f12" label=lang.t("gallery-long") hint=lang.t("gallery-long") value=lang.t("gallery-long") error=lang.t("gallery-long")/> }.into_any()),
        ("one-time code", view! { <CodeInput name="f13" label=lang.t("gallery-code") hint=lang.t("gallery-code-hint")/> }.into_any()),
        ("one-time code, error", view! { <CodeInput name="f14" label=lang.t("gallery-code") error=lang.t("gallery-code-error")/> }.into_any()),
    ])
}

fn selects() -> AnyView {
    let lang = use_lang();
    let options = || samples::deliveries(lang);
    let label = || lang.t("gallery-delivery");
    columns(vec![
        ("prompt", view! { <Select name="s1" label=label() options=options() prompt=lang.t("gallery-choose")/> }.into_any()),
        ("focus", view! { <Select name="s2" label=label() options=options() value="express" show="focus"/> }.into_any()),
        ("error", view! { <Select name="s3" label=label() options=options() prompt=lang.t("gallery-choose") error=lang.t("gallery-delivery-error")/> }.into_any()),
        ("disabled", view! { <Select name="s4" label=label() options=options() disabled=true/> }.into_any()),
    ])
}

fn choices() -> AnyView {
    let lang = use_lang();
    let news = || lang.t("gallery-news");
    let plain = || {
        samples::deliveries(lang).into_iter().map(|choice| Choice::new(choice.value, choice.label)).collect()
    };
    let boxes = view! {
        <Checkbox name="c1" label=news()/>
        <Checkbox name="c2" label=news() checked=true hint=lang.t("gallery-news-hint")/>
        <Checkbox name="c3" label=news() show="focus"/>
        <Checkbox name="c4" label=news() disabled=true checked=true/>
        <Checkbox name="c5" label=lang.t("gallery-terms") error=lang.t("gallery-terms-error")/>
    }
    .into_any();
    let switches = view! {
        <Switch name="w1" label=news()/>
        <Switch name="w2" label=news() checked=true hint=lang.t("gallery-news-hint")/>
        <Switch name="w3" label=news() show="focus" checked=true/>
        <Switch name="w4" label=news() disabled=true/>
    }
    .into_any();
    columns(vec![
        ("checkbox: rest, on, focus, disabled, error", boxes),
        ("switch: off, on, focus, disabled", switches),
        ("radios", view! { <RadioGroup name="r1" label=lang.t("gallery-delivery") options=plain() value="standard"/> }.into_any()),
        ("radios as cards", view! { <RadioGroup name="r2" label=lang.t("gallery-delivery") options=samples::deliveries(lang) value="express" cards=true/> }.into_any()),
        ("radios, error", view! { <RadioGroup name="r3" label=lang.t("gallery-delivery") options=plain() error=lang.t("gallery-delivery-error")/> }.into_any()),
        ("radios, disabled", view! { <RadioGroup name="r4" label=lang.t("gallery-delivery") options=plain() disabled=true/> }.into_any()),
    ])
}

fn files() -> AnyView {
    let lang = use_lang();
    let label = || lang.t("gallery-pictures");
    let hint = || lang.t("gallery-pictures-hint");
    columns(vec![
        (
            "rest",
            view! { <FileDrop name="d1" label=label() hint=hint() accept="image/*" multiple=true/> }
                .into_any(),
        ),
        (
            "hover, dragging over",
            view! { <FileDrop name="d2" label=label() hint=hint() show="hover"/> }.into_any(),
        ),
        (
            "error",
            view! { <FileDrop name="d3" label=label() hint=hint() error=lang.t("gallery-pictures-error")/> }
                .into_any(),
        ),
    ])
}

fn refused() -> AnyView {
    let lang = use_lang();
    let state = FormState {
        values: [("email".to_owned(), "mia@".to_owned())].into(),
        errors: vec![
            ("email".into(), lang.t("gallery-email-error")),
            ("password".into(), lang.t("gallery-password-error")),
        ],
        ..FormState::default()
    };
    wide(
        "",
        view! {
            <Form action="#form" state=state>
                <Field name="email" label=lang.t("gallery-email") kind=Input::Email autocomplete="username"/>
                <Field name="password" label=lang.t("gallery-password") kind=Input::Password autocomplete="current-password"/>
                <Checkbox name="remember" label=lang.t("gallery-remember")/>
                <div class="button-row"><Button label=lang.t("gallery-sign-in") kind=ButtonKind::Primary/></div>
            </Form>
        }
        .into_any(),
    )
}
