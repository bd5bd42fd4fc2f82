//! Pages and forms, as a browser without scripts sees them.

mod cart;
mod documents;
mod errors;
mod floods;
mod forged;
mod forms;
mod sessions;
mod sign_in;

const SIGN_IN: &str = "/_fn/accounts/sign_in";
const SIGN_OUT: &str = "/_fn/accounts/sign_out";
const SAVE_ADDRESS: &str = "/_fn/addresses/save";
