//! Rules of accounts, a file a subject. Here stands what they say in common.

use domain::accounts::{self, BrowserStep, Customer, DeviceToken, Login, Visitor, Who};
use domain::kit::outside::Mail;
use domain::{Cx, Result};
use model::accounts::{ChangePassword, ForgotPassword, Register, Secret, SignIn, SignedIn};
use model::{AppError, FieldProblem, LoginId, Reason};
use testkit::{Person, World};

#[path = "tests/access_tokens.rs"]
mod access_tokens;
#[path = "tests/delays.rs"]
mod delays;
#[path = "tests/devices.rs"]
mod devices;
#[path = "tests/letters.rs"]
mod letters;
#[path = "tests/passwords.rs"]
mod passwords;
#[path = "tests/phone.rs"]
mod phone;
#[path = "tests/profile.rs"]
mod profile;
#[path = "tests/refresh.rs"]
mod refresh;
#[path = "tests/register.rs"]
mod register;
#[path = "tests/register_in_steps.rs"]
mod register_in_steps;
#[path = "tests/sign_in.rs"]
mod sign_in;
#[path = "tests/staff.rs"]
mod staff;
#[path = "tests/sweep.rs"]
mod sweep;
#[path = "tests/two_step.rs"]
mod two_step;
#[path = "tests/verify.rs"]
mod verify;
#[path = "tests/walls.rs"]
mod walls;

const UNAUTHENTICATED: AppError = AppError::SignIn(Reason::Unauthenticated);
const WRONG: AppError = AppError::SignIn(Reason::InvalidCredentials);
const LINK_EXPIRED: AppError = AppError::Refused(Reason::LinkExpired);
const TOO_MANY_TRIES: AppError = AppError::Refused(Reason::TooManyTries);
const NEW_PASSWORD: &str = "entirely-new-words-3";

fn nobody() -> Visitor {
    Who::nobody().visitor()
}

fn newcomer(email: &str) -> Register {
    Register {
        name: Some("Nora Test".into()),
        email: email.into(),
        password: Secret::new("a-long-secret-of-hers"),
        ..Register::default()
    }
}

async fn register(cx: &Cx, email: &str) -> Result<SignedIn> {
    accounts::register(cx, &nobody(), &newcomer(email)).await
}

fn credentials(email: &str, password: &str) -> SignIn {
    SignIn { email: email.into(), password: Secret::new(password) }
}

/// Signs in over the API with this password.
async fn try_password(cx: &Cx, email: &str, password: &str) -> Result<accounts::ApiStep> {
    accounts::sign_in_api(cx, &nobody(), &credentials(email, password)).await
}

/// Signs in in a browser that has no second step to ask for.
async fn open_browser(cx: &Cx, person: &Person, device: &str) -> Result<Login> {
    let input = credentials(&person.email, &person.password);
    let device = DeviceToken(device.into());
    match accounts::sign_in_browser(cx, &nobody(), &input, Some(&device)).await? {
        BrowserStep::SignedIn(login) => Ok(*login),
        BrowserStep::SecondStep { .. } => panic!("no second step was set up"),
    }
}

async fn is_open(cx: &Cx, login: LoginId) -> bool {
    accounts::identify(cx, login).await.unwrap().identity().is_some()
}

fn new_password(person: &Person) -> ChangePassword {
    ChangePassword {
        current_password: Secret::new(person.password.as_str()),
        new_password: Secret::new(NEW_PASSWORD),
    }
}

async fn forget_password(cx: &Cx, email: &str) {
    accounts::forgot_password(cx, &nobody(), &ForgotPassword { email: email.into() }).await.unwrap();
}

/// The newest mail to an address, once the worker has done its work.
async fn last_mail(world: &World, to: &str) -> Mail {
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    world.mailbox.mails_to(to).pop().expect("a mail")
}

/// The token of the newest link that was mailed to an address.
async fn last_link(world: &World, to: &str) -> String {
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    let mails = world.mailbox.mails_to(to);
    token_in(mails.iter().rfind(|mail| mail.text.contains("token=")).expect("a mail with a link"))
}

async fn subjects(world: &World, to: &str) -> Vec<String> {
    assert_eq!(world.run_jobs().await, Vec::<String>::new());
    world.mailbox.mails_to(to).into_iter().map(|mail| mail.subject).collect()
}

fn code_in(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).expect("a code").to_owned()
}

/// Another code than the right one.
fn not(code: &str) -> String {
    let last = if code.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &code[..5])
}

fn token_in(mail: &Mail) -> String {
    let (_, rest) = mail.text.split_once("token=").expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

fn wrong_code() -> AppError {
    AppError::field("code", FieldProblem::WrongCode)
}

async fn happened(world: &World, kind: &str) -> i64 {
    world.count(&format!("select count(*) from events where kind = '{kind}'")).await
}
