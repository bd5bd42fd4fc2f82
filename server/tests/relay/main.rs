//! Delivery of facts with real processes, a real RabbitMQ and a real Redis: nothing is lost and nothing heard twice,
//! whoever dies meanwhile.
//!
//! `bin/test` starts RabbitMQ and says where (`TEST_AMQP_URL`); where it cannot be had these tests say so and are
//! skipped. `RELAY_EVENTS` and `RELAY_KILLS` make the long way longer: 10000 and 20 are what is promised.

mod broker;
mod kills;
mod redis;
mod support;
