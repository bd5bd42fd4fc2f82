//! Rules and SQL, one room a capability. Knows no HTTP and no Leptos
