//! Reviews: writing one, voting, complaining, answering, and what staff decide.

use crate::RpcError;
use leptos::server;
use model::forms::Outcome;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::door::{here, local_path},
    domain::reviews as verbs,
    i18n::tr,
    model::reviews::{ChangeReview, ReportReview, RespondToReview, ReviewState, VoteOnReview, WriteReview},
    model::{AppError, Change, FieldProblem, Result as Checked, ReviewId},
};

/// Reviews a product, or changes the review that is named.
#[server(endpoint = "reviews/save")]
pub async fn save(
    #[server(default)] product: String,
    #[server(default)] id: String,
    #[server(default)] rating: String,
    #[server(default)] title: String,
    #[server(default)] body: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.customer()?;
        // no star chosen is a star too few, and said as such
        let rating = rating.trim().parse().unwrap_or_default();
        if id.is_empty() {
            let product = product.parse().map_err(|_| AppError::NotFound)?;
            let input = WriteReview { rating, title: Some(title), body, images: None };
            verbs::write(&door.cx, &who, product, &input).await?;
        } else {
            let input = ChangeReview {
                rating: Some(rating),
                title: Change::Set(title),
                body: Some(body),
                images: None,
            };
            verbs::change(&door.cx, &who, read_id(&id)?, &input).await?;
        }
        Ok(Outcome::to(local_path(&back, "/account/reviews")).saying(tr!(door.lang(), "reviews-said-saved")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes the own review back.
#[server(endpoint = "reviews/remove")]
pub async fn remove(#[server(default)] id: String) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        verbs::remove(&door.cx, &door.customer()?, read_id(&id)?).await?;
        Ok(Outcome::to("/account/reviews").saying(tr!(door.lang(), "reviews-said-removed")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Says whether a review helped.
#[server(endpoint = "reviews/vote")]
pub async fn vote(
    #[server(default)] id: String,
    #[server(default)] helpful: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = VoteOnReview { helpful: helpful == "true" };
        verbs::vote(&door.cx, &door.customer()?, read_id(&id)?, input).await?;
        Ok(Outcome::to(local_path(&back, "/")).saying(tr!(door.lang(), "reviews-said-voted")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Complains of a review.
#[server(endpoint = "reviews/report")]
pub async fn report(
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let input = ReportReview { reason: Some(reason) };
        verbs::report(&door.cx, &door.customer()?, read_id(&id)?, &input).await?;
        Ok(Outcome::to(local_path(&back, "/")).saying(tr!(door.lang(), "reviews-said-reported")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Answers a review of one of the store's products.
#[server(endpoint = "reviews/respond")]
pub async fn respond(
    #[server(default)] id: String,
    #[server(default)] body: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let seller = door.seller().await?;
        verbs::respond(&door.cx, &seller, read_id(&id)?, &RespondToReview { body }).await?;
        Ok(Outcome::to(local_path(&back, "/vendor/reviews"))
            .saying(tr!(door.lang(), "reviews-said-answered")))
    };
    let result = result.await;
    door.answer(result).await
}

/// Takes a review down, or keeps it in sight.
#[server(endpoint = "reviews/moderate")]
pub async fn moderate(
    #[server(default)] id: String,
    #[server(default)] state: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Outcome, RpcError> {
    let door = here()?;
    let result = async {
        let who = door.who.admin()?;
        let state =
            ReviewState::named(&state).ok_or_else(|| AppError::field("state", FieldProblem::Required))?;
        verbs::moderate(&door.cx, &who, read_id(&id)?, state, Some(&reason)).await?;
        Ok(Outcome::to(local_path(&back, "/admin/reviews"))
            .saying(tr!(door.lang(), "reviews-said-moderated")))
    };
    let result = result.await;
    door.answer(result).await
}

#[cfg(not(target_arch = "wasm32"))]
fn read_id(id: &str) -> Checked<ReviewId> {
    id.parse().map_err(|_| AppError::NotFound)
}
