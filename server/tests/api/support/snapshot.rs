//! Files that say what was agreed, compared with what is.

use std::fs;
use std::path::Path;

/// Fails when a committed file differs, and leaves the new one beside it: look at the difference, then move it there.
#[track_caller]
pub fn assert_same(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/api").join(name);
    let draft = path.with_extension("new");
    if fs::read_to_string(&path).is_ok_and(|agreed| agreed == now) {
        let _ = fs::remove_file(draft);
        return;
    }
    fs::write(&draft, now).unwrap();
    panic!("{name} is not what it was: compare {}, and move it there if that is meant", draft.display());
}
