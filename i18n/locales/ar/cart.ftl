# السلة

cart-title = السلة
cart-add = أضف إلى السلة
cart-choose-first = اختر المواصفات أولاً.
cart-said-added = أصبح في سلتك: { $name }
cart-said-saved = حُفظ لوقت لاحق
cart-said-taken-up = عاد إلى سلتك
cart-said-removed = أُزيل من السلة: { $name }
cart-undo = أعده
cart-empty-title = سلتك فارغة
cart-empty-text = ما تضيفه ينتظرك هنا.
cart-each = { $price } للقطعة
cart-price-rose = ارتفع السعر من { $before } إلى { $now }
cart-price-fell = انخفض السعر من { $before } إلى { $now }
cart-gone = لم يعد متوفرًا
cart-short = { $count ->
    [zero] نفدت الكمية
    [one] بقيت قطعة واحدة فقط
    [two] بقيت قطعتان فقط
    [few] بقيت { $count } قطع فقط
    [many] بقيت { $count } قطعة فقط
   *[other] بقيت { $count } قطعة فقط
}
cart-take-left = { $count ->
    [zero] لا تأخذ شيئًا
    [one] خذ القطعة الباقية
    [two] خذ القطعتين
    [few] خذ { $count } قطع
    [many] خذ { $count } قطعة
   *[other] خذ { $count } قطعة
}
cart-save = احفظه لوقت لاحق
cart-remove = إزالة
cart-take-up = أعده إلى السلة
cart-saved = محفوظ لوقت لاحق
cart-summary = الملخص
cart-subtotal = { $count ->
    [zero] لا منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
cart-total = المجموع
cart-checkout = إتمام الشراء
cart-blocked = عدّل ما لا يمكن شراؤه قبل إتمام الشراء
cart-hint = تبقى المنتجات في سلتك 30 يومًا، وتُحجز لك عند تقديم الطلب.
