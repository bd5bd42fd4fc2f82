//! Files dropped on the whole area of a `[data-file-drop]`, and the names of those chosen.

use crate::browser::{all_in, closest, document, set, show, unset};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Element, Event, HtmlInputElement, Node};

pub fn over(event: &Event) -> Option<()> {
    let (area, _) = area_with_files(event)?;
    event.prevent_default();
    set(&area, "data-over", "");
    Some(())
}

pub fn left(event: &Event) -> Option<()> {
    let area = closest(event, "[data-file-drop]")?;
    let onto = event.dyn_ref::<DragEvent>()?.related_target();
    let inside = area.contains(onto.as_ref().and_then(|onto| onto.dyn_ref::<Node>()));
    if !inside {
        unset(&area, "data-over");
    }
    Some(())
}

pub fn dropped(event: &Event) -> Option<()> {
    let (area, dragged) = area_with_files(event)?;
    event.prevent_default();
    unset(&area, "data-over");
    let input = input_of(&area).filter(|input| !input.disabled())?;
    let files = if input.multiple() { dragged } else { only_first(&dragged)? };
    input.set_files(files.files().as_ref());
    tell_names(&area, &input)
}

pub fn chosen(event: &Event) -> Option<()> {
    let area = closest(event, "[data-file-drop]")?;
    tell_names(&area, &input_of(&area)?)
}

fn area_with_files(event: &Event) -> Option<(Element, DataTransfer)> {
    let area = closest(event, "[data-file-drop]")?;
    let dragged = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let has_files = dragged.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
    has_files.then_some((area, dragged))
}

fn input_of(area: &Element) -> Option<HtmlInputElement> {
    area.query_selector("input[type=file]").ok()??.dyn_into().ok()
}

fn only_first(dragged: &DataTransfer) -> Option<DataTransfer> {
    let one = DataTransfer::new().ok()?;
    one.items().add_with_file(&dragged.files()?.get(0)?).ok()?;
    Some(one)
}

/// The browser names one file and only counts several.
fn tell_names(area: &Element, input: &HtmlInputElement) -> Option<()> {
    let files = input.files()?;
    for list in all_in::<Element>(area, "[data-file-names]") {
        list.set_text_content(None);
        for place in 0..files.length() {
            let item = document().create_element("li").ok()?;
            item.set_text_content(Some(&files.get(place)?.name()));
            list.append_child(&item).ok()?;
        }
        show(&list, files.length() > 1);
    }
    Some(())
}
