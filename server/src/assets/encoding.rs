//! Which of the prepared forms of a file a browser understands.

use axum::http::{HeaderMap, header};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Plain => "",
        }
    }

    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }
}

/// The smallest first; the plain file is always understood.
pub fn accepted(headers: &HeaderMap) -> impl Iterator<Item = Encoding> {
    let lines = headers.get_all(header::ACCEPT_ENCODING);
    let accepts = |name: &str| {
        lines
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(','))
            .any(|wish| names(wish, name))
    };
    let [brotli, gzip] = [accepts("br"), accepts("gzip")];
    [brotli.then_some(Encoding::Brotli), gzip.then_some(Encoding::Gzip), Some(Encoding::Plain)]
        .into_iter()
        .flatten()
}

/// Whether a wish such as `br;q=0.8` names this encoding and wants it at all.
fn names(wish: &str, name: &str) -> bool {
    let mut parts = wish.split(';').map(str::trim);
    let is_it = parts.next().is_some_and(|token| token.eq_ignore_ascii_case(name));
    let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|q| q.parse() == Ok(0.0_f32));
    is_it && !refused
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn first(header: &'static str) -> Encoding {
        let headers = [(header::ACCEPT_ENCODING, HeaderValue::from_static(header))].into_iter().collect();
        accepted(&headers).next().unwrap()
    }

    #[test]
    fn the_smallest_that_is_understood() {
        assert_eq!(first("gzip, deflate, br"), Encoding::Brotli);
        assert_eq!(first("gzip;q=1.0, br;q=0"), Encoding::Gzip);
        assert_eq!(first("identity"), Encoding::Plain);
        assert_eq!(first("bread"), Encoding::Plain);
    }
}
