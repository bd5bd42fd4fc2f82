//! A vendor's own methods, which go before the shop's in their zone.

use super::kept;
use crate::kit::{AppError, Cx, Result};
use crate::vendors::Seller;
use model::shipping::{Method, WriteMethod, Zone};
use model::{FieldProblem, Reason, ShippingMethodId};

/// Nobody needs more, and an unbounded list is a way to fill a disk.
const MOST: usize = 50;

/// The zones with the shop's methods and the own ones. Who keeps the store.
pub async fn own(cx: &Cx, who: &Seller) -> Result<Vec<Zone>> {
    let mut tx = cx.begin(who).await?;
    kept::zones(&mut tx, cx, Some(who.vendor_id())).await
}

/// Adds a method of one's own. From then on the shop's are not offered for this store in that zone. Who keeps the store.
pub async fn add_own(cx: &Cx, who: &Seller, input: &WriteMethod) -> Result<Method> {
    let method = input.validate(cx.facts().currency)?;
    let zone = input.zone_id.ok_or_else(|| AppError::field("zoneId", FieldProblem::Required))?;
    let mut tx = cx.begin(who).await?;
    let zones = kept::zones(&mut tx, cx, Some(who.vendor_id())).await?;
    if !zones.iter().any(|there| there.id == zone) {
        return Err(AppError::field("zoneId", FieldProblem::Unknown));
    }
    if zones.iter().flat_map(|zone| &zone.methods).filter(|method| method.vendor_id.is_some()).count() >= MOST
    {
        return Err(AppError::Refused(Reason::Conflict));
    }
    let id = kept::insert(&mut tx, cx, zone, Some(who.vendor_id()), &method).await?;
    let made = kept::method(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(made)
}

/// Replaces what is said of an own method. Another's is not found; refuses a version that is no longer true. Who keeps
/// the store.
pub async fn change_own(cx: &Cx, who: &Seller, id: ShippingMethodId, input: &WriteMethod) -> Result<Method> {
    let method = input.validate(cx.facts().currency)?;
    let mut tx = cx.begin(who).await?;
    kept::lock_method(&mut tx, cx, id, Some(who.vendor_id()), method.version).await?;
    kept::update(&mut tx, cx, id, &method).await?;
    let after = kept::method(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(after)
}

/// Gives an own method up. Another's is not found. Who keeps the store.
pub async fn retire_own(cx: &Cx, who: &Seller, id: ShippingMethodId) -> Result<()> {
    let mut tx = cx.begin(who).await?;
    kept::lock_method(&mut tx, cx, id, Some(who.vendor_id()), None).await?;
    kept::put_away(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(())
}
