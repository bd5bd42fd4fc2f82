# Joining, signing in, and one's own account.

account-nav-profile = الملف الشخصي
account-nav-addresses = العناوين
account-nav-security = الأمان
account-nav-preferences = التفضيلات

account-email = البريد الإلكتروني
account-name = الاسم الكامل
account-first-name = الاسم الأول
account-last-name = اسم العائلة
account-phone = الهاتف
account-password = كلمة المرور
account-current-password = كلمة المرور الحالية
account-new-password = كلمة المرور الجديدة
account-code = الرمز
account-continue = متابعة
account-save = حفظ
account-cancel = إلغاء
account-edit = تعديل
account-change = تغيير
account-send-again = إرسال رمز جديد

# Signing in

account-sign-in-title = تسجيل الدخول
account-forgot-link = نسيتها؟
account-new-here = أول زيارة لك؟
account-second-step-title = أدخل الرمز
account-second-step-lead = افتح تطبيق المصادقة وأدخل الرمز الظاهر فيه لهذا المتجر.
account-second-step-code = الرمز
account-second-step-hint = هاتفك ليس معك؟ أدخل أحد رموز الاسترداد.

# Joining

account-step = الخطوة { $step } من { $of }
account-register-title = أنشئ حسابك
account-register-email-hint = سنرسل رمزًا إلى هذا البريد.
account-have-one = لديك حساب؟
account-confirm-title = راجع بريدك
account-confirm-lead = أرسلنا رمزًا إلى { $email }، وهو صالح لساعة واحدة.
account-code-hint = ستة أرقام. إن لم يصل فابحث عنه في البريد غير المرغوب فيه.
account-confirm-address = تأكيد البريد
account-wrong-address = البريد غير صحيح؟
account-change-address = استخدم بريدًا آخر
account-details-title = معلومات عنك
account-password-hint = 10 أحرف على الأقل، وعدة كلمات متتالية خيار جيد.
account-sells = أرغب في البيع هنا
account-sells-hint = يمكنك فتح متجرك بعد هذه الخطوة مباشرة.

# Passwords

account-forgot-title = استعادة كلمة المرور
account-forgot-lead = سنرسل إليك رابطًا لاختيار كلمة مرور جديدة.
account-forgot-send = إرسال الرابط
account-forgot-sent-title = راجع بريدك
account-forgot-sent-text = إن كان لهذا البريد حساب فالرابط في طريقه إليك، وهو صالح لمرة واحدة خلال ساعة.
account-remembered = تذكرتها؟
account-reset-title = اختر كلمة مرور جديدة
account-reset-lead = عند حفظها تُسجَّل خروجًا من جميع أجهزتك.
account-reset-expired = انتهت صلاحية الرابط؟
account-save-password = حفظ كلمة المرور
account-change-password = تغيير كلمة المرور
account-change-password-lead = عند حفظها تُسجَّل خروجًا من أجهزتك الأخرى.

# Proving an address

account-verify-title = تأكيد البريد الإلكتروني
account-unverified-title = أكِّد بريدك الإلكتروني
account-unverified-text = تصل الطلبات والإيصالات إلى { $email }. أكِّد أنه بريدك.
account-unverified-send = إرسال الرمز
account-unverified-enter = إدخال رمز

# Profile

account-personal = البيانات الشخصية
account-email-change-hint = يجب تأكيد البريد الجديد، وسنُعلم البريد القديم بالتغيير.
account-verified = مؤكَّد
account-not-verified = غير مؤكَّد
account-no-phone = لا يوجد هاتف بعد. يتصل به المندوب إن لم يجدك.
account-add-phone = إضافة هاتف
account-remove-phone = حذف الهاتف
account-phone-title = هاتفك
account-phone-lead = سنرسل رمزًا في رسالة نصية.
account-phone-hint = مع رمز الدولة، مثل ‎+971 50 123 4567‎
account-send-code = إرسال الرمز
account-phone-confirm-title = أدخل الرمز
account-phone-confirm-lead = أرسلناه إلى { $phone }، وهو صالح لعشر دقائق.
account-phone-code-hint = ستة أرقام
account-confirm-phone = تأكيد الهاتف

# Security

account-password-text = اختر كلمة مرور لا تستخدمها في أي مكان آخر.
account-two-step = التحقق بخطوتين
account-two-step-on = مفعَّل
account-two-step-off-text = غير مفعَّل. عند تفعيله لا تكفي كلمة المرور وحدها للدخول إلى حسابك.
account-two-step-turn-on = تفعيل
account-two-step-turn-off = إيقاف التحقق بخطوتين
account-two-step-set-up = إعداد التحقق بخطوتين
account-two-step-lead = يستغرق دقيقتين ويحتاج إلى تطبيق على هاتفك.
account-two-step-app = ثبِّت تطبيق مصادقة إن لم يكن لديك واحد.
account-two-step-scan = امسح هذه الصورة بالتطبيق.
account-two-step-key = أو اكتب هذا المفتاح:
account-two-step-code = الرمز الظاهر في التطبيق
account-recovery-left = { $count ->
    [zero] لم يبقَ لديك أي رمز استرداد.
    [one] بقي لديك رمز استرداد واحد.
    [two] بقي لديك رمزا استرداد.
    [few] بقيت لديك { $count } رموز استرداد.
    [many] بقي لديك { $count } رمز استرداد.
   *[other] بقي لديك { $count } رمز استرداد.
}
account-recovery-new = إنشاء رموز استرداد جديدة
account-recovery-title = رموز الاسترداد
account-recovery-lead = كل رمز يفتح حسابك مرة واحدة حين لا يكون هاتفك معك.
account-recovery-once = احفظها الآن
account-recovery-once-text = لن تظهر مرة أخرى. اطبعها أو ضعها في مدير كلمات المرور.
account-recovery-done = حفظتُها
account-devices = الأجهزة
account-devices-text = الأجهزة التي سجَّلت الدخول منها الآن.
account-this-device = هذا الجهاز
account-device-browser = متصفح
account-device-api = واجهة برمجية
account-device-seen = { $kind }، آخر ظهور { $time }
account-sign-out-device = تسجيل الخروج من { $device }
account-sign-out-everywhere = تسجيل الخروج من كل الأجهزة

# Addresses

account-address-add = إضافة عنوان
account-address-edit = تعديل العنوان
account-address-edit-one = تعديل { $name }
account-address-none-title = لا توجد عناوين بعد
account-address-none-text = احفظ عنوانًا ليصبح إتمام الشراء أسرع.
account-address-default = الافتراضي
account-address-make-default = جعله افتراضيًا
account-address-remove = حذف { $name }
account-recipient = المستلم
account-country = الدولة
account-country-choose = اختر الدولة
account-street = الشارع ورقم المبنى
account-street2 = الشقة أو الطابق أو الشركة
account-zip = الرمز البريدي
account-city = المدينة
account-state = المنطقة أو الإمارة
account-address-phone-hint = ليتواصل معك المندوب
account-address-label = اسم هذا العنوان
account-address-label-hint = المنزل، العمل…
account-address-use-default = استخدامه عنوانًا افتراضيًا

# Preferences

account-preferences-look = اللغة والمظهر
account-notifications = الإشعارات
account-notifications-text = رسائل الأمان تصل دائمًا، والرسائل النصية تصل إلى رقم هاتفك المؤكَّد.
account-channel-email = البريد
account-channel-sms = الرسائل النصية
account-channel-push = إشعارات الجهاز
account-channel-inapp = داخل المتجر
account-event-order-created = استلام الطلب
account-event-order-status-updated = تحديث حالة الطلب
account-event-order-cancelled = إلغاء الطلب
account-event-order-needs-action = طلب يحتاج إلى قرار (للموظفين)
account-event-payment-succeeded = وصول الدفعة
account-event-payment-failed = تعذُّر الدفع
account-event-payment-refunded = إعادة المبلغ
account-event-product-stock-low = انخفاض المخزون
account-event-review-created = تقييم جديد (للمتاجر)
account-event-vendor-applied = طلب فتح متجر (للموظفين)
account-event-vendor-approved = قبول المتجر

# Said after something was done

account-said-welcome = أهلًا بك يا { $name }
account-said-signed-out = سجَّلت الخروج
account-said-signed-out-everywhere = سجَّلت الخروج من كل الأجهزة
account-said-password-reset = حُفظت كلمة المرور. سجِّل الدخول بها.
account-said-password-changed = حُفظت كلمة المرور
account-said-email-verified = تم تأكيد البريد
account-said-phone-verified = تم تأكيد الهاتف
account-said-mail-sent = أُرسل الرمز
account-said-saved = حُفظت التغييرات
account-said-device-signed-out = سُجِّل خروج الجهاز
account-said-two-step-off = أُوقف التحقق بخطوتين
account-said-address-removed = حُذف العنوان
