# كلمات المكوّنات نفسها، في كل صفحة.

ui-optional = (اختياري)
ui-error-summary-title = هناك ما يجب تصحيحه
ui-close = إغلاق
ui-loading = جارٍ التحميل
ui-search = بحث
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

# Goods in lists and on their page.
ui-stock-enough = متوفر
ui-stock-few = { $count ->
    [zero] نفدت الكمية
    [one] بقيت قطعة واحدة فقط
    [two] بقيت قطعتان فقط
    [few] بقيت { $count } قطع فقط
    [many] بقيت { $count } قطعة فقط
   *[other] بقيت { $count } قطعة فقط
}
ui-stock-none = نفدت الكمية
ui-chips = عوامل التصفية المستخدمة
ui-chip-remove = أزل التصفية { $filter }
ui-chips-clear = مسح الكل
ui-facet-more = { $count ->
    [zero] لا مزيد
    [one] عرض خيار آخر
    [two] عرض خيارين آخرين
    [few] عرض { $count } خيارات أخرى
    [many] عرض { $count } خيارًا آخر
   *[other] عرض { $count } خيار آخر
}
ui-facet-from = من ({ $currency })
ui-facet-to = إلى ({ $currency })
ui-option-choose = اختر
ui-viewer-pictures = الصور
ui-viewer-show = الصورة { $place } من { $count }
ui-viewer-enlarge = افتح الصورة { $place } من { $count } بحجمها الكامل: { $alt }
ui-rating-alone = { $rating } من 5 نجوم
ui-store-products = { $count ->
    [zero] لا منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
ui-suggestions = اقتراحات
ui-suggestions-products = المنتجات
ui-suggestions-brands = العلامات التجارية
ui-suggestions-stores = المتاجر
ui-card-add = أضف { $name } إلى السلة
ui-card-choose = اختر مواصفات { $name }
ui-quantity = الكمية
ui-stepper = كمية { $name }
ui-stepper-less = إنقاص قطعة من { $name }
ui-stepper-more = زيادة قطعة من { $name }
ui-stepper-none = إزالة { $name }
ui-stepper-set = تحديث
ui-done = اكتملت:
