//! What happens to every request around the doors: one small file a concern. `router` says in which order and why.

pub mod arrival;
pub mod body_limit;
pub mod caching;
pub mod catch_panic;
pub mod client_address;
pub mod compression;
pub mod cors;
pub mod deadline;
pub mod facts;
pub mod failures;
pub mod load_shed;
pub mod one_length;
pub mod rate_limit;
pub mod record;
pub mod same_origin;
pub mod security_headers;
