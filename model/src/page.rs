//! Lists that are cut into numbered pages.

use crate::{Fields, Result};
use serde::{Deserialize, Serialize};

/// Which page of a list is wanted. Made only by [`PageRequest::check`], so it is always in range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    page: u32,
    limit: u32,
}

impl PageRequest {
    pub const DEFAULT_LIMIT: u32 = 20;
    pub const MAX_LIMIT: u32 = 100;
    /// Page 1 and limit 20 where nothing is said; out of range is refused by field.
    pub fn check(page: Option<i64>, limit: Option<i64>) -> Result<Self> {
        let mut fields = Fields::default();
        // behind the end of every list there is
        let last = i64::from(u32::MAX);
        let page = fields.in_range("page", page.unwrap_or(1).min(last), 1, last);
        let limit = fields.in_range(
            "limit",
            limit.unwrap_or(i64::from(Self::DEFAULT_LIMIT)),
            1,
            i64::from(Self::MAX_LIMIT),
        );
        fields.done()?;
        Ok(Self { page: page as u32, limit: limit as u32 })
    }

    pub fn page(self) -> u32 {
        self.page
    }

    pub fn limit(self) -> i64 {
        i64::from(self.limit)
    }

    pub fn offset(self) -> i64 {
        i64::from(self.page - 1) * i64::from(self.limit)
    }
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { page: 1, limit: Self::DEFAULT_LIMIT }
    }
}

/// One page of a list and where it stands in the whole.
#[derive(Clone, Debug, Serialize)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub pagination: Pagination,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pagination {
    pub page: u32,
    pub limit: u32,
    pub total: i64,
    pub total_pages: i64,
}

impl<T> Page<T> {
    pub fn new(items: Vec<T>, request: PageRequest, total: i64) -> Self {
        let limit = request.limit();
        let pagination = Pagination {
            page: request.page,
            limit: request.limit,
            total,
            total_pages: (total + limit - 1) / limit,
        };
        Self { items, pagination }
    }

    /// The same page of something else.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), pagination: self.pagination }
    }

    /// One page of a list that is there as a whole.
    pub fn cut(all: Vec<T>, request: PageRequest) -> Self {
        let total = all.len() as i64;
        let (offset, limit) = (request.offset() as usize, request.limit() as usize);
        Self::new(all.into_iter().skip(offset).take(limit).collect(), request, total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn out_of_range_is_refused_by_field() {
        let refused = PageRequest::check(Some(0), Some(101)).unwrap_err();
        let crate::AppError::Invalid(errors) = refused else { panic!("expected field errors") };
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["page", "limit"]);
        assert_eq!(PageRequest::check(None, None).unwrap(), PageRequest::default());
    }

    #[test]
    fn a_page_beyond_any_end_is_empty() {
        let far = PageRequest::check(Some(999_999), Some(100)).unwrap();
        assert_eq!((far.page(), far.offset()), (999_999, 99_999_800));
        let page = Page::cut(vec![1, 2], far);
        assert_eq!((page.items.len(), page.pagination.page, page.pagination.total), (0, 999_999, 2));
        assert_eq!(PageRequest::check(Some(i64::MAX), None).unwrap().page(), u32::MAX);
    }

    #[test]
    fn the_last_page_may_be_short() {
        let page = Page::new(vec![1], PageRequest::check(Some(3), Some(2)).unwrap(), 5);
        assert_eq!(page.pagination.total_pages, 3);
        assert_eq!(Page::<i32>::new(vec![], PageRequest::default(), 0).pagination.total_pages, 0);
    }
}
