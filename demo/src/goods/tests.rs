//! Holds the catalogue together: nothing twice, nothing that leads nowhere, and Arabic that is Arabic.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::catalogue::families;
use super::*;
use crate::pictures::Subject;

fn none(what: &str, wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

fn twice(what: &str, all: impl IntoIterator<Item = String>) {
    let mut seen = BTreeSet::new();
    let again: Vec<String> = all.into_iter().filter(|one| !seen.insert(one.to_lowercase())).collect();
    assert!(seen.len() > 10, "no {what} found");
    none(&format!("{what} that stand twice"), again);
}

fn leaves() -> Vec<&'static str> {
    categories().iter().filter(|one| one.parent.is_some()).map(|one| one.slug).collect()
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !slug.contains("--")
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_arabic(letter: char) -> bool {
    ('\u{0621}'..='\u{064a}').contains(&letter)
}

/// More Latin words in a row than a name or a unit has.
fn has_latin_sentence(text: &str) -> bool {
    let latin = |word: &&str| word.chars().any(|letter| letter.is_ascii_alphabetic());
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).any(|three| three.iter().all(latin))
}

/// Every text of the world in both languages, with the place where it stands.
fn texts() -> Vec<(String, String, String)> {
    let mut texts = Vec::new();
    let mut add = |place: String, en: &str, ar: &str| texts.push((place, en.to_owned(), ar.to_owned()));
    for store in stores() {
        add(store.slug.to_owned(), store.name, store.name_ar);
        add(format!("{} description", store.slug), store.description.en, store.description.ar);
        add(format!("{} city", store.slug), store.city.en, store.city.ar);
    }
    for one in categories() {
        add(one.slug.to_owned(), one.name.en, one.name.ar);
        add(format!("{} description", one.slug), one.description.en, one.description.ar);
        add(format!("{} title", one.slug), one.seo_title.en, one.seo_title.ar);
        add(format!("{} for searchers", one.slug), one.seo_description.en, one.seo_description.ar);
    }
    for kind in attribute_kinds() {
        add(kind.key.to_owned(), kind.label.en, kind.label.ar);
    }
    for article in articles() {
        add(article.slug.clone(), &article.name.en, &article.name.ar);
        add(format!("{} description", article.slug), &article.description.en, &article.description.ar);
    }
    for response in responses() {
        add("response".to_owned(), response.words.en, response.words.ar);
    }
    texts
}

#[test]
fn there_is_enough_to_fill_a_shop() {
    let (all, families) = (articles(), families().count());
    assert!(all.len() >= 540, "{} articles", all.len());
    assert!(families >= 120, "{families} families");
    let first = stores()[0].slug;
    let rich = all.iter().filter(|article| article.store == first).count();
    assert!((55..=75).contains(&rich), "{rich} articles of the first store");
    for leaf in leaves() {
        let count =
            all.iter().filter(|article| article.category == leaf && article.status == Status::Active).count();
        assert!(count >= 4, "{count} active articles in {leaf}");
    }
}

#[test]
fn it_is_the_same_at_every_call() {
    assert_eq!(format!("{:?}", articles()), format!("{:?}", articles()));
}

#[test]
fn nothing_stands_twice() {
    let all = articles();
    twice("slugs", all.iter().map(|article| article.slug.clone()));
    twice("English names", all.iter().map(|article| article.name.en.clone()));
    twice("Arabic names", all.iter().map(|article| article.name.ar.clone()));
    let variants = all.iter().flat_map(|article| article.options.iter().map(|variant| variant.sku.clone()));
    twice("SKUs", all.iter().map(|article| article.sku.clone()).chain(variants));
    twice("stores", stores().iter().map(|store| store.slug.to_owned()));
    twice("initials", stores().iter().map(|store| store.initials.to_owned()));
    twice("categories", categories().iter().map(|one| one.slug.to_owned()));
    twice("attribute kinds", attribute_kinds().iter().map(|kind| kind.key.to_owned()));
    twice("English labels", attribute_kinds().iter().map(|kind| kind.label.en.to_owned()));
    twice("Arabic labels", attribute_kinds().iter().map(|kind| kind.label.ar.to_owned()));
    twice("reviewers", reviewers().iter().map(|one| format!("{} {}", one.given, one.family)));
    for language in [Language::English, Language::Arabic] {
        twice("titles of reviews", reviews(language).iter().map(|one| one.title.to_owned()));
        twice("reviews", reviews(language).iter().map(|one| one.body.to_owned()));
    }
}

#[test]
fn slugs_and_skus_are_well_formed() {
    let all = articles();
    none("slugs", all.iter().filter(|one| !is_slug(&one.slug)).map(|one| one.slug.clone()));
    none("long slugs", all.iter().filter(|one| one.slug.len() > 80).map(|one| one.slug.clone()));
    none(
        "SKUs",
        all.iter().filter(|one| one.sku.len() > 40 || one.sku.contains("XX")).map(|one| one.sku.clone()),
    );
}

#[test]
fn categories_are_a_tree_of_two_floors() {
    for (place, one) in categories().iter().enumerate() {
        if let Some(parent) = one.parent {
            let found = categories()[..place].iter().find(|other| other.slug == parent);
            assert!(found.is_some_and(|other| other.parent.is_none()), "{} hangs below {parent}", one.slug);
        }
    }
    let drawn: BTreeSet<&str> = Subject::ALL.iter().map(|subject| subject.leaf()).collect();
    assert_eq!(leaves().into_iter().collect::<BTreeSet<_>>(), drawn);
}

#[test]
fn every_article_belongs_somewhere() {
    let mut shown = BTreeSet::new();
    for article in articles() {
        let name = &article.slug;
        let store = stores().iter().find(|store| store.slug == article.store);
        let store = store.unwrap_or_else(|| panic!("{name} is sold by nobody"));
        assert!(store.sells.contains(&article.category), "{} does not sell {}", store.slug, article.category);
        let subject = Subject::from_str(article.subject).unwrap_or_else(|_| panic!("no picture of {name}"));
        assert_eq!(subject.leaf(), article.category, "{name} shows a {}", article.subject);
        shown.insert(article.subject);
    }
    none(
        "subjects nobody sells",
        Subject::ALL.iter().map(|one| one.name()).filter(|name| !shown.contains(name)).map(str::to_owned),
    );
}

#[test]
fn every_store_sells_what_it_says() {
    let all = articles();
    for store in stores() {
        for leaf in store.sells {
            let sold = all.iter().any(|article| article.store == store.slug && article.category == *leaf);
            assert!(sold, "{} has nothing in {leaf}", store.slug);
        }
    }
    let state = |state| stores().iter().filter(|store| store.state == state).count();
    assert_eq!(
        (state(StoreState::Active), state(StoreState::Pending), state(StoreState::Suspended)),
        (14, 1, 1)
    );
    assert_eq!(stores()[0].state, StoreState::Active);
}

#[test]
fn every_attribute_has_its_kind_and_every_value_its_words() {
    let kinds: BTreeMap<&str, &AttributeKind> =
        attribute_kinds().iter().map(|kind| (kind.key, kind)).collect();
    let mut used = BTreeSet::new();
    for article in articles() {
        let chosen = article.options.iter().flat_map(|one| &one.options).map(|(key, value)| (*key, *value));
        let said = article.attributes.iter().map(|(key, value)| (*key, value.as_str()));
        for (key, value) in said.clone().chain(chosen) {
            let kind = kinds.get(key).unwrap_or_else(|| panic!("{}: no attribute {key}", article.slug));
            let known = match kind.kind {
                Kind::Text => kind.values.iter().any(|(known, _)| *known == value),
                Kind::Number => value.parse::<f64>().is_ok_and(|number| number >= 0.0),
                Kind::Boolean => matches!(value, "true" | "false"),
            };
            assert!(known, "{}: {key} cannot be {value:?}", article.slug);
            used.insert((key, if kind.kind == Kind::Text { value.to_owned() } else { String::new() }));
        }
        let keys: BTreeSet<&str> = said.map(|(key, _)| key).collect();
        assert_eq!(keys.len(), article.attributes.len(), "{} says one thing twice", article.slug);
    }
    for kind in attribute_kinds() {
        let texts = kind.values.iter().map(|(value, _)| (kind.key, (*value).to_owned()));
        let plain = (kind.kind != Kind::Text).then(|| (kind.key, String::new()));
        none(
            "attributes and values nobody has",
            texts.chain(plain).filter(|one| !used.contains(one)).map(|one| format!("{one:?}")),
        );
    }
}

#[test]
fn prices_and_figures_are_possible() {
    for article in articles() {
        let name = &article.slug;
        assert!(article.price_minor >= 400, "{name} costs {}", article.price_minor);
        assert!(article.compare_at_minor.is_none_or(|before| before > article.price_minor), "{name}");
        assert!(article.stock >= 0 && article.options.iter().all(|variant| variant.stock >= 0), "{name}");
        assert!(article.options.len() != 1, "{name} leaves no choice");
        for variant in &article.options {
            assert!(variant.price_minor.is_none_or(|price| price > 0), "{}", variant.sku);
            assert!(variant.price_minor.is_none() || article.compare_at_minor.is_none(), "{}", variant.sku);
        }
        assert!((3..=365).contains(&article.days_ago) && (1..=1000).contains(&article.popularity), "{name}");
    }
}

#[test]
fn some_of_every_kind_is_there() {
    let all = articles();
    let share = |what: &str, from: usize, to: usize, is: &dyn Fn(&Article) -> bool| {
        let count = all.iter().filter(|article| is(article)).count();
        assert!((from..=to).contains(&count), "{what}: {count} of {}", all.len());
    };
    let stock = |one: &Article| one.stock + one.options.iter().map(|variant| variant.stock).sum::<i32>();
    share("with options", 120, 300, &|one| !one.options.is_empty());
    share("on sale", 40, 120, &|one| one.compare_at_minor.is_some());
    share("sold out", 20, 70, &|one| stock(one) == 0);
    share("low in stock", 20, 80, &|one| (1..=4).contains(&stock(one)));
    share("drafts", 5, 40, &|one| one.status == Status::Draft);
    share("archived", 5, 30, &|one| one.status == Status::Archived);
    share("new this month", 20, 90, &|one| one.days_ago <= 30);
    share("popular", 20, 120, &|one| one.popularity > 800);
}

#[test]
fn every_text_is_said_in_both_languages() {
    let texts = texts();
    let without = |text: &str| text.trim().is_empty() || text.contains("{}");
    none("no English", texts.iter().filter(|(_, en, _)| without(en)).map(|(place, ..)| place.clone()));
    none(
        "Arabic letters in English",
        texts.iter().filter(|(_, en, _)| en.chars().any(is_arabic)).map(|one| one.0.clone()),
    );
    none(
        "no Arabic",
        texts
            .iter()
            .filter(|(.., ar)| without(ar) || !ar.chars().any(is_arabic))
            .map(|one| format!("{one:?}")),
    );
    none(
        "Latin sentences in Arabic",
        texts.iter().filter(|(.., ar)| has_latin_sentence(ar)).map(|one| format!("{one:?}")),
    );
    none(
        "double spaces or loose commas",
        texts
            .iter()
            .filter(|(_, en, ar)| {
                [en, ar].iter().any(|text| text.contains("  ") || text.contains(" ,") || text.contains(" ،"))
            })
            .map(|one| format!("{one:?}")),
    );
    none(
        "Latin commas in Arabic",
        texts.iter().filter(|(.., ar)| ar.contains(", ")).map(|one| format!("{one:?}")),
    );
}

#[test]
fn texts_keep_their_measure() {
    let texts = texts();
    let long = |what: &str, most: usize| -> Vec<String> {
        let fits = |text: &str| text.chars().count() <= most;
        texts
            .iter()
            .filter(|(place, en, ar)| place.ends_with(what) && !(fits(en) && fits(ar)))
            .map(|one| format!("{one:?}"))
            .collect()
    };
    none("titles for searchers", long(" title", 60));
    none("descriptions for searchers", long(" for searchers", 160));
    for article in articles() {
        for (name, most) in [(&article.name.en, 90), (&article.name.ar, 90)] {
            assert!(name.chars().count() <= most, "{name}");
        }
        for text in [&article.description.en, &article.description.ar] {
            assert!((70..=700).contains(&text.chars().count()), "{}: {text}", article.slug);
        }
    }
}

#[test]
fn reviews_fit_everything_that_is_sold() {
    for (language, least) in [(Language::English, 115), (Language::Arabic, 60)] {
        assert!(reviews(language).len() >= least);
        let arabic = language == Language::Arabic;
        for review in reviews(language) {
            assert!((1..=5).contains(&review.rating), "{}", review.title);
            assert_eq!(review.body.chars().any(is_arabic), arabic, "{}", review.body);
            assert_eq!(review.title.chars().any(is_arabic), arabic, "{}", review.title);
            assert!(review.title.chars().count() <= 60, "{}", review.title);
        }
        let kinds: BTreeSet<String> = articles().iter().map(|one| format!("{:?}", one.reviews)).collect();
        let spoken: BTreeSet<String> =
            reviews(language).iter().map(|one| format!("{:?}", one.kind)).collect();
        assert_eq!(kinds, spoken);
        let fitting = reviews_for(language, ReviewKind::Food);
        assert_eq!(fitting[0].kind, ReviewKind::Food);
        assert!(fitting.iter().all(|one| matches!(one.kind, ReviewKind::Food | ReviewKind::General)));
        let general = reviews_for(language, ReviewKind::General);
        let all = reviews(language).iter().filter(|one| one.kind == ReviewKind::General).count();
        assert_eq!(general.len(), all, "each once");
    }
    assert!(reviewers().len() >= 60);
    assert_eq!(responses().len(), 20);
    for rating in 1..=5 {
        let fitting = responses().iter().filter(|response| response.fits(rating));
        assert!(fitting.clone().count() >= 2, "no answers to {rating}");
        assert!(fitting.clone().all(|response| response.happy == (rating >= 4)), "thanks for {rating}");
    }
}

#[test]
fn stores_can_be_found_and_called() {
    for store in stores() {
        assert!(
            store.website.starts_with("https://") && store.website.ends_with(".example"),
            "{}",
            store.slug
        );
        assert!(store.phone.starts_with('+') && store.phone[1..].bytes().all(|byte| byte.is_ascii_digit()));
        assert!(store.country.len() == 2 && store.initials.len() == 2 && store.time_zone.contains('/'));
        assert!(store.latitude.abs() < 70.0 && store.longitude.abs() < 180.0);
        assert!(store.hours.iter().flatten().all(|(from, to)| from < to && from.len() == 5 && to.len() == 5));
        assert!(store.hours.iter().any(Option::is_some), "{} never opens", store.slug);
        assert!((2019..=2026).contains(&store.joined));
    }
    assert!(stores().iter().any(|store| store.hours.contains(&None)), "nobody rests");
}
