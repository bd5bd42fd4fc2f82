//! The doors of the JSON API: one table a room says which routes there are, who may use them, what they take and
//! answer. The router, the checks of access and the OpenAPI document are made from the same table.
//!
//! ```ignore
//! pub fn doors() -> Vec<Door> {
//!     vec![
//!         Door::post("/auth/login", login)
//!             .open_to(OpenTo::Anyone)
//!             .sparingly()
//!             .takes::<SignIn>()
//!             .answers::<SignedIn>(200)
//!             .refuses(&[Reason::InvalidCredentials, Reason::MfaRequired])
//!             .says("Sign in with address and password"),
//!     ]
//! }
//!
//! async fn login(CxOf(cx): CxOf, Json(input): Json<SignIn>) -> Answer<SignedIn> {
//!     Ok(Ok200(accounts::sign_in_api(&cx, &input).await?))
//! }
//! ```

mod access;
mod answer;
mod body;
mod failure;
mod file;
mod idempotent;
mod openapi;
mod parameters;
mod path;
mod query;
mod router;
mod table;

pub use access::OpenTo;
pub use answer::{Accepted, Created, Done, Listed, Ok200, Public, Written};
pub use body::Json;
pub(crate) use body::whole;
pub use failure::{ApiError, Failure, Problem};
pub use file::UploadedFile;
pub use idempotent::RequestKey;
pub use openapi::openapi;
pub use path::{Id, Named, NamedPair};
pub use query::{Paging, Query};
pub use router::router;
pub use table::{Door, Shape};

/// What a door's handler answers.
pub type Answer<T> = Result<T, ApiError>;
