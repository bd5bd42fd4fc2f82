//! Files from a person's device.

use super::state::{Shown, optional_mark};
use crate::actions::given;
use crate::icon::Icon;
use leptos::prelude::*;

/// A place to choose files, and to drop them where scripts run (`data-file-drop`). Needs `Form files=true`.
#[component]
pub fn FileDrop(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// Media types or endings, as in `image/png,image/jpeg`.
    #[prop(optional, into)]
    accept: String,
    #[prop(optional)] multiple: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] error: String,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] show: String,
) -> AnyView {
    let shown = Shown::of(&name, id, String::new(), error);
    let id = shown.id.clone();
    view! {
        <div class="field">
            <label for=id.clone() class="label">{label}{optional_mark(optional)}</label>
            <div class="file-drop" data-file-drop data-show=given(show)>
                {Icon::Upload.view()}
                {shown.hint(hint.clone())}
                <input
                    type="file" id=id name=name.clone() accept=given(accept) multiple=multiple required=!optional
                    aria-invalid=shown.invalid() aria-describedby=shown.described_by(&hint)
                />
                <ul class="file-names" data-file-names hidden></ul>
            </div>
            {shown.error_slot(&name)}
        </div>
    }
    .into_any()
}
