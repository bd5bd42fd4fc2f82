//! `/auth`.

mod login;
mod mfa;
mod passwords;
mod proofs;
mod refresh;
mod register;
mod sessions;
mod tokens;

use crate::support::{Actor, Answer, TestApp, json, names};
use serde_json::Value;

/// Tries to sign in.
async fn login(actor: &Actor<'_>, email: &str, password: &str) -> Answer {
    actor.post("/auth/login", json!({"email": email, "password": password})).await
}

/// What every sign-in answers.
#[track_caller]
fn assert_signed_in(data: &Value) {
    assert_eq!(names(data), ["accessToken", "expiresIn", "refreshToken", "tokenType", "user"]);
    assert_eq!((&data["tokenType"], &data["expiresIn"]), (&json!("Bearer"), &json!(900)));
    assert_user(&data["user"]);
}

/// The account as it is shown everywhere.
#[track_caller]
pub fn assert_user(user: &Value) {
    let mut fields = names(user);
    fields.retain(|name| *name != "permissions");
    assert_eq!(
        fields,
        [
            "createdAt",
            "email",
            "firstName",
            "id",
            "isActive",
            "isEmailVerified",
            "isPhoneVerified",
            "lastName",
            "mfaEnabled",
            "name",
            "phone",
            "role",
            "updatedAt"
        ]
    );
    let created = user["createdAt"].as_str().unwrap();
    assert!(created.len() >= 20 && created.ends_with('Z'), "{created} is no RFC 3339 time in UTC");
}

/// Mia's authenticator app.
pub struct Authenticator(totp_rs::TOTP);

impl Authenticator {
    /// Turns two-step sign-in on, and lets the code that confirmed it pass.
    pub async fn of(app: &TestApp, name: &str) -> Self {
        let (person, cx) = (app.customer(name).await, app.world.cx());
        let who = person.customer();
        let enrolment = domain::accounts::begin_two_step(&cx, &who).await.unwrap();
        let secret = totp_rs::Secret::Encoded(enrolment.secret).to_bytes().unwrap();
        let totp = totp_rs::TOTP::new(totp_rs::Algorithm::SHA1, 6, 1, 30, secret, None, "mia".to_owned());
        let authenticator = Self(totp.unwrap());
        let code = authenticator.code(app);
        domain::accounts::confirm_two_step(&cx, &who, &code).await.unwrap();
        app.wait(chrono::Duration::minutes(2));
        authenticator
    }

    /// What it shows now.
    pub fn code(&self, app: &TestApp) -> String {
        self.0.generate(app.world.cx().now().timestamp().unsigned_abs())
    }

    /// Anything but what it shows now.
    pub fn wrong_code(&self, app: &TestApp) -> String {
        let right: u32 = self.code(app).parse().unwrap();
        format!("{:06}", (right + 1) % 1_000_000)
    }
}
