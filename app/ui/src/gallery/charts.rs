//! Charts.

use super::{component, samples};
use crate::charts::{BarChart, Donut, LineChart, Point};
use crate::feedback::Card;
use crate::lang::use_lang;
use leptos::prelude::*;

pub(super) fn section() -> AnyView {
    let lang = use_lang();
    let points = samples::takings(lang);
    let before =
        points.iter().rev().map(|point| Point { value: point.value * 0.8, ..point.clone() }).collect();
    let week = points.iter().take(7).cloned().collect();
    let parts =
        [(lang.t("gallery-standard"), 62), (lang.t("gallery-express"), 27), (lang.t("gallery-pickup"), 11)]
            .into_iter()
            .map(|(label, share)| Point::new(label, f64::from(share), lang.percent(i64::from(share) * 100)))
            .collect::<Vec<_>>();
    let summary = move || lang.t("gallery-chart-summary");
    component(
        "Charts",
        vec![
            view! {
                <div class="grid items-start gap-4 lg:grid-cols-2">
                    <Card><LineChart title=lang.t("gallery-takings") summary=summary() points=points before=before/></Card>
                    <Card><BarChart title=lang.t("gallery-orders") summary=summary() points=week/></Card>
                    <Card><Donut title=lang.t("gallery-delivery") summary=summary() points=parts/></Card>
                    <Card><LineChart title=lang.t("gallery-visitors") summary=summary() points=Vec::new()/></Card>
                </div>
            }
            .into_any(),
        ],
    )
}
