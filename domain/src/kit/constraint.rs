//! The constraint is the rule; this only names the refusal.

use model::{AppError, Reason};

pub trait OnConstraint<T> {
    /// A violation of the constraint of this name is an expected refusal.
    fn on_constraint(self, name: &str, reason: Reason) -> Result<T, AppError>;
}

impl<T> OnConstraint<T> for Result<T, sqlx::Error> {
    fn on_constraint(self, name: &str, reason: Reason) -> Result<T, AppError> {
        self.map_err(|error| match &error {
            sqlx::Error::Database(db) if db.constraint() == Some(name) => AppError::Refused(reason),
            _ => error.into(),
        })
    }
}
