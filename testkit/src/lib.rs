//! What tests stand on: a database of their own in milliseconds, a clock to set, chance that repeats,
//! mailboxes to read, and people to act as.
//!
//! ```ignore
//! let world = World::new().await;
//! let mia = world.customer("mia").await;
//! addresses::add(&world.cx(), &mia.customer(), &address).await?;
//! ```

mod database;
mod fakes;
mod world;

pub use database::TestDatabase;
pub use fakes::{FakeClock, Mailbox, SeededChance};
pub use world::{Changes, Person, SECRET_KEY, World};
