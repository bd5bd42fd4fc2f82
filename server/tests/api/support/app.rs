//! A whole server over a world of its own.

use super::{Actor, Answer, Browser};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::Request;
use chrono::Duration;
use domain::kit::outside::Mail;
use model::accounts::{Permission, Role};
use server::config::Config;
use server::door::Door;
use server::pages::uploads::Upload;
use server::serve::{Heads, Peer};
use server::{AppState, router};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use testkit::{Changes, Person, SECRET_KEY, World};
use tower::ServiceExt as _;

pub struct TestApp {
    router: Router,
    pub state: AppState,
    people: Mutex<HashMap<String, Arc<Person>>>,
    // dropped last: it takes the database along
    pub world: World,
}

/// Where requests come from when nobody says otherwise.
pub const HERE: &str = "203.0.113.7";

const VARS: [(&str, &str); 3] =
    [("SECRET_KEY", SECRET_KEY), ("BASE_URL", "http://localhost:3000"), ("RATE_LIMITS", "on")];

impl TestApp {
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// Nobody waits and nobody is counted.
    pub async fn without_limits() -> Self {
        Self::with(&[("RATE_LIMITS", "off")]).await
    }

    pub async fn in_production() -> Self {
        Self::with(&[("APP_ENV", "production"), ("BASE_URL", "https://shop.test")]).await
    }

    /// Configured with these variables besides the usual ones.
    pub async fn with(vars: &[(&'static str, &'static str)]) -> Self {
        Self::with_doors(vars, &server::api::doors()).await
    }

    /// With other doors to the API than the real ones.
    pub async fn with_doors(vars: &[(&'static str, &'static str)], doors: &[Door]) -> Self {
        let limits_are_off = vars.contains(&("RATE_LIMITS", "off"));
        let world = World::with(Changes { rate_limits: !limits_are_off, ..Changes::default() }).await;
        let state = AppState::new(config(&world, vars), world.shop());
        state.readiness.prepared();
        let router = router::with_doors(state.clone(), doors);
        Self { router, state, people: Mutex::default(), world }
    }

    /// With other forms that send files than the real ones.
    pub async fn with_uploads(uploads: &[Upload]) -> Self {
        let app = Self::without_limits().await;
        let router = router::with_doors_and_uploads(app.state.clone(), &server::api::doors(), uploads);
        Self { router, ..app }
    }

    /// The same shop after a restart: nothing is left of the old process but its database.
    pub async fn restarted_with_doors(self, doors: &[Door]) -> Self {
        let Self { people, world, .. } = self;
        let shop = world.other_shop(Changes { seed: 2, ..Changes::default() });
        let state = AppState::new(config(&world, &[]), shop);
        state.readiness.prepared();
        Self { router: router::with_doors(state.clone(), doors), state, people, world }
    }

    pub async fn restarted(self) -> Self {
        self.restarted_with_doors(&server::api::doors()).await
    }

    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Somebody without an account.
    pub fn as_nobody(&self) -> Actor<'_> {
        Actor::nobody(self)
    }

    pub fn as_customer(&self, name: &str) -> Actor<'_> {
        self.as_person(name, Role::Customer, &[])
    }

    pub fn as_admin(&self, name: &str, permissions: &[Permission]) -> Actor<'_> {
        self.as_person(name, Role::Admin, permissions)
    }

    pub fn as_superadmin(&self, name: &str) -> Actor<'_> {
        self.as_person(name, Role::Superadmin, &[])
    }

    pub fn as_person(&self, name: &str, role: Role, permissions: &[Permission]) -> Actor<'_> {
        Actor::person(self, name, role, permissions)
    }

    /// Whoever holds this token.
    pub fn with_token(&self, token: &str) -> Actor<'_> {
        Actor::nobody(self).header("authorization", &format!("Bearer {token}"))
    }

    /// A browser without scripts.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// A browser in which somebody is signed in.
    pub async fn browser_of(&self, name: &str) -> Browser<'_> {
        let person = self.person(name, Role::Customer, &[]).await;
        let mut browser = self.browser();
        browser.sign_in(&person).await;
        browser
    }

    /// Somebody with an account, opened when first asked for: `mia` is `mia@example.com`.
    pub async fn person(&self, name: &str, role: Role, permissions: &[Permission]) -> Arc<Person> {
        let known = self.people.lock().unwrap().get(name).cloned();
        if let Some(person) = known {
            return person;
        }
        let person = Arc::new(self.world.person(name, role, permissions).await);
        self.people.lock().unwrap().insert(name.to_owned(), person.clone());
        person
    }

    pub async fn customer(&self, name: &str) -> Arc<Person> {
        self.person(name, Role::Customer, &[]).await
    }

    /// Does all that is due; nothing may fail.
    pub async fn run_jobs(&self) {
        assert_eq!(self.world.run_jobs().await, Vec::<String>::new());
    }

    /// What was mailed to an address, once all jobs are done.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.run_jobs().await;
        self.world.mailbox.mails_to(address)
    }

    /// The token of the newest mailed link to `path`.
    pub async fn mailed_token(&self, address: &str, path: &str) -> String {
        let start = format!("{path}?token=");
        let mails = self.mails_to(address).await;
        let text = mails.iter().rev().map(|mail| mail.text.as_str()).find(|text| text.contains(&start));
        let text = text.unwrap_or_else(|| panic!("no mail with {start}: {mails:?}"));
        let token = text.split(&start).nth(1).unwrap();
        token.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    }

    pub fn wait(&self, time: Duration) {
        self.world.clock.advance(time);
    }

    /// As if the database went away.
    pub async fn lose_database(&self) {
        self.state.shop.pool.close().await;
    }

    /// One request from an address.
    pub async fn send_from(&self, ip: &str, mut request: Request<Body>) -> Answer {
        let address = format!("{ip}:4711").parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(Peer { address, heads: Heads::default() }));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer::new(parts.status, parts.headers, bytes.to_vec())
    }
}

fn config(world: &World, vars: &[(&'static str, &'static str)]) -> Config {
    let database = world.database_url();
    let vars = VARS.iter().chain(vars).copied().chain([("DATABASE_URL", database.as_str())]);
    Config::from_vars(&vars.collect()).unwrap_or_else(|problems| panic!("{problems}"))
}
