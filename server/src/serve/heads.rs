//! Watches the raw bytes of a connection for a request that gives its length twice.
//!
//! hyper believes `Transfer-Encoding` and drops `Content-Length` before anybody sees it. So this looks at each line
//! that could be a header: two such lines in one block (up to an empty line) are noted, for as long as the connection
//! lives. A body that reads like both headers is noted too; that is why `layers::one_length` only minds it for
//! requests that came with `Transfer-Encoding`, which is rare.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const LENGTH: &[u8] = b"content-length:";
const ENCODING: &[u8] = b"transfer-encoding:";

/// What was seen on a connection; shared with its requests.
#[derive(Clone, Debug, Default)]
pub struct Heads(Arc<AtomicBool>);

impl Heads {
    pub fn saw_two_lengths(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// Follows the bytes of a connection, however they are cut.
#[derive(Debug, Default)]
pub struct Watch {
    heads: Heads,
    /// The beginning of the line under way, in small letters.
    line: Vec<u8>,
    length: bool,
    encoding: bool,
}

impl Watch {
    pub fn heads(&self) -> Heads {
        self.heads.clone()
    }

    pub fn see(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if byte == b'\n' {
                self.end_line();
            } else if self.line.len() < ENCODING.len() {
                self.line.push(byte.to_ascii_lowercase());
            }
        }
    }

    fn end_line(&mut self) {
        match self.line.as_slice() {
            b"" | b"\r" => (self.length, self.encoding) = (false, false),
            line => {
                self.length |= line.starts_with(LENGTH);
                self.encoding |= line.starts_with(ENCODING);
            }
        }
        if self.length && self.encoding {
            self.heads.0.store(true, Ordering::Release);
        }
        self.line.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(pieces: &[&str]) -> bool {
        let mut watch = Watch::default();
        pieces.iter().for_each(|piece| watch.see(piece.as_bytes()));
        watch.heads().saw_two_lengths()
    }

    #[test]
    fn both_in_one_head_are_seen_however_they_are_cut_and_written() {
        assert!(seen(&["POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"]));
        assert!(seen(&[
            "POST / HTTP/1.1\r\nTRANSFER-enc",
            "oding: chunked\r\ncontent-le",
            "ngth: 3\r\n\r\n"
        ]));
        assert!(seen(&["POST / HTTP/1.1\nTransfer-Encoding: chunked\nContent-Length: 3\n\n"]));
    }

    #[test]
    fn one_each_in_two_requests_is_fine() {
        assert!(!seen(&["POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}\r\n"]));
        assert!(!seen(&[
            "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        ]));
    }
}
