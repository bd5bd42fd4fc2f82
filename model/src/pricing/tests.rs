use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn vendor(n: u128) -> VendorId {
    VendorId(Uuid::from_u128(n + 1))
}

fn line(n: u128, unit_minor: i64, quantity: i32, tax_bp: i32) -> Line {
    Line { vendor_id: vendor(n), unit_minor, quantity, tax_bp }
}

fn of(lines: &[Line], adjustments: &[Adjustment], shipping: &[Shipping], prices_include_tax: bool) -> Totals {
    let policy = Policy { currency: Currency::EUR, prices_include_tax };
    price(&Order { lines, adjustments, shipping, policy }).expect("countable")
}

#[test]
fn tax_comes_on_top_once_a_line_and_half_goes_up() {
    // 10 % of 0.05 is half a cent, on each line by itself
    let totals = of(&[line(0, 5, 1, 1_000), line(0, 5, 1, 1_000)], &[], &[], false);
    assert_eq!((totals.subtotal, totals.tax, totals.total), (10, 2, 12));
    // on one line of two pieces it is a whole one
    assert_eq!(of(&[line(0, 5, 2, 1_000)], &[], &[], false).tax, 1);
}

#[test]
fn tax_that_prices_hold_is_told_and_costs_nothing_more() {
    let shipping = [Shipping { vendor_id: vendor(0), minor: 595, tax_bp: 1_900 }];
    let totals = of(&[line(0, 11_900, 1, 1_900), line(0, 10_700, 1, 700)], &[], &shipping, true);
    assert_eq!((totals.tax, totals.included_tax, totals.total), (0, 1_900 + 700 + 95, 11_900 + 10_700 + 595));
    assert_eq!(totals.parts[0].shipping_included_tax, 95);
}

#[test]
fn what_is_taken_off_is_taken_off_before_tax() {
    let ten_off = [Adjustment { minor: -1_000, target: Target::Order }];
    let totals = of(&[line(0, 3_000, 1, 2_000), line(1, 1_000, 1, 0)], &ten_off, &[], false);
    assert_eq!(totals.lines.iter().map(|line| line.discount).collect::<Vec<_>>(), [750, 250]);
    assert_eq!((totals.tax, totals.total), (450, 3_450));
}

#[test]
fn a_discount_keeps_to_its_target_and_takes_no_more_than_there_is() {
    let lines = [line(0, 500, 1, 0), line(1, 300, 1, 0), line(1, 200, 1, 0)];
    let taken = |adjustments: &[Adjustment]| {
        of(&lines, adjustments, &[], false).lines.iter().map(|line| line.discount).collect::<Vec<_>>()
    };
    assert_eq!(taken(&[Adjustment { minor: -50, target: Target::Vendor(vendor(1)) }]), [0, 30, 20]);
    assert_eq!(taken(&[Adjustment { minor: -9_000, target: Target::Line(2) }]), [0, 0, 200]);
    assert_eq!(taken(&[Adjustment { minor: -9, target: Target::Line(7) }]), [0, 0, 0]);
    assert_eq!(taken(&[Adjustment { minor: 70, target: Target::Order }]), [0, 0, 0], "no surcharge");
    let all_gone = Adjustment { minor: i64::MIN, target: Target::Order };
    assert_eq!(taken(&[all_gone, all_gone]), [500, 300, 200]);
}

#[test]
fn shipping_and_its_tax_are_the_parts_own() {
    let shipping = [
        Shipping { vendor_id: vendor(1), minor: 499, tax_bp: 2_000 },
        Shipping { vendor_id: vendor(0), minor: 0, tax_bp: 2_000 },
    ];
    let totals = of(&[line(0, 100, 1, 0), line(1, 100, 1, 0)], &[], &shipping, false);
    let part = totals.parts[1];
    assert_eq!((part.shipping, part.shipping_tax, part.tax, part.total), (499, 100, 100, 699));
    assert_eq!((totals.parts[0].total, totals.shipping, totals.total), (100, 499, 799));
}

#[test]
fn more_than_can_be_counted_is_no_price() {
    let policy = Policy { currency: Currency::EUR, prices_include_tax: false };
    let much = |lines: &[Line]| price(&Order { lines, adjustments: &[], shipping: &[], policy });
    assert_eq!(much(&[line(0, i64::MAX, 2, 0)]), None);
    assert_eq!(much(&[line(0, i64::MAX / 8, 1, 10_000); 3]), None);
    assert!(much(&[line(0, 100_000_000_000_000, 10_000, 10_000)]).is_some());
}

prop_compose! {
    fn any_line()(n in 0_u128..4, unit in 0_i64..5_000_000, quantity in 1_i32..300, bp in 0_i32..=10_000) -> Line {
        line(n, unit, quantity, bp)
    }
}

prop_compose! {
    fn any_adjustment()(minor in -900_000_000_i64..1_000, kind in 0_u8..3, n in 0_u128..5, at in 0_usize..10) -> Adjustment {
        let target = match kind { 0 => Target::Order, 1 => Target::Vendor(vendor(n)), _ => Target::Line(at) };
        Adjustment { minor, target }
    }
}

prop_compose! {
    fn any_shipping()(n in 0_u128..5, minor in 0_i64..500_000, tax_bp in 0_i32..=10_000) -> Shipping {
        Shipping { vendor_id: vendor(n), minor, tax_bp }
    }
}

proptest! {
    #[test]
    fn everything_adds_up_everywhere(
        lines in prop::collection::vec(any_line(), 0..12),
        adjustments in prop::collection::vec(any_adjustment(), 0..5),
        shipping in prop::collection::vec(any_shipping(), 0..5),
        inclusive in any::<bool>(),
    ) {
        let totals = of(&lines, &adjustments, &shipping, inclusive);
        prop_assert_eq!(totals.lines.len(), lines.len());
        for (line, asked) in totals.lines.iter().zip(&lines) {
            prop_assert_eq!(line.total, line.subtotal - line.discount + line.tax);
            prop_assert_eq!(line.subtotal, asked.unit_minor * i64::from(asked.quantity));
            prop_assert!(line.discount >= 0 && line.discount <= line.subtotal && line.tax >= 0);
            prop_assert!(line.included_tax >= 0 && line.included_tax <= line.total);
        }
        for part in &totals.parts {
            prop_assert_eq!(part.total, part.subtotal - part.discount + part.tax + part.shipping);
            let own: Vec<_> = totals.lines.iter().filter(|line| line.vendor_id == part.vendor_id).collect();
            let sum = |of: fn(&LineTotals) -> i64| own.iter().map(|line| of(line)).sum::<i64>();
            prop_assert_eq!(part.subtotal, sum(|line| line.subtotal));
            prop_assert_eq!(part.discount, sum(|line| line.discount));
            prop_assert_eq!(part.tax, sum(|line| line.tax) + part.shipping_tax);
            prop_assert_eq!(part.included_tax, sum(|line| line.included_tax) + part.shipping_included_tax);
            prop_assert_eq!(part.total, sum(|line| line.total) + part.shipping + part.shipping_tax);
            prop_assert!(part.total >= 0 && part.included_tax <= part.total);
        }
        prop_assert_eq!(totals.total, totals.subtotal - totals.discount + totals.tax + totals.shipping);
        prop_assert_eq!(totals.shipping, shipping.iter().map(|shipping| shipping.minor).sum::<i64>());
        if inclusive { prop_assert_eq!(totals.tax, 0) } else { prop_assert_eq!(totals.included_tax, 0) }
    }

    #[test]
    fn tax_is_the_exact_share_to_half_a_unit(unit in 0_i64..1_000_000_000, quantity in 1_i32..100, bp in 0_i32..=10_000) {
        let (whole, rate) = (i128::from(unit) * i128::from(quantity), i128::from(bp));
        let on_top = i128::from(of(&[line(0, unit, quantity, bp)], &[], &[], false).tax);
        prop_assert!((on_top * 10_000 - whole * rate).abs() * 2 <= 10_000);
        let within = i128::from(of(&[line(0, unit, quantity, bp)], &[], &[], true).included_tax);
        prop_assert!((within * (10_000 + rate) - whole * rate).abs() * 2 <= 10_000 + rate);
    }

    #[test]
    fn a_discount_on_all_is_spread_as_allocate_spreads_it(
        lines in prop::collection::vec(any_line(), 1..12), share in 0_i64..=100,
    ) {
        let weights: Vec<i64> = lines.iter().map(|line| line.unit_minor * i64::from(line.quantity)).collect();
        let off = weights.iter().sum::<i64>() / 100 * share;
        let totals = of(&lines, &[Adjustment { minor: -off, target: Target::Order }], &[], false);
        let taken: Vec<i64> = totals.lines.iter().map(|line| line.discount).collect();
        prop_assert_eq!(totals.discount, off);
        if off > 0 { prop_assert_eq!(taken, allocate(off, &weights)) }
    }
}
