//! The figures of each product on the shelf, by its place there.

use model::ProductId;
use roaring::RoaringBitmap;

/// Where a product stands. A product that is read again gets a new one.
pub type Place = u32;

/// Many places.
pub type Set = RoaringBitmap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub price: i64,
    /// In microseconds since 1970.
    pub created: i64,
    /// The average in thousandths of a star.
    pub rating: u32,
    pub rating_count: u32,
    pub sales: u32,
}

#[derive(Default)]
pub struct Columns {
    ids: Vec<ProductId>,
    rows: Vec<Row>,
}

impl Columns {
    pub fn len(&self) -> Place {
        self.rows.len() as Place
    }

    pub fn push(&mut self, id: ProductId, row: Row) -> Place {
        self.ids.push(id);
        self.rows.push(row);
        self.len() - 1
    }

    pub fn id(&self, place: Place) -> ProductId {
        self.ids[place as usize]
    }

    pub fn row(&self, place: Place) -> &Row {
        &self.rows[place as usize]
    }

    pub fn sold(&mut self, place: Place, sales: u32) {
        self.rows[place as usize].sales = sales;
    }
}
