//! The ways to send goods to a zone, as rows and as a form: staff keep those of all stores, a keeper the own ones.

use crate::prices::{edit, foot, money, plain, press};
use i18n::Lang;
use leptos::prelude::*;
use model::shipping::{Method, Zone};
use model::{Amount, Currency};
use ui::{Card, Choice, Column, Field, Form, FormState, Row, Select};

/// Where methods are kept, and what changes them.
#[derive(Clone, Copy)]
pub struct Keep {
    pub path: &'static str,
    pub save: &'static str,
    pub retire: &'static str,
}

/// The countries of a zone, as words.
pub fn countries(lang: Lang, zone: &Zone) -> String {
    if zone.countries.is_empty() {
        return lang.t("prices-zone-rest");
    }
    let names: Vec<String> = zone.countries.iter().map(|code| lang.country(code)).collect();
    names.join(lang.t("prices-comma").as_str())
}

pub fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::text(lang.t("prices-name")),
        Column::text(lang.t("prices-whose")),
        Column::figures(lang.t("prices-base")),
        Column::figures(lang.t("prices-per-kg")),
        Column::figures(lang.t("prices-free-over")),
        Column::figures(lang.t("prices-days")),
    ]
}

/// A row with its tools; without them where it is not for the reader to change.
pub fn row(lang: Lang, method: &Method, keep: Option<Keep>) -> Row {
    let id = method.id.to_string();
    let cost = |amount| money(lang, amount, method.currency);
    let whose = method.store_name.clone().unwrap_or_else(|| lang.t("prices-everybodys"));
    let free = method.free_over.as_ref().map(cost).unwrap_or_default();
    let row = Row::new(vec![
        view! { <bdi>{method.name.clone()}</bdi> }.into_any(),
        view! { <bdi>{whose}</bdi> }.into_any(),
        view! { <bdi>{cost(&method.base)}</bdi> }.into_any(),
        view! { <bdi>{cost(&method.per_kg)}</bdi> }.into_any(),
        view! { <bdi>{free}</bdi> }.into_any(),
        view! { <bdi>{format!("{}–{}", method.min_days, method.max_days)}</bdi> }.into_any(),
    ]);
    let Some(keep) = keep else { return row };
    let spoken = format!("{} {}", lang.t("prices-retire"), method.name);
    row.actions(vec![
        edit(lang, keep.path, &id, &method.name),
        press(keep.retire, &id, &[], lang.t("prices-retire"), spoken),
    ])
}

/// The form of a new method, or of the one that is changed.
pub fn form(
    lang: Lang,
    currency: Currency,
    state: FormState,
    zones: &[Zone],
    method: Option<&Method>,
    keep: Keep,
) -> AnyView {
    let is_change = method.is_some();
    let was = |read: &dyn Fn(&Method) -> String| method.map(read).unwrap_or_default();
    let cost = |amount: &Amount| plain(amount, currency);
    let (id, zone) = (was(&|one| one.id.to_string()), was(&|one| one.zone_id.to_string()));
    let (version, name) = (was(&|one| one.version.to_string()), was(&|one| one.name.clone()));
    let name_ar = was(&|one| one.name_ar.clone().unwrap_or_default());
    let (base, per_kg) = (was(&|one| cost(&one.base)), was(&|one| cost(&one.per_kg)));
    let free_over = was(&|one| one.free_over.as_ref().map(cost).unwrap_or_default());
    let heaviest = was(&|one| one.max_weight_grams.map(|grams| grams.to_string()).unwrap_or_default());
    let (min_days, max_days) = (was(&|one| one.min_days.to_string()), was(&|one| one.max_days.to_string()));
    let code = currency.code().to_owned();
    let title = lang.t(if is_change { "prices-method-change" } else { "prices-method-add" });
    let choices: Vec<Choice> =
        zones.iter().map(|zone| Choice::new(zone.id.to_string(), zone.name.clone())).collect();
    // a method stays in its zone
    let zone = if is_change {
        view! { <input type="hidden" name="zone" value=zone/> }.into_any()
    } else {
        view! { <Select name="zone" label=lang.t("prices-zone") options=choices/> }.into_any()
    };
    view! {
        <Card title=title>
            <Form action=keep.save state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="version" value=version/>
                {zone}
                <Field name="name" id="method-name" label=lang.t("prices-name") value=name/>
                <Field name="nameAr" label=lang.t("prices-name-ar") value=name_ar optional=true/>
                <div class="field-pair">
                    <Field name="base" label=lang.t("prices-base") value=base inputmode="decimal" suffix=code.clone()/>
                    <Field
                        name="perKg" label=lang.t("prices-per-kg") value=per_kg inputmode="decimal" suffix=code.clone()
                        optional=true
                    />
                </div>
                <div class="field-pair">
                    <Field
                        name="freeOver" label=lang.t("prices-free-over") value=free_over inputmode="decimal" suffix=code
                        optional=true
                    />
                    <Field
                        name="maxWeightGrams" label=lang.t("prices-heaviest") value=heaviest inputmode="numeric" suffix="g"
                        optional=true
                    />
                </div>
                <div class="field-pair">
                    <Field name="minDays" label=lang.t("prices-min-days") value=min_days inputmode="numeric"/>
                    <Field name="maxDays" label=lang.t("prices-max-days") value=max_days inputmode="numeric"/>
                </div>
                {foot(lang, is_change, keep.path)}
            </Form>
        </Card>
    }
    .into_any()
}
