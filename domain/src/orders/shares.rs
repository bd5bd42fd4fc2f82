//! What single pieces of a line are worth, so that taking them away one by one gives the same as all at once.

use model::allocate;
use std::ops::Range;

/// What these pieces of a line that has so many are worth together.
pub fn of_pieces(total: i64, quantity: i32, pieces: Range<i32>) -> i64 {
    let weights = vec![1; quantity.max(0) as usize];
    let shares = allocate(total, &weights);
    shares.iter().skip(pieces.start.max(0) as usize).take(pieces.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn odd_cents_go_to_the_first_pieces() {
        assert_eq!(of_pieces(1000, 3, 0..1), 334);
        assert_eq!(of_pieces(1000, 3, 1..3), 666);
        assert_eq!(of_pieces(1000, 3, 3..3), 0);
    }

    proptest! {
        #[test]
        fn however_it_is_cut_it_adds_up(total in 0_i64..10_000_000, quantity in 1_i32..50, cut in 0_i32..50) {
            let cut = cut.min(quantity);
            prop_assert_eq!(of_pieces(total, quantity, 0..cut) + of_pieces(total, quantity, cut..quantity), total);
        }
    }
}
