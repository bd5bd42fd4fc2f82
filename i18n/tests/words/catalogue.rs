//! The catalogues as data: every message with what is in it.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use i18n::{Lang, sources};
use std::collections::{BTreeMap, BTreeSet};

pub type Catalogue = BTreeMap<String, Message>;

#[derive(Default)]
pub struct Message {
    pub file: &'static str,
    pub variables: BTreeSet<String>,
    /// Its own words, without what is inserted.
    pub words: String,
    /// The keys of each choice it makes.
    pub choices: Vec<Vec<String>>,
    /// Whether some form of it says nothing at all.
    pub has_empty_form: bool,
}

/// All messages of a language; panics at what does not parse and at a key that stands twice.
pub fn read(lang: Lang) -> Catalogue {
    let mut catalogue = Catalogue::new();
    for (file, source) in sources(lang) {
        let resource =
            parser::parse(*source).unwrap_or_else(|(_, errors)| panic!("{lang}/{file}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(parsed) = entry else { continue };
            let key = parsed.id.name.to_owned();
            assert!(parsed.attributes.is_empty(), "{lang}/{file}: {key} has attributes, which nothing reads");
            let pattern = parsed.value.unwrap_or_else(|| panic!("{lang}/{file}: {key} is empty"));
            let mut message = Message { file, ..Message::default() };
            message.read_pattern(&pattern);
            assert!(catalogue.insert(key.clone(), message).is_none(), "{lang}/{file}: {key} stands twice");
        }
    }
    catalogue
}

impl Message {
    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        let mut says_something = false;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    says_something |= !value.trim().is_empty();
                    self.words.push_str(value);
                }
                PatternElement::Placeable { expression } => {
                    says_something = true;
                    self.read_expression(expression);
                }
            }
        }
        self.has_empty_form |= !says_something;
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                self.choices.push(variants.iter().map(|variant| variant_key(&variant.key)).collect());
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("messages use variables, choices and literals only, not {other:?}"),
        }
    }
}

fn variant_key(key: &fluent_syntax::ast::VariantKey<&str>) -> String {
    match key {
        fluent_syntax::ast::VariantKey::Identifier { name } => (*name).to_owned(),
        fluent_syntax::ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}
