//! From page to page of a list.

use crate::icon::Icon;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;
use std::sync::Arc;

/// Links to the neighbours, the ends, and the pages around this one. Nothing where there is one page.
///
/// `href` gives the address of a page with all filters kept; `total` is the number of things in the whole list.
#[component]
pub fn Pager(
    page: u32,
    pages: u32,
    total: i64,
    #[prop(into)] href: PageHref,
    /// Names the list where a page has several.
    #[prop(optional, into)]
    label: String,
) -> AnyView {
    if pages < 2 {
        return ().into_any();
    }
    let lang = use_lang();
    let label = if label.is_empty() { lang.t("ui-pages") } else { label };
    let items: Vec<AnyView> = around(page, pages)
        .into_iter()
        .map(|item| match item {
            Some(number) if number == page => view! {
                <li><a class="page-link" href=href.of(number) aria-current="page">{lang.number(number.into())}</a></li>
            }
            .into_any(),
            Some(number) => view! {
                <li><a class="page-link" href=href.of(number)>{lang.number(number.into())}</a></li>
            }
            .into_any(),
            None => view! { <li class="page-link" aria-hidden="true">"…"</li> }.into_any(),
        })
        .collect();
    let before = (page > 1).then(|| {
        view! {
            <li><a class="page-link" rel="prev" href=href.of(page - 1)>{Icon::ChevronStart.view()}{lang.t("ui-previous")}</a></li>
        }
        .into_any()
    });
    let after = (page < pages).then(|| {
        view! {
            <li><a class="page-link" rel="next" href=href.of(page + 1)>{lang.t("ui-next")}{Icon::ChevronEnd.view()}</a></li>
        }
        .into_any()
    });
    view! {
        <nav class="pager" aria-label=label>
            <p>{tr!(lang, "ui-page-of", page = i64::from(page), pages = i64::from(pages), total = total)}</p>
            <ul>{before}{items}{after}</ul>
        </nav>
    }
    .into_any()
}

/// The address of a page, by its number.
#[derive(Clone)]
pub struct PageHref(Arc<dyn Fn(u32) -> String + Send + Sync>);

impl PageHref {
    fn of(&self, page: u32) -> String {
        (self.0)(page)
    }
}

impl<F: Fn(u32) -> String + Send + Sync + 'static> From<F> for PageHref {
    fn from(href: F) -> Self {
        Self(Arc::new(href))
    }
}

/// First, last and what is around; `None` stands for a gap of at least two pages.
fn around(page: u32, pages: u32) -> Vec<Option<u32>> {
    let mut shown: Vec<Option<u32>> = Vec::new();
    let mut last = 0;
    for number in (1..=pages).filter(|&n| n == 1 || n == pages || n.abs_diff(page) <= 1) {
        match number - last {
            0 | 1 => {}
            2 => shown.push(Some(number - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_gap_is_never_one_page_wide() {
        let text = |page, pages| -> String {
            around(page, pages)
                .iter()
                .map(|n| n.map_or("…".into(), |n| n.to_string()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(text(1, 2), "1 2");
        assert_eq!(text(4, 9), "1 2 3 4 5 … 9");
        assert_eq!(text(5, 9), "1 … 4 5 6 … 9");
        assert_eq!(text(9, 9), "1 … 8 9");
        assert_eq!(text(3, 5), "1 2 3 4 5");
    }
}
