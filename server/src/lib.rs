//! The binary: command line, configuration, routes, the JSON API, the worker, adapters
