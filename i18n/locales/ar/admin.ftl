# لوحة من يديرون المنصة.

admin-places = الإدارة
admin-goods = البضائع
admin-people = الأشخاص
admin-platform = المنصة
admin-overview = نظرة عامة
admin-overview-lead = ما ينتظر قرارًا منك الآن.
admin-products = المنتجات
admin-reviews = التقييمات
admin-vendors = المتاجر
admin-users = الحسابات
admin-audit-log = سجل التدقيق
admin-settings = الإعدادات

admin-open = فتح
admin-status = الحالة
admin-status-any = المفعَّلة والموقوفة
admin-reason = السبب
admin-yes = نعم
admin-no = لا
admin-not-given = لم يُكتب شيء

# نظرة عامة

admin-nothing-waits = لا شيء في الانتظار
admin-nothing-waits-text = تظهر هنا الطلبات والشكاوى حال وصولها.
admin-waiting-stores = { $count ->
    [zero] لا متاجر تنتظر الموافقة
    [one] متجر ينتظر الموافقة
    [two] متجران ينتظران الموافقة
    [few] متاجر تنتظر الموافقة
    [many] متجرًا تنتظر الموافقة
   *[other] متجر تنتظر الموافقة
}
admin-waiting-reviews = { $count ->
    [zero] لا تقييمات عليها شكوى
    [one] تقييم عليه شكوى
    [two] تقييمان عليهما شكوى
    [few] تقييمات عليها شكوى
    [many] تقييمًا عليها شكوى
   *[other] تقييم عليها شكوى
}
admin-waiting-jobs = { $count ->
    [zero] لا مهام متوقفة
    [one] مهمة فشلت عشر مرات وتوقفت
    [two] مهمتان فشلتا عشر مرات وتوقفتا
    [few] مهام فشلت عشر مرات وتوقفت
    [many] مهمة فشلت عشر مرات وتوقفت
   *[other] مهمة فشلت عشر مرات وتوقفت
}
admin-latest = آخر ما جرى

# المتاجر

admin-vendors-all = الكل
admin-vendors-search = ابحث في المتاجر وأصحابها
admin-vendors-none = لا متاجر هنا
admin-vendors-none-text = تظهر المتاجر هنا حين يطلب الناس فتحها.
admin-vendors-not-found = لا نتائج
admin-vendors-not-found-text = جرّب اسمًا آخر أو جزءًا منه.
admin-store = المتجر
admin-keeper = صاحب المتجر
admin-sells = ماذا يبيع
admin-products-of = { $total }، منها { $on_sale } معروضة
admin-applied = تاريخ الطلب
admin-approved = أول موافقة
admin-account = الحساب
admin-keeper-inactive = هذا الحساب موقوف
admin-places-of-goods = المواقع
admin-place-public = يستقبل الزبائن
admin-place-private = للبضائع فقط
admin-place-default = الافتراضي
admin-history = السجل
admin-history-none = لم يُتخذ أي قرار بعد.
admin-step-approved = تمت الموافقة
admin-step-rejected = رُفض
admin-step-suspended = أُوقف
admin-step-reinstated = فُتح من جديد

admin-decide = القرار
admin-decide-text = تصل صاحبَ المتجر رسالةٌ بقرارك.
admin-approve = الموافقة على المتجر
admin-approved-because = تمت مراجعة الطلب
admin-reject = رفض الطلب
admin-reject-hint = يقرؤه صاحب المتجر، فاذكر ما ينقص
admin-approve-after-all = الموافقة رغم الرفض
admin-internal-hint = لسجل التدقيق، ولا يقرؤه صاحب المتجر
admin-rejected-text = يمكن لصاحب المتجر تعديل الطلب وإرساله من جديد.
admin-suspended-text = منتجاته غير ظاهرة ولا يمكن شراؤها.
admin-active-text = منتجاته ظاهرة ويمكن شراؤها.
admin-reinstate = فتح المتجر من جديد
admin-suspend = إيقاف المتجر
admin-suspend-title = أتريد إيقاف هذا المتجر؟
admin-suspend-text = تختفي منتجاته من السوق فورًا، وتبقى الطلبات السابقة كما هي.
admin-suspend-hint = يقرؤه صاحب المتجر
admin-suspend-here = أوقفه من هذه الصفحة إن لم يستجب الزر
admin-confirm = اسم المتجر
admin-confirm-hint = اكتب { $name } للتأكيد

admin-said-approved = تمت الموافقة على المتجر
admin-said-rejected = رُفض الطلب
admin-said-suspended = أُوقف المتجر
admin-said-reinstated = فُتح المتجر من جديد

# المنتجات

admin-product = المنتج
admin-products-lead = منتجات المتاجر كلها. وما تحجبه يبقى محجوبًا حتى ترفع الحجب عنه.
admin-products-search = ابحث في المنتجات والرموز والمتاجر
admin-products-none = لا منتجات هنا
admin-products-none-text = تظهر المنتجات هنا حين تضيفها المتاجر.
admin-product-sight = ما يراه المتسوقون
admin-store-file = ملف المتجر
admin-up-text = ليس محجوبًا، ولمتجره أن يعرضه أو لا يعرضه.
admin-down-text = لا يراه المتسوقون ولا يشترونه مهما فعل متجره.
admin-take-down = حجب
admin-put-up = رفع الحجب
admin-step-put-up = رُفع الحجب
admin-step-changed = عُدّل
admin-said-taken-down = حُجب المنتج
admin-said-put-up = رُفع الحجب عن المنتج
admin-goods-on-sale = منتجات معروضة
admin-goods-low = قليل أو نافد
admin-show = عرض

# التقييمات

admin-reviews-lead = ما عليه شكوى يأتي أولًا.
admin-reviews-all = الكل
admin-reviews-search = ابحث في الكلمات والأسماء والمنتجات
admin-reviews-none = لا تقييمات هنا
admin-reviews-none-text = تظهر التقييمات هنا حين يكتبها المتسوقون.
admin-reviews-no-complaints = لا شكاوى
admin-reviews-no-complaints-text = لا شكوى من تقييم تنتظر قرارًا.
admin-review-reported = عليها شكوى
admin-review-complaints = { $count ->
    [zero] بلا شكوى
    [one] شكوى واحدة
    [two] شكويان
    [few] { $count } شكاوى
    [many] { $count } شكوى
   *[other] { $count } شكوى
}
admin-review-reasons = ما قيل فيه
admin-review-keep = إبقاؤه ظاهرًا
admin-review-show = إظهاره من جديد
admin-review-reason-hint = لسجل التدقيق

# الحسابات

admin-users-search = ابحث في الأسماء والعناوين
admin-users-not-found = لم نجد أحدًا
admin-person = الشخص
admin-role = الدور
admin-role-any = كل الأدوار
admin-role-customer = زبون
admin-role-vendor = بائع
admin-role-courier = مندوب
admin-role-admin = إداري
admin-role-superadmin = مدير أعلى
admin-joined = تاريخ الانضمام
admin-active = مفعَّل
admin-inactive = موقوف
admin-email-proven = البريد مؤكَّد
admin-two-step = التحقق بخطوتين
admin-permissions = الصلاحيات
admin-permissions-hint = للإداريين فقط، وللمدير الأعلى جميعها
admin-permission-products = المنتجات
admin-permission-vendors = المتاجر
admin-permission-orders = الطلبات
admin-permission-payments = المدفوعات
admin-permission-refunds = ردّ المبالغ
admin-permission-payouts = التحويلات
admin-permission-users = الحسابات
admin-permission-content = المحتوى والتقييمات
admin-permission-marketing = التسويق
admin-permission-support = الدعم
admin-permission-reports = التقارير
admin-permission-settings = الإعدادات
admin-permission-security = الأمان وسجل التدقيق
admin-role-and-permissions = الدور والصلاحيات
admin-role-text = يسري الدور الجديد فورًا على جميع الأجهزة.
admin-role-save = حفظ الدور
admin-switch-off = إيقاف الحساب
admin-switch-off-text = يُسجَّل خروجه من كل مكان فورًا ولا يمكنه الدخول من جديد.
admin-switch-on = تفعيل الحساب
admin-switch-on-text = يمكن لصاحبه الدخول من جديد بكلمة المرور نفسها.
admin-said-switched-on = فُعِّل الحساب
admin-said-switched-off = أُوقف الحساب
admin-said-role = حُفظ الدور

# سجل التدقيق

admin-audit-lead = ما فعله الموظفون: من، وماذا، وقبل وبعد.
admin-audit-search = ابحث في الأفعال والأسباب والأشخاص
admin-audit-about = الموضوع
admin-audit-everything = كل المواضيع
admin-audit-what = الفعل
admin-audit-who = الفاعل
admin-audit-when = الوقت
admin-audit-change = ما الذي تغيّر
admin-audit-before = قبل
admin-audit-after = بعد
admin-audit-none = لا نتائج
admin-target-user = حساب
admin-target-vendor = متجر
admin-target-product = منتج
admin-target-category = قسم
admin-target-review = تقييم

# الإعدادات

admin-settings-lead = تسري فورًا، وكل تغيير محفوظ في سجل التدقيق.
admin-settings-stores = المتاجر
admin-auto-approve = فتح المتاجر من دون موافقة
admin-auto-approve-hint = من يطلب متجرًا يبيع فورًا
admin-settings-catalog = المعروضات
admin-image-hosts = مواقع الصور
admin-image-hosts-hint = تُعرض صور المنتجات من هذه المواقع أيضًا، وتفصل بينها فواصل
admin-settings-sessions = تسجيل الدخول
admin-idle-days = أيام بلا استعمال
admin-idle-days-hint = ينتهي الدخول غير المستعمل بعد هذا العدد من الأيام
admin-max-days = أقصى عدد من الأيام
admin-max-days-hint = ينتهي أي دخول بعد هذا العدد من الأيام
admin-settings-limits = الحدود
admin-open-orders = الطلبات غير المدفوعة للشخص الواحد
admin-open-orders-hint = أقصى عدد ينتظر الدفع في وقت واحد، ويُحسب الدفع عند الاستلام حتى يُدفع
admin-open-orders-of-guests = طلبات الزوار غير المدفوعة من عنوان شبكة واحد
admin-open-orders-of-guests-hint = لهم جميعًا معًا
admin-requests = الطلبات في الدقيقة
admin-requests-hint = لعنوان أو حساب واحد
admin-auth = محاولات الدخول في الدقيقة
admin-auth-hint = الدخول والتسجيل والرموز، لعنوان واحد
admin-said-settings = حُفظت الإعدادات
admin-settings-prices = الأسعار والضريبة
admin-shop-country = بلد المتجر
admin-shop-country-hint = نقدّر التوصيل والضريبة بحسبه حتى يذكر المشتري عنوانه
admin-prices-include-tax = الأسعار تشمل الضريبة
admin-prices-include-tax-hint = تبقى الطلبات السابقة كما هي
admin-tax-on-commission = الضريبة على العمولة

# الأحداث والمهام

admin-events = الأحداث والمهام
admin-events-lead = ما حدث وأُبلغ به، وما لم يُنجز بعد.
admin-events-stream = الأحداث
admin-events-parked = المهام المتوقفة
admin-events-waiting = المهام المنتظرة
admin-events-search = ابحث بنوع الحدث أو بمعرّف ما يخصه
admin-events-what = الحدث
admin-events-data = تفاصيله
admin-events-of-thing = كل ما جرى له
admin-events-not-sent = ينتظر وسيط الرسائل
admin-events-older = الأقدم
admin-events-none-text = جرّب بداية النوع، مثل order، أو المعرّف كاملًا.
admin-events-said-replayed = ستُعاد محاولة المهمة
admin-events-said-given-up = أُلغيت المهمة
admin-jobs-what = المهمة
admin-jobs-error = سبب الفشل
admin-jobs-parked-at = توقفت
admin-jobs-due = موعدها
admin-jobs-tries = { $count ->
    [zero] لم تُجرَّب بعد
    [one] جُرّبت مرة واحدة
    [two] جُرّبت مرتين
    [few] جُرّبت { $count } مرات
    [many] جُرّبت { $count } مرة
   *[other] جُرّبت { $count } مرة
}
admin-jobs-replay = إعادة المحاولة
admin-jobs-give-up = إلغاء المهمة
admin-jobs-reason-hint = لن تُنجز أبدًا، ويبقى السبب في سجل التدقيق
admin-jobs-none-parked = لا مهام متوقفة
admin-jobs-none-parked-text = تظهر هنا كل مهمة فشلت عشر مرات.
admin-jobs-none-waiting = لا مهام منتظرة
admin-jobs-none-waiting-text = أُنجز كل ما كان مطلوبًا.
admin-target-job = مهمة
