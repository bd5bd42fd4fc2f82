//! Pixels in a row, and how they are turned.

/// 1 to 4 bytes a pixel: grey, grey and alpha, RGB, RGB and alpha.
#[derive(Debug, PartialEq, Eq)]
pub struct Raster {
    pub width: u32,
    pub height: u32,
    pub channels: usize,
    pub bytes: Vec<u8>,
}

/// A clockwise turn by so many quarters, then perhaps a mirroring of left and right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    pub quarters: u8,
    pub mirrored: bool,
}

impl Raster {
    pub fn new(width: u32, height: u32, channels: usize, bytes: Vec<u8>) -> Option<Self> {
        let needed = (width as usize).checked_mul(height as usize)?.checked_mul(channels)?;
        (bytes.len() == needed && needed > 0).then_some(Self { width, height, channels, bytes })
    }

    pub fn has_alpha(&self) -> bool {
        matches!(self.channels, 2 | 4)
    }

    /// Each pixel, as red, green, blue and alpha.
    pub fn rgba(&self) -> impl Iterator<Item = [u8; 4]> + '_ {
        self.bytes.chunks_exact(self.channels).map(|pixel| match *pixel {
            [grey] => [grey, grey, grey, 255],
            [grey, alpha] => [grey, grey, grey, alpha],
            [red, green, blue] => [red, green, blue, 255],
            [red, green, blue, alpha, ..] => [red, green, blue, alpha],
            [] => [0; 4],
        })
    }

    /// The same with three bytes a pixel, or four where there is alpha.
    pub fn in_colour(self) -> Self {
        if self.channels >= 3 {
            return self;
        }
        let channels = self.channels + 2;
        let bytes = self.rgba().flat_map(|pixel| pixel.into_iter().take(channels)).collect();
        Self { channels, bytes, ..self }
    }

    pub fn turned(self, turn: Turn) -> Self {
        if turn == Turn::default() {
            return self;
        }
        let (width, height) = turn.sides(self.width, self.height);
        let mut bytes = Vec::with_capacity(self.bytes.len());
        for y in 0..height {
            for x in 0..width {
                let (x, y) = turn.comes_from(x, y, self.width, self.height);
                let start = (y as usize * self.width as usize + x as usize) * self.channels;
                bytes.extend_from_slice(&self.bytes[start..start + self.channels]);
            }
        }
        Self { width, height, channels: self.channels, bytes }
    }
}

impl Turn {
    /// The orientation that a camera notes.
    pub fn of_exif(orientation: u16) -> Self {
        let (quarters, mirrored) = match orientation {
            2 => (0, true),
            3 => (2, false),
            4 => (2, true),
            5 => (1, true),
            6 => (1, false),
            7 => (3, true),
            8 => (3, false),
            _ => (0, false),
        };
        Self { quarters, mirrored }
    }

    /// Width and height after the turn.
    pub fn sides(self, width: u32, height: u32) -> (u32, u32) {
        if self.quarters % 2 == 1 { (height, width) } else { (width, height) }
    }

    /// Which pixel of a raster of this width and height ends up at (x, y).
    fn comes_from(self, x: u32, y: u32, width: u32, height: u32) -> (u32, u32) {
        let x = if self.mirrored { self.sides(width, height).0 - 1 - x } else { x };
        match self.quarters % 4 {
            0 => (x, y),
            1 => (y, height - 1 - x),
            2 => (width - 1 - x, height - 1 - y),
            _ => (width - 1 - y, x),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three wide, two high: 1 2 3 / 4 5 6.
    fn turned(orientation: u16) -> (u32, Vec<u8>) {
        let raster = Raster::new(3, 2, 1, vec![1, 2, 3, 4, 5, 6]).unwrap();
        let turned = raster.turned(Turn::of_exif(orientation));
        (turned.width, turned.bytes)
    }

    #[test]
    fn each_orientation_of_a_camera() {
        assert_eq!(turned(1), (3, vec![1, 2, 3, 4, 5, 6]));
        assert_eq!(turned(2), (3, vec![3, 2, 1, 6, 5, 4]));
        assert_eq!(turned(3), (3, vec![6, 5, 4, 3, 2, 1]));
        assert_eq!(turned(4), (3, vec![4, 5, 6, 1, 2, 3]));
        assert_eq!(turned(5), (2, vec![1, 4, 2, 5, 3, 6]));
        assert_eq!(turned(6), (2, vec![4, 1, 5, 2, 6, 3]));
        assert_eq!(turned(7), (2, vec![6, 3, 5, 2, 4, 1]));
        assert_eq!(turned(8), (2, vec![3, 6, 2, 5, 1, 4]));
    }

    #[test]
    fn grey_in_colour() {
        let grey = Raster::new(1, 2, 2, vec![7, 255, 9, 0]).unwrap();
        assert_eq!(grey.in_colour().bytes, [7, 7, 7, 255, 9, 9, 9, 0]);
    }

    #[test]
    fn pixels_that_are_missing_are_noticed() {
        assert!(Raster::new(2, 2, 3, vec![0; 11]).is_none());
        assert!(Raster::new(0, 2, 3, Vec::new()).is_none());
    }
}
