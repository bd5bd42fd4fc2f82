# لوحة المتجر: المنتجات والمخزون والمراجعات والأرقام والمتجر نفسه.

console-places = أقسام اللوحة
console-home = الرئيسية
console-goods = البضاعة
console-products = المنتجات
console-inventory = المخزون
console-import = الاستيراد والتصدير
console-shoppers = المتسوقون
console-reviews = المراجعات
console-analytics = الإحصاءات
console-store = المتجر
console-profile = ملف المتجر
console-places-of-goods = المواقع

console-pending-title = طلبك قيد القراءة
console-pending-text = يمكنك تجهيز المنتجات الآن، وسيراها المتسوقون فور الموافقة على المتجر.
console-rejected-title = لم تتم الموافقة على طلبك
console-rejected-text = يمكنك متابعة تجهيز المنتجات، وسيراها المتسوقون بعد الموافقة على المتجر.
console-suspended-title = متجرك موقوف
console-suspended-text = لا يرى المتسوقون منتجاتك. يمكنك تعديلها، ويبقى عليك تسليم ما طُلب من قبل.

console-save = حفظ
console-create = إضافة المنتج
console-cancel = إلغاء
console-edit = تعديل
console-view = عرض كما يراه المتسوقون
console-show-all = عرض الكل
console-upload = رفع

console-said-created = أُضيف المنتج. أضف صوره الآن.
console-said-saved = تم الحفظ
console-said-archived = نُقل إلى الأرشيف
console-said-duplicated = هذه هي النسخة: مسودة بلا مخزون.
console-said-bulk = { $count ->
    [zero] لم يتغيّر أي منتج
    [one] تغيّر منتج واحد
    [two] تغيّر منتجان
    [few] تغيّرت { $count } منتجات
    [many] تغيّر { $count } منتجًا
   *[other] تغيّر { $count } منتج
}
console-said-nothing-picked = حدّد المنتجات أولًا
console-said-picture-added = أُضيفت الصورة
console-said-pictures-added = { $count ->
    [zero] لم تُضف أي صورة
    [one] أُضيفت صورة واحدة
    [two] أُضيفت صورتان
    [few] أُضيفت { $count } صور
    [many] أُضيفت { $count } صورة
   *[other] أُضيفت { $count } صورة
}
console-said-picture-moved = نُقلت الصورة
console-said-picture-removed = أُزيلت الصورة
console-said-import-cancelled = أُوقف الاستيراد

# الرئيسية

console-home-lead = ما يحتاج إليك الآن، وكيف حال المتجر
console-due-out = { $count ->
    [zero] لا منتجات نافدة
    [one] منتج نافد
    [two] منتجان نافدان
    [few] منتجات نافدة
    [many] منتجًا نافدًا
   *[other] منتج نافد
}
console-due-low = { $count ->
    [zero] لا منتجات أوشكت على النفاد
    [one] منتج أوشك على النفاد
    [two] منتجان أوشكا على النفاد
    [few] منتجات أوشكت على النفاد
    [many] منتجًا أوشك على النفاد
   *[other] منتج أوشك على النفاد
}
console-due-reviews = { $count ->
    [zero] لا مراجعات تنتظر ردًا
    [one] مراجعة تنتظر ردًا
    [two] مراجعتان تنتظران ردًا
    [few] مراجعات تنتظر ردًا
    [many] مراجعة تنتظر ردًا
   *[other] مراجعة تنتظر ردًا
}
console-due-drafts = { $count ->
    [zero] لا مسودات
    [one] مسودة لم تُعرض للبيع بعد
    [two] مسودتان لم تُعرضا للبيع بعد
    [few] مسودات لم تُعرض للبيع بعد
    [many] مسودة لم تُعرض للبيع بعد
   *[other] مسودة لم تُعرض للبيع بعد
}
console-due-none = لا شيء ينتظرك
console-due-none-text = هنا يظهر ما أوشك على النفاد والمراجعات الجديدة والمسودات.
console-on-sale = معروض للبيع
console-views-week = المشاهدات في 7 أيام
console-rating = التقييم
console-rating-from = { $count ->
    [zero] لا مراجعات بعد
    [one] من مراجعة واحدة
    [two] من مراجعتين
    [few] من { $count } مراجعات
    [many] من { $count } مراجعة
   *[other] من { $count } مراجعة
}
console-reviews-newest = أحدث المراجعات
console-steps-title = إلى أول عملية بيع
console-step-profile = عرّف بمتجرك
console-step-profile-text = شعار وجملتان عمّا تبيع
console-step-product = أضف منتجًا
console-step-product-text = اسم وسعر وكمية وصورة
console-step-publish = اعرضه للبيع
console-step-publish-text = يرى المتسوقون ما هو معروض للبيع، أما المسودات فلك وحدك
console-step-done = تم
console-step-go = ابدأ

# المنتجات

console-product = المنتج
console-product-add = إضافة منتج
console-product-new-lead = تُضاف الصور بعد حفظ المنتج.
console-status = الحالة
console-status-all = الكل
console-status-active = معروض
console-status-draft = مسودة
console-status-archived = الأرشيف
console-status-taken-down = محجوب
console-price = السعر
console-stock = المخزون
console-variants = الأنواع
console-updated = آخر تعديل
console-stock-all = أي مخزون
console-stock-low = قليل
console-stock-out = نافد
console-stock-enough = كافٍ
console-category = الفئة
console-category-all = كل الفئات
console-category-none = بلا فئة
console-sort = الترتيب
console-sort-newest = الأحدث أولًا
console-sort-changed = آخر ما عُدّل
console-sort-name = حسب الاسم
console-sort-price = السعر من الأقل
console-sort-price-down = السعر من الأعلى
console-sort-stock = الأقل مخزونًا أولًا
console-sort-selling = الأكثر مبيعًا
console-products-search = ابحث بالاسم أو رمز المنتج
console-products-none = لا منتجات بعد
console-products-none-text = أضف أول منتج بنفسك، أو استورد منتجات كثيرة من ملف.
console-products-not-found = لا منتج يطابق
console-products-not-found-text = جرّب كلمات أقل أو تصفية أخرى.
console-pick = تحديد { $name }
console-duplicate = نسخ

console-bulk = للمنتجات المحددة
console-bulk-more = تغيير السعر أو المخزون
console-publish = عرض للبيع
console-unpublish = جعلها مسودات
console-archive = أرشفة
console-percent = تغيير السعر بنسبة
console-percent-hint = 10 ترفع السعر، ‎-10 تخفضه
console-price-by = تغيير الأسعار
console-price-set-label = جعل السعر
console-price-set = تحديد الأسعار
console-pieces = القطع المضافة
console-pieces-hint = ‎-5 تُنقص؛ للمنتجات بلا خيارات فقط
console-stock-add = إضافة إلى المخزون
console-left-over = { $count ->
    [zero] تغيّرت كل المنتجات
    [one] بقي منتج واحد كما كان
    [two] بقي منتجان كما كانا
    [few] بقيت { $count } منتجات كما كانت
    [many] بقي { $count } منتجًا كما كان
   *[other] بقي { $count } منتج كما كان
}

# منتج واحد

console-taken-down-title = حجبته إدارة المنصة
console-taken-down-text = لا يراه المتسوقون مهما كانت حالته. والسبب:
console-basics = الاسم والوصف
console-name = الاسم
console-name-ar = الاسم بالعربية
console-description = الوصف
console-description-ar = الوصف بالعربية
console-brand = العلامة التجارية
console-compare-at = السعر السابق
console-compare-at-hint = يظهر مشطوبًا مع قدر التوفير
console-pictures = الصور
console-picture-add = إضافة صور
console-picture-hint = JPEG أو PNG أو WebP أو AVIF، حتى 10 ميغابايت لكل صورة. الصور الطولية أجمل.
console-picture-first = تظهر في القوائم
console-picture-before = تقديم الصورة { $number }
console-picture-after = تأخير الصورة { $number }
console-picture-remove = إزالة الصورة { $number }
console-stock-and-options = المخزون والخيارات
console-sku = رمز المنتج (SKU)
console-threshold-hint = ننبّهك ابتداءً من هذا العدد
console-stock-hint = كم قطعة يمكن شراؤها الآن. كل تغيير يُكتب في السجل.
console-options = الخيارات، كالمقاس واللون
console-options-hint = عند الحفظ تصبح كل طريقة للاختيار نوعًا له سعره ومخزونه. احذف كل الخيارات إن كان المنتج بلا أنواع.
console-option-name = الخيار
console-option-name-hint = المقاس
console-option-values = القيم
console-option-values-hint = بينها فواصل: صغير، متوسط، كبير
console-variant = النوع
console-variants-each = الأنواع واحدًا واحدًا
console-variants-hint = السعر الفارغ يعني سعر المنتج.
console-attributes = التفاصيل
console-attributes-hint = ما يصفّي به المتسوقون ويقارنون، كالخامة والعرض.
console-attribute-name = التفصيل
console-attribute-value = القيمة
console-attribute-drop = غير مذكور
console-shipping = الشحن والضريبة
console-weight = الوزن
console-grams = غ
console-tax = الضريبة
console-tax-standard = النسبة الأساسية
console-tax-reduced = النسبة المخفضة
console-tax-zero = نسبة صفرية
console-visibility = الظهور
console-visibility-who = من يراه
console-status-draft-hint = أنت وحدك
console-status-active-hint = الجميع ما دام المتجر مفتوحًا
console-archive-this = أرشفة هذا المنتج
console-archive-text = يختفي من المتجر ومن قوائمك، وتبقى روابطه وطلباته ومراجعاته، ويمكنك إعادته من الأرشيف.

# المخزون

console-stock-export = تصدير المخزون
console-log = سجل المخزون
console-place = الموقع
console-place-all = كل المواقع
console-on-hand = الموجود
console-reserved = المحجوز
console-available = المتاح للشراء
console-adjust = تعديل
console-adjust-send = تغيير المخزون
console-change-hint = 5 تزيد، ‎-5 تُنقص
console-stock-not-found = لا مخزون يطابق
console-stock-none-text = يظهر المخزون هنا مع أول منتج لك.
console-when = متى
console-then = من وإلى
console-from-to = من { $before } إلى { $after }
console-who = من غيّر
console-log-none = لا تغييرات بعد
console-log-none-text = يُحفظ هنا كل تغيير في المخزون: من أجراه ولماذا.

# المراجعات

console-reviews-all = كل المراجعات
console-reviews-unanswered = بلا رد
console-reviews-none = لا مراجعات بعد
console-reviews-none-text = هنا يظهر ما يقوله المشترون عن منتجاتك.
console-reviews-answered = رددت على كل المراجعات
console-reviews-answered-text = تظهر الجديدة هنا.
console-review-verified = اشتراه
console-review-your-answer = ردك
console-review-answer = الرد
console-review-change = تغيير الرد
console-review-answer-label = ردك
console-review-answer-hint = يقرؤه الجميع باسم متجرك.
console-review-send = نشر الرد

# الإحصاءات

console-range = من { $first } إلى { $last }
console-range-label = المدة
console-range-own = أيام تختارها
console-range-wrong = تعذّرت قراءة هذه الأيام، فعُرضت آخر 30 يومًا. أقصى مدة 366 يومًا.
console-range-show = عرض
console-days-7 = 7 أيام
console-days-30 = 30 يومًا
console-days-90 = 90 يومًا
console-from = من
console-to = إلى
console-views = المشاهدات
console-against-before = { $change } عن المدة السابقة
console-views-by-day = مشاهدات منتجاتك يومًا بيوم
console-views-summary = { $count ->
    [zero] لا مشاهدات؛ الأكثر في { $day }: { $most }
    [one] مشاهدة واحدة؛ الأكثر في { $day }: { $most }
    [two] مشاهدتان؛ الأكثر في { $day }: { $most }
    [few] { $count } مشاهدات؛ الأكثر في { $day }: { $most }
    [many] { $count } مشاهدة؛ الأكثر في { $day }: { $most }
   *[other] { $count } مشاهدة؛ الأكثر في { $day }: { $most }
}
console-views-none = لا مشاهدات بعد
console-views-none-text = تظهر المشاهدات هنا حين يفتح المتسوقون منتجاتك.
console-best = الأكثر تحقيقًا للمبيعات
console-sales = المبيعات
console-sold = القطع المباعة
console-orders-sold = الطلبات
console-order-average = متوسط الطلب
console-sales-by-day = المبيعات يومًا بيوم
console-sales-summary = { $all } إجمالًا؛ الأكثر في { $day }: { $most }
console-sales-none = لم يُبع شيء في هذه الأيام
console-stock-of-products = مخزون المعروض للبيع

# المتجر

console-profile-words = ما يقرؤه المتسوقون
console-logo = الشعار
console-logo-hint = مربّع، JPEG أو PNG أو WebP حتى 10 ميغابايت
console-banner = اللافتة
console-banner-hint = عريضة، JPEG أو PNG أو WebP حتى 10 ميغابايت
console-picture-choose = اختر صورة
console-picture-replace = اختر صورة أخرى
console-picture-take-away = إزالة الصورة
console-places-lead = أين توجد بضاعتك، وأين يمكن أن يأتي الناس
console-place-add = إضافة موقع
console-place-default = الموقع المعتاد
console-place-public = يمكن أن يأتي الناس إليه
console-place-private = لبضاعتك فقط
console-place-remove = التخلي عن { $name }
console-place-name = اسم الموقع
console-place-is-public = يمكن أن يأتي الناس إليه
console-place-is-public-hint = عندها يلزم الشارع والمدينة والبلد والإحداثيات.
console-place-make-default = توضع البضاعة هنا ما لم يُذكر غيره
console-place-where = العنوان
console-latitude = خط العرض
console-longitude = خط الطول
console-coordinates-hint = مثل 25.2048
console-longitude-hint = مثل 55.2708
console-hours = أوقات العمل
console-hours-hint = وقتان لكل يوم، مثل 09:00 و18:30. اترك الخانتين فارغتين في يوم الإغلاق.
console-opens = يفتح
console-closes = يغلق
console-time-zone = المنطقة الزمنية
console-time-zone-hint = مثل Asia/Dubai أو Europe/Berlin
console-day-1 = الاثنين
console-day-2 = الثلاثاء
console-day-3 = الأربعاء
console-day-4 = الخميس
console-day-5 = الجمعة
console-day-6 = السبت
console-day-7 = الأحد

# الاستيراد والتصدير

console-import-lead = غيّر منتجات كثيرة دفعة واحدة في برنامج جداول
console-export = تصدير المنتجات
console-import-file = استيراد من ملف
console-import-template = قالب فارغ
console-import-choose = ملف المنتجات
console-import-hint = CSV حتى 10 ميغابايت. يُعرف المنتج بمعرّفه أو رمزه، وما عدا ذلك جديد.
console-import-dry = فحص فقط
console-import-dry-hint = ترى ما سيحدث دون أن يُكتب شيء.
console-import-start = قراءة الملف
console-imports-earlier = عمليات استيراد سابقة
console-import-running = جارٍ
console-import-checked = فُحص
console-import-done = استُورد
console-import-cancelled = أُوقف
console-import-check = فحص ملف
console-import-progress = قُرئ { $done } من { $total }
console-import-look-again = تحديث
console-import-cancel = إيقاف الاستيراد
console-import-nothing-written = لم يُكتب شيء بعد
console-import-apply = { $count ->
    [zero] لا شيء يُستورد
    [one] استيراد منتج واحد
    [two] استيراد منتجين
    [few] استيراد { $count } منتجات
    [many] استيراد { $count } منتجًا
   *[other] استيراد { $count } منتج
}
console-import-created = جديدة
console-import-updated = معدّلة
console-import-would-create = ستكون جديدة
console-import-would-update = ستُعدّل
console-import-failed = فيها مشكلات
console-import-fine = كل السطور سليمة
console-import-line = السطر
console-import-column = العمود
console-import-problem = المشكلة
console-import-wrong = ما الخطأ في الملف
