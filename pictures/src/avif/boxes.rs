//! The boxes around an AVIF picture (ISO 14496-12 and 23008-12), as far as a still picture needs them.
//!
//! Everything is a slice of the file; counts that a picture has no use for end the reading.

use super::colour::Coding;
use super::turn;
use crate::raster::Turn;
use std::borrow::Cow;
use std::collections::HashMap;

/// A picture has a handful of items: colour, alpha, thumbnails, notes.
const MOST_ITEMS: usize = 256;
const MOST_EXTENTS: usize = 1024;

/// What there is to know of a still picture before it is decoded.
pub struct Still<'a> {
    pub width: u32,
    pub height: u32,
    pub turn: Turn,
    pub colour: Cow<'a, [u8]>,
    pub alpha: Option<Cow<'a, [u8]>>,
    /// Colours are already multiplied by alpha.
    pub is_premultiplied: bool,
    /// How colours are coded, where the boxes say so.
    pub nclx: Option<Coding>,
}

#[derive(Default)]
struct Meta<'a> {
    primary: u32,
    kinds: HashMap<u32, [u8; 4]>,
    places: HashMap<u32, Place>,
    properties: Vec<Property>,
    /// Which properties an item has, counted from 1.
    owned: HashMap<u32, Vec<usize>>,
    /// Kind, from, to.
    references: Vec<([u8; 4], u32, u32)>,
    data: &'a [u8],
}

#[derive(Default)]
struct Place {
    is_in_meta: bool,
    /// Start and length; no length means to the end.
    extents: Vec<(u64, u64)>,
}

enum Property {
    Size(u32, u32),
    Turned(u8),
    Mirrored(u8),
    Alpha,
    Colour(Coding),
    Other,
}

pub fn read(file: &[u8]) -> Option<Still<'_>> {
    let (_, meta) = boxes(file).find(|(kind, _)| kind == b"meta")?;
    let meta = read_meta(meta)?;
    let primary = meta.primary;
    (meta.kinds.get(&primary)? == b"av01").then_some(())?;
    let (width, height) = meta.of(primary, |property| match property {
        Property::Size(width, height) => Some((*width, *height)),
        _ => None,
    })?;
    let quarters = meta.of(primary, |property| match property {
        Property::Turned(quarters) => Some(*quarters),
        _ => None,
    });
    let mirror = meta.of(primary, |property| match property {
        Property::Mirrored(axis) => Some(*axis),
        _ => None,
    });
    let nclx = meta.of(primary, |property| match property {
        Property::Colour(coding) => Some(*coding),
        _ => None,
    });
    let alpha = meta.alpha_of(primary);
    Some(Still {
        width,
        height,
        turn: turn(quarters.unwrap_or(0), mirror),
        colour: meta.bytes(primary, file)?,
        alpha: match alpha {
            Some(item) => Some(meta.bytes(item, file)?),
            None => None,
        },
        is_premultiplied: alpha.is_some_and(|item| meta.references.contains(&(*b"prem", primary, item))),
        nclx,
    })
}

impl<'a> Meta<'a> {
    fn of<T>(&self, item: u32, pick: impl Fn(&Property) -> Option<T>) -> Option<T> {
        let places = self.owned.get(&item)?;
        places.iter().filter_map(|place| self.properties.get(place.checked_sub(1)?)).find_map(pick)
    }

    fn alpha_of(&self, primary: u32) -> Option<u32> {
        let is_alpha =
            |item| self.of(item, |property| matches!(property, Property::Alpha).then_some(())).is_some();
        let mut beside = self.references.iter().filter(|(kind, _, to)| kind == b"auxl" && *to == primary);
        beside.find(|(_, from, _)| is_alpha(*from)).map(|(_, from, _)| *from)
    }

    /// The bytes of an item. Pieces that overlap could make much of little, so all of them are no longer than the file.
    fn bytes(&self, item: u32, file: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        let place = self.places.get(&item)?;
        let from = if place.is_in_meta { self.data } else { file };
        let piece = |(start, length): (u64, u64)| -> Option<&'a [u8]> {
            let start = usize::try_from(start).ok()?;
            let end =
                if length == 0 { from.len() } else { start.checked_add(usize::try_from(length).ok()?)? };
            from.get(start..end)
        };
        match place.extents.as_slice() {
            [] => None,
            [only] => piece(*only).map(Cow::Borrowed),
            several => {
                let mut bytes = Vec::new();
                for extent in several {
                    bytes.extend_from_slice(piece(*extent)?);
                    (bytes.len() <= from.len()).then_some(())?;
                }
                Some(Cow::Owned(bytes))
            }
        }
    }
}

fn read_meta(meta: &[u8]) -> Option<Meta<'_>> {
    let mut found = Meta::default();
    for (kind, content) in boxes(meta.get(4..)?) {
        let mut input = Input(content);
        match &kind {
            b"pitm" => {
                let version = input.version()?;
                found.primary = input.id(version > 0)?;
            }
            b"iinf" => read_kinds(input, &mut found)?,
            b"iloc" => read_places(input, &mut found)?,
            b"iref" => read_references(input, &mut found)?,
            b"iprp" => read_properties(content, &mut found)?,
            b"idat" => found.data = content,
            _ => {}
        }
    }
    Some(found)
}

fn read_kinds(mut input: Input<'_>, found: &mut Meta<'_>) -> Option<()> {
    let version = input.version()?;
    input.id(version > 0)?;
    for (kind, content) in boxes(input.0).take(MOST_ITEMS) {
        let mut entry = Input(content);
        let version = entry.version()?;
        if &kind == b"infe" && version >= 2 {
            let id = entry.id(version > 2)?;
            entry.number(2)?;
            found.kinds.insert(id, entry.take(4)?.try_into().ok()?);
        }
    }
    Some(())
}

fn read_places(mut input: Input<'_>, found: &mut Meta<'_>) -> Option<()> {
    let version = input.version()?;
    let sizes = input.number(2)?;
    let size = |shift: u32| (sizes >> shift & 0xf) as usize;
    let (offset, length, base) = (size(12), size(8), size(4));
    let index = if version == 0 { 0 } else { size(0) };
    let items = input.id(version > 1)? as usize;
    let mut extents_left = MOST_EXTENTS;
    for _ in 0..items.min(MOST_ITEMS) {
        let id = input.id(version > 1)?;
        let method = if version == 0 { 0 } else { input.number(2)? & 0xf };
        input.number(2)?;
        let start = input.number(base)?;
        let count = input.number(2)? as usize;
        extents_left = extents_left.checked_sub(count)?;
        let mut place = Place { is_in_meta: method == 1, extents: Vec::new() };
        for _ in 0..count {
            input.number(index)?;
            place.extents.push((start.checked_add(input.number(offset)?)?, input.number(length)?));
        }
        if method <= 1 {
            found.places.insert(id, place);
        }
    }
    Some(())
}

fn read_references(mut input: Input<'_>, found: &mut Meta<'_>) -> Option<()> {
    let is_wide = input.version()? > 0;
    for (kind, content) in boxes(input.0).take(MOST_ITEMS) {
        let mut entry = Input(content);
        let from = entry.id(is_wide)?;
        for _ in 0..(entry.number(2)? as usize).min(MOST_ITEMS) {
            found.references.push((kind, from, entry.id(is_wide)?));
        }
    }
    Some(())
}

fn read_properties(content: &[u8], found: &mut Meta<'_>) -> Option<()> {
    for (kind, content) in boxes(content) {
        match &kind {
            b"ipco" => {
                found
                    .properties
                    .extend(boxes(content).take(MOST_ITEMS).map(|(kind, content)| property(&kind, content)));
            }
            b"ipma" => read_owned(Input(content), found)?,
            _ => {}
        }
    }
    Some(())
}

fn read_owned(mut input: Input<'_>, found: &mut Meta<'_>) -> Option<()> {
    let flags = input.number(4)?;
    let (version, is_wide) = (flags >> 24, flags & 1 == 1);
    for _ in 0..(input.number(4)? as usize).min(MOST_ITEMS) {
        let id = input.id(version > 0)?;
        let owned = found.owned.entry(id).or_default();
        for _ in 0..input.number(1)? {
            // the highest bit only says that it matters
            owned.push(if is_wide { input.number(2)? & 0x7fff } else { input.number(1)? & 0x7f } as usize);
        }
    }
    Some(())
}

fn property(kind: &[u8; 4], content: &[u8]) -> Property {
    known_property(kind, Input(content)).unwrap_or(Property::Other)
}

fn known_property(kind: &[u8; 4], mut input: Input<'_>) -> Option<Property> {
    Some(match kind {
        b"ispe" => {
            input.number(4)?;
            Property::Size(input.number(4)? as u32, input.number(4)? as u32)
        }
        b"irot" => Property::Turned(input.number(1)? as u8 & 3),
        b"imir" => Property::Mirrored(input.number(1)? as u8 & 1),
        b"auxC" => {
            input.number(4)?;
            let name = input.0.split(|byte| *byte == 0).next()?;
            let is_alpha = name == b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"
                || name == b"urn:mpeg:hevc:2015:auxid:1";
            if is_alpha { Property::Alpha } else { Property::Other }
        }
        b"colr" if input.take(4)? == b"nclx" => {
            input.number(4)?;
            let matrix = input.number(2)? as u16;
            Property::Colour(Coding { matrix, is_full: input.number(1)? & 0x80 != 0 })
        }
        _ => Property::Other,
    })
}

/// The boxes one after the other; what is cut off ends them.
fn boxes(mut rest: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    std::iter::from_fn(move || {
        let mut input = Input(rest);
        let short = input.number(4)?;
        let kind: [u8; 4] = input.take(4)?.try_into().ok()?;
        let length = match short {
            0 => rest.len(),
            1 => usize::try_from(input.number(8)?).ok()?,
            short => usize::try_from(short).ok()?,
        };
        let head = rest.len() - input.0.len();
        let content = rest.get(head..length)?;
        rest = &rest[length..];
        Some((kind, content))
    })
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of up to eight bytes.
    fn number(&mut self, bytes: usize) -> Option<u64> {
        (bytes <= 8).then_some(())?;
        Some(self.take(bytes)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The version of a box that has one, its flags left aside.
    fn version(&mut self) -> Option<u64> {
        Some(self.number(4)? >> 24)
    }

    fn id(&mut self, is_wide: bool) -> Option<u32> {
        u32::try_from(self.number(if is_wide { 4 } else { 2 })?).ok()
    }
}
