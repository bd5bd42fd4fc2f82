//! Every server function: what a form or an island calls. One file a room
