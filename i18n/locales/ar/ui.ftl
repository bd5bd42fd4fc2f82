# كلمات المكوّنات نفسها، في كل صفحة.

ui-optional = (اختياري)
ui-error-summary-title = هناك ما يجب تصحيحه
ui-close = إغلاق
ui-loading = جارٍ التحميل
ui-pick = تحديد
ui-actions = إجراءات
ui-pages = الصفحات
ui-previous = السابق
ui-next = التالي
ui-page-of = صفحة { $page } من { $pages } ({ $total ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $total } نتائج
    [many] { $total } نتيجة
   *[other] { $total } نتيجة
})
ui-price-now = السعر الآن
ui-price-before = السعر السابق
ui-price-saving = وفّر { $percent }%
ui-rating = التقييم { $rating } من 5 نجوم، { $count ->
    [zero] بلا مراجعات
    [one] مراجعة واحدة
    [two] مراجعتان
    [few] { $count } مراجعات
    [many] { $count } مراجعة
   *[other] { $count } مراجعة
}
ui-rating-none = لا مراجعات بعد
ui-chart-table = عرض في جدول
ui-chart-empty = لا أرقام لهذه الفترة
ui-breadcrumbs = موقعك في المتجر
ui-skip = انتقل إلى المحتوى
ui-search-label = ابحث عن منتج
ui-preferences = اللغة والعرض
ui-language = اللغة
ui-theme = المظهر
ui-theme-system = مثل الجهاز
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-currency = العملة
ui-account-menu = حساب { $name }
ui-sign-out = تسجيل الخروج
ui-cart = السلة، { $count ->
    [zero] فارغة
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
ui-categories = الأقسام
ui-menu = القائمة
