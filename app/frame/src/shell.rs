//! What the shells of every surface know: who is there, what they prefer, where they can go.

use crate::basket::{self, pieces};
use crate::bell::bell;
use crate::shelves::shelves;
use i18n::Lang;
use model::accounts::Role;
use rpc::door::{Door, sign_in_path};
use rpc::{accounts, preferences};
use ui::{Account, Choice, Icon, Language, NavGroup, NavLink, Preferences, Search, Shell};

pub const SITE: &str = "DropCart";

/// Everything the frames show around a page.
pub fn shell(door: &Door) -> Shell {
    let lang = door.lang();
    Shell {
        site: SITE.to_owned(),
        path: door.address.clone(),
        preferences: preferences_of(door),
        account: account_of(door),
        sign_in: NavLink::new(sign_in_link(door), lang.t("shell-sign-in")),
        cart: "/cart".to_owned(),
        cart_count: pieces(),
        bell: bell(door),
        search: Search {
            action: "/products".to_owned(),
            query: if door.path() == "/products" { crate::query("search") } else { String::new() },
            suggestions: "/api/v1/products/suggest".to_owned(),
        },
        shelves: shelves(),
        footer: footer(lang),
        said: [door.flash.said.clone(), basket::refused_of_a_card(door)].concat(),
    }
}

/// Back to this page after signing in, unless it is itself about signing in.
fn sign_in_link(door: &Door) -> String {
    let joining = ["/login", "/register", "/forgot-password", "/reset-password", "/verify-email"];
    let is_joining = joining.iter().any(|start| door.path().starts_with(start));
    if is_joining || door.path() == "/" { "/login".to_owned() } else { sign_in_path(&door.address) }
}

fn preferences_of(door: &Door) -> Preferences {
    let languages = Lang::ALL
        .iter()
        .map(|lang| Language { lang: *lang, href: with_lang(&door.address, *lang) })
        .collect();
    let currency = door.cx.facts().currency;
    Preferences {
        languages,
        action: rpc::path::<preferences::Choose>().to_owned(),
        theme: door.theme,
        currency: currency.code().to_owned(),
        currencies: vec![Choice::new(currency.code(), door.lang().currency(currency))],
    }
}

/// This address in a language; whatever else it asks for stays.
fn with_lang(address: &str, lang: Lang) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let query: Vec<String> = kept.map(str::to_owned).chain([format!("lang={}", lang.code())]).collect();
    format!("{path}?{}", query.join("&"))
}

fn account_of(door: &Door) -> Option<Account> {
    let identity = door.who.identity()?;
    let lang = door.lang();
    Some(Account {
        name: identity.name(),
        email: identity.email.clone(),
        links: [places(lang), vec![workplace(lang, identity.role)]].concat(),
        sign_out: rpc::path::<accounts::SignOut>().to_owned(),
    })
}

/// Where somebody works here, or could.
fn workplace(lang: Lang, role: Role) -> NavLink {
    match role {
        Role::Admin | Role::Superadmin => NavLink::new("/admin", lang.t("shell-admin")).icon(Icon::Grid),
        Role::Vendor => NavLink::new("/vendor", lang.t("shell-my-store")).icon(Icon::Store),
        Role::Customer | Role::Courier => NavLink::new("/sell", lang.t("shell-sell")).icon(Icon::Store),
    }
}

fn footer(lang: Lang) -> Vec<NavGroup> {
    vec![
        NavGroup::new(
            lang.t("shell-footer-shop"),
            vec![
                NavLink::new("/products", lang.t("shell-footer-all-products")),
                NavLink::new("/vendors", lang.t("shell-footer-stores")),
            ],
        ),
        NavGroup::new(
            lang.t("shell-account"),
            vec![
                NavLink::new("/account", lang.t("account-nav-profile")),
                NavLink::new("/register", lang.t("shell-create-account")),
            ],
        ),
        NavGroup::new(
            lang.t("shell-footer-company"),
            vec![
                NavLink::new("/sell", lang.t("shell-sell")),
                NavLink::new("/docs", lang.t("shell-footer-api")),
            ],
        ),
    ]
}

/// The places of an account, in its side list and in the header's menu.
pub fn places(lang: Lang) -> Vec<NavLink> {
    vec![
        NavLink::new("/account", lang.t("account-nav-profile")).icon(Icon::User),
        NavLink::new("/account/orders", lang.t("orders-mine")).icon(Icon::Box),
        NavLink::new("/account/notifications", lang.t("notifications-title")).icon(Icon::Bell),
        NavLink::new("/account/wishlist", lang.t("wishlist-title")).icon(Icon::Heart),
        NavLink::new("/account/reviews", lang.t("reviews-mine")).icon(Icon::Edit),
        NavLink::new("/account/addresses", lang.t("account-nav-addresses")).icon(Icon::MapPin),
        NavLink::new("/account/security", lang.t("account-nav-security")).icon(Icon::Lock),
        NavLink::new("/account/preferences", lang.t("account-nav-preferences")).icon(Icon::Settings),
    ]
}
