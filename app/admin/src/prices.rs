//! What comes on top of prices and what is kept of them: tax rates, delivery, commission. Each place is a list with a form
//! below it, which is empty, or holds what `?edit=` names.

mod commission;
mod shipping;
mod taxes;

pub use commission::Commission;
pub use shipping::Shipping;
pub use taxes::Taxes;
