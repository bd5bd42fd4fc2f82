//! Writes the OpenAPI document as a page. Whatever language the page is in, the API's own words are English.

use i18n::{Lang, tr};
use serde_json::Value;
use std::fmt::Write as _;

/// The whole page.
pub fn html(document: &Value, lang: Lang) -> String {
    let operations = operations(document);
    let mut page = String::with_capacity(64 * 1024);
    let title = escape(&lang.t("docs-title"));
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"/docs/docs.css\">\n<script type=\"module\" src=\"/docs/try.js\"></script>\n\
         </head>\n<body>\n<header><h1>{title}</h1>\n<p>{}</p>\n\
         <p><a href=\"/\">{}</a> · <a href=\"/api/v1/openapi.json\">{}</a></p>\n",
        lang.code(),
        lang.dir(),
        escape(&lang.t("docs-introduction")),
        escape(&lang.t("page-go-home")),
        escape(&lang.t("docs-document")),
    );
    let _ = write!(
        page,
        "<p class=\"token\" data-needs-script hidden><label for=\"token\">{}</label> \
         <input id=\"token\" autocomplete=\"off\" spellcheck=\"false\" dir=\"ltr\"></p>\n</header>\n",
        escape(&lang.t("docs-token"))
    );
    contents(&mut page, &operations, lang);
    page.push_str("<main>\n");
    let mut room = "";
    for operation in &operations {
        if operation.room() != room {
            room = operation.room();
            let _ = writeln!(page, "<h2 id=\"{0}\" dir=\"ltr\">{0}</h2>", escape(room));
        }
        operation.write(&mut page, lang);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

struct Operation<'a> {
    method: &'a str,
    path: &'a str,
    body: &'a Value,
}

/// Every operation by room; older spellings of a path are left out.
fn operations(document: &Value) -> Vec<Operation<'_>> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let mut operations: Vec<_> = paths
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().into_iter().flatten();
            methods.map(move |(method, body)| Operation { method, path, body })
        })
        .filter(|operation| operation.body["deprecated"] != true)
        .collect();
    operations.sort_by(|a, b| (a.room(), a.path).cmp(&(b.room(), b.path)));
    operations
}

fn contents(page: &mut String, operations: &[Operation<'_>], lang: Lang) {
    let _ = write!(page, "<nav aria-label=\"{}\"><ul dir=\"ltr\">", escape(&lang.t("docs-contents")));
    let mut rooms: Vec<&str> = operations.iter().map(Operation::room).collect();
    rooms.dedup();
    for room in rooms {
        let _ = write!(page, "<li><a href=\"#{0}\">{0}</a></li>", escape(room));
    }
    page.push_str("</ul></nav>\n");
}

impl Operation<'_> {
    fn room(&self) -> &str {
        self.body["tags"][0].as_str().unwrap_or_default()
    }

    fn id(&self) -> &str {
        self.body["operationId"].as_str().unwrap_or_default()
    }

    fn write(&self, page: &mut String, lang: Lang) {
        let text = |key: &str| escape(self.body[key].as_str().unwrap_or_default());
        let _ = write!(
            page,
            "<details id=\"{id}\">\n<summary dir=\"ltr\"><b class=\"{method}\">{upper}</b> <code>{path}</code> \
             <span>{summary}</span></summary>\n<p dir=\"ltr\">{description}</p>\n",
            id = escape(self.id()),
            method = escape(self.method),
            upper = escape(&self.method.to_uppercase()),
            path = escape(self.path),
            summary = text("summary"),
            description = text("description"),
        );
        self.write_parameters(page, lang);
        self.write_body(page, lang);
        self.write_answers(page, lang);
        self.write_form(page, lang);
        page.push_str("</details>\n");
    }

    fn parameters(&self) -> impl Iterator<Item = &Value> {
        let all = self.body["parameters"].as_array().into_iter().flatten();
        all.filter(|parameter| parameter["name"].is_string())
    }

    fn write_parameters(&self, page: &mut String, lang: Lang) {
        let mut rows = String::new();
        for parameter in self.parameters() {
            let text = |key: &str| escape(parameter[key].as_str().unwrap_or_default());
            let schema = escape(&parameter["schema"].to_string());
            let _ = write!(
                rows,
                "<tr><td><code>{}</code></td><td>{}</td><td><code>{schema}</code> {}</td></tr>",
                text("name"),
                text("in"),
                text("description"),
            );
        }
        if !rows.is_empty() {
            let title = escape(&lang.t("docs-parameters"));
            let _ = write!(page, "<h3>{title}</h3>\n<table dir=\"ltr\"><tbody>{rows}</tbody></table>\n");
        }
    }

    fn write_body(&self, page: &mut String, lang: Lang) {
        let Some((kind, media)) =
            self.body["requestBody"]["content"].as_object().and_then(|all| all.iter().next())
        else {
            return;
        };
        let _ = write!(
            page,
            "<h3>{} <code dir=\"ltr\">{}</code></h3>\n<pre dir=\"ltr\">{}</pre>\n",
            escape(&lang.t("docs-body")),
            escape(kind),
            pretty(&media["schema"]),
        );
    }

    fn write_answers(&self, page: &mut String, lang: Lang) {
        let _ = write!(page, "<h3>{}</h3>\n<dl dir=\"ltr\">\n", escape(&lang.t("docs-answers")));
        for (status, answer) in self.body["responses"].as_object().into_iter().flatten() {
            let description = escape(answer["description"].as_str().unwrap_or_default());
            let _ = write!(page, "<dt><code>{}</code> {description}</dt>", escape(status));
            if status.starts_with('2') {
                let schema = pretty(&answer["content"]["application/json"]["schema"]);
                let _ = write!(page, "<dd><pre>{schema}</pre></dd>");
            }
            page.push('\n');
        }
        page.push_str("</dl>\n");
    }

    /// The form only works with the script, so only the script shows it.
    fn write_form(&self, page: &mut String, lang: Lang) {
        if self.body["requestBody"]["content"].get("multipart/form-data").is_some() {
            return;
        }
        let _ = writeln!(
            page,
            "<form data-try data-needs-script hidden data-method=\"{}\" data-path=\"{}\" dir=\"ltr\">",
            escape(&self.method.to_uppercase()),
            escape(self.path),
        );
        for parameter in self.parameters() {
            let name = escape(parameter["name"].as_str().unwrap_or_default());
            let place = escape(parameter["in"].as_str().unwrap_or_default());
            let _ = writeln!(page, "<label>{name} <input name=\"{name}\" data-in=\"{place}\"></label>");
        }
        let media = &self.body["requestBody"]["content"]["application/json"];
        if !media.is_null() {
            let example = pretty(media.get("example").unwrap_or(&Value::Object(serde_json::Map::new())));
            let label = escape(&lang.t("docs-body"));
            let _ = writeln!(
                page,
                "<label>{label} <textarea data-in=\"body\" rows=\"6\">{example}</textarea></label>"
            );
        }
        let _ = write!(
            page,
            "<button>{}</button>\n<pre role=\"status\" data-waiting=\"{}\" hidden></pre>\n</form>\n",
            escape(&tr!(lang, "docs-try", method = self.method.to_uppercase())),
            escape(&lang.t("docs-waiting")),
        );
    }
}

/// Text as it may stand in HTML, also within quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn pretty(value: &Value) -> String {
    escape(&serde_json::to_string_pretty(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_door_is_on_the_page_in_every_language() {
        let document = crate::door::openapi(&crate::api::doors());
        for lang in Lang::ALL {
            let page = html(&document, lang);
            assert!(page.contains(&format!("dir=\"{}\"", lang.dir())));
            assert!(page.contains("<code>/health</code>"), "{page}");
            assert!(!page.contains(">docs-"), "a word is missing: {page}");
        }
    }
}
