# Shelves and cart while there is nothing on them.

shelves-cart-title = Cart
shelves-cart-empty-title = Your cart is empty
shelves-cart-empty-text = What you add waits for you here.
