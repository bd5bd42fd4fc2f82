wishlist-said-cleared = قائمة أمنياتك فارغة الآن.
wishlist-said-removed = أُزيل من قائمة أمنياتك.
wishlist-said-added = أُضيف إلى قائمة أمنياتك.
wishlist-title = قائمة الأمنيات
wishlist-none-title = قائمة أمنياتك فارغة
wishlist-none-text = اضغط على القلب في صفحة أي منتج ليبقى هنا.
wishlist-remove = إزالة
wishlist-guest-title = سجّل الدخول لتجد هذه القائمة على جميع أجهزتك.
