//! `/vendors` and `/vendors/{slug}`: who sells here.

mod store;

pub use store::Page as Store;

use crate::frame::{Seo, in_shop_as, page, query};
use domain::vendors;
use i18n::tr;
use leptos::prelude::*;
use model::PageRequest;
use ui::{EmptyState, Icon, LinkButton, Narrow, PageHeader, Pager, StoreCard};

/// Whole rows, whether two or three stand beside each other.
const ON_A_PAGE: i64 = 24;

#[component]
pub fn Page() -> AnyView {
    let search = query("search").trim().chars().take(100).collect::<String>();
    let number = query("page").parse().ok().filter(|number| *number >= 1);
    page(move |door| async move {
        let lang = door.lang();
        let wanted = PageRequest::check(number, Some(ON_A_PAGE))?;
        let list = vendors::list(&door.cx, &door.who.visitor(), &search, wanted).await?;
        let (page, total) = (list.pagination.page, list.pagination.total);
        let pages = u32::try_from(list.pagination.total_pages).unwrap_or(u32::MAX);
        let title = lang.t("stores-title");
        let seo = Seo {
            title: title.clone(),
            description: lang.t("stores-lead"),
            hidden: !search.is_empty(),
            ..Seo::default()
        };
        let empty = list.items.is_empty().then(|| {
            let all = view! { <LinkButton href="/vendors" label=lang.t("stores-all")/> }.into_any();
            let action = (!search.is_empty()).then_some(all);
            let text = lang.t(if search.is_empty() { "stores-none-yet" } else { "stores-none-found" });
            view! { <EmptyState title=lang.t("stores-none") body=text icon=Icon::Store action=action/> }
        });
        let cards: Vec<AnyView> =
            list.items.into_iter().map(|vendor| view! { <StoreCard vendor=vendor/> }.into_any()).collect();
        let cards = (!cards.is_empty()).then(|| view! { <ul class="stores">{cards}</ul> });
        let query = search.clone();
        let href = move |page: u32| match query.as_str() {
            "" => format!("/vendors?page={page}"),
            query => {
                let mut pairs = form_urlencoded::Serializer::new(String::new());
                pairs.append_pair("search", query).append_pair("page", &page.to_string());
                format!("/vendors?{}", pairs.finish())
            }
        };
        let body = view! {
            <div class="page-width page-air stack">
                <PageHeader title=title lead=lang.t("stores-lead") large=true/>
                <Narrow action="/vendors" label=lang.t("stores-search") query=search/>
                <p role="status" class="hint">{tr!(lang, "stores-count", count = total)}</p>
                {empty}
                {cards}
                <Pager page=page pages=pages total=total href=href/>
            </div>
        };
        Ok(in_shop_as(&door, seo, body.into_any()))
    })
}
