//! No page stands at this address.

use crate::frame::{error_view, page};
use leptos::prelude::*;
use model::AppError;

#[component]
pub fn Page() -> AnyView {
    page(|door| async move { Ok(error_view(Some(&door), &AppError::NotFound)) })
}
