# Paying, and giving back.
payments-title = Payments
payments-order = Order { $order }
payments-how = How do you want to pay?
payments-pay-again = Pay now
payments-go-on = Go on with the payment
payments-waiting-title = Waiting for your bank
payments-waiting-text = This takes a few seconds. The page goes on by itself; you can also close it, we will mail you.
payments-look-again = Look again
payments-failed-title = The payment did not go through
payments-called-off = The payment was called off. Nothing was charged.
payments-unfinished-title = Your payment is not finished

payments-method-stripe = Card
payments-method-paypal = PayPal
payments-method-wallet = Wallet
payments-method-cod = Cash on delivery
payments-method-test = Test card

payments-state-pending = Waiting
payments-state-requires-action = Waiting for the buyer
payments-state-processing = Under way
payments-state-succeeded = Paid
payments-state-failed = Failed
payments-state-cancelled = Called off
payments-state-refunded = Refunded
payments-state-partially-refunded = Partly refunded

payments-all = Payments
payments-none = No payment fits
payments-search = Number of an order, e-mail address or transaction
payments-every-state = All
payments-column-order = Order
payments-column-amount = Amount
payments-column-method = Paid with
payments-column-state = State
payments-column-when = When
payments-buyer = Buyer
payments-given-back = Given back
payments-gateway = Gateway
payments-transaction = Transaction
payments-failure = Reason
payments-stray = Went back
payments-refunds = Refunds
payments-events = What the gateway told
payments-event = Event
payments-event-id = Its number
payments-event-applied = Applied
payments-event-waits = Waiting

payments-refund = Refund
payments-refund-done = Given back
payments-refund-failed = Failed
payments-refund-under-way = Under way
payments-refund-give = Give money back
payments-refund-title = Give back money of order { $order }
payments-refund-left = Up to { $amount } can be given back.
payments-refund-nothing-left = All of it was given back.
payments-refund-what = What goes back?
payments-refund-lines = Things
payments-refund-none-of-it = None
payments-refund-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
payments-refund-left-of-it = Up to { $amount }
payments-refund-shipping = Shipping
payments-refund-goodwill = Goodwill
payments-refund-stray = Paid, and not for anything that was sold
payments-refund-goodwill-hint = A kindness that the shop pays for, not the store.
payments-refund-amount = Amount
payments-refund-amount-hint = Alone, it is spread over everything. Leave it empty when you chose things above.
payments-refund-reason = Reason
payments-refund-show = Show what goes back
payments-refund-shown = This goes back
payments-refund-wrong = That cannot be given back
payments-refund-yes = Give { $amount } back
payments-said-refunded = { $amount } was given back.
payments-said-refund-under-way = { $amount } is on its way back.
