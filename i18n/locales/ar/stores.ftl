# المتاجر كما يراها المتسوقون.

stores-title = المتاجر
stores-lead = بائعون مستقلون، نتحقق من كل واحد منهم قبل أول عملية بيع.
stores-search = ابحث عن متجر
stores-count = { $count ->
    [zero] لا متاجر
    [one] متجر واحد
    [two] متجران
    [few] { $count } متاجر
    [many] { $count } متجرًا
   *[other] { $count } متجر
}
stores-all = كل المتاجر
stores-none = لا متاجر هنا
stores-none-yet = نتحقق من أول المتاجر الآن.
stores-none-found = لا متجر بهذا الاسم. راجع الإملاء أو تصفّح كل المتاجر.
stores-since = يبيع هنا منذ { $since }
stores-goods = منتجات هذا المتجر
stores-visit = زر المتجر
stores-open = مفتوح الآن
stores-open-until = مفتوح حتى { $time }
stores-closed-now = مغلق الآن
stores-closed = مغلق
stores-day-1 = الاثنين
stores-day-2 = الثلاثاء
stores-day-3 = الأربعاء
stores-day-4 = الخميس
stores-day-5 = الجمعة
stores-day-6 = السبت
stores-day-7 = الأحد
