//! A product that is not, or no longer, on sale: the way on is a search.

use crate::frame::{Seo, in_shop_as};
use crate::listing::some;
use axum::http::StatusCode;
use domain::catalog;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use model::Result;
use model::catalog::ProductFilter;
use rpc::door::Door;
use ui::{ErrorPage, Narrow, Rail};

pub async fn view(door: &Door) -> Result<AnyView> {
    let lang = door.lang();
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(StatusCode::NOT_FOUND);
    }
    let popular =
        catalog::listing(&door.cx, &door.who.visitor(), &ProductFilter::default(), some(5)?).await?;
    let search = view! {
        <Narrow action="/products" label=lang.t("shell-search-label")/>
    };
    let title = lang.t("catalog-missing-title");
    let body = view! {
        <div class="page-width">
            <ErrorPage
                status=404 title=title.clone() body=lang.t("catalog-missing-text") action=search.into_any()
            />
            <Rail title=lang.t("catalog-none-popular") products=popular.items.clone()/>
        </div>
    };
    Ok(in_shop_as(door, Seo { title, hidden: true, ..Seo::default() }, body.into_any()))
}
