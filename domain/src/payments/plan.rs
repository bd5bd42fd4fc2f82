//! What a refund is for, worked out before anything is written. Pure.

use crate::kit::ledger::share_back;
use model::payments::RefundWish;
use model::{AppError, FieldProblem, LineId, Result, VendorId, VendorOrderId, allocate};

/// What is left to give back, under the locks that keep it so.
#[derive(Clone, Debug, Default)]
pub(super) struct Left {
    /// Of the payment, in all.
    pub payment: i64,
    /// Of it what no part was sold for.
    pub stray: i64,
    pub parts: Vec<PartLeft>,
}

#[derive(Clone, Debug)]
pub(super) struct PartLeft {
    pub id: VendorOrderId,
    pub vendor_id: VendorId,
    pub store_name: String,
    /// What was sold of it; nothing where it was cancelled before that.
    pub total: i64,
    /// Goodwill counted in.
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
    /// How many of them were cancelled before they were sold.
    pub unsold: i32,
    /// What was sold of it, and the fees that were taken for that.
    pub total: i64,
    pub refunded: i64,
    pub commission: Fee,
    pub commission_tax: Fee,
}

/// A fee, and what was given back of it or is about to be.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fee {
    pub total: i64,
    pub back: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bucket {
    Line(LineId),
    Shipping,
    Goodwill,
    /// What no part was sold for.
    Stray,
}

impl Bucket {
    pub fn name(self) -> &'static str {
        match self {
            Self::Line(_) => "line",
            Self::Shipping => "shipping",
            Self::Goodwill => "goodwill",
            Self::Stray => "stray",
        }
    }
}

/// One row of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// None: it is stray.
    pub part: Option<VendorOrderId>,
    pub vendor_id: Option<VendorId>,
    pub bucket: Bucket,
    pub quantity: Option<i32>,
    pub minor: i64,
    pub commission: i64,
    pub commission_tax: i64,
}

impl LineLeft {
    pub fn left(&self) -> i64 {
        self.total - self.refunded
    }

    /// What these of its pieces are worth, by their number from the first that was cancelled.
    pub fn worth(&self, pieces: std::ops::Range<i32>) -> i64 {
        let sold = self.quantity - self.unsold;
        let of = |n: i32| (n - self.unsold).clamp(0, sold);
        crate::orders::of_pieces(self.total, sold, of(pieces.start)..of(pieces.end))
    }

    fn piece(&self, part: &PartLeft, minor: i64, quantity: Option<i32>) -> Piece {
        // the last of the line gives back all that is left, whatever came of the refunds before
        let back = |fee: Fee| {
            let rest = fee.total - fee.back;
            let share = share_back(fee.total, self.refunded, minor, self.total);
            if minor == self.left() { rest } else { share.clamp(0, rest.max(0)) }
        };
        Piece {
            part: Some(part.id),
            vendor_id: Some(part.vendor_id),
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
        let (part, vendor_id) = (Some(self.id), Some(self.vendor_id));
        Piece { part, vendor_id, bucket, quantity: None, minor, commission: 0, commission_tax: 0 }
    }

    /// Of its lines and its shipping, which goodwill may have lessened.
    pub fn left(&self) -> i64 {
        let all = self.lines.iter().map(LineLeft::left).sum::<i64>() + self.shipping_left;
        all.min(self.room()).max(0)
    }

    /// Of the part as a whole.
    pub fn room(&self) -> i64 {
        self.total - self.refunded
    }
}

impl Left {
    /// In all.
    pub fn minor(&self) -> i64 {
        (self.parts.iter().map(PartLeft::left).sum::<i64>() + self.stray).min(self.payment)
    }

    /// Whether there is a part that pieces would take more of than is left.
    fn overdrawn(&self, pieces: &[Piece]) -> Option<&PartLeft> {
        self.parts.iter().find(|part| of_part(pieces, part) > part.room())
    }
}

fn of_part(pieces: &[Piece], part: &PartLeft) -> i64 {
    pieces.iter().filter(|piece| piece.part == Some(part.id)).map(|piece| piece.minor).sum()
}

/// The pieces of a refund. More than is left is a problem of the field that asked for it.
pub(super) fn plan(left: &Left, wish: &RefundWish) -> Result<Vec<Piece>> {
    let names_something = !wish.lines.is_empty() || wish.shipping.is_some() || wish.goodwill.is_some();
    let pieces = if names_something { named(left, wish)? } else { spread(left, wish)? };
    let sum: i64 = pieces.iter().map(|piece| piece.minor).sum();
    if sum > left.payment {
        return Err(too_much("amount", left.payment));
    }
    if let Some(part) = left.overdrawn(&pieces) {
        return Err(too_much("amount", part.room()));
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
        if pieces_of_it.is_some_and(|quantity| quantity > line.quantity - line.unsold) {
            let sold = line.quantity - line.unsold;
            return Err(too_much(&format!("lines[{n}].quantity"), sold.into()));
        }
        let most = line.left().min(part.room() - of_part(&pieces, part));
        let minor = match (amount, pieces_of_it) {
            (Some(amount), _) => *amount,
            (None, Some(quantity)) => line.worth(line.unsold..line.unsold + quantity).min(most),
            (None, None) => most,
        };
        if minor < 1 || minor > most {
            return Err(too_much(&format!("lines[{n}].amount"), most));
        }
        pieces.push(line.piece(part, minor, pieces_of_it));
    }
    let part = wish.part.or_else(|| pieces.first().and_then(|piece| piece.part));
    let part = left.parts.iter().find(|one| part.is_none_or(|id| id == one.id));
    let part = part.ok_or_else(|| AppError::field("vendorOrderId", FieldProblem::Unknown))?;
    if let Some(minor) = wish.shipping {
        if minor > part.shipping_left {
            return Err(too_much("shipping", part.shipping_left));
        }
        pieces.push(part.bucket(Bucket::Shipping, minor));
    }
    if let Some(minor) = wish.goodwill {
        let most = part.room() - of_part(&pieces, part);
        if minor > most {
            return Err(too_much("goodwill", most));
        }
        pieces.push(part.bucket(Bucket::Goodwill, minor));
    }
    Ok(pieces)
}

/// An amount without a word of what it is for goes over what is left: of each part first, then of its lines and its
/// shipping.
fn spread(left: &Left, wish: &RefundWish) -> Result<Vec<Piece>> {
    let parts: Vec<&PartLeft> =
        left.parts.iter().filter(|part| wish.part.is_none_or(|id| id == part.id)).collect();
    let stray = if wish.part.is_none() { left.stray } else { 0 };
    let mut rests: Vec<i64> = parts.iter().map(|part| part.left()).collect();
    rests.push(stray);
    let most = rests.iter().sum::<i64>().min(left.payment);
    let amount = wish.amount.unwrap_or(most);
    if amount < 1 || amount > most {
        return Err(too_much("amount", most));
    }
    let shares = allocate(amount, &rests);
    let mut pieces = Vec::new();
    for (part, share) in parts.into_iter().zip(&shares) {
        let mut weights: Vec<i64> = part.lines.iter().map(LineLeft::left).collect();
        weights.push(part.shipping_left);
        let mut shares = allocate(*share, &weights).into_iter();
        for line in &part.lines {
            pieces.push(line.piece(part, shares.next().unwrap_or_default(), None));
        }
        pieces.push(part.bucket(Bucket::Shipping, shares.next().unwrap_or_default()));
    }
    let minor = shares.last().copied().unwrap_or_default();
    pieces.push(Piece {
        part: None,
        vendor_id: None,
        bucket: Bucket::Stray,
        quantity: None,
        minor,
        commission: 0,
        commission_tax: 0,
    });
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
            unsold: 0,
            total,
            refunded: 0,
            commission: Fee { total: commission, back: 0 },
            commission_tax: Fee::default(),
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
        Left { payment: parts.iter().map(|part| part.total).sum(), stray: 0, parts }
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
