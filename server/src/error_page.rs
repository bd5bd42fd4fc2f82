//! The page that stands in for one that could not be made.

use crate::door::Problem;
use crate::layers::failures::message;
use crate::{Facts, pages};
use i18n::{Lang, tr};
use model::AppError;

pub fn html(problem: &Problem, facts: &Facts) -> String {
    let (title, text) = words(problem, facts.lang, &facts.id);
    app::stand_in(facts.lang, problem.status().as_u16(), &title, &text, &pages::assets())
}

fn words(problem: &Problem, lang: Lang, request_id: &str) -> (String, String) {
    match problem {
        Problem::App(AppError::NotFound) => (lang.t("page-not-found-title"), lang.t("page-not-found-text")),
        Problem::App(AppError::Forbidden) => (lang.t("page-forbidden-title"), lang.t("page-forbidden-text")),
        Problem::App(AppError::Busy | AppError::Clash) => {
            (lang.t("page-busy-title"), lang.t("page-busy-text"))
        }
        Problem::App(AppError::SlowDown { seconds }) => {
            (lang.t("page-rate-limited-title"), tr!(lang, "page-rate-limited-text", seconds = *seconds))
        }
        Problem::App(AppError::Broken { .. }) => {
            (lang.t("page-broken-title"), tr!(lang, "page-broken-text", ref = request_id))
        }
        other => (lang.t("server-refused-title"), message(other, lang, request_id)),
    }
}
