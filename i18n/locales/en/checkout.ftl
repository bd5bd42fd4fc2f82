# From the cart to the order.

checkout-steps = Checkout
checkout-step-address = Address
checkout-step-delivery = Delivery
checkout-step-payment = Payment
checkout-summary = Order summary
checkout-change-cart = Change cart
checkout-pieces = { $count } ×
checkout-subtotal = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
checkout-shipping = Delivery
checkout-shipping-estimated = Delivery, estimated
checkout-shipping-free = Free
checkout-discount = Discount
checkout-tax = Tax
checkout-tax-estimated = Tax, estimated
checkout-tax-included = Tax in the prices
checkout-total = Total

checkout-address-title = Where does it go?
checkout-have-account = Have an account?
checkout-sign-in = Sign in
checkout-saved-addresses = Your addresses
checkout-deliver-here = Deliver here
checkout-another-address = Another address
checkout-email-hint = We send the confirmation there.
checkout-state-hint = Needed for the United States, Canada, Australia and others.
checkout-more = Apartment, phone
checkout-phone-hint = For questions about the delivery. Start with + and the country code.
checkout-billing-same = Bill to the same address
checkout-billing-title = Billing address
checkout-billing-recipient = Billing recipient
checkout-billing-country = Billing country
checkout-billing-street = Billing street
checkout-billing-zip = Billing postal code
checkout-billing-city = Billing city
checkout-billing-state = Billing state
checkout-on-to-delivery = Continue to delivery

checkout-delivery-title = How should it come?
checkout-from-store = From { $store }
checkout-method = { $name }, { $price }
checkout-method-free = { $name }, free
checkout-days = { $max ->
    [one] { $max } day
   *[other] { $min } to { $max } days
}
checkout-days-exactly = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
checkout-undeliverable = { $store } does not deliver to this address
checkout-undeliverable-text = Choose another address, or take these things out of your cart.
checkout-on-to-payment = Continue to payment

checkout-payment-title = Look it over and pay
checkout-pay-with = Pay with
checkout-pay-test = Test card
checkout-pay-test-hint = You choose what happens on the next page. No money moves.
checkout-pay-stripe = Card
checkout-pay-stripe-hint = You enter your card at Stripe.
checkout-pay-paypal = PayPal
checkout-pay-paypal-hint = You sign in at PayPal.
checkout-pay-cod = Cash on delivery
checkout-pay-cod-hint = You pay whoever brings it.
checkout-pay-wallet = Wallet
checkout-contact = Contact
checkout-deliver-to = Delivery address
checkout-bill-to = Billing address
checkout-change-contact = Change contact
checkout-change-address = Change delivery address
checkout-change-billing = Change billing address
checkout-change-delivery = Change delivery from { $store }
checkout-change = Change
checkout-notes = Note for the sellers
checkout-notes-add = Add a note
checkout-place = Place order and pay { $total }
checkout-place-hint = The sellers hear of it as soon as it is paid.
checkout-changed-title = The total changed
checkout-changed-text = It is { $total } now. Nothing was ordered or charged. Look it over before you go on.
checkout-short-title = Some things are no longer there in that number
checkout-short = { $count ->
    [one] Only one of { $name } is left. Nothing was charged. Change it in your cart.
   *[other] Only { $count } of { $name } are left. Nothing was charged. Change it in your cart.
}
checkout-gone = { $name } is sold out. Nothing was charged. Take it out of your cart.
checkout-placed-title = Your order is placed and waits for its payment
checkout-pay = Pay { $total }

checkout-done-title = Thank you for your order
checkout-done-number = Order { $number }
checkout-done-mail = We sent a confirmation to { $email }.
checkout-done-next = What comes next
checkout-done-confirmed = The sellers pack your things and send them. You get a mail when each parcel is on its way.
checkout-done-cod = The sellers pack your things and send them. Have { $total } ready when they arrive.
checkout-done-waiting-title = We wait for your payment
checkout-done-waiting-text = Your things are kept for you until { $time }. If you have just paid, this page shows it in a moment.
checkout-done-look-again = Look again
checkout-done-over-title = This order was not paid
checkout-done-over-text = Its things are for sale again. Nothing was charged.
checkout-done-order = See your order
checkout-done-shop = Keep shopping
checkout-done-account-title = Want to follow your orders in one place?
checkout-done-account = Create an account
