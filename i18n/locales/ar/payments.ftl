# Paying, and giving back.
payments-title = المدفوعات
payments-order = الطلب { $order }
payments-how = كيف تريد أن تدفع؟
payments-pay-again = ادفع الآن
payments-go-on = أكمل الدفع
payments-waiting-title = في انتظار بنكك
payments-waiting-text = يستغرق ذلك بضع ثوانٍ. تتابع الصفحة من تلقاء نفسها، ويمكنك إغلاقها وسنراسلك بالبريد.
payments-look-again = تحقق مجددًا
payments-failed-title = لم تتم عملية الدفع
payments-called-off = أُلغيت عملية الدفع، ولم يُخصم أي مبلغ.
payments-unfinished-title = لم تكتمل عملية الدفع

payments-method-stripe = بطاقة
payments-method-paypal = باي بال
payments-method-wallet = المحفظة
payments-method-cod = الدفع عند الاستلام
payments-method-test = بطاقة تجريبية

payments-state-pending = قيد الانتظار
payments-state-requires-action = في انتظار المشتري
payments-state-processing = قيد التنفيذ
payments-state-succeeded = مدفوع
payments-state-failed = فشل
payments-state-cancelled = ملغى
payments-state-refunded = مُسترد
payments-state-partially-refunded = مُسترد جزئيًا

payments-all = المدفوعات
payments-none = لا توجد مدفوعات مطابقة
payments-search = رقم الطلب أو البريد الإلكتروني أو رقم المعاملة
payments-every-state = الكل
payments-column-order = الطلب
payments-column-amount = المبلغ
payments-column-method = طريقة الدفع
payments-column-state = الحالة
payments-column-when = الوقت
payments-buyer = المشتري
payments-given-back = المبلغ المُعاد
payments-gateway = بوابة الدفع
payments-transaction = المعاملة
payments-failure = السبب
payments-stray = أُعيد
payments-refunds = المبالغ المستردة
payments-events = ما أبلغت به بوابة الدفع
payments-event = الحدث
payments-event-id = رقمه
payments-event-applied = طُبّق
payments-event-waits = قيد الانتظار

payments-refund = استرداد
payments-refund-done = أُعيد
payments-refund-failed = فشل
payments-refund-under-way = قيد التنفيذ
payments-refund-give = أعد المال
payments-refund-title = إعادة مال الطلب { $order }
payments-refund-left = يمكن إعادة { $amount } كحد أقصى.
payments-refund-nothing-left = أُعيد المبلغ كاملًا.
payments-refund-what = ما الذي يُعاد؟
payments-refund-lines = السلع
payments-refund-none-of-it = لا شيء
payments-refund-pieces = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
}
payments-refund-left-of-it = حتى { $amount }
payments-refund-shipping = الشحن
payments-refund-goodwill = مبلغ ترضية
payments-refund-stray = مبلغ دُفع ولم يقابله شيء مبيع
payments-refund-goodwill-hint = لفتة يتحمل كلفتها الموقع لا المتجر.
payments-refund-amount = المبلغ
payments-refund-amount-hint = إن كُتب وحده وُزّع على كل شيء. اتركه فارغًا إذا اخترت سلعًا أعلاه.
payments-refund-reason = السبب
payments-refund-show = اعرض ما سيُعاد
payments-refund-shown = سيُعاد ما يلي
payments-refund-wrong = لا يمكن إعادة هذا
payments-refund-yes = أعد { $amount }
payments-said-refunded = أُعيد { $amount }.
payments-said-refund-under-way = { $amount } في طريقه إلى العودة.
