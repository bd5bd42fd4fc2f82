//! A program of its own, for it looks at how much memory the whole process ever held.

#![cfg(target_os = "linux")]

use pictures::{Limits, Refusal};

const LIMITS: Limits = Limits { pixels: 40_000_000, side: 12_000 };

/// The most that was ever held, in KiB.
fn most_held() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_header_of_many_pixels_costs_no_memory() {
    let sides = 60_000_u32.to_be_bytes();
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", &sides[..], &sides, b"\x08\x06\0\0\0\0\0\0\0"].concat();
    let mut jpeg = include_bytes!("files/quarters.jpg").to_vec();
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    let before = most_held();
    for _ in 0..100 {
        for file in [&png, &jpeg] {
            assert_eq!(pictures::open(file, LIMITS).unwrap_err(), Refusal::TooLarge);
        }
    }
    let grown = most_held() - before;
    assert!(grown < 4 * 1024, "{grown} KiB for 60,000 by 60,000 pixels");
}
