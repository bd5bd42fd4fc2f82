//! The sizes that are served.

use crate::files::*;

fn sizes(width: u32, height: u32) -> (Vec<i32>, (u32, u32)) {
    let pixels = vec![200; width as usize * height as usize * 3];
    let made = prepared(&png(width, height, png::ColorType::Rgb, &pixels)).unwrap();
    for (width, file) in &made.files {
        assert_eq!(seen(file).width, *width);
    }
    (made.sizes(), (made.width, made.height))
}

#[test]
fn nothing_is_made_larger_than_it_came() {
    assert_eq!(sizes(1, 1), (vec![1], (1, 1)));
    assert_eq!(sizes(150, 90), (vec![150], (150, 90)));
    assert_eq!(sizes(200, 90), (vec![200], (200, 90)));
    assert_eq!(sizes(1000, 500), (vec![200, 400, 800, 1000], (1000, 500)));
    assert_eq!(sizes(1600, 10), (vec![200, 400, 800, 1200, 1600], (1600, 10)));
    assert_eq!(sizes(3000, 1001), (vec![200, 400, 800, 1200, 1600], (1600, 534)));
    assert_eq!(sizes(12_000, 1), (vec![200, 400, 800, 1200, 1600], (1600, 1)));
    assert_eq!(sizes(100, 12_000), (vec![100], (100, 12_000)));
}

#[test]
fn widths_are_those_of_the_turned_picture() {
    let pixels = vec![200; 2000 * 500 * 3];
    let rgb = webp(2000, 500, &pixels);
    let on_its_side = {
        let mut file = Vec::new();
        let mut encoder = image_webp::WebPEncoder::new(&mut file);
        encoder.set_exif_metadata(exif(6));
        encoder.encode(&pixels, 2000, 500, image_webp::ColorType::Rgb8).unwrap();
        file
    };
    assert_eq!(prepared(&rgb).unwrap().sizes(), [200, 400, 800, 1200, 1600]);
    let upright = prepared(&on_its_side).unwrap();
    assert_eq!((upright.sizes(), upright.width, upright.height), (vec![200, 400, 500], 500, 2000));
}

#[test]
fn the_average_stands_in_until_the_picture_has_come() {
    let colour = |pixel: [u8; 4]| pictures::encode_rgba(300, 200, pixel.repeat(300 * 200)).unwrap().colour;
    assert_eq!(colour([10, 20, 30, 255]), 0x000a_141e);
    assert_eq!(colour([0, 0, 0, 0]), 0x00ff_ffff, "clear shows the paper");
    assert!(pictures::encode_rgba(3, 2, vec![0; 23]).is_err(), "a pixel is missing");
}
