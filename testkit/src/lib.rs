//! What tests stand on: a database a test, a clock to set, a world to build
