//! Tables, pagers, facts, prices, ratings.

use super::{component, row, samples, wide};
use crate::actions::{Button, ButtonKind, ButtonSize, Link};
use crate::charts::Sparkline;
use crate::data::{
    Column, DataTable, DescriptionList, Fact, Narrow, Pager, Price, Rating, Row, Sort, Stat, Trend,
};
use crate::feedback::{Badge, Card, EmptyState, Tone};
use crate::forms::{Choice, Select};
use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    view! {
        {component("DataTable", vec![tables()])}
        {component("Narrow", vec![narrows()])}
        {component("Pager", vec![pagers()])}
        {component("DescriptionList", vec![facts()])}
        {component("Stat", vec![stats()])}
        {component("Price", vec![prices()])}
        {component("Rating", vec![ratings()])}
    }
    .into_any()
}

fn tables() -> AnyView {
    let lang = use_lang();
    let columns = move || {
        vec![
            Column::text(lang.t("gallery-order")).sorted(Sort::Descending, "#datatable"),
            Column::text(lang.t("gallery-name")),
            Column::text(lang.t("gallery-state")),
            Column::figures(lang.t("gallery-items")),
            Column::figures(lang.t("gallery-total")).sorted(Sort::Unsorted, "#datatable"),
        ]
    };
    let empty =
        view! { <EmptyState title=lang.t("gallery-empty") body=lang.t("gallery-empty-body")/> }.into_any();
    view! {
        {wide("rest, sorted, picks, actions", view! { <Card flush=true><DataTable caption=lang.t("gallery-orders") columns=columns() rows=rows()/></Card> }.into_any())}
        {wide("empty", view! { <Card><DataTable caption=lang.t("gallery-orders") columns=columns() rows=Vec::new() empty=empty/></Card> }.into_any())}
    }
    .into_any()
}

fn rows() -> Vec<Row> {
    let lang = use_lang();
    let states = [
        (lang.t("gallery-on-the-way"), Tone::Info, Icon::Truck),
        (lang.t("gallery-delivered"), Tone::Success, Icon::Check),
        (lang.t("gallery-failed"), Tone::Danger, Icon::Close),
    ];
    let numbers = ["DC-7K2M-04", "DC-7K2M-03", "DC-7K2M-02"];
    numbers
        .into_iter()
        .zip(states)
        .zip([12_450, 4_990, 129_900])
        .map(|((number, (state, tone, sign)), total)| {
            let edit = view! {
                <Button label=lang.t("gallery-edit") kind=ButtonKind::Quiet size=ButtonSize::Small plain=true/>
            };
            Row::new(vec![
                view! { <Link href="#datatable" label=number/> }.into_any(),
                lang.t("gallery-person").into_any(),
                view! { <Badge label=state tone=tone icon=sign/> }.into_any(),
                lang.number(3).into_any(),
                view! { <bdi>{lang.money(samples::money(total))}</bdi> }.into_any(),
            ])
            .pick(number, number)
            .actions(vec![edit.into_any()])
        })
        .collect()
}

fn narrows() -> AnyView {
    let lang = use_lang();
    let choices =
        vec![Choice::new("", lang.t("gallery-state")), Choice::new("DELIVERED", lang.t("gallery-delivered"))];
    view! {
        {wide("rest", view! { <Narrow action="#narrow" label=lang.t("gallery-orders")/> }.into_any())}
        {wide("filled in, with a choice", view! {
            <Narrow action="#narrow" label=lang.t("gallery-orders") query=lang.t("gallery-person")>
                <Select
                    name="status" id="narrow-status" label=lang.t("gallery-state") options=choices value="DELIVERED"
                    optional=true label_hidden=true
                />
            </Narrow>
        }.into_any())}
    }
    .into_any()
}

fn pagers() -> AnyView {
    let href = |page: u32| format!("?page={page}");
    view! {
        {wide("first", view! { <Pager page=1 pages=3 total=52 href=href/> }.into_any())}
        {wide("middle", view! { <Pager page=18 pages=240 total=4791 href=href label=use_lang().t("gallery-orders")/> }.into_any())}
    }
    .into_any()
}

fn facts() -> AnyView {
    let lang = use_lang();
    let change = |label: String| view! { <Link href="#descriptionlist" label=label/> };
    let facts = vec![
        Fact::new(lang.t("gallery-name"), lang.t("gallery-person")).action(change(lang.t("gallery-edit"))),
        Fact::new(lang.t("gallery-email"), view! { <bdi>"mia@example.com"</bdi> }),
        Fact::new(lang.t("gallery-note"), lang.t("gallery-long")),
    ];
    view! { <div class="max-w-2xl"><DescriptionList facts=facts/></div> }.into_any()
}

fn stats() -> AnyView {
    let lang = use_lang();
    let values: Vec<f64> = samples::takings(lang).into_iter().map(|point| point.value).collect();
    view! {
        <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <Stat label=lang.t("gallery-takings") value=lang.money(samples::money(1_284_050)) change=lang.t("gallery-up") trend=Trend::UpGood>
                <Sparkline values=values/>
            </Stat>
            <Stat label=lang.t("gallery-orders") value=lang.number(318) change=lang.t("gallery-down") trend=Trend::DownBad/>
            <Stat label=lang.t("gallery-return-rate") value=lang.percent(210) change=lang.t("gallery-down") trend=Trend::DownGood/>
            <Stat label=lang.t("gallery-visitors") value=lang.number(9204) change=lang.t("gallery-same") trend=Trend::Flat/>
        </div>
    }
    .into_any()
}

fn prices() -> AnyView {
    let money = samples::money;
    row(vec![
        ("rest", view! { <Price amount=money(4_990)/> }.into_any()),
        ("lower", view! { <Price amount=money(3_490) before=money(4_990)/> }.into_any()),
        ("large", view! { <Price amount=money(129_900) before=money(149_900) large=true/> }.into_any()),
    ])
}

fn ratings() -> AnyView {
    row(vec![
        ("some", view! { <Rating tenths=43 reviews=128/> }.into_any()),
        ("full", view! { <Rating tenths=50 reviews=1/> }.into_any()),
        ("none", view! { <Rating tenths=0 reviews=0/> }.into_any()),
        ("compact", view! { <Rating tenths=43 reviews=128 compact=true/> }.into_any()),
        ("alone", view! { <Rating tenths=40 reviews=1 alone=true/> }.into_any()),
    ])
}
