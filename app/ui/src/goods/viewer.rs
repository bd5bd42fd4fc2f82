//! The pictures of one product.

use super::photo::Photo;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;
use model::pictures::Picture;

/// One picture large, the others small below it; on a phone they lie side by side and are pushed.
///
/// `shown` (from 0) is the large one, `hrefs` the pages that show each: links work everywhere, and a script changes the
/// picture in place (`data-viewer`). A press on the large one opens it as it is.
#[component]
pub fn Viewer(
    pictures: Vec<Picture>,
    shown: usize,
    hrefs: Vec<String>,
    #[prop(optional, into)] travels: String,
) -> AnyView {
    let lang = use_lang();
    if pictures.is_empty() {
        return view! { <div class="viewer"><div class="photo-frame viewer-frame"><Photo sizes="100vw" travels=travels/></div></div> }
            .into_any();
    }
    let count = pictures.len() as i64;
    let large: Vec<AnyView> = pictures
        .iter()
        .enumerate()
        .map(|(place, picture)| {
            let is_shown = place == shown;
            let travels = if is_shown { travels.clone() } else { String::new() };
            let said = tr!(lang, "ui-viewer-enlarge", place = place as i64 + 1, count = count, alt = picture.alt.clone());
            view! {
                <li data-shown=is_shown.then_some("")>
                    <a class="photo-frame viewer-frame" href=picture.url.clone() aria-label=said>
                        <Photo picture=picture.clone() sizes=LARGE eager=is_shown decorative=true travels=travels/>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let small = (pictures.len() > 1).then(|| {
        let small: Vec<AnyView> = pictures
            .iter()
            .zip(hrefs)
            .enumerate()
            .map(|(place, (picture, href))| {
                let said = tr!(lang, "ui-viewer-show", place = place as i64 + 1, count = count);
                let here = (place == shown).then_some("true");
                view! {
                    <li>
                        <a class="photo-frame viewer-small" href=href aria-label=said aria-current=here rel="nofollow">
                            <Photo picture=picture.clone() sizes="5rem" decorative=true/>
                        </a>
                    </li>
                }
                .into_any()
            })
            .collect();
        view! { <ul class="viewer-row" aria-label=lang.t("ui-viewer-pictures")>{small}</ul> }
    });
    view! {
        <div class="viewer" data-viewer>
            <ul class="viewer-stage">{large}</ul>
            {small}
        </div>
    }
    .into_any()
}

const LARGE: &str = "(width >= 80rem) 36rem, (width >= 56rem) 48vw, 100vw";
