//! The bell in the frame of every page: how much one has not read yet.

use domain::notifications;
use leptos::prelude::*;
use rpc::door::Door;
use ui::Bell;

#[derive(Clone, Copy)]
struct Unread(i64);

/// Brings the count into reach of the frame. A page is shown without it rather than not at all.
pub(crate) async fn bring(door: &Door) {
    let Ok(who) = door.customer() else { return };
    if let Ok(count) = notifications::unread(&door.cx, &who).await {
        provide_context(Unread(count));
    }
}

/// Who is not signed in has none.
pub(crate) fn bell(door: &Door) -> Option<Bell> {
    door.who.identity()?;
    let count = use_context().map_or(0, |Unread(count)| count);
    Some(Bell { href: "/account/notifications".to_owned(), count })
}
