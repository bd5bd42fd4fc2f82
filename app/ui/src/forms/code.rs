//! A code that was sent to a person.

use super::state::Shown;
use leptos::prelude::*;

/// One field for a one-time code, which the device may fill in by itself.
///
/// One input, not six: it can be pasted into, corrected and read aloud. With `letters` a recovery code may stand in it,
/// so neither the keyboard nor the script may insist on digits.
#[component]
pub fn CodeInput(
    #[prop(default = "code".into(), into)] name: String,
    #[prop(into)] label: String,
    #[prop(default = 6)] length: u32,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: String,
    #[prop(optional)] autofocus: bool,
    #[prop(optional)] letters: bool,
) -> AnyView {
    let keyboard = if letters { "text" } else { "numeric" };
    let shown = Shown::of(&name, String::new(), String::new(), error);
    let id = shown.id.clone();
    view! {
        <div class="field">
            <label for=id.clone() class="label">{label}</label>
            {shown.hint(hint.clone())}
            <input
                type="text" id=id name=name.clone() class="input input-code" dir="ltr" inputmode=keyboard
                autocapitalize="none"
                autocomplete="one-time-code" maxlength=length.to_string() spellcheck="false" required
                autofocus=autofocus aria-invalid=shown.invalid() aria-describedby=shown.described_by(&hint)
            />
            {shown.error_slot(&name)}
        </div>
    }
    .into_any()
}
