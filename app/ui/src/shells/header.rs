//! The parts of a header: search, preferences, account, cart.

use super::shell::{Account, Preferences, Search, Shell};
use crate::actions::given;
use crate::feedback::Avatar;
use crate::icon::Icon;
use crate::lang::use_lang;
use crate::overlays::{Menu, MenuForm, MenuLink};
use i18n::tr;
use leptos::prelude::*;
use model::preferences::Theme;

pub(super) fn search_box(search: Search) -> AnyView {
    let lang = use_lang();
    view! {
        <form
            class="search" role="search" action=search.action method="get"
            data-suggest=given(search.suggestions)
            data-word-list=lang.t("ui-suggestions")
            data-word-product=lang.t("ui-suggestions-products")
            data-word-category=lang.t("shell-categories")
            data-word-brand=lang.t("ui-suggestions-brands")
            data-word-vendor=lang.t("ui-suggestions-stores")
        >
            <button class="search-go" type="submit" aria-label=lang.t("shell-search-button")>
                {Icon::Search.view()}
            </button>
            <input
                class="input" type="search" name="search" value=given(search.query)
                aria-label=lang.t("shell-search-label") placeholder=lang.t("shell-search-placeholder")
                autocomplete="off" enterkeyhint="search" data-search
            />
        </form>
    }
    .into_any()
}

/// Language, theme and currency in one menu.
pub(super) fn preferences_menu(preferences: &Preferences, path: &str) -> AnyView {
    let lang = use_lang();
    let languages: Vec<AnyView> = preferences
        .languages
        .iter()
        .map(|language| {
            view! {
                <MenuLink
                    href=language.href.clone() label=language.lang.name() lang=language.lang.code()
                    current=language.lang == lang
                />
            }
            .into_any()
        })
        .collect();
    let themes: Vec<AnyView> =
        Theme::ALL.iter().map(|theme| theme_button(preferences, *theme, path)).collect();
    let currencies: Vec<AnyView> = preferences
        .currencies
        .iter()
        .map(|choice| {
            let on = choice.value == preferences.currency;
            let fields = vec![("currency".into(), choice.value.clone()), ("return_to".into(), path.to_owned())];
            view! { <MenuForm action=preferences.action.clone() label=choice.label.clone() fields=fields pressed=Some(on)/> }
                .into_any()
        })
        .collect();
    let currencies = (!currencies.is_empty())
        .then(|| view! { <p class="menu-heading">{lang.t("shell-currency")}</p>{currencies} }.into_any());
    view! {
        <Menu label=lang.t("ui-preferences") icon=Icon::Globe icon_only=true class="header-tool" group="header">
            <p class="menu-heading">{lang.t("shell-language")}</p>
            <div data-part="languages">{languages}</div>
            <p class="menu-heading">{lang.t("shell-theme")}</p>
            <div data-theme-form>{themes}</div>
            {currencies}
        </Menu>
    }
    .into_any()
}

fn theme_button(preferences: &Preferences, theme: Theme, path: &str) -> AnyView {
    let lang = use_lang();
    let (label, sign) = match theme {
        Theme::System => (lang.t("shell-theme-system"), Icon::Monitor),
        Theme::Light => (lang.t("shell-theme-light"), Icon::Sun),
        Theme::Dark => (lang.t("shell-theme-dark"), Icon::Moon),
    };
    let fields = vec![("theme".into(), theme.code().to_owned()), ("return_to".into(), path.to_owned())];
    view! {
        <MenuForm
            action=preferences.action.clone() label=label icon=sign fields=fields
            pressed=Some(preferences.theme == theme)
        />
    }
    .into_any()
}

/// Where the signed-in can go, or where to sign in.
pub(super) fn account_menu(shell: &Shell) -> AnyView {
    let Some(account) = &shell.account else {
        return view! {
            <a class="header-tool" href=shell.sign_in.href.clone()>
                {Icon::User.view()}
                <span class="header-word-or-read">{shell.sign_in.label.clone()}</span>
            </a>
        }
        .into_any();
    };
    let Account { name, email, links, sign_out } = account.clone();
    let lang = use_lang();
    let links: Vec<AnyView> = links
        .into_iter()
        .map(|link| view! { <MenuLink href=link.href label=link.label icon=link.icon/> }.into_any())
        .collect();
    view! {
        <Menu
            label=tr!(lang, "ui-account-menu", name = name.clone()) icon=Icon::User icon_only=true
            class="header-tool" group="header"
        >
            <div class="menu-person">
                <Avatar name=name.clone()/>
                <p><span class="menu-name"><bdi>{name}</bdi></span><span class="hint"><bdi>{email}</bdi></span></p>
            </div>
            <hr/>
            {links}
            <hr/>
            <MenuForm action=sign_out label=lang.t("shell-sign-out") icon=Icon::LogOut/>
        </Menu>
    }
    .into_any()
}

/// How much is new; scripts count on while the page is open.
pub(super) fn bell_link(shell: &Shell) -> Option<AnyView> {
    let bell = shell.bell.clone()?;
    let (count, lang) = (bell.count, use_lang());
    let view = view! {
        <a class="header-tool" href=bell.href data-bell>
            {Icon::Bell.view()}
            <span class="only-read" data-bell-words>{tr!(lang, "shell-bell-count", count = count)}</span>
            <span class="count" aria-hidden="true" data-bell-count data-count=count hidden=count == 0>
                {lang.number(count)}
            </span>
        </a>
    };
    Some(view.into_any())
}

pub(super) fn cart_link(shell: &Shell) -> AnyView {
    let count = shell.cart_count;
    let lang = use_lang();
    view! {
        <a class="header-tool" href=shell.cart.clone()>
            {Icon::Cart.view()}
            <span class="only-read" data-fresh="cart-words">{tr!(lang, "shell-cart-count", count = count)}</span>
            <span class="count" aria-hidden="true" data-fresh="cart-count" hidden=count == 0>{lang.number(count)}</span>
        </a>
    }
    .into_any()
}
