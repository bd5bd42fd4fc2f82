//! Putting goods into the cart, and saying how many.

use crate::actions::{Button, ButtonKind, ButtonSize};
use crate::icon::Icon;
use crate::lang::use_lang;
use i18n::tr;
use leptos::prelude::*;
use model::catalog::Product;

/// Where cards send what is put into the cart at once (`product`); without it in context they have no button.
#[derive(Clone)]
pub struct QuickAdd(pub String);

/// The quiet button of a card: adds at once, or leads to the choice there is to make.
pub(super) fn quick_add(product: &Product) -> Option<AnyView> {
    let QuickAdd(action) = use_context()?;
    if !product.in_stock {
        return None;
    }
    let lang = use_lang();
    if product.has_options {
        let label = tr!(lang, "ui-card-choose", name = product.name.clone());
        let href = format!("/products/{}", product.slug);
        return Some(
            view! { <a class="product-add" href=href aria-label=label.clone() title=label>{Icon::Plus.view()}</a> }
                .into_any(),
        );
    }
    let label = tr!(lang, "ui-card-add", name = product.name.clone());
    let id = product.id.to_string();
    Some(
        view! {
            <form method="post" action=action class="product-add-form" data-enhance>
                <button class="product-add" name="product" value=id aria-label=label.clone() title=label>
                    {Icon::Plus.view()}
                </button>
            </form>
        }
        .into_any(),
    )
}

/// How many of an item there are: one less, a number to type, one more. Each is a form of its own that posts the new
/// `quantity`, with `item` beside it.
#[component]
pub fn Stepper(
    #[prop(into)] action: String,
    #[prop(into)] item: String,
    /// What it is about, for those who do not see it.
    #[prop(into)]
    name: String,
    quantity: i64,
) -> AnyView {
    let lang = use_lang();
    let step = |to: i64, label: String, icon: Icon| {
        view! {
            <form method="post" action=action.clone() data-enhance>
                <input type="hidden" name="item" value=item.clone()/>
                <Button
                    label=label icon=icon icon_only=true kind=ButtonKind::Quiet name="quantity" value=to.to_string()
                />
            </form>
        }
        .into_any()
    };
    let less = if quantity > 1 {
        step(quantity - 1, tr!(lang, "ui-stepper-less", name = name.clone()), Icon::Minus)
    } else {
        step(0, tr!(lang, "ui-stepper-none", name = name.clone()), Icon::Trash)
    };
    let more = step(quantity + 1, tr!(lang, "ui-stepper-more", name = name.clone()), Icon::Plus);
    let label = tr!(lang, "ui-stepper", name = name);
    let spoken = label.clone();
    view! {
        <div class="stepper" role="group" aria-label=label>
            {less}
            <form method="post" action=action.clone() class="stepper-typed" novalidate data-enhance>
                <input type="hidden" name="item" value=item.clone()/>
                <input
                    class="input" name="quantity" value=quantity.to_string() inputmode="numeric" autocomplete="off"
                    maxlength="5" dir="ltr" aria-label=spoken
                />
                <Button label=lang.t("ui-stepper-set") size=ButtonSize::Small/>
            </form>
            {more}
        </div>
    }
    .into_any()
}

/// How many to put in, beside the button that does.
#[component]
pub fn QuantityField(#[prop(into)] id: String, #[prop(default = "1".into(), into)] value: String) -> AnyView {
    let lang = use_lang();
    view! {
        <div class="quantity">
            <label class="only-read" for=id.clone()>{lang.t("ui-quantity")}</label>
            <input
                class="input" id=id name="quantity" value=value inputmode="numeric" autocomplete="off" maxlength="5"
                dir="ltr"
            />
        </div>
    }
    .into_any()
}
