# ما يحيط بكل صفحة من صفحات المتجر.

shell-page-title = { $title } – { $shop }
shell-error-title = خطأ: { $title }
shell-skip = انتقل إلى المحتوى
shell-home = الصفحة الرئيسية لمتجر { $shop }
shell-menu = القائمة
shell-close-menu = أغلق القائمة
shell-categories = الأقسام
shell-all-categories = كل الأقسام

shell-search-label = ابحث في المتجر
shell-search-placeholder = ابحث عن منتج أو علامة تجارية أو متجر
shell-search-button = بحث

shell-cart-count = { $count ->
    [zero] السلة فارغة
    [one] السلة، فيها منتج واحد
    [two] السلة، فيها منتجان
    [few] السلة، فيها { $count } منتجات
    [many] السلة، فيها { $count } منتجًا
   *[other] السلة، فيها { $count } منتج
}
shell-bell-count = { $count ->
    [zero] الإشعارات، لا جديد فيها
    [one] الإشعارات، فيها إشعار جديد
    [two] الإشعارات، فيها إشعاران جديدان
    [few] الإشعارات، فيها { $count } إشعارات جديدة
    [many] الإشعارات، فيها { $count } إشعارًا جديدًا
   *[other] الإشعارات، فيها { $count } إشعار جديد
}
shell-account = الحساب
shell-sign-in = تسجيل الدخول
shell-sign-out = تسجيل الخروج
shell-create-account = إنشاء حساب
shell-admin = الإدارة
shell-my-store = متجري
shell-sell = بِع معنا

shell-language = اللغة
shell-currency = العملة
shell-theme = المظهر
shell-theme-light = فاتح
shell-theme-dark = داكن
shell-theme-system = مثل الجهاز

shell-footer-shop = التسوق
shell-footer-all-products = كل المنتجات
shell-footer-stores = المتاجر
shell-footer-api = الواجهة البرمجية
shell-footer-company = الشركة

shell-messages = الإشعارات
shell-close-message = أغلق الإشعار
