//! `/products`: everything that is on sale, and what was searched for.

use crate::frame::{Seo, in_shop_as, page};
use crate::listing::{List, Place};
use i18n::tr;
use leptos::prelude::*;
use ui::PageHeader;

#[component]
pub fn Page() -> AnyView {
    page(|door| async move {
        let Some(list) = List::find(&door, Place::everywhere()).await? else { return Ok(().into_any()) };
        let lang = door.lang();
        let search = &list.asked.filter.search;
        let title = if search.is_empty() {
            lang.t("shell-footer-all-products")
        } else {
            tr!(lang, "catalog-results-for", search = search)
        };
        let (before, behind) = list.neighbours();
        let seo = Seo {
            title: title.clone(),
            description: lang.t("catalog-all-description"),
            hidden: !list.is_plain(),
            before,
            behind,
            ..Seo::default()
        };
        let body = view! {
            <div class="page-width page-air">
                <PageHeader title=title large=true/>
                {list.view()}
            </div>
        };
        Ok(in_shop_as(&door, seo, body.into_any()))
    })
}
