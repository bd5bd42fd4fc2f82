//! The pages a shopper sees: shop, sign-in and account
