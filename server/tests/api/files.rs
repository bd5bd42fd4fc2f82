//! Files come in by forms and go out as pictures.

mod forms;
mod media;
mod programs;

/// A PNG whose header asks for so many pixels, with nothing behind it.
fn png_header(side: u32) -> Vec<u8> {
    let sides = [side.to_be_bytes(), side.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &sides, b"\x08\x06\0\0\0\0\0\0\0"].concat()
}

/// A picture of this width and height.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let pixels = [200, 20, 20, 255].repeat(width as usize * height as usize);
    domain::kit::upload::encode_rgba(width, height, pixels).unwrap().files.pop().unwrap().1.to_vec()
}
