//! One door: a route, who may use it, what it takes and what it answers.

use super::{OpenTo, Problem};
use crate::AppState;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{self, MethodRouter};
use model::Reason;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

/// Writes the schema of a type into a document.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What an answer looks like.
#[derive(Clone, Copy)]
pub enum Shape {
    /// `{"success":true,"data":…}`
    One(SchemaOf),
    /// `{"success":true,"data":[…],"pagination":…}`
    List(SchemaOf),
    /// `{"success":true,"data":null}`, perhaps with a message.
    Nothing,
    /// Without an envelope.
    Bare(SchemaOf),
}

/// Whether a door needs the body it takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BodyIs {
    Needed,
    Optional,
    /// Read as far as it can be.
    Glanced,
}

#[derive(Clone)]
pub struct Door {
    pub method: Method,
    pub path: &'static str,
    /// Older spellings of the path.
    pub aliases: Vec<&'static str>,
    pub open_to: OpenTo,
    pub summary: &'static str,
    pub takes: Option<SchemaOf>,
    pub takes_files: bool,
    pub query: Option<SchemaOf>,
    pub answers: Vec<(u16, Shape)>,
    /// What stands beside the data of a list, by name.
    pub beside: Vec<(&'static str, SchemaOf)>,
    pub refuses: Vec<Reason>,
    /// What else it may say no with, and does not follow from the rest.
    pub may_answer: Vec<Problem>,
    /// Fields of its body that it cannot do without, where others that take the same body can.
    pub needs: Vec<&'static str>,
    pub body: BodyIs,
    /// It looks at a token where one comes.
    pub knows_callers: bool,
    /// Its answer is everybody's, and may be kept by its tag.
    pub is_public: bool,
    pub is_idempotent: bool,
    pub is_sparing: bool,
    /// Guests are known here by the token of their cart.
    pub knows_guests: bool,
    /// The path's id may be a slug as well.
    pub takes_slug: bool,
    pub example: Option<fn() -> Value>,
    pub(super) handler: MethodRouter<AppState>,
}

impl Door {
    pub fn get<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self::new(Method::GET, path, routing::get(handler))
    }

    pub fn post<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self::new(Method::POST, path, routing::post(handler))
    }

    pub fn put<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self::new(Method::PUT, path, routing::put(handler))
    }

    pub fn patch<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self::new(Method::PATCH, path, routing::patch(handler))
    }

    pub fn delete<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self::new(Method::DELETE, path, routing::delete(handler))
    }

    fn new(method: Method, path: &'static str, handler: MethodRouter<AppState>) -> Self {
        Self {
            method,
            path,
            aliases: Vec::new(),
            // A door somebody forgot to say this of is as good as closed.
            open_to: OpenTo::Superadmin,
            summary: "",
            takes: None,
            takes_files: false,
            query: None,
            answers: Vec::new(),
            beside: Vec::new(),
            refuses: Vec::new(),
            may_answer: Vec::new(),
            needs: Vec::new(),
            body: BodyIs::Needed,
            knows_callers: false,
            is_public: false,
            is_idempotent: false,
            is_sparing: false,
            knows_guests: false,
            takes_slug: false,
            example: None,
            handler,
        }
    }

    /// Who may come in.
    pub fn open_to(mut self, who: OpenTo) -> Self {
        self.open_to = who;
        self
    }

    /// The same door under another path.
    pub fn also_at(mut self, path: &'static str) -> Self {
        self.aliases.push(path);
        self
    }

    /// What it does, in a few words.
    pub fn says(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    /// The JSON body it reads.
    pub fn takes<T: JsonSchema>(mut self) -> Self {
        self.takes = Some(|generator| generator.subschema_for::<T>());
        self
    }

    /// The same where it may be left out altogether.
    pub fn may_take<T: JsonSchema>(mut self) -> Self {
        self.body = BodyIs::Optional;
        self.takes::<T>()
    }

    /// The same where what cannot be read of it is not missed.
    pub fn may_glance_at<T: JsonSchema>(mut self) -> Self {
        self.body = BodyIs::Glanced;
        self.takes::<T>()
    }

    /// Fields of the body that it cannot do without, where others that take the same body can.
    pub fn needs(mut self, fields: &[&'static str]) -> Self {
        self.needs.extend(fields);
        self
    }

    /// A multipart form with a `file`; such bodies may be larger.
    pub fn takes_files(mut self) -> Self {
        self.takes_files = true;
        self
    }

    /// What may stand behind the question mark.
    pub fn query<T: JsonSchema>(mut self) -> Self {
        self.query = Some(|generator| T::json_schema(generator));
        self
    }

    /// An answer with something in it.
    pub fn answers<T: JsonSchema>(mut self, status: u16) -> Self {
        self.answers.push((status, Shape::One(|generator| generator.subschema_for::<T>())));
        self
    }

    /// An answer with a page of a list.
    pub fn lists<T: JsonSchema>(mut self) -> Self {
        self.answers.push((200, Shape::List(|generator| generator.subschema_for::<T>())));
        self
    }

    /// Something of this name stands beside the data.
    pub fn beside<T: JsonSchema>(mut self, name: &'static str) -> Self {
        self.beside.push((name, |generator| generator.subschema_for::<T>()));
        self
    }

    /// An answer with nothing in it but that it went well.
    pub fn answers_nothing(mut self, status: u16) -> Self {
        self.answers.push((status, Shape::Nothing));
        self
    }

    /// An answer without an envelope.
    pub fn answers_bare<T: JsonSchema>(mut self, status: u16) -> Self {
        self.answers.push((status, Shape::Bare(|generator| generator.subschema_for::<T>())));
        self
    }

    /// Refusals of its own, besides those of every door (401, 403, 422 …) that follow from the rest.
    pub fn refuses(mut self, reasons: &[Reason]) -> Self {
        self.refuses.extend(reasons);
        self
    }

    /// Refusals that follow neither from the reasons nor from what it is.
    pub fn may_answer(mut self, problem: impl Into<Problem>) -> Self {
        self.may_answer.push(problem.into());
        self
    }

    /// Open to anyone, it still looks at a token where one comes, and refuses one that is not good.
    pub fn knows_callers(mut self) -> Self {
        self.knows_callers = true;
        self
    }

    /// Caches may keep its answer, and ask again by its tag.
    pub fn is_public(mut self) -> Self {
        self.is_public = true;
        self
    }

    /// Acts once for an `Idempotency-Key`, and then gives its first answer again.
    pub fn once_per_key(mut self) -> Self {
        self.is_idempotent = true;
        self
    }

    /// Few tries a minute for one address: for doors where people prove who they are.
    pub fn sparingly(mut self) -> Self {
        self.is_sparing = true;
        self
    }

    /// Hears `X-Cart-Token`, by which guests are known.
    pub fn for_guests(mut self) -> Self {
        self.knows_guests = true;
        self
    }

    /// The path's id may be a slug as well.
    pub fn by_id_or_slug(mut self) -> Self {
        self.takes_slug = true;
        self
    }

    /// A body that works, for the documentation.
    pub fn example(mut self, body: fn() -> Value) -> Self {
        self.example = Some(body);
        self
    }

    /// The path and its older spellings.
    pub fn paths(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.path).chain(self.aliases.iter().copied())
    }

    /// Its group in the documentation: `auth` of `/auth/login`.
    pub fn room(&self) -> &'static str {
        self.path.split('/').find(|part| !part.is_empty()).unwrap_or("root")
    }
}
