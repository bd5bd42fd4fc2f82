//! One form on its way.
//!
//! `XMLHttpRequest` and not `fetch`: it tells how far an upload is, and needs no promises, which are code to download.

use super::answer::{answered, unreachable};
use crate::browser::{all_in, show};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{
    Element, FormData, HtmlFormElement, HtmlProgressElement, ProgressEvent, UrlSearchParams, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

/// How long a server may be silent; sending files takes as long as it takes.
const PATIENCE: u32 = 30_000;

/// What is sent and where to, as the form stood when its button was pressed.
pub struct Parcel {
    action: String,
    data: FormData,
    has_files: bool,
}

impl Parcel {
    /// Attributes, not properties: an input named `action` would stand in the way of the latter.
    pub fn of(form: &HtmlFormElement, submitter: Option<&Element>) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        let mut action = form.get_attribute("action").unwrap_or_default();
        if let Some(button) = submitter {
            if let Some(name) = button.get_attribute("name").filter(|name| !name.is_empty()) {
                let value = button.get_attribute("value").unwrap_or_default();
                data.append_with_str(&name, &value).ok()?;
            }
            action = button.get_attribute("formaction").unwrap_or(action);
        }
        let has_files = form.get_attribute("enctype").as_deref() == Some("multipart/form-data");
        Some(Self { action, data, has_files })
    }

    pub fn send(self, form: HtmlFormElement) -> Option<()> {
        let request = XmlHttpRequest::new().ok()?;
        request.open("POST", &self.action).ok()?;
        request.set_request_header("accept", "application/json").ok()?;
        request.set_response_type(XmlHttpRequestResponseType::Json);
        if self.has_files {
            show_progress(&request, &form);
        } else {
            request.set_timeout(PATIENCE);
        }
        let asked = request.clone();
        let done = Closure::once_into_js(move || match asked.status() {
            Ok(0) | Err(_) => unreachable(&form),
            Ok(status) => answered(&form, status, &asked.response().unwrap_or(JsValue::NULL)),
        });
        request.set_onloadend(Some(done.unchecked_ref()));
        if self.has_files {
            request.send_with_opt_form_data(Some(&self.data)).ok()
        } else {
            let pairs = UrlSearchParams::new_with_str_sequence_sequence(self.data.as_ref()).ok()?;
            request.send_with_opt_url_search_params(Some(&pairs)).ok()
        }
    }
}

fn show_progress(request: &XmlHttpRequest, form: &Element) -> Option<()> {
    let bar: HtmlProgressElement = all_in(form, "[data-upload-progress]").pop()?;
    bar.set_value(0.0);
    show(&bar, true);
    let moved = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        bar.set_value(event.loaded() / event.total().max(1.0));
    });
    request.upload().ok()?.set_onprogress(Some(moved.as_ref().unchecked_ref()));
    // Lives on with the page: a few bytes for each upload.
    moved.forget();
    Some(())
}
