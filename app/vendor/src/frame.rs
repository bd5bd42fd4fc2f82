//! The frame of the console: its places, what waits there, and how the store stands.

pub use ::frame::moment;

use ::frame::{head, in_shop, page_within, redirect, shell};
use domain::vendors::{Keeper, Seller};
use domain::{inventory, orders, reviews, vendors};
use i18n::Lang;
use leptos::prelude::*;
use model::vendors::{MyStore, VendorStatus};
use model::{AppError, PageRequest, Result};
use rpc::door::Door;
use ui::{ConsoleShell, Icon, NavGroup, NavLink, Notice, Tone};

/// A request of somebody who keeps a store.
pub struct Desk {
    pub door: Door,
    pub who: Seller,
    pub store: MyStore,
    pub waiting: Waiting,
}

/// What waits for the keeper.
#[derive(Clone, Copy, Default)]
pub struct Waiting {
    /// Products that run low, of those on sale.
    pub low: i64,
    /// Reviews without an answer.
    pub reviews: i64,
    /// Orders to accept or to send.
    pub orders: i64,
}

/// Renders what `make` answers, for who keeps a store; others are led to where one is asked for.
pub fn page<F>(make: impl FnOnce(Desk) -> F + Send + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    page_within(refusal, |door| async move {
        let who = match door.seller().await {
            Ok(who) => who,
            Err(AppError::Forbidden) => {
                redirect("/sell");
                return Ok(().into_any());
            }
            Err(error) => return Err(error),
        };
        let store = vendors::mine(&door.cx, &who).await?;
        let waiting = waiting(&door, &who).await?;
        make(Desk { door, who, store, waiting }).await
    })
}

async fn waiting(door: &Door, who: &Seller) -> Result<Waiting> {
    let one = PageRequest::check(None, Some(1))?;
    let unanswered = reviews::of_vendor(&door.cx, who, true, one).await?.pagination.total;
    let to_do = orders::to_do(&door.cx, who).await?;
    Ok(Waiting { low: inventory::low(&door.cx, who).await?, reviews: unanswered, orders: to_do })
}

impl Desk {
    pub fn lang(&self) -> Lang {
        self.door.lang()
    }

    pub fn keeper(&self) -> Keeper {
        Keeper::Seller(self.who.clone())
    }

    pub fn show(&self, title: &str, body: AnyView) -> AnyView {
        let body = view! { {standing(self.lang(), &self.store)} {body} };
        console(&self.door, places(self.lang(), self.waiting), title, body.into_any())
    }
}

fn refusal(door: &Door, title: &str, body: AnyView) -> AnyView {
    if door.who.identity().is_some() {
        console(door, places(door.lang(), Waiting::default()), title, body)
    } else {
        in_shop(door, title, body)
    }
}

fn console(door: &Door, groups: Vec<NavGroup>, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <ConsoleShell shell=shell(door) label=door.lang().t("console-places") home="/vendor" groups=groups>
            <div class="stack">{body}</div>
        </ConsoleShell>
    }
    .into_any()
}

/// What a store that is not open means for whoever works in it.
fn standing(lang: Lang, store: &MyStore) -> Option<AnyView> {
    let (tone, title, text) = match store.vendor.status {
        VendorStatus::Active => return None,
        VendorStatus::Pending => (Tone::Info, "console-pending-title", "console-pending-text"),
        VendorStatus::Rejected => (Tone::Warning, "console-rejected-title", "console-rejected-text"),
        VendorStatus::Suspended => (Tone::Danger, "console-suspended-title", "console-suspended-text"),
    };
    let reason = store.status_reason.clone().map(|reason| view! { <p dir="auto">{reason}</p> });
    let again = (store.vendor.status == VendorStatus::Rejected)
        .then(|| view! { <p><ui::Link href="/sell" label=lang.t("vendors-apply-again")/></p> });
    Some(
        view! {
            <Notice tone=tone title=lang.t(title)>
                <p>{lang.t(text)}</p>
                {reason}
                {again}
            </Notice>
        }
        .into_any(),
    )
}

fn places(lang: Lang, waiting: Waiting) -> Vec<NavGroup> {
    let place = |href: &str, label: &str, icon: Icon| NavLink::new(href, lang.t(label)).icon(icon);
    let badge = |count: i64| if count > 0 { lang.number(count) } else { String::new() };
    vec![
        NavGroup::new(
            "",
            vec![
                place("/vendor", "console-home", Icon::Home),
                place("/vendor/orders", "orders-title", Icon::Truck).badge(badge(waiting.orders)),
            ],
        ),
        NavGroup::new(
            lang.t("console-goods"),
            vec![
                place("/vendor/products", "console-products", Icon::Box),
                place("/vendor/inventory", "console-inventory", Icon::Grid).badge(badge(waiting.low)),
                place("/vendor/import", "console-import", Icon::Upload),
            ],
        ),
        NavGroup::new(
            lang.t("console-shoppers"),
            vec![
                place("/vendor/reviews", "console-reviews", Icon::Star).badge(badge(waiting.reviews)),
                place("/vendor/analytics", "console-analytics", Icon::Chart),
            ],
        ),
        NavGroup::new(
            lang.t("console-store"),
            vec![
                place("/vendor/store", "console-profile", Icon::Store),
                place("/vendor/store/places", "console-places-of-goods", Icon::MapPin),
                place("/vendor/delivery", "prices-own", Icon::Truck),
                place("/vendor/balance", "payouts-balance", Icon::Wallet),
            ],
        ),
    ]
}

/// The options of a variant as words: `M, red`.
pub fn choice_words(options: &std::collections::BTreeMap<String, String>) -> String {
    options.values().cloned().collect::<Vec<_>>().join(", ")
}
