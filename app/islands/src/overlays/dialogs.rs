//! Dialogs in browsers that lack `command` or `closedby`; elsewhere nothing is left to do.

use crate::browser::{closest, document};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlDialogElement, MouseEvent};

pub fn clicked(event: &Event) -> Option<()> {
    commanded(event).or_else(|| pressed_outside(event))
}

fn commanded(event: &Event) -> Option<()> {
    let button = closest(event, "button[commandfor]")?;
    if knows(&button, "commandForElement") {
        return None;
    }
    let id = button.get_attribute("commandfor")?;
    let dialog: HtmlDialogElement = document().get_element_by_id(&id)?.dyn_into().ok()?;
    match button.get_attribute("command")?.as_str() {
        "show-modal" => dialog.show_modal().ok(),
        "close" => {
            dialog.close();
            Some(())
        }
        _ => None,
    }
}

/// A press on what lies behind a dialog counts as one on the dialog, outside its edges.
fn pressed_outside(event: &Event) -> Option<()> {
    let dialog: HtmlDialogElement = event.target()?.dyn_into().ok()?;
    if !dialog.has_attribute("data-dialog") || knows(&dialog, "closedBy") {
        return None;
    }
    let press: &MouseEvent = event.dyn_ref()?;
    let (x, y) = (f64::from(press.client_x()), f64::from(press.client_y()));
    let edges = dialog.get_bounding_client_rect();
    let inside = x >= edges.left() && x <= edges.right() && y >= edges.top() && y <= edges.bottom();
    if inside {
        return None;
    }
    dialog.close();
    Some(())
}

fn knows(element: &JsValue, property: &str) -> bool {
    js_sys::Reflect::has(element, &JsValue::from_str(property)).unwrap_or(false)
}
