# المتاجر: طلب فتح متجر، وحالته، ومواقعه.

vendors-first-place = الرئيسي
vendors-suspended-no-seller = الحساب الذي يدير هذا المتجر لم يعد حساب بائع

vendors-status-pending = قيد المراجعة
vendors-status-active = مفتوح
vendors-status-rejected = مرفوض
vendors-status-suspended = موقوف

# البيع هنا

vendors-sell-title = بِع معنا
vendors-sell-lead = افتح متجرك بجانب متاجر أخرى، أمام كل من يتسوق هنا.
vendors-point-store = متجر باسمك
vendors-point-store-text = اسمك وصفحتك وأسعارك. عليك عرض المنتجات، وعلينا المتسوقون وإتمام الشراء.
vendors-point-money = حساب واضح
vendors-point-money-text = ترى في كل طلب ما بِيع، وما نقتطعه منه، ومتى يصبح الباقي لك.
vendors-point-fair = يراجعه أشخاص
vendors-point-fair-text = يقرأ كلَّ طلبٍ أحدُ موظفينا، خلال يومي عمل في العادة. وفتح المتجر مجاني.

vendors-apply-title = طلب فتح متجر
vendors-apply-again = التعديل والتقديم من جديد
vendors-apply = إرسال الطلب
vendors-name = اسم المتجر
vendors-name-hint = كما سيقرؤه المتسوقون
vendors-description = ماذا تبيع
vendors-description-hint = جملتان أو ثلاث: ما هو، ومن أين يأتي، ومن يصنعه
vendors-phone = الهاتف
vendors-address = عنوان العمل
vendors-address-hint = الشارع والرمز البريدي والمدينة
vendors-website = الموقع الإلكتروني
vendors-website-hint = يبدأ بـ ‎https://‎
vendors-name-ar = اسم المتجر بالعربية
vendors-description-ar = ماذا تبيع، بالعربية
vendors-said-applied = أُرسل الطلب
vendors-said-place-removed = أُزيل الموقع


# حالة متجرك

vendors-pending-title = طلبك لدينا
vendors-pending-lead = يُفتح { $name } حال الموافقة عليه.
vendors-next-title = ماذا بعد؟
vendors-next-look = يقرأ أحد موظفينا طلبك، خلال يومي عمل في العادة.
vendors-next-mail = تصلك رسالة بالقرار، وإن نقص شيء ذكرته الرسالة.
vendors-next-products = حال فتح المتجر يمكن شراء ما تعرضه.
vendors-open-title = متجر { $name } مفتوح
vendors-open-lead = تجد المنتجات والمخزون والطلبات في لوحة متجرك.
vendors-see-page = عرضه كما يراه المتسوقون
vendors-rejected-title = لم تتم الموافقة على { $name }
vendors-rejected-lead = عدّل ما يذكره السبب ثم أرسل الطلب من جديد. ما كتبته محفوظ.
vendors-suspended-title = متجر { $name } موقوف
vendors-suspended-lead = منتجاته غير ظاهرة ولا يمكن لأحد شراؤها.
vendors-suspended-text = الطلبات السابقة يجب أن تُسلَّم. وحين يزول السبب يمكن للإدارة فتح المتجر من جديد.
vendors-reason = السبب المذكور
