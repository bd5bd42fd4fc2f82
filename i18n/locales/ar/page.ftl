# صفحات تظهر مكان غيرها.

page-not-found-title = الصفحة غير موجودة
page-not-found-text = تحقق من العنوان أو ابحث في المتجر.
page-gone-title = لم تعد هذه الصفحة هنا
page-gone-text = أُزيل هذا من المتجر. ابحث عن شيء يشبهه.
page-forbidden-title = هذه الصفحة ليست متاحة لك
page-forbidden-text = لا يحق لحسابك الاطلاع على هذه الصفحة. ادخل بحساب آخر أو اطلب الصلاحية من أحد المديرين.
page-rate-limited-title = طلبات كثيرة في وقت قصير
page-rate-limited-text = { $seconds ->
    [zero] أعد تحميل الصفحة الآن.
    [one] انتظر ثانية واحدة ثم أعد تحميل الصفحة.
    [two] انتظر ثانيتين ثم أعد تحميل الصفحة.
    [few] انتظر { $seconds } ثوانٍ ثم أعد تحميل الصفحة.
    [many] انتظر { $seconds } ثانية ثم أعد تحميل الصفحة.
   *[other] انتظر { $seconds } ثانية ثم أعد تحميل الصفحة.
}
page-broken-title = حدث خلل لدينا
page-broken-text = أعد تحميل الصفحة، فإن تكرّر الخلل فأخبر الدعم بهذا المرجع: { $ref }
page-busy-title = المتجر مزدحم جدًا الآن
page-busy-text = سلتك محفوظة. حاول من جديد بعد لحظات.
page-offline-title = لا يوجد اتصال بالإنترنت
page-offline-text = تحقق من اتصالك. سلتك محفوظة.
page-try-again = حاول من جديد
page-go-home = إلى الصفحة الرئيسية
page-go-back = رجوع
