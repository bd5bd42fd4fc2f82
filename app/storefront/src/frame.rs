//! What surrounds a page: loading it, its title, its frame, and what is shown when it cannot be.

use axum::http::{HeaderValue, StatusCode, header};
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{Meta, Title};
use model::preferences::Theme;
use model::{AppError, Result};
use rpc::door::{Door, sign_in_path};
use rpc::{accounts, preferences};
use ui::{
    Account, AccountShell, AuthShell, Choice, ErrorPage, FormState, Icon, Language, NavGroup, NavLink,
    Preferences, Search, Shell, StorefrontShell,
};

pub const SITE: &str = "DropCart";

/// Renders what `make` answers; who is not signed in is led to the sign-in page, any other refusal is
/// shown as a page of its own with its status.
pub fn page<F>(make: impl FnOnce(Door) -> F) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    let door = match Door::current() {
        Ok(door) => door,
        Err(error) => return error_view(None, &error),
    };
    let made = make(door.clone());
    view! {
        <Suspense fallback=|| ()>
            {Suspend::new(async move { made.await.unwrap_or_else(|error| error_view(Some(&door), &error)) })}
        </Suspense>
    }
    .into_any()
}

/// A page of the shop.
pub fn in_shop(door: &Door, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, true)}
        <StorefrontShell shell=shell(door)>{body}</StorefrontShell>
    }
    .into_any()
}

/// A page of one's own account.
pub fn in_account(door: &Door, title: &str, body: AnyView) -> AnyView {
    let lang = door.lang();
    view! {
        {head(door, title, false)}
        <AccountShell shell=shell(door) label=lang.t("shell-account") links=places(lang)>
            <div class="account-page">{body}</div>
        </AccountShell>
    }
    .into_any()
}

/// The places of an account, in its side list and in the header's menu.
fn places(lang: Lang) -> Vec<NavLink> {
    vec![
        NavLink::new("/account", lang.t("account-nav-profile")).icon(Icon::User),
        NavLink::new("/account/addresses", lang.t("account-nav-addresses")).icon(Icon::MapPin),
        NavLink::new("/account/security", lang.t("account-nav-security")).icon(Icon::Lock),
        NavLink::new("/account/preferences", lang.t("account-nav-preferences")).icon(Icon::Settings),
    ]
}

/// Signing in and joining: a quiet card with a lead, and something below it.
pub fn in_card(door: &Door, title: &str, lead: String, after: Option<AnyView>, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <AuthShell shell=shell(door) title=title.to_owned() lead=lead after=after>{body}</AuthShell>
    }
    .into_any()
}

/// One step of a few, in the same quiet card.
pub fn in_step(
    door: &Door,
    title: &str,
    (step, of): (u32, u32),
    after: Option<AnyView>,
    body: AnyView,
) -> AnyView {
    let lead = tr!(door.lang(), "account-step", step = step, of = of);
    view! {
        {head(door, title, false)}
        <AuthShell shell=shell(door) title=title.to_owned() lead=lead progress=Some((step, of)) after=after>
            {body}
        </AuthShell>
    }
    .into_any()
}

/// Title and robots. A refused form says so before anything else.
fn head(door: &Door, title: &str, is_public: bool) -> AnyView {
    let lang = door.lang();
    let title = if door.flash.is_refusal() {
        tr!(lang, "shell-error-title", title = title)
    } else {
        title.to_owned()
    };
    let hidden = (!is_public).then(|| view! { <Meta name="robots" content="noindex"/> });
    view! { <Title text=tr!(lang, "shell-page-title", title = title, shop = SITE)/>{hidden} }.into_any()
}

/// What was refused of the form that posts to `action`.
pub fn refused(door: &Door, action: &str) -> FormState {
    if door.flash.form != action {
        return FormState::default();
    }
    let errors = door.flash.errors.iter().map(|error| (error.field.clone(), error.message.clone())).collect();
    let lines = door.flash.errors.iter().map(|error| (error.field.clone(), error.line.clone())).collect();
    FormState { values: door.flash.values.clone(), errors, lines }
}

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
        search: Search { action: "/products".to_owned(), query: String::new() },
        footer: footer(lang),
        said: door.flash.said.clone(),
        ..Shell::default()
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
        links: places(lang),
        sign_out: rpc::path::<accounts::SignOut>().to_owned(),
    })
}

fn footer(lang: Lang) -> Vec<NavGroup> {
    vec![
        NavGroup::new(
            lang.t("shell-footer-shop"),
            vec![NavLink::new("/products", lang.t("shell-footer-all-products"))],
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
            vec![NavLink::new("/docs", lang.t("shell-footer-api"))],
        ),
    ]
}

/// Leads to another page, whoever asks: programs that read pages follow it as browsers do.
pub fn redirect(path: &str) {
    if let (Some(answer), Ok(path)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        answer.insert_header(header::LOCATION, path);
        answer.set_status(StatusCode::SEE_OTHER);
    }
}

/// A page that could not be shown.
pub fn error_view(door: Option<&Door>, error: &AppError) -> AnyView {
    if let (AppError::SignIn(_), Some(door)) = (error, door) {
        redirect(&sign_in_path(&door.address));
        return ().into_any();
    }
    let lang = door.map(Door::lang).unwrap_or_default();
    let reference = door.map(|door| door.cx.request.id.clone()).unwrap_or_default();
    if let AppError::Broken { cause } = error {
        leptos::logging::error!("{reference}: a page could not be shown: {cause}");
    }
    let status = StatusCode::from_u16(error.status()).unwrap_or_default();
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(status);
    }
    let (title, text) = words(lang, error, &reference);
    let action =
        view! { <ui::LinkButton href="/" label=lang.t("page-go-home") kind=ui::ButtonKind::Primary/> };
    let body = view! {
        <ErrorPage status=error.status() title=title.clone() body=text action=action.into_any()/>
    }
    .into_any();
    match door {
        Some(door) => {
            view! { <Meta name="robots" content="noindex"/>{in_shop(door, &title, body)} }.into_any()
        }
        None => body,
    }
}

fn words(lang: Lang, error: &AppError, reference: &str) -> (String, String) {
    match error {
        AppError::NotFound => (lang.t("page-not-found-title"), lang.t("page-not-found-text")),
        AppError::Forbidden => (lang.t("page-forbidden-title"), lang.t("page-forbidden-text")),
        AppError::Busy | AppError::Clash => (lang.t("page-busy-title"), lang.t("page-busy-text")),
        AppError::SlowDown { seconds } => {
            (lang.t("page-rate-limited-title"), tr!(lang, "page-rate-limited-text", seconds = *seconds))
        }
        AppError::Broken { .. } => {
            (lang.t("page-broken-title"), tr!(lang, "page-broken-text", ref = reference))
        }
        other => (lang.t("page-broken-title"), lang.error(other, reference)),
    }
}

/// A parameter of the address, empty where it is not given; what no text of ours can hold counts as not given.
pub fn query(name: &str) -> String {
    let given = leptos_router::hooks::use_query_map().with_untracked(|map| map.get(name));
    given.filter(|text| !text.contains('\0')).unwrap_or_default()
}

/// A part of the path, empty where it is not given.
pub fn param(name: &str) -> String {
    leptos_router::hooks::use_params_map().with_untracked(|map| map.get(name)).unwrap_or_default()
}

/// Used where a page must say which theme is on.
pub fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "shell-theme-system",
        Theme::Light => "shell-theme-light",
        Theme::Dark => "shell-theme-dark",
    }
}
