//! What one wishes for: an account's list, or a guest's until they sign in.

use crate::frame::{in_account, in_shop, page, query};
use domain::wishlist as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::Product;
use model::{AppError, PageRequest};
use rpc::door::{Door, sign_in_path};
use rpc::wishlist::Toggle;
use ui::{
    Button, ButtonKind, ButtonSize, EmptyState, Form, Icon, LinkButton, Notice, PageHeader, Pager,
    ProductCard,
};

/// Full rows at every width of the grid.
const ON_A_PAGE: i64 = 24;

#[component]
pub fn Wishlist() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let title = lang.t("wishlist-title");
        let Ok(who) = door.customer() else {
            let products = verbs::of_guest(&door.cx, &door.wishes().await?).await?;
            let body = guest(&door, &title, products);
            return Ok(in_shop(&door, &title, body));
        };
        let number = query("page").parse().ok().filter(|number| (1..=1_000).contains(number));
        let list = verbs::list(&door.cx, &who, PageRequest::check(number, Some(ON_A_PAGE))?).await?;
        let (page, total) = (list.pagination.page, list.pagination.total);
        let pages = u32::try_from(list.pagination.total_pages).map_err(AppError::broken)?;
        let products: Vec<Product> = list.items.into_iter().map(|item| item.product).collect();
        let body = view! {
            <PageHeader title=title.clone()/>
            {shelf(lang, &door.address, products)}
            <Pager page=page pages=pages total=total href=|page: u32| format!("/account/wishlist?page={page}")/>
        };
        Ok(in_account(&door, &title, body.into_any()))
    })
}

fn guest(door: &Door, title: &str, products: Vec<Product>) -> AnyView {
    let lang = door.lang();
    let hint = (!products.is_empty()).then(|| {
        let sign_in = sign_in_path("/account/wishlist");
        view! {
            <Notice title=lang.t("wishlist-guest-title")>
                <LinkButton href=sign_in label=lang.t("shell-sign-in") size=ButtonSize::Small/>
            </Notice>
        }
    });
    view! {
        <div class="page-width page-air">
            <PageHeader title=title.to_owned() large=true/>
            {hint}
            {shelf(lang, &door.address, products)}
        </div>
    }
    .into_any()
}

fn shelf(lang: Lang, back: &str, products: Vec<Product>) -> AnyView {
    if products.is_empty() {
        let action =
            view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any();
        return view! {
            <EmptyState
                title=lang.t("wishlist-none-title") body=lang.t("wishlist-none-text") icon=Icon::Heart action=action
            />
        }
        .into_any();
    }
    let cards: Vec<AnyView> = products
        .into_iter()
        .map(|product| {
            let remove = remove(lang, back, &product);
            view! { <ProductCard product=product action=remove/> }.into_any()
        })
        .collect();
    view! { <ul class="products">{cards}</ul> }.into_any()
}

fn remove(lang: Lang, back: &str, product: &Product) -> AnyView {
    let (id, back) = (product.id.to_string(), back.to_owned());
    let label = lang.t("wishlist-remove");
    let spoken = format!("{label} {}", product.name);
    view! {
        <Form action={rpc::path::<Toggle>()} class="form-inline">
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="back" value=back/>
            <Button label=label kind=ButtonKind::Quiet size=ButtonSize::Small spoken=spoken/>
        </Form>
    }
    .into_any()
}
