//! What the tests speak with.

mod actor;
mod answer;
mod app;
mod browser;
mod form;
mod html;
pub mod live;
mod snapshot;

pub use actor::Actor;
pub use answer::{Answer, names};
pub use app::TestApp;
pub use browser::Browser;
pub use form::form;
pub use html::{Tag, tags};
pub use snapshot::assert_same;

pub use model::accounts::{Permission, Role};
pub use serde_json::{Value, json};
