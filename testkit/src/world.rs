//! A shop of its own for each test, and the people in it.

use crate::{FakeClock, Mailbox, SeededChance, TestDatabase};
use domain::accounts::{self, Admin, Customer, Superadmin, Who};
use domain::kit::{Cx, RequestInfo, Secrets, Shop, ShopFacts, jobs, pool};
use domain::{admin, registry};
use i18n::Lang;
use model::accounts::{Permission, Register, Role, Secret, SignIn, User};
use model::{Currency, UserId};
use std::sync::Arc;

pub struct World {
    pub clock: Arc<FakeClock>,
    pub mailbox: Arc<Mailbox>,
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

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::new().await;
        let clock = Arc::new(FakeClock::default());
        let mailbox = Arc::new(Mailbox::default());
        let shop = Shop {
            pool: pool::lazy(&database.url(), 10).expect("an address"),
            clock: clock.clone(),
            chance: Arc::new(SeededChance::new(1)),
            mailer: mailbox.clone(),
            sms: mailbox.clone(),
            secrets: Secrets::from_config("a-secret-that-is-only-used-in-tests"),
            settings: domain::settings::Cache::default(),
            hasher: accounts::Hasher::with_cost(8, 1).expect("parameters"),
            facts: ShopFacts {
                base_url: "http://localhost:3000".to_owned(),
                email_from: "shop@example.com".to_owned(),
                currency: Currency::USD,
                access_ttl: chrono::Duration::minutes(15),
                refresh_ttl: chrono::Duration::days(7),
                rate_limits: true,
            },
            subscriptions: registry::SUBSCRIPTIONS,
        };
        Self { clock, mailbox, shop: Arc::new(shop), database }
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
        };
        Cx::new(self.shop.clone(), request)
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
        let (email, password) = (format!("{name}@example.com"), format!("{name}-long-secret-7"));
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
