//! What is no picture, or one that would cost more than it is worth.

use crate::files::*;
use pictures::Refusal;
use std::time::{Duration, Instant};

fn refusal(file: &[u8]) -> Refusal {
    let began = Instant::now();
    let refusal = prepared(file).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(5), "{refusal:?} took {:?}", began.elapsed());
    refusal
}

#[test]
fn what_is_no_picture_is_refused_whatever_it_is_called() {
    let others: [&[u8]; 12] = [
        b"",
        b"\xff\xd8",
        b"#!/bin/sh\nrm -rf /\n",
        b"<?php system($_GET['c']); ?>",
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0",
        b"II*\0\x08\0\0\0",
        b"%PDF-1.7",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    ];
    for other in others {
        assert_eq!(refusal(other), Refusal::NotAPicture, "{:?}", String::from_utf8_lossy(other));
    }
}

#[test]
fn what_is_cut_off_is_damaged() {
    let mut files: Vec<(&str, Vec<u8>)> = QUARTERS.map(|(name, file)| (name, file.to_vec())).into();
    files.push(("png", png_quarters()));
    files.push(("webp", webp(64, 48, &quarters(64, 48))));
    files.push(("lossy webp", prepared(&png_quarters()).unwrap().files[0].1.to_vec()));
    files.push(("avif with alpha", HALF_CLEAR.to_vec()));
    for (name, file) in files {
        // the last chunk of a PNG only says that it ends
        let needed = if name == "png" { file.len() - 12 } else { file.len() };
        for end in [needed - 1, needed - 2, needed * 3 / 4, needed / 2, needed / 4, 20] {
            let refusal = refusal(&file[..end]);
            let as_expected = refusal == Refusal::Damaged || (end == 20 && refusal == Refusal::NotAPicture);
            assert!(as_expected, "{name}, {end} of {}: {refusal:?}", file.len());
        }
    }
}

#[test]
fn what_moves_is_refused() {
    let still = webp(64, 48, &quarters(64, 48));
    let at = still.windows(4).position(|part| part == b"VP8L").unwrap();
    let length = u32::from_le_bytes(still[at + 4..at + 8].try_into().unwrap()) as usize;
    let frame = [&[0; 6][..], &[63, 0, 0, 47, 0, 0], &[100, 0, 0, 0], &still[at..at + 8 + length]].concat();
    let moving =
        riff(&[canvas(2, 64, 48), chunk(b"ANIM", &[0; 6]), chunk(b"ANMF", &frame), chunk(b"ANMF", &frame)]);
    assert_eq!(refusal(&moving), Refusal::Moves);
    assert_eq!(refusal(b"\0\0\0\x18ftypavis\0\0\0\0avismsf1"), Refusal::Moves);
}

/// A PNG whose header says so, with nothing behind it.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &sides, b"\x08\x06\0\0\0\0\0\0\0"].concat()
}

#[test]
fn what_is_too_large_is_refused_by_its_header() {
    let mut jpeg = QUARTERS[0].1.to_vec();
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    let mut avif = QUARTERS[2].1.to_vec();
    let size = avif.windows(4).position(|four| four == b"ispe").unwrap();
    avif[size + 8..size + 16].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let lossless = chunk(b"VP8L", &[0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0]);
    let files = [
        ("png", png_of(60_000, 60_000)),
        ("png without end", png_of(u32::MAX, u32::MAX)),
        ("long png", png_of(12_001, 1)),
        ("jpeg", jpeg),
        ("avif", avif),
        ("webp", riff(&[canvas(0, 16_384, 16_384), lossless.clone()])),
        ("plain webp", riff(&[lossless])),
    ];
    for (name, file) in files {
        let began = Instant::now();
        assert_eq!(pictures::open(&file, LIMITS).unwrap_err(), Refusal::TooLarge, "{name}");
        assert!(began.elapsed() < Duration::from_millis(100), "{name}: {:?}", began.elapsed());
    }
    assert_eq!(refusal(&png_of(0, 60_000)), Refusal::Damaged);
}

#[test]
fn a_header_that_lies_about_what_is_coded_gains_nothing() {
    let mut avif = QUARTERS[2].1.to_vec();
    let size = avif.windows(4).position(|four| four == b"ispe").unwrap();
    avif[size + 8..size + 16].copy_from_slice(&[0, 0, 0, 8, 0, 0, 0, 8]);
    assert_eq!(refusal(&avif), Refusal::Damaged);
    let mut jpeg = QUARTERS[0].1.to_vec();
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    let second = jpeg[frame..frame + 19].to_vec();
    jpeg.splice(frame..frame, second.iter().copied());
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0, 8, 0, 8]);
    assert_eq!(refusal(&jpeg), Refusal::Damaged, "the first frame says 8 by 8, the second 64 by 48");
}

#[test]
fn a_small_canvas_hides_no_large_picture() {
    for (kind, head) in [
        (b"VP8 ", [0x10, 0, 0, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f]),
        (b"VP8L", [0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0]),
    ] {
        let coded = chunk(kind, &[&head[..], &[0; 1000]].concat());
        assert_eq!(refusal(&riff(&[canvas(0, 8, 8), coded.clone()])), Refusal::Damaged);
        assert_eq!(
            refusal(&riff(&[canvas(0, 16_383, 16_383), coded])),
            if kind == b"VP8 " { Refusal::TooLarge } else { Refusal::Damaged }
        );
    }
    let small = webp(8, 8, &quarters(8, 8));
    let twice = [&small[12..], &small[12..]].concat();
    assert_eq!(refusal(&chunk(b"RIFF", &[b"WEBP".as_slice(), &twice].concat())), Refusal::Damaged);
}

#[test]
fn a_bomb_does_not_go_off() {
    // says 16 by 16 and holds a hundred million bytes, in some hundred thousand
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 10_000, 10_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().unwrap().write_image_data(&vec![0; 100_000_000]).unwrap();
    assert!(file.len() < 1_000_000, "{}", file.len());
    assert_eq!(refusal(&file), Refusal::TooLarge);
    file[16..24].copy_from_slice(&[0, 0, 0, 16, 0, 0, 0, 16]);
    assert_eq!(refusal(&file), Refusal::Damaged, "the header's checksum is wrong");
    let checksum = crc(&file[12..29]).to_be_bytes();
    file[29..33].copy_from_slice(&checksum);
    let began = Instant::now();
    let _either_is_fine = prepared(&file);
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

#[test]
fn a_small_file_cannot_order_work_without_end() {
    let jpeg = QUARTERS[1].1;
    let scan = jpeg.windows(2).position(|two| two == [0xff, 0xda]).unwrap();
    let scans = jpeg[scan..jpeg.len() - 2].repeat(2_000);
    assert_eq!(refusal(&[&jpeg[..scan], &scans, &[0xff, 0xd9]].concat()), Refusal::Damaged);
}

mod nonsense {
    use super::*;
    use proptest::prelude::*;

    fn whole() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            Just(QUARTERS[0].1.to_vec()),
            Just(QUARTERS[1].1.to_vec()),
            Just(QUARTERS[2].1.to_vec()),
            Just(QUARTERS_10_BIT.to_vec()),
            Just(HALF_CLEAR.to_vec()),
            Just(png_quarters()),
            Just(webp(64, 48, &quarters(64, 48))),
            Just(prepared(&png_quarters()).unwrap().files[0].1.to_vec()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn broken_files_end_in_an_answer(mut file in whole(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
            for (at, byte) in changes {
                let at = at.index(file.len());
                file[at] = byte;
            }
            match prepared(&file) {
                Ok(made) => prop_assert!(!made.files.is_empty()),
                Err(Refusal::Fault(cause)) => prop_assert!(false, "{}", cause),
                Err(_) => {}
            }
        }
    }
}
