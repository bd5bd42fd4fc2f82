//! `/admin`.

mod audit_logs;
mod events;
mod settings;
mod users;
