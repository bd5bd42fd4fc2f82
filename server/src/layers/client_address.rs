//! Whose address counts for limits, logs and audit rows.
//!
//! It is the address of the connection. Only when that is on this machine or in a private network (a reverse proxy of
//! ours, the network of a container host) is `X-Forwarded-For` heard, and of it only the right end: what the proxy
//! itself wrote. Further left stands what its client claimed; that is read on only past hops on this very machine.

use axum::http::{HeaderMap, header};
use std::net::{IpAddr, Ipv6Addr};

/// The client's address, given the one of the connection.
pub fn client_address(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let mut address = peer.to_canonical();
    if !is_private(address) {
        return address;
    }
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    for hop in lines.flat_map(|value| value.to_str().unwrap_or_default().rsplit(',')) {
        // What is no address was not written by a proxy of ours: stop at the last thing that can be believed.
        let Ok(next) = hop.trim().parse::<IpAddr>() else { return address };
        address = next.to_canonical();
        if !address.is_loopback() {
            return address;
        }
    }
    address
}

/// Whether an operator of this machine asks: over loopback, by a name of loopback, and not through a proxy.
///
/// The name matters, or a page elsewhere whose name leads to this machine could have its visitors ask. Whoever sends
/// none is no browser.
pub fn is_operator(peer: IpAddr, headers: &HeaderMap) -> bool {
    let names_loopback = |host: &str| {
        let name = match host.strip_prefix('[') {
            Some(v6) => v6.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
    };
    let asked_locally = headers.get(header::HOST).is_none_or(|host| host.to_str().is_ok_and(names_loopback));
    peer.to_canonical().is_loopback() && asked_locally && !is_forwarded(headers)
}

/// What proxies add, each its own.
const FORWARDED: &[&str] =
    &["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "cf-connecting-ip"];

fn is_forwarded(headers: &HeaderMap) -> bool {
    FORWARDED.iter().any(|name| headers.contains_key(*name))
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
        assert_eq!(seen("10.0.0.2", &["198.51.100.1", "203.0.113.9, 10.0.0.7"]), "10.0.0.7", "one hop only");
        assert_eq!(seen("127.0.0.1", &["198.51.100.1, 192.168.1.4"]), "192.168.1.4");
    }

    #[test]
    fn our_own_proxies_are_believed() {
        assert_eq!(seen("127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(seen("::ffff:172.18.0.3", &["2001:db8::7"]), "2001:db8::7");
        assert_eq!(seen("127.0.0.1", &["203.0.113.9, 127.0.0.1"]), "203.0.113.9", "two on this machine");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &["unknown"]), "127.0.0.1");
    }

    #[test]
    fn operators_ask_this_machine_by_its_own_name_and_directly() {
        let asks = |peer: &str, headers: &[(&'static str, &'static str)]| {
            let headers = headers.iter().map(|(k, v)| (k.parse().unwrap(), v.parse().unwrap())).collect();
            is_operator(peer.parse().unwrap(), &headers)
        };
        assert!(asks("127.0.0.1", &[]));
        for host in ["localhost:3000", "127.0.0.1", "[::1]:3000"] {
            assert!(asks("::1", &[("host", host)]), "{host}");
            assert!(!asks("203.0.113.9", &[("host", host)]), "{host}");
        }
        for host in ["evil.test:3000", "localhost.evil.test", "10.0.0.1", ""] {
            assert!(!asks("127.0.0.1", &[("host", host)]), "{host}");
        }
        for name in FORWARDED {
            assert!(!asks("127.0.0.1", &[("host", "localhost"), (*name, "x")]), "{name}");
        }
    }

    #[test]
    fn a_household_is_one_bucket() {
        assert_eq!(bucket_of("2001:db8:1:2:3:4:5:6".parse().unwrap()), "2001:db8:1:2::");
        assert_eq!(bucket_of("203.0.113.9".parse().unwrap()), "203.0.113.9");
    }
}
