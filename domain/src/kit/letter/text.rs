//! A letter without any looks.

use super::{Parts, Receipt};
use i18n::tr;

pub(super) fn of(parts: &Parts) -> String {
    let code = parts.code.as_deref().map(|code| tr!(parts.lang, "mail-code", code = code));
    let mut foot = format!("-- \n{}", parts.footer);
    if let Some(link) = &parts.unsubscribe {
        foot.push_str(&format!("\n{}:\n{link}", parts.unsubscribe_words));
    }
    [
        Some(parts.greeting.clone()),
        Some(parts.text.clone()),
        code,
        parts.receipt.as_ref().map(goods),
        Some(format!("{}:\n{}", parts.button, parts.link)),
        Some(parts.footnote.clone()),
        Some(foot),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("\n\n")
}

fn goods(receipt: &Receipt) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in &receipt.lines {
        let amount = if line.amount.is_empty() { String::new() } else { format!(" — {}", line.amount) };
        lines.push(format!("{} ({}){amount}", line.name, line.note));
    }
    if !receipt.more.is_empty() {
        lines.push(receipt.more.clone());
    }
    lines.extend(receipt.sums.iter().map(|sum| format!("{}: {}", sum.label, sum.amount)));
    lines.join("\n")
}
