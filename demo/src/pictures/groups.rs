//! Several things in one picture: an article with its kin, a store's banner, a category's card.

use super::catalogue::{Setting, Subject};
use super::chance::Chance;
use super::colour::Colour;
use super::palette::{Surroundings, accents};
use super::pen::{Bounds, Drawing};
use super::stage::{Light, Placed, Stage, fit, note, settle};
use super::{Picture, Scene};

/// A drawing among others: where it stands in their common centimetres, how far back, how large.
struct Member {
    drawing: Drawing,
    x: f32,
    back: f32,
    scale: f32,
    degrees: f32,
}

/// How much further back looks higher.
const RISE: f32 = 0.24;

/// What is shown with an article where more of its kind would say less.
fn companion(subject: Subject) -> Option<Subject> {
    Some(match subject {
        Subject::Teapot | Subject::FrenchPress | Subject::Kettle => Subject::Mug,
        Subject::Carafe => Subject::Glass,
        Subject::Pan => Subject::Pot,
        Subject::Pot | Subject::CuttingBoard => Subject::StorageJar,
        Subject::TableLamp => Subject::Book,
        Subject::Candle | Subject::Book => Subject::Vase,
        Subject::Cushion => Subject::Blanket,
        Subject::Blanket => Subject::Cushion,
        Subject::Chair => Subject::FloorLamp,
        Subject::FloorLamp | Subject::Stool => Subject::SideTable,
        Subject::SideTable => Subject::Chair,
        Subject::Backpack => Subject::WaterBottle,
        Subject::Hat => Subject::ToteBag,
        Subject::CreamJar => Subject::PumpBottle,
        Subject::PumpBottle => Subject::Soap,
        Subject::Soap => Subject::CreamJar,
        Subject::CoffeeBag => Subject::FrenchPress,
        Subject::TeaTin => Subject::Teapot,
        Subject::Speaker => Subject::PottedPlant,
        Subject::YogaMat => Subject::Dumbbell,
        Subject::Keyboard => Subject::Mouse,
        Subject::Mouse => Subject::Keyboard,
        Subject::Notebook => Subject::Pen,
        Subject::Pen => Subject::Notebook,
        Subject::Planter => Subject::WateringCan,
        Subject::WateringCan => Subject::PottedPlant,
        Subject::Charger => Subject::PowerBank,
        Subject::PowerBank => Subject::Charger,
        _ => return None,
    })
}

/// The third picture of an article.
pub(super) fn group(scene: &Scene, wide: f32) -> Vec<Placed> {
    let mut chance = Chance::new(scene.seed, "group");
    let setting = scene.subject.setting();
    let first = note(scene.subject, scene.colour, scene.seed);
    let size = first.bounds();
    let reach = |bounds: Bounds| bounds.width().max(bounds.height());
    let mut members = Vec::new();
    if let Some(other) = companion(scene.subject).filter(|other| other.setting() == setting) {
        let colour = tint(other, scene.colour, &mut chance);
        let drawing = note(other, colour, scene.seed);
        let bounds = drawing.bounds();
        let ratio = reach(bounds) / reach(size);
        members.push((drawing, ratio.clamp(0.5, 1.5) / ratio));
    } else {
        let count = if size.width() > size.height() * 1.5 || setting != Setting::Table { 1 } else { 2 };
        for index in 0..count {
            let colour = kin(scene.colour, index, &mut chance);
            members.push((note(scene.subject, colour, scene.seed), 1.0));
        }
    }
    let members = match setting {
        Setting::Flat => lie(first, members, &mut chance),
        Setting::Wall => hang(first, members),
        Setting::Table | Setting::Floor => stand(first, members, &mut chance),
    };
    place(members, setting, wide, 1.0)
}

/// Another colour of the same series.
fn kin(colour: Colour, index: usize, chance: &mut Chance) -> Colour {
    let (l, c, h) = colour.parts();
    let turn = chance.between(-18.0, 18.0);
    match (index, l > 0.6) {
        (0, true) => Colour::lch(l - 0.2, (c * 1.1).max(0.03), h + turn),
        (0, false) => Colour::lch(l + 0.24, c * 0.8, h + turn),
        _ => Colour::lch(0.9, (c * 0.35).min(0.03), h),
    }
}

/// A colour from the category that keeps quiet beside the article's.
fn tint(other: Subject, beside: Colour, chance: &mut Chance) -> Colour {
    let all = accents(other.top());
    let start = chance.below(all.len());
    let turned = (0..all.len()).map(|index| all[(start + index) % all.len()]);
    let calm = turned.max_by(|a, b| (a.distance(beside).min(0.3)).total_cmp(&b.distance(beside).min(0.3)));
    calm.unwrap_or(all[start])
}

fn stand(first: Drawing, others: Vec<(Drawing, f32)>, chance: &mut Chance) -> Vec<Member> {
    let size = first.bounds();
    let side = chance.pick(&[-1.0, 1.0]);
    let mut members = Vec::new();
    for (index, (drawing, scale)) in others.into_iter().enumerate() {
        let bounds = drawing.bounds();
        let side = if index % 2 == 0 { side } else { -side };
        let (own, its) = if side > 0.0 { (size.right, bounds.left) } else { (size.left, bounds.right) };
        let small = bounds.height() * scale < size.height() * 0.62;
        // What is smaller stands in front, beside; what is as large stands behind and is partly covered.
        let (overlap, back) = if small { (0.06, -0.3) } else { (0.24, 0.55 + 0.25 * index as f32) };
        let x = own - its * scale - side * overlap * size.width().min(bounds.width() * scale);
        members.push(Member {
            drawing,
            x,
            back: back * size.width().min(size.height()),
            scale,
            degrees: 0.0,
        });
    }
    members.push(Member { drawing: first, x: 0.0, back: 0.0, scale: 1.0, degrees: 0.0 });
    members.sort_by(|a, b| b.back.total_cmp(&a.back));
    members
}

fn lie(first: Drawing, others: Vec<(Drawing, f32)>, chance: &mut Chance) -> Vec<Member> {
    let size = first.bounds();
    let tilt = chance.between(5.0, 9.0);
    let mut members = Vec::new();
    for (drawing, scale) in others {
        let bounds = drawing.bounds();
        let alike = (bounds.width() * scale / size.width() - 1.0).abs() < 0.3;
        let (x, y) = if alike { (0.5, -0.3) } else { (0.62, -0.1) };
        members.push(Member {
            x: size.left + size.width() * (0.5 + x),
            back: (size.low + size.height() * (0.5 - y)) / RISE,
            scale,
            degrees: -tilt * 1.6,
            drawing: centred(drawing, bounds),
        });
    }
    members.push(Member { drawing: first, x: 0.0, back: 0.0, scale: 1.0, degrees: tilt });
    members
}

fn hang(first: Drawing, others: Vec<(Drawing, f32)>) -> Vec<Member> {
    let size = first.bounds();
    let mut members = vec![Member { drawing: first, x: 0.0, back: 0.0, scale: 1.0, degrees: 0.0 }];
    for (drawing, scale) in others {
        let scale = scale * 0.82;
        let bounds = drawing.bounds();
        members.push(Member {
            x: size.right + size.width() * 0.1 - bounds.left * scale,
            back: (size.high - bounds.high * scale - size.height() * 0.16) / RISE,
            scale,
            degrees: 0.0,
            drawing,
        });
    }
    members
}

fn centred(mut drawing: Drawing, bounds: Bounds) -> Drawing {
    drawing.shift(-(bounds.left + bounds.right) / 2.0, -(bounds.low + bounds.high) / 2.0);
    drawing
}

/// Measures the members together and gives them their place in the frame.
fn place(members: Vec<Member>, setting: Setting, wide: f32, filled: f32) -> Vec<Placed> {
    let bounds = members.iter().map(Member::bounds).reduce(Bounds::join);
    let Some(bounds) = bounds else { return Vec::new() };
    let scale = fit(bounds, wide) * 1.06 * filled;
    let x = wide / 2.0 - scale * (bounds.left + bounds.right) / 2.0;
    let y = settle(bounds, scale, setting);
    members
        .into_iter()
        .map(|member| Placed {
            x: x + scale * member.x,
            y: y - scale * member.back * RISE,
            scale: scale * member.scale,
            degrees: member.degrees,
            drawing: member.drawing,
        })
        .collect()
}

impl Member {
    fn bounds(&self) -> Bounds {
        let own = self.drawing.bounds();
        let (x, y) = (self.x, self.back * RISE);
        Bounds {
            left: x + own.left * self.scale,
            right: x + own.right * self.scale,
            low: y + own.low * self.scale,
            high: y + own.high * self.scale,
        }
    }
}

/// A store's banner: a row of what the category sells, standing on a long table.
pub fn banner(top: &str, seed: u64, width: u32, height: u32) -> Picture {
    still_life(top, seed, 6, width, height)
}

/// A category's card, of a top category or of one below.
pub fn category(slug: &str, size: u32) -> Picture {
    still_life(slug, 1, 3, size, size)
}

fn still_life(slug: &str, seed: u64, count: usize, width: u32, height: u32) -> Picture {
    let mut chance = Chance::new(seed, slug);
    let wide = 100.0 * width as f32 / height.max(1) as f32;
    let sold: Vec<Subject> =
        Subject::ALL.iter().copied().filter(|one| one.top() == slug || one.leaf() == slug).collect();
    let stands = |one: &Subject| one.setting() == Setting::Table;
    let mut cast: Vec<Subject> = sold.iter().copied().filter(stands).collect();
    let first = sold.first().copied().unwrap_or(Subject::Mug);
    let setting = if cast.is_empty() { first.setting() } else { Setting::Table };
    if cast.is_empty() {
        cast = sold.iter().copied().filter(|one| one.setting() == setting).collect();
    }
    let around = Surroundings::shade(first.top(), 0, chance.between(-4.0, 4.0));
    let palette = accents(first.top());
    while cast.len() > count {
        let out = chance.below(cast.len());
        cast.remove(out);
    }
    let start = chance.below(palette.len());
    let drawings: Vec<Drawing> = cast
        .iter()
        .enumerate()
        .map(|(index, one)| note(*one, palette[(start + index) % palette.len()], seed))
        .collect();
    let members = if drawings.len() == 1 || matches!(setting, Setting::Flat | Setting::Wall) {
        drawings
            .into_iter()
            .take(1)
            .map(|drawing| Member { drawing, x: 0.0, back: 0.0, scale: 1.0, degrees: 0.0 })
            .collect()
    } else {
        row(drawings, &mut chance)
    };
    let placed = place(members, setting, wide, 1.0);
    let ground = placed.iter().map(|placed| placed.y).fold(0.0, f32::max);
    let camera = tiny_skia::Transform::identity();
    let stage = Stage { setting, around, horizon: ground - 14.0, width: wide, light: Light::Beam, camera };
    stage.paint(&placed, width, height)
}

/// Side by side, sizes drawn towards each other, taller and smaller in turn.
fn row(drawings: Vec<Drawing>, chance: &mut Chance) -> Vec<Member> {
    let reach = |drawing: &Drawing| drawing.bounds().height().max(drawing.bounds().width());
    let mean = drawings.iter().map(reach).sum::<f32>() / drawings.len().max(1) as f32;
    let mut end = 0.0;
    let mut members = Vec::new();
    for (index, drawing) in drawings.into_iter().enumerate() {
        let scale = (mean / reach(&drawing)).powf(0.72);
        let bounds = drawing.bounds();
        let gap = mean * chance.between(0.06, 0.16);
        let x = end - bounds.left * scale + if index == 0 { 0.0 } else { gap };
        end = x + bounds.right * scale;
        let back = if index % 2 == 0 { mean * 0.16 } else { 0.0 };
        members.push(Member { drawing, x, back, scale, degrees: 0.0 });
    }
    members.sort_by(|a, b| b.back.total_cmp(&a.back));
    members
}
