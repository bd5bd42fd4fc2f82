//! Which variant and picture the address asks for.

use model::VariantId;
use model::catalog::{Product, Variant};

#[derive(Clone, Copy)]
pub struct Asked {
    pub variant: Option<VariantId>,
    /// Place of the large picture, from 0 on.
    pub image: usize,
}

impl Asked {
    /// What there is not counts as not asked for. The only variant there is needs no choice.
    pub fn new(product: &Product, variant: &str, image: &str) -> Self {
        let variants = product.variants.as_deref().unwrap_or_default();
        let wanted: Option<VariantId> = variant.parse().ok();
        let found = variants.iter().map(|one| one.id).find(|id| Some(*id) == wanted);
        let only = match variants {
            [only] => Some(only.id),
            _ => None,
        };
        let image = image.parse().ok().and_then(|number: usize| number.checked_sub(1));
        let image = image.filter(|place| *place < product.images.len()).unwrap_or_default();
        Self { variant: found.or(only), image }
    }

    pub fn chosen(self, product: &Product) -> Option<&Variant> {
        product.variants.as_deref()?.iter().find(|variant| Some(variant.id) == self.variant)
    }

    /// The page with this variant and picture.
    pub fn address(self, product: &Product, variant: Option<VariantId>, image: usize) -> String {
        let mut query = Vec::new();
        if let Some(variant) = variant {
            query.push(format!("variant={variant}"));
        }
        if image > 0 {
            query.push(format!("image={}", image + 1));
        }
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/products/{}{mark}{}", product.slug, query.join("&"))
    }
}
