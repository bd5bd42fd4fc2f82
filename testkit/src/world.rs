//! A shop of its own for each test, and the people in it.

use crate::{Cabinet, FakeClock, FakeGateway, Mailbox, SeededChance, TestDatabase};
use domain::accounts::{self, Admin, Customer, Superadmin, Who};
use domain::kit::outside::Gateways;
use domain::kit::{Cx, RequestInfo, Secrets, Shop, ShopFacts, jobs, pool};
use domain::{admin, registry};
use i18n::Lang;
use model::accounts::{Permission, Register, Role, Secret, SignIn, User};
use model::{Currency, UserId};
use sqlx::{Connection, PgConnection};
use std::sync::Arc;

pub struct World {
    pub clock: Arc<FakeClock>,
    pub mailbox: Arc<Mailbox>,
    pub cabinet: Arc<Cabinet>,
    pub gateway: Arc<FakeGateway>,
    shop: Arc<Shop>,
    // dropped last: the pool must be gone before the database is
    database: TestDatabase,
}

/// Somebody with an account, signed in over the API.
pub struct Person {
    pub user: User,
    pub email: String,
    pub password: String,
    pub access_token: String,
    pub refresh_token: String,
    who: Who,
}

/// What is configured otherwise than usual in a process of the shop.
#[derive(Clone, Copy)]
pub struct Changes {
    pub secret_key: &'static str,
    pub hash_memory_kib: u32,
    /// Two processes must not draw the same ids.
    pub seed: u64,
    /// Off: nobody waits after wrong passwords.
    pub rate_limits: bool,
    /// Seconds for which public answers are kept; 0: everything is read anew.
    pub keeps_answers_for: i64,
    /// Facts wait for a message broker instead of being jobs.
    pub broker: bool,
}

/// What every world starts with.
pub const SECRET_KEY: &str = "a-secret-that-is-only-used-in-tests";

impl Default for Changes {
    fn default() -> Self {
        Self {
            secret_key: SECRET_KEY,
            hash_memory_kib: 8,
            seed: 1,
            rate_limits: true,
            keeps_answers_for: 0,
            broker: false,
        }
    }
}

fn open_shop(
    database: &TestDatabase,
    clock: &Arc<FakeClock>,
    mailbox: &Arc<Mailbox>,
    cabinet: &Arc<Cabinet>,
    gateway: &Arc<FakeGateway>,
    changes: Changes,
) -> Arc<Shop> {
    Arc::new(Shop {
        pool: pool::lazy(&database.url(), 10).expect("an address"),
        clock: clock.clone(),
        chance: Arc::new(SeededChance::new(changes.seed)),
        mailer: mailbox.clone(),
        sms: mailbox.clone(),
        files: cabinet.clone(),
        gateways: Gateways::new(vec![gateway.clone()]),
        secrets: Secrets::from_config(changes.secret_key),
        settings: domain::kit::settings::Cache::default(),
        fresh: domain::kit::Fresh::keeping(chrono::Duration::seconds(changes.keeps_answers_for)),
        hasher: domain::kit::Hasher::with_cost(changes.hash_memory_kib, 1).expect("parameters"),
        facts: ShopFacts {
            base_url: "http://localhost:3000".to_owned(),
            email_from: "shop@example.com".to_owned(),
            currency: Currency::USD,
            time_zone: "UTC".to_owned(),
            access_ttl: chrono::Duration::minutes(15),
            refresh_ttl: chrono::Duration::days(7),
            rate_limits: changes.rate_limits,
            broker: changes.broker,
            failpoint: None,
        },
        subscriptions: registry::SUBSCRIPTIONS,
    })
}

impl World {
    pub async fn new() -> Self {
        Self::with(Changes::default()).await
    }

    /// A world whose shop is configured as `changes` says.
    pub async fn with(changes: Changes) -> Self {
        let database = TestDatabase::new().await;
        let clock = Arc::new(FakeClock::default());
        let mailbox = Arc::new(Mailbox::default());
        let cabinet = Arc::new(Cabinet::default());
        let gateway = Arc::new(FakeGateway::default());
        let shop = open_shop(&database, &clock, &mailbox, &cabinet, &gateway, changes);
        Self { clock, mailbox, cabinet, gateway, shop, database }
    }

    /// Another process on the same database, configured as `changes` says.
    pub fn other_process(&self, changes: Changes) -> Cx {
        Cx::new(self.other_shop(changes), self.cx().request)
    }

    /// The same, for a whole server to be built on.
    pub fn other_shop(&self, changes: Changes) -> Arc<Shop> {
        open_shop(&self.database, &self.clock, &self.mailbox, &self.cabinet, &self.gateway, changes)
    }

    /// A statement by somebody who may do anything to the database, as the shop itself may not.
    pub async fn tamper(&self, statement: &str) {
        let mut conn = self.owner().await;
        sqlx::raw_sql(statement).execute(&mut conn).await.expect("the statement fits");
    }

    /// One number, read past all walls.
    pub async fn count(&self, query: &str) -> i64 {
        sqlx::query_scalar(query).fetch_one(&mut self.owner().await).await.expect("the query answers")
    }

    /// A connection of somebody who may do anything to the database.
    pub async fn owner(&self) -> PgConnection {
        PgConnection::connect(&self.database.url()).await.expect("the database answers")
    }

    pub fn shop(&self) -> Arc<Shop> {
        self.shop.clone()
    }

    pub fn database_url(&self) -> String {
        self.database.url()
    }

    /// A request from one fixed place.
    pub fn cx(&self) -> Cx {
        self.cx_from("198.51.100.1")
    }

    /// A request from another place.
    pub fn cx_from(&self, ip: &str) -> Cx {
        let request = RequestInfo {
            id: "test".to_owned(),
            ip: ip.to_owned(),
            user_agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".to_owned(),
            lang: Lang::En,
            key: None,
        };
        Cx::new(self.shop.clone(), request)
    }

    /// A request of somebody who reads this language.
    pub fn cx_in(&self, lang: Lang) -> Cx {
        let mut cx = self.cx();
        cx.request.lang = lang;
        cx
    }

    /// Somebody who shops.
    pub async fn customer(&self, name: &str) -> Person {
        self.person(name, Role::Customer, &[]).await
    }

    /// Staff with these permissions.
    pub async fn admin(&self, name: &str, permissions: &[Permission]) -> Person {
        self.person(name, Role::Admin, permissions).await
    }

    pub async fn superadmin(&self, name: &str) -> Person {
        self.person(name, Role::Superadmin, &[]).await
    }

    /// Somebody with any role, signed in.
    pub async fn person(&self, name: &str, role: Role, permissions: &[Permission]) -> Person {
        // backwards, for a password must not hold the address
        let secret: String = name.chars().rev().collect();
        let (email, password) = (format!("{name}@example.com"), format!("{secret}-long-secret-7"));
        let input = Register {
            name: Some(format!("{name} Test")),
            email: email.clone(),
            password: Secret::new(password.as_str()),
            ..Register::default()
        };
        let mut account = input.validate().expect("a good account");
        account.role = role;
        let user = accounts::create_by_operator(&self.cx(), &account, permissions)
            .await
            .expect("an account")
            .expect("a new address");
        self.sign_in(user, email, password).await
    }

    async fn sign_in(&self, user: User, email: String, password: String) -> Person {
        let cx = self.cx();
        let input = SignIn { email: email.clone(), password: Secret::new(password.as_str()) };
        let step = accounts::sign_in_api(&cx, &Who::nobody().visitor(), &input).await.expect("signed in");
        let accounts::ApiStep::SignedIn(signed_in) = step else { panic!("no second step was set up") };
        let who = accounts::authenticate(&cx, &signed_in.tokens.access_token).await.expect("a good token");
        Person {
            user,
            email,
            password,
            access_token: signed_in.tokens.access_token,
            refresh_token: signed_in.tokens.refresh_token,
            who,
        }
    }

    /// Does all jobs that are due, and those they lead to. Answers the errors of those that failed.
    pub async fn run_jobs(&self) -> Vec<String> {
        let cx = Cx::for_system(self.shop.clone());
        let mut errors = Vec::new();
        loop {
            let claimed = jobs::claim(&cx, 50).await.expect("jobs can be claimed");
            if claimed.is_empty() {
                return errors;
            }
            for job in claimed {
                if let Err(error) = registry::perform(&cx, &job).await {
                    errors.push(error.to_string());
                    jobs::fail(&cx, &job, &error).await.expect("a failure can be noted");
                }
            }
        }
    }

    /// Does what follows from the deadlines that passed.
    pub async fn pass_deadlines(&self) {
        let cx = Cx::for_system(self.shop.clone());
        registry::come_round(&cx, "deadlines.sweep").await.expect("deadlines can be looked up");
    }

    /// Fails the test when any promise of the shop is broken.
    pub async fn assert_sound(&self) {
        let findings = admin::doctor(&self.cx()).await.expect("the doctor can ask");
        assert_eq!(findings, [], "the doctor found something");
    }
}

impl Person {
    pub fn id(&self) -> UserId {
        self.user.id
    }

    pub fn who(&self) -> &Who {
        &self.who
    }

    pub fn customer(&self) -> Customer {
        self.who.customer().expect("signed in")
    }

    pub fn as_admin(&self) -> Admin {
        self.who.admin().expect("staff")
    }

    pub fn as_superadmin(&self) -> Superadmin {
        self.who.superadmin().expect("a superadmin")
    }
}
