//! A picture of ours: its place is kept until it has come, in its own colour.

use crate::actions::given;
use crate::icon::Icon;
use leptos::prelude::*;
use model::pictures::Picture;

/// A picture that fills the frame around it (`photo-frame`); without one, a quiet stand-in.
///
/// `sizes` says how wide the frame is, as `<img sizes>` does. `eager` is for what is in sight at once, one a page.
/// `decorative` leaves it unspoken, where its name stands beside it. `travels` is the name under which it moves from a
/// list to its page.
#[component]
pub fn Photo(
    #[prop(default = None, into)] picture: Option<Picture>,
    #[prop(into)] sizes: String,
    #[prop(optional)] eager: bool,
    #[prop(optional)] decorative: bool,
    #[prop(optional, into)] travels: String,
) -> AnyView {
    let Some(picture) = picture else {
        return view! { <span class="photo photo-none" data-travels=given(travels)>{Icon::Image.view()}</span> }
            .into_any();
    };
    let size = picture.size.as_ref();
    let ground = size.map(|size| format!("#{:06x}", size.colour & 0x00ff_ffff));
    let width = size.map(|size| size.width.to_string());
    let height = size.map(|size| size.height.to_string());
    let srcset = given(picture.srcset());
    let sizes = srcset.as_ref().map(|_| sizes);
    let src = picture.at_least(PLAIN_WIDTH).to_owned();
    let alt = if decorative { String::new() } else { picture.alt };
    let (loading, priority) = if eager { (None, Some("high")) } else { (Some("lazy"), None) };
    view! {
        <img
            class="photo" alt=alt srcset=srcset sizes=sizes src=src width=width height=height
            loading=loading fetchpriority=priority decoding="async" data-ground=ground data-travels=given(travels)
        />
    }
    .into_any()
}

/// For browsers that cannot choose.
const PLAIN_WIDTH: i32 = 800;
