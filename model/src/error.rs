//! What can go wrong, said as what the person can do next.

use crate::{Money, VariantId};
use serde::{Deserialize, Serialize};
use std::fmt;

pub type Result<T> = std::result::Result<T, AppError>;

/// The one error of every verb and every door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// 422: the input does not fit; each problem beside its field.
    Invalid(FieldErrors),
    /// 401: who are you?
    SignIn(Reason),
    /// 403: known, and not allowed.
    Forbidden,
    /// 404: not there, or not yours.
    NotFound,
    /// 409 and its like: an expected refusal.
    Refused(Reason),
    /// 409: so many can't be bought; each thing that is short, with how many there are.
    Short(Vec<Shortfall>),
    /// 409: it costs something else by now.
    Repriced(Money),
    /// 402: the card said no.
    Declined(Reason),
    /// 429: come back in so many seconds.
    SlowDown { seconds: u32 },
    /// 503: for the moment the shop can't; nothing was changed.
    Busy,
    /// 503, if a second try did not help: two transactions were in each other's way.
    Clash,
    /// 500: our fault. `cause` stays on this side of the wire.
    Broken {
        #[serde(skip)]
        cause: String,
    },
}

/// Every expected refusal, by the code that API consumers see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reason {
    Unauthenticated,
    TokenExpired,
    InvalidCredentials,
    MfaRequired,
    EmailTaken,
    PhoneTaken,
    AccountInactive,
    LinkExpired,
    WrongCode,
    TooManyTries,
    AlreadyDone,
    Conflict,
    LastSuperadmin,
    IdempotencyKeyReused,
    RequestInProgress,
    InsufficientStock,
    InvalidTransition,
    EditedMeanwhile,
    SkuTaken,
    StoreExists,
    ReviewExists,
    CategoryInUse,
    PriceChanged,
    AlreadyPaid,
    NotDeliverable,
    TooManyUnpaid,
    CardDeclined,
    InsufficientFunds,
    PaymentFailed,
}

/// A thing of which fewer can be bought than were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortfall {
    pub variant_id: VariantId,
    pub available: i64,
}

impl Reason {
    pub const ALL: &[Self] = &[
        Self::Unauthenticated,
        Self::TokenExpired,
        Self::InvalidCredentials,
        Self::MfaRequired,
        Self::EmailTaken,
        Self::PhoneTaken,
        Self::AccountInactive,
        Self::LinkExpired,
        Self::WrongCode,
        Self::TooManyTries,
        Self::AlreadyDone,
        Self::Conflict,
        Self::LastSuperadmin,
        Self::IdempotencyKeyReused,
        Self::RequestInProgress,
        Self::InsufficientStock,
        Self::InvalidTransition,
        Self::EditedMeanwhile,
        Self::SkuTaken,
        Self::StoreExists,
        Self::ReviewExists,
        Self::CategoryInUse,
        Self::PriceChanged,
        Self::AlreadyPaid,
        Self::NotDeliverable,
        Self::TooManyUnpaid,
        Self::CardDeclined,
        Self::InsufficientFunds,
        Self::PaymentFailed,
    ];

    /// The code of the JSON API; the catalogue key is `error-` and this in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::TokenExpired => "TOKEN_EXPIRED",
            Self::InvalidCredentials => "INVALID_CREDENTIALS",
            Self::MfaRequired => "MFA_REQUIRED",
            Self::EmailTaken => "EMAIL_TAKEN",
            Self::PhoneTaken => "PHONE_TAKEN",
            Self::AccountInactive => "ACCOUNT_INACTIVE",
            Self::LinkExpired => "LINK_EXPIRED",
            Self::WrongCode => "WRONG_CODE",
            Self::TooManyTries => "TOO_MANY_TRIES",
            Self::AlreadyDone => "ALREADY_DONE",
            Self::Conflict => "CONFLICT",
            Self::LastSuperadmin => "LAST_SUPERADMIN",
            Self::IdempotencyKeyReused => "IDEMPOTENCY_KEY_REUSED",
            Self::RequestInProgress => "REQUEST_IN_PROGRESS",
            Self::InsufficientStock => "INSUFFICIENT_STOCK",
            Self::InvalidTransition => "INVALID_TRANSITION",
            Self::EditedMeanwhile => "EDITED_MEANWHILE",
            Self::SkuTaken => "SKU_TAKEN",
            Self::StoreExists => "STORE_EXISTS",
            Self::ReviewExists => "REVIEW_EXISTS",
            Self::CategoryInUse => "CATEGORY_IN_USE",
            Self::PriceChanged => "PRICE_CHANGED",
            Self::AlreadyPaid => "ALREADY_PAID",
            Self::NotDeliverable => "NOT_DELIVERABLE",
            Self::TooManyUnpaid => "TOO_MANY_UNPAID",
            Self::CardDeclined => "CARD_DECLINED",
            Self::InsufficientFunds => "INSUFFICIENT_FUNDS",
            Self::PaymentFailed => "PAYMENT_FAILED",
        }
    }
}

impl AppError {
    /// Our fault, with what is worth logging.
    pub fn broken(cause: impl fmt::Display) -> Self {
        Self::Broken { cause: cause.to_string() }
    }

    /// One wrong field.
    pub fn field(field: &str, problem: FieldProblem) -> Self {
        Self::Invalid(FieldErrors(vec![FieldError { field: field.to_owned(), problem }]))
    }

    /// The code of the JSON API.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "VALIDATION_FAILED",
            Self::SignIn(reason) | Self::Refused(reason) => reason.code(),
            Self::Forbidden => "FORBIDDEN",
            Self::NotFound => "NOT_FOUND",
            Self::Short(_) => Reason::InsufficientStock.code(),
            Self::Repriced(_) => Reason::PriceChanged.code(),
            Self::Declined(_) => "PAYMENT_DECLINED",
            Self::SlowDown { .. } => "RATE_LIMITED",
            Self::Busy | Self::Clash => "UNAVAILABLE",
            Self::Broken { .. } => "INTERNAL_ERROR",
        }
    }

    /// The HTTP status both doors answer with.
    pub fn status(&self) -> u16 {
        match self {
            Self::Invalid(_) | Self::Refused(Reason::IdempotencyKeyReused | Reason::LinkExpired) => 422,
            Self::SignIn(_) => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Refused(_) | Self::Short(_) | Self::Repriced(_) => 409,
            Self::Declined(_) => 402,
            Self::SlowDown { .. } => 429,
            Self::Busy | Self::Clash => 503,
            Self::Broken { .. } => 500,
        }
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { cause } => write!(f, "{}: {cause}", self.code()),
            Self::Invalid(errors) => write!(f, "{}: {errors:?}", self.code()),
            _ => f.write_str(self.code()),
        }
    }
}

impl std::error::Error for AppError {}

/// The problems of one input, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub field: String,
    pub problem: FieldProblem,
}

/// What is wrong with a field; the catalogue key is `field-` and this in kebab case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldProblem {
    Required,
    TooShort { min: i64 },
    TooLong { max: i64 },
    NotAnEmail,
    NotAPhone,
    NotANumber,
    WrongType { expected: String },
    NotOneOf { options: String },
    OutOfRange { min: i64, max: i64 },
    Negative,
    TooPrecise,
    NotACountry,
    NotACoordinate,
    PasswordTooCommon,
    PasswordHoldsAddress,
    PasswordsDiffer,
    WrongCode,
    WrongPassword,
    LinkExpired,
    NotAllowed,
    Taken,
    MustBeTicked,
    Malformed,
    Repeated,
    Unknown,
    TooMany { max: i64 },
    NoFile,
    NotATable,
    MissingColumn { column: String },
    FileTooLarge { megabytes: i64 },
    NotAPicture,
    PictureDamaged,
    PictureMoves,
    PictureTooLarge { megapixels: i64, side: i64 },
}

#[cfg(not(target_arch = "wasm32"))]
impl From<sqlx::Error> for AppError {
    /// A database that is away or overloaded is `Busy`; anything else unexpected is our fault.
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::WorkerCrashed => Self::Busy,
            sqlx::Error::Database(db)
                if db.code().is_some_and(|code| matches!(&*code, "40001" | "40P01")) =>
            {
                Self::Clash
            }
            sqlx::Error::Database(db) if db.code().is_some_and(|code| is_passing(&code)) => Self::Busy,
            _ => Self::broken(error),
        }
    }
}

/// SQLSTATEs that say "later": shutting down, starting up, too many connections, lock or statement time-out.
#[cfg(not(target_arch = "wasm32"))]
fn is_passing(sqlstate: &str) -> bool {
    matches!(sqlstate, "57P01" | "57P02" | "57P03" | "53300" | "55P03" | "57014")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique() {
        let codes: std::collections::HashSet<_> = Reason::ALL.iter().map(|r| r.code()).collect();
        assert_eq!(codes.len(), Reason::ALL.len());
    }

    #[test]
    fn the_cause_of_a_fault_never_crosses_the_wire() {
        let json = serde_json::to_string(&AppError::broken("select secret from users")).unwrap();
        assert!(!json.contains("secret"), "{json}");
    }
}
