# ما يقوله المتجر حين يرفض طلبًا. بعد error- يأتي رمز model::Reason.

error-validation-failed = راجع الحقول المشار إليها.
error-unauthenticated = سجّل الدخول للمتابعة.
error-token-expired = انتهت مدة دخولك. سجّل الدخول من جديد.
error-invalid-credentials = عنوان البريد أو كلمة المرور غير صحيحة.
error-mfa-required = أدخل الرمز الظاهر في تطبيق المصادقة.
error-email-taken = يوجد حساب بهذا البريد. سجّل الدخول أو غيّر كلمة المرور إن نسيتها.
error-phone-taken = رقم الهاتف هذا مرتبط بحساب آخر. استعمل رقمًا غيره.
error-account-inactive = هذا الحساب موقوف. تواصل مع الدعم لإعادة فتحه.
error-link-expired = انتهت صلاحية الرابط أو سبق استعماله. اطلب رابطًا جديدًا.
error-wrong-code = الرمز غير صحيح أو انتهت صلاحيته. تحقق منه أو اطلب رمزًا جديدًا.
error-too-many-tries = محاولات خاطئة كثيرة. انتظر بضع دقائق ثم اطلب رمزًا جديدًا.
error-already-done = سبق إنجاز هذا. أعد تحميل الصفحة لتراه.
error-conflict = تغيّرت البيانات في هذه الأثناء. أعد تحميل الصفحة ثم حاول من جديد.
error-last-superadmin = لا يوجد مدير أعلى غيره. امنح الدور لشخص آخر أولًا.
error-idempotency-key-reused = استُعمل مفتاح Idempotency-Key هذا مع طلب مختلف. أرسل مفتاحًا جديدًا.
error-request-in-progress = الطلب نفسه ما زال قيد التنفيذ. انتظر لحظة ثم حاول من جديد.
error-rate-limited = { $seconds ->
    [zero] محاولات كثيرة. حاول من جديد الآن.
    [one] محاولات كثيرة. حاول من جديد بعد ثانية واحدة.
    [two] محاولات كثيرة. حاول من جديد بعد ثانيتين.
    [few] محاولات كثيرة. حاول من جديد بعد { $seconds } ثوانٍ.
    [many] محاولات كثيرة. حاول من جديد بعد { $seconds } ثانية.
   *[other] محاولات كثيرة. حاول من جديد بعد { $seconds } ثانية.
}
error-not-found = هذا العنصر غير موجود أو لا يحق لك الاطلاع عليه.
error-forbidden = لا يملك حسابك صلاحية هذا الإجراء. اطلبها من أحد المديرين.
error-busy = المتجر مزدحم جدًا الآن. لم يتغيّر شيء، فحاول من جديد بعد لحظات.
error-broken = حدث خلل لدينا. حاول من جديد، فإن تكرّر فأخبر الدعم بهذا المرجع: { $ref }

# ما لا تراه إلا البرامج.
error-malformed-json = محتوى الطلب ليس JSON صحيحًا.
error-unsupported-media-type = أرسل المحتوى بصيغة application/json.
error-not-a-form = أرسل المحتوى بصيغة multipart/form-data مع وضع الملف في الحقل file.
error-malformed-form = محتوى الطلب ليس نموذج multipart مكتملًا.
error-payload-too-large = حجم ما أرسلته أكبر من المسموح. أرسل ما هو أصغر.
error-method-not-allowed = هذا العنوان لا يقبل هذه الطريقة.

# ما يُكتب بجانب الحقل، بلا نقطة في آخره. بعد field- يأتي اسم model::FieldProblem.

field-required = املأ هذا الحقل
field-too-short = { $min ->
    [zero] اكتب ما شئت من الأحرف
    [one] اكتب حرفًا واحدًا على الأقل
    [two] اكتب حرفين على الأقل
    [few] اكتب { $min } أحرف على الأقل
    [many] اكتب { $min } حرفًا على الأقل
   *[other] اكتب { $min } حرف على الأقل
}
field-too-long = { $max ->
    [zero] اترك هذا الحقل فارغًا
    [one] اكتب حرفًا واحدًا على الأكثر
    [two] اكتب حرفين على الأكثر
    [few] اكتب { $max } أحرف على الأكثر
    [many] اكتب { $max } حرفًا على الأكثر
   *[other] اكتب { $max } حرف على الأكثر
}
field-not-an-email = أدخل عنوان بريد إلكتروني، مثل name@example.com
field-not-a-phone = أدخل رقم الهاتف مع رمز الدولة، مثل { "\u2066+971 50 123 4567\u2069" }
field-not-a-number = أدخل رقمًا
field-wrong-type = نوع القيمة غير صحيح. النوع المطلوب: { $expected }
field-not-one-of = اختر إحدى هذه القيم: { $options }
field-out-of-range = أدخل رقمًا من { $min } إلى { $max }
field-negative = أدخل 0 أو أكثر
field-too-precise = قلّل عدد المنازل العشرية
field-not-a-country = اختر دولة من القائمة
field-not-a-coordinate = أدخل خط عرض من { "\u200E-90" } إلى 90 وخط طول من { "\u200E-180" } إلى 180
field-password-too-common = كلمة المرور هذه شائعة. اختر كلمة يصعب تخمينها
field-password-holds-address = اختر كلمة مرور لا تحوي عنوان بريدك
field-passwords-differ = اكتب كلمة المرور نفسها في المرتين
field-wrong-code = الرمز غير صحيح. تحقق منه أو اطلب رمزًا جديدًا
field-wrong-password = كلمة المرور غير صحيحة
field-link-expired = انتهت صلاحية الرابط. اطلب رابطًا جديدًا
field-not-allowed = لا يمكن ضبط هذه القيمة هنا
field-taken = هذه القيمة مستعملة. اختر غيرها
field-must-be-ticked = ضع علامة في هذا المربع للمتابعة
field-malformed = تحقق من طريقة كتابة هذه القيمة
field-unknown = لا يوجد شيء بهذا الاسم. اختر غيره
field-no-file = اختر ملفًا
field-too-many = { $max ->
    [zero] لا يمكن إضافة أي شيء هنا
    [one] المسموح هنا واحد فقط
    [two] المسموح هنا اثنان على الأكثر
    [few] المسموح هنا { $max } على الأكثر
    [many] المسموح هنا { $max } على الأكثر
   *[other] المسموح هنا { $max } على الأكثر
}
field-not-a-table = تعذّرت قراءة هذا الجدول. احفظه بصيغة CSV وترميز UTF-8 مع أسماء الأعمدة في السطر الأول
field-missing-column = يجب أن يتضمن السطر الأول اسم العمود «{ $column }»
field-file-too-large = حجم هذا الملف أكبر من { $megabytes } ميغابايت. اختر ملفًا أصغر
field-not-a-picture = اختر صورة بصيغة JPEG أو PNG أو WebP أو AVIF
field-picture-damaged = هذه الصورة تالفة أو غير مكتملة. احفظها من جديد ثم اخترها مرة أخرى
field-picture-moves = هذه صورة متحركة. اختر صورة ثابتة
field-picture-too-large = هذه الصورة كبيرة جدًا. الحد الأقصى { $megapixels } مليون بكسل في المجموع، و{ $side } بكسل في كل جانب

# في الملخص أعلى النموذج، حيث يُذكر اسم الحقل.
field-summary-line = { $label }: { $problem }
error-insufficient-stock = الكمية المتبقية لا تكفي. اختر كمية أقل.
error-invalid-transition = لا يمكن اتخاذ هذه الخطوة من الحالة الحالية.
error-edited-meanwhile = عُدِّلت هذه البيانات بعد أن فتحتها. راجع ما هي عليه الآن ثم عدّلها من جديد.
error-sku-taken = يوجد في هذا المتجر منتج آخر بالرمز نفسه.
error-store-exists = لهذا الحساب متجر بالفعل.
error-review-exists = سبق أن قيّمت هذا المنتج. يمكنك تعديل تقييمك.
error-category-in-use = انقل منتجاتها وأقسامها الفرعية إلى مكان آخر أولاً.
error-price-changed = تغيّر سعرٌ منذ اطلاعك عليه. راجع المجموع الجديد قبل المتابعة.
error-repriced = أصبح المجموع { $total }. راجعه قبل المتابعة.
error-shortfall = { $available ->
    [zero] نفدت هذه السلعة.
    [one] لم تبقَ إلا قطعة واحدة. اختر كمية أقل.
    [two] لم تبقَ إلا قطعتان. اختر كمية أقل.
    [few] لم تبقَ إلا { $available } قطع. اختر كمية أقل.
    [many] لم تبقَ إلا { $available } قطعة. اختر كمية أقل.
   *[other] لم تبقَ إلا { $available } قطعة. اختر كمية أقل.
}
error-already-paid = سبق دفع هذا المبلغ.
error-not-deliverable = أحد البائعين لا يوصل إلى هذا العنوان. اختر عنوانًا آخر أو أزل سلعه.
error-too-many-unpaid = لديك عدة طلبات لم يُدفع ثمنها بعد. ادفع أحدها أو ألغِه قبل أن تقدّم طلبًا جديدًا.
error-card-declined = رُفضت البطاقة ولم يُخصم شيء. جرّب بطاقة أخرى.
error-insufficient-funds = رصيد البطاقة لا يكفي ولم يُخصم شيء. جرّب بطاقة أخرى.
error-payment-failed = لم تكتمل عملية الدفع ولم يُخصم شيء. حاول من جديد أو ادفع بطريقة أخرى.
field-repeated = هذا موجود بالفعل. يجب أن يختلف كل واحد عن غيره.
