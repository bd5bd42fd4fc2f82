# من السلة إلى الطلب

checkout-steps = إتمام الشراء
checkout-step-address = العنوان
checkout-step-delivery = التوصيل
checkout-step-payment = الدفع
checkout-summary = ملخص الطلب
checkout-change-cart = تعديل السلة
checkout-pieces = { $count } ×
checkout-subtotal = { $count ->
    [zero] لا منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
checkout-shipping = التوصيل
checkout-shipping-estimated = التوصيل (تقديرًا)
checkout-shipping-free = مجانًا
checkout-discount = الخصم
checkout-tax = الضريبة
checkout-tax-estimated = الضريبة (تقديرًا)
checkout-tax-included = ضريبة مشمولة في الأسعار
checkout-total = المجموع

checkout-address-title = إلى أين نرسل طلبك؟
checkout-have-account = لديك حساب؟
checkout-sign-in = سجّل الدخول
checkout-saved-addresses = عناوينك
checkout-deliver-here = أرسله إلى هنا
checkout-another-address = عنوان آخر
checkout-email-hint = نرسل إليه تأكيد الطلب.
checkout-state-hint = مطلوبة في الولايات المتحدة وكندا وأستراليا وغيرها.
checkout-more = رقم الشقة والهاتف
checkout-phone-hint = للسؤال عن التوصيل. ابدأ بعلامة + ورمز الدولة.
checkout-billing-same = عنوان الفاتورة هو نفسه
checkout-billing-title = عنوان الفاتورة
checkout-billing-recipient = اسم صاحب الفاتورة
checkout-billing-country = بلد الفاتورة
checkout-billing-street = شارع الفاتورة
checkout-billing-zip = الرمز البريدي للفاتورة
checkout-billing-city = مدينة الفاتورة
checkout-billing-state = ولاية الفاتورة
checkout-on-to-delivery = المتابعة إلى التوصيل

checkout-delivery-title = كيف يصلك طلبك؟
checkout-from-store = من متجر { $store }
checkout-method = { $name }، { $price }
checkout-method-free = { $name }، مجانًا
checkout-days = { $max ->
    [zero] في اليوم نفسه
    [one] خلال يوم واحد
    [two] من { $min } إلى يومين
    [few] من { $min } إلى { $max } أيام
    [many] من { $min } إلى { $max } يومًا
   *[other] من { $min } إلى { $max } يوم
}
checkout-days-exactly = { $count ->
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
checkout-undeliverable = متجر { $store } لا يوصل إلى هذا العنوان
checkout-undeliverable-text = اختر عنوانًا آخر، أو أزل منتجاته من سلتك.
checkout-on-to-payment = المتابعة إلى الدفع

checkout-payment-title = راجع طلبك وادفع
checkout-pay-with = طريقة الدفع
checkout-pay-test = بطاقة تجريبية
checkout-pay-test-hint = تختار النتيجة في الصفحة التالية، ولا يُخصم أي مبلغ.
checkout-pay-stripe = بطاقة
checkout-pay-stripe-hint = تُدخل بطاقتك لدى Stripe.
checkout-pay-paypal = حساب PayPal
checkout-pay-paypal-hint = تسجّل الدخول لدى PayPal.
checkout-pay-cod = الدفع عند الاستلام
checkout-pay-cod-hint = تدفع لمن يوصل إليك الطلب.
checkout-pay-wallet = المحفظة
checkout-contact = بيانات التواصل
checkout-deliver-to = عنوان التوصيل
checkout-bill-to = عنوان الفاتورة
checkout-change-contact = تعديل بيانات التواصل
checkout-change-address = تعديل عنوان التوصيل
checkout-change-billing = تعديل عنوان الفاتورة
checkout-change-delivery = تعديل التوصيل من متجر { $store }
checkout-change = تعديل
checkout-notes = ملاحظة للبائعين
checkout-notes-add = أضف ملاحظة
checkout-place = أرسل الطلب وادفع { $total }
checkout-place-hint = يعلم البائعون بطلبك فور دفعه.
checkout-changed-title = تغيّر المجموع
checkout-changed-text = أصبح { $total }. لم يُرسل أي طلب ولم يُخصم أي مبلغ. راجعه قبل أن تتابع.
checkout-short-title = لم تعد الكمية المطلوبة متوفرة لبعض المنتجات
checkout-short = { $count ->
    [zero] نفدت الكمية من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
    [one] بقيت قطعة واحدة فقط من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
    [two] بقيت قطعتان فقط من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
    [few] بقيت { $count } قطع فقط من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
    [many] بقيت { $count } قطعة فقط من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
   *[other] بقيت { $count } قطعة فقط من { $name }. لم يُخصم أي مبلغ. عدّل سلتك.
}
checkout-gone = نفدت الكمية من { $name }. لم يُخصم أي مبلغ. أزله من سلتك.
checkout-placed-title = أُرسل طلبك وهو بانتظار الدفع
checkout-pay = ادفع { $total }

checkout-done-title = شكرًا لطلبك
checkout-done-number = الطلب { $number }
checkout-done-mail = أرسلنا تأكيدًا إلى { $email }.
checkout-done-next = ما التالي؟
checkout-done-confirmed = يجهّز البائعون منتجاتك ويرسلونها، وتصلك رسالة عند انطلاق كل شحنة.
checkout-done-cod = يجهّز البائعون منتجاتك ويرسلونها. جهّز { $total } عند وصولها.
checkout-done-waiting-title = ننتظر دفعتك
checkout-done-waiting-text = نحفظ لك منتجاتك حتى { $time }. إن كنت قد دفعت للتو فسيظهر ذلك هنا بعد لحظات.
checkout-done-look-again = تحقّق مجددًا
checkout-done-over-title = لم يُدفع ثمن هذا الطلب
checkout-done-over-text = عادت منتجاته إلى البيع، ولم يُخصم أي مبلغ.
checkout-done-order = عرض طلبك
checkout-done-shop = متابعة التسوق
checkout-done-account-title = أتريد متابعة طلباتك في مكان واحد؟
checkout-done-account = أنشئ حسابًا
