//! Giving money back of the own part of an order.

use crate::frame::page;
use ::frame::param;
use ::frame::payments::{Asked, refunding};
use domain::payments::Refunder;
use leptos::prelude::*;

/// `/vendor/orders/{number}/refund`
#[component]
pub fn Refund() -> AnyView {
    let (number, asked) = (param("number"), Asked::of_query());
    page(|desk| async move {
        let who = Refunder::Seller(desk.who.clone());
        let paths = (format!("/vendor/orders/{number}/refund"), format!("/vendor/orders/{number}"));
        let body = refunding(&desk.door, &who, &number, asked, paths).await?;
        Ok(desk.show(&desk.lang().t("payments-refund-give"), body))
    })
}
