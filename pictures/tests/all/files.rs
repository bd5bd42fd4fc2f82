//! Files to send, and what can be seen of the answer.

use pictures::{Limits, Prepared, Refusal};

pub const QUARTERS: [(&str, &[u8]); 3] = [
    ("jpeg", include_bytes!("../files/quarters.jpg")),
    ("progressive jpeg", include_bytes!("../files/quarters-progressive.jpg")),
    ("avif", include_bytes!("../files/quarters.avif")),
];
pub const QUARTERS_10_BIT: &[u8] = include_bytes!("../files/quarters-10-bit.avif");
pub const QUARTERS_TURNED: &[u8] = include_bytes!("../files/quarters-turned.avif");
pub const QUARTERS_GREY: &[u8] = include_bytes!("../files/quarters-grey.jpg");
pub const HALF_CLEAR: &[u8] = include_bytes!("../files/half-clear.avif");
pub const HALF_CLEAR_PREMULTIPLIED: &[u8] = include_bytes!("../files/half-clear-premultiplied.avif");

pub const LIMITS: Limits = Limits { pixels: 40_000_000, side: 12_000 };

pub fn prepared(bytes: &[u8]) -> Result<Prepared, Refusal> {
    pictures::open(bytes, LIMITS)?.prepare()
}

/// Red, green, blue and white quarters, from left to right and from top to bottom.
pub fn quarters(width: u32, height: u32) -> Vec<u8> {
    let colour = |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => [220, 20, 20],
        (false, true) => [20, 200, 20],
        (true, false) => [20, 20, 220],
        (false, false) => [250, 250, 250],
    };
    (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect()
}

pub fn png(width: u32, height: u32, colour: png::ColorType, pixels: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.add_text_chunk("Comment".into(), "taken at 25.1972 N".into()).unwrap();
    encoder.write_header().unwrap().write_image_data(pixels).unwrap();
    file
}

pub fn png_quarters() -> Vec<u8> {
    png(64, 48, png::ColorType::Rgb, &quarters(64, 48))
}

pub fn webp(width: u32, height: u32, rgb: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = image_webp::WebPEncoder::new(&mut file);
    encoder.set_exif_metadata(exif(1));
    encoder.encode(rgb, width, height, image_webp::ColorType::Rgb8).unwrap();
    file
}

/// A camera's notes: which way is up, and where it was.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut notes = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    notes.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    notes.extend(b"taken at 25.1972 N");
    notes
}

/// A JPEG with a camera's notes in it.
pub fn noted(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let notes = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &notes, &jpeg[2..]].concat()
}

/// A chunk of a WebP file.
pub fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let padding = if content.len() % 2 == 1 { &[0][..] } else { &[] };
    [kind, &u32::try_from(content.len()).unwrap().to_le_bytes()[..], content, padding].concat()
}

pub fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    chunk(b"RIFF", &[b"WEBP".as_slice(), &chunks.concat()].concat())
}

/// The head of an extended WebP file.
pub fn canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    chunk(b"VP8X", &[vec![flags, 0, 0, 0], side(width), side(height)].concat())
}

/// A file of ours, seen again.
pub struct Seen {
    pub width: u32,
    pub height: u32,
    channels: usize,
    pixels: Vec<u8>,
}

pub fn seen(file: &[u8]) -> Seen {
    let mut decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(file)).unwrap();
    let (width, height) = decoder.dimensions();
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
    decoder.read_image(&mut pixels).unwrap();
    Seen { width, height, channels, pixels }
}

impl Seen {
    pub fn at(&self, x: u32, y: u32) -> [u8; 4] {
        let start = (y as usize * self.width as usize + x as usize) * self.channels;
        let mut pixel = [255; 4];
        pixel[..self.channels].copy_from_slice(&self.pixels[start..start + self.channels]);
        pixel
    }

    /// What stands in the four corners: a letter each, or a dot where it is clear.
    pub fn corners(&self) -> String {
        let (right, bottom) = (self.width - 1 - self.width / 8, self.height - 1 - self.height / 8);
        let (left, top) = (self.width / 8, self.height / 8);
        let places = [(left, top), (right, top), (left, bottom), (right, bottom)];
        places.into_iter().map(|(x, y)| letter(self.at(x, y))).collect()
    }
}

fn letter(pixel: [u8; 4]) -> char {
    let near = |colour: [u8; 3]| colour.iter().zip(pixel).all(|(wanted, is)| wanted.abs_diff(is) < 16);
    match pixel[3] {
        0 => '.',
        255 if near([220, 20, 20]) => 'r',
        255 if near([20, 200, 20]) => 'g',
        255 if near([20, 20, 220]) => 'b',
        255 if near([250, 250, 250]) => 'w',
        _ => '?',
    }
}
