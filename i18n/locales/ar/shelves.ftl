# Shelves and cart while there is nothing on them.

shelves-products-title = المنتجات
shelves-products-empty-title = لا شيء معروض للبيع بعد
shelves-products-empty-text = أول المتاجر تجهّز رفوفها الآن.
shelves-cart-title = السلة
shelves-cart-empty-title = سلتك فارغة
shelves-cart-empty-text = ما تضيفه ينتظرك هنا.
