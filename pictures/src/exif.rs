//! The one thing of a camera's notes that is used before they are thrown away: which way is up.

use super::raster::Turn;

const ORIENTATION: u16 = 0x0112;
/// No camera notes more; what claims to is not searched to its end.
const MOST_ENTRIES: usize = 512;

/// Reads a TIFF structure, perhaps behind `Exif\0\0`. What cannot be read says nothing.
pub fn turn(bytes: &[u8]) -> Turn {
    let tiff = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
    orientation(tiff).map(Turn::of_exif).unwrap_or_default()
}

fn orientation(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let u16_at = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let directory = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) } as usize;
    let entries = usize::from(u16_at(directory)?).min(MOST_ENTRIES);
    let entry = |place: usize| directory.checked_add(2)?.checked_add(place * 12);
    let found = (0..entries).filter_map(entry).find(|at| u16_at(*at) == Some(ORIENTATION))?;
    u16_at(found.checked_add(8)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_byte_orders_are_read() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        let big = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
        assert_eq!(turn(little), Turn::of_exif(6));
        assert_eq!(turn(big), Turn::of_exif(6));
    }

    #[test]
    fn what_cannot_be_read_turns_nothing() {
        let nonsense: [&[u8]; 5] = [
            b"",
            b"II*\0",
            b"II*\0\xff\xff\xff\xff",
            b"MM\0*\0\0\0\x08\xff\xff",
            b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0",
        ];
        for bytes in nonsense {
            assert_eq!(turn(bytes), Turn::default(), "{bytes:?}");
        }
    }
}
