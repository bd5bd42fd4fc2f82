//! What stands behind the question mark, with the field named when it does not fit.

use super::ApiError;
use super::body::field_problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use model::{AppError, FieldProblem};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The query of a list that knows no filters.
#[derive(Deserialize, JsonSchema)]
pub struct Paging {
    /// From 1 on; the first, if left out.
    #[schemars(range(min = 1))]
    pub page: Option<i64>,
    /// So many on a page; 20, if left out.
    #[schemars(range(min = 1, max = 100))]
    pub limit: Option<i64>,
}

/// The query as `T`. A wrong number or an unknown choice: 422; unknown names are ignored.
///
/// An empty value counts as left out, as browsers send every field of a form.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        read(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn read<T: DeserializeOwned>(query: &str) -> Result<T, ApiError> {
    // No text of ours holds one, and the database takes none.
    if let Some((field, _)) = form_urlencoded::parse(query.as_bytes()).find(|(_, value)| value.contains('\0'))
    {
        return Err(AppError::field(&field, FieldProblem::Malformed).into());
    }
    let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.is_empty());
    let mut filled = form_urlencoded::Serializer::new(String::new());
    filled.extend_pairs(pairs);
    let filled = filled.finish();
    let deserializer = serde_urlencoded::Deserializer::new(form_urlencoded::parse(filled.as_bytes()));
    serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let (field, problem) = field_problem(&error.path().to_string(), &error.inner().to_string());
        let is_number =
            error.inner().to_string().contains("digit") || error.inner().to_string().contains("float");
        let problem = if is_number { FieldProblem::NotANumber } else { problem };
        AppError::field(if field == "body" { "query" } else { &field }, problem).into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::door::Problem;
    use serde::Deserialize;

    #[derive(Debug, Default, Deserialize)]
    #[serde(rename_all = "camelCase", default)]
    struct Filter {
        page: Option<i64>,
        in_stock: Option<bool>,
        sort: Option<Sort>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    enum Sort {
        #[serde(rename = "price")]
        Price,
        #[serde(rename = "-price")]
        PriceFalling,
    }

    fn wrong(query: &str) -> (String, FieldProblem) {
        let Problem::App(AppError::Invalid(fields)) = read::<Filter>(query).unwrap_err().problem else {
            panic!()
        };
        (fields.0[0].field.clone(), fields.0[0].problem.clone())
    }

    #[test]
    fn what_fits_is_read_and_what_is_empty_or_unknown_is_left_out() {
        let filter: Filter = read("page=2&inStock=true&sort=-price&colour=red").unwrap();
        assert_eq!(
            (filter.page, filter.in_stock, filter.sort),
            (Some(2), Some(true), Some(Sort::PriceFalling))
        );
        assert!(read::<Filter>("page=&sort=").unwrap().page.is_none());
    }

    #[test]
    fn what_does_not_fit_is_named() {
        assert_eq!(wrong("page=two"), ("page".into(), FieldProblem::NotANumber));
        assert_eq!(
            wrong("sort=colour"),
            ("sort".into(), FieldProblem::NotOneOf { options: "price, -price".into() })
        );
        assert_eq!(wrong("inStock=maybe").0, "inStock");
    }
}
