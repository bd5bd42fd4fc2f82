//! Uploads end as files in all sizes and a row, or in words beside the field.

use domain::kit::upload::{self, Limits, Prepared};
use domain::kit::{AppError, System};
use model::{FieldProblem, PictureId};
use testkit::World;

fn drawn() -> Prepared {
    upload::encode_rgba(500, 300, [10, 20, 30, 255].repeat(500 * 300)).unwrap()
}

async fn refusal(bytes: Vec<u8>) -> FieldProblem {
    match upload::picture(bytes, &Limits::default()).await.unwrap_err() {
        AppError::Invalid(fields) => {
            assert_eq!(fields.0[0].field, upload::FIELD);
            fields.0[0].problem.clone()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn each_refusal_has_words_of_its_own() {
    assert_eq!(refusal(Vec::new()).await, FieldProblem::NoFile);
    assert_eq!(refusal(vec![0; 10 * 1024 * 1024 + 1]).await, FieldProblem::FileTooLarge { megabytes: 10 });
    assert_eq!(refusal(b"<svg onload=\"alert(1)\"/>".to_vec()).await, FieldProblem::NotAPicture);
    let mut large = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    large.extend([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 6, 0, 0, 0]);
    let problem = FieldProblem::PictureTooLarge { megapixels: 40, side: 12_000 };
    assert_eq!(refusal(large.clone()).await, problem);
    large[16..24].copy_from_slice(&[0, 0, 0, 8, 0, 0, 0, 8]);
    assert_eq!(refusal(large).await, FieldProblem::PictureDamaged);
    assert_eq!(refusal(b"\0\0\0\x18ftypavis\0\0\0\0avismsf1".to_vec()).await, FieldProblem::PictureMoves);
}

#[tokio::test]
async fn what_was_made_of_a_picture_is_a_picture() {
    let largest = drawn().files.pop().unwrap().1;
    let again = upload::picture(largest, &Limits::default()).await.unwrap();
    assert_eq!((again.width, again.height, again.sizes()), (500, 300, vec![200, 400, 500]));
}

#[tokio::test]
async fn many_at_once_are_all_answered() {
    let file = drawn().files.pop().unwrap().1;
    let limits = Limits::default();
    let sent = (0..12).map(|_| upload::picture(file.clone(), &limits));
    for made in futures::future::join_all(sent).await {
        assert_eq!(made.unwrap().sizes(), [200, 400, 500]);
    }
}

#[tokio::test]
async fn every_size_is_stored_before_the_row_and_removed_after_it() {
    let world = World::new().await;
    let cx = world.cx();
    let (id, picture) = (cx.id::<PictureId>(), drawn());
    upload::store(&cx, id, &picture).await.unwrap();
    assert_eq!(
        world.cabinet.keys(),
        [200, 400, 500].map(|width| format!("pictures/{id}/{width}.webp")),
        "files first"
    );
    assert_eq!(world.cabinet.content_type(&upload::key(id, 400)).as_deref(), Some("image/webp"));
    let mut tx = cx.begin(&System).await.unwrap();
    upload::record(&mut tx, &cx, id, None, &picture).await.unwrap();
    tx.commit().await.unwrap();
    let query =
        "select count(*) from pictures where width = 500 and height = 300 and sizes = '{200,400,500}'";
    assert_eq!(world.count(query).await, 1);
    upload::remove(&cx, id, &picture.sizes()).await.unwrap();
    assert_eq!(world.cabinet.keys(), [""; 0]);
    upload::remove(&cx, id, &picture.sizes()).await.unwrap();
}

#[tokio::test]
async fn a_store_that_is_away_is_told_and_leaves_no_row() {
    let world = World::new().await;
    let cx = world.cx();
    world.cabinet.set_down(true);
    let stored = upload::store(&cx, cx.id(), &drawn()).await;
    assert_eq!(stored, Err(AppError::Busy));
}
