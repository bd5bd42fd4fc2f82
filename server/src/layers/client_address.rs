//! Whose address counts for limits, logs and audit rows.
//!
//! It is the address of the connection. Only when that is on this machine or in a private network (a reverse proxy of
//! ours, the network of a container host) is `X-Forwarded-For` heard: from its right end, where our own proxies
//! write, the first address that is not private itself. What a client wrote into the header stands further left and
//! is never reached, so nobody can choose an address to be counted under.

use axum::http::HeaderMap;
use std::net::{IpAddr, Ipv6Addr};

/// The client's address, given the one of the connection.
pub fn client_address(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let mut address = peer.to_canonical();
    let hops = headers.get_all("x-forwarded-for").iter().rev().filter_map(|value| value.to_str().ok());
    for hop in hops.flat_map(|line| line.rsplit(',')) {
        if !is_private(address) {
            return address;
        }
        // What is no address was not written by a proxy of ours: stop at the last thing that can be believed.
        let Ok(next) = hop.trim().parse::<IpAddr>() else { return address };
        address = next.to_canonical();
    }
    address
}

/// Whether something was forwarded at all: then a loopback connection is a proxy's, not an operator's.
pub fn is_forwarded(headers: &HeaderMap) -> bool {
    headers.contains_key("x-forwarded-for")
        || headers.contains_key("forwarded")
        || headers.contains_key("x-real-ip")
}

/// Where limits count: one address, but a whole /64 of IPv6, since every household is given one.
pub fn bucket_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let s = address.segments();
            Ipv6Addr::new(s[0], s[1], s[2], s[3], 0, 0, 0, 0).to_string()
        }
    }
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn seen(peer: &str, forwarded: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        client_address(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn a_stranger_cannot_choose_an_address() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(seen("127.0.0.1", &["198.51.100.1, 203.0.113.9"]), "203.0.113.9", "the right end counts");
        assert_eq!(seen("10.0.0.2", &["198.51.100.1", "203.0.113.9, 10.0.0.7"]), "203.0.113.9");
    }

    #[test]
    fn our_own_proxies_are_believed() {
        assert_eq!(seen("127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(seen("::ffff:172.18.0.3", &["2001:db8::7"]), "2001:db8::7");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &["unknown"]), "127.0.0.1");
    }

    #[test]
    fn a_household_is_one_bucket() {
        assert_eq!(bucket_of("2001:db8:1:2:3:4:5:6".parse().unwrap()), "2001:db8:1:2::");
        assert_eq!(bucket_of("203.0.113.9".parse().unwrap()), "203.0.113.9");
    }
}
