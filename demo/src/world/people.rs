//! Who is there: the four that the documentation names, who keeps which store, and who writes reviews.

use crate::goods::{self, Language};
use domain::accounts::{self, Who};
use domain::kit::slug;
use domain::{Cx, Result};
use i18n::Lang;
use model::Fields;
use model::accounts::{NewAccount, PersonName, Role};

pub(super) const ADMIN: &str = "admin@ecommerce.com";
pub(super) const USER: &str = "user@ecommerce.com";
const VENDOR: &str = "vendor@ecommerce.com";
const COURIER: &str = "courier@ecommerce.com";

/// What all who keep stores sign in with.
const KEEPERS_PASSWORD: &str = "VendorPass123!";

/// Somebody with an account.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub first: &'static str,
    pub last: &'static str,
    pub email: String,
    /// Who writes reviews has one that nobody knows.
    pub password: Option<&'static str>,
    pub role: Role,
    pub lang: Lang,
}

/// Store and keeper, but for the first store, which is the vendor's of the documentation.
const KEEPERS: &[(&str, &str, &str)] = &[
    ("bayt-el-nol", "Mona", "Farouk"),
    ("mada-tech", "Saif", "Al Ketbi"),
    ("rua-nove", "Inês", "Carvalho"),
    ("darb-al-zaatar", "Rania", "Haddadin"),
    ("lysholm", "Mads", "Lysholm"),
    ("bakir-han", "Emre", "Bakırcı"),
    ("kamogawa", "Haruka", "Ishida"),
    ("dar-zellij", "Youssef", "Benjelloun"),
    ("oud-najd", "Abdullah", "Al Otaibi"),
    ("finch-and-fern", "Eleanor", "Finch"),
    ("fjellvei", "Sigrid", "Haugen"),
    ("raouche-books", "Karim", "Itani"),
    ("spatzennest", "Johanna", "Gruber"),
    ("sal-y-cera", "Lucía", "Ferrer"),
    ("gadget-harbour", "Daan", "de Vries"),
];

/// Admin, shopper and courier.
pub(super) fn household() -> Vec<Person> {
    let known = |first, last, email: &str, password, role| Person {
        first,
        last,
        email: email.to_owned(),
        password: Some(password),
        role,
        lang: Lang::En,
    };
    vec![
        known("Alex", "Admin", ADMIN, "AdminPass123!", Role::Superadmin),
        known("Uma", "User", USER, "UserPass123!", Role::Customer),
        known("Cory", "Courier", COURIER, "CourierPass123!", Role::Courier),
    ]
}

/// Who keeps a store. All but the vendor of the documentation come as customers; the store makes them vendors.
pub(super) fn keeper(store: &goods::Store) -> Person {
    let named = KEEPERS.iter().find(|(slug, ..)| *slug == store.slug);
    let (first, last) = named.map_or(("Vera", "Vendor"), |(_, first, last)| (first, last));
    Person {
        first,
        last,
        email: named.map_or_else(|| VENDOR.to_owned(), |(slug, ..)| format!("{slug}@ecommerce.com")),
        password: Some(KEEPERS_PASSWORD),
        role: if named.is_some() { Role::Customer } else { Role::Vendor },
        lang: Lang::En,
    }
}

pub(super) fn reviewer(one: &goods::Reviewer) -> Person {
    let part = |name| slug::of_name(name).unwrap_or_default();
    Person {
        first: one.given,
        last: one.family,
        email: format!("{}.{}@ecommerce.com", part(one.given), part(one.family)),
        password: None,
        role: Role::Customer,
        lang: if one.language == Language::Arabic { Lang::Ar } else { Lang::En },
    }
}

/// Opens the account; one that is there stays as it is.
pub(super) async fn open(cx: &Cx, person: &Person) -> Result<()> {
    let mut cx = cx.clone();
    cx.request.lang = person.lang;
    let secret = uuid::Builder::from_random_bytes(cx.random_bytes()).into_uuid().to_string();
    let mut fields = Fields::default();
    let account = NewAccount {
        name: PersonName { first: person.first.to_owned(), last: person.last.to_owned() },
        email: fields.email("email", &person.email),
        // those of the documentation are as documented, which no rule for passwords would allow
        password: fields.known_password("password", person.password.unwrap_or(&secret)),
        phone: None,
        role: person.role,
    };
    fields.done()?;
    accounts::create_by_operator(&cx, &account, &[]).await.map(drop)
}

/// Acts as somebody who has an account.
pub(super) async fn act_as(cx: &Cx, email: &str) -> Result<Who> {
    let who = accounts::played(cx, email).await?;
    who.ok_or_else(|| model::AppError::broken(format_args!("{email} has no account")))
}
