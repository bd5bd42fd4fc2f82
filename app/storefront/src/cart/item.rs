//! One thing in the cart, or put aside.

use domain::catalog::AttributeNames;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::cart::{Cart, CartItem};
use model::{Amount, Currency, Money};
use rpc::cart::{Change, Remove, Save, TakeUp};
use ui::{Button, ButtonKind, ButtonSize, Icon, Photo, Remark, Stepper, Tone};

/// With how many there are, and what can be done.
pub fn in_cart(lang: Lang, cart: &Cart, item: &CartItem, names: &AttributeNames) -> AnyView {
    let total = money(&item.line_total, cart.currency).map(|total| lang.money(total));
    let unit = money(&item.unit_price, cart.currency).map(|price| lang.money(price)).unwrap_or_default();
    let each =
        (item.quantity > 1).then(|| view! { <p class="hint">{tr!(lang, "cart-each", price = unit)}</p> });
    let stepper = (item.available > 0).then(|| {
        view! {
            <Stepper
                action={rpc::path::<Change>()} item=item.id.to_string() name=item.name.clone()
                quantity=item.quantity
            />
        }
    });
    let body = view! {
        {each}
        {price_notice(lang, cart.currency, item)}
        {stock_notice(lang, item)}
        <div class="cart-acts">
            {stepper}
            {act(rpc::path::<Save>(), lang.t("cart-save"), item)}
            {act(rpc::path::<Remove>(), lang.t("cart-remove"), item)}
        </div>
    };
    let total = view! { <p class="cart-item-total"><bdi>{total}</bdi></p> };
    frame(item, names, Some(total.into_any()), body.into_any())
}

/// Without a sum: it counts for nothing.
pub fn put_aside(lang: Lang, item: &CartItem, names: &AttributeNames) -> AnyView {
    let take_up = (item.available > 0).then(|| act(rpc::path::<TakeUp>(), lang.t("cart-take-up"), item));
    let body = view! {
        {(item.available < 1).then(|| told(Icon::Ban, Tone::Neutral, lang.t("cart-gone")))}
        <div class="cart-acts">{take_up}{act(rpc::path::<Remove>(), lang.t("cart-remove"), item)}</div>
    };
    frame(item, names, None, body.into_any())
}

fn frame(item: &CartItem, names: &AttributeNames, total: Option<AnyView>, body: AnyView) -> AnyView {
    let variant = item.variant_id.map(|id| format!("?variant={id}")).unwrap_or_default();
    let href = format!("/products/{}{variant}", item.slug);
    let options: Vec<String> = item
        .options
        .iter()
        .map(|(option, value)| format!("{}: {}", names.label(option), names.value(option, value)))
        .collect();
    let options =
        (!options.is_empty()).then(|| view! { <p class="hint"><bdi>{options.join(" · ")}</bdi></p> });
    view! {
        <li class="cart-item" id=format!("item-{}", item.id)>
            <div class="photo-frame cart-photo">
                <Photo picture=item.image_url.clone() sizes="6rem" decorative=true/>
            </div>
            <div class="cart-about">
                <h3 class="cart-name"><a class="link-quiet" href=href><bdi>{item.name.clone()}</bdi></a></h3>
                {options}
                {body}
            </div>
            {total}
        </li>
    }
    .into_any()
}

fn money(amount: &Amount, currency: Currency) -> Option<Money> {
    amount.in_currency(currency)
}

fn price_notice(lang: Lang, currency: Currency, item: &CartItem) -> Option<AnyView> {
    let before = money(item.previous_price.as_ref()?, currency)?;
    let now = money(&item.unit_price, currency)?;
    let rose = now.minor > before.minor;
    let (before, now) = (lang.money(before), lang.money(now));
    Some(if rose {
        told(Icon::Tag, Tone::Warning, tr!(lang, "cart-price-rose", before = before, now = now))
    } else {
        told(Icon::Tag, Tone::Success, tr!(lang, "cart-price-fell", before = before, now = now))
    })
}

/// Gone, or fewer than wanted: then what there is can be taken with one press.
fn stock_notice(lang: Lang, item: &CartItem) -> Option<AnyView> {
    if item.available < 1 {
        return Some(told(Icon::Ban, Tone::Danger, lang.t("cart-gone")));
    }
    if item.available >= item.quantity {
        return None;
    }
    let (id, left) = (item.id.to_string(), item.available);
    let take = tr!(lang, "cart-take-left", count = left);
    let notice = view! {
        {told(Icon::Warning, Tone::Warning, tr!(lang, "cart-short", count = left))}
        <form method="post" action={rpc::path::<Change>()} data-enhance>
            <input type="hidden" name="item" value=id/>
            <input type="hidden" name="quantity" value=left.to_string()/>
            <Button label=take size=ButtonSize::Small/>
        </form>
    };
    Some(notice.into_any())
}

fn told(icon: Icon, tone: Tone, words: String) -> AnyView {
    view! { <Remark label=words tone=tone icon=icon/> }.into_any()
}

/// A button that posts which item it is about. What is refused is said at the foot or the head of the page.
fn act(action: &'static str, label: String, item: &CartItem) -> AnyView {
    let (id, spoken) = (item.id.to_string(), format!("{label} {}", item.name));
    view! {
        <form method="post" action=action data-enhance>
            <input type="hidden" name="item" value=id/>
            <Button label=label kind=ButtonKind::Quiet size=ButtonSize::Small spoken=spoken/>
        </form>
    }
    .into_any()
}
