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
ui-preferences = اللغة والعرض
ui-account-menu = حساب { $name }

# Said by the script that sends forms, and by what it shows.
ui-offline = تعذّر الوصول إلى المتجر. تحقّق من اتصالك ثم أرسل النموذج من جديد.
ui-failed = حدث خلل لدينا. أعد إرسال النموذج بعد لحظات.
ui-uploading = جارٍ إرسال الملفات
ui-show-password = إظهار كلمة المرور
