//! What a frame has to know of its page and reader.

use crate::forms::Choice;
use crate::nav::{NavGroup, NavLink};
use i18n::Lang;
use model::preferences::Theme;

/// Everything the frames show around a page.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The name of the shop.
    pub site: String,
    /// Path and query of this page; marks the links that lead here.
    pub path: String,
    pub preferences: Preferences,
    /// Nobody when not signed in.
    pub account: Option<Account>,
    /// Where to sign in.
    pub sign_in: NavLink,
    /// Address of the cart.
    pub cart: String,
    pub cart_count: i64,
    /// What one was told; who is not signed in has none.
    pub bell: Option<Bell>,
    pub search: Search,
    /// The categories, in the line below the header and in the panel that shows all.
    pub shelves: Vec<Shelf>,
    pub footer: Vec<NavGroup>,
    /// Confirmations that came with this page.
    pub said: Vec<String>,
}

/// Where what one was told can be read, and how much of it is new.
#[derive(Clone, Debug, Default)]
pub struct Bell {
    pub href: String,
    pub count: i64,
}

/// A category and what is right below it.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    pub link: NavLink,
    pub below: Vec<NavLink>,
}

/// Who is signed in and where they can go.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub name: String,
    pub email: String,
    pub links: Vec<NavLink>,
    /// Address of the form that signs out.
    pub sign_out: String,
}

/// The search box: where it leads and what was looked for.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub action: String,
    pub query: String,
    /// Answers `?q=` with what the box may offer, as JSON; nothing offers nothing.
    pub suggestions: String,
}

/// What a reader may set for themselves.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    pub languages: Vec<Language>,
    /// Address of the form that takes `theme` or `currency`, and `return_to`.
    pub action: String,
    pub theme: Theme,
    pub currency: String,
    /// Currencies to choose from; none where the shop has one.
    pub currencies: Vec<Choice>,
}

/// This page in a language.
#[derive(Clone, Debug)]
pub struct Language {
    pub lang: Lang,
    pub href: String,
}
