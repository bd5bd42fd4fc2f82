//! What all charts share: their points, the frame with scale and labels, the table behind.

use crate::lang::use_lang;
use leptos::prelude::*;

/// Size of the drawing in its own units; it is stretched to the room there is.
pub(super) const WIDTH: f64 = 600.0;
pub(super) const HEIGHT: f64 = 200.0;

/// A figure of a chart: what it belongs to, how large it is, and how that is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    pub label: String,
    pub value: f64,
    pub text: String,
}

impl Point {
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self { label: label.into(), value, text: text.into() }
    }
}

/// Where scales may end, times a power of ten.
const TOPS: [f64; 9] = [1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0];

/// The end of the scale: the largest value rounded up to a figure whose half is easily read.
pub(super) fn top_of_scale(points: &[Point]) -> f64 {
    let largest = points.iter().map(|point| point.value).fold(0.0, f64::max);
    if largest <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(largest.log10().floor());
    TOPS.into_iter().map(|step| step * power).find(|top| *top >= largest).unwrap_or(largest)
}

/// Height of a value, from above.
pub(super) fn y(value: f64, top: f64) -> f64 {
    HEIGHT - (value.max(0.0) / top).min(1.0) * HEIGHT
}

/// A figure of a figure: title, drawing with scale and labels, table.
pub(super) fn frame(title: String, points: &[Point], top: f64, labels: AnyView, drawing: AnyView) -> AnyView {
    let lang = use_lang();
    if points.is_empty() {
        return empty(title);
    }
    let scale: Vec<AnyView> = [top, top / 2.0, 0.0]
        .into_iter()
        .map(|value| {
            let decimals = u32::from(top < 4.0 && value.fract() != 0.0);
            view! { <span><bdi>{lang.decimal(value, decimals)}</bdi></span> }.into_any()
        })
        .collect();
    view! {
        <figure class="chart">
            <figcaption class="chart-title">{title.clone()}</figcaption>
            <div class="chart-field">
                {drawing}
                <div class="chart-scale" aria-hidden="true">{scale}</div>
                {labels}
            </div>
            {table(title, points)}
        </figure>
    }
    .into_any()
}

fn empty(title: String) -> AnyView {
    view! {
        <figure class="chart">
            <figcaption class="chart-title">{title}</figcaption>
            <p class="chart-empty">{use_lang().t("ui-chart-empty")}</p>
        </figure>
    }
    .into_any()
}

/// First, middle and last label of a line.
pub(super) fn sparse_labels(points: &[Point]) -> AnyView {
    let last = points.len().saturating_sub(1);
    let mut places = vec![0, last / 2, last];
    places.dedup();
    let labels: Vec<AnyView> = places
        .into_iter()
        .filter_map(|place| points.get(place))
        .map(|point| view! { <span>{point.label.clone()}</span> }.into_any())
        .collect();
    view! { <div class="chart-labels" aria-hidden="true">{labels}</div> }.into_any()
}

/// Hairlines at the scale's figures.
pub(super) fn grid() -> AnyView {
    let lines = format!("M0 0H{WIDTH}M0 {}H{WIDTH}M0 {HEIGHT}H{WIDTH}", HEIGHT / 2.0);
    view! { <path class="chart-grid" d=lines/> }.into_any()
}

/// The same figures to read.
pub(super) fn table(title: String, points: &[Point]) -> AnyView {
    let rows: Vec<AnyView> = points
        .iter()
        .map(|point| {
            view! {
                <tr><th scope="row">{point.label.clone()}</th><td class="cell-end"><bdi>{point.text.clone()}</bdi></td></tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <details class="chart-table">
            <summary>{use_lang().t("ui-chart-table")}</summary>
            <table class="table table-compact"><caption class="only-read">{title}</caption><tbody>{rows}</tbody></table>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_ends_at_a_round_figure() {
        let top = |value| top_of_scale(&[Point::new("", value, "")]);
        assert_eq!(top(0.0), 1.0);
        assert_eq!(top(173.0), 200.0);
        assert_eq!(top(2300.0), 3000.0);
        assert_eq!(top(1012.0), 1200.0);
        assert_eq!(top(10.0), 10.0);
        assert_eq!(top(51.0), 60.0);
    }
}
