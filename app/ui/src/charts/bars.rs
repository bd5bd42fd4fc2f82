//! Figures side by side.

use super::frame::{HEIGHT, Point, WIDTH, frame, grid, sparse_labels, top_of_scale, y};
use leptos::prelude::*;

/// More bars than this are labelled like a line: first, middle and last.
const MOST_LABELS: usize = 8;

/// One bar a point. `summary` says in a sentence what the eye would see.
#[component]
pub fn BarChart(#[prop(into)] title: String, #[prop(into)] summary: String, points: Vec<Point>) -> AnyView {
    let top = top_of_scale(&points);
    let slot = WIDTH / points.len().max(1) as f64;
    let bars: Vec<AnyView> = points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let from = y(point.value, top);
            let said = format!("{}: {}", point.label, point.text);
            view! {
                <rect
                    class="chart-bar" x=format!("{:.1}", place as f64 * slot + slot * 0.18) y=format!("{from:.1}")
                    width=format!("{:.1}", slot * 0.64) height=format!("{:.1}", HEIGHT - from)
                ><title>{said}</title></rect>
            }
            .into_any()
        })
        .collect();
    let drawing = view! {
        <svg
            class="chart-plot series-1" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none"
            role="img" aria-label=summary
        >
            {grid()}
            {bars}
        </svg>
    }
    .into_any();
    let labels = if points.len() > MOST_LABELS { sparse_labels(&points) } else { every_label(&points) };
    frame(title, &points, top, labels, drawing)
}

fn every_label(points: &[Point]) -> AnyView {
    let labels: Vec<AnyView> =
        points.iter().map(|point| view! { <span>{point.label.clone()}</span> }.into_any()).collect();
    view! { <div class="chart-labels chart-bars-labels" aria-hidden="true">{labels}</div> }.into_any()
}
