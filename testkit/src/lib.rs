//! What tests stand on: a database of their own in milliseconds, a clock to set, chance that repeats,
//! mailboxes to read, and people to act as.
//!
//! ```ignore
//! let world = World::new().await;
//! let mia = world.customer("mia").await;
//! addresses::add(&world.cx(), &mia.customer(), &address).await?;
//! ```

mod carts;
mod companies;
mod database;
mod fakes;
mod gateway;
mod market;
mod orders;
mod world;

pub use companies::{Asked, Company, FakePayPal, FakeStripe, FakeTwilio, Humour, PAYPAL_SIGNATURE, Said};
pub use database::TestDatabase;
pub use fakes::{Cabinet, FakeClock, Mailbox, SeededChance};
pub use gateway::{FakeGateway, Mood, Taken};
pub use market::{Goods, Merchant};
pub use orders::{placement, somewhere};
pub use world::{Changes, Person, SECRET_KEY, World};
