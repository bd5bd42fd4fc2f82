//! Giving money back of any order.

use crate::frame::page;
use ::frame::param;
use ::frame::payments::{Asked, refunding};
use domain::payments as verbs;
use leptos::prelude::*;

/// `/admin/orders/{number}/refund`
#[component]
pub fn Refund() -> AnyView {
    let (number, asked) = (param("number"), Asked::of_query());
    page(|desk| async move {
        let who = verbs::refunder(&desk.door.cx, &desk.door.who).await?;
        let paths = (format!("/admin/orders/{number}/refund"), format!("/admin/orders/{number}"));
        let body = refunding(&desk.door, &who, &number, asked, paths).await?;
        Ok(desk.show(&desk.lang().t("payments-refund-give"), body))
    })
}
