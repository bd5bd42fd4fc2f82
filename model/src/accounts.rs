//! Accounts: what is sent in to register, sign in and change them, and what is shown of them.

use crate::{AppError, EmailAddress, FieldProblem, Fields, LoginId, Password, PhoneNumber, Result, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What an account may be; each has all a customer may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "UPPERCASE"))]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    Customer,
    Vendor,
    Courier,
    Admin,
    Superadmin,
}

impl Role {
    pub const ALL: &[Self] = &[Self::Customer, Self::Vendor, Self::Courier, Self::Admin, Self::Superadmin];

    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "CUSTOMER",
            Self::Vendor => "VENDOR",
            Self::Courier => "COURIER",
            Self::Admin => "ADMIN",
            Self::Superadmin => "SUPERADMIN",
        }
    }

    /// Runs the platform rather than shops on it.
    pub fn is_staff(self) -> bool {
        matches!(self, Self::Admin | Self::Superadmin)
    }
}

/// What an ADMIN may be allowed, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "lowercase"))]
#[serde(rename_all = "lowercase")]
pub enum Permission {
    Products,
    Vendors,
    Orders,
    Payments,
    Refunds,
    Payouts,
    Users,
    Content,
    Marketing,
    Support,
    Reports,
    Settings,
    Security,
}

impl Permission {
    pub const ALL: &[Self] = &[
        Self::Products,
        Self::Vendors,
        Self::Orders,
        Self::Payments,
        Self::Refunds,
        Self::Payouts,
        Self::Users,
        Self::Content,
        Self::Marketing,
        Self::Support,
        Self::Reports,
        Self::Settings,
        Self::Security,
    ];
}

/// An account as its owner and staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    pub id: UserId,
    pub name: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: Option<String>,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub permissions: Option<Vec<Permission>>,
    pub is_active: bool,
    pub is_email_verified: bool,
    pub is_phone_verified: bool,
    pub mfa_enabled: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The answer to a sign-in over the API.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    pub user: User,
    #[serde(flatten)]
    pub tokens: TokenPair,
}

/// An access token and the one that gets the next.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TokenPair {
    pub access_token: String,
    pub refresh_token: String,
    pub token_type: TokenType,
    /// Seconds until the access token ends.
    pub expires_in: i64,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum TokenType {
    Bearer,
}

/// What an access token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Claims {
    pub sub: UserId,
    pub email: String,
    pub role: Role,
    pub iat: i64,
    pub exp: i64,
    pub jti: String,
    pub sid: LoginId,
    pub aud: String,
}

/// A sign-in on one device, for the devices page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Device {
    pub id: LoginId,
    pub kind: LoginKind,
    pub user_agent: String,
    pub ip: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub is_this_one: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(type_name = "text", rename_all = "lowercase"))]
pub enum LoginKind {
    Browser,
    Api,
}

/// First and last name, however they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    pub first: String,
    pub last: String,
}

impl PersonName {
    const MAX: usize = 100;

    /// From `firstName` + `lastName`, or from one `name` that is split at its first space.
    fn read(fields: &mut Fields, name: Option<&str>, first: Option<&str>, last: Option<&str>) -> Self {
        if first.is_some() || last.is_some() {
            return Self {
                first: fields.name("firstName", first.unwrap_or_default(), Self::MAX),
                last: Self::last(fields, last),
            };
        }
        let name = fields.name("name", name.unwrap_or_default(), Self::MAX * 2);
        let (first, last) = name.split_once(char::is_whitespace).unwrap_or((&name, ""));
        Self { first: first.to_owned(), last: last.trim().to_owned() }
    }

    /// A last name may be left out.
    fn last(fields: &mut Fields, last: Option<&str>) -> String {
        match last.map(str::trim).filter(|last| !last.is_empty()) {
            Some(last) => fields.name("lastName", last, Self::MAX),
            None => String::new(),
        }
    }
}

/// Body of a registration over the API.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["email", "password"])))]
#[serde(rename_all = "camelCase", default)]
pub struct Register {
    pub name: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: String,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 10, max = 128)))]
    pub password: Secret,
    pub phone: Option<String>,
    pub role: Option<Role>,
}

/// A registration that was checked.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub name: PersonName,
    pub email: EmailAddress,
    pub password: Password,
    pub phone: Option<PhoneNumber>,
    pub role: Role,
}

impl Register {
    /// Roles that staff give are refused as forbidden, whatever else is wrong.
    pub fn validate(&self) -> Result<NewAccount> {
        let role = self.role.unwrap_or(Role::Customer);
        if !matches!(role, Role::Customer | Role::Vendor) {
            return Err(AppError::Forbidden);
        }
        let mut fields = Fields::default();
        let account = NewAccount {
            name: PersonName::read(
                &mut fields,
                self.name.as_deref(),
                self.first_name.as_deref(),
                self.last_name.as_deref(),
            ),
            email: fields.email("email", &self.email),
            password: fields.new_password("password", self.password.expose(), Some(&self.email)),
            phone: fields.optional_phone("phone", self.phone.as_deref()),
            role,
        };
        fields.done().map(|()| account)
    }
}

/// First step of a registration in the browser: only an address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BeginRegistration {
    pub email: String,
}

impl BeginRegistration {
    pub fn validate(&self) -> Result<EmailAddress> {
        let mut fields = Fields::default();
        let email = fields.email("email", &self.email);
        fields.done().map(|()| email)
    }
}

/// Last step of a registration in the browser, once the address is proven.
#[derive(Clone, Debug, Default)]
pub struct CompleteRegistration {
    pub name: String,
    pub password: Secret,
    pub sells: bool,
}

impl CompleteRegistration {
    pub fn validate(&self, email: &str) -> Result<(PersonName, Password, Role)> {
        let mut fields = Fields::default();
        let name = PersonName::read(&mut fields, Some(&self.name), None, None);
        let password = fields.new_password("password", self.password.expose(), Some(email));
        let role = if self.sells { Role::Vendor } else { Role::Customer };
        fields.done().map(|()| (name, password, role))
    }
}

/// Address and password, on every door.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["email", "password"])))]
#[serde(default)]
pub struct SignIn {
    pub email: String,
    pub password: Secret,
}

impl SignIn {
    pub fn validate(&self) -> Result<(EmailAddress, Password)> {
        let mut fields = Fields::default();
        let email = fields.email("email", &self.email);
        let password = fields.known_password("password", self.password.expose());
        fields.done().map(|()| (email, password))
    }
}

/// A code from an authenticator app, or a recovery code in its place.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["mfaToken", "code"])))]
#[serde(rename_all = "camelCase", default)]
pub struct SecondStep {
    pub mfa_token: String,
    pub code: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["refreshToken"])))]
#[serde(rename_all = "camelCase", default)]
pub struct Refresh {
    pub refresh_token: String,
}

impl SecondStep {
    pub fn validate(&self) -> Result<()> {
        let mut fields = Fields::default();
        for (name, value) in [("mfaToken", &self.mfa_token), ("code", &self.code)] {
            if value.trim().is_empty() {
                fields.problem(name, FieldProblem::Required);
            }
        }
        fields.done()
    }
}

impl Refresh {
    pub fn validate(&self) -> Result<()> {
        if self.refresh_token.trim().is_empty() {
            return Err(AppError::field("refreshToken", FieldProblem::Required));
        }
        Ok(())
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["email"])))]
#[serde(default)]
pub struct ForgotPassword {
    pub email: String,
}

impl ForgotPassword {
    pub fn validate(&self) -> Result<EmailAddress> {
        BeginRegistration { email: self.email.clone() }.validate()
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["token", "password"])))]
#[serde(default)]
pub struct ResetPassword {
    pub token: String,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 10, max = 128)))]
    pub password: Secret,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["currentPassword", "newPassword"])))]
#[serde(rename_all = "camelCase", default)]
pub struct ChangePassword {
    pub current_password: Secret,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 10, max = 128)))]
    pub new_password: Secret,
}

impl ChangePassword {
    pub fn validate(&self, email: &str) -> Result<(Password, Password)> {
        let mut fields = Fields::default();
        let current = fields.known_password("currentPassword", self.current_password.expose());
        let new = fields.new_password("newPassword", self.new_password.expose(), Some(email));
        fields.done().map(|()| (current, new))
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["token"])))]
#[serde(default)]
pub struct VerifyEmail {
    pub token: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["phone"])))]
#[serde(default)]
pub struct RequestPhoneCode {
    pub phone: String,
}

impl RequestPhoneCode {
    pub fn validate(&self) -> Result<PhoneNumber> {
        let mut fields = Fields::default();
        let phone = fields.phone("phone", &self.phone);
        fields.done()?;
        phone.ok_or_else(|| AppError::field("phone", FieldProblem::NotAPhone))
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["phone", "code"])))]
#[serde(default)]
pub struct VerifyPhoneCode {
    pub phone: String,
    pub code: String,
}

/// Body of a profile change; what is left out stays. An empty `phone` removes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct UpdateProfile {
    pub name: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// A profile change that was checked.
#[derive(Clone, Debug)]
pub struct ProfileChange {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<EmailAddress>,
    /// `Some(None)` removes the number.
    pub phone: Option<Option<PhoneNumber>>,
}

impl UpdateProfile {
    pub fn validate(&self) -> Result<ProfileChange> {
        let mut fields = Fields::default();
        let (first_name, last_name) = self.names(&mut fields);
        let change = ProfileChange {
            first_name,
            last_name,
            email: self.email.as_deref().map(|email| fields.email("email", email)),
            phone: self.phone.as_deref().map(|phone| fields.optional_phone("phone", Some(phone))),
        };
        fields.done().map(|()| change)
    }

    fn names(&self, fields: &mut Fields) -> (Option<String>, Option<String>) {
        if let Some(name) = self.name.as_deref() {
            let name = PersonName::read(fields, Some(name), None, None);
            return (Some(name.first), Some(name.last));
        }
        let first = self.first_name.as_deref().map(|text| fields.name("firstName", text, PersonName::MAX));
        let last = self.last_name.as_deref().map(|text| PersonName::last(fields, Some(text)));
        (first, last)
    }
}

/// Switches an account on or off.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["isActive", "reason"])))]
#[serde(rename_all = "camelCase")]
pub struct SetStatus {
    pub is_active: bool,
    #[serde(default)]
    pub reason: String,
}

/// Gives an account a role and, for an ADMIN, its permissions.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["role", "reason"])))]
pub struct SetRole {
    pub role: Role,
    #[serde(default)]
    pub permissions: Vec<Permission>,
    #[serde(default)]
    pub reason: String,
}

/// Text that must not be printed: what people type into password fields.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
