# رسائل الحساب وأمانه. لكل رسالة عنوان ونص وزر وحاشية.

mail-greeting = مرحبًا { $name }،
mail-greeting-unnamed = مرحبًا،
mail-code = رمزك: { $code }
mail-link-hint = إن لم يعمل الزر فافتح هذا الرابط:
mail-footer = أرسل { $shop } هذه الرسالة إلى { $email }.
mail-unsubscribe = إيقاف الرسائل من هذا النوع
mail-more-lines = { $count ->
    [zero] … ولا شيء غيرها
    [one] … وصنف آخر
    [two] … وصنفان آخران
    [few] … و{ $count } أصناف أخرى
    [many] … و{ $count } صنفًا آخر
   *[other] … و{ $count } صنف آخر
}
mail-footer-security = لا يمكن إيقاف الرسائل المتعلقة بأمان حسابك.

# الخطوة الأولى من التسجيل.
mail-register-subject = رمزك في { $shop } هو { $code }
mail-register-text = أدخل هذا الرمز لإنشاء حسابك، أو استعمل الزر.
mail-register-button = إنشاء الحساب
mail-register-footnote = { $minutes ->
    [zero] انتهت صلاحية الرمز والزر. اطلب رسالة جديدة.
    [one] يعمل الرمز والزر دقيقة واحدة. إن لم تطلبهما فتجاهل هذه الرسالة.
    [two] يعمل الرمز والزر دقيقتين. إن لم تطلبهما فتجاهل هذه الرسالة.
    [few] يعمل الرمز والزر { $minutes } دقائق. إن لم تطلبهما فتجاهل هذه الرسالة.
    [many] يعمل الرمز والزر { $minutes } دقيقة. إن لم تطلبهما فتجاهل هذه الرسالة.
   *[other] يعمل الرمز والزر { $minutes } دقيقة. إن لم تطلبهما فتجاهل هذه الرسالة.
}

# تسجيل بعنوان له حساب.
mail-address-taken-subject = لديك حساب لدينا
mail-address-taken-text = حاول أحدهم، ولعله أنت، إنشاء حساب بهذا العنوان، وله حساب من قبل. سجّل الدخول، أو غيّر كلمة المرور إن نسيتها.
mail-address-taken-button = تسجيل الدخول
mail-address-taken-footnote = إن لم تكن أنت فليس عليك فعل شيء، ولم يعلم أحد أن لك حسابًا.

# عنوان ينتظر التأكيد.
mail-verify-subject = أكّد عنوان بريدك
mail-verify-text = أدخل هذا الرمز لتأكيد عنوان بريدك، أو استعمل الزر.
mail-verify-button = تأكيد العنوان
mail-verify-footnote = { $minutes ->
    [zero] انتهت صلاحية الرمز والزر. اطلب رسالة جديدة.
    [one] يعمل الرمز والزر دقيقة واحدة. إن لم تطلبهما فتجاهل هذه الرسالة.
    [two] يعمل الرمز والزر دقيقتين. إن لم تطلبهما فتجاهل هذه الرسالة.
    [few] يعمل الرمز والزر { $minutes } دقائق. إن لم تطلبهما فتجاهل هذه الرسالة.
    [many] يعمل الرمز والزر { $minutes } دقيقة. إن لم تطلبهما فتجاهل هذه الرسالة.
   *[other] يعمل الرمز والزر { $minutes } دقيقة. إن لم تطلبهما فتجاهل هذه الرسالة.
}

mail-password-reset-subject = غيّر كلمة المرور
mail-password-reset-text = استعمل الزر لاختيار كلمة مرور جديدة.
mail-password-reset-button = اختيار كلمة مرور جديدة
mail-password-reset-footnote = { $minutes ->
    [zero] انتهت صلاحية الزر. اطلب رسالة جديدة.
    [one] يعمل الزر مرة واحدة خلال دقيقة. إن لم تطلبه فتجاهل هذه الرسالة، وتبقى كلمة المرور كما هي.
    [two] يعمل الزر مرة واحدة خلال دقيقتين. إن لم تطلبه فتجاهل هذه الرسالة، وتبقى كلمة المرور كما هي.
    [few] يعمل الزر مرة واحدة خلال { $minutes } دقائق. إن لم تطلبه فتجاهل هذه الرسالة، وتبقى كلمة المرور كما هي.
    [many] يعمل الزر مرة واحدة خلال { $minutes } دقيقة. إن لم تطلبه فتجاهل هذه الرسالة، وتبقى كلمة المرور كما هي.
   *[other] يعمل الزر مرة واحدة خلال { $minutes } دقيقة. إن لم تطلبه فتجاهل هذه الرسالة، وتبقى كلمة المرور كما هي.
}

mail-password-changed-subject = تغيّرت كلمة المرور
mail-password-changed-text = تغيّرت كلمة مرور حسابك في { $time }، وسُجّل الخروج من سائر أجهزتك.
mail-password-changed-button = تغيير كلمة المرور
mail-password-changed-footnote = إن لم تكن أنت فغيّر كلمة المرور الآن.

mail-new-device-subject = دخول جديد إلى حسابك
mail-new-device-text = فُتح حسابك من جهاز لم نره من قبل: { $device }، في { $time }.
mail-new-device-button = عرض أجهزتك
mail-new-device-footnote = إن لم تكن أنت فأخرج ذلك الجهاز وغيّر كلمة المرور الآن.

# إلى العنوان القديم بعد تأكيد الجديد.
mail-address-changed-subject = تغيّر عنوان بريدك
mail-address-changed-text = صار حسابك يستعمل { $email }، ولن تصل رسائله إلى هذا العنوان بعد الآن.
mail-address-changed-button = طلب المساعدة
mail-address-changed-footnote = إن لم تكن أنت فتواصل مع الدعم الآن.

mail-two-step-on-subject = صار الدخول بخطوتين مفعّلًا
mail-two-step-on-text = من الآن فصاعدًا يحتاج الدخول إلى كلمة المرور ورمز من تطبيق المصادقة.
mail-two-step-on-button = عرض إعدادات الأمان
mail-two-step-on-footnote = احفظ رموز الاسترداد في مكان تصل إليه من دون هاتفك. وإن لم تكن أنت فغيّر كلمة المرور الآن.

mail-two-step-off-subject = توقّف الدخول بخطوتين
mail-two-step-off-text = من الآن فصاعدًا يكفي للدخول كلمة المرور وحدها.
mail-two-step-off-button = عرض إعدادات الأمان
mail-two-step-off-footnote = إن لم تكن أنت فغيّر كلمة المرور وفعّل الدخول بخطوتين من جديد.

mail-recovery-code-used-subject = استُعمل أحد رموز الاسترداد
mail-recovery-code-used-text = { $left ->
    [zero] فُتح حسابك برمز استرداد في { $time }. كان هذا آخر رمز، فأنشئ رموزًا جديدة الآن.
    [one] فُتح حسابك برمز استرداد في { $time }. بقي لديك رمز واحد.
    [two] فُتح حسابك برمز استرداد في { $time }. بقي لديك رمزان.
    [few] فُتح حسابك برمز استرداد في { $time }. بقيت لديك { $left } رموز.
    [many] فُتح حسابك برمز استرداد في { $time }. بقي لديك { $left } رمزًا.
   *[other] فُتح حسابك برمز استرداد في { $time }. بقي لديك { $left } رمز.
}
mail-recovery-code-used-button = إنشاء رموز جديدة
mail-recovery-code-used-footnote = إن لم تكن أنت فغيّر كلمة المرور وأنشئ رموزًا جديدة الآن.

# إلى من يدير متجرًا.
mail-stock-low-subject = أوشك { $product } على النفاد
mail-stock-low-text = { $left ->
    [zero] نفد { $product } ولم يعد يمكن شراؤه الآن. أضف كمية جديدة لتواصل بيعه.
    [one] لم يبق من { $product } سوى قطعة واحدة. أضف كمية جديدة قريبًا لتواصل بيعه.
    [two] لم يبق من { $product } سوى قطعتين. أضف كمية جديدة قريبًا لتواصل بيعه.
    [few] لم يبق من { $product } سوى { $left } قطع. أضف كمية جديدة قريبًا لتواصل بيعه.
    [many] لم يبق من { $product } سوى { $left } قطعة. أضف كمية جديدة قريبًا لتواصل بيعه.
   *[other] لم يبق من { $product } سوى { $left } قطعة. أضف كمية جديدة قريبًا لتواصل بيعه.
}
mail-stock-low-button = عرض المخزون
mail-stock-low-footnote = أنت من يحدد لكل منتج الكمية التي تُعد قليلة، ويمكنك اختيار الرسائل التي تصلك من التفضيلات.

mail-product-taken-down-subject = حجبنا { $product }
mail-product-taken-down-text = حجبنا { $product } فلم يعد المتسوقون يرونه. السبب: { $reason }
mail-product-taken-down-button = عرض المنتج
mail-product-taken-down-footnote = أصلح ما فيه ثم اكتب إلينا؛ فهو يبقى محجوبًا حتى نرفع الحجب عنه.

mail-product-put-up-subject = { $product } ظاهر من جديد
mail-product-put-up-text = صار بوسع المتسوقين رؤية { $product } وشراؤه من جديد ما دام معروضًا.
mail-product-put-up-button = عرض المنتج
mail-product-put-up-footnote = راجع السعر والمخزون قبل وصول أول الطلبات.

mail-store-applied-subject = وصلنا طلبك لفتح { $store }
mail-store-applied-text = وصلنا طلبك لفتح متجر { $store }. يراجعه أحد موظفينا خلال يومي عمل في العادة، ونراسلك حال صدور القرار.
mail-store-applied-button = عرض الطلب
mail-store-applied-footnote = يمكنك تجهيز منتجاتك في هذه الأثناء، ولن يراها أحد قبل فتح المتجر.

mail-store-approved-subject = متجر { $store } مفتوح الآن
mail-store-approved-text = تمت الموافقة على متجرك { $store }. كل ما تعرضه من الآن يمكن شراؤه.
mail-store-approved-button = الانتقال إلى متجرك
mail-store-approved-footnote = يمكنك اختيار الرسائل التي تصلك من صفحة التفضيلات.

mail-store-open-again-subject = متجر { $store } مفتوح من جديد
mail-store-open-again-text = يمكن لمتجرك { $store } أن يبيع من جديد، وما كان معروضًا من قبل يمكن شراؤه الآن.
mail-store-open-again-button = الانتقال إلى متجرك
mail-store-open-again-footnote = راجع الأسعار والمخزون قبل وصول أول الطلبات.

mail-store-rejected-subject = تعذّرت الموافقة على { $store }
mail-store-rejected-text = رُفض طلبك لفتح متجر { $store }. السبب: { $reason }
mail-store-rejected-button = التعديل والتقديم من جديد
mail-store-rejected-footnote = ما كتبته محفوظ. عدّل ما يذكره السبب ثم أرسل الطلب من جديد.

mail-store-suspended-subject = أُوقف متجر { $store }
mail-store-suspended-text = لا يمكن لمتجرك { $store } البيع حاليًا، ولم تعد منتجاته ظاهرة. السبب: { $reason }
mail-store-suspended-button = عرض متجرك
mail-store-suspended-footnote = الطلبات السابقة يجب أن تُسلَّم.

mail-order-confirmed-subject = تأكّد طلبك { $order }
mail-order-confirmed-text = شكرًا لك. تأكّد طلبك { $order } بمبلغ { $total }، والمتاجر تجهّزه الآن. تصلك رسالة مع كل طرد يُرسل.
mail-order-confirmed-button = عرض الطلب
mail-order-confirmed-footnote = يمكنك إلغاؤه من هناك ما دام لم يُشحن.

mail-order-shipped-subject = طرد من { $order } في الطريق إليك
mail-order-shipped-text = أرسل متجر { $store } طردًا من طلبك { $order }. تجد محتواه ومكانه في صفحة الطلب.
mail-order-shipped-button = تتبّع الطرد
mail-order-shipped-footnote = إن لم يصل بعد أسبوعين من اليوم المتوقع فراسلنا.

mail-order-delivered-subject = وصل { $order }
mail-order-delivered-text = وصل ما أرسله متجر { $store } من طلبك { $order }.
mail-order-delivered-button = عرض الطلب
mail-order-delivered-footnote = إن كان شيء ناقصًا أو تالفًا فأخبر المتجر خلال 14 يومًا.

mail-order-expired-subject = لم يُدفع { $order } في الوقت المحدد
mail-order-expired-text = لم يُدفع طلبك { $order } في الوقت المحدد، فأعدنا ما كان محجوزًا له. لم يُخصم شيء، وعادت السلع إلى سلتك.
mail-order-expired-button = عرض الطلب
mail-order-expired-footnote = اطلبها من جديد إن كنت ما زلت تريدها.

mail-order-cancelled-subject = أُلغي { $order }
mail-order-cancelled-text = أُلغي طلبك { $order } أو جزء منه، ولم يُخصم عنه شيء.
mail-order-cancelled-button = عرض ما أُلغي
mail-order-cancelled-footnote = إن لم تتوقع ذلك فصفحة الطلب تذكر من ألغاه ولماذا.

mail-order-cancelled-paid-subject = أُلغي { $order }
mail-order-cancelled-paid-text = أُلغي طلبك { $order } أو جزء منه. يعود إليك { $amount } بالطريقة التي دفعت بها.
mail-order-cancelled-paid-button = عرض ما أُلغي
mail-order-cancelled-paid-footnote = إن لم تتوقع ذلك فصفحة الطلب تذكر من ألغاه ولماذا.

mail-order-refunded-subject = { $amount } من { $order } في طريقها إليك
mail-order-refunded-text = أعدنا { $amount } من طلبك { $order } بالطريقة التي دفعت بها. قد تحتاج المصارف أسبوعًا لإظهارها.
mail-order-refunded-button = عرض الطلب
mail-order-refunded-footnote = ما أُعيد وعن أي شيء مذكور في صفحة الطلب.

mail-order-to-send-subject = طلب جديد { $order }
mail-order-to-send-text = { $pieces ->
    [zero] لديك طلب جديد. اقبله خلال يومين.
    [one] بعت قطعة واحدة، والمشتري ينتظرها: اقبل الطلب خلال يومين.
    [two] بعت قطعتين، والمشتري ينتظرهما: اقبل الطلب خلال يومين.
    [few] بعت { $pieces } قطع، والمشتري ينتظرها: اقبل الطلب خلال يومين.
    [many] بعت { $pieces } قطعة، والمشتري ينتظرها: اقبل الطلب خلال يومين.
   *[other] بعت { $pieces } قطعة، والمشتري ينتظرها: اقبل الطلب خلال يومين.
}
mail-order-to-send-button = فتح الطلب
mail-order-to-send-footnote = يمكنك اختيار الرسائل التي تصلك من صفحة التفضيلات.

mail-payment-received-subject = وصلت دفعتك للطلب { $order }
mail-payment-received-text = وصل مبلغ { $amount } لطلبك { $order }. تجد الإيصال في صفحة الطلب.
mail-payment-received-button = عرض الطلب
mail-payment-received-footnote = يمكنك اختيار الرسائل التي تصلك من صفحة التفضيلات.

mail-payment-failed-subject = لم تتم دفعة الطلب { $order }
mail-payment-failed-text = رُفضت دفعة طلبك { $order } ولم يُخصم شيء. نحتفظ لك بالسلع مدة أخرى: حاول من جديد أو ادفع بطريقة ثانية.
mail-payment-failed-button = الدفع الآن
mail-payment-failed-footnote = مصرفك يعرف سبب الرفض، أما نحن فلا يُذكر لنا.

mail-order-out-for-delivery-subject = يصلك { $order } اليوم
mail-order-out-for-delivery-text = طرد من طلبك { $order } مع المندوب الآن، ومن المنتظر أن يصل إلى بابك اليوم.
mail-order-out-for-delivery-button = تتبّع الطرد
mail-order-out-for-delivery-footnote = إن لم يجد المندوب أحدًا فسيترك لك خبرًا بمكان الطرد.

mail-order-called-off-subject = أُلغي { $order }
mail-order-called-off-text = أُلغي نصيبك من الطلب { $order } أو بعض قطعه. راجع ما بقي منه قبل التغليف.
mail-order-called-off-button = فتح الطلب
mail-order-called-off-footnote = عاد ما أُلغي إلى مخزونك.

mail-review-new-subject = كتب { $author } تقييمًا على { $product }
mail-review-new-text = { $rating ->
    [zero] كتب { $author } تقييمًا على { $product } بلا نجوم.
    [one] منح { $author } نجمة واحدة من 5 لـ { $product }.
    [two] منح { $author } نجمتين من 5 لـ { $product }.
    [few] منح { $author } { $rating } نجوم من 5 لـ { $product }.
    [many] منح { $author } { $rating } نجمة من 5 لـ { $product }.
   *[other] منح { $author } { $rating } نجمة من 5 لـ { $product }.
}
mail-review-new-button = القراءة والرد
mail-review-new-footnote = ردّ قصير لطيف ينفع المتسوق التالي أيضًا.

# إلى الموظفين.
mail-store-to-check-subject = { $store } يطلب البيع لدينا
mail-store-to-check-text = تقدّم متجر جديد اسمه { $store } بطلب، وهو ينتظر القرار.
mail-store-to-check-button = عرض الطلب
mail-store-to-check-footnote = قلنا للمتقدمين إن الرد يصلهم خلال يومي عمل.

mail-order-to-decide-subject = { $order } يحتاج إلى قرار
mail-order-to-decide-text = في مال الطلب { $order } أمر لم يُحسم من تلقاء نفسه. راجعه واتخذ القرار.
mail-order-to-decide-button = فتح الطلب
mail-order-to-decide-footnote = تصلك هذه الرسالة لأنك تتابع الطلبات.

# ما تُملأ به معاينات الرسائل.
mail-sample-name = ميا
mail-sample-store = مصابيح آدا
mail-sample-product = مصباح مكتب «قوس»
mail-sample-other = مناديل كتان
mail-sample-reason = الصورة تُظهر مصباحًا غير الذي يصفه النص.
mail-sample-time = 4 مارس 2026، 09:00

# الرسائل النصية.

sms-code = { $minutes ->
    [zero] رمزك في { $shop } هو { $code }. لا تعطه لأحد.
    [one] رمزك في { $shop } هو { $code }. يعمل دقيقة واحدة. لا تعطه لأحد.
    [two] رمزك في { $shop } هو { $code }. يعمل دقيقتين. لا تعطه لأحد.
    [few] رمزك في { $shop } هو { $code }. يعمل { $minutes } دقائق. لا تعطه لأحد.
    [many] رمزك في { $shop } هو { $code }. يعمل { $minutes } دقيقة. لا تعطه لأحد.
   *[other] رمزك في { $shop } هو { $code }. يعمل { $minutes } دقيقة. لا تعطه لأحد.
}
