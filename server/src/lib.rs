//! The server: command line, configuration, routes, the JSON API, the worker, adapters.
//!
//! Begin with `router`, which names everything a request meets, and `api`, the table of doors.

pub mod adapters;
pub mod api;
mod assets;
mod bank;
mod bell;
pub mod cli;
pub mod commands;
pub mod config;
mod crawlers;
mod database;
mod docs;
pub mod door;
mod error_page;
mod facts;
pub mod freshness;
mod health;
pub mod hooks;
pub mod identity;
pub mod layers;
pub mod limits;
pub mod live;
mod media;
mod metrics;
mod multipart;
pub mod pages;
mod readiness;
pub mod relay;
pub mod router;
mod seed;
pub mod serve;
mod sessions;
mod shop;
mod state;
mod telemetry;
pub mod worker;

pub use assets::{Manifest, manifest};
pub use facts::{CxOf, Facts};
pub use state::AppState;
