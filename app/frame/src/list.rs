//! What lists of every console have in common: addresses of their pages, with everything else of the address kept.

use model::Pagination;

/// The address of a page of a list, by its number.
pub fn href(path: &str, kept: &[(&str, &str)]) -> impl Fn(u32) -> String + Send + Sync + 'static + use<> {
    let start = address(path, kept);
    let sign = if start.contains('?') { '&' } else { '?' };
    move |page| if page == 1 { start.clone() } else { format!("{start}{sign}page={page}") }
}

/// A list with these parameters; those without a value are left out.
pub fn address(path: &str, kept: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = kept
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

pub fn pages(pagination: &Pagination) -> u32 {
    u32::try_from(pagination.total_pages).unwrap_or(u32::MAX)
}

fn encoded(value: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(byte);
    value
        .bytes()
        .map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn what_was_asked_for_stays_in_the_address() {
        assert_eq!(address("/a", &[("status", ""), ("search", "")]), "/a");
        assert_eq!(
            address("/a", &[("status", "PENDING"), ("search", "a&b=ä")]),
            "/a?status=PENDING&search=a%26b%3D%C3%A4"
        );
    }
}
