# The front page.

home-page-title = متجر واحد لبائعين كثيرين
home-title = متاجر كثيرة وسلة واحدة
home-lead = اشترِ من بائعين مستقلين وادفع مرة واحدة، واعرف السعر كاملًا قبل تسجيل الدخول.
home-one-cart-title = دفعة واحدة
home-one-cart-text = اجمع ما تريد من عدة متاجر في سلة واحدة وادفع مرة واحدة.
home-stores-title = متاجر حقيقية
home-stores-text = نتحقق من كل بائع قبل أن يبيع أول منتج.
home-safe-title = أمان منذ البداية
home-safe-text = لا يصل رقم بطاقتك إلى خوادمنا أبدًا.
home-note = أول المتاجر تجهّز رفوفها الآن.
home-sell-title = بِع على DropCart
home-sell-text = أنشئ حسابًا ثم افتح متجرك، ونراجعه نحن قبل أول عملية بيع.
home-sell-action = ابدأ البيع
home-browse = تصفّح كل المنتجات
home-categories = تسوّق حسب القسم
home-popular = الأكثر رواجًا الآن
home-new = وصل حديثًا
home-on-sale = تخفيضات
home-see-all = عرض الكل
home-stores = المتاجر
home-see-stores = كل المتاجر
