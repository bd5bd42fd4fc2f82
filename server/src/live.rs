//! Live connections: one hub a process, which hears of each fact once and tells those who may know.
//!
//! `ear` listens to Postgres for facts and for logins that ended; `hub` knows who is connected and what they follow;
//! `socket` is one connection, `opening` the way to it. Who may know what is decided by `domain::live`.
//!
//! Nothing is told that was not committed. Postgres tells of commits in their order, the same to every process, so a
//! client that names the last message it got is told exactly what came after it, as long as `recent` remembers that;
//! after a restart it is told some things twice rather than one not at all.

mod ear;
mod hub;
mod limits;
pub mod opening;
mod recent;
mod resume;
mod socket;
mod stock;
mod talk;

pub use ear::run;
pub use hub::Live;

/// Why a connection was closed.
pub mod close {
    /// The process is stopping; another one is there.
    pub const LEAVING: u16 = 1001;
    /// Too many or too large messages, or nothing heard of the client.
    pub const POLICY: u16 = 1008;
    /// What the account may do has changed: connect again.
    pub const RIGHTS: u16 = 4000;
    /// The login ended.
    pub const SIGNED_OUT: u16 = 4001;
    /// Messages were not taken as fast as they came.
    pub const TOO_SLOW: u16 = 4008;
}
