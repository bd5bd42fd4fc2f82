//! How every form is answered, whether a script or the browser itself sent it.

use super::{Door, Flash, local_path};
use crate::RpcError;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use domain::accounts::Customer;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use model::forms::{FormError, Outcome};
use model::{AppError, Reason, Result};

/// What goes back to whoever sent a form: where the browser goes on, or what a script reads.
pub struct Reply {
    pub status: StatusCode,
    pub to: Option<HeaderValue>,
    pub outcome: Outcome,
}

impl Door {
    /// Somebody with an account, or the refusal that leads to the sign-in page.
    pub fn customer(&self) -> Result<Customer> {
        self.who.customer()
    }

    /// Says what came of a form.
    pub async fn answer(&self, result: Result<Outcome>) -> std::result::Result<Outcome, RpcError> {
        let headers = use_context::<Parts>().map(|parts| parts.headers).unwrap_or_default();
        let Reply { status, to, outcome } = self.reply(&headers, result).await?;
        if let Some(answer) = use_context::<ResponseOptions>() {
            answer.set_status(if to.is_some() { StatusCode::SEE_OTHER } else { status });
            if let Some(to) = to {
                answer.insert_header(header::LOCATION, to);
            }
        }
        Ok(outcome)
    }

    /// The same for forms that are no server function's, by the headers they came with.
    pub async fn reply(&self, headers: &HeaderMap, result: Result<Outcome>) -> Result<Reply> {
        let form_page = form_page(headers);
        let (status, outcome) = match result {
            Ok(outcome) => (StatusCode::OK, outcome),
            Err(error) => (self.status(&error), self.refusal(&error, &form_page)),
        };
        if sent_by_script(headers) {
            self.leave_for_script(&outcome).await?;
            return Ok(Reply { status, to: None, outcome });
        }
        self.leave_for_browser(&outcome).await?;
        let to = outcome.to.clone().unwrap_or(form_page);
        let to = HeaderValue::from_str(&to).map_err(AppError::broken)?;
        Ok(Reply { status, to: Some(to), outcome })
    }

    /// A refused form stays where it is; words of success wait for the page that is opened next.
    async fn leave_for_script(&self, outcome: &Outcome) -> Result<()> {
        match &outcome.toast {
            Some(toast) if outcome.to.is_some() => {
                self.leave(Flash { said: vec![toast.clone()], ..Flash::default() }).await
            }
            _ => Ok(()),
        }
    }

    async fn leave_for_browser(&self, outcome: &Outcome) -> Result<()> {
        let mut flash = Flash { said: outcome.toast.iter().cloned().collect(), ..Flash::default() };
        // Whoever is led away to sign in first finds no form to mend; strangers would fill the sessions with them.
        if outcome.is_refusal() && outcome.to.is_none() {
            self.path().clone_into(&mut flash.form);
            flash.values = self.typed.as_ref().clone();
            flash.errors.clone_from(&outcome.errors);
            if flash.errors.is_empty() {
                let message = outcome.summary.clone().unwrap_or_default();
                flash.errors.push(FormError { field: String::new(), line: message.clone(), message });
            }
        }
        if flash == Flash::default() { Ok(()) } else { self.leave(flash).await }
    }

    async fn leave(&self, flash: Flash) -> Result<()> {
        self.keep(Flash::KEY, &flash).await
    }

    fn status(&self, error: &AppError) -> StatusCode {
        if let AppError::Broken { cause } = error {
            tracing::error!(request_id = %self.cx.request.id, %cause, "a form could not be answered");
        }
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// What has to be mended, in the person's language; whoever is not signed in is led there first.
    fn refusal(&self, error: &AppError, form_page: &str) -> Outcome {
        let lang = self.lang();
        let summary = Some(lang.error(error, &self.cx.request.id));
        let errors = match error {
            AppError::Invalid(fields) => fields
                .iter()
                .map(|field| FormError {
                    field: field.field.clone(),
                    message: lang.problem(&field.problem),
                    line: lang.problem_of(&field.field, &field.problem),
                })
                .collect(),
            _ => Vec::new(),
        };
        let to = match error {
            AppError::SignIn(Reason::Unauthenticated) => Some(sign_in_path(form_page)),
            _ => None,
        };
        Outcome { to, summary, errors, ..Outcome::default() }
    }
}

/// The sign-in page that leads back to `next`.
pub fn sign_in_path(next: &str) -> String {
    let encoded: String = next.bytes().map(encode).collect();
    format!("/login?next={encoded}")
}

fn encode(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    }
}

fn sent_by_script(headers: &HeaderMap) -> bool {
    !header_text(headers, &header::ACCEPT).is_some_and(|accepts| accepts.contains("text/html"))
}

/// The page the form stands on.
fn form_page(headers: &HeaderMap) -> String {
    let referrer = header_text(headers, &header::REFERER).unwrap_or_default();
    let path =
        referrer.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    local_path(&path.unwrap_or_default(), "/")
}

fn header_text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::sign_in_path;

    #[test]
    fn the_way_back_is_encoded() {
        assert_eq!(sign_in_path("/account?a=1&b=2"), "/login?next=/account%3Fa%3D1%26b%3D2");
    }
}
