//! `/admin`.

mod audit_logs;
mod settings;
mod users;
