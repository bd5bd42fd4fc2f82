//! Each format is seen as it was meant, and nothing but what is seen goes on.

use crate::files::*;
use pictures::Prepared;

fn corners(file: &[u8]) -> String {
    let Prepared { files, .. } = prepared(file).unwrap();
    seen(&files.last().unwrap().1).corners()
}

#[test]
fn each_format_is_really_decoded() {
    for (name, file) in QUARTERS {
        assert_eq!(corners(file), "rgbw", "{name}");
    }
    assert_eq!(corners(QUARTERS_10_BIT), "rgbw", "10 bits, 4:4:4, narrow range, BT.709");
    assert_eq!(corners(&png_quarters()), "rgbw");
    assert_eq!(corners(&webp(64, 48, &quarters(64, 48))), "rgbw");
    let lossy = prepared(&png_quarters()).unwrap();
    assert_eq!(corners(&lossy.files[0].1), "rgbw", "what we make ourselves");
    let grey = seen(&prepared(QUARTERS_GREY).unwrap().files[0].1).at(8, 8);
    assert!(grey[0] == grey[1] && grey[1] == grey[2] && (60..100).contains(&grey[0]), "{grey:?}");
}

#[test]
fn the_name_and_the_type_do_not_matter_the_bytes_do() {
    // the same call for all: nobody was asked what these are
    let sizes = [QUARTERS[0].1, QUARTERS[2].1, &png_quarters()].map(|file| prepared(file).unwrap().sizes());
    assert_eq!(sizes, [[64], [64], [64]]);
}

#[test]
fn a_camera_held_sideways_makes_no_picture_that_lies_on_its_side() {
    for (orientation, wanted, width) in [
        (1, "rgbw", 64),
        (2, "grwb", 64),
        (3, "wbgr", 64),
        (4, "bwrg", 64),
        (5, "rbgw", 48),
        (6, "brwg", 48),
        (7, "wgbr", 48),
        (8, "gwrb", 48),
    ] {
        let file = prepared(&noted(QUARTERS[0].1, orientation)).unwrap();
        assert_eq!(
            (file.width, corners(&noted(QUARTERS[0].1, orientation)).as_str()),
            (width, wanted),
            "{orientation}"
        );
    }
    assert_eq!(corners(QUARTERS_TURNED), "brwg", "AVIF has boxes for that");
}

#[test]
fn notes_are_thrown_away() {
    let files = [noted(QUARTERS[0].1, 6), png_quarters(), webp(64, 48, &quarters(64, 48))];
    for file in files {
        let holds = |file: &[u8], text: &[u8]| file.windows(text.len()).any(|part| part == text);
        assert!(holds(&file, b"25.1972"), "the file that is sent holds a place");
        for (_, made) in prepared(&file).unwrap().files {
            for text in [b"25.1972".as_slice(), b"EXIF", b"Exif", b"XMP ", b"ICCP"] {
                assert!(!holds(&made, text), "{:?}", String::from_utf8_lossy(text));
            }
        }
    }
}

#[test]
fn what_follows_the_picture_is_not_kept() {
    let tail = b"<script>alert(1)</script>";
    for (name, file) in QUARTERS {
        let made = prepared(&[file, tail].concat()).unwrap();
        assert!(!made.files[0].1.windows(8).any(|part| part == b"<script>"), "{name}");
    }
}

#[test]
fn clear_stays_clear() {
    let mut pixels = Vec::new();
    for rgb in quarters(64, 48).chunks(3).enumerate() {
        pixels.extend_from_slice(rgb.1);
        pixels.push(if rgb.0 % 64 < 32 { 255 } else { 0 });
    }
    let png = png(64, 48, png::ColorType::Rgba, &pixels);
    for (name, file) in
        [("png", png.as_slice()), ("avif", HALF_CLEAR), ("premultiplied", HALF_CLEAR_PREMULTIPLIED)]
    {
        assert_eq!(corners(file), "r.b.", "{name}");
    }
}

#[test]
fn colours_of_clear_pixels_do_not_bleed_into_smaller_sizes() {
    // white where it shows, black where it does not
    let pixels: Vec<u8> = (0..800 * 600)
        .flat_map(|at| if (at % 800) / 3 % 2 == 0 { [255, 255, 255, 255] } else { [0, 0, 0, 0] })
        .collect();
    let made = pictures::encode_rgba(800, 600, pixels).unwrap();
    let small = seen(&made.files[0].1);
    let pixel = small.at(100, 70);
    assert!(pixel[0] > 240 && pixel[3] > 60 && pixel[3] < 200, "{pixel:?}");
}

#[test]
fn sixteen_bits_and_palettes_are_read_too() {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 2, 1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_palette(vec![220, 20, 20, 20, 200, 20]);
    encoder.set_trns(vec![255, 0]);
    encoder.write_header().unwrap().write_image_data(&[0b0100_0000]).unwrap();
    let made = seen(&prepared(&file).unwrap().files[0].1);
    assert_eq!((made.at(0, 0)[3], made.at(1, 0)[3]), (255, 0));

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    encoder.write_header().unwrap().write_image_data(&[128, 77]).unwrap();
    let grey = seen(&prepared(&file).unwrap().files[0].1).at(0, 0);
    assert!(grey[0].abs_diff(128) < 4, "{grey:?}");
}
