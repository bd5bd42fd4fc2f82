//! What holds for every door of the API.

mod bodies;
mod cors;
mod errors;
mod idempotency;
mod limits;
mod requests;
