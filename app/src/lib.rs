//! The application: shell, route table, error pages
