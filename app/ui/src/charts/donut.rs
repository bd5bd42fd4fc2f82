//! Parts of a whole.

use super::frame::{Point, table};
use leptos::prelude::*;

const SERIES: [&str; 5] = ["series-1", "series-2", "series-3", "series-4", "series-5"];

/// Up to five parts of a whole, with a legend that says them. `summary` says in a sentence what the eye would see.
#[component]
pub fn Donut(#[prop(into)] title: String, #[prop(into)] summary: String, points: Vec<Point>) -> AnyView {
    let whole: f64 = points.iter().map(|point| point.value.max(0.0)).sum();
    let mut turned = 0.0;
    let slices: Vec<AnyView> = points
        .iter()
        .zip(SERIES)
        .map(|(point, series)| {
            let share = if whole > 0.0 { point.value.max(0.0) / whole * 100.0 } else { 0.0 };
            let from = turned;
            turned += share;
            slice(series, from, share)
        })
        .collect();
    let legend: Vec<AnyView> = points
        .iter()
        .zip(SERIES)
        .map(|(point, series)| {
            view! {
                <li>
                    <span class=format!("chart-swatch {series}")></span>
                    <span>{point.label.clone()}</span>
                    <span><bdi>{point.text.clone()}</bdi></span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <figure class="chart">
            <figcaption class="chart-title">{title.clone()}</figcaption>
            <div class="donut">
                <svg viewBox="0 0 36 36" role="img" aria-label=summary>{slices}</svg>
                <ul class="chart-legend">{legend}</ul>
            </div>
            {table(title, &points)}
        </figure>
    }
    .into_any()
}

/// An arc of `share` hundredths that starts at the top after `from` hundredths, with a hair of ground between two.
fn slice(series: &'static str, from: f64, share: f64) -> AnyView {
    let gap = if share < 100.0 { 1.0_f64.min(share / 2.0) } else { 0.0 };
    view! {
        <circle
            class=format!("chart-slice {series}") cx="18" cy="18" r="15" pathLength="100"
            stroke-dasharray=format!("{:.2} {:.2}", share - gap, 100.0 - share + gap)
            stroke-dashoffset=format!("{:.2}", 25.0 - from)
        ></circle>
    }
    .into_any()
}
