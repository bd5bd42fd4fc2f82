//! What `model`'s errors say to a person.

use crate::{Lang, tr};
use model::{AppError, FieldProblem, Reason, Shortfall};

impl Lang {
    /// An error in words. `reference` is the request id that a report of a fault should name.
    pub fn error(self, error: &AppError, reference: &str) -> String {
        match error {
            AppError::Invalid(_) => tr!(self, "error-validation-failed"),
            AppError::SignIn(reason) | AppError::Refused(reason) | AppError::Declined(reason) => {
                self.reason(*reason)
            }
            AppError::Short(missing) => self.shortage(missing),
            AppError::Repriced(total) => tr!(self, "error-repriced", total = self.money(*total)),
            AppError::Forbidden => tr!(self, "error-forbidden"),
            AppError::NotFound => tr!(self, "error-not-found"),
            AppError::SlowDown { seconds } => tr!(self, "error-rate-limited", seconds = *seconds),
            AppError::Busy | AppError::Clash => tr!(self, "error-busy"),
            AppError::Broken { .. } => tr!(self, "error-broken", ref = reference),
        }
    }

    /// How many can be bought of what is short; where it is one thing, with the number.
    fn shortage(self, missing: &[Shortfall]) -> String {
        match missing {
            [one] => self.shortfall(one),
            _ => self.reason(Reason::InsufficientStock),
        }
    }

    /// How many can be bought of one thing.
    pub fn shortfall(self, missing: &Shortfall) -> String {
        tr!(self, "error-shortfall", available = missing.available)
    }

    /// An expected refusal in words.
    pub fn reason(self, reason: Reason) -> String {
        self.t(&reason_key(reason))
    }

    /// What is wrong with a field, said beside it.
    pub fn problem(self, problem: &FieldProblem) -> String {
        match problem {
            FieldProblem::Required => tr!(self, "field-required"),
            FieldProblem::TooShort { min } => tr!(self, "field-too-short", min = *min),
            FieldProblem::TooLong { max } => tr!(self, "field-too-long", max = *max),
            FieldProblem::NotAnEmail => tr!(self, "field-not-an-email"),
            FieldProblem::NotAPhone => tr!(self, "field-not-a-phone"),
            FieldProblem::NotANumber => tr!(self, "field-not-a-number"),
            FieldProblem::WrongType { expected } => tr!(self, "field-wrong-type", expected = expected),
            FieldProblem::NotOneOf { options } => tr!(self, "field-not-one-of", options = options),
            FieldProblem::OutOfRange { min, max } => tr!(self, "field-out-of-range", min = *min, max = *max),
            FieldProblem::Negative => tr!(self, "field-negative"),
            FieldProblem::TooPrecise => tr!(self, "field-too-precise"),
            FieldProblem::NotACountry => tr!(self, "field-not-a-country"),
            FieldProblem::NotACoordinate => tr!(self, "field-not-a-coordinate"),
            FieldProblem::PasswordTooCommon => tr!(self, "field-password-too-common"),
            FieldProblem::PasswordHoldsAddress => tr!(self, "field-password-holds-address"),
            FieldProblem::PasswordsDiffer => tr!(self, "field-passwords-differ"),
            FieldProblem::WrongCode => tr!(self, "field-wrong-code"),
            FieldProblem::WrongPassword => tr!(self, "field-wrong-password"),
            FieldProblem::LinkExpired => tr!(self, "field-link-expired"),
            FieldProblem::NotAllowed => tr!(self, "field-not-allowed"),
            FieldProblem::Taken => tr!(self, "field-taken"),
            FieldProblem::MustBeTicked => tr!(self, "field-must-be-ticked"),
            FieldProblem::Malformed => tr!(self, "field-malformed"),
            FieldProblem::Repeated => tr!(self, "field-repeated"),
            FieldProblem::Unknown => tr!(self, "field-unknown"),
            FieldProblem::TooMany { max } => tr!(self, "field-too-many", max = *max),
            FieldProblem::NoFile => tr!(self, "field-no-file"),
            FieldProblem::NotATable => tr!(self, "field-not-a-table"),
            FieldProblem::MissingColumn { column } => tr!(self, "field-missing-column", column = column),
            FieldProblem::FileTooLarge { megabytes } => {
                tr!(self, "field-file-too-large", megabytes = *megabytes)
            }
            FieldProblem::NotAPicture => tr!(self, "field-not-a-picture"),
            FieldProblem::PictureDamaged => tr!(self, "field-picture-damaged"),
            FieldProblem::PictureMoves => tr!(self, "field-picture-moves"),
            FieldProblem::PictureTooLarge { megapixels, side } => {
                tr!(self, "field-picture-too-large", megapixels = *megapixels, side = *side)
            }
        }
    }

    /// The same in the summary above the form, where the field must be named.
    pub fn problem_of(self, field: &str, problem: &FieldProblem) -> String {
        match label_of(field) {
            Some(label) => {
                tr!(self, "field-summary-line", label = self.t(label), problem = self.problem(problem))
            }
            None => self.problem(problem),
        }
    }
}

fn reason_key(reason: Reason) -> String {
    format!("error-{}", reason.code().to_ascii_lowercase().replace('_', "-"))
}

/// What a field is called on its form.
fn label_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "changeQty" => "inventory-change",
        "address" => "vendors-address",
        "authPerMinute" => "admin-auth",
        "base" => "prices-base",
        "billingCity" => "checkout-billing-city",
        "billingCountry" => "checkout-billing-country",
        "billingRecipient" => "checkout-billing-recipient",
        "billingState" => "checkout-billing-state",
        "billingStreet" => "checkout-billing-street",
        "billingZipCode" => "checkout-billing-zip",
        "brand" => "console-brand",
        "category" => "console-category",
        "city" => "account-city",
        "code" => "account-code",
        "compareAtPrice" => "console-compare-at",
        "confirm" => "admin-confirm",
        "countries" => "prices-countries",
        "country" => "account-country",
        "delivery" => "checkout-shipping",
        "descriptionAr" => "vendors-description-ar",
        "currentPassword" => "account-current-password",
        "email" => "account-email",
        "firstName" => "account-first-name",
        "fixed" => "prices-fixed",
        "freeOver" => "prices-free-over",
        "label" => "account-address-label",
        "lastName" => "account-last-name",
        "latitude" => "console-latitude",
        "longitude" => "console-longitude",
        "lowStockThreshold" => "inventory-threshold",
        "maxDays" => "prices-max-days",
        "maxPrice" => "catalog-price-max",
        "method" => "checkout-pay-with",
        "minDays" => "prices-min-days",
        "minPrice" => "catalog-price-min",
        "minRating" => "catalog-rating",
        "name" => "account-name",
        "nameAr" => "console-name-ar",
        "notes" => "checkout-notes",
        "newPassword" => "account-new-password",
        "password" => "account-password",
        "perKg" => "prices-per-kg",
        "percent" => "console-percent",
        "phone" => "account-phone",
        "price" => "console-price",
        "quantity" => "console-pieces",
        "rate" => "prices-rate",
        "reason" => "inventory-reason",
        "recipient" => "account-recipient",
        "requestsPerMinute" => "admin-requests",
        "role" => "admin-role",
        "sessionIdleDays" => "admin-idle-days",
        "sessionMaxDays" => "admin-max-days",
        "sku" => "console-sku",
        "state" => "account-state",
        "stockQty" => "console-stock",
        "storeName" => "vendors-name",
        "storeNameAr" => "vendors-name-ar",
        "street" => "account-street",
        "street2" => "account-street2",
        "taxCategory" => "prices-tax-category",
        "taxOnCommission" => "admin-tax-on-commission",
        "timeZone" => "console-time-zone",
        "website" => "vendors-website",
        "weightGrams" => "console-weight",
        "zipCode" => "account-zip",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_words() {
        for lang in Lang::ALL {
            for reason in Reason::ALL {
                assert_ne!(lang.reason(*reason), reason_key(*reason), "{lang}");
            }
        }
    }

    #[test]
    fn a_fault_names_its_reference() {
        let message = Lang::En.error(&AppError::broken("select secret from users"), "req-7");
        assert!(message.contains("req-7") && !message.contains("secret"), "{message}");
    }
}
