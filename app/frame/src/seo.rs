//! What search engines and previews are told of a page.

use crate::{SITE, shell};
use i18n::{Lang, tr};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use rpc::door::Door;
use serde_json::Value;
use ui::StorefrontShell;

#[derive(Clone, Debug, Default)]
pub struct Seo {
    pub title: String,
    /// One or two sentences; cut where it is too long to be shown.
    pub description: String,
    /// Address of a picture, as it stands on the page.
    pub image: Option<String>,
    pub is_product: bool,
    /// Not worth being found: what was searched or narrowed by somebody.
    pub hidden: bool,
    /// The pages of a list before and behind this one.
    pub before: Option<String>,
    pub behind: Option<String>,
    /// Facts in the vocabulary of schema.org.
    pub facts: Vec<Value>,
}

/// A page of the shop that others should know about.
pub fn in_shop_as(door: &Door, seo: Seo, body: AnyView) -> AnyView {
    let facts: Vec<AnyView> = seo.facts.iter().map(data_block).collect();
    view! {
        {told(door, seo)}
        <StorefrontShell shell=shell(door)>{body}{facts}</StorefrontShell>
    }
    .into_any()
}

fn told(door: &Door, seo: Seo) -> AnyView {
    let lang = door.lang();
    let title = tr!(lang, "shell-page-title", title = seo.title.clone(), shop = SITE);
    let description = shortened(&seo.description);
    let described = (!description.is_empty()).then(|| {
        let again = description.clone();
        view! { <Meta name="description" content=description/><Meta property="og:description" content=again/> }
    });
    let image = seo.image.map(|image| {
        let image = if image.starts_with('/') { door.cx.url(&image) } else { image };
        view! { <Meta property="og:image" content=image/> }
    });
    let hidden = seo.hidden.then(|| view! { <Meta name="robots" content="noindex"/> });
    let before = seo.before.map(|href| view! { <Link rel="prev" href=href/> });
    let behind = seo.behind.map(|href| view! { <Link rel="next" href=href/> });
    let locale = match lang {
        Lang::En => "en_US",
        Lang::Ar => "ar_AE",
    };
    view! {
        <Title text=title/>
        {described}{image}{hidden}{before}{behind}
        <Meta property="og:title" content=seo.title/>
        <Meta property="og:type" content=if seo.is_product { "product" } else { "website" }/>
        <Meta property="og:url" content=door.cx.url(door.path())/>
        <Meta property="og:site_name" content=SITE/>
        <Meta property="og:locale" content=locale/>
    }
    .into_any()
}

const LONGEST: usize = 160;

/// At the end of a word.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = text.char_indices().nth(LONGEST) else { return text };
    let cut = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", text[..cut].trim_end_matches(['.', ',', ';', ':', '،', '؛']))
}

/// Data, not a script: no browser runs it. Whatever people wrote cannot end the element.
fn data_block(fact: &Value) -> AnyView {
    let json = fact.to_string().replace('<', "\\u003c");
    view! { <script type="application/ld+json" inner_html=json></script> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn descriptions_end_with_a_whole_word() {
        assert_eq!(shortened(" two\n words "), "two words");
        let long = shortened(&"lamp ".repeat(60));
        assert!(long.ends_with("lamp…") && long.chars().count() <= 161, "{long}");
    }
}
