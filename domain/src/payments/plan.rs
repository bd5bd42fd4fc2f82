//! What a refund is for, worked out before anything is written. Pure.

use crate::kit::ledger::share_back;
use model::payments::RefundWish;
use model::{AppError, FieldProblem, LineId, Result, VendorId, VendorOrderId, allocate};

/// What is left to give back, under the locks that keep it so.
#[derive(Clone, Debug, Default)]
pub(super) struct Left {
    /// Of the payment, in all.
    pub payment: i64,
    pub parts: Vec<PartLeft>,
}

#[derive(Clone, Debug)]
pub(super) struct PartLeft {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub store_name: String,
    pub total: i64,
    pub refunded: i64,
    /// With its tax.
    pub shipping_left: i64,
    pub lines: Vec<LineLeft>,
}

/// A line with what was given back of it, refunds under way counted in.
#[derive(Clone, Debug)]
pub(super) struct LineLeft {
    pub id: LineId,
    pub name: String,
    pub quantity: i32,
    pub total: i64,
    pub refunded: i64,
    pub commission: i64,
    pub commission_tax: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bucket {
    Line(LineId),
    Shipping,
    Goodwill,
}

impl Bucket {
    pub fn name(self) -> &'static str {
        match self {
            Self::Line(_) => "line",
            Self::Shipping => "shipping",
            Self::Goodwill => "goodwill",
        }
    }
}

/// One row of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub part: VendorOrderId,
    pub vendor_id: VendorId,
    pub bucket: Bucket,
    pub quantity: Option<i32>,
    pub minor: i64,
    pub commission: i64,
    pub commission_tax: i64,
}

impl LineLeft {
    fn left(&self) -> i64 {
        self.total - self.refunded
    }

    fn piece(&self, part: &PartLeft, minor: i64, quantity: Option<i32>) -> Piece {
        let back = |fee| share_back(fee, self.refunded, minor, self.total);
        Piece {
            part: part.id,
            vendor_id: part.vendor_id,
            bucket: Bucket::Line(self.id),
            quantity,
            minor,
            commission: back(self.commission),
            commission_tax: back(self.commission_tax),
        }
    }
}

impl PartLeft {
    fn bucket(&self, bucket: Bucket, minor: i64) -> Piece {
        let (part, vendor_id) = (self.id, self.vendor_id);
        Piece { part, vendor_id, bucket, quantity: None, minor, commission: 0, commission_tax: 0 }
    }

    pub fn left(&self) -> i64 {
        self.lines.iter().map(LineLeft::left).sum::<i64>() + self.shipping_left
    }
}

impl Left {
    /// In all, which goodwill may have lessened.
    pub fn minor(&self) -> i64 {
        self.parts.iter().map(PartLeft::left).sum::<i64>().min(self.payment)
    }
}

/// The pieces of a refund. More than is left is a problem of the field that asked for it.
pub(super) fn plan(left: &Left, wish: &RefundWish) -> Result<Vec<Piece>> {
    let names_something = !wish.lines.is_empty() || wish.shipping.is_some() || wish.goodwill.is_some();
    let pieces = if names_something { named(left, wish)? } else { spread(left, wish)? };
    let sum: i64 = pieces.iter().map(|piece| piece.minor).sum();
    if sum > left.payment {
        return Err(too_much("amount", left.payment));
    }
    if names_something && wish.amount.is_some_and(|amount| amount != sum) {
        return Err(AppError::field("amount", FieldProblem::Malformed));
    }
    if pieces.is_empty() { Err(too_much("amount", 0)) } else { Ok(pieces) }
}

fn too_much(field: &str, max: i64) -> AppError {
    AppError::field(field, FieldProblem::OutOfRange { min: 1, max })
}

fn named(left: &Left, wish: &RefundWish) -> Result<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (n, (id, quantity, amount)) in wish.lines.iter().enumerate() {
        let found =
            left.parts.iter().find_map(|part| Some((part, part.lines.iter().find(|line| line.id == *id)?)));
        let field = format!("lines[{n}].lineId");
        let (part, line) = found.ok_or_else(|| AppError::field(&field, FieldProblem::Unknown))?;
        if pieces.iter().any(|piece| piece.bucket == Bucket::Line(*id)) {
            return Err(AppError::field(&field, FieldProblem::Repeated));
        }
        let pieces_of_it = quantity.map(|quantity| i32::try_from(quantity).unwrap_or(i32::MAX));
        if pieces_of_it.is_some_and(|quantity| quantity > line.quantity) {
            return Err(too_much(&format!("lines[{n}].quantity"), line.quantity.into()));
        }
        let minor = match (amount, pieces_of_it) {
            (Some(amount), _) => *amount,
            (None, Some(quantity)) => {
                crate::orders::of_pieces(line.total, line.quantity, 0..quantity).min(line.left())
            }
            (None, None) => line.left(),
        };
        if minor < 1 || minor > line.left() {
            return Err(too_much(&format!("lines[{n}].amount"), line.left()));
        }
        pieces.push(line.piece(part, minor, pieces_of_it));
    }
    let part = wish.part.or_else(|| pieces.first().map(|piece| piece.part));
    let part = left.parts.iter().find(|one| part.is_none_or(|id| id == one.id));
    let part = part.ok_or_else(|| AppError::field("vendorOrderId", FieldProblem::Unknown))?;
    if let Some(minor) = wish.shipping {
        if minor > part.shipping_left {
            return Err(too_much("shipping", part.shipping_left));
        }
        pieces.push(part.bucket(Bucket::Shipping, minor));
    }
    if let Some(minor) = wish.goodwill {
        let of_part: i64 = pieces.iter().filter(|piece| piece.part == part.id).map(|piece| piece.minor).sum();
        let most = part.total - part.refunded - of_part;
        if minor > most {
            return Err(too_much("goodwill", most));
        }
        pieces.push(part.bucket(Bucket::Goodwill, minor));
    }
    Ok(pieces)
}

/// An amount without a word of what it is for goes over what is left of the lines and the shipping.
fn spread(left: &Left, wish: &RefundWish) -> Result<Vec<Piece>> {
    let parts: Vec<&PartLeft> =
        left.parts.iter().filter(|part| wish.part.is_none_or(|id| id == part.id)).collect();
    let most = parts.iter().map(|part| part.left()).sum::<i64>().min(left.payment);
    let amount = wish.amount.unwrap_or(most);
    if amount < 1 || amount > most {
        return Err(too_much("amount", most));
    }
    let mut weights = Vec::new();
    for part in &parts {
        weights.extend(part.lines.iter().map(LineLeft::left));
        weights.push(part.shipping_left);
    }
    let mut shares = allocate(amount, &weights).into_iter();
    let mut pieces = Vec::new();
    for part in parts {
        for line in &part.lines {
            pieces.push(line.piece(part, shares.next().unwrap_or_default(), None));
        }
        pieces.push(part.bucket(Bucket::Shipping, shares.next().unwrap_or_default()));
    }
    pieces.retain(|piece| piece.minor > 0);
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(n: u128, total: i64, commission: i64) -> LineLeft {
        LineLeft {
            id: LineId(Uuid::from_u128(n)),
            name: String::new(),
            quantity: 3,
            total,
            refunded: 0,
            commission,
            commission_tax: 0,
        }
    }

    fn part(n: u128, lines: Vec<LineLeft>, shipping_left: i64) -> PartLeft {
        let total = lines.iter().map(|line| line.total).sum::<i64>() + shipping_left;
        let id = Uuid::from_u128(n);
        PartLeft {
            id: VendorOrderId(id),
            vendor_id: VendorId(id),
            store_name: String::new(),
            total,
            refunded: 0,
            shipping_left,
            lines,
        }
    }

    fn left(parts: Vec<PartLeft>) -> Left {
        Left { payment: parts.iter().map(|part| part.total).sum(), parts }
    }

    fn amount(minor: i64) -> RefundWish {
        RefundWish { amount: Some(minor), ..RefundWish::default() }
    }

    #[test]
    fn an_amount_is_spread_by_what_is_left() {
        let there =
            left(vec![part(1, vec![line(11, 6000, 600)], 1000), part(2, vec![line(21, 3000, 300)], 0)]);
        let pieces = plan(&there, &amount(1000)).unwrap();
        assert_eq!(pieces.iter().map(|piece| piece.minor).collect::<Vec<_>>(), [600, 100, 300]);
        assert_eq!(pieces.iter().map(|piece| piece.commission).collect::<Vec<_>>(), [60, 0, 30]);
    }

    #[test]
    fn no_more_than_is_left() {
        let there = left(vec![part(1, vec![line(11, 6000, 600)], 1000)]);
        assert!(plan(&there, &amount(7001)).is_err());
        assert!(plan(&there, &amount(7000)).is_ok());
        let shipping = RefundWish { shipping: Some(1001), ..RefundWish::default() };
        assert!(plan(&there, &shipping).is_err());
        let line = RefundWish {
            lines: vec![(LineId(Uuid::from_u128(11)), None, Some(6001))],
            ..RefundWish::default()
        };
        assert!(plan(&there, &line).is_err());
        let less = Left { payment: 10, ..there };
        assert!(plan(&less, &amount(11)).is_err());
    }

    #[test]
    fn pieces_of_a_line_are_worth_their_share() {
        let there = left(vec![part(1, vec![line(11, 1000, 100)], 0)]);
        let one =
            RefundWish { lines: vec![(LineId(Uuid::from_u128(11)), Some(1), None)], ..RefundWish::default() };
        assert_eq!(plan(&there, &one).unwrap()[0].minor, 334);
    }

    #[test]
    fn goodwill_costs_the_vendor_no_commission() {
        let there = left(vec![part(1, vec![line(11, 6000, 600)], 1000)]);
        let wish = RefundWish { goodwill: Some(500), ..RefundWish::default() };
        let pieces = plan(&there, &wish).unwrap();
        assert_eq!((pieces[0].bucket, pieces[0].minor, pieces[0].commission), (Bucket::Goodwill, 500, 0));
    }

    proptest! {
        #[test]
        fn a_spread_is_whole_and_never_more_than_is_left(
            totals in prop::collection::vec(1_i64..50_000, 1..6), shipping in 0_i64..5_000, share in 1_i64..=1000,
        ) {
            let lines: Vec<LineLeft> = totals.iter().enumerate().map(|(n, total)| line(n as u128, *total, total / 10)).collect();
            let there = left(vec![part(99, lines, shipping)]);
            let minor = (there.payment * share / 1000).max(1);
            let pieces = plan(&there, &amount(minor)).unwrap();
            prop_assert_eq!(pieces.iter().map(|piece| piece.minor).sum::<i64>(), minor);
            for piece in &pieces {
                let most = match piece.bucket {
                    Bucket::Line(id) => there.parts[0].lines.iter().find(|line| line.id == id).unwrap().total,
                    _ => shipping,
                };
                prop_assert!(piece.minor <= most);
                prop_assert!(piece.commission <= piece.minor);
            }
        }
    }
}
