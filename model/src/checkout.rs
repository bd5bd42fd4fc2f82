//! Checkout: what a shopper tells on the way to an order.

use crate::addresses::{Address, CheckedAddress, WriteAddress};
use crate::orders::PostalAddress;
use crate::taxes::names_a_state;
use crate::{AppError, FieldErrors, FieldProblem, Fields, Result};

/// The next thing that is to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Address,
    Delivery,
    Payment,
}

impl Step {
    pub const ALL: [Self; 3] = [Self::Address, Self::Delivery, Self::Payment];

    pub fn path(self) -> &'static str {
        match self {
            Self::Address => "/checkout",
            Self::Delivery => "/checkout/delivery",
            Self::Payment => "/checkout/payment",
        }
    }
}

/// Who buys, and where it goes.
#[derive(Clone, Debug, Default)]
pub struct TellAddress {
    pub email: String,
    pub phone: Option<String>,
    pub shipping: WriteAddress,
    /// None: the bill goes where the goods go.
    pub billing: Option<WriteAddress>,
}

#[derive(Clone, Debug)]
pub struct CheckedAddresses {
    pub email: String,
    pub phone: Option<String>,
    pub shipping: PostalAddress,
    pub billing: Option<PostalAddress>,
}

impl TellAddress {
    pub fn validate(&self) -> Result<CheckedAddresses> {
        let mut fields = Fields::default();
        let email = fields.email("email", &self.email).as_str().to_owned();
        let phone =
            fields.optional_phone("phone", self.phone.as_deref()).map(|phone| phone.as_str().to_owned());
        let mut problems = Vec::new();
        collect(&mut problems, fields.done());
        // the phone is told once, and checked once
        let shipping = postal(&mut problems, &WriteAddress { phone: None, ..self.shipping.clone() }, "");
        let billing = self.billing.as_ref().map(|billing| postal(&mut problems, billing, "billing"));
        if !problems.is_empty() {
            return Err(AppError::Invalid(FieldErrors(problems)));
        }
        Ok(CheckedAddresses {
            email,
            shipping: PostalAddress { phone: phone.clone(), ..shipping },
            phone,
            billing,
        })
    }
}

fn collect<T>(problems: &mut Vec<crate::FieldError>, checked: Result<T>) -> Option<T> {
    match checked {
        Ok(value) => Some(value),
        Err(AppError::Invalid(errors)) => {
            problems.extend(errors.0);
            None
        }
        Err(_) => None,
    }
}

/// A checked address; what is wrong is told of its fields, whose names start with `prefix`.
fn postal(problems: &mut Vec<crate::FieldError>, address: &WriteAddress, prefix: &str) -> PostalAddress {
    let mut own = Vec::new();
    let checked = collect(&mut own, address.validate()).map(PostalAddress::from);
    let (country, state) =
        (address.country.trim().to_ascii_uppercase(), address.state.as_deref().unwrap_or_default());
    if names_a_state(&country) && state.trim().is_empty() {
        own.push(crate::FieldError { field: "state".to_owned(), problem: FieldProblem::Required });
    }
    for mut error in own {
        if !prefix.is_empty() {
            let mut letters = error.field.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            error.field =
                first.into_iter().fold(prefix.to_owned(), |name, letter| name + &letter.to_string())
                    + letters.as_str();
        }
        problems.push(error);
    }
    checked.unwrap_or_default()
}

impl From<CheckedAddress> for PostalAddress {
    fn from(address: CheckedAddress) -> Self {
        Self {
            recipient: address.recipient,
            phone: address.phone,
            street: address.street,
            street2: address.street2,
            city: address.city,
            state: address.state,
            zip_code: address.zip_code,
            country: address.country,
        }
    }
}

impl From<Address> for PostalAddress {
    fn from(address: Address) -> Self {
        Self {
            recipient: address.recipient,
            phone: address.phone,
            street: address.street,
            street2: address.street2,
            city: address.city,
            state: address.state,
            zip_code: address.zip_code,
            country: address.country,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_ulm() -> WriteAddress {
        WriteAddress {
            recipient: "Mia".into(),
            street: "Weg 1".into(),
            city: "Ulm".into(),
            zip_code: "89073".into(),
            country: "DE".into(),
            ..WriteAddress::default()
        }
    }

    fn wrong(input: &TellAddress) -> Vec<String> {
        let Err(AppError::Invalid(errors)) = input.validate() else { panic!("expected problems") };
        errors.iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn fields_of_the_bill_are_told_from_those_of_the_goods() {
        let billing = WriteAddress { zip_code: String::new(), ..in_ulm() };
        let input = TellAddress {
            email: "mia".into(),
            shipping: in_ulm(),
            billing: Some(billing),
            ..TellAddress::default()
        };
        assert_eq!(wrong(&input), ["email", "billingZipCode"]);
    }

    #[test]
    fn where_addresses_name_a_state_it_is_asked_for() {
        let shipping = WriteAddress { country: "us".into(), ..in_ulm() };
        let input = TellAddress { email: "mia@example.com".into(), shipping, ..TellAddress::default() };
        assert_eq!(wrong(&input), ["state"]);
        let shipping = WriteAddress { state: Some("CA".into()), ..input.shipping.clone() };
        let told = TellAddress { shipping, phone: Some("+49 731 12345".into()), ..input }
            .validate()
            .expect("complete");
        assert_eq!(told.shipping.phone.as_deref(), Some("+4973112345"));
        assert!(told.billing.is_none());
    }
}
