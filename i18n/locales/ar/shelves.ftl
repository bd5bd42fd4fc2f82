# Shelves and cart while there is nothing on them.

shelves-cart-title = السلة
shelves-cart-empty-title = سلتك فارغة
shelves-cart-empty-text = ما تضيفه ينتظرك هنا.
