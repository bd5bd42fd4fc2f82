//! Forms that work as plain HTML and that one script may enhance.
//!
//! The contract with that script: `form[data-enhance]` holds one `[data-error-summary]` (hidden until needed); every
//! field has `id` = `name` and an error slot `#{name}-error[data-error-for={name}]` that is always there. What a script
//! may show stands there hidden: `[data-reveal]` beside a password, `[data-file-names]`, `[data-upload-progress]`.

mod choices;
mod code;
mod field;
mod file_drop;
mod form;
mod select;
mod state;
mod summary;

pub use choices::{Checkbox, RadioGroup, Switch};
pub use code::CodeInput;
pub use field::{Field, Input};
pub use file_drop::FileDrop;
pub use form::Form;
pub use select::Select;
pub use state::{Choice, FormState};
pub use summary::ErrorSummary;
