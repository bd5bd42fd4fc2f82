//! Choosing a variant, one option after the other.

use super::asked::Asked;
use domain::catalog::AttributeNames;
use leptos::prelude::*;
use model::catalog::{Product, Variant};
use ui::{OptionChoice, OptionPicker};

pub fn view(product: &Product, asked: &Asked, names: &AttributeNames) -> Vec<AnyView> {
    let variants = product.variants.as_deref().unwrap_or_default();
    let chosen = asked.chosen(product);
    let Some(first) = variants.first() else { return Vec::new() };
    first
        .options
        .keys()
        .map(|option| {
            let choices = values(variants, option)
                .into_iter()
                .map(|value| {
                    let leads_to = best(variants, option, value, chosen);
                    OptionChoice {
                        label: names.value(option, value),
                        href: asked.address(product, leads_to.map(|variant| variant.id), asked.image),
                        chosen: chosen.is_some_and(|variant| has(variant, option, value)),
                        sold_out: !leads_to.is_some_and(|variant| variant.in_stock),
                    }
                })
                .collect::<Vec<_>>();
            view! { <OptionPicker title=names.label(option) choices=choices/> }.into_any()
        })
        .collect()
}

/// The values of an option in the order their variants stand in.
fn values<'a>(variants: &'a [Variant], option: &str) -> Vec<&'a str> {
    let mut values: Vec<&str> = Vec::new();
    for value in variants.iter().filter_map(|variant| variant.options.get(option)) {
        if !values.contains(&value.as_str()) {
            values.push(value);
        }
    }
    values
}

fn has(variant: &Variant, option: &str, value: &str) -> bool {
    variant.options.get(option).is_some_and(|one| one == value)
}

/// The variant with this value that keeps what else is chosen; where there is none, one that can be had.
fn best<'a>(
    variants: &'a [Variant],
    option: &str,
    value: &str,
    chosen: Option<&Variant>,
) -> Option<&'a Variant> {
    let fitting = || variants.iter().filter(|variant| has(variant, option, value));
    let keeps = |variant: &&Variant| {
        chosen.is_some_and(|chosen| {
            chosen.options.iter().all(|(other, wanted)| other == option || has(variant, other, wanted))
        })
    };
    fitting().find(keeps).or_else(|| fitting().find(|variant| variant.in_stock)).or_else(|| fitting().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Currency, Money, VariantId};

    fn variant(number: u32, size: &str, colour: &str, in_stock: bool) -> Variant {
        let id: VariantId = format!("00000000-0000-7000-8000-{number:012}").parse().unwrap();
        let options = [("size", size), ("colour", colour)];
        Variant {
            id,
            sku: None,
            options: options.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            price: Money::new(100, Currency::EUR).into(),
            compare_at_price: None,
            stock_qty: i64::from(in_stock),
            in_stock,
        }
    }

    #[test]
    fn a_choice_keeps_the_others_as_far_as_it_can() {
        let variants =
            [variant(1, "S", "red", false), variant(2, "S", "blue", true), variant(3, "M", "red", true)];
        let id = |option: &str, value: &str, chosen: Option<usize>| {
            best(&variants, option, value, chosen.map(|place| &variants[place])).map(|variant| variant.id)
        };
        assert_eq!(id("size", "S", Some(2)), Some(variants[0].id), "red stays, though it is sold out");
        assert_eq!(id("colour", "blue", Some(2)), Some(variants[1].id), "there is no blue M");
        assert_eq!(id("size", "S", None), Some(variants[1].id), "without a choice, one that can be had");
        assert_eq!(id("size", "L", None), None);
        assert_eq!(values(&variants, "size"), ["S", "M"]);
    }
}
