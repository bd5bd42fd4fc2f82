//! The same each time, and never an empty frame.

use super::{Colour, Scene, Subject, View, banner, category, draw, logo};
use std::collections::HashSet;

fn scene(subject: Subject, view: View) -> Scene {
    Scene { subject, colour: Colour(0x4f, 0x7d, 0x8c), view, seed: 7 }
}

#[test]
fn the_same_scene_gives_the_same_pixels() {
    for view in View::ALL {
        let one = draw(&scene(Subject::Mug, view), 96, 120);
        assert_eq!(one, draw(&scene(Subject::Mug, view), 96, 120));
    }
    assert_ne!(
        draw(&scene(Subject::Mug, View::Front), 96, 120),
        draw(&scene(Subject::Mug, View::Detail), 96, 120)
    );
}

#[test]
fn every_subject_stands_free_in_its_frame() {
    for subject in Subject::ALL {
        for view in [View::Front, View::Group] {
            let picture = draw(&scene(*subject, view), 96, 120);
            let colours: HashSet<&[u8]> = picture.rgba.chunks_exact(4).collect();
            assert!(colours.len() > 40, "{subject} {view:?} shows only {} colours", colours.len());
            // the upper corners are wall, whatever stands before it
            let (left, right) = (&picture.rgba[..4], &picture.rgba[95 * 4..96 * 4]);
            let apart: i32 = left.iter().zip(right).map(|(a, b)| (i32::from(*a) - i32::from(*b)).abs()).sum();
            assert!(apart < 60, "{subject} {view:?} reaches the upper corners");
        }
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    for subject in Subject::ALL {
        assert_eq!(subject.name().parse::<Subject>().as_ref(), Ok(subject));
    }
    assert!("spaceship".parse::<Subject>().is_err());
}

#[test]
fn banners_cards_and_marks_have_the_size_that_was_asked_for() {
    assert_eq!(banner("living", 3, 300, 100).rgba.len(), 300 * 100 * 4);
    assert_eq!(category("tableware", 80).rgba.len(), 80 * 80 * 4);
    assert_eq!(logo("NL", Colour(30, 90, 80), 1, 64).rgba.len(), 64 * 64 * 4);
}
