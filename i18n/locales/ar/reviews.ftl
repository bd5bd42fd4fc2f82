reviews-said-removed = حُذف تقييمك.
reviews-said-reported = شكراً لك. سنراجع هذا التقييم.
reviews-said-saved = شكراً لك. تقييمك ظاهر الآن.
reviews-said-voted = سُجّل رأيك.
reviews-said-answered = ردّك ظاهر الآن.
reviews-said-moderated = سُجّل القرار.
reviews-title = التقييمات
reviews-none = لم يقيّم أحد هذا المنتج بعد.
reviews-write = اكتب تقييماً
reviews-sort = ترتيب التقييمات
reviews-sort-newest = الأحدث
reviews-sort-helpful = الأكثر فائدة
reviews-sort-best = الأعلى تقييماً
reviews-sort-worst = الأدنى تقييماً
reviews-pages = صفحات التقييمات
reviews-histogram = التقييمات بحسب عدد النجوم
reviews-stars = { $stars ->
    [zero] بلا نجوم
    [one] نجمة واحدة
    [two] نجمتان
    [few] { $stars } نجوم
    [many] { $stars } نجمة
   *[other] { $stars } نجمة
}
reviews-verified = اشترى من هنا
reviews-response = رد المتجر
reviews-helpful-count = { $count ->
    [zero] لم يجده أحد مفيداً
    [one] وجده شخص واحد مفيداً
    [two] وجده شخصان مفيداً
    [few] وجده { $count } أشخاص مفيداً
    [many] وجده { $count } شخصاً مفيداً
   *[other] وجده { $count } شخص مفيداً
}
reviews-helpful = مفيد
reviews-unhelpful = غير مفيد
reviews-report = إبلاغ
reviews-report-reason = ما المشكلة فيه؟
reviews-report-send = أرسل البلاغ
reviews-rating = كم نجمة تعطيه؟
reviews-title-field = بكلمات قليلة
reviews-body = تقييمك
reviews-body-hint = فيمَ استخدمته؟ وماذا ينبغي أن يعرف غيرك؟
reviews-send = انشر التقييم
reviews-remove = حذف
reviews-hidden = محجوب
reviews-mine = تقييماتك
reviews-mine-none-title = لم تقيّم أي منتج بعد
reviews-mine-none-text = يمكنك أن تقول رأيك في أي منتج من صفحته.
