//! Draws every subject onto sheets: `cargo run -p demo --example contact_sheet -- FOLDER`.

use demo::pictures::{Colour, Picture, Scene, Subject, View, banner, category, draw, logo};
use std::fs::File;
use std::path::Path;

const WIDE: u32 = 200;
const HIGH: u32 = 250;
const COLUMNS: u32 = 9;
const COLOURS: [u32; 6] = [0x5f_8a_8b, 0xc9_7b_57, 0xe8_d9_c0, 0x3f_4c_66, 0x8d_a0_6f, 0xb8_58_5c];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "sheets".to_owned());
    std::fs::create_dir_all(&folder)?;
    for view in View::ALL {
        let pictures = Subject::ALL.iter().enumerate().map(|(index, subject)| {
            let rgb = COLOURS[index % COLOURS.len()];
            let colour = Colour((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8);
            draw(&Scene { subject: *subject, colour, view, seed: index as u64 }, WIDE, HIGH)
        });
        write(&Path::new(&folder).join(format!("{view:?}.png")), &pictures.collect::<Vec<_>>())?;
    }
    let tops = [
        "home-kitchen",
        "living",
        "fashion",
        "beauty",
        "food-drink",
        "electronics",
        "sport-outdoors",
        "toys",
        "books-paper",
        "garden",
    ];
    write(&Path::new(&folder).join("banners.png"), &tops.map(|top| banner(top, 4, 600, WIDE)))?;
    let mut small: Vec<Picture> = tops.map(|top| category(top, WIDE)).into();
    small.extend((0..10).map(|seed| logo("NS", Colour(40 + seed as u8 * 15, 90, 110), seed, WIDE)));
    write(&Path::new(&folder).join("small.png"), &small)
}

fn write(path: &Path, pictures: &[Picture]) -> Result<(), Box<dyn std::error::Error>> {
    let (wide, high) = pictures.first().map_or((1, 1), |one| (one.width, one.height));
    let columns = (COLUMNS * WIDE / wide).max(1);
    let rows = (pictures.len() as u32).div_ceil(columns);
    let (width, height) = (columns * wide, rows * high);
    let mut sheet = vec![255; (width * height * 4) as usize];
    for (index, picture) in pictures.iter().enumerate() {
        let (x, y) = (index as u32 % columns * wide, index as u32 / columns * high);
        for (row, line) in picture.rgba.chunks_exact((wide * 4) as usize).enumerate() {
            let at = (((y + row as u32) * width + x) * 4) as usize;
            sheet[at..at + line.len()].copy_from_slice(line);
        }
    }
    let mut encoder = png::Encoder::new(std::io::BufWriter::new(File::create(path)?), width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header()?.write_image_data(&sheet)?;
    Ok(())
}
