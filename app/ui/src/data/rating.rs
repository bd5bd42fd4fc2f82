//! What buyers think, in stars and in words.

use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;

const STAR: &str = "M8 1.2l2.1 4.3 4.7.7-3.4 3.3.8 4.7L8 12l-4.2 2.2.8-4.7L1.2 6.2l4.7-.7z";

/// Stars for tenths of a star (`43` is 4.3) from so many reviews; the number beside them is what is read.
///
/// `compact` shows one star, for lists; `alone` is one person's, without a number of reviews.
#[component]
pub fn Rating(
    tenths: u32,
    reviews: i64,
    #[prop(optional)] compact: bool,
    #[prop(optional)] alone: bool,
) -> AnyView {
    let lang = use_lang();
    if reviews == 0 {
        return view! { <span class="rating">{lang.t("ui-rating-none")}</span> }.into_any();
    }
    let tenths = tenths.min(50);
    let said = lang.decimal(f64::from(tenths) / 10.0, 1);
    if compact {
        return view! {
            <span class="rating">
                <svg class="stars stars-one" viewBox="0 0 16 16" aria-hidden="true"><path d=STAR/></svg>
                <span class="only-read">{tr!(lang, "ui-rating", rating = said.clone(), count = reviews)}</span>
                <span aria-hidden="true"><bdi>{said}</bdi>" ("<bdi>{lang.number(reviews)}</bdi>")"</span>
            </span>
        }
        .into_any();
    }
    let stars: Vec<AnyView> =
        (0..5).map(|place| star(place, tenths.saturating_sub(place * 10).min(10))).collect();
    let stars = view! { <svg class="stars" viewBox="0 0 84 16" aria-hidden="true">{stars}</svg> };
    if alone {
        let spoken = tr!(lang, "ui-rating-alone", rating = said);
        return view! { <span class="rating">{stars}<span class="only-read">{spoken}</span></span> }
            .into_any();
    }
    view! {
        <span class="rating">
            {stars}
            <span class="only-read">{tr!(lang, "ui-rating", rating = said.clone(), count = reviews)}</span>
            <span aria-hidden="true"><bdi>{said}</bdi>" ("<bdi>{lang.number(reviews)}</bdi>")"</span>
        </span>
    }
    .into_any()
}

/// A star filled by tenths: the empty one below, a clipped full one above.
fn star(place: u32, filled: u32) -> AnyView {
    let at = place * 17;
    let below = (filled < 10).then(|| view! { <path class="stars-off" d=STAR/> }.into_any());
    let above = (filled > 0).then(|| {
        let size = format!("0 0 {} 16", filled * 16 / 10);
        let width = (filled * 16 / 10).to_string();
        view! { <svg width=width height="16" viewBox=size><path d=STAR/></svg> }.into_any()
    });
    view! { <g transform=format!("translate({at} 0)")>{below}{above}</g> }.into_any()
}
