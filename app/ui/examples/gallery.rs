//! Prints the gallery and the frames as files: `cargo run -p ui --example gallery -- <folder>`.
//!
//! The pages expect `main.css` beside them; themes are chosen by `data-theme`.

use i18n::Lang;
use leptos::prelude::*;
use std::path::PathBuf;
use std::{env, fs, io};
use ui::gallery::{FRAMES, Gallery, frame};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/gallery".into()));
    fs::create_dir_all(&folder)?;
    for lang in Lang::ALL {
        let gallery = page(lang, || view! { <main id="main"><Gallery/></main> }.into_any());
        fs::write(folder.join(format!("gallery-{lang}.html")), gallery)?;
        for name in FRAMES {
            let html = page(lang, || frame(name).into_any());
            fs::write(folder.join(format!("{name}-{lang}.html")), html)?;
        }
    }
    Ok(())
}

fn page(lang: Lang, content: impl FnOnce() -> AnyView) -> String {
    let body = Owner::new().with(|| {
        ui::provide_lang(lang);
        content().to_html()
    });
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{}\" data-theme=\"light\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{}</title>\
         <link rel=\"stylesheet\" href=\"main.css\"></head><body>{body}</body></html>",
        lang.dir(),
        lang.t("gallery-title"),
    )
}
