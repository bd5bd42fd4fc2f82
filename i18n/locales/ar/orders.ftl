# الطلبات كما يراها المشترون والبائعون والموظفون.

orders-title = الطلبات
orders-title-one = الطلب { $number }
orders-mine = طلباتك
orders-search = البحث في الطلبات
orders-status-any = كل الحالات
orders-status-pending = بانتظار الدفع
orders-status-confirmed = مؤكد
orders-status-processing = قيد التجهيز
orders-status-shipped = شُحن
orders-status-delivered = وصل
orders-status-completed = مكتمل
orders-status-cancelled = مُلغى
orders-status-expired = لم يُدفع في الوقت المحدد
orders-status-refunded = أُعيد ثمنه
orders-money-unpaid = غير مدفوع
orders-money-authorized = محجوز
orders-money-partially-paid = مدفوع جزئيًا
orders-money-paid = مدفوع
orders-money-partially-refunded = أُعيد جزء منه
orders-money-refunded = أُعيد كله
orders-money-charged-back = استرجعه المصرف
orders-money-voided = أُلغي الدفع
orders-none-title = لا طلبات بعد
orders-none-text = ما تشتريه يظهر هنا مع طروده وإيصالاته.
orders-not-found-title = لا طلب يطابق بحثك
orders-not-found-text = جرّب كلمة أخرى أو اعرض كل الطلبات.
orders-show-all = عرض كل الطلبات
orders-placed-on = طُلب في { $day }
orders-things = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
}
orders-news = { $count ->
    [zero] لا طلبات جديدة
    [one] طلب جديد واحد: اعرضه
    [two] طلبان جديدان: اعرضهما
    [few] { $count } طلبات جديدة: اعرضها
    [many] { $count } طلبًا جديدًا: اعرضها
   *[other] { $count } طلب جديد: اعرضها
}
orders-from-store = من { $store }
orders-pieces-at = { $pieces } × { $price }
orders-pieces-shipped = شُحن: { $pieces }
orders-pieces-packed = غُلّف: { $pieces }
orders-pieces-cancelled = أُلغي: { $pieces }
orders-subtotal = السلع
orders-discount = الخصم
orders-shipping = التوصيل
orders-tax = الضريبة
orders-total = المجموع
orders-included-tax = منها ضريبة
orders-paid = المدفوع
orders-refunded = المُعاد
orders-summary = الملخص
orders-address = يُرسل إلى
orders-billing = الفاتورة باسم
orders-pickup = يُستلم من المتجر
orders-notes = ملاحظة
orders-history = ما جرى
orders-parcel = الطرد { $number }
orders-parcel-packed = مُغلّف
orders-parcel-handed-over = في الطريق
orders-parcel-delivered = وصل
orders-parcel-returning = في طريق العودة
orders-parcel-returned = عاد
orders-eta = متوقع في { $day }
orders-noted-silent = لم يرد المتجر بعد
orders-noted-cancelled = أُلغيت قطع
orders-delivery-days = { $min }–{ $max } أيام
orders-pay-title = هذا الطلب بانتظار الدفع
orders-pay-text = سلعه محجوزة لك حتى { $time }.
orders-pay = الدفع الآن
orders-again = الطلب من جديد
orders-cancel = إلغاء الطلب
orders-cancel-text = يُلغى ما لم يُشحن، ويعود ما دفعته عنه بالطريقة نفسها.
orders-cancel-reason = السبب
orders-cancelled-because = أُلغي: { $reason }
orders-said-cancelled = أُلغي { $order }.
orders-said-again = عاد كل شيء إلى سلتك.
orders-said-again-but = { $others ->
    [zero] نفد { $name }. الباقي في سلتك.
    [one] نفد { $name } وسلعة أخرى. الباقي في سلتك.
    [two] نفد { $name } وسلعتان أخريان. الباقي في سلتك.
    [few] نفد { $name } و{ $others } سلع أخرى. الباقي في سلتك.
    [many] نفد { $name } و{ $others } سلعة أخرى. الباقي في سلتك.
   *[other] نفد { $name } و{ $others } سلعة أخرى. الباقي في سلتك.
}
orders-said-accepted = الطلب بين يديك الآن.
orders-said-packed = غُلّف الطرد.
orders-said-shipped = الطرد في الطريق، والمشتري يعلم بذلك.
orders-said-delivered = وصل الطرد.
orders-said-moved = انتقل الطلب إلى الحالة التالية.
orders-tab-all = الكل
orders-first-use-title = لا طلبات بعد
orders-first-use-text = حين يشتري منك أحد يظهر طلبه هنا وتصلك رسالة.
orders-buyer = المشتري
orders-what = ماذا
orders-status = الحالة
orders-money = الدفع
orders-number = الطلب
orders-stores = المتاجر
orders-do-title = المطلوب الآن
orders-do-accept = المشتري ينتظر: اقبل الطلب خلال يومين.
orders-accept = قبول الطلب
orders-do-ship = اختر ما يدخل في هذا الطرد. ما تتركه يمكن أن يلحق في طرد آخر.
orders-in-parcel = قطع { $name }
orders-carrier = شركة الشحن
orders-tracking = رقم التتبّع
orders-arrives = موعد الوصول المتوقع
orders-ship = شحن هذه القطع
orders-pack-title = تغليف طرد لوقت لاحق
orders-pack = تغليف هذه القطع
orders-send-packed = تسليم الطرد { $number } للشحن
orders-arrived = وصل الطرد { $number }
orders-cancel-pieces-title = إلغاء قطع بعينها
orders-cancel-pieces = إلغاء هذه القطع
orders-cancel-part-title = إلغاء الطلب كله
orders-cancel-part = إلغاء نصيبي من الطلب
orders-cancel-part-text = يعود المخزون متاحًا فورًا، ويستعيد المشتري ما دفعه.
orders-cancel-part-hint = يقرؤه المشتري.
orders-nothing-to-do = لا شيء مطلوب هنا الآن.
orders-waits-for-payment = لم يدفع المشتري بعد. لا ترسل شيئًا قبل تأكيد الطلب.
orders-earned = نصيبك
orders-commission = العمولة
orders-packing-list = قائمة التغليف
orders-packing-title = قائمة تغليف { $number }
orders-packing-quantity = القطع
orders-packing-sku = الرمز
orders-packing-thing = السلعة
orders-packing-back = العودة إلى الطلب
orders-needs-action = يحتاج إلى قرار: { $why }
orders-only-waiting = يحتاج إلى قرار
orders-all-admin-search = الرقم أو أول عنوان البريد
orders-from = من
orders-to = إلى
orders-move-title = نقل هذا الجزء
orders-move = نقل
orders-move-to = إلى
orders-move-note = ملاحظة
orders-staff-cancel = إلغاء هذا الطلب
orders-given-back = ما أُعيد حتى الآن: { $amount }
orders-refund = إعادة مبلغ
orders-link-title = افتح طلبك من رسالته
orders-link-text = الرابط في الرسالة التي وصلتك عن طلبك يفتحه هنا. إن كان لك حساب فسجّل الدخول.
orders-waiting-decision = { $count ->
    [zero] لا طلبات تحتاج إلى قرار
    [one] طلب يحتاج إلى قرار
    [two] طلبان يحتاجان إلى قرار
    [few] طلبات تحتاج إلى قرار
    [many] طلبًا يحتاج إلى قرار
   *[other] طلب يحتاج إلى قرار
}
orders-waiting-due = { $count ->
    [zero] لا طلبات للقبول أو الإرسال
    [one] طلب للقبول أو الإرسال
    [two] طلبان للقبول أو الإرسال
    [few] طلبات للقبول أو الإرسال
    [many] طلبًا للقبول أو الإرسال
   *[other] طلب للقبول أو الإرسال
}
orders-settle = تم
orders-said-settled = لم يعد الطلب يحتاج إلى شيء.
