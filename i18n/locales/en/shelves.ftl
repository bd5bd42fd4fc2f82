# Shelves and cart while there is nothing on them.

shelves-products-title = Products
shelves-products-empty-title = Nothing is for sale yet
shelves-products-empty-text = The first stores are filling their shelves.
shelves-cart-title = Cart
shelves-cart-empty-title = Your cart is empty
shelves-cart-empty-text = What you add waits for you here.
