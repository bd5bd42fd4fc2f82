//! Who may come in where. Every door of the API, every page and every server function has a row here, and is tried as
//! each of those who may not; a door without a row fails, and so does a row without a door. `access.md` shows the
//! table to people.

use crate::support::{Actor, Answer, Permission, Role, TestApp, assert_same, json};
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeMap;
use std::fmt::Write as _;

mod table;

use table::{API, FUNCTIONS, May, PAGES};

/// Everybody who may stand before a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Nobody,
    Customer,
    /// Who keeps no store (yet).
    Vendor,
    /// Who keeps one.
    Seller,
    Courier,
    /// With all permissions but the one a door asks for, or with none.
    AdminWithout(Option<Permission>),
    /// With just this one.
    AdminWith(Permission),
    Superadmin,
}

impl May {
    fn is_for_staff(self) -> bool {
        matches!(self, Self::Staff(_) | Self::AnyStaff | Self::Superadmin)
    }

    fn includes(self, who: Who) -> bool {
        match self {
            Self::Anyone | Self::AnyoneInDevelopment => true,
            Self::AccountHolder => who != Who::Nobody,
            Self::Seller => who == Who::Seller,
            Self::Refunder => who == Who::Seller || Self::Staff(Permission::Refunds).includes(who),
            Self::Fulfiller => who == Who::Seller || Self::Staff(Permission::Orders).includes(who),
            Self::Keeper => who == Who::Seller || Self::Staff(Permission::Products).includes(who),
            Self::Staff(permission) => matches!(who, Who::Superadmin) || who == Who::AdminWith(permission),
            Self::AnyStaff => {
                matches!(who, Who::Superadmin | Who::AdminWith(_) | Who::AdminWithout(_))
            }
            Self::Superadmin => who == Who::Superadmin,
        }
    }

    /// Those to try a door as.
    fn everybody(self) -> Vec<Who> {
        let mut all = vec![Who::Nobody, Who::Customer, Who::Vendor, Who::Courier, Who::Superadmin];
        all.push(Who::AdminWithout(None));
        match self {
            Self::Staff(permission) => {
                all.extend([Who::AdminWithout(Some(permission)), Who::AdminWith(permission)]);
            }
            Self::Superadmin => all.push(Who::AdminWithout(None)),
            Self::Seller => all.push(Who::Seller),
            Self::Refunder => {
                let permission = Permission::Refunds;
                all.extend([Who::Seller, Who::AdminWithout(Some(permission)), Who::AdminWith(permission)]);
            }
            Self::Fulfiller => {
                let permission = Permission::Orders;
                all.extend([Who::Seller, Who::AdminWithout(Some(permission)), Who::AdminWith(permission)]);
            }
            Self::Keeper => {
                let permission = Permission::Products;
                all.extend([Who::Seller, Who::AdminWithout(Some(permission)), Who::AdminWith(permission)]);
            }
            _ => {}
        }
        all
    }
}

/// An actor of their own for each try: some doors end the login they are used with.
async fn actor<'a>(app: &'a TestApp, who: Who, n: usize) -> Actor<'a> {
    let name = format!("person{n}");
    match who {
        Who::Nobody => app.as_nobody(),
        Who::Customer => app.as_person(&name, Role::Customer, &[]),
        Who::Vendor => app.as_person(&name, Role::Vendor, &[]),
        Who::Seller => app.with_token(&app.world.seller(&name).await.access_token),
        Who::Courier => app.as_person(&name, Role::Courier, &[]),
        Who::AdminWithout(missing) => {
            let others =
                Permission::ALL.iter().copied().filter(|one| missing.is_some() && Some(*one) != missing);
            app.as_person(&name, Role::Admin, &others.collect::<Vec<_>>())
        }
        Who::AdminWith(permission) => app.as_person(&name, Role::Admin, &[permission]),
        Who::Superadmin => app.as_person(&name, Role::Superadmin, &[]),
    }
}

fn doors() -> BTreeMap<(String, String), ()> {
    let doors = server::api::doors();
    let paths =
        doors.iter().flat_map(|door| door.paths().map(|path| (path.to_owned(), door.method.to_string())));
    paths.map(|door| (door, ())).collect()
}

#[tokio::test]
async fn every_door_of_the_api_lets_in_those_it_should_and_nobody_else() {
    let known: BTreeMap<(String, String), May> =
        API.iter().map(|(method, path, may)| (((*path).to_owned(), (*method).to_owned()), *may)).collect();
    let missing: Vec<_> = doors().into_keys().filter(|door| !known.contains_key(door)).collect();
    assert!(missing.is_empty(), "no row in access/table.rs says who may use {missing:?}");
    let gone: Vec<_> = known.keys().filter(|row| !doors().contains_key(row)).collect();
    assert!(gone.is_empty(), "rows without a door: {gone:?}");

    let app = TestApp::without_limits().await;
    let mut n = 0;
    for ((path, method), may) in known {
        for who in may.everybody() {
            n += 1;
            let path = filled(&path);
            let body = (method != "GET").then(|| json!({}));
            let actor = actor(&app, who, n).await;
            for base in ["/api/v1", "/api"] {
                let answer = actor.clone().under(base).send(&method, &path, body.clone()).await;
                assert_let_in(&answer, may, who, &format!("{method} {base}{path}"));
            }
        }
    }
}

/// An address with ids of nothing in it.
fn filled(pattern: &str) -> String {
    let part = |part: &str| match part {
        "{n}" => "0".to_owned(),
        name if name.starts_with('{') => "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10".to_owned(),
        plain => plain.to_owned(),
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[track_caller]
fn assert_let_in(answer: &Answer, may: May, who: Who, door: &str) {
    if !may.includes(who) {
        let refusal = if who == Who::Nobody { (401, "UNAUTHENTICATED") } else { (403, "FORBIDDEN") };
        let code = answer.json()["error"]["code"].clone();
        assert_eq!(
            (answer.status, code.as_str()),
            (refusal.0, Some(refusal.1)),
            "{door} as {who:?}: {answer:?}"
        );
    } else if may != May::Anyone {
        // a door may end the login it is used with, so the second base path may find it ended
        let ended = door.contains("/auth/logout") && answer.status == 401;
        assert!(ended || !matches!(answer.status, 401 | 403), "{door} as {who:?}: {answer:?}");
    } else {
        assert!(!matches!(answer.status, 403 | 500..), "{door} as {who:?}: {answer:?}");
    }
}

#[tokio::test]
async fn every_page_opens_for_those_it_should_and_nobody_else() {
    let mut found: Vec<String> =
        leptos_axum::generate_route_list(app::App).iter().map(|route| route.path().to_owned()).collect();
    found.sort();
    let mut known: Vec<String> = PAGES.iter().map(|(path, _)| (*path).to_owned()).collect();
    known.sort();
    assert_eq!(found, known, "pages and the rows of access/table.rs differ");

    let app = TestApp::without_limits().await;
    let ada = app.world.seller("ada").await;
    let lamp = app.world.product(&ada, "Lamp", 4_000, 3).await;
    app.world.category("Lights").await;
    let stores = app.as_nobody().get("/vendors").await.data();
    let store = stores[0]["slug"].as_str().expect("a store");
    for (pattern, may) in PAGES {
        let slug = match pattern.split('/').nth(1) {
            Some("categories") => "lights",
            Some("vendors") => store,
            _ => &lamp.slug,
        };
        let path = pattern
            .replace("{id}", "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10")
            .replace("{number}", "DC-1")
            .replace("{frame}", "storefront")
            .replace("{slug}", slug);
        let nobody = app.browser().open(&path).await;
        let to = nobody.header("location");
        if may.includes(Who::Nobody) {
            // where one comes back from a payment that nobody named there is nothing
            let opens = nobody.status < 400 || (nobody.status == 404 && path == "/checkout/paid");
            assert!(!to.starts_with("/login?next=") && opens, "{path}: {nobody:?}");
        } else {
            assert_eq!((nobody.status, to), (303, format!("/login?next={path}").as_str()), "{path}");
        }
        let customer = app.browser_of("mia").await.open(&path).await;
        assert!(!customer.header("location").starts_with("/login?next="), "{path}: {customer:?}");
        if may.is_for_staff() {
            assert_eq!(customer.status, 403, "{path}: {customer:?}");
            staff_see_it_with_the_permission_only(&app, &path, *may).await;
        } else {
            assert!(matches!(customer.status, 200 | 303 | 404), "{path}: {customer:?}");
        }
    }
}

/// Staff are opened once for each permission.
fn name_of(who: &str, permission: Option<Permission>) -> String {
    format!("{who}-{}", permission.map(|one| format!("{one:?}").to_lowercase()).unwrap_or_default())
}

async fn staff_see_it_with_the_permission_only(app: &TestApp, path: &str, may: May) {
    let permission = if let May::Staff(permission) = may { Some(permission) } else { None };
    let others: Vec<Permission> =
        Permission::ALL.iter().copied().filter(|one| Some(*one) != permission).collect();
    let just = Vec::from_iter(permission);
    for (name, permissions, is_let_in) in
        [("without", others, permission.is_none()), ("with", just, may != May::Superadmin)]
    {
        let staff = app.person(&name_of(name, permission), Role::Admin, &permissions).await;
        let mut browser = app.browser();
        browser.sign_in(&staff).await;
        let answer = browser.open(path).await;
        let allowed = if is_let_in { &[200, 404][..] } else { &[403] };
        assert!(allowed.contains(&answer.status), "{path} as {name}: {answer:?}");
    }
}

#[tokio::test]
async fn every_server_function_asks_who_it_is() {
    let mut found: Vec<&str> = server_fn_paths().map(|(path, _)| path).collect();
    found.sort_unstable();
    let mut known: Vec<&str> = FUNCTIONS.iter().map(|(path, _)| *path).collect();
    known.sort_unstable();
    assert_eq!(found, known, "server functions and the rows of access/table.rs differ");

    let app = TestApp::without_limits().await;
    for (path, may) in FUNCTIONS {
        let script = app.browser().send_by_script(path, &[]).await;
        let plain = app.browser().send(path, &[]).await;
        let leads_to_sign_in = plain.header("location").starts_with("/login?next=");
        if may.includes(Who::Nobody) {
            let fine = !leads_to_sign_in || is_second_step(path);
            assert!(fine && script.status < 500, "{path}: {plain:?}");
        } else {
            assert_eq!(
                (script.status, plain.status, leads_to_sign_in),
                (401, 303, true),
                "{path}: {plain:?}"
            );
        }
        for role in ["customer", "ended"] {
            let mut browser = app.browser_of("mia").await;
            if role == "ended" {
                browser.clone().send("/_fn/accounts/sign_out", &[]).await.expect(303);
                let answer = browser.send_by_script(path, &[]).await;
                assert_eq!(
                    answer.status == 401,
                    !may.includes(Who::Nobody) || is_second_step(path),
                    "{path}"
                );
            } else {
                let answer = browser.send_by_script(path, &[]).await;
                if may.includes(Who::Customer) {
                    let refused =
                        matches!(answer.status, 403 | 500..) || answer.status == 401 && !is_second_step(path);
                    assert!(!refused, "{path}: {answer:?}");
                } else {
                    assert_eq!(answer.status, 403, "{path}: {answer:?}");
                }
            }
        }
    }
}

/// Without a first step there is nothing to go on from.
fn is_second_step(path: &str) -> bool {
    path == "/_fn/accounts/second_step"
}

#[test]
fn the_table_is_what_was_agreed() {
    let mut text = String::from(
        "# Who may come in\n\nChecked by `server/tests/api/access.rs`, which tries each door as everybody else.\n",
    );
    let mut write = |title: &str, rows: Vec<(String, May)>| {
        let _ = write!(text, "\n## {title}\n\n| door | who |\n| --- | --- |\n");
        for (door, may) in rows {
            let _ = writeln!(text, "| {door} | {may} |");
        }
    };
    write("JSON API", API.iter().map(|(method, path, may)| (format!("{method} `{path}`"), *may)).collect());
    write("Pages", PAGES.iter().map(|(path, may)| (format!("`{path}`"), *may)).collect());
    write("Forms", FUNCTIONS.iter().map(|(path, may)| (format!("`{path}`"), *may)).collect());
    assert_same("access.md", &text);
}
