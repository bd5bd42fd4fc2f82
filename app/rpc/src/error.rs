//! What a server function fails with when not even its words could be read.

use model::{AppError, FieldProblem};
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use std::fmt;

/// Refusals travel as an `Outcome`; this is for what goes wrong before or beside a verb.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RpcError(pub AppError);

impl From<AppError> for RpcError {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl fmt::Display for RpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromServerFnError for RpcError {
    type Encoder = JsonEncoding;

    /// What was sent and cannot be read is the sender's to mend; all else is our fault.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self(AppError::field("form", FieldProblem::Malformed)),
            other => Self(AppError::broken(other)),
        }
    }
}
