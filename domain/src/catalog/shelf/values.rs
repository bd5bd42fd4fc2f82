//! What products are told apart by and counted under: category, brand, vendor, and the values of attributes.

use super::columns::{Place, Set};
use super::text::fold;
use model::{BrandId, CategoryId, VendorId};
use std::collections::HashMap;

/// A value's number.
pub type ValueNo = u32;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    Category(CategoryId),
    Brand(BrandId),
    Vendor(VendorId),
    /// A value of the attribute with this number.
    Attribute(u32),
}

pub struct Value {
    pub group: Group,
    /// Of attributes: as it was first written.
    pub text: Box<str>,
    pub docs: Set,
}

pub struct Attribute {
    /// As it was first written.
    pub key: Box<str>,
    pub values: Vec<ValueNo>,
    by_text: HashMap<Box<str>, ValueNo>,
}

#[derive(Default)]
pub struct Values {
    all: Vec<Value>,
    attributes: Vec<Attribute>,
    groups: HashMap<Group, ValueNo>,
    keys: HashMap<Box<str>, u32>,
    /// The values of each place, one after the other.
    tokens: Vec<ValueNo>,
    ends: Vec<u32>,
}

impl Values {
    /// Notes what the next place has. Answers the numbers of values nothing had before.
    pub fn push(&mut self, place: Place, groups: &[Group], attributes: &[(String, String)]) -> Vec<ValueNo> {
        let known = self.all.len();
        let mut numbers: Vec<ValueNo> = groups.iter().map(|group| self.group(*group)).collect();
        for (key, value) in attributes {
            let number = self.attribute(key, value);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        for number in &numbers {
            self.all[*number as usize].docs.insert(place);
        }
        self.tokens.extend(numbers);
        self.ends.push(self.tokens.len() as u32);
        (known as ValueNo..self.all.len() as ValueNo).collect()
    }

    fn group(&mut self, group: Group) -> ValueNo {
        let Self { all, groups, .. } = self;
        *groups.entry(group).or_insert_with(|| add(all, group, ""))
    }

    fn attribute(&mut self, key: &str, value: &str) -> ValueNo {
        let (folded_key, folded_value) = (fold(key), fold(value));
        let next = self.attributes.len() as u32;
        let number = *self.keys.entry(folded_key.into()).or_insert(next);
        if number == next {
            self.attributes.push(Attribute { key: key.into(), values: Vec::new(), by_text: HashMap::new() });
        }
        let attribute = &mut self.attributes[number as usize];
        if let Some(there) = attribute.by_text.get(folded_value.as_str()) {
            return *there;
        }
        let made = add(&mut self.all, Group::Attribute(number), value);
        attribute.values.push(made);
        attribute.by_text.insert(folded_value.into(), made);
        made
    }

    pub fn get(&self, number: ValueNo) -> &Value {
        &self.all[number as usize]
    }

    pub fn all(&self) -> impl Iterator<Item = (ValueNo, &Value)> {
        self.all.iter().enumerate().map(|(number, value)| (number as ValueNo, value))
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn attributes(&self) -> impl Iterator<Item = (u32, &Attribute)> {
        self.attributes.iter().enumerate().map(|(number, attribute)| (number as u32, attribute))
    }

    pub fn attribute_no(&self, number: u32) -> &Attribute {
        &self.attributes[number as usize]
    }

    /// The number of an attribute.
    pub fn key(&self, key: &str) -> Option<u32> {
        self.keys.get(fold(key).as_str()).copied()
    }

    /// The products with this value of an attribute.
    pub fn with(&self, key: u32, value: &str) -> Option<&Set> {
        let number = self.attribute_no(key).by_text.get(fold(value).as_str())?;
        Some(&self.get(*number).docs)
    }

    /// The products of a category itself, a brand or a vendor.
    pub fn of(&self, group: Group) -> Option<&Set> {
        self.groups.get(&group).map(|number| &self.get(*number).docs)
    }

    pub fn tokens(&self, place: Place) -> &[ValueNo] {
        let place = place as usize;
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        &self.tokens[start..self.ends[place] as usize]
    }
}

fn add(all: &mut Vec<Value>, group: Group, text: &str) -> ValueNo {
    all.push(Value { group, text: text.into(), docs: Set::new() });
    all.len() as ValueNo - 1
}
