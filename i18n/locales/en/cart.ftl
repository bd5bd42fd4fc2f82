# The cart: filling it, and its own page.

cart-title = Cart
cart-add = Add to cart
cart-choose-first = Choose an option first.
cart-said-added = In your cart: { $name }
cart-said-saved = Put aside for later
cart-said-taken-up = Back in your cart
cart-said-removed = { $name } was taken out
cart-undo = Put back
cart-empty-title = Your cart is empty
cart-empty-text = What you add waits for you here.
cart-each = { $price } each
cart-price-rose = The price rose from { $before } to { $now }
cart-price-fell = The price fell from { $before } to { $now }
cart-gone = No longer available
cart-short = { $count ->
    [one] Only one is left
   *[other] Only { $count } are left
}
cart-take-left = { $count ->
    [one] Take the one
   *[other] Take { $count }
}
cart-save = Save for later
cart-remove = Remove
cart-take-up = Move to cart
cart-saved = Saved for later
cart-summary = Summary
cart-subtotal = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
cart-total = Total
cart-checkout = Check out
cart-blocked = Change what cannot be bought before you check out
cart-hint = Things stay in your cart for 30 days. They are reserved once you place the order.
