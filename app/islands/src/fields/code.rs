//! One-time codes: pasted with spaces, typed in Arabic digits, sent when complete (`form[data-auto]`).

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlFormElement, HtmlInputElement};

/// The field's `maxlength` would cut a pasted `123 456` short, so the digits are put in here.
pub fn pasted(event: &Event) -> Option<()> {
    let event: &ClipboardEvent = event.dyn_ref()?;
    let input = code_field(event)?;
    let found = digits(&event.clipboard_data()?.get_data("text").ok()?);
    if found.is_empty() {
        return None;
    }
    event.prevent_default();
    let most = usize::try_from(input.max_length()).unwrap_or(usize::MAX);
    input.set_value(found.get(..most).unwrap_or(&found));
    send_if_complete(&input)
}

pub fn typed(event: &Event) -> Option<()> {
    let input = code_field(event)?;
    let (typed, found) = (input.value(), digits(&input.value()));
    if typed != found {
        input.set_value(&found);
    }
    send_if_complete(&input)
}

fn code_field(event: &Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let is_code = input.matches("[autocomplete=one-time-code][inputmode=numeric]");
    is_code.is_ok_and(|yes| yes).then_some(input)
}

fn send_if_complete(input: &HtmlInputElement) -> Option<()> {
    let form: HtmlFormElement = input.form().filter(|form| form.has_attribute("data-auto"))?;
    let complete = i32::try_from(input.value().len()) == Ok(input.max_length());
    if complete { form.request_submit().ok() } else { None }
}

/// The digits of a text, whichever of the three ways they are written.
fn digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

fn digit(written: char) -> Option<char> {
    ['0', '\u{660}', '\u{6f0}'].into_iter().find_map(|zero| {
        let value = u32::from(written).wrapping_sub(u32::from(zero));
        if value < 10 { char::from_digit(value, 10) } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn digits_are_found_in_every_script() {
        assert_eq!(digits("123 456"), "123456");
        assert_eq!(digits("١٢٣-٤٥٦"), "123456");
        assert_eq!(digits("۱۲۳۴۵۶"), "123456");
        assert_eq!(digits("no code"), "");
    }
}
