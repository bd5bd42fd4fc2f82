//! A figure over time.

use super::frame::{HEIGHT, Point, WIDTH, frame, grid, sparse_labels, top_of_scale, y};
use leptos::prelude::*;
use std::fmt::Write as _;

/// A line with its area; `before` is the same figure of an earlier time, as a dashed line. `summary` says in a
/// sentence what the eye would see.
#[component]
pub fn LineChart(
    #[prop(into)] title: String,
    #[prop(into)] summary: String,
    points: Vec<Point>,
    #[prop(optional)] before: Vec<Point>,
) -> AnyView {
    let top = top_of_scale(&points).max(if before.is_empty() { 0.0 } else { top_of_scale(&before) });
    let line = path(&points, top);
    let area = if line.is_empty() { String::new() } else { format!("{line}L{WIDTH} {HEIGHT}L0 {HEIGHT}Z") };
    let earlier = (!before.is_empty())
        .then(|| view! { <path class="chart-line chart-before" d=path(&before, top)/> }.into_any());
    let drawing = view! {
        <svg
            class="chart-plot series-1" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none"
            role="img" aria-label=summary
        >
            {grid()}
            <path class="chart-area" d=area/>
            {earlier}
            <path class="chart-line" d=line/>
        </svg>
    }
    .into_any();
    let labels = sparse_labels(&points);
    frame(title, &points, top, labels, drawing)
}

/// A small line beside a figure. Decoration: the figure says it.
#[component]
pub fn Sparkline(values: Vec<f64>) -> AnyView {
    let points: Vec<Point> = values.into_iter().map(|value| Point::new("", value, "")).collect();
    let top = points.iter().map(|point| point.value).fold(0.0, f64::max).max(1.0);
    view! {
        <svg
            class="sparkline series-1" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none"
            aria-hidden="true"
        >
            <path class="chart-line" d=path(&points, top)/>
        </svg>
    }
    .into_any()
}

fn path(points: &[Point], top: f64) -> String {
    let steps = points.len().saturating_sub(1).max(1) as f64;
    let mut path = String::new();
    for (place, point) in points.iter().enumerate() {
        let pen = if place == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{pen}{:.1} {:.1}", place as f64 / steps * WIDTH, y(point.value, top));
    }
    if points.len() == 1 {
        let _ = write!(path, "H{WIDTH}");
    }
    path
}
