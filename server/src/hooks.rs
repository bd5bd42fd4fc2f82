//! What others tell us by themselves: webhooks, whose bodies are read as they came.

pub mod payments;
