# المنتجات والأقسام والاستيراد.

# في سجل المخزون: سبب التغيير.
catalog-stock-first = المخزون الأول
catalog-stock-set = ضُبط مع بيانات المنتج
catalog-stock-imported = ضُبط عند الاستيراد
catalog-copy-of = { $name } (نسخة)

# قوائم المنتجات: ما فوقها وبجانبها وتحتها.
catalog-categories = الأقسام
catalog-all = كل الأقسام
catalog-all-description = كل ما تعرضه متاجر مستقلة، في سلة واحدة ودفعة واحدة.
catalog-results-for = نتائج البحث عن «{ $search }»
catalog-list-filters = التصفية
catalog-list-apply = عرض النتائج
catalog-list-count = { $count ->
    [zero] لا منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
catalog-list-more-than = أكثر من { $count } منتج
catalog-list-wrong = تعذّر فهم بعض عوامل التصفية فلم تُستخدم
catalog-sort = الترتيب
catalog-sort-go = رتّب
catalog-sort-best-match = الأقرب إلى البحث
catalog-sort-popular = الأكثر مبيعًا
catalog-sort-price = السعر من الأقل إلى الأعلى
catalog-sort-price-down = السعر من الأعلى إلى الأقل
catalog-sort-new = الأحدث
catalog-sort-rating = الأعلى تقييمًا
catalog-only = اعرض فقط
catalog-in-stock = المتوفر الآن
catalog-on-sale = المخفّض
catalog-price = السعر
catalog-price-min = أقل سعر
catalog-price-max = أعلى سعر
catalog-price-range = من { $min } إلى { $max }
catalog-brand = العلامة التجارية
catalog-rating = التقييم
catalog-stars-any = أي تقييم
catalog-stars-up = { $stars ->
    [zero] بلا نجوم فأكثر
    [one] نجمة واحدة فأكثر
    [two] نجمتان فأكثر
    [few] { $stars } نجوم فأكثر
    [many] { $stars } نجمة فأكثر
   *[other] { $stars } نجمة فأكثر
}
catalog-seller = البائع
catalog-chip-from = من { $price }
catalog-chip-to = حتى { $price }
catalog-corrected = نعرض نتائج «{ $corrected }»
catalog-corrected-text = لا شيء يطابق «{ $search }» كما كُتبت.
catalog-none-title = لا شيء هنا
catalog-none-for = لا شيء يطابق «{ $search }»
catalog-none-narrowed = خفّف عوامل التصفية لترى المزيد.
catalog-none-clear = امسح عوامل التصفية
catalog-none-searched = راجع الإملاء، أو ابحث بكلمات أقل، أو تصفّح أحد الأقسام.
catalog-none-yet = الرف قيد التجهيز. تصفّح بقية المعروض.
catalog-none-popular = ما يشتريه الآخرون

# منتج واحد.
catalog-from = من
catalog-sent-by = يرسله { $store }
catalog-delivery-hint = تعرف التكلفة كاملة مع التوصيل قبل تسجيل الدخول أو الدفع.
catalog-sold-by = يبيعه
catalog-store-rating = { $rating } من 5 بتقييم المشترين
catalog-description = الوصف
catalog-details = المواصفات
catalog-sku = رمز المنتج
catalog-yes = نعم
catalog-no = لا
catalog-wish = أضف إلى المفضلة
catalog-wish-remove = في مفضلتك
catalog-related = يناسب هذا المنتج
catalog-seen = شاهدتها من قبل
catalog-missing-title = هذا المنتج غير معروض للبيع
catalog-missing-text = ربما نفد نهائيًا، أو في العنوان خطأ. ابحث عن منتج يشبهه.

# ما يُقال للبرامج.
catalog-said-archived = المنتج الآن في الأرشيف. غيّر حالته لإعادته.
catalog-said-category-removed = حُذف القسم.
