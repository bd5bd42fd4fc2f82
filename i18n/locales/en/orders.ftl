# Orders, as buyers, sellers and staff see them.

orders-title = Orders
orders-title-one = Order { $number }
orders-mine = Your orders
orders-search = Search orders
orders-status-any = Any status
orders-status-pending = Waiting for payment
orders-status-confirmed = Confirmed
orders-status-processing = Being prepared
orders-status-shipped = Shipped
orders-status-delivered = Delivered
orders-status-completed = Completed
orders-status-cancelled = Cancelled
orders-status-expired = Not paid in time
orders-status-refunded = Refunded
orders-money-unpaid = Not paid
orders-money-authorized = Authorised
orders-money-partially-paid = Partly paid
orders-money-paid = Paid
orders-money-partially-refunded = Partly refunded
orders-money-refunded = Refunded
orders-money-charged-back = Charged back
orders-money-voided = Called off
orders-none-title = No orders yet
orders-none-text = What you buy stands here, with its parcels and its receipts.
orders-not-found-title = No order fits
orders-not-found-text = Try another word, or show all orders.
orders-show-all = Show all orders
orders-placed-on = Placed on { $day }
orders-things = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
orders-news = { $count ->
    [one] { $count } new order: show it
   *[other] { $count } new orders: show them
}
orders-from-store = From { $store }
orders-pieces-at = { $pieces } × { $price }
orders-pieces-shipped = { $pieces } shipped
orders-pieces-packed = { $pieces } packed
orders-pieces-cancelled = { $pieces } cancelled
orders-subtotal = Goods
orders-discount = Discount
orders-shipping = Delivery
orders-tax = Tax
orders-total = Total
orders-included-tax = Tax in it
orders-paid = Paid
orders-refunded = Given back
orders-summary = Summary
orders-address = Goes to
orders-billing = Billed to
orders-pickup = Picked up at the store
orders-notes = Note
orders-history = What happened
orders-parcel = Parcel { $number }
orders-parcel-packed = Packed
orders-parcel-handed-over = On its way
orders-parcel-delivered = Arrived
orders-parcel-returning = Coming back
orders-parcel-returned = Came back
orders-eta = expected by { $day }
orders-noted-silent = The store has not answered
orders-noted-cancelled = Pieces were cancelled
orders-delivery-days = { $min }–{ $max } days
orders-pay-title = This order waits for its payment
orders-pay-text = Its goods are held for you until { $time }.
orders-pay = Pay now
orders-again = Order again
orders-cancel = Cancel the order
orders-cancel-text = What was not shipped is cancelled, and what you paid for it goes back the way it came.
orders-cancel-reason = Why
orders-cancelled-because = Cancelled: { $reason }
orders-said-cancelled = { $order } was cancelled.
orders-said-again = Everything is in your cart again.
orders-said-again-but = { $others ->
    [0] { $name } is sold out. The rest is in your cart.
    [one] { $name } and { $others } more are sold out. The rest is in your cart.
   *[other] { $name } and { $others } more are sold out. The rest is in your cart.
}
orders-said-accepted = You have the order in hand.
orders-said-packed = The box is packed.
orders-said-shipped = The parcel is on its way, and the buyer hears of it.
orders-said-delivered = The parcel has arrived.
orders-said-moved = The order was moved on.
orders-tab-all = All
orders-first-use-title = No orders yet
orders-first-use-text = When somebody buys from you, the order stands here, and you get a mail.
orders-buyer = Buyer
orders-what = What
orders-status = Status
orders-money = Money
orders-number = Order
orders-stores = Stores
orders-do-title = What to do
orders-do-accept = The buyer waits: take the order in hand within two days.
orders-accept = Accept the order
orders-do-ship = Choose what goes into this parcel. What you leave out can follow in another.
orders-in-parcel = Pieces of { $name }
orders-carrier = Carrier
orders-tracking = Tracking number
orders-arrives = Expected to arrive
orders-ship = Ship these pieces
orders-pack-title = Pack a box for later
orders-pack = Pack these pieces
orders-send-packed = Hand over parcel { $number }
orders-arrived = Parcel { $number } has arrived
orders-cancel-pieces-title = Cancel single pieces
orders-cancel-pieces = Cancel these pieces
orders-cancel-part-title = Cancel the whole order
orders-cancel-part = Cancel my part of the order
orders-cancel-part-text = The stock is free again at once, and the buyer gets back what they paid.
orders-cancel-part-hint = The buyer reads it.
orders-nothing-to-do = Nothing to do here for now.
orders-waits-for-payment = The buyer has not paid yet. Send nothing before the order is confirmed.
orders-earned = You earn
orders-commission = Commission
orders-packing-list = Packing list
orders-packing-title = Packing list for { $number }
orders-packing-quantity = Pieces
orders-packing-sku = SKU
orders-packing-thing = Thing
orders-packing-back = Back to the order
orders-needs-action = Needs a decision: { $why }
orders-only-waiting = Needs a decision
orders-all-admin-search = Number, or start of a mail address
orders-from = From
orders-to = To
orders-move-title = Move this part
orders-move = Move on
orders-move-to = To
orders-move-note = Note
orders-staff-cancel = Cancel this order
orders-given-back = Given back so far: { $amount }
orders-refund = Give money back
orders-link-title = Open your order from its mail
orders-link-text = The link in the mail about your order opens it here. If you have an account, sign in.
orders-waiting-decision = { $count ->
    [one] order needs a decision
   *[other] orders need a decision
}
orders-waiting-due = { $count ->
    [one] order to accept or send
   *[other] orders to accept or send
}
orders-settle = Mark as done
orders-said-settled = The order needs nothing any more.
