//! Joining and signing in: one question a page.

mod password;
mod register;
mod sign_in;
mod verify;

pub use password::{ForgotPassword, ResetPassword};
pub use register::{Begin, Confirm, Details};
pub use sign_in::{SecondStep, SignIn};
pub use verify::VerifyEmail;

use leptos::prelude::*;
use ui::Link;

/// A question and the link that answers it, below a card.
fn aside(question: String, href: &str, label: String) -> Option<AnyView> {
    Some(view! { <p>{question} " " <Link href=href.to_owned() label=label/></p> }.into_any())
}
