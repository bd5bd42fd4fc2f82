//! Two transactions that got in each other's way: the one that lost tries once more.

use model::{AppError, Result};

/// Runs `attempt`, and once again when the database says that it clashed with another.
pub async fn once_more<T, F>(attempt: impl Fn() -> F) -> Result<T>
where
    F: Future<Output = Result<T>>,
{
    match attempt().await {
        Err(AppError::Clash) => attempt().await,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[tokio::test]
    async fn a_clash_is_tried_twice_and_not_thrice() {
        let tries = Cell::new(0);
        let answer: Result<()> = once_more(async || {
            tries.set(tries.get() + 1);
            Err(AppError::Clash)
        })
        .await;
        assert_eq!((answer, tries.get()), (Err(AppError::Clash), 2));
    }

    #[tokio::test]
    async fn another_error_is_not_tried_again() {
        let tries = Cell::new(0);
        let answer: Result<()> = once_more(async || {
            tries.set(tries.get() + 1);
            Err(AppError::NotFound)
        })
        .await;
        assert_eq!((answer, tries.get()), (Err(AppError::NotFound), 1));
    }
}
