//! A letter as mail programs show it.
//!
//! Many of them know neither style sheets nor most of CSS, so the light look stands on each element, in tables, and what
//! is right or left is said in so many words. Those that know dark themes find the other colours in the head.

use super::{Parts, Receipt, SHOP_NAME};

/// Where the dark colours begin; previews put another condition in its place.
pub const DARK: &str = "@media (prefers-color-scheme:dark)";

const DARK_COLOURS: &str = "body,.p{background:#161412!important;color:#ece7de!important}\
     .c{background:#221f1b!important;border-color:#3a352e!important;color:#ece7de!important}\
     .i{color:#ece7de!important}.s{color:#b5ac9d!important}.b,.l{color:#7fcbbb!important}\
     .a{background:#1c7566!important;color:#ffffff!important}.r td{border-color:#3a352e!important}";

const CARD: &str = "max-width:520px;margin:0 auto;background:#ffffff;border:1px solid #e4dfd6;\
     border-radius:12px;padding:32px;color:#26221c";

pub(super) fn of(parts: &Parts) -> String {
    let (lang, dir) = (parts.lang.code(), parts.lang.dir());
    let side = if dir == "rtl" { "right" } else { "left" };
    let link = escape(&parts.link);
    let code = parts.code.as_deref().map(code).unwrap_or_default();
    let receipt = parts.receipt.as_ref().map(|receipt| goods(receipt, dir)).unwrap_or_default();
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"supported-color-schemes\" content=\"light dark\"><title>{title}</title>\
         <style>:root{{color-scheme:light dark}}@media (max-width:480px){{.p{{padding:8px!important}}\
         .c{{padding:20px!important}}}}{DARK}{{{DARK_COLOURS}}}</style></head>\
         <body style=\"margin:0;background:#f6f4f0;color:#26221c;font:16px/1.6 system-ui,-apple-system,'Segoe UI',sans-serif\">\
         <div class=\"p\" dir=\"{dir}\" lang=\"{lang}\" style=\"padding:24px;background:#f6f4f0;text-align:{side}\">\
         <div class=\"c\" style=\"{CARD}\">\
         <p class=\"b\" style=\"margin:0 0 24px;font-weight:700;font-size:20px;color:#0f5a4f\">{SHOP_NAME}</p>\
         {greeting}{text}{code}{receipt}\
         <p style=\"margin:24px 0\"><a class=\"a\" href=\"{link}\" style=\"display:inline-block;background:#0f5a4f;color:#ffffff;\
         text-decoration:none;font-weight:600;padding:12px 20px;border-radius:8px\">{button}</a></p>\
         {hint}<p style=\"margin:0 0 16px;font-size:14px;word-break:break-all\" dir=\"ltr\" align=\"{side}\">\
         <a class=\"l\" href=\"{link}\" style=\"color:#0f5a4f\">{link}</a></p>\
         {footnote}</div><div style=\"max-width:520px;margin:16px auto 0\">{footer}{unsubscribe}</div></div></body></html>",
        title = escape(&parts.subject),
        greeting = paragraph("i", &parts.greeting, ""),
        text = paragraph("i", &parts.text, ""),
        button = escape(&parts.button),
        hint = soft(&parts.link_hint, 14),
        footnote = soft(&parts.footnote, 14),
        footer = soft(&parts.footer, 13),
        unsubscribe = parts
            .unsubscribe
            .as_deref()
            .map(|to| unsubscribe(to, &parts.unsubscribe_words))
            .unwrap_or_default(),
    )
}

fn paragraph(class: &str, text: &str, style: &str) -> String {
    format!("<p class=\"{class}\" style=\"margin:0 0 16px;{style}\">{}</p>", escape(text))
}

fn soft(text: &str, size: u8) -> String {
    paragraph("s", text, &format!("margin:0;font-size:{size}px;color:#6b6355"))
}

fn code(code: &str) -> String {
    paragraph(
        "i",
        code,
        "font-size:28px;font-weight:700;letter-spacing:6px;font-family:monospace;direction:ltr",
    )
}

fn unsubscribe(to: &str, words: &str) -> String {
    format!(
        "<p class=\"s\" style=\"margin:8px 0 0;font-size:13px\"><a class=\"l\" href=\"{}\" style=\"color:#0f5a4f\">{}</a></p>",
        escape(to),
        escape(words)
    )
}

/// Lines, and what they come to.
fn goods(receipt: &Receipt, dir: &str) -> String {
    let (side, far) = if dir == "rtl" { ("right", "left") } else { ("left", "right") };
    let cell = "padding:10px 0;border-top:1px solid #e4dfd6;vertical-align:top";
    let mut rows = String::new();
    for line in &receipt.lines {
        rows.push_str(&format!(
            "<tr><td align=\"{side}\" style=\"{cell}\"><span class=\"i\" dir=\"auto\">{}</span><br>\
             <span class=\"s\" style=\"font-size:14px;color:#6b6355\"><bdi>{}</bdi></span></td>\
             <td align=\"{far}\" style=\"{cell};white-space:nowrap;padding-{side}:12px\"><bdi>{}</bdi></td></tr>",
            escape(&line.name),
            escape(&line.note),
            escape(&line.amount),
        ));
    }
    if !receipt.more.is_empty() {
        rows.push_str(&format!(
            "<tr><td colspan=\"2\" align=\"{side}\" style=\"{cell}\">{}</td></tr>",
            escape(&receipt.more)
        ));
    }
    for sum in &receipt.sums {
        let (line, weight) = if sum.is_total { (cell, "700") } else { ("padding:4px 0", "400") };
        rows.push_str(&format!(
            "<tr><td align=\"{side}\" style=\"{line};font-weight:{weight}\">{}</td>\
             <td align=\"{far}\" style=\"{line};font-weight:{weight};white-space:nowrap\"><bdi>{}</bdi></td></tr>",
            escape(&sum.label),
            escape(&sum.amount),
        ));
    }
    format!(
        "<table class=\"r\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" \
         style=\"width:100%;border-collapse:collapse;margin:8px 0 16px\"><tbody>{rows}</tbody></table>"
    )
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_text_in_the_mail() {
        assert_eq!(escape("<b>\"Mia\" & Co"), "&lt;b&gt;&quot;Mia&quot; &amp; Co");
    }
}
