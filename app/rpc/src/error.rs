//! What a server function fails with when not even its words could be read.

use model::AppError;
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

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self(AppError::broken(error))
    }
}
